"""One door in, and none besides."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize(
    "weg", ["signup", "email", "password/set", "password/reset", "password/reset/done", "password/reset/key/1-abc"]
)
def test_diese_wege_gibt_es_nicht(client, als, beraterin, weg):
    assert client.get(f"/konto/{weg}/").status_code == 404
    assert als(beraterin).post(f"/konto/{weg}/").status_code == 404


@pytest.mark.parametrize("rolle", ["beraterin", "koordination", "pruefung"])
def test_stammdaten_sind_nur_fuer_die_verwaltung(als, request, rolle):
    antwort = als(request.getfixturevalue(rolle)).get(reverse("admin:index"), follow=True)

    assert antwort.status_code == 403


def test_fremde_kommen_durch_die_tuer_des_hauses(client, db):
    adresse = reverse("admin:basis_vorhaben_changelist")

    antwort = client.get(adresse, follow=True)

    assert antwort.redirect_chain[-1][0] == f"{reverse('account_login')}?next=/stammdaten/basis/vorhaben/"


def test_stammdaten_tragen_unsere_farben_und_den_hinweis_auf_beispiele(als, verwaltung, ev25):
    ev25.beispiel = True
    ev25.save()

    html = als(verwaltung).get(reverse("admin:index")).text

    assert "stammdaten.css" in html
    assert "<b>Beispieldaten:</b>" in html
    assert "Was möchten Sie pflegen?" in html
