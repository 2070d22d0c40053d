"""The one verb by which personal data go: what a rule has come to, what a person demands, what goes by hand.

How a row goes, its QuerySet says by words, all of them optional: `begleiter()` what goes before it, `tilgbare()` which
of the rows may go at all, `loese()` what is set free from them first (the rows that had pointed to them, as they are
now), `tilge()` what happens instead of a deletion.

The database lets the journal forget only what an entry of the Loeschprotokoll of the same transaction accounts for.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models.deletion import Collector
from django.utils import timezone

from . import loeschliste
from .models import Aenderung, Loeschprotokoll, Sperrvermerk
from .models.loeschprotokoll import NACHTLAUF

VON_HAND = "von_hand"


@dataclass
class Ergebnis:
    """What went, by model, and how many rows a Sperrvermerk has kept."""

    geloescht: Counter = field(default_factory=Counter)
    gehalten: int = 0
    zeilen: list = field(default_factory=list)  # for the list outside the database

    @property
    def anzahl(self):
        return self.geloescht.total()


@transaction.atomic
def loesche(datensaetze, grund, von=None, leere=None, nachgeholt=False):
    """Delete these rows with all that goes along; `leere` empties the named fields of them instead.

    Rows that a Sperrvermerk holds stay and are counted. Who asks for it is logged; None is the nightly run. The list
    outside is written before the commit: what it names too early is due anyway, what it lacked would come back.
    """
    ergebnis = Ergebnis()
    _Gang(grund, von, nachgeholt, ergebnis).gehe(datensaetze, leere)
    if not nachgeholt:
        loeschliste.schreibe(ergebnis.zeilen)
    return ergebnis


@dataclass(frozen=True)
class _Gang:
    grund: str
    von: object
    nachgeholt: bool
    ergebnis: Ergebnis

    def gehe(self, datensaetze, leere=None):
        modell = datensaetze.model
        nummern = _nummern(datensaetze)
        gehaltene = set(_nummern(Sperrvermerk.objects.gehaltene(modell).filter(pk__in=nummern)))
        freie = [nummer for nummer in nummern if nummer not in gehaltene]
        self.ergebnis.gehalten += len(gehaltene)
        zeilen = modell._default_manager.filter(pk__in=freie)
        if leere:
            self._leere(zeilen.exclude(**leere), leere)
            return
        for menge in _wort(zeilen, "begleiter", ()):
            self.gehe(menge)
        self._tilge(_wort(zeilen, "tilgbare", zeilen))

    def _leere(self, zeilen, leere):
        zeilen = zeilen.model._default_manager.filter(pk__in=_nummern(zeilen))
        nummern = self._halte_fest(zeilen, geleert=True)
        zeilen.update(**leere)
        Aenderung.objects.vergiss(zeilen.model, nummern)

    def _tilge(self, zeilen):
        """Note what will be gone, then let it go."""
        zeilen = zeilen.model._default_manager.filter(pk__in=_nummern(zeilen))
        if hasattr(zeilen, "tilge"):
            nummern = self._halte_fest(zeilen, geleert=True)
            zeilen.tilge()
            Aenderung.objects.vergiss(zeilen.model, nummern)
            return
        freie = {menge.model: self._verschweige(menge) for menge in _wort(zeilen, "loese", ())}
        weg = {menge.model: self._halte_fest(menge) for menge in mitgehende(zeilen)}
        zeilen.delete()
        for modell, nummern in freie.items():  # else it would say from which number to which
            Aenderung.objects.vergiss(modell, nummern)
        for modell, nummern in weg.items():  # afterwards: the deletion itself has been noted with what stood there
            Aenderung.objects.vergiss(modell, nummern)

    def _halte_fest(self, zeilen, geleert=False):
        """Into the log, and onto the list where a number tells one row for ever; the numbers."""
        modell = zeilen.model
        tabelle, moment = modell._meta.db_table, loeschliste.entstehung(modell)
        paare = list(zeilen.order_by("pk").values_list("pk", moment or "pk"))
        if not paare:
            return []
        nummern = [nummer for nummer, _ in paare if isinstance(nummer, int)]  # a session's key would open it
        self.ergebnis.geloescht[modell] += len(paare)
        self._vermerke(tabelle, anzahl=len(paare), nummern=nummern if moment else [], geleert=geleert)
        if moment:
            self.ergebnis.zeilen += [self._listenzeile(tabelle, *paar) for paar in paare]
        return nummern

    def _verschweige(self, zeilen):
        """Rows that were set free: how many, not which, for together they tell of one person; the numbers."""
        nummern = _nummern(zeilen)
        if nummern:
            self._vermerke(zeilen.model._meta.db_table, anzahl=len(nummern), geleert=True)
        return nummern

    def _vermerke(self, tabelle, **angaben):
        wer = {"nutzer": self.von.pk, "konto": self.von.username} if self.von else {"konto": NACHTLAUF}
        Loeschprotokoll.objects.create(grund=self.grund, tabelle=tabelle, nachgeholt=self.nachgeholt, **angaben, **wer)

    def _listenzeile(self, tabelle, nummer, moment):
        kennung = loeschliste.fingerabdruck(tabelle, nummer, moment)
        tag = timezone.localdate().isoformat()
        return {"tabelle": tabelle, "nummer": nummer, "kennung": kennung, "tag": tag, "grund": self.grund}


def mitgehende(zeilen):
    """All rows that go when these go, one QuerySet per table: what the log has to name."""
    sammler = Collector(using=zeilen.db, origin=zeilen)
    sammler.collect(zeilen)
    nummern = {}
    for modell, objekte in sammler.data.items():
        nummern.setdefault(modell, set()).update(objekt.pk for objekt in objekte)
    for menge in sammler.fast_deletes:
        nummern.setdefault(menge.model, set()).update(_nummern(menge))
    return [modell._base_manager.filter(pk__in=pks) for modell, pks in nummern.items()]


def _nummern(zeilen):
    return list(zeilen.order_by("pk").values_list("pk", flat=True).distinct())


def _wort(zeilen, name, sonst):
    return getattr(zeilen, name)() if hasattr(zeilen, name) else sonst
