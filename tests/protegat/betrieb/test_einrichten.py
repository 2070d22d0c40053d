import pytest
from django.core.management import call_command

from protegat.basis.models import Vorhaben
from protegat.betrieb.dienst import DEMOKENNWORT, konten_zeile
from protegat.demo.konten import PASSWORT
from protegat.management.commands import einrichten

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def datenordner(monkeypatch, tmp_path):
    monkeypatch.setattr(einrichten, "datenordner", lambda: tmp_path)
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    monkeypatch.delenv("PROTEGAT_DEMO", raising=False)


def laufen(capsys):
    call_command("einrichten")
    return capsys.readouterr().out.split()


def test_eine_leere_datenbank_bekommt_die_beispiele_einmal(capsys):
    einrichten.vormerkung().touch()

    assert laufen(capsys) == ["beratung", "koordination", "leserecht", "verwaltung"]

    call_command("demo", "--entfernen")
    capsys.readouterr()
    assert laufen(capsys) == []


def test_eine_gebrauchte_datenbank_bekommt_keine(capsys):
    assert laufen(capsys) == []


@pytest.mark.parametrize(("name", "wert"), [("PROTEGAT_DEMO", "0"), ("ALLOWED_HOSTS", "protegat.example.org")])
def test_wo_andere_hereinkommen_keine_beispiele_von_allein(capsys, monkeypatch, name, wert):
    einrichten.vormerkung().touch()
    monkeypatch.setenv(name, wert)

    assert laufen(capsys) == []
    assert not Vorhaben.objects.exists()
    assert not einrichten.vormerkung().exists()


def test_dateien_werden_nur_bei_aenderung_gesammelt(capsys, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"

    call_command("einrichten")
    assert "werden gesammelt" in capsys.readouterr().err

    call_command("einrichten")
    assert "werden gesammelt" not in capsys.readouterr().err


def test_die_konten_werden_mit_dem_richtigen_kennwort_genannt():
    assert DEMOKENNWORT == PASSWORT
    assert konten_zeile(["beratung"]) == "Konten der Beispieldaten (Passwort protegat-demo): beratung\n"
    assert konten_zeile([]) == ""
