"""What happened with a partner, day by day."""

from dataclasses import dataclass
from datetime import date

from berichte.kennzahlen.verbindungen import BERATEN, BESUCHT, GESPROCHEN, MITVERANSTALTET, VERMITTELT


@dataclass(frozen=True)
class Station:
    tag: date
    was: str
    naeheres: str = ""
    ziel: str = ""


def fuer_das_team(organisation, wahl, nutzer):
    """All that this reader may see, in the order of the days."""

    def zeilen(zahl):
        return zahl.mit(organisation, wahl.vorhaben, wahl.zeitraum).sichtbar_fuer(nutzer)

    return _geordnet(
        *_kontakte(zeilen(GESPROCHEN), mit_anlass=True),
        *_veranstaltungen(zeilen),
        *_vermittlungen(zeilen(VERMITTELT).select_related("beratung", "thema")),
        *_beratungen(zeilen(BERATEN).select_related("hauptthema")),
    )


def fuer_andere(organisation, wahl):
    """What the partner knows already: no Vermittlung, which is somebody's way, no topic and no free text of a talk."""

    def zeilen(zahl):
        return zahl.mit(organisation, wahl.vorhaben, wahl.zeitraum)

    return _geordnet(
        *_kontakte(zeilen(GESPROCHEN), mit_anlass=False),
        *_veranstaltungen(zeilen),
        *(Station(beratung.datum, BERATEN.einzahl) for beratung in zeilen(BERATEN)),
    )


def _geordnet(*stationen):
    return sorted(stationen, key=lambda station: (station.tag, station.was, station.naeheres))


def _kontakte(kontakte, mit_anlass):
    for kontakt in kontakte:
        yield Station(kontakt.datum, kontakt.get_art_display(), kontakt.anlass if mit_anlass else "")


def _veranstaltungen(zeilen):
    """An event held together and attended is one station."""
    rollen = {"Partner anwesend": BESUCHT, "gemeinsam veranstaltet": MITVERANSTALTET}
    stationen = {
        veranstaltung.pk: Station(
            veranstaltung.datum,
            veranstaltung.get_art_display(),
            f"„{veranstaltung.titel}“, {rolle}",
            veranstaltung.get_absolute_url(),
        )
        for rolle, zahl in rollen.items()
        for veranstaltung in zeilen(zahl)
    }
    return stationen.values()


def _vermittlungen(vermittlungen):
    for vermittlung in vermittlungen:
        thema = vermittlung.thema.label if vermittlung.thema else "ohne Thema"
        naeheres = f"{thema}, {vermittlung.get_status_display()}"
        beratung = vermittlung.beratung
        yield Station(beratung.datum, VERMITTELT.einzahl, naeheres, beratung.get_absolute_url())


def _beratungen(beratungen):
    for beratung in beratungen:
        yield Station(beratung.datum, BERATEN.einzahl, beratung.hauptthema.label, beratung.get_absolute_url())
