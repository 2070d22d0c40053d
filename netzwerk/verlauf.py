"""What we had to do with a partner, newest first: talks, and events held together."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Station:
    tag: date
    was: str
    text: str
    url: str = ""


def verlauf(organisation, nutzer):
    """The stations that this reader may see; what makes a partner active (K12) is among them."""
    stationen = [*_kontakte(organisation, nutzer), *_veranstaltungen(organisation, nutzer)]
    return sorted(stationen, key=lambda station: station.tag, reverse=True)


def _kontakte(organisation, nutzer):
    for kontakt in organisation.netzwerkkontakte.sichtbar_fuer(nutzer).select_related("person"):
        text = ". ".join(str(teil) for teil in (kontakt.person, kontakt.anlass) if teil)
        yield Station(kontakt.datum, kontakt.get_art_display(), text)


def _veranstaltungen(organisation, nutzer):
    """An event held together and attended is one station."""
    rollen = {"dabei": organisation.besuchte, "gemeinsam veranstaltet": organisation.mitveranstaltete}
    stationen = {
        veranstaltung.pk: Station(
            veranstaltung.datum,
            veranstaltung.get_art_display(),
            f"„{veranstaltung.titel}“, {rolle}",
            veranstaltung.get_absolute_url(),
        )
        for rolle, veranstaltungen in rollen.items()
        for veranstaltung in veranstaltungen.durchgefuehrt().sichtbar_fuer(nutzer)
    }
    return stationen.values()
