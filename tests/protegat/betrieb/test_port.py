import contextlib
import socket

import pytest

from protegat.betrieb.meldung import Abbruch
from protegat.betrieb.port import freier_port


@pytest.fixture
def belegter():
    with socket.socket() as lauscher:
        lauscher.bind(("127.0.0.1", 0))
        lauscher.listen()
        yield lauscher.getsockname()[1]


def oeffnen():
    """The port found, and whether somebody can call there at once."""
    port, sockets = freier_port()
    with contextlib.ExitStack() as offene:
        for lauscher in sockets:
            offene.enter_context(lauscher)
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    return port


def test_der_gewuenschte_port_wenn_er_frei_ist(monkeypatch, belegter):
    monkeypatch.setenv("PORT", str(belegter + 1))

    assert oeffnen() == belegter + 1


def test_sonst_der_naechste_und_es_wird_gesagt(monkeypatch, belegter, capsys):
    monkeypatch.setenv("PORT", str(belegter))

    port = oeffnen()

    assert belegter < port < belegter + 100
    assert capsys.readouterr().err == (
        f"· ACHTUNG, anders als verlangt: Port {belegter} ist belegt, stattdessen Port {port}.\n"
    )


@pytest.mark.parametrize("unsinn", ["achttausend", "0", "65536", "-1", "80 "])
def test_unsinn_wird_abgelehnt(monkeypatch, unsinn):
    monkeypatch.setenv("PORT", unsinn)

    with pytest.raises(Abbruch, match="eine Zahl von 1 bis 65535"):
        freier_port()
