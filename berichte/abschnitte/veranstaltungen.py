from django.utils import formats

from beratung.models import Angebot
from berichte.aufbau import Tabelle, Zeile, Zelle
from berichte.entwuerfe import veranstaltungen
from berichte.kennzahlen import BERATENE, BERATUNGEN, DURCHSCHNITT, KURZKONTAKTE, TEILNAHMEN, VERANSTALTUNGEN
from veranstaltungen.models import Reihe, Veranstaltung, Veranstaltungsart, Zaehlart

from .abschnitt import Abschnitt, tag
from .textfeld import Textfeld

LISTENSPALTEN = ("Veranstaltung", "Thema", "Teilnahmen", "Gezählt mit")


class Veranstaltungsabschnitt(Abschnitt):
    """Number, attendances and average of some kinds of events, and the events of the period themselves."""

    arten: tuple[Veranstaltungsart, ...]

    def teile(self):
        yield self.kennzahlentabelle(self._kennzahlen())
        reihen = [(name, name) for name in Reihe.objects.values_list("name", flat=True)]
        zahlen = (VERANSTALTUNGEN, TEILNAHMEN, DURCHSCHNITT)
        yield self._je("Nach Reihe", "Reihe", zahlen, "reihe", [*reihen, (None, "ohne Reihe")])
        yield self._je("Nach Zählart", "Gezählt mit", zahlen[:2], "zaehlart", Zaehlart.choices)
        yield self._liste()

    def _je(self, titel, kopf, zahlen, gliederung, katalog):
        kennzahlen = [je_art[art] for art in self.arten for je_art in zahlen]
        return Tabelle(titel, kopf, self.lage.spalten, tuple(self.nach(kennzahlen, gliederung, katalog)))

    def _kennzahlen(self):
        for art in self.arten:
            yield self.lage.zielzeile(VERANSTALTUNGEN[art])
            yield self.lage.zielzeile(TEILNAHMEN[art])
            yield self.lage.zielzeile(DURCHSCHNITT[art], "Durchschnitt")

    def _liste(self):
        zeilen = (
            Veranstaltung.objects.fuer(self.lage.vorhaben)
            .im(self.lage.zeitraum)
            .durchgefuehrt()
            .der_art(*self.arten)
            .select_related("thema")
            .order_by("beginn")
        )
        return Tabelle(
            f"Die Veranstaltungen vom {self.lage.zeitraum.in_worten}",
            "Datum",
            LISTENSPALTEN,
            tuple(map(_zeile, zeilen)),
            leer="In diesem Zeitraum fand keine statt.",
            textspalten=(0, 1, 3),
        )


def _zeile(veranstaltung):
    return Zeile(
        tag(veranstaltung.datum),
        (
            Zelle(veranstaltung.titel, veranstaltung.titel, veranstaltung.get_absolute_url()),
            Zelle(veranstaltung.thema.label if veranstaltung.thema else "–"),
            Zelle(
                formats.number_format(veranstaltung.teilnehmende, 0, force_grouping=True), veranstaltung.teilnehmende
            ),
            Zelle(veranstaltung.get_zaehlart_display()),
        ),
    )


class Beratungsnachmittage(Veranstaltungsabschnitt):
    """Section 3, with the counselling that happened inside them."""

    nummer = "3"
    titel = "Beratungsnachmittage"
    textfelder = (Textfeld("3", "Text zu den Beratungsnachmittagen"),)
    entwuerfe = (veranstaltungen.nachmittage, veranstaltungen.nachmittage_bisher)
    arten = (Veranstaltungsart.BERATUNGSNACHMITTAG,)

    def teile(self):
        yield from super().teile()
        nachmittag = [(Angebot.NACHMITTAG.value, "im Rahmen von Beratungsnachmittagen")]
        zeilen = tuple(self.nach((BERATUNGEN, KURZKONTAKTE, BERATENE), "angebot", nachmittag))
        yield Tabelle("Beratung an den Nachmittagen", "Davon", self.lage.spalten, zeilen)


class Informationsveranstaltungen(Veranstaltungsabschnitt):
    """Section 4: information evenings and trainings."""

    nummer = "4"
    titel = "Informationsveranstaltungen und Schulungen"
    textfelder = (Textfeld("4", "Text zu den Veranstaltungen"),)
    entwuerfe = (veranstaltungen.informationen, veranstaltungen.informationen_bisher)
    arten = (Veranstaltungsart.INFORMATIONSVERANSTALTUNG, Veranstaltungsart.SCHULUNG)
