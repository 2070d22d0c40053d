"""What we had to do with a partner, newest first: talks, and events held together."""

from dataclasses import dataclass
from datetime import date

from protegat.basis.models import Wiedervorlage


@dataclass(frozen=True)
class Station:
    tag: date
    was: str
    text: str
    url: str = ""
    verweis: str = "Ändern"
    gemeinsam: bool = False  # done together, not only spoken
    schritt: Wiedervorlage | None = None


def verlauf(organisation, nutzer):
    """The stations that this reader may see: two of the four kinds of records that make a partner active (K12)."""
    stationen = [*_kontakte(organisation, nutzer), *_veranstaltungen(organisation, nutzer)]
    return sorted(stationen, key=lambda station: station.tag, reverse=True)


def _kontakte(organisation, nutzer):
    for kontakt in organisation.netzwerkkontakte.sichtbar_fuer(nutzer).select_related("person", "naechster_schritt"):
        text = ". ".join(str(teil) for teil in (kontakt.person, kontakt.anlass) if teil)
        url = kontakt.get_absolute_url() if nutzer.has_perm("netzwerk.change_netzwerkkontakt") else ""
        yield Station(kontakt.datum, kontakt.get_art_display(), text, url, schritt=kontakt.naechster_schritt)


def _veranstaltungen(organisation, nutzer):
    """An event held together and attended is one station."""
    rollen = {"dabei": organisation.besuchte, "gemeinsam veranstaltet": organisation.mitveranstaltete}
    stationen = {
        veranstaltung.pk: Station(
            veranstaltung.datum,
            veranstaltung.get_art_display(),
            f"„{veranstaltung.titel}“, {rolle}",
            veranstaltung.get_absolute_url(),
            "Zur Veranstaltung",
            gemeinsam=True,
        )
        for rolle, veranstaltungen in rollen.items()
        for veranstaltung in veranstaltungen.durchgefuehrt().sichtbar_fuer(nutzer)
    }
    return stationen.values()
