from django.utils import formats

from beratung.models import Angebot
from berichte.aufbau import Absatz, Fakten, Tabelle, Zeile, Zelle
from berichte.kennzahlen import (
    AKTIVE_PARTNER,
    BERATENE,
    BERATUNGEN,
    DURCHSCHNITT,
    TEILNAHMEN,
    TRAEGER_KONTAKTE,
    TRAEGER_ORGANISATIONEN,
    TRAEGER_PERSONEN,
    VERANSTALTUNGEN,
)
from veranstaltungen.models import Veranstaltungsart

from .abschnitt import Abschnitt, gruppe
from .deckblatt import finanzierung


class Vorhabensblatt(Abschnitt):
    """The head of the Projektblatt: the Vorhaben and those before and after it, with their money."""

    nummer = "A"
    titel = "Das Vorhaben"

    def teile(self):
        vorhaben = self.lage.vorhaben
        nachbarn = [("Vorgänger", vorhaben.vorgaenger)] if vorhaben.vorgaenger else []
        nachbarn += [("Folgevorhaben", folge) for folge in vorhaben.folgevorhaben.all()]
        paare = (
            ("Träger", vorhaben.traeger),
            ("Im Auftrag", vorhaben.auftraggeber),
            ("Programm", vorhaben.programm),
            ("Projektzeitraum", str(vorhaben.spanne)),
            ("Projektkosten", finanzierung(vorhaben)),
            *((name, f"{anderes.kuerzel}, {anderes.spanne}, {finanzierung(anderes)}") for name, anderes in nachbarn),
        )
        yield Fakten(tuple((name, wert or "–") for name, wert in paare))
        if vorhaben.inhalt:
            yield Absatz(vorhaben.inhalt)


class Umsetzungsstand(Abschnitt):
    """What has been done from the start of the Vorhaben to the day asked for."""

    nummer = "B"
    titel = "Umsetzungsstand"

    def teile(self):
        stand = formats.date_format(self.lage.zeitraum.bis, "d.m.Y")
        yield Tabelle(f"Vom Beginn des Vorhabens bis {stand}", "Kennzahl", ("Anzahl",), tuple(self._zeilen()))

    def _zeilen(self):
        yield gruppe("Veranstaltungen")
        for art in (Veranstaltungsart.BERATUNGSNACHMITTAG, Veranstaltungsart.INFORMATIONSVERANSTALTUNG):
            yield self._zeile(VERANSTALTUNGEN[art])
            yield self._zeile(TEILNAHMEN[art])
            yield self._zeile(DURCHSCHNITT[art], "Durchschnitt")
        yield gruppe("Individualberatung")
        yield self._zeile(BERATUNGEN)
        yield self._zeile(BERATENE)
        for zeile in self.lage.zeilen_nach(BERATENE, "angebot", [(Angebot.SPRECHZEIT.value, "davon in Sprechzeiten")]):
            yield _nur_vorhaben(zeile, einheit=BERATENE.einheit.value)
        yield gruppe("Begleitung von Projektträgern")
        for kennzahl in (TRAEGER_KONTAKTE, TRAEGER_PERSONEN, TRAEGER_ORGANISATIONEN):
            yield self._zeile(kennzahl)
        yield gruppe("Netzwerk")
        for art in (Veranstaltungsart.NETZWERKTREFFEN, Veranstaltungsart.BUERGERDIALOG):
            yield self._zeile(VERANSTALTUNGEN[art])
        yield self._zeile(AKTIVE_PARTNER)

    def _zeile(self, kennzahl, label=""):
        return _nur_vorhaben(self.lage.zeile(kennzahl, label))


class Kooperationspartner(Abschnitt):
    """The partners behind K12, by name: organisations only, no people."""

    nummer = "C"
    titel = "Kooperationspartner"

    def teile(self):
        partner = AKTIVE_PARTNER.datensaetze(self.lage.vorhaben, self.lage.spannen.vorhaben)
        yield Tabelle(
            f"{partner.count()} aktive Partner",
            "Organisation",
            ("Typ",),
            tuple(Zeile(o.name, (Zelle(o.get_typ_display()),), ziel=o.get_absolute_url()) for o in partner),
            textspalten=(0,),
        )


def _nur_vorhaben(zeile, einheit=""):
    """Of the three columns the last: the Projektblatt speaks of the whole Vorhaben."""
    return Zeile(zeile.label, zeile.zellen[-1:], einheit=einheit or zeile.einheit, regel=zeile.regel, ziel=zeile.ziel)
