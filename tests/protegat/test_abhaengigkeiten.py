import importlib.metadata

import pytest
from django.core.management import call_command

from protegat.basis.befehl import Abgelehnt
from protegat.management.commands import abhaengigkeiten

DJANGO = importlib.metadata.version("django")


def test_installiert_ist_was_die_sperre_nennt(capsys):
    call_command("abhaengigkeiten", "--ohne-netz", "--lizenzen")

    ausgabe = capsys.readouterr().out
    assert f"django {DJANGO}: BSD-3-Clause" in ausgabe
    assert "alle wie in requirements.txt." in ausgabe


def test_eine_andere_version_wird_genannt(monkeypatch, tmp_path, capsys):
    (tmp_path / "sperre.txt").write_text(
        "Django==1.0 \\\n    --hash=sha256:00\nnur-anderswo==2 ; sys_platform == 'x'\n"
    )
    monkeypatch.setattr(abhaengigkeiten, "SPERRE", tmp_path / "sperre.txt")

    with pytest.raises(Abgelehnt, match=r"nicht, was requirements\.txt nennt"):
        call_command("abhaengigkeiten", "--ohne-netz")
    assert capsys.readouterr().out == f"django: {DJANGO} statt 1.0\n"


def test_nur_was_geprueft_wurde_gilt_als_geprueft():
    sauber = {"name": "django", "version": DJANGO, "vulns": []}
    unbekannt = {"name": "tablib", "skip_reason": "Dependency not found on PyPI"}
    offen = {"name": "pillow", "version": "1", "vulns": [{"id": "CVE-1"}]}

    assert abhaengigkeiten.urteil([sauber]) == "Keine bekannten Lücken in 1 Paketen."
    with pytest.raises(Abgelehnt, match="Von 2 Paketen ließen sich 1 nicht prüfen"):
        abhaengigkeiten.urteil([sauber, unbekannt])
    with pytest.raises(Abgelehnt, match="pillow 1: CVE-1"):
        abhaengigkeiten.urteil([sauber, unbekannt, offen])
