"""Taking an import back: former values restored, new rows deleted, unless somebody needs or changed them since."""

from django.apps import apps
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import Truncator

from protegat.basis.loeschung import VON_HAND, loesche
from protegat.basis.models import Sperrvermerk

from .mitschrift import SCHUB, abdruck, nach_schluessel
from .schreiben import Posten, Schreiber, felder

GEAENDERT = "Seit dem Einlesen geändert."
GELOESCHT = "Inzwischen gelöscht."
GEHALTEN = "Hier liegt ein Sperrvermerk."


class Ruecknahme:
    """Works on the Einlesungszeilen of one import, in the name of `nutzer`."""

    def __init__(self, resource, nutzer):
        self.resource, self.nutzer = resource, nutzer
        self.modell = resource.modell

    @transaction.atomic
    def ausfuehren(self, einlesung):
        """Returns the lines that stay as they are, each with its reason in `bleibt`."""
        zeilen = einlesung.zeilen.order_by("-nummer")
        benutzt = self._loesche_alle(zeilen.filter(neu=True))
        geaenderte = [z for stapel in _stapel(zeilen.filter(neu=False)) for z in self._stelle_her(stapel)]
        # what only a restored or deleted row had pointed to can go now, and so on
        while benutzt != (rest := self._loesche_alle(zeilen.filter(pk__in=[zeile.pk for zeile in benutzt]))):
            benutzt = rest
        return sorted([*benutzt, *geaenderte], key=lambda zeile: zeile.nummer)

    def _loesche_alle(self, zeilen):
        return [zeile for stapel in _stapel(zeilen) for zeile in self._loesche(stapel)]

    def _loesche(self, zeilen):
        """Delete new records that are as they were written and that nothing else points to."""
        vorhandene = nach_schluessel(self.resource, [zeile.schluessel for zeile in zeilen])
        eigene = [menge.zeilenmodell for menge in self.resource.mengen]
        nummern = [instanz.pk for instanz in vorhandene.values()]
        gehaltene = Sperrvermerk.objects.gehaltene(self.modell).filter(pk__in=nummern).values_list("pk", flat=True)
        gebraucht = gebraucht_von(self.modell, nummern, eigene) | dict.fromkeys(gehaltene, GEHALTEN)
        bleibende, weg = [], []
        for zeile in zeilen:
            instanz = vorhandene.get(zeile.schluessel)
            if instanz is None:
                continue
            zeile.bleibt = self._einwand(zeile, instanz) or gebraucht.get(instanz.pk, "")
            if zeile.bleibt:
                bleibende.append(zeile)
            else:
                weg.append(instanz.pk)
        loesche(self.modell._default_manager.filter(pk__in=weg), VON_HAND, self.nutzer)
        return bleibende

    def _stelle_her(self, zeilen):
        """Write the former values; what the database refuses stays."""
        vorhandene = nach_schluessel(self.resource, [zeile.schluessel for zeile in zeilen])
        bleibende, posten = [], []
        for zeile in zeilen:
            instanz = vorhandene.get(zeile.schluessel)
            zeile.bleibt = GELOESCHT if instanz is None else self._einwand(zeile, instanz)
            einer = None if zeile.bleibt else self._wie_vorher(zeile, instanz)
            if einer:
                posten.append(einer)
            else:
                bleibende.append(zeile)
        for einer, fehler in Schreiber(self.resource).schreibe(posten):
            einer.zeile.bleibt = Truncator(self.resource.urteil(fehler, {})[1]).chars(200)
            bleibende.append(einer.zeile)
        return bleibende

    def _einwand(self, zeile, instanz):
        return "" if abdruck(self.resource, instanz) == zeile.abdruck else GEAENDERT

    def _wie_vorher(self, zeile, instanz):
        """The record with its former values, or None when a set names a row that is gone."""
        vorher = zeile.vorher
        for feld in felder(self.modell):
            if feld.attname in vorher:
                text = vorher[feld.attname]
                setattr(instanz, feld.attname, None if text is None else feld.to_python(text))
        try:
            mengen = {
                menge.column_name: menge.clean({menge.column_name: vorher[menge.column_name]})
                for menge in self.resource.mengen
            }
        except ValidationError as fehler:
            zeile.bleibt = Truncator(fehler.messages[0]).chars(200)
            return None
        instanz.zeichne(self.nutzer)
        return Posten(zeile, {}, instanz, mengen, "geändert")


def nimm_verweise_zurueck(angelegt, nutzer):
    """Delete the rows of other tables that came along; returns sentences on those that stay."""
    saetze = []
    for modellname, feld, schluessel in angelegt:
        modell = apps.get_model(modellname)
        vorhandene = modell._default_manager.filter(**{f"{feld}__in": schluessel})
        gebraucht = gebraucht_von(modell, [zeile.pk for zeile in vorhandene])
        loesche(vorhandene.exclude(pk__in=gebraucht), VON_HAND, nutzer)
        saetze += [
            f"{modell._meta.verbose_name} „{getattr(zeile, feld)}“: {gebraucht[zeile.pk]}"
            for zeile in modell._default_manager.filter(pk__in=gebraucht)
        ]
    return saetze


def gebraucht_von(modell, schluessel, ohne=()):
    """`{pk: sentence}` for the rows of a model that rows of other tables point to."""
    gebraucht = {}
    for beziehung in modell._meta.get_fields(include_hidden=True):
        if not (beziehung.one_to_many or beziehung.one_to_one) or beziehung.concrete:
            continue
        andere = beziehung.related_model
        if andere in ohne or not andere._meta.managed:  # a view of the database holds no row of its own
            continue
        was = (andere._meta.auto_created or andere)._meta.verbose_name_plural
        gebraucht |= dict.fromkeys(_zeiger(beziehung, schluessel), f"Wird gebraucht unter „{was}“.")
    return gebraucht


def _zeiger(beziehung, schluessel):
    """Those of the keys that rows behind this relation name."""
    zeilen = beziehung.related_model._base_manager
    if isinstance(beziehung, GenericRelation):
        name = beziehung.object_id_field_name
        art = ContentType.objects.get_for_model(beziehung.model)
        zeilen = zeilen.filter(**{beziehung.content_type_field_name: art, f"{name}__in": schluessel})
    else:
        name = beziehung.field.attname
        zeilen = zeilen.filter(**{f"{beziehung.field.name}__in": schluessel})
    return zeilen.values_list(name, flat=True).distinct()


def _stapel(zeilen):
    """The lines in lists, so that memory stays small."""
    schluessel = list(zeilen.values_list("pk", flat=True))
    for beginn in range(0, len(schluessel), SCHUB):
        yield list(zeilen.filter(pk__in=schluessel[beginn : beginn + SCHUB]))
