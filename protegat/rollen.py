"""Who may do what: one table, read top to bottom (Fachkonzept, section 7).

A right that stands here needs no row in the database, so the table is always what applies.
"""

from allauth.account.auth_backends import AuthenticationBackend

from protegat.basis.models import Rolle


def _rechte(app, verben, nomen):
    """`_rechte("beratung", "view add", "klient beratung")`: every verb with every noun."""
    return {f"{app}.{verb}_{name}" for verb in verben.split() for name in nomen.split()}


# bericht: the figures as they are now; berichtsstand: what has been frozen and handed in, which others may read
STATISTIK = _rechte("berichte", "view", "bericht berichtsstand")
ERFASSEN = (
    _rechte("beratung", "view add change", "beratung vermittlung klient stammblatt")
    | _rechte("beratung", "view", "sprechzeit zusammenfuehrung unterscheidung")
    | _rechte("beratung", "delete", "vermittlung")
    | _rechte("beratung", "view add change", "rueckmeldung antwortlink")
    | _rechte("veranstaltungen", "view add change", "veranstaltung zaehlung veranstaltungstext")
    | _rechte("veranstaltungen", "view", "reihe vorhabenanteil kostenpunkt")
    | _rechte("veranstaltungen", "view add change", "kalenderlink feedback")
    | _rechte("veranstaltungen", "view add change delete", "anmeldung")
    | _rechte("veranstaltungen", "view add delete", "nachweisdatei publizitaetsdatei")
    | _rechte("veranstaltungen", "view add change delete", "publizitaetsnachweis")
    | _rechte("veranstaltungen", "namen", "nachweisdatei")  # scanned lists of names: the team, nobody else
    | _rechte("netzwerk", "view", "organisation thema kontaktperson vereinbarung vereinbarungsdatei")
    | _rechte("netzwerk", "view add change", "netzwerkkontakt organisationstext")
    | _rechte("netzwerk", "view", "beziehung")
    | {"netzwerk.delete_netzwerkkontakt"}
    | _rechte("netzwerk", "view", "gremium mitgliedschaft")
    | _rechte("veranstaltungen", "view add change delete", "beschluss")
    | _rechte("veranstaltungen", "view add change", "protokoll")
)
NOTIZEN = _rechte("beratung", "view add change delete", "beratungsnotiz")
IDENTITAETEN = _rechte("beratung", "view add change", "identitaet")
KONTAKTPERSONEN = _rechte("netzwerk", "view add change delete", "kontaktperson")
BEZIEHUNGEN = _rechte("netzwerk", "view add change delete", "beziehung")
GREMIEN = _rechte("netzwerk", "view add change", "gremium") | _rechte(
    "netzwerk", "view add change delete", "mitgliedschaft"
)
VEREINBARUNGEN = (
    _rechte("netzwerk", "view add change", "vereinbarung")
    | _rechte("netzwerk", "view add delete", "vereinbarungsdatei")  # what was signed
)
PARTNER_PFLEGEN = (
    _rechte("netzwerk", "view add change", "organisation netzwerkkontakt")
    | KONTAKTPERSONEN
    | VEREINBARUNGEN
    | BEZIEHUNGEN
)
TEXTE_PRUEFEN = _rechte("netzwerk", "bestaetigen", "organisationstext") | _rechte(
    "veranstaltungen", "bestaetigen", "veranstaltungstext"
)
REIHEN_UND_KOSTEN = _rechte("veranstaltungen", "add change", "reihe") | _rechte(
    "veranstaltungen", "add change delete", "vorhabenanteil kostenpunkt"
)
SPRECHZEITEN = _rechte("beratung", "view add change", "sprechzeit")
STAMMDATEN = (
    _rechte("basis", "view add change", "nutzer vorhaben standort ortsteil")
    | _rechte("basis", "view add change delete", "finanzierungsanteil logo")
    | _rechte("netzwerk", "view add change delete", "organisation thema oeffnungszeit organisationstext")
    | KONTAKTPERSONEN
    | BEZIEHUNGEN
    | GREMIEN
    | VEREINBARUNGEN
    | TEXTE_PRUEFEN
    | SPRECHZEITEN
    | _rechte("veranstaltungen", "view add change", "reihe")
    | _rechte("veranstaltungen", "view change bestaetigen", "wortlaut")
    | _rechte("beratung", "view add change delete", "einwilligungstext")
    | _rechte("basis", "view", "einsicht")
)

PARTNER_TAUSCHEN = _rechte("basis", "view", "einlesung") | {
    "basis.einlesen_organisationen",
    "netzwerk.ausgeben_organisation",
}
ALLES_TAUSCHEN = (
    PARTNER_TAUSCHEN
    | _rechte("basis", "einlesen", "vorhaben beratungen vermittlungen veranstaltungen")
    | {"beratung.ausgeben_beratung", "beratung.ausgeben_begleitung", "veranstaltungen.ausgeben_veranstaltung"}
    | {"netzwerk.ausgeben_netzwerkkontakt"}
    | _rechte("netz", "ausgeben", "verbindung gemeinsames")
)
FILTER_MERKEN = {"basis.add_gespeicherterfilter"}
WIEDERVORLEGEN = (
    _rechte("basis", "view add change delete", "wiedervorlage")
    | _rechte("basis", "view add delete", "bestaetigung")
    | _rechte("beratung", "view add change", "uebergabe")
)

RECHTE = {
    Rolle.BERATUNG: ERFASSEN | STATISTIK | FILTER_MERKEN | NOTIZEN | IDENTITAETEN | WIEDERVORLEGEN,
    Rolle.KOORDINATION: ERFASSEN
    | STATISTIK
    | PARTNER_PFLEGEN
    | GREMIEN
    | TEXTE_PRUEFEN
    | SPRECHZEITEN
    | REIHEN_UND_KOSTEN
    | ALLES_TAUSCHEN
    | FILTER_MERKEN
    | WIEDERVORLEGEN
    | _rechte("basis", "verteilen", "wiedervorlage")
    | {"veranstaltungen.lesen_vertrauliches_protokoll"}
    | _rechte("basis", "teilen", "gespeicherterfilter")
    | _rechte("berichte", "ausgeben", "bericht"),
    Rolle.VERWALTUNG: STAMMDATEN | PARTNER_TAUSCHEN | FILTER_MERKEN | _rechte("berichte", "view", "berichtsstand"),
    Rolle.LESERECHT: _rechte("berichte", "view", "berichtsstand"),
}


class RollenBackend(AuthenticationBackend):
    """Lets people in as allauth does, and answers `has_perm` from the table above."""

    def get_user_permissions(self, user_obj, obj=None):
        return set()

    def get_group_permissions(self, user_obj, obj=None):
        return RECHTE[user_obj.rolle] if user_obj.is_authenticated and user_obj.is_active else set()
