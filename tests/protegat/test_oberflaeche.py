"""The frame around every page, and the foreign files it stands on."""

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from psycopg2.extras import DateRange

from protegat.basis.models import Nutzer, Rolle, Vorhaben
from protegat.menue import ANSEHEN, MENUE, rahmen

WURZEL = Path(settings.BASE_DIR)
VENDOR = WURZEL / "static/vendor"
EIGENE = [*WURZEL.glob("templates/**/*.html"), *WURZEL.glob("static/*.*")]
HINWEIS = "alles hier ist erfunden, nur die Summen des Projektblatts EV25 sind echt"


def mit_rechten(*rechte):
    return SimpleNamespace(is_authenticated=True, rolle=Rolle.BERATUNG, has_perm=lambda recht: recht in rechte)


def anfrage(rf, nutzer, namensraum="", name="heute"):
    request = rf.get("/")
    request.user = nutzer
    request.resolver_match = SimpleNamespace(namespace=namensraum, url_name=name)
    return request


def namen(eintraege):
    return [eintrag.name for eintrag, _ in eintraege]


def test_menue_zeigt_nur_was_erlaubt_ist(rf):
    kontext = rahmen(anfrage(rf, mit_rechten("netzwerk.view_organisation")))

    assert namen(kontext["menue"]) == ["Heute", "Netzwerk"]
    assert kontext["mehr"] == []
    assert kontext["darf_erfassen"] is False


def test_fussleiste_traegt_die_haeufigen_wege_und_der_rest_steht_unter_mehr(rf):
    kontext = rahmen(anfrage(rf, mit_rechten(*ANSEHEN, "beratung.add_beratung")))

    assert namen(kontext["menue"]) == [eintrag.name for eintrag in MENUE]
    assert namen(kontext["fussleiste"]) == ["Heute", "Netzwerk"]
    assert namen(kontext["mehr"]) == ["Beratungen", "Veranstaltungen", "Berichte"]
    assert kontext["darf_erfassen"] is True


@pytest.mark.parametrize(
    ("namensraum", "name", "aktuell"),
    [
        ("", "heute", "Heute"),
        ("beratung", "beratung_detail", "Beratungen"),
        ("berichte", "bericht_list", "Berichte"),
    ],
)
def test_menue_markiert_den_bereich_der_seite(rf, namensraum, name, aktuell):
    kontext = rahmen(anfrage(rf, mit_rechten(*ANSEHEN), namensraum, name))

    assert [eintrag.name for eintrag, ist_aktuell in kontext["menue"] if ist_aktuell] == [aktuell]


@pytest.mark.django_db
def test_anmeldeseite_ist_deutsch_ohne_menue_und_ohne_registrierung(client):
    html = client.get("/konto/login/").content.decode()

    assert re.search(r"<title>\s*Anmelden\s*· Protegat</title>", html)
    assert html.count("<h1>") == 1
    assert 'class="reiter"' not in html
    assert "signup" not in html
    assert HINWEIS not in html


@pytest.mark.django_db
def test_beispieldaten_werden_auf_jeder_seite_genannt(client):
    spanne = DateRange(date(2017, 1, 16), date(2019, 1, 1))
    Vorhaben.objects.create(kuerzel="EV25", titel="Beispiel", zeitraum=spanne, beispiel=True)

    assert HINWEIS in client.get("/konto/login/").content.decode()
    assert HINWEIS in client.get("/gibt-es-nicht/").content.decode()


@pytest.mark.django_db
def test_falsche_anmeldung_sagt_es_und_behaelt_den_namen(client):
    html = client.post("/konto/login/", {"login": "niemand", "password": "falsch"}).content.decode()

    assert '<div class="alert alert-danger" role="alert">' in html
    assert 'value="niemand"' in html


@pytest.mark.django_db
def test_fehlende_seite_antwortet_in_unserem_rahmen(client):
    antwort = client.get("/gibt-es-nicht/")

    assert antwort.status_code == 404
    assert "<h1>Nicht gefunden</h1>" in antwort.content.decode()


def test_verbotene_seite_nennt_die_eigene_rolle():
    nutzer = Nutzer(username="lea", rolle=Rolle.LESERECHT)

    assert "Ihre Rolle „Leserecht“ nicht aus" in render_to_string("403.html", {"user": nutzer})


@pytest.mark.parametrize("vorlage", ["400.html", "403_csrf.html", "500.html", "503.html"])
def test_fehlerseite_kommt_ohne_kontext_aus(vorlage):
    html = render_to_string(vorlage)

    assert html.count("<h1>") == 1
    assert 'href="/"' in html


def test_manifest_nennt_jede_fremde_datei_mit_ihrer_pruefsumme():
    manifest = json.loads((VENDOR / "manifest.json").read_text())

    eigene = {VENDOR / name for name in ("holen.py", "manifest.json", "package.json", "package-lock.json")}
    fremde = {datei for datei in VENDOR.rglob("*") if datei.is_file()} - eigene
    assert {WURZEL / zeile["datei"] for zeile in manifest} >= fremde
    for zeile in manifest:
        assert hashlib.sha256((WURZEL / zeile["datei"]).read_bytes()).hexdigest() == zeile["sha256"], zeile["datei"]


def test_lizenz_liegt_bei_jedem_paket():
    manifest = json.loads((VENDOR / "manifest.json").read_text())

    mit_text = {zeile["paket"] for zeile in manifest if zeile["datei"].endswith(".txt")}
    assert {zeile["paket"] for zeile in manifest} == mit_text


def test_keine_fremden_adressen_und_nichts_eingebettetes():
    for datei in EIGENE:
        text = datei.read_text().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|[\"'(]//", text), datei
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)", text), datei


def test_jedes_gezeigte_symbol_steht_im_sprite():
    vorhanden = set(re.findall(r'<symbol id="([^"]+)"', (VENDOR / "symbole.svg").read_text()))
    genannt = {eintrag.symbol for eintrag in MENUE}
    for datei in WURZEL.glob("templates/**/*.html"):
        genannt |= set(re.findall(r'{% symbol "([^"]+)"', datei.read_text()))

    assert genannt - vorhanden == set()
