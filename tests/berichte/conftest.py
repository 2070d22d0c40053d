from datetime import date

import pytest

from tests.factories import (
    BeratungFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VereinbarungFactory,
    VermittlungFactory,
)


@pytest.fixture
def partner(ev25):
    """Six Vermittlungen in two topics, two talks, two events, one counselling, one agreement."""
    partner = OrganisationFactory(name="Kontaktstelle Wohnen")
    wohnen, kita = ThemaFactory(code="wohnen"), ThemaFactory(code="kita")
    for thema, stand in ((wohnen, "angekommen"),) * 4 + ((wohnen, "offen"), (kita, "nicht_angekommen")):
        beratung = BeratungFactory(vorhaben=ev25, hauptthema=thema, mit_code=True)
        VermittlungFactory(beratung=beratung, organisation=partner, thema=thema, status=stand)
    NetzwerkkontaktFactory(vorhaben=ev25, organisation=partner, art="anruf", anlass="Wegen Familie M.")
    NetzwerkkontaktFactory(vorhaben=ev25, organisation=partner, art="besuch", datum=date(2018, 3, 1))
    VeranstaltungFactory(vorhaben=ev25, titel="Wohnen in Leipzig").mitveranstalter.add(partner)
    beide = VeranstaltungFactory(vorhaben=ev25, art="netzwerktreffen", titel="Runder Tisch")
    beide.mitveranstalter.add(partner)
    beide.anwesende.add(partner)
    BeratungFactory(vorhaben=ev25, traeger=True, organisation=partner, hauptthema=wohnen)
    VereinbarungFactory(organisation=partner, gegenstand="Raum am Dienstag", von=date(2018, 6, 1))
    return partner
