"""The folder of the uploads: closed, under random names, and no name leads out of it."""

import stat
from pathlib import Path

import pytest

from protegat.basis import ablage
from protegat.basis.felder import neue_kennung


@pytest.fixture(autouse=True)
def ordner(settings, tmp_path):
    settings.DATEIEN = tmp_path / "dateien"
    return settings.DATEIEN


def gelesen(name):
    with ablage.oeffne(name) as datei:
        return datei.read()


def test_nur_der_eigentuemer_liest(ordner):
    name = neue_kennung()

    groesse, summe = ablage.lege_ab(name, [b"ein", b"zwei"])

    assert groesse == 7
    assert summe == ablage.pruefsumme(name)
    assert stat.S_IMODE((ordner / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(ordner.stat().st_mode) == 0o700
    assert gelesen(name) == b"einzwei"


@pytest.mark.parametrize("name", ["../passwd", "/etc/passwd", "", "a" * 31, "A" * 32, "a" * 32 + "\n", "a" * 31 + "/"])
def test_kein_name_fuehrt_hinaus(name):
    for tat in (ablage.oeffne, ablage.entferne, lambda name: ablage.lege_ab(name, [b"x"])):
        with pytest.raises(ValueError, match="Kein Name der Ablage"):
            tat(name)


def test_ein_verweis_wird_nicht_verfolgt(ordner, tmp_path):
    name, geheim = neue_kennung(), tmp_path / "geheim"
    geheim.write_text("nicht für Sie")
    ordner.mkdir()
    (ordner / name).symlink_to(geheim)

    with pytest.raises(OSError, match="symbolic"):
        ablage.oeffne(name)


def test_zweimal_derselbe_name_ueberschreibt_nichts(ordner):
    name = neue_kennung()
    ablage.lege_ab(name, [b"erste"])

    with pytest.raises(FileExistsError):
        ablage.lege_ab(name, [b"zweite"])

    assert gelesen(name) == b"erste"


def test_was_nicht_ganz_geschrieben_ist_bleibt_nicht(ordner):
    def bricht_ab():
        yield b"halb"
        raise OSError("kein Platz")

    with pytest.raises(OSError, match="kein Platz"):
        ablage.lege_ab(neue_kennung(), bricht_ab())

    assert list(ordner.iterdir()) == []


def test_entfernen_nimmt_die_vorschau_mit_und_schadet_zweimal_nicht(ordner):
    name = neue_kennung()
    ablage.lege_ab(name, [b"x"])
    ablage.lege_ab(name, [b"y"], vorschau=True)
    Path(ordner / "liesmich.txt").write_text("von jemand anderem")
    assert list(ablage.namen()) == [name]

    ablage.entferne(name)
    ablage.entferne(name)

    assert [datei.name for datei in ordner.iterdir()] == ["liesmich.txt"]
