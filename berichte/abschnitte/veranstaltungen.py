from django.utils import formats, timezone

from beratung.models import Angebot
from berichte.aufbau import Tabelle, Zeile, Zelle
from berichte.entwuerfe import veranstaltungen
from berichte.kennzahlen import BERATUNGEN, DURCHSCHNITT, KURZKONTAKTE, TEILNAHMEN, VERANSTALTUNGEN
from berichte.kennzahlen.kennzahl import Einheit
from veranstaltungen.models import Reihe, Veranstaltung, Veranstaltungsart, Zaehlart

from .abschnitt import Abschnitt, gruppe
from .textfeld import Textfeld

LISTENSPALTEN = ("Veranstaltung", "Thema", "Teilnahmen", "Gezählt mit")


class Veranstaltungsabschnitt(Abschnitt):
    """Number, attendances and average of some kinds of events, and the events of the period themselves."""

    arten: tuple[Veranstaltungsart, ...]

    def teile(self):
        yield Tabelle("Kennzahlen", "Kennzahl", self.lage.spalten, tuple(self._kennzahlen()))
        yield Tabelle(
            "Nach Reihe und Zählart",
            "Reihe, Zählart",
            self.lage.spalten,
            tuple(self._gliederung()),
            einheit=Einheit.TEILNAHMEN.value,
            regel=TEILNAHMEN[self.arten[0]].regel,
        )
        yield self._liste()

    def _kennzahlen(self):
        for art in self.arten:
            yield self.lage.zeile(VERANSTALTUNGEN[art])
            yield self.lage.zeile(TEILNAHMEN[art])
            yield self.lage.zeile(DURCHSCHNITT[art])

    def _gliederung(self):
        reihen = [(name, name) for name in Reihe.objects.values_list("name", flat=True)]
        for art in self.arten:
            zeilen = (
                *self.lage.zeilen_nach(TEILNAHMEN[art], "reihe", [*reihen, (None, "ohne Reihe")]),
                *self.lage.zeilen_nach(
                    TEILNAHMEN[art], "zaehlart", [(w, f"gezählt: {n}") for w, n in Zaehlart.choices]
                ),
            )
            if zeilen:
                yield gruppe(VERANSTALTUNGEN[art].label)
                yield from zeilen

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
        formats.date_format(timezone.localtime(veranstaltung.beginn), "d.m.Y"),
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
        zeilen = []
        for kennzahl in (BERATUNGEN, KURZKONTAKTE):
            for zeile in self.lage.zeilen_nach(kennzahl, "angebot", nachmittag):
                zeilen += [gruppe(f"{kennzahl.label}, {kennzahl.einheit.value} ({kennzahl.schluessel})"), zeile]
        yield Tabelle("Beratung an den Nachmittagen", "Davon", self.lage.spalten, tuple(zeilen))


class Informationsveranstaltungen(Veranstaltungsabschnitt):
    """Section 4: information evenings and trainings."""

    nummer = "4"
    titel = "Informationsveranstaltungen und Schulungen"
    textfelder = (Textfeld("4", "Text zu den Veranstaltungen"),)
    entwuerfe = (veranstaltungen.informationen, veranstaltungen.informationen_bisher)
    arten = (Veranstaltungsart.INFORMATIONSVERANSTALTUNG, Veranstaltungsart.SCHULUNG)
