import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

WEG = "/.well-known/security.txt"


def test_wer_eine_luecke_findet_weiss_wem_er_sie_meldet(client, settings):
    settings.SICHERHEITSKONTAKT, settings.ADRESSE = "mailto:sicherheit@example.org", "https://protegat.example.org/"

    antwort = client.get(WEG)
    felder = dict(zeile.split(": ", 1) for zeile in antwort.content.decode().splitlines())

    assert antwort["Content-Type"] == "text/plain; charset=utf-8"
    assert list(felder) == ["Contact", "Expires", "Preferred-Languages", "Canonical"]
    assert felder["Contact"] == "mailto:sicherheit@example.org"
    assert felder["Canonical"] == "https://protegat.example.org/.well-known/security.txt"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", felder["Expires"])
    bleibt = datetime.fromisoformat(felder["Expires"]) - datetime.now(UTC)
    assert timedelta(days=178) < bleibt < timedelta(days=366)


def test_ohne_kontakt_gibt_es_die_datei_nicht(client, settings, db):
    settings.SICHERHEITSKONTAKT = ""

    assert client.get(WEG).status_code == 404


@pytest.mark.django_db
def test_wo_kennworte_geaendert_werden(client, als, koordination):
    weg = "/.well-known/change-password"

    assert client.get(weg)["Location"] == reverse("account_change_password")
    assert als(koordination).get(weg, follow=True).status_code == 200
