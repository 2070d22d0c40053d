"""The menu of the account: each role finds its pages there, grouped, and no page that would turn it away."""

import pytest
from django.urls import reverse

from protegat.menue import KONTOMENUE, kontomenue

pytestmark = pytest.mark.django_db
SCHUTZ = "Datenschutz und Sicherheit"


def gezeigt(nutzer):
    return {titel: [verweis.name for verweis in verweise] for titel, verweise in kontomenue(nutzer)}


def test_die_verwaltung_findet_datenschutz_und_sicherheit_beieinander(verwaltung):
    schutz = gezeigt(verwaltung)[SCHUTZ]

    assert schutz == [
        "Anliegen zum Datenschutz",
        "Datenschutz-Dokumente",
        "Löschen",
        "Sperrvermerke",
        "Protokoll",
        "Wer darf was",
        "Sicherung",
    ]


def test_eine_leere_gruppe_hat_keine_ueberschrift(pruefung):
    assert gezeigt(pruefung) == {"": ["Mein Konto"]}


@pytest.mark.parametrize("rolle", ["beraterin", "koordination", "verwaltung", "pruefung"])
def test_was_dort_steht_geht_auf_und_sonst_nichts(als, request, rolle):
    nutzer = request.getfixturevalue(rolle)
    client, erlaubte = als(nutzer), {eins.url for _, verweise in kontomenue(nutzer) for eins in verweise}

    offene = {
        eins.url for _, verweise in KONTOMENUE for eins in verweise if client.get(reverse(eins.url)).status_code == 200
    }

    assert offene == erlaubte


def test_die_seite_auf_der_man_ist_ist_gezeichnet(als, verwaltung):
    seite = als(verwaltung).get(reverse("rechte")).text

    assert f'<li><a href="{reverse("rechte")}" aria-current="page">Wer darf was</a></li>' in seite
    assert f'<li class="menue-titel menue-gruppe">{SCHUTZ}</li>' in seite
