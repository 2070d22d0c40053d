"""Importing a table: all rows or none. The database is the judge, the sentence comes from the model."""

from collections import Counter
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import transaction

from protegat.basis.befehl import Abgelehnt

from .auskunft import ZEIGEN, Ergebnis, Fehler, fehlerliste
from .pruefung import Zeilenpruefung
from .schreiben import Posten, Schreiber, abbild
from .verweise import Verweis
from .zellen import schreibweise


class Einleser:
    """Reads a Datei into the table of a HausResource, in the name of `nutzer`.

    `mitschrift` is told of every row: `merke(posten)` before a known one is changed, `notiere([posten])` after writing.
    """

    def __init__(self, resource, datei, nutzer=None, mitschrift=None):
        self.resource, self.datei, self.nutzer, self.mitschrift = resource, datei, nutzer, mitschrift
        self.schreiber = Schreiber(resource)
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
        self._uebersetze(posten)
        for einer in posten:
            self._pruefe_schluessel(einer)
        vorhandene = self._vorhandene(posten)
        for einer in posten:
            self._fuelle(einer, vorhandene)
        self._schreibe_stapel([einer for einer in posten if not einer.faul])

    # reading
    def _lies(self, zeile):
        """The values of one row, each faulty cell noted."""
        posten = Posten(zeile, {})
        if zeile.ueberzaehlig:
            self._melde(posten, None, "Hier stehen mehr Zellen, als es Spalten gibt.")
        for name, spalte in self.spalten.items():
            try:
                posten.werte[name] = spalte.clean(zeile.zellen)
            except ValidationError as fehler:
                self._melde(posten, name, *fehler.messages)
        return posten

    def _uebersetze(self, posten):
        """Rows named by an old key mean the record that it went into, whose own values the old ones do not undo."""
        schluessel = self.resource.schluessel
        alte = self.resource.alte_schluessel({einer.werte.get(schluessel) for einer in posten} - {None})
        for einer in posten:
            if neu := alte.get(einer.werte.get(schluessel)):
                einer.werte[schluessel], ersatz = neu
                for name, (alt, gilt) in ersatz.items():
                    if einer.werte.get(name) == alt:
                        einer.werte[name] = gilt

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
        zeilen = self.resource.get_queryset().filter(**{f"{schluessel}__in": gesuchte})
        zeilen = zeilen if self.mitschrift else zeilen.select_related(None)  # it wants the names behind references
        return {getattr(zeile, schluessel): zeile for zeile in zeilen}

    # checking
    def _fuelle(self, posten, vorhandene):
        """Put the values on a new or known record and ask the model about them."""
        bekannt = vorhandene.get(posten.werte.get(self.resource.schluessel))
        posten.instanz = instanz = bekannt or self.resource.init_instance()
        vorher = abbild(instanz)
        if bekannt and self.mitschrift:
            self.mitschrift.merke(posten)
        for name, wert in posten.werte.items():
            if self.spalten[name] in self.resource.mengen:
                self._fuelle_menge(posten, name, wert, bekannt)
            else:
                self.spalten[name].setze(instanz, wert)
        if bekannt:
            posten.stand = "geändert" if posten.mengen or abbild(instanz) != vorher else "unverändert"
        if posten.stand != "unverändert":
            instanz.zeichne(self.nutzer)
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
        offene = [einer for einer in posten if einer.stand != "unverändert"]
        for einer, fehler in self.schreiber.schreibe(offene):
            self._melde_alle(einer, self._urteile(einer, fehler))
        self.zaehler.update(einer.stand for einer in posten)
        if self.mitschrift:
            self.mitschrift.notiere([einer for einer in offene if not einer.faul])

    # telling
    def _melde_alle(self, posten, befunde):
        for spalte, grund in befunde:
            self._melde(posten, spalte, grund)

    def _melde(self, posten, spalte, *gruende):
        posten.faul = True
        wert = schreibweise(posten.zeile.zellen.get(spalte)) if spalte else ""
        self.fehler += [Fehler(posten.zeile.nummer, spalte, wert, grund) for grund in gruende]

    def neue_verweise(self):
        """The columns that made rows of other tables, as their Verweis."""
        verweise = (spalte.widget for spalte in self.spalten.values() if isinstance(spalte.widget, Verweis))
        return [verweis for verweis in verweise if verweis.angelegt]

    def _angelegt(self):
        return {str(v.model._meta.verbose_name_plural): v.angelegt for v in self.neue_verweise()}
