from berichte.aufbau import Saetze
from berichte.kennzahlen import (
    AKTIVE_PARTNER,
    ANTEIL_MIT_CODE,
    BERATENE,
    BERATUNGEN,
    DURCHSCHNITT,
    EINDEUTIGE_PERSONEN,
    KURZKONTAKTE,
    NENNUNGEN,
    TEILNAHMEN,
    TRAEGER_PERSONEN,
    VERANSTALTUNGEN,
    VERMITTLUNGSQUOTE,
)
from netzwerk.models import Thema
from veranstaltungen.models import Veranstaltungsart

from .abschnitt import Abschnitt, gruppe
from .personenspanne import personenspanne
from .textfeld import Textfeld
from .vergleich import verglichen

HAUPTZAHLEN = (
    BERATUNGEN,
    BERATENE,
    VERMITTLUNGSQUOTE,
    TEILNAHMEN[Veranstaltungsart.BERATUNGSNACHMITTAG],
    TEILNAHMEN[Veranstaltungsart.INFORMATIONSVERANSTALTUNG],
    TRAEGER_PERSONEN,
    AKTIVE_PARTNER,
)
REIHEN = (Veranstaltungsart.BERATUNGSNACHMITTAG, Veranstaltungsart.INFORMATIONSVERANSTALTUNG)


class Zusammenfassung(Abschnitt):
    """Section 1: the key table and a few lines."""

    nummer = "1"
    titel = "Zusammenfassung"
    textfelder = (Textfeld("1", "Zusammenfassung", "Etwa fünf Zeilen: Was war in diesem Zeitraum wichtig?", True),)

    def teile(self):
        yield self.kennzahlentabelle(
            self._zeilen(), "Teilnahmen sind keine verschiedenen Personen und werden nicht mit ihnen addiert."
        )
        yield from filter(None, [verglichen(self.lage, HAUPTZAHLEN)])
        yield personenspanne(self.lage)
        yield Saetze(tuple(self._saetze()))

    def _zeilen(self):
        zeile = self.lage.zielzeile
        yield gruppe("Individualberatung")
        yield zeile(BERATUNGEN)
        yield zeile(BERATENE)
        yield zeile(EINDEUTIGE_PERSONEN, einheit=self._personen_mit_code())
        yield gruppe("Veranstaltungen")
        for art in REIHEN:
            yield zeile(VERANSTALTUNGEN[art])
            yield zeile(TEILNAHMEN[art], "Teilnahmen daran", self._teilnahmen_im_schnitt(art))
        yield gruppe("Träger und Netzwerk")
        yield zeile(TRAEGER_PERSONEN)
        yield zeile(VERANSTALTUNGEN[Veranstaltungsart.NETZWERKTREFFEN])
        yield zeile(VERANSTALTUNGEN[Veranstaltungsart.BUERGERDIALOG])
        yield zeile(AKTIVE_PARTNER)

    def _personen_mit_code(self):
        """`Personen, im Vorhaben 74,0 % mit Code`: how far "at least" may be from the truth."""
        anteil = self.lage.werte(ANTEIL_MIT_CODE).vorhaben
        return "Personen" if anteil is None else f"Personen, im Vorhaben {ANTEIL_MIT_CODE.text(anteil)} mit Code"

    def _teilnahmen_im_schnitt(self, art):
        """`Teilnahmen, im Vorhaben Ø 41,7`."""
        schnitt = self.lage.werte(DURCHSCHNITT[art]).vorhaben
        return "Teilnahmen" if schnitt is None else f"Teilnahmen, im Vorhaben Ø {DURCHSCHNITT[art].text(schnitt)}"

    def _saetze(self):
        def zahl(kennzahl, spalte="quartal"):
            return kennzahl.text(getattr(self.lage.werte(kennzahl), spalte))

        yield (
            f"Vom {self.lage.zeitraum.in_worten} zählten wir {zahl(BERATUNGEN)} Beratungen mit "
            f"{zahl(BERATENE)} Teilnahmen, dazu {zahl(KURZKONTAKTE)} Kurzkontakte."
        )
        yield (
            f"Im Vorhaben sind es bisher {zahl(BERATUNGEN, 'vorhaben')} Beratungen mit "
            f"{zahl(BERATENE, 'vorhaben')} Teilnahmen."
        )
        themen = self._haeufigste_themen()
        if themen:
            yield f"Am häufigsten ging es um {' und '.join(themen)}."
        if self.lage.werte(BERATUNGEN).quartal:
            yield f"Vermittelt wurde in {zahl(VERMITTLUNGSQUOTE)} der Beratungen."
        yield f"Aktiv waren {zahl(AKTIVE_PARTNER)} Partnerorganisationen."
        yield (
            f"In der Begleitung von Fachkräften und Trägern zählten wir {zahl(TRAEGER_PERSONEN)} Teilnahmen, "
            f"im Vorhaben bisher {zahl(TRAEGER_PERSONEN, 'vorhaben')}."
        )

    def _haeufigste_themen(self):
        werte = self.lage.werte_nach(NENNUNGEN, "thema")
        rang = sorted((-zahlen.quartal, code) for code, zahlen in werte.items() if zahlen.quartal)[:2]
        labels = dict(Thema.objects.values_list("code", "label"))
        return [f"{labels[code]} ({NENNUNGEN.text(-anzahl)} Nennungen)" for anzahl, code in rang]
