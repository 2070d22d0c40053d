"""`manage.py bericht`: names, options and exit codes are a promise to other programs."""

import io
import json
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from berichte.management.commands.bericht import Command
from protegat.basis.models import Einsicht
from tests.factories import BeratungFactory, BerichtstextFactory, NebenthemaFactory


@pytest.fixture
def bericht(ev25, tmp_path):
    """`bericht("--quartal", "2018-4")`: what the command wrote, read back."""

    def ruf(*optionen):
        ziel = tmp_path / "bericht.json"
        call_command("bericht", "EV25", *optionen, "--ausgabe", str(ziel))
        return json.loads(ziel.read_text())

    return ruf


def test_json_hat_die_versprochene_form(bericht, ev25):
    beratung = BeratungFactory(vorhaben=ev25, dauer=50, mit_code=True)
    NebenthemaFactory(beratung=beratung)
    BeratungFactory(vorhaben=ev25, datum=date(2018, 2, 6))

    inhalt = bericht("--quartal", "2018-4")
    zeilen = {zeile["schluessel"]: zeile for zeile in inhalt["kennzahlen"]}
    themen = {zeile["thema"]: zeile for zeile in inhalt["themen"]}

    assert {k: inhalt[k] for k in ("vorhaben", "von", "bis", "stand")} == {
        "vorhaben": "EV25",
        "von": "2018-10-01",
        "bis": "2018-12-31",
        "stand": "entwurf",
    }
    assert zeilen["K1"] == {
        "schluessel": "K1",
        "label": "Beratungen",
        "einheit": "Kontakte",
        "definition": zeilen["K1"]["definition"],
        "quartal": 1,
        "jahr": 2,
        "vorhaben": 2,
        "soll": None,
        "ziel_prozent": None,
    }
    assert zeilen["K4.anteil"]["jahr"] == "50.0"
    assert zeilen["K8.quote"]["quartal"] == "0.0"
    assert Decimal(str(zeilen["K6"]["quartal"])) == Decimal("0.83")
    assert themen["schule"]["haupt"] == {"quartal": 0, "jahr": 0, "vorhaben": 0}
    assert themen["schule"]["nennungen"] == {"quartal": 1, "jahr": 1, "vorhaben": 1}


def test_json_haelt_was_menschen_geschrieben_haben(bericht, ev25):
    BerichtstextFactory(bericht__vorhaben=ev25, feld="12", text="Es ging voran.")

    inhalt = bericht("--quartal", "2018-4")

    assert (inhalt["fassung"], inhalt["texte"]) == (0, {"12": "Es ging voran."})


def test_freier_zeitraum(bericht, ev25):
    BeratungFactory(vorhaben=ev25)

    inhalt = bericht("--von", "2017-01-16", "--bis", "2018-12-31")

    assert (inhalt["von"], inhalt["bis"], inhalt["kennzahlen"][0]["quartal"]) == ("2017-01-16", "2018-12-31", 1)


def test_ohne_ausgabe_geht_json_auf_die_standardausgabe(ev25):
    ausgabe = io.StringIO()

    call_command("bericht", "EV25", "--quartal", "2018-4", stdout=ausgabe)

    assert json.loads(ausgabe.getvalue())["vorhaben"] == "EV25"


@pytest.mark.parametrize(
    ("name", "optionen", "anfang"),
    [
        ("x.xlsx", [], b"PK"),
        ("x.zip", [], b"PK"),
        ("x.CSV", ["--format", "csv"], b"PK"),
        ("x.pdf", [], b"%PDF"),
        ("x.json", [], b"{"),
        ("x", [], b"{"),
        ("x.daten", ["--format", "docx"], b"PK"),
    ],
)
def test_ohne_format_entscheidet_die_endung_der_datei(ev25, tmp_path, name, optionen, anfang):
    call_command("bericht", "EV25", "--quartal", "2018-4", *optionen, "--ausgabe", str(tmp_path / name))

    assert (tmp_path / name).read_bytes().startswith(anfang)


def test_die_hilfe_sagt_welcher_zeitraum_ohne_angabe_gilt(capsys):
    Command().create_parser("manage.py", "bericht").print_help()

    hilfe = " ".join(capsys.readouterr().out.split())
    assert "Ohne --quartal, --von und --bis gilt die ganze Laufzeit des Vorhabens" in hilfe
    assert "nur --von heißt: bis zu ihrem Ende" in hilfe


@pytest.mark.parametrize(
    ("optionen", "grund"),
    [
        (["EV99"], "Das Vorhaben „EV99“ gibt es nicht. Bekannt: EV25."),
        ([], "Es fehlt das Kürzel des Vorhabens. Bekannt: EV25."),
        (
            ["EV25", "--format", "json", "--ausgabe", "x.pdf"],
            "--format json und die Endung .pdf der Datei widersprechen",
        ),
        (["EV25", "--quartal", "2018-5"], "„2018-5“ ist kein Quartal."),
        (["EV25", "--quartal", ""], "„“ ist kein Quartal."),
        (["EV25", "--quartal", "2019-1"], "liegt außerhalb von"),
        (["EV25", "--von", "31.13.2018"], "„31.13.2018“ ist kein Tag."),
        (["EV25", "--von", "2018-12-31", "--bis", "2018-01-01"], "endet vor seinem Anfang"),
        (["EV25", "--quartal", "2018-4", "--von", "2018-01-01"], "entweder --quartal oder"),
        (["EV25", "--format", "odt"], "Das Format „odt“ gibt es nicht. Möglich: pdf, docx, xlsx, csv, json."),
        (["EV25", "--art", "jahr"], "Möglich: quartalsbericht, projektblatt."),
        (["EV25", "--ausgabe", "/gibt/es/nicht.json"], "lässt sich nicht schreiben"),
    ],
)
def test_abgelehnt_mit_grund(ev25, optionen, grund):
    with pytest.raises(CommandError, match=grund.replace(".", r"\.").replace("?", r"\?")):
        call_command("bericht", *optionen)


def test_was_hinausgeht_steht_im_leseprotokoll(bericht, ev25):
    bericht("--quartal", "2018-4")
    with pytest.raises(CommandError):
        bericht("--quartal", "2018-9")

    [einsicht] = Einsicht.objects.all()
    assert (einsicht.konto, einsicht.art, einsicht.gegenstand) == (
        "Befehl auf dem Server",
        "ausgabe",
        "quartalsbericht, EV25 IV/2018, json",
    )
