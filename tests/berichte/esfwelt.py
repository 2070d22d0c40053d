"""Random people of an ESF Vorhaben without a database, and the tables that a report prints of them."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

from berichte.aufbau import Fundstelle, Tabelle, Zeile, Zelle
from protegat.basis.zeitraum import Spannen, Zeitraum

from . import esf
from .dokumente import dokument

VORHABEN = Zeitraum(esf.BEGINN, esf.ENDE)
QUARTALE = [q.geschnitten(VORHABEN) for q in VORHABEN.quartale()]
GESCHLECHTER = ("weiblich", "maennlich", "divers", "keine_angabe", "nicht_erhoben")
ALLE, VOLL = "ESF.gesamtzahl", "ESF.vollstaendig"
SONST = {"esf_2014": "ESF.nur_gesamtzahl", "esf_plus": "ESF.unvollstaendig"}
ZEILEN = {
    "esf_2014": [
        *(f"CO{n:02}" for n in (*range(1, 12), *range(15, 20))),
        *(f"CR{n:02}" for n in range(1, 10)),
    ],
    "esf_plus": [*(f"EECO{n:02}" for n in range(1, 18)), *(f"EECR{n:02}" for n in range(1, 7))],
}
LEER = dict.fromkeys(("ergebnis", "verbleib", "austritt", "ergebnis_am", "verbleib_am", "arbeitslos_seit"))


class Esfwelt:
    def __init__(self, seed, periode, anzahl):
        self.zufall = Random(seed)
        self.periode = periode
        self.geschlechter = GESCHLECHTER[: 2 if periode == "esf_2014" else 3]
        self.codes = [*ZEILEN[periode], ALLE, VOLL, SONST[periode]]
        self.personen = [self.person() for _ in range(anzahl)]

    def person(self, **werte):
        vorhaben = SimpleNamespace(foerderperiode=self.periode)
        person = SimpleNamespace(**LEER | esf.zufallswerte(self.zufall) | werte, vorhaben=vorhaben)
        if self.zufall.random() < 0.9:
            person.geschlecht = self.zufall.choice(GESCHLECHTER[:2] * 8 + GESCHLECHTER[2:3])
        return person

    def tage(self, code, geschlecht):
        """On which days somebody of this gender counts in a row."""
        personen = [p for p in self.personen if p.geschlecht == geschlecht and self._in_zeile(code, p)]
        tage = (p.eintritt if code.startswith("ESF") else esf.tag_der_zaehlung(code, p) for p in personen)
        return [tag for tag in tage if tag]

    def _in_zeile(self, code, person):
        voll = esf.ist_vollstaendig(person) and person.geschlecht in self.geschlechter
        if code == ALLE:
            return True
        if code == SONST[self.periode]:
            return not voll
        return voll and (code == VOLL or bool(esf.erfuellt(code, person)))

    def anzahl(self, code, geschlechter, zeitraum):
        return sum(tag in zeitraum for geschlecht in geschlechter for tag in self.tage(code, geschlecht))

    def wahr(self, zeile, von, bis):
        """The number of a row of one gender from one day (an ordinal) to before another."""
        return sum(von <= tag.toordinal() < bis for tag in self.tage(*zeile))

    def wahre_summe(self, anteile, von, bis):
        """The same of `{(row, gender): how often}`."""
        return sum(zahl * self.wahr(zeile, von, bis) for zeile, zahl in anteile.items())

    def dokument(self, zeitraum, stand=1):
        spannen = Spannen.fuer(zeitraum, VORHABEN)
        zeilen = tuple(Zeile(code, tuple(self._zellen(code, spannen))) for code in self.codes)
        tabelle = Tabelle("ESF", "Indikator", (*spannen._fields, *GESCHLECHTER), zeilen, geschuetzt=True)
        return dokument(tabelle, zeitraum, stand)

    def _zellen(self, code, spannen):
        """The three sums, and the genders of the whole Vorhaben."""
        for spanne in spannen:
            yield self._zelle(code, GESCHLECHTER, spanne)
        geschlechter = GESCHLECHTER if code.startswith("ESF") else self.geschlechter
        for geschlecht in geschlechter:
            yield self._zelle(code, [geschlecht], spannen.vorhaben, ("geschlecht", geschlecht))

    def _zelle(self, code, geschlechter, zeitraum, ausschnitt=None):
        wert = self.anzahl(code, geschlechter, zeitraum)
        return Zelle(str(wert), wert, fundstelle=Fundstelle(code, zeitraum, ausschnitt))

    def tritt_nachtraeglich_ein(self):
        """One person more, written late."""
        self.personen.append(self.person(eintritt=VORHABEN.von + timedelta(days=self.zufall.randrange(60))))
