"""Taking the examples out again without touching anything real unasked."""

from collections import Counter

from django.apps import apps
from django.db import models, transaction

from beratung.models import Beratungsnotiz, Identitaet, Klient
from berichte.models import Beleg
from netzwerk.models import Organisation
from protegat.basis.models import Ortsteil, Standort, Vorhaben
from veranstaltungen.models import Reihe

from . import eigenes, gremien, tuer, wiedervorlagen
from .ev25_termine import REIHE
from .konten import demokonten
from .organisationen import PRAEFIX
from .orte import ORTSTEILE, STANDORTE


class NochGebraucht(Exception):
    """A real Vorhaben names an example as the one before it."""


@transaction.atomic
def entfernen(auch_eigene=False):
    """Remove all that demo made and nothing real needs, and what its accounts tried out in the example Vorhaben.

    Returns one German line per kind. Raises NochGebraucht, and NichtVonUns unless `auch_eigene`.
    """
    konten, vorhaben = demokonten(), Vorhaben.objects.beispiele()
    _pruefe_nachfolger(vorhaben)
    funde = eigenes.suche(vorhaben, konten)
    if not auch_eigene:
        eigenes.pruefe(funde)
    codes = _codes(vorhaben, konten, auch_eigene)
    entfernt = _mit_allem(vorhaben)
    for zeilen in wiedervorlagen.alle(konten):
        entfernt += _loeschen(zeilen)
    behalten = []
    for zeilen in _grundlagen(codes, konten):
        entfernt += _loeschen(unbenutzte(zeilen))
        behalten += [_bleibt(zeile) for zeile in zeilen.all()]
    konten.update(is_active=False)
    if not entfernt:
        return ["Es sind keine Beispieldaten geladen; nichts geändert.", *behalten]
    davon = {fund.modell: fund.davon for fund in funde}
    return [_zeile(apps.get_model(art), zahl, davon) for art, zahl in entfernt.items()] + behalten


def _codes(vorhaben, konten, auch_eigene):
    """Klienten of the examples; a code that somebody else has given out stays unless asked for."""
    klienten = Klient.objects.filter(models.Q(beratungen__vorhaben__in=vorhaben) | models.Q(erstellt_von__in=konten))
    if not auch_eigene:
        klienten = klienten.filter(models.Q(erstellt_von=None) | models.Q(erstellt_von__in=konten))
    return list(klienten.values_list("pk", flat=True))


def _grundlagen(codes, konten):
    """What the records leaned on, each kind after those that point to it."""
    return (
        Beratungsnotiz.objects.filter(autor__in=konten),
        Identitaet.objects.filter(erstellt_von__in=konten),
        Klient.objects.filter(pk__in=codes),
        gremien.alle(konten),
        Organisation.objects.filter(kennung__startswith=PRAEFIX),
        Ortsteil.objects.filter(name__in=ORTSTEILE, erstellt_von__in=konten),
        Standort.objects.filter(name__in=STANDORTE, erstellt_von__in=konten),
        Reihe.objects.filter(name__in=(REIHE, tuer.REIHE), erstellt_von__in=konten),
        konten,
    )


def _zeile(modell, zahl, davon):
    return f"{modell._meta.verbose_name_plural}: {zahl} entfernt{davon.get(modell, '')}"


def _pruefe_nachfolger(vorhaben):
    if echtes := Vorhaben.objects.filter(vorgaenger__in=vorhaben, beispiel=False).first():
        raise NochGebraucht(
            f"{echtes.kuerzel} nennt das Beispiel {echtes.vorgaenger.kuerzel} als Vorgänger. "
            "Bitte zuerst dort ändern; nichts entfernt."
        )


def _mit_allem(vorhaben):
    """Delete these Vorhaben and every record that belongs to them."""
    vorhaben.update(vorgaenger=None)
    entfernt = _loeschen(Beleg.objects.filter(vorhaben__in=vorhaben))  # before the positions they are booked on
    for beziehung in Vorhaben._meta.related_objects:
        if beziehung.related_model is not Vorhaben:
            entfernt += _loeschen(beziehung.related_model.objects.filter(**{f"{beziehung.field.name}__in": vorhaben}))
    return entfernt + _loeschen(vorhaben)


def _loeschen(zeilen):
    """Counts per kind, without the invisible tables between two kinds."""
    _, arten = zeilen.delete()
    return Counter({art: zahl for art, zahl in arten.items() if not apps.get_model(art)._meta.auto_created})


def unbenutzte(zeilen):
    """Rows that no other record points to; a part of the row (CASCADE) and a neighbour of its kind do not count."""
    for beziehung in zeilen.model._meta.get_fields(include_hidden=True):
        if beziehung.concrete or not beziehung.auto_created or getattr(beziehung, "on_delete", None) is models.CASCADE:
            continue
        if beziehung.many_to_many and beziehung.related_model is zeilen.model:
            continue
        feld = beziehung.field.name
        zeiger = beziehung.related_model._base_manager.filter(**{f"{feld}__isnull": False})
        zeilen = zeilen.exclude(pk__in=zeiger.values(feld))
    for beziehung in zeilen.model._meta.private_fields:
        zeilen = zeilen.filter(**{f"{beziehung.name}__isnull": True})
    return zeilen


def _bleibt(zeile):
    folge = "wird gesperrt" if hasattr(zeile, "is_active") else "bleibt"
    return f"{zeile._meta.verbose_name} „{zeile}“ {folge}, weil eigene Daten darauf verweisen"
