from datetime import date, timedelta

from django.utils import formats

from beratung.models import Angebot
from berichte.aufbau import Saeulen, Tabelle, Zeile
from berichte.entwuerfe import beratung
from berichte.kennzahlen import (
    ANTEIL_MIT_CODE,
    BERATENE,
    BERATUNGEN,
    BERATUNGSSTUNDEN,
    EINDEUTIGE_PERSONEN,
    ERSTBERATUNGEN,
    HOECHSTENS_PERSONEN,
    KURZKONTAKTE,
)
from protegat.basis.zeitraum import Zeitraum

from .abschnitt import Abschnitt
from .textfeld import Textfeld
from .vergleich import verglichen

JE_MONAT = (BERATUNGEN, KURZKONTAKTE, BERATENE, EINDEUTIGE_PERSONEN, ERSTBERATUNGEN, BERATUNGSSTUNDEN)
SPANNE = "„mind.“ zählt die Codes, „max.“ dazu alle, die ohne Code auch neue Personen gewesen sein können."
GEZEICHNET = (BERATUNGEN, KURZKONTAKTE)
EINHEITEN = ", ".join(f"{kennzahl.label}: {kennzahl.einheit.value}" for kennzahl in JE_MONAT)
VERGLICHEN = (*JE_MONAT[:4], HOECHSTENS_PERSONEN, *JE_MONAT[4:])
NACHMITTAG = ("angebot", Angebot.NACHMITTAG.value), "davon im Rahmen von Beratungsnachmittagen"


class Individualberatung(Abschnitt):
    """Section 2: K1-K6, by Angebot and by month."""

    nummer = "2"
    titel = "Individualberatung"
    textfelder = (Textfeld("2", "Text zur Individualberatung"),)
    entwuerfe = (beratung.gezaehlt, beratung.umfang, beratung.personen)

    def teile(self):
        lage = self.lage
        yield self.kennzahlentabelle(self._kennzahlen(), hinweis=SPANNE)
        yield from filter(None, [verglichen(lage, VERGLICHEN)])
        zeilen = tuple(self.nach(JE_MONAT, "angebot", Angebot.choices))
        yield Tabelle("Nach Angebot", "Angebot", lage.spalten, zeilen)
        yield Tabelle(
            "Nach Monat",
            "Monat",
            tuple(kennzahl.label for kennzahl in JE_MONAT),
            tuple(self._nach_monat()),
            hinweis=f"{EINHEITEN}. Eindeutige Personen eines Monats lassen sich nicht zu einem Quartal addieren.",
        )
        yield self._monatsbild()

    def _kennzahlen(self):
        zeile = self.lage.zielzeile
        for kennzahl in (BERATUNGEN, KURZKONTAKTE):
            yield zeile(kennzahl)
            yield from self.davon(kennzahl, *NACHMITTAG)
        yield zeile(BERATENE)
        yield zeile(EINDEUTIGE_PERSONEN)
        yield zeile(HOECHSTENS_PERSONEN, "höchstens")
        yield zeile(ANTEIL_MIT_CODE)
        yield zeile(ERSTBERATUNGEN)
        yield zeile(BERATUNGSSTUNDEN)

    def _nach_monat(self):
        return self._je_monat(self.lage.zeitraum, JE_MONAT)

    def _monatsbild(self):
        """The year of the period and the year before, as far as the Vorhaben reaches: at most 24 months."""
        bis = self.lage.zeitraum.bis
        rahmen = Zeitraum(date(bis.year - 1, 1, 1), bis).geschnitten(self.lage.vorhaben.spanne)
        return Saeulen(
            "Beratungen und Kurzkontakte je Monat",
            "Monat",
            tuple(kennzahl.label for kennzahl in GEZEICHNET),
            tuple(self._je_monat(rahmen, GEZEICHNET)),
            einheit=BERATUNGEN.einheit.value,
            leer="Bisher gibt es weder Beratungen noch Kurzkontakte.",
            beschreibung=f"Kontakte je Monat, {rahmen.in_worten}.",
            legende="Voll und nach oben: Beratungen (K1), leer und nach unten: Kurzkontakte (K2).",
            beginn=rahmen.von,
        )

    def _je_monat(self, rahmen, kennzahlen):
        lage = self.lage
        monate = {f"m{monat.von:%Y%m}": monat for monat in monate_in(rahmen)}
        spalten = [kennzahl.werte_je_zeitraum(lage.vorhaben, rahmen, monate) for kennzahl in kennzahlen]
        for name, monat in monate.items():
            paare = zip(kennzahlen, spalten, strict=True)
            zellen = tuple(lage.zelle(kennzahl, werte[name], monat) for kennzahl, werte in paare)
            yield Zeile(formats.date_format(monat.von, "F Y"), zellen)


def monate_in(zeitraum):
    """The calendar months of a period, the first and last cut to it."""
    beginn = zeitraum.von
    while beginn <= zeitraum.bis:
        naechster = date(beginn.year + beginn.month // 12, beginn.month % 12 + 1, 1)
        yield Zeitraum(beginn, min(naechster - timedelta(days=1), zeitraum.bis))
        beginn = naechster
