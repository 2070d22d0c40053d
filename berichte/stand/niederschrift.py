"""The records of a frozen report: each gets a number, each figure the numbers of exactly those it counts."""

from random import SystemRandom

from berichte.kennzahlen import KENNZAHLEN
from berichte.models import Standzahl, Standzeile
from berichte.models.standzeile import HAPPEN
from protegat.basis.querysets import ZEILEN

from .eintraege import Eintraege
from .spuren import spur_zu

ZAHLEN_AUF_EINMAL = 20  # each may name every record of the Vorhaben


class Niederschrift:
    """Writes the figures first, and numbers each record when it is met; then the records themselves."""

    def __init__(self, stand_nr, vorhaben):
        self.stand_nr = stand_nr
        self.vorhaben = vorhaben
        self.nummern = {}  # model: {pk: number}
        self.zuletzt = 0

    def schreibe(self, zellen):
        """`zellen` is `{Fundstelle: Zelle}`."""
        self.eintraege = Eintraege(self.vorhaben, zellen)
        self._in_happen(Standzahl, map(self._zahl, range(1, len(zellen) + 1), zellen.items()), ZAHLEN_AUF_EINMAL)
        personen = self._personen()
        for modell, nummern in self.nummern.items():
            self._in_happen(Standzeile, self._zeilen(spur_zu(modell), nummern, personen), HAPPEN)

    def _in_happen(self, modell, zeilen, anzahl):
        happen = []
        for zeile in zeilen:
            happen.append(zeile)
            if len(happen) == anzahl:
                modell.objects.bulk_create(happen)
                happen = []
        modell.objects.bulk_create(happen)

    def _zahl(self, nummer, paar):
        fundstelle, zelle = paar
        nach, auspraegung = fundstelle.ausschnitt or ("", "")
        return Standzahl(
            stand_id=self.stand_nr,
            nummer=nummer,
            kennzahl=fundstelle.kennzahl,
            von=fundstelle.zeitraum.von,
            bis=fundstelle.zeitraum.bis,
            nach=nach,
            auspraegung=auspraegung,
            wert=als_text(zelle.wert),
            text=zelle.text,
            zeilen=self._nummern(fundstelle, zelle.wert),
        )

    def _nummern(self, fundstelle, wert):
        kennzahl = KENNZAHLEN[fundstelle.kennzahl]
        if wert == 0 and kennzahl.mass is ZEILEN:
            return []  # each of its records would have counted as one
        nummern = self.nummern.setdefault(kennzahl.modell, {})
        eigene = []
        for pk in self.eintraege.zu(fundstelle):
            if pk not in nummern:
                self.zuletzt += 1
                nummern[pk] = self.zuletzt
            eigene.append(nummern[pk])
        return sorted(eigene)

    def _zeilen(self, spur, nummern, personen):
        beratungen = next((n for modell, n in self.nummern.items() if modell._meta.model_name == "beratung"), {})
        for pks in _happen(list(nummern)):
            for pk, tag, wer, merkmale in spur.gelesen(spur.modell._base_manager.filter(pk__in=pks)):
                if spur.person:
                    merkmale["person"] = personen.get(wer)
                if "beratung" in merkmale:  # by its number here
                    merkmale["beratung"] = beratungen.get(merkmale["beratung"])
                yield Standzeile(
                    stand_id=self.stand_nr,
                    nummer=nummern[pk],
                    art=spur.art,
                    schluessel=pk,
                    tag=tag,
                    merkmale=merkmale,
                )

    def _personen(self):
        """`{klient: number}`, drawn anew for each report, so that nobody can follow a person from one to the next."""
        alle = set()
        for spur, nummern in ((spur_zu(modell), nummern) for modell, nummern in self.nummern.items()):
            for pks in _happen(list(nummern)) if spur.person else ():
                zeilen = spur.modell._base_manager.filter(pk__in=pks, **{f"{spur.person}__isnull": False})
                alle.update(zeilen.order_by().values_list(spur.person, flat=True))
        gemischt = SystemRandom().sample(sorted(alle), len(alle))
        return {klient: nummer for nummer, klient in enumerate(gemischt, start=1)}


def als_text(wert):
    """`61`, `12.50`, or nothing where there is no number."""
    return "" if wert is None else str(wert)


def _happen(liste):
    return (liste[anfang : anfang + HAPPEN] for anfang in range(0, len(liste), HAPPEN))
