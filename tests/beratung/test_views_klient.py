"""The page of one code."""

import pytest

from tests.factories import BeratungFactory, KlientFactory

pytestmark = pytest.mark.django_db


def test_die_kontakte_eines_codes_stehen_auf_seiner_seite(als, beraterin):
    klient = KlientFactory()
    for _ in range(3):
        BeratungFactory(klient=klient)
    fremde = BeratungFactory(mit_code=True)

    html = als(beraterin).get(klient.get_absolute_url()).content.decode()

    assert all(beratung.get_absolute_url() in html for beratung in klient.beratungen.all())
    assert fremde.get_absolute_url() not in html


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_codes_sieht_nur_wer_beraet(als, request, rolle):
    klient = KlientFactory()

    assert als(request.getfixturevalue(rolle)).get(klient.get_absolute_url()).status_code == 403
