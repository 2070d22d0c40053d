"""What leaves the house without a reader in front of it: the frame, the logos, the files for search engines."""

import xml.etree.ElementTree as ElementTree

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tests.veranstaltungen.oeffentlich import angekuendigt, laufendes_vorhaben

pytestmark = pytest.mark.django_db
NAMENSRAUM = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def eingebettet(client, **kopf):
    return client.get(reverse("programm:einbetten", args=["ar"], query={"art": "schulung"}), headers=kopf)


def rahmen(antwort):
    regeln = dict(regel.strip().split(" ", 1) for regel in antwort["Content-Security-Policy"].split(";"))
    return regeln["frame-ancestors"], antwort.get("X-Frame-Options")


def test_ohne_erlaubnis_rahmt_uns_niemand(client):
    assert rahmen(eingebettet(client)) == ("'none'", "DENY")


def test_nur_die_genannten_duerfen_rahmen_auch_wenn_sich_nichts_geaendert_hat(client, settings):
    settings.EINBETTEN_AUF = ["https://www.example.org"]

    antwort = eingebettet(client)
    kurze = eingebettet(client, **{"if-none-match": antwort["ETag"]})

    assert kurze.status_code == 304
    assert rahmen(antwort) == rahmen(kurze) == ("https://www.example.org", None)
    assert rahmen(client.get(reverse("programm:programm", args=["ar"]))) == ("'none'", "DENY")


def test_die_liste_allein_in_ihrer_sprache_und_auswahl(client):
    angekuendigt(1, art="schulung", titel="Schulung")
    angekuendigt(2, titel="Infoabend")

    antwort = eingebettet(client)

    assert antwort.cookies == {}
    assert '<html lang="ar" dir="rtl">' in antwort.text
    assert '<base target="_top">' in antwort.text
    assert "Schulung" in antwort.text
    assert "Infoabend" not in antwort.text
    assert "<header" not in antwort.text


def test_logos_kommen_ohne_anmeldung_und_fuehren_nichts_aus(client):
    logo = laufendes_vorhaben().logos.create(name="EU", datei=ContentFile(b"<svg/>", name="eu.svg"))

    antwort = client.get(reverse("programm:logo", args=[logo.pk]))

    assert b"".join(antwort.streaming_content) == b"<svg/>"
    assert antwort["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert "sandbox" in antwort["Content-Security-Policy"]
    assert "default-src 'none'" in antwort["Content-Security-Policy"]


def test_ein_logo_ohne_datei_gibt_es_nicht(client):
    vorhaben = laufendes_vorhaben()
    ohne, verloren = vorhaben.logos.create(name="EU"), vorhaben.logos.create(name="Land", datei="logos/fehlt.svg")

    assert client.get(reverse("programm:logo", args=[ohne.pk])).status_code == 404
    assert client.get(reverse("programm:logo", args=[verloren.pk])).status_code == 404


def test_die_karte_nennt_jede_oeffentliche_seite_in_jeder_sprache(client):
    eine = angekuendigt(1)
    angekuendigt(2, oeffentlich=False)

    karte = ElementTree.fromstring(client.get(reverse("programm:sitemap")).content)

    adressen = [ort.text for ort in karte.findall("s:url/s:loc", NAMENSRAUM)]
    assert len(adressen) == 20
    assert f"http://testserver/programm/ar/{eine.pk}/" in adressen
    andere = karte.find("s:url", NAMENSRAUM).findall("x:link", NAMENSRAUM)
    assert [link.get("hreflang") for link in andere] == [
        "de",
        "de-simple",
        "en",
        "ar",
        "fa",
        "uk",
        "ru",
        "tr",
        "fr",
        "ti",
    ]


def test_suchmaschinen_sehen_nur_was_oeffentlich_ist(client, als, beraterin):
    robots = client.get("/robots.txt").text

    assert robots.splitlines()[:4] == ["User-agent: *", "Allow: /programm/", "Allow: /static/", "Disallow: /"]
    assert client.get(reverse("programm:programm", args=["de"]))["X-Robots-Tag"] == "all"
    assert als(beraterin).get("/")["X-Robots-Tag"] == "noindex, nofollow"
    assert client.get("/konto/login/")["X-Robots-Tag"] == "noindex, nofollow"
    assert client.get("/programm/de/0/")["X-Robots-Tag"] == "noindex, nofollow"
