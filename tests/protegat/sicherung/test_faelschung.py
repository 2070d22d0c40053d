"""Damaged, cut off, swapped, foreign, forged: every such file is refused with a sentence, and nothing is touched."""

import json
import os

import pytest
from django.test import override_settings

from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Nutzer
from protegat.basis.stueckweise import MARKE, STUECK
from protegat.sicherung.behaelter import geoeffnet, neuer
from protegat.sicherung.probe import eingespielt
from protegat.sicherung.schluesselpaar import Geheime, empfaenger, neues_paar
from tests.protegat.sicherung.conftest import GEHEIM, OEFFENTLICH, rufe

pytestmark = pytest.mark.django_db
KOPF = 20 + 1 + 10 + 32  # format, length and id of the key, fresh half
GANZ = STUECK + MARKE
BESCHAEDIGT = "Die Sicherung ist beschädigt, unvollständig, oder der Sicherungsschlüssel passt nicht"


def geprueft(pfad, schluessel=None):
    with geoeffnet(pfad, schluessel or Geheime(GEHEIM).schluessel) as behaelter:
        behaelter.pruefe_siegel()
        behaelter.pruefe_teile()


@pytest.fixture
def verfaelscht(sicherung, tmp_path):
    def schreibe(tat):
        pfad = tmp_path / "verfaelscht.sicherung"
        pfad.write_bytes(tat(bytearray(sicherung.read_bytes())))
        return pfad

    return schreibe


def gekippt(stelle):
    def tat(roh):
        roh[stelle if stelle >= 0 else len(roh) + stelle] ^= 4
        return roh

    return tat


def stuecke(roh):
    return roh[:KOPF], [roh[ab : ab + GANZ] for ab in range(KOPF, len(roh), GANZ)]


def vertauscht(roh):
    kopf, teile = stuecke(roh)
    return kopf + teile[1] + teile[0] + b"".join(teile[2:])


TATEN = {
    "Format": (gekippt(3), "keine Sicherung von Protegat"),
    "Länge der Kennung": (gekippt(20), BESCHAEDIGT),
    "Kennung": (gekippt(22), "fehlt die geheime Hälfte des Sicherungsschlüssels"),
    "Hälfte": (gekippt(KOPF - 1), BESCHAEDIGT),
    "erstes Stück": (gekippt(KOPF + 5), BESCHAEDIGT),
    "zweites Stück": (gekippt(KOPF + GANZ + 5), BESCHAEDIGT),
    "Dump": (gekippt(-9000), BESCHAEDIGT),
    "letztes Byte": (gekippt(-1), BESCHAEDIGT),
    "abgeschnitten": (lambda roh: roh[:-1], BESCHAEDIGT),
    "letztes Stück fehlt": (lambda roh: stuecke(roh)[0] + b"".join(stuecke(roh)[1][:-1]), BESCHAEDIGT),
    "Stücke vertauscht": (vertauscht, BESCHAEDIGT),
    "etwas angehängt": (lambda roh: roh + b"mehr", BESCHAEDIGT),
    "nur der Anfang": (lambda roh: roh[:KOPF], BESCHAEDIGT),
    "halber Anfang": (lambda roh: roh[: KOPF - 9], BESCHAEDIGT),
    "leer": (lambda roh: b"", "keine Sicherung von Protegat"),
    "fremd": (lambda roh: b"PK\3\4 irgendein Archiv", "keine Sicherung von Protegat"),
}


@pytest.mark.parametrize(("tat", "satz"), TATEN.values(), ids=TATEN)
def test_jede_faelschung_wird_abgelehnt(verfaelscht, tat, satz):
    with pytest.raises(Abgelehnt, match=satz):
        geprueft(verfaelscht(tat))


