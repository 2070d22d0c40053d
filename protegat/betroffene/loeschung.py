"""Erasure (Art. 17 DSGVO): what goes now, what stays and why, and then one deed by the rules of deletion."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from protegat.basis.models import Personengruppe, Schrittart
from protegat.loeschung.regel import FOERDERUNG

from .fristen import regeln_zu
from .quellen import QUELLEN, Anzahl, Einsichten, Verfahren, Verlauf

EINWILLIGUNG = "Der Nachweis der Einwilligung bleibt bis zu seiner eigenen Frist (Art. 7 Abs. 1 DSGVO)."
STATISTIK = "Bleibt als Zahl in der Statistik; der Code geht."
GEHALTEN = "Ein Sperrvermerk liegt darauf."
NACHWEISREGEL = "widerrufe"
SELBST = "Ein Konto wird geschlossen; was es geschrieben hat, gehört zur Arbeit und geht nach den Löschregeln."
OHNE_REGEL = "Bleibt so lange wie der Eintrag, zu dem es gehört."


@dataclass(frozen=True)
class Posten:
    """One kind of data of this person."""

    titel: str
    geht: int
    bleibt: int
    warum: str


class Loeschung:
    """For one person, on one day."""

    def __init__(self, person):
        self.person = person

    @property
    def moeglich(self):
        return self.person.gruppe != Personengruppe.NUTZER

    @property
    def etwas(self):
        """Whether the button would do anything: a hold, or the funder, may keep all of it."""
        return any(self._freie(regel, quelle).exists() for quelle in self.quellen() for regel in self._regeln(quelle))

    def quellen(self):
        """Those whose rows belong to the person alone."""
        return [q for q in QUELLEN[self.person.gruppe] if not isinstance(q, Anzahl | Einsichten | Verfahren | Verlauf)]

    def vorschau(self):
        """`[Posten, ...]`; kinds without rows are left out."""
        posten = [self._posten(quelle) for quelle in self.quellen()]
        return [eins for eins in posten if eins.geht or eins.bleibt]

    def _posten(self, quelle):
        alle = quelle.alle(self.person).count()
        ganze = [regel for regel in self._regeln(quelle) if not regel.leere]  # those that empty a field keep the row
        freie = sum(self._freie(regel, quelle).count() for regel in ganze)
        geht = min(freie, alle) if self.moeglich else 0
        return Posten(quelle.titel, geht, alle - geht, self._warum(quelle) if alle > geht else "")

    def _warum(self, quelle):
        if not self.moeglich:
            return SELBST
        regeln = self._regeln(quelle)
        if not regeln:
            return OHNE_REGEL
        if quelle.modell._meta.label == "beratung.Beratung":
            return STATISTIK
        if any(self._zeilen(regel, quelle).filter(gesperrt=True).exists() for regel in regeln):
            return GEHALTEN
        offen = any(self._zeilen(regel, quelle).exclude(pk__in=self._freie(regel, quelle)).exists() for regel in regeln)
        return FOERDERUNG if offen else EINWILLIGUNG

    def _regeln(self, quelle):
        """Proof of a consent that was withdrawn is kept for its own period (Art. 7 Abs. 1 DSGVO)."""
        return [regel for regel in regeln_zu([quelle.modell._meta.label]) if regel.schluessel != NACHWEISREGEL]

    def _zeilen(self, regel, quelle):
        return regel.mit_fristen().filter(pk__in=quelle.alle(self.person).order_by().values("pk"))

    def _freie(self, regel, quelle):
        """Neither held nor wanted by the funder: only the person's own clock runs, and the person has stopped it."""
        gefoerdert = Q(foerderung_am__gt=timezone.localdate())
        return self._zeilen(regel, quelle).filter(Q(foerderung_am__isnull=True) | ~gefoerdert, gesperrt=False)

    @transaction.atomic
    def fuehre_aus(self, anliegen, von):
        """What others lean on goes after them, as in the rules; noted with the request."""
        je_modell = {quelle.modell: quelle for quelle in self.quellen()}
        zahl = 0
        for regel in regeln_zu([modell._meta.label for modell in je_modell]):
            if regel.schluessel != NACHWEISREGEL:
                zahl += regel.loesche(self._freie(regel, je_modell[regel.modell]), von=von).anzahl
        anliegen.refresh_from_db(fields=["bezeichnung"])  # the code has gone from there, too
        anliegen.vermerke(Schrittart.GELOESCHT, von, f"{zahl} Einträge")
        return zahl
