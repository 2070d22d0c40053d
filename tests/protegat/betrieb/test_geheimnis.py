from concurrent.futures import ThreadPoolExecutor

from protegat.betrieb import schluessel


def test_wird_einmal_gemacht_und_bleibt_verschlossen(tmp_path):
    erster = schluessel(tmp_path)

    assert schluessel(tmp_path) == erster
    assert len(erster) >= 50
    assert (tmp_path / "schluessel").stat().st_mode & 0o777 == 0o600


def test_verschiedene_ordner_verschiedene_schluessel(tmp_path):
    assert schluessel(tmp_path / "a") != schluessel(tmp_path / "b")


def test_gleichzeitige_erste_starts_einigen_sich(tmp_path):
    with ThreadPoolExecutor(8) as viele:
        gefunden = set(viele.map(schluessel, [tmp_path / "pg"] * 8))

    assert len(gefunden) == 1
    assert [datei.name for datei in (tmp_path / "pg").iterdir()] == ["schluessel"]
