"""K7: what the counselling was about (Fachkonzept, section 4)."""

from dataclasses import dataclass

from netzwerk.models import Thema
from protegat.basis.querysets import Werte

from .beratungen import Beratungen
from .kennzahl import Anteil, Einheit, anteil


@dataclass(frozen=True)
class Themengruppe:
    """Topics that move together, under one name."""

    schluessel: str
    label: str
    themen: tuple[str, ...]


THEMENGRUPPEN = (
    Themengruppe("bildung_arbeit", "KiTa, Schule, Ausbildung und Arbeit", ("kita", "schule", "ausbildung", "arbeit")),
    Themengruppe("kita_schule", "KiTa und Schule", ("kita", "schule")),
    Themengruppe("ausbildung_arbeit", "Ausbildung und Arbeit", ("ausbildung", "arbeit")),
    Themengruppe("ankommen", "Orientierung und Sprache", ("orientierung", "sprache")),
    Themengruppe("bleiben", "Aufenthalt und Familiennachzug", ("aufenthalt", "familiennachzug", "einbuergerung")),
    Themengruppe("wohnen", "Wohnen", ("wohnen",)),
    Themengruppe("auskommen", "Existenzsicherung und Schulden", ("existenz", "schulden")),
    Themengruppe("gesundheit", "Gesundheit und psychischer Belastung", ("gesundheit", "psychosozial")),
)
NACH_SCHLUESSEL = {gruppe.schluessel: gruppe for gruppe in THEMENGRUPPEN}


class Hauptthemen(Beratungen):
    schluessel = "K7.haupt"
    label = "Hauptthemen"
    definition = "Beratungen (K1) nach ihrem Hauptthema. Die Summe ist K1."
    gliederungen = {"thema": "hauptthema__code"}

    def bezeichnung(self, gliederung, wert):
        """Rows are topics; people read their names."""
        return Thema.objects.filter(code=wert).values_list("label", flat=True).first() or "ohne Thema"


class Nennungen(Hauptthemen):
    schluessel = "K7.nennungen"
    label = "Themennennungen"
    einheit = Einheit.NENNUNGEN
    definition = (
        "Beratungen (K1), in denen das Thema Haupt- oder Nebenthema war. Eine Beratung kann mehrere Themen haben, "
        "die Anteile an K1 ergeben deshalb zusammen mehr als 100 %."
    )
    nur_je_zeile = True

    def werte_nach(self, gliederung, vorhaben, spannen):
        nennungen = self.je_zeitraum(vorhaben, spannen.vorhaben, spannen._asdict())
        return {thema: Werte(**zahlen) for thema, zahlen in nennungen.items()}

    def je_zeitraum(self, vorhaben, rahmen, zeitraeume):
        """`{"wohnen": {"2018-4": 7, ...}, ...}` for periods inside a frame, in one query."""
        return self.datensaetze(vorhaben, rahmen).nennungen(zeitraeume)

    def zeilenfeld(self, gliederung):
        return None

    def ausschnitt(self, datensaetze, gliederung, wert):
        return datensaetze.mit_thema(wert)


class Themenanteil(Anteil, Nennungen):
    schluessel = "K7.anteil"
    label = "Anteil der Themen"
    definition = "Anteil der Beratungen (K1), in denen das Thema Haupt- oder Nebenthema war; zusammen mehr als 100 %."
    ganzes = Beratungen()

    def werte_nach(self, gliederung, vorhaben, spannen):
        ganzes = self.ganzes.werte(vorhaben, spannen)
        teile = super().werte_nach(gliederung, vorhaben, spannen)
        return {thema: Werte(*map(anteil, zahlen, ganzes)) for thema, zahlen in teile.items()}


class Themengruppenanteil(Anteil, Beratungen):
    schluessel = "K7.gruppe"
    label = "Anteil der Themengruppen"
    definition = (
        "Anteil der Beratungen (K1), in denen mindestens ein Thema der Gruppe Haupt- oder Nebenthema war. Eine "
        "Beratung zählt je Gruppe einmal, auch mit mehreren ihrer Themen."
    )
    ganzes = Beratungen()
    gliederungen = {"gruppe": "hauptthema__code"}
    nur_je_zeile = True

    def werte_nach(self, gliederung, vorhaben, spannen):
        ganzes = self.ganzes.werte(vorhaben, spannen)
        alle = self.datensaetze(vorhaben, spannen.vorhaben)
        teile = {g.schluessel: alle.mit_thema(*g.themen).zaehle_je_spanne(self.mass, spannen) for g in THEMENGRUPPEN}
        return {schluessel: Werte(*map(anteil, zahlen, ganzes)) for schluessel, zahlen in teile.items()}

    def zeilenfeld(self, gliederung):
        return None

    def ausschnitt(self, datensaetze, gliederung, wert):
        return datensaetze.mit_thema(*NACH_SCHLUESSEL[wert].themen) if wert in NACH_SCHLUESSEL else datensaetze.none()

    def bezeichnung(self, gliederung, wert):
        return NACH_SCHLUESSEL[wert].label if wert in NACH_SCHLUESSEL else "ohne Gruppe"
