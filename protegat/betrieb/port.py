"""The port to serve on: the one asked for, or the next free one."""

import contextlib
import os
import socket
from errno import EADDRINUSE

from protegat.betrieb.meldung import Abbruch, melde

HOST = "localhost"
PORT = 8000


def host():
    return os.environ.get("HOST") or HOST


def freier_port():
    """The port and its listening sockets: nobody can take it in between."""
    wunsch = os.environ.get("PORT") or str(PORT)
    if not wunsch.isdecimal() or not 1 <= int(wunsch) <= 65535:
        raise Abbruch(f"PORT={wunsch} ist kein Port. Möglich ist eine Zahl von 1 bis 65535.")
    for port in range(int(wunsch), min(int(wunsch) + 100, 65536)):
        if sockets := _binden(port):
            if port != int(wunsch):
                warnung = "ACHTUNG, anders als verlangt: " if "PORT" in os.environ else ""
                melde(f"{warnung}Port {wunsch} ist belegt, stattdessen Port {port}.")
            return port, sockets
    raise Abbruch(f"Ab Port {wunsch} ist keiner frei. Einen anderen wählen: PORT=9000 ./start")


def _binden(port):
    """Sockets on every address of the host (localhost: IPv4 and IPv6), or nothing when one of them is taken."""
    with contextlib.ExitStack() as offene:
        sockets = []
        for familie, art, _, _, adresse in socket.getaddrinfo(host(), port, type=socket.SOCK_STREAM):
            if _antwortet(adresse):
                return []
            neu = offene.enter_context(socket.socket(familie, art))
            neu.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                neu.bind(adresse)
            except PermissionError as fehler:
                raise Abbruch(f"Port {port} ist gewöhnlichen Konten verwehrt. Bitte einen ab 1024 wählen.") from fehler
            except OSError as fehler:
                if fehler.errno == EADDRINUSE:
                    return []
                neu.close()
                continue  # the name has an address that this machine does not have
            neu.listen(2048)
            sockets.append(neu)
        offene.pop_all()
        return sockets


def _antwortet(adresse):
    """Somebody serves there, even where the system would let us share the port (macOS)."""
    with contextlib.suppress(OSError), socket.create_connection(adresse[:2], timeout=1):
        return True
    return False
