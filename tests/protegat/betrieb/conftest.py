import shutil
import tempfile
from pathlib import Path

import pytest

from protegat.betrieb.postgres import Server


@pytest.fixture(scope="module")
def ordner():
    """A data folder that the database's account can reach (pytest's own are closed), with one cluster for all tests."""
    dach = Path(tempfile.mkdtemp(prefix="protegat-probe-"))
    dach.chmod(0o755)
    yield dach / "pg"
    Server(dach / "pg").verwerfen()
    shutil.rmtree(dach)


@pytest.fixture
def server(ordner):
    """The same cluster in each test, as a newcomer finds it."""
    server = Server(ordner, fsync="off")
    yield server
    server.stop()
