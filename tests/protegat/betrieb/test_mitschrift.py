import logging
import subprocess
import sys

from protegat.betrieb.mitschrift import Ablage, mitschrift


def test_stderr_wird_gezeigt_und_aufgehoben(tmp_path, capfd):
    datei = tmp_path / "protegat.log"

    for wort in ("erster", "zweiter Lauf: ä"):
        with mitschrift(datei) as stderr:
            subprocess.run([sys.executable, "-c", f"import sys; print({wort!r}, file=sys.stderr)"], stderr=stderr)

    assert datei.read_text() == "erster\nzweiter Lauf: ä\n"
    assert capfd.readouterr().err == "erster\nzweiter Lauf: ä\n"


def test_die_datei_waechst_nicht_ewig_und_bleibt_verschlossen(tmp_path):
    ablage = Ablage(tmp_path / "protegat.log", groesse=100)
    for nummer in range(100):
        ablage.handle(logging.makeLogRecord({"msg": f"Zeile {nummer}"}))
    ablage.close()

    dateien = sorted(tmp_path.iterdir())
    assert [datei.name for datei in dateien] == ["protegat.log", *(f"protegat.log.{n}" for n in range(1, 6))]
    assert {datei.stat().st_mode & 0o777 for datei in dateien} == {0o600}
    assert all(datei.stat().st_size <= 100 for datei in dateien)
