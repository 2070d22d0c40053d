"""Importing a table: all rows or none. The database is the judge, the sentence comes from the model."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from protegat.basis.befehl import Abgelehnt

from .auskunft import ZEIGEN, Ergebnis, Fehler, fehlerliste
from .pruefung import Zeilenpruefung
from .verweise import Verweis
from .zellen import schreibweise


@dataclass
class Posten:
    """One row on its way from the file to the table."""

    zeile: object
    werte: dict
    instanz: object = None
    mengen: dict = field(default_factory=dict)  # the sets to replace, by column
    stand: str = "neu"
    faul: bool = False


class Einlesung:
    """Reads a Datei into the table of a HausResource."""

    def __init__(self, resource, datei):
        self.resource, self.datei = resource, datei
        self.spalten = {name: spalte for name, spalte in resource.spalten.items() if name in datei.kopf}
        self.fehler = []
        self.zeile_des_schluessels = {}
        self.zaehler = Counter()
        self._pruefe_kopf()

    def ausfuehren(self, probelauf=False):
        """Write all rows and return an Ergebnis, or write none and raise Abgelehnt. `probelauf` writes none."""
        zeilen = iter(self.datei.zeilen)
        with transaction.atomic():
            while stapel := list(islice(zeilen, self.resource.stapel)):
                self._lies_stapel(stapel)
            if self.fehler:
                raise Abgelehnt(fehlerliste(self.fehler))
            if probelauf:
                transaction.set_rollback(True)
        return Ergebnis(self.zaehler["neu"], self.zaehler["geändert"], self.zaehler["unverändert"], self._angelegt())

    def _pruefe_kopf(self):
        alle = self.resource.spalten
        fremd = [name for name in self.datei.kopf if name not in alle]
        if fremd:
            raise Abgelehnt(f"Die Spalte „{fremd[0]}“ gibt es hier nicht. Es gibt: {', '.join(alle)}.")
        fehlend = [name for name, spalte in alle.items() if spalte.noetig and name not in self.datei.kopf]
        if fehlend:
            raise Abgelehnt(f"Es fehlt die Spalte „{'“, „'.join(fehlend)}“.")

    def _lies_stapel(self, zeilen):
        for name, spalte in self.spalten.items():
            spalte.widget.bereite_vor([zeile.zellen[name] for zeile in zeilen])
        posten = [self._lies(zeile) for zeile in zeilen]
        vorhandene = self._vorhandene(posten)
        for einer in posten:
            self._fuelle(einer, vorhandene)
        self._schreibe_stapel([einer for einer in posten if not einer.faul])

    # reading
    def _lies(self, zeile):
        """The values of one row, each faulty cell noted."""
        posten = Posten(zeile, {})
        if zeile.ueberzaehlig:
            self._melde(posten, None, "Hier steht eine Zelle mehr, als es Spalten gibt.")
        for name, spalte in self.spalten.items():
            try:
                posten.werte[name] = spalte.clean(zeile.zellen)
            except ValidationError as fehler:
                self._melde(posten, name, *fehler.messages)
        self._pruefe_schluessel(posten)
        return posten

    def _pruefe_schluessel(self, posten):
        schluessel = posten.werte.get(self.resource.schluessel)
        if schluessel is None:
            return
        nummer = posten.zeile.nummer
        erste = self.zeile_des_schluessels.setdefault(schluessel, nummer)
        if erste != nummer:
            self._melde(posten, self.resource.schluessel, f"Das steht schon in Zeile {erste}.")

    def _vorhandene(self, posten):
        schluessel = self.resource.schluessel
        gesuchte = {einer.werte.get(schluessel) for einer in posten} - {None}
        zeilen = self.resource.get_queryset().select_related(None).filter(**{f"{schluessel}__in": gesuchte})
        return {getattr(zeile, schluessel): zeile for zeile in zeilen}

    # checking
    def _fuelle(self, posten, vorhandene):
        """Put the values on a new or known record and ask the model about them."""
        bekannt = vorhandene.get(posten.werte.get(self.resource.schluessel))
        posten.instanz = instanz = bekannt or self.resource.init_instance()
        vorher = _abbild(instanz)
        for name, wert in posten.werte.items():
            if self.spalten[name] in self.resource.mengen:
                self._fuelle_menge(posten, name, wert, bekannt)
            else:
                self.spalten[name].setze(instanz, wert)
        if bekannt:
            posten.stand = "geändert" if posten.mengen or _abbild(instanz) != vorher else "unverändert"
            instanz.geaendert_von = None if posten.stand == "geändert" else instanz.geaendert_von
        self._frage_modell(posten)

    def _fuelle_menge(self, posten, name, wert, bekannt):
        spalte = self.spalten[name]
        if wert if not bekannt else not spalte.gleich(spalte.get_value(bekannt), wert):
            posten.mengen[name] = wert

    def _frage_modell(self, posten):
        """All faults of the row at once; the constraints of a row without fault are left to the database."""
        pruefung = Zeilenpruefung(self.resource, self.spalten, posten)
        self._melde_alle(posten, pruefung.modellfehler())
        if posten.faul:
            self._melde_alle(posten, self._regelfehler(pruefung))

    def _regelfehler(self, pruefung):
        """Each asks the database, so only for faults that will be printed."""
        return pruefung.regelfehler() if len(self.fehler) < ZEIGEN else []

    def _urteile(self, posten, fehler):
        """What the database refused, and what else it would have refused."""
        weitere = self._regelfehler(Zeilenpruefung(self.resource, self.spalten, posten))
        return list(dict.fromkeys([*weitere, self.resource.urteil(fehler, posten.zeile.zellen)]))

    # writing
    def _schreibe_stapel(self, posten):
        """All at once; if the database refuses, one by one to find out which."""
        offene = [einer for einer in posten if einer.stand != "unverändert"]
        try:
            self._schreibe(offene)
        except (IntegrityError, DataError):
            for einer in offene:
                self._schreibe_einzeln(einer)
        self.zaehler.update(einer.stand for einer in posten)

    def _schreibe_einzeln(self, posten):
        try:
            self._schreibe([posten])
        except (IntegrityError, DataError) as fehler:
            self._melde_alle(posten, self._urteile(posten, fehler))

    def _schreibe(self, posten):
        if not posten:
            return
        modell, schluessel = self.resource.modell, self.resource.schluessel
        paare = {
            name: [(einer.instanz, einer.mengen[name]) for einer in posten if name in einer.mengen]
            for name in self.spalten
        }
        with transaction.atomic():
            for name, zeilen in paare.items():
                bekannte = [instanz for instanz, _ in zeilen if not instanz._state.adding]
                if bekannte:
                    self.spalten[name].raeume(bekannte)
            modell._default_manager.bulk_create(
                [einer.instanz for einer in posten],
                update_conflicts=True,
                unique_fields=[schluessel],
                update_fields=[feld.name for feld in _felder(modell) if feld.name != schluessel],
            )
            for name, zeilen in paare.items():
                if zeilen:
                    self.spalten[name].schreibe(zeilen)

    # telling
    def _melde_alle(self, posten, befunde):
        for spalte, grund in befunde:
            self._melde(posten, spalte, grund)

    def _melde(self, posten, spalte, *gruende):
        posten.faul = True
        wert = schreibweise(posten.zeile.zellen.get(spalte)) if spalte else ""
        self.fehler += [Fehler(posten.zeile.nummer, spalte, wert, grund) for grund in gruende]

    def _angelegt(self):
        verweise = (spalte.widget for spalte in self.spalten.values() if isinstance(spalte.widget, Verweis))
        return {str(v.model._meta.verbose_name_plural): v.angelegt for v in verweise if v.angelegt}


def _felder(modell):
    """The columns that an import may write; who made a row, and when, stays."""
    felder = modell._meta.concrete_fields
    return [f for f in felder if not (f.primary_key or f.generated or f.name in ("erstellt_am", "erstellt_von"))]


def _abbild(instanz):
    return {feld.attname: getattr(instanz, feld.attname) for feld in _felder(type(instanz))}
