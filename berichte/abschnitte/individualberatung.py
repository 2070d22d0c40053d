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
    KURZKONTAKTE,
)
from protegat.basis.zeitraum import Zeitraum

from .abschnitt import Abschnitt, gruppe
from .textfeld import Textfeld

KENNZAHLEN = (
    BERATUNGEN,
    KURZKONTAKTE,
    BERATENE,
    EINDEUTIGE_PERSONEN,
    ANTEIL_MIT_CODE,
    ERSTBERATUNGEN,
    BERATUNGSSTUNDEN,
)
JE_MONAT = (BERATUNGEN, KURZKONTAKTE, BERATENE, EINDEUTIGE_PERSONEN, ERSTBERATUNGEN, BERATUNGSSTUNDEN)
EINHEITEN = ", ".join(f"{kennzahl.label}: {kennzahl.einheit.value}" for kennzahl in JE_MONAT)
NACH_ANGEBOT = (BERATUNGEN, KURZKONTAKTE, BERATENE)


class Individualberatung(Abschnitt):
    """Section 2: K1-K6, by Angebot and by month."""

    nummer = "2"
    titel = "Individualberatung"
    textfelder = (Textfeld("2", "Text zur Individualberatung"),)
    entwuerfe = (beratung.gezaehlt, beratung.umfang, beratung.personen)

    def teile(self):
        lage = self.lage
        yield Tabelle("Kennzahlen", "Kennzahl", lage.spalten, tuple(map(lage.zeile, KENNZAHLEN)))
        yield Tabelle("Nach Angebot", "Angebot", lage.spalten, tuple(self._nach_angebot()))
        yield Tabelle(
            "Nach Monat",
            "Monat",
            tuple(kennzahl.label for kennzahl in JE_MONAT),
            tuple(self._nach_monat()),
            hinweis=f"{EINHEITEN}. Eindeutige Personen eines Monats lassen sich nicht zu einem Quartal addieren.",
        )

    def _nach_angebot(self):
        for kennzahl in NACH_ANGEBOT:
            zeilen = self.lage.zeilen_nach(kennzahl, "angebot", Angebot.choices)
            if zeilen:
                yield gruppe(f"{kennzahl.label}, {kennzahl.einheit.value} ({kennzahl.schluessel})")
                yield from zeilen

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
