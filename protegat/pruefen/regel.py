"""A rule is an object: what it doubts, the records concerned, their effect on the report, the form that fixes one."""

from dataclasses import dataclass

from django.db.models import Case, Count, Q, Value, When
from django.utils.formats import number_format

from beratung.models import Beratung, Uebergabe
from berichte.kennzahlen import BERATUNGEN
from protegat.basis.models import Bestaetigung, Rolle

KEINE_ZAHL = "ändert keine Zahl"


@dataclass(frozen=True)
class Befund:
    """What one rule finds in one Vorhaben and period."""

    regel: "Regel"
    anzahl: int
    wirkung: str


class Regel:
    schluessel: str
    name: str
    satz: str  # why it matters
    modell = Beratung
    vorlage = "pruefen/_beratung.html"  # how one record is named
    recht = "beratung.change_beratung"
    behebung: type  # the form that fixes one record
    bestaetigbar = True  # whether "Stimmt so" is an honest answer
    wessen = ("beratende_person",)  # the accounts that it concerns first
    verwandte = ("hauptthema", "klient", "vorhaben", "beratende_person")
    beisammen = ()  # fields whose equal values stand next to each other
    masse = {}  # what else to count for the effect: name -> aggregate

    def auswahl(self, zeilen):
        """Of all records of a Vorhaben and a period, those that this rule doubts."""
        raise NotImplementedError

    def rahmen(self, lage):
        """The records of the Vorhaben and the period."""
        return self.modell.objects.fuer(lage.vorhaben).im(lage.zeitraum)

    def alle(self, lage):
        """With those that somebody has confirmed."""
        return self.auswahl(self.rahmen(lage))

    def datensaetze(self, lage):
        return Bestaetigung.objects.unbestaetigte(self.alle(lage), self.schluessel)

    def geordnet(self, lage, nutzer):
        """One's own first, and those of colleagues whose work one has taken over; Koordination sees all in one row."""
        zeilen = self.datensaetze(lage).sichtbar_fuer(nutzer).select_related(*self.verwandte)
        tag = self.modell.objects.none().tag
        if nutzer.rolle == Rolle.KOORDINATION:
            return zeilen.order_by(tag, *self.beisammen, "pk")
        eigene = Q()
        for feld in self.wessen:
            eigene |= Q(**{feld: nutzer}) | Q(**{f"{feld}__in": Uebergabe.objects.vertretene(nutzer)})
        return zeilen.alias(fremd=Case(When(eigene, Value(0)), default=Value(1))).order_by(
            "fremd", tag, *self.beisammen, "pk"
        )

    def befund(self, lage):
        zahlen = self.datensaetze(lage).aggregate(anzahl=Count("pk", distinct=True), **self.masse)
        anzahl = zahlen.pop("anzahl")
        return Befund(self, anzahl, self.wirkung(lage, anzahl, **zahlen) if anzahl else "")

    def wirkung(self, lage, anzahl):
        """What fixing all of them does to the figures of the report."""
        return KEINE_ZAHL


class AnteilAnK1(Regel):
    """Doubts Beratungen (K1) that stand in a table of the report."""

    tabelle: str

    def wirkung(self, lage, anzahl):
        k1 = lage.werte(BERATUNGEN).quartal
        return f"betrifft {ganz(anzahl)} von {ganz(k1)} Beratungen (K1) in {self.tabelle}"


def ganz(zahl):
    return number_format(zahl, 0, force_grouping=True)


def plus(zahl, einzahl, mehrzahl, schluessel):
    """`+ 4 Beratungen (K1)`; empty for none."""
    return f"+ {ganz(zahl)} {einzahl if zahl == 1 else mehrzahl} ({schluessel})" if zahl else ""


def ergibt(*teile):
    """`ergibt + 4 Beratungen (K1), + 1 Kurzkontakt (K2)`"""
    return f"ergibt {', '.join(filter(None, teile))}" if any(teile) else KEINE_ZAHL
