"""The fourteen partners of the project sheet, by name only, and a few invented ones for today's Vorhaben."""

from datetime import timedelta
from typing import NamedTuple

from netzwerk.models import Kooperationsform, Organisation, Organisationstyp

PRAEFIX = "demo-"
PRUEFABSTAND = timedelta(days=55)
VERWEIS, PARTNER, GREMIUM, RAUM, TRAEGER = Kooperationsform.values


class Eintrag(NamedTuple):
    name: str
    typ: str
    formen: tuple[str, ...]
    themen: str


T = Organisationstyp
PARTNER_EV25 = (
    Eintrag(
        "Koordinatorin des AJFB für Jugend und Bildung im Leipziger Westen", T.AMT, (GREMIUM, PARTNER), "kita schule"
    ),
    Eintrag("Stadtumbaumanagement Leipziger Westen", T.QUARTIER, (GREMIUM, PARTNER), "engagement wohnen"),
    Eintrag("Magistralenmanagement Georg-Schwarz-Straße", T.QUARTIER, (GREMIUM, RAUM), "engagement oeffnung"),
    Eintrag("Gemeinschaftsunterkünfte im Leipziger Westen", T.UNTERKUNFT, (VERWEIS, PARTNER), "orientierung wohnen"),
    Eintrag("Freiwilligen-Agentur Leipzig e.V.", T.VEREIN, (VERWEIS, TRAEGER), "engagement orientierung sprache"),
    Eintrag("Kontaktstelle Wohnen", T.WOHNEN, (VERWEIS, TRAEGER), "wohnen"),
    Eintrag(
        "RAA-Beratungsstelle SALVE", T.BERATUNGSSTELLE, (VERWEIS, PARTNER), "familie schule sprache diskriminierung"
    ),
    Eintrag("IHK Leipzig", T.KAMMER, (VERWEIS, PARTNER), "ausbildung anerkennung arbeit"),
    Eintrag("Amnesty International", T.VEREIN, (PARTNER,), "aufenthalt recht"),
    Eintrag("Refugee Law Clinic", T.RECHTSBERATUNG, (VERWEIS, PARTNER), "aufenthalt familiennachzug recht"),
    Eintrag("Kausa Servicestelle Leipzig", T.BERATUNGSSTELLE, (VERWEIS, TRAEGER), "ausbildung arbeit"),
    Eintrag("mitStudieren – Universität Leipzig", T.HOCHSCHULE, (VERWEIS, TRAEGER), "ausbildung anerkennung sprache"),
    Eintrag("Soziokulturelles Zentrum „Die Villa“", T.KULTUR, (PARTNER, TRAEGER), "freizeit sprache orientierung"),
    Eintrag("Stadtsportbund Leipzig", T.SPORT, (PARTNER, TRAEGER), "freizeit engagement"),
)
ERFUNDENE = (
    Eintrag("Beispiel-Kita Westwind (erfunden)", T.KITA_SCHULE, (VERWEIS,), "kita familie"),
    Eintrag("Beispielschule am Park (erfunden)", T.KITA_SCHULE, (VERWEIS, PARTNER), "schule"),
    Eintrag("Beispiel-Sprachschule Kanal (erfunden)", T.BERATUNGSSTELLE, (VERWEIS, RAUM), "sprache orientierung"),
    Eintrag(
        "Beispiel-Jobberatung Aufwind (erfunden)",
        T.BERATUNGSSTELLE,
        (VERWEIS, PARTNER),
        "arbeit ausbildung anerkennung",
    ),
    Eintrag("Beispiel-Rechtsrat Brücke (erfunden)", T.RECHTSBERATUNG, (VERWEIS,), "aufenthalt recht familiennachzug"),
    Eintrag(
        "Beispiel-Sozialberatung Ufer (erfunden)", T.BERATUNGSSTELLE, (VERWEIS, GREMIUM), "existenz schulden gesundheit"
    ),
    Eintrag("Beispiel-Wohnhilfe Dachrinne (erfunden)", T.WOHNEN, (VERWEIS, TRAEGER), "wohnen"),
    Eintrag("Beispielverein Begegnung (erfunden)", T.VEREIN, (PARTNER, GREMIUM, TRAEGER), "engagement freizeit"),
)
DOPPELTE = (  # entered a second time by somebody in a hurry, for the page of possible doubles
    Eintrag("Beispielverein Begegnungen e. V. (erfunden)", T.VEREIN, (PARTNER,), ""),
)


def anlegen(eintraege, art, themen, heute=None):
    """The organisations in their order. One that is known by its name already is taken as it is.

    With a day, their data were checked at intervals before it, the last ones more than a year ago.
    """
    vorhandene = {organisation.name.lower(): organisation for organisation in Organisation.objects.all()}
    neue = [
        Organisation(
            kennung=f"{PRAEFIX}{art}-{nummer:02}",
            name=e.name,
            typ=e.typ,
            kooperationsformen=list(e.formen),
            geprueft_am=heute and heute - PRUEFABSTAND * nummer,
        )
        for nummer, e in enumerate(eintraege, start=1)
        if e.name.lower() not in vorhandene
    ]
    Organisation.objects.bulk_create(neue)
    je_name = {organisation.name: organisation for organisation in neue}
    angebote = Organisation.themen.through
    angebote.objects.bulk_create(
        angebote(organisation_id=je_name[e.name].pk, thema_id=themen[code].pk)
        for e in eintraege
        if e.name in je_name
        for code in e.themen.split()
    )
    return [je_name.get(e.name) or vorhandene[e.name.lower()] for e in eintraege]


def nach_thema(eintraege, organisationen):
    """`{code: [Organisation, ...]}`: whom to send people to."""
    ziele = {}
    for eintrag, organisation in zip(eintraege, organisationen, strict=True):
        for code in eintrag.themen.split():
            ziele.setdefault(code, []).append(organisation)
    return ziele
