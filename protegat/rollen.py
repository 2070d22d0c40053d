"""Who may do what: one table, read top to bottom (Fachkonzept, section 7).

A right that stands here needs no row in the database, so the table is always what applies.
"""

from allauth.account.auth_backends import AuthenticationBackend

from protegat.basis.models import Rolle


def _rechte(app, verben, nomen):
    """`_rechte("beratung", "view add", "klient beratung")`: every verb with every noun."""
    return {f"{app}.{verb}_{name}" for verb in verben.split() for name in nomen.split()}


# berichtsstand: what has been frozen, which others may read; whoever lacks `jeden` needs a Lesezugang for it
FESTGESCHRIEBENES = _rechte("berichte", "view jeden", "berichtsstand")
STATISTIK = _rechte("berichte", "view", "bericht") | FESTGESCHRIEBENES  # bericht: the figures as they are now
BERATEN = (
    _rechte("beratung", "view add change", "beratung vermittlung klient stammblatt rueckmeldung antwortlink")
    | _rechte("beratung", "view", "sprechzeit zusammenfuehrung unterscheidung")
    | _rechte("beratung", "delete", "vermittlung")
)
VERANSTALTEN = (
    _rechte(
        "veranstaltungen",
        "view add change",
        "veranstaltung zaehlung veranstaltungstext feedback kalenderlink protokoll",
    )
    | _rechte("veranstaltungen", "view add change delete", "anmeldung beschluss publizitaetsnachweis")
    | _rechte("veranstaltungen", "view add delete", "nachweisdatei publizitaetsdatei")
    | _rechte("veranstaltungen", "view", "reihe vorhabenanteil kostenpunkt")
    | _rechte("veranstaltungen", "namen", "nachweisdatei")  # scanned lists of names: the team, nobody else
)
MIT_PARTNERN = (
    _rechte("netzwerk", "view", "organisation thema kontaktperson vereinbarung vereinbarungsdatei beziehung")
    | _rechte("netzwerk", "view", "gremium mitgliedschaft")
    | _rechte("netzwerk", "view add change", "netzwerkkontakt organisationstext")
    | _rechte("netzwerk", "delete", "netzwerkkontakt")
)
WIEDERVORLEGEN = (
    _rechte("basis", "view add change delete", "wiedervorlage")
    | _rechte("basis", "view add delete", "bestaetigung")
    | _rechte("beratung", "view add change", "uebergabe")
)
FILTER_MERKEN = _rechte("basis", "add", "gespeicherterfilter")
IM_TEAM = BERATEN | VERANSTALTEN | MIT_PARTNERN | WIEDERVORLEGEN | FILTER_MERKEN | STATISTIK

# notes and names: whoever counsels, nobody else
VERTRAULICHES = _rechte("beratung", "view add change delete", "beratungsnotiz") | _rechte(
    "beratung", "view add change", "identitaet"
)

PARTNER_PFLEGEN = (
    _rechte("netzwerk", "view add change", "organisation gremium vereinbarung")
    | _rechte("netzwerk", "view add change delete", "kontaktperson beziehung mitgliedschaft")
    | _rechte("netzwerk", "view add delete", "vereinbarungsdatei")  # what was signed
    | _rechte("netzwerk", "bestaetigen", "organisationstext")
    | _rechte("veranstaltungen", "bestaetigen", "veranstaltungstext")
)
SPERREN = _rechte("basis", "view add change", "sperrvermerk")  # what has to stay, whatever its period
PLANEN = (
    _rechte("beratung", "view add change", "sprechzeit")
    | _rechte("veranstaltungen", "add change", "reihe")
    | _rechte("veranstaltungen", "add change delete", "vorhabenanteil kostenpunkt")
    | _rechte("veranstaltungen", "lesen_vertrauliches", "protokoll")
    | _rechte("berichte", "view add change delete", "zielwert")
    | _rechte("berichte", "change", "bericht")  # what stands beside its figures
    | _rechte("basis", "verteilen", "wiedervorlage")
    | _rechte("basis", "teilen", "gespeicherterfilter")
)
FINANZEN = (
    _rechte("berichte", "view add change delete", "kostenposition beleg belegaufteilung mittelabruf")
    | _rechte("berichte", "view", "belegteil")
    | _rechte("berichte", "view add delete", "belegdatei")
)
EINGEREICHTES = _rechte("berichte", "ausgeben", "berichtsstand")  # with its finances and files, as it was handed in
PARTNER_TAUSCHEN = (
    _rechte("basis", "view", "einlesung")
    | _rechte("basis", "einlesen", "organisationen")
    | _rechte("netzwerk", "ausgeben", "organisation")
)
ALLES_TAUSCHEN = (
    PARTNER_TAUSCHEN
    | _rechte("basis", "einlesen", "vorhaben beratungen vermittlungen veranstaltungen belege")
    | _rechte("beratung", "ausgeben", "beratung begleitung")
    | _rechte("veranstaltungen", "ausgeben", "veranstaltung")
    | _rechte("netzwerk", "ausgeben", "netzwerkkontakt")
    | _rechte("netz", "ausgeben", "verbindung gemeinsames")
    | _rechte("berichte", "ausgeben pruefen festschreiben einreichen", "bericht")
    | _rechte("berichte", "view add change", "lesezugang")
    | EINGEREICHTES
)

STAMMDATEN = (
    _rechte("basis", "view add change", "nutzer vorhaben standort ortsteil")
    | _rechte("basis", "view add change delete", "finanzierungsanteil logo")
<<<<<<< HEAD
    | _rechte("basis", "view", "einsicht")
    | _rechte("basis", "view add", "loeschprotokoll")  # add: let the run begin
    | SPERREN
=======
    | _rechte("basis", "view", "einsicht aenderung")
    | _rechte("protokoll", "ausgeben", "einsicht aenderung")
>>>>>>> protokoll
    | _rechte("netzwerk", "view add change delete", "organisation thema oeffnungszeit organisationstext")
    | _rechte("beratung", "view add change", "sprechzeit")
    | _rechte("beratung", "view add change delete", "einwilligungstext")
    | _rechte("veranstaltungen", "view add change", "reihe")
    | _rechte("veranstaltungen", "view change bestaetigen", "wortlaut")
)

RECHTE = {
    Rolle.BERATUNG: IM_TEAM | VERTRAULICHES,
    Rolle.KOORDINATION: IM_TEAM | PARTNER_PFLEGEN | PLANEN | FINANZEN | ALLES_TAUSCHEN | SPERREN,
    Rolle.VERWALTUNG: STAMMDATEN
    | PARTNER_PFLEGEN
    | PARTNER_TAUSCHEN
    | FILTER_MERKEN
    | FESTGESCHRIEBENES
    | _rechte("berichte", "view", "lesezugang"),
    Rolle.LESERECHT: _rechte("berichte", "view", "berichtsstand") | EINGEREICHTES,
}


class RollenBackend(AuthenticationBackend):
    """Lets people in as allauth does, and answers `has_perm` from the table above."""

    def get_user_permissions(self, user_obj, obj=None):
        return set()

    def get_group_permissions(self, user_obj, obj=None):
        return RECHTE[user_obj.rolle] if user_obj.is_authenticated and user_obj.is_active else set()
