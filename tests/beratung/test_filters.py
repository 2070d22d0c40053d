"""What the list can be asked besides the plain fields: codes in a hurry, a partner, days the wrong way round."""

import re

import pytest

from tests.factories import BeratungFactory, OrganisationFactory, VermittlungFactory

pytestmark = pytest.mark.django_db

LISTE = "/beratungen/"


@pytest.fixture
def frage(als, beraterin):
    """`frage(von="2018-01-01")`: the answered page."""
    return lambda **filter: als(beraterin).get(LISTE, filter)


def gefunden(antwort):
    return [zeile.record for zeile in antwort.context["table"].rows]


@pytest.mark.parametrize("code", ["K-9NKN", "k-9nkn", "9nkn", " 9NKN "])
def test_der_code_findet_sich_in_jeder_schreibweise(frage, code):
    beratung = BeratungFactory(mit_code=True, klient__code="K-9NKN")
    BeratungFactory(mit_code=True, klient__code="K-7QF4")

    assert gefunden(frage(klient=code)) == [beratung]


def test_partner_und_stand_meinen_dieselbe_vermittlung(frage):
    partner, anderer = OrganisationFactory.create_batch(2)
    angekommen = VermittlungFactory(organisation=partner, status="angekommen").beratung
    offen = VermittlungFactory(organisation=partner, status="offen").beratung
    VermittlungFactory(beratung=offen, organisation=anderer, status="angekommen")

    assert set(gefunden(frage(partner=partner.pk))) == {angekommen, offen}
    assert gefunden(frage(partner=partner.pk, vermittlung="angekommen")) == [angekommen]


def test_bis_vor_von_wird_am_feld_gesagt(frage):
    BeratungFactory()

    antwort = frage(von="2018-12-31", bis="2018-01-01")

    assert antwort.context["filter"].form.errors == {"bis": ["Bis liegt vor Von."]}
    assert "Bis liegt vor Von." in antwort.content.decode()


@pytest.mark.parametrize(("filter", "offen"), [({"von": "2018-01-01"}, False), ({"kanal": "telefon"}, True)])
def test_weitere_filter_stehen_nur_offen_wenn_einer_davon_gilt(frage, filter, offen):
    klappe = re.search(r"<details[^>]*>\s*<summary>Weitere Filter", frage(**filter).content.decode())[0]

    assert (" open" in klappe) is offen
