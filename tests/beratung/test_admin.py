"""Verwaltung keeps the Ortsteile, and sees nothing of counselling."""

import pytest

from protegat.basis.models import Ortsteil

pytestmark = pytest.mark.django_db

ANLEGEN = "/stammdaten/basis/ortsteil/add/"


def test_verwaltung_legt_ortsteile_an(als, verwaltung):
    als(verwaltung).post(ANLEGEN, {"name": "Lindenau", "foerdergebiet": "on", "aktiv": "on"})

    ortsteil = Ortsteil.objects.get()
    assert (str(ortsteil), ortsteil.foerdergebiet, ortsteil.erstellt_von) == ("Lindenau", True, verwaltung)


def test_beratung_und_koordination_pflegen_keine_stammdaten(als, beraterin, koordination):
    assert [als(wer).get(ANLEGEN).status_code for wer in (beraterin, koordination)] == [302, 302]


@pytest.mark.parametrize("tabelle", ["beratung", "klient", "vermittlung"])
def test_beratungen_und_codes_stehen_nicht_in_den_stammdaten(als, verwaltung, tabelle):
    assert als(verwaltung).get(f"/stammdaten/beratung/{tabelle}/").status_code == 404
