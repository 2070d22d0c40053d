"""The menu: which page, under which name, for whom. Read top to bottom; there is no registry."""

from dataclasses import dataclass

from django.conf import settings

from protegat.basis.models import Vorhaben
from protegat.zugang.faktoren import braucht_faktor, faktor_fehlt
from protegat.zugang.sitzung import leerlauf


@dataclass(frozen=True)
class Eintrag:
    """A page of the menu; whoever holds one of the permissions sees it."""

    name: str
    url: str
    symbol: str
    rechte: tuple[str, ...]
    in_fussleiste: bool = True
    auch: tuple[str, ...] = ()  # further apps, and pages without app, that belong to it

    def sichtbar_fuer(self, nutzer):
        return any(nutzer.has_perm(recht) for recht in self.rechte)

    def aktuell_in(self, request):
        """Whether the page shown belongs to this entry: same app, or for a page without app the same name."""
        treffer = request.resolver_match
        eigene = (self.url.partition(":")[0], *self.auch)
        return bool(treffer) and (treffer.namespace or treffer.url_name) in eigene


ANSEHEN = (
    "beratung.view_beratung",
    "veranstaltungen.view_veranstaltung",
    "netzwerk.view_organisation",
    "berichte.view_berichtsstand",
)
SUCHBAR = ANSEHEN[:3]
ERFASSEN = "beratung.add_beratung"

MENUE = (
    Eintrag("Heute", "heute", "house", (*ANSEHEN, ERFASSEN)),
    Eintrag("Beratungen", "beratung:beratung_list", "chat-left-text", ANSEHEN[:1], False),
    Eintrag(
        "Veranstaltungen",
        "veranstaltungen:veranstaltung_list",
        "calendar-event",
        ANSEHEN[1:2],
        in_fussleiste=False,
        auch=("kalender",),
    ),
    Eintrag("Netzwerk", "netzwerk:organisation_list", "people", ANSEHEN[2:3], auch=("netz",)),
    Eintrag(
        "Berichte",
        "berichte:bericht_list",
        "file-earmark-text",
        ANSEHEN[3:4],
        in_fussleiste=False,
        auch=("ziele", "finanzen", "stand", "lesen"),
    ),
)


@dataclass(frozen=True)
class Verweis:
    """A page that the menu of the account names for whoever holds the permission; without one for everybody."""

    name: str
    url: str
    recht: str = ""

    def sichtbar_fuer(self, nutzer):
        return not self.recht or nutzer.has_perm(self.recht)


KONTOMENUE = (
    (
        "",
        (
            Verweis("Mein Konto", "mein_konto"),
            Verweis("Wiedervorlagen", "wiedervorlage_list", "basis.view_wiedervorlage"),
            Verweis("Alles übergeben", "beratung:uebergabe_list", "beratung.view_uebergabe"),
            Verweis("Vertretung", "vertretung", "beratung.add_beratungsnotiz"),
            Verweis("Tabellen einlesen", "einlesung_list", "basis.view_einlesung"),
            Verweis("Stammblätter", "beratung:stammblatt_list", "beratung.view_stammblatt"),
            Verweis("Sprechzeiten", "beratung:sprechzeit_list", "beratung.view_sprechzeit"),
            Verweis("Stammdaten pflegen", "admin:index", "basis.view_nutzer"),
            Verweis("Einladungen", "einladung_list", "basis.view_einladung"),
        ),
    ),
    (
        "Datenschutz und Sicherheit",
        (
            Verweis("Anliegen zum Datenschutz", "betroffene:anliegen_list", "basis.view_anliegen"),
            Verweis("Datenschutz-Dokumente", "betroffene:dokument_list", "betroffene.view_datenschutz"),
            Verweis("Löschen", "loeschung", "basis.view_loeschprotokoll"),
            Verweis("Sperrvermerke", "sperrvermerk_list", "basis.view_sperrvermerk"),
            Verweis("Protokoll", "protokoll:aenderung_list", "basis.view_aenderung"),
            Verweis("Wer darf was", "rechte", "basis.view_rechte"),
            Verweis("Sicherung", "sicherung:sicherungslauf_list", "basis.view_sicherungslauf"),
        ),
    ),
)


def kontomenue(nutzer):
    """The groups of which this person may open something, with what that is."""
    gruppen = ((titel, [eins for eins in verweise if eins.sichtbar_fuer(nutzer)]) for titel, verweise in KONTOMENUE)
    return [(titel, verweise) for titel, verweise in gruppen if verweise]


def rahmen(request):
    """Context processor: the entries this person may open, the current one marked, and whether examples are loaded."""
    beispieldaten = Vorhaben.objects.beispiele().exists  # asked by the template, so only pages in our frame pay for it
    nutzer = getattr(request, "user", None)
    if nutzer is None or not nutzer.is_authenticated:
        return {"beispieldaten": beispieldaten, "zweiter_faktor": settings.ZWEITER_FAKTOR}
    if faktor_fehlt(request):  # every page of the menu would lead back here
        return {"beispieldaten": beispieldaten, "pflicht": True, "leerlauf": int(leerlauf(nutzer).total_seconds())}
    eintraege = [(eintrag, eintrag.aktuell_in(request)) for eintrag in MENUE if eintrag.sichtbar_fuer(nutzer)]
    return {
        "beispieldaten": beispieldaten,
        "nur_passwort": nutzer.rolle in settings.ZWEITER_FAKTOR_FUER and not settings.ZWEITER_FAKTOR,
        "pflicht": braucht_faktor(nutzer),
        "leerlauf": int(leerlauf(nutzer).total_seconds()),
        "menue": eintraege,
        "kontomenue": kontomenue(nutzer),
        "fussleiste": [paar for paar in eintraege if paar[0].in_fussleiste],
        "mehr": [paar for paar in eintraege if not paar[0].in_fussleiste],
        "darf_suchen": any(nutzer.has_perm(recht) for recht in SUCHBAR),
        "darf_erfassen": nutzer.has_perm(ERFASSEN),
    }
