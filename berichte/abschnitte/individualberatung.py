from datetime import date, timedelta

from django.utils import formats

from beratung.models import Angebot
from berichte.aufbau import Tabelle, Zeile
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
        lage = self.lage
        monate = {f"m{monat.von:%Y%m}": monat for monat in monate_in(lage.zeitraum)}
        spalten = [kennzahl.werte_je_zeitraum(lage.vorhaben, lage.zeitraum, monate) for kennzahl in JE_MONAT]
        for name, monat in monate.items():
            paare = zip(JE_MONAT, spalten, strict=True)
            zellen = tuple(lage.zelle(kennzahl, werte[name], monat) for kennzahl, werte in paare)
            yield Zeile(formats.date_format(monat.von, "F Y"), zellen)


def monate_in(zeitraum):
    """The calendar months of a period, the first and last cut to it."""
    beginn = zeitraum.von
    while beginn <= zeitraum.bis:
        naechster = date(beginn.year + beginn.month // 12, beginn.month % 12 + 1, 1)
        yield Zeitraum(beginn, min(naechster - timedelta(days=1), zeitraum.bis))
        beginn = naechster
