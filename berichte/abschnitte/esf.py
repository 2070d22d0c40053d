from berichte.aufbau import Absatz, Tabelle, Zeile
from berichte.esf import Esfzahlen, anhang
from berichte.kennzahlen.esf import GESAMTZAHL, NUR_GESAMTZAHL, UNVOLLSTAENDIGE, VOLLSTAENDIGE
from berichte.kennzahlen.kennzahl import Einheit
from protegat.basis.merkmale import Geschlecht
from protegat.basis.models import Foerderperiode, Teilnehmermodus

from .abschnitt import Abschnitt

SPALTENNAMEN = {
    Geschlecht.WEIBLICH: "Frauen",
    Geschlecht.MAENNLICH: "Männer",
    Geschlecht.DIVERS: "nicht-binär",
}
OHNE_STAMMBLATT = {
    Teilnehmermodus.KEINE: "Dieses Vorhaben hat keine Teilnehmenden im Sinne des ESF.",
    Teilnehmermodus.ANZAHL: "Dieses Vorhaben zählt Teilnahmen, keine Teilnehmenden: Wer zweimal kommt, zählt zweimal.",
    Teilnehmermodus.LISTE: (
        "Dieses Vorhaben führt Teilnahmelisten. Sie belegen Teilnahmen, nicht einzelne Teilnehmende: Wer zweimal "
        "kommt, steht zweimal darauf."
    ),
}
ZAEHLUNG = (
    "Gezählt sind Personen, jede im Vorhaben einmal, mit den Angaben ihres ersten Eintritts. Im ersten Teil "
    "entscheidet der Tag des Eintritts, bei den Ergebnissen der Tag des Austritts, bei den längerfristigen der Tag "
    "sechs Monate danach; fällt dieser hinter das Ende des Vorhabens, gilt dessen letzter Tag. Ergebnisse zählen nur, "
    "wenn sie binnen vier Wochen erhoben sind. In den Indikatoren stehen nur vollständige Stammblätter; unvollständige "
    "stehen in der Gesamtzahl. Fehlende sensible Angaben machen kein Stammblatt unvollständig."
)
NUR_FRAUEN_UND_MAENNER = (
    "Der Anhang von 2014–2020 kennt nur Frauen und Männer. Wer „divers“ angegeben hat, steht in der Gesamtzahl und in "
    "keinem einzelnen Indikator."
)

AUFTEILUNG = "Die Spalten nach Geschlecht teilen „Vorhaben kum.“ auf."
ZEICHEN = "* personenbezogen, ** sensibel."


class EsfIndikatoren(Abschnitt):
    """Section 8: the Annex of the funding period by gender, or the sentence that attendances are counted.

    The tables count persons and are `geschuetzt`. What adds up in each row: `Vorhaben kum.` is the sum of the columns
    after it; the quarter is a part of the year, the year of the Vorhaben. Down the columns: the rows of `summanden`
    make all complete records (EECO01), the same number as in the table of completeness; there complete and
    incomplete (2014-2020: or divers) make the Gesamtzahl. CO02 is a part of CO01, CO04 of CO03, CO08 of CO07, and every
    result a part of all; so are the same lines of the ESF Plus.
    """

    nummer = "8"
    titel = "ESF-Indikatoren"

    def teile(self):
        if not anhang(self.lage.vorhaben):
            yield Absatz(
                f"{OHNE_STAMMBLATT[self.lage.vorhaben.teilnehmermodus]} Indikatoren nach Anhang I der ESF-Verordnung "
                "gibt es deshalb nicht; die Teilnahmen stehen in den Abschnitten 2 bis 5."
            )
            return
        zahlen = Esfzahlen(self.lage)
        yield Absatz(f"{ZAEHLUNG}\n{' '.join(self._vorweg(zahlen))}")
        for titel, gruppe in zip(
            ("Teilnehmende beim Eintritt", "Ergebnisse beim Austritt", "Ergebnisse nach sechs Monaten"),
            zahlen.anhang.gruppen,
            strict=True,
        ):
            yield self._tabelle(zahlen, titel, gruppe)
        yield self._vollstaendigkeit(zahlen)

    def _vorweg(self, zahlen):
        vorhaben = self.lage.vorhaben
        if vorhaben.bagatellgrenze_stunden:
            yield f"Bagatellgrenze: Gezählt ist, wer mindestens {vorhaben.bagatellgrenze_stunden} h beraten wurde."
        if vorhaben.foerderperiode == Foerderperiode.ESF_2014:
            yield NUR_FRAUEN_UND_MAENNER
        yield f"{zahlen.anhang.nicht_persoenlich} {AUFTEILUNG}"

    def _tabelle(self, zahlen, titel, gruppe):
        zeilen = (
            Zeile(indikator.zeilenkopf, zahlen.zeile(indikator, zahlen.geschlechter), regel=indikator.regel)
            for indikator in gruppe
        )
        quellen = dict.fromkeys(indikator.anhang for indikator in gruppe)
        return Tabelle(
            titel,
            "Indikator",
            (*self.lage.spalten, *(SPALTENNAMEN[geschlecht] for geschlecht in zahlen.geschlechter)),
            tuple(zeilen),
            einheit=Einheit.PERSONEN.value,
            hinweis=f"Quelle: {'; '.join(quellen)}. {ZEICHEN}",
            geschuetzt=True,
        )

    def _vollstaendigkeit(self, zahlen):
        nur_2014 = self.lage.vorhaben.foerderperiode == Foerderperiode.ESF_2014
        zeilen = (
            ("vollständig", VOLLSTAENDIGE),
            ("unvollständig oder divers", NUR_GESAMTZAHL) if nur_2014 else ("unvollständig", UNVOLLSTAENDIGE),
            ("Gesamtzahl", GESAMTZAHL),
        )
        return Tabelle(
            "Vollständigkeit der Stammblätter",
            "Stammblätter",
            (*self.lage.spalten, *SPALTENNAMEN.values(), "keine Angabe", "nicht erhoben"),
            tuple(Zeile(name, zahlen.zeile(kennzahl, Geschlecht), regel=kennzahl.regel) for name, kennzahl in zeilen),
            einheit=Einheit.PERSONEN.value,
            hinweis=self._probe(zahlen),
            geschuetzt=True,
        )

    def _probe(self, zahlen):
        summe = " + ".join(zahlen.anhang.summanden)
        if zahlen.summe_stimmt():
            return f"Probe: {summe} ergibt in jeder Spalte die vollständigen Stammblätter."
        return f"Probe: {summe} ergibt nicht die vollständigen Stammblätter. Bitte melden Sie das der Verwaltung."