@pytest.mark.parametrize("anteil", range(0, 100, 7))
def test_jede_stelle_ist_geschuetzt(verfaelscht, anteil):
    pfad = verfaelscht(lambda roh: gekippt(KOPF + (len(roh) - KOPF - 1) * anteil // 100)(roh))

    with pytest.raises(Abgelehnt, match=BESCHAEDIGT):
        geprueft(pfad)


def test_die_unversehrte_geht(sicherung):
    geprueft(sicherung)


def test_falscher_und_fehlender_schluessel(sicherung):
    _oeffentlich, anderer = neues_paar("2026-11-26")

    with pytest.raises(Abgelehnt, match=BESCHAEDIGT):
        geprueft(sicherung, Geheime(anderer).schluessel)
    with pytest.raises(Abgelehnt, match="fehlt die geheime Hälfte des Sicherungsschlüssels 2026-11-26"):
        geprueft(sicherung, Geheime("").schluessel)


@pytest.mark.parametrize("name", ["gibt-es-nicht.sicherung", "."])
def test_was_sich_nicht_oeffnen_laesst(tmp_path, name):
    with pytest.raises(Abgelehnt, match="lässt sich nicht öffnen"):
        geprueft(tmp_path / name)


def neu_gepackt(sicherung, pfad, aendere=lambda manifest: None, mehr=()):
    """What somebody who has opened a backup could write anew: everybody may know the public half."""
    with (
        geoeffnet(sicherung, Geheime(GEHEIM).schluessel) as alt,
        neuer(pfad, empfaenger(OEFFENTLICH)) as (packer, _schluessel),
    ):
        for name in alt.manifest["teile"]:
            packer.packe(name, alt.stuecke(name))
        for name in mehr:
            packer.packe(name, [b"boese"])
        manifest = json.loads(json.dumps(alt.manifest))
        aendere(manifest)
        packer.versiegle(manifest)
    return pfad


def test_wer_den_datenschluessel_nicht_hat_faelscht_das_siegel_nicht(sicherung, tmp_path, settings):
    with override_settings(DATENSCHLUESSEL={next(iter(settings.DATENSCHLUESSEL)): os.urandom(32)}):
        gefaelscht = neu_gepackt(sicherung, tmp_path / "g.sicherung")

    with pytest.raises(Abgelehnt, match="Das Siegel stimmt nicht"):
        geprueft(gefaelscht)


def test_ist_der_datenschluessel_verloren_muss_man_es_sagen(sicherung):
    with (
        override_settings(DATENSCHLUESSEL={"neu": os.urandom(32)}),
        geoeffnet(sicherung, Geheime(GEHEIM).schluessel) as behaelter,
    ):
        with pytest.raises(Abgelehnt, match=r"Der Datenschlüssel \w+ fehlt.*--ohne-siegel"):
            behaelter.pruefe_siegel()
        behaelter.pruefe_siegel(auch_ohne=True)


ZUKUNFT = {
    "Migration": lambda manifest: manifest["migrationen"].append(["basis", "9999_zukunft"]),
    "Form": lambda manifest: manifest.update(form=2),
}


@pytest.mark.parametrize("aendere", ZUKUNFT.values(), ids=ZUKUNFT)
def test_eine_neuere_sicherung_wird_abgelehnt(haus, sicherung, tmp_path, aendere, schluessel):
    neuere = neu_gepackt(sicherung, tmp_path / "n.sicherung", aendere)

    with (
        geoeffnet(neuere, schluessel) as behaelter,
        pytest.raises(Abgelehnt, match="neuer als dieses Programm"),
        eingespielt(behaelter),
    ):
        pytest.fail("nicht erreicht")


def test_ein_anderer_stand_faellt_beim_zurueckspielen_auf(haus, sicherung, tmp_path, schluessel):
    def aendere(manifest):
        manifest["zeilen"]["public.basis_nutzer"] += 1

    andere = neu_gepackt(sicherung, tmp_path / "a.sicherung", aendere)

    with (
        geoeffnet(andere, schluessel) as behaelter,
        pytest.raises(Abgelehnt, match=r"nicht alles wie gesichert: Zeilen \(public.basis_nutzer\)"),
        eingespielt(behaelter),
    ):
        pytest.fail("nicht erreicht")


def test_kein_name_fuehrt_aus_dem_ordner(haus, sicherung, tmp_path, schluessel):
    boese = neu_gepackt(sicherung, tmp_path / "b.sicherung", mehr=["dateien/../../ausbruch"])

    with (
        geoeffnet(boese, schluessel) as behaelter,
        pytest.raises(Abgelehnt, match="unerlaubten Namen"),
        eingespielt(behaelter, tmp_path),
    ):
        pytest.fail("nicht erreicht")

    assert not list(tmp_path.rglob("ausbruch"))


def test_der_befehl_lehnt_ab_und_ruehrt_nichts_an(haus, verfaelscht, monkeypatch):
    monkeypatch.setenv("SICHERUNGSSCHLUESSEL_GEHEIM", GEHEIM)
    vorher = Nutzer.objects.count(), sorted(haus.DATEIEN.iterdir())

    with pytest.raises(Abgelehnt, match=BESCHAEDIGT):
        rufe("wiederherstellung", verfaelscht(gekippt(-1)), "--ersetzen")

    assert (Nutzer.objects.count(), sorted(haus.DATEIEN.iterdir())) == vorher
