"""The second factor is off only where examples are tried out."""

import runpy

import pytest

from protegat.zugang import einstellungen


@pytest.mark.parametrize(
    ("umgebung", "pflicht"),
    [
        ({}, False),
        ({"ALLOWED_HOSTS": "protegat.example.org"}, True),
        ({"PROTEGAT_DEMO": "0"}, True),
        ({"ALLOWED_HOSTS": "protegat.example.org", "PROTEGAT_DEMO": "1"}, False),
        ({"ZWEITER_FAKTOR": "1"}, True),
    ],
)
def test_pflicht_ist_die_regel(monkeypatch, umgebung, pflicht):
    for name in ("ALLOWED_HOSTS", "PROTEGAT_DEMO", "ZWEITER_FAKTOR"):
        monkeypatch.delenv(name, raising=False)
    for name, wert in umgebung.items():
        monkeypatch.setenv(name, wert)

    assert runpy.run_path(einstellungen.__file__)["ZWEITER_FAKTOR"] is pflicht
