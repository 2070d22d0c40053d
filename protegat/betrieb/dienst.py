"""Serving: one gunicorn per clone, on the next free port, with the database it needs."""

import contextlib
import fcntl
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from errno import EADDRINUSE

from protegat.betrieb import postgres
from protegat.betrieb.meldung import Abbruch, melde
from protegat.betrieb.ordner import WURZEL, anlegen, datenordner, gesperrt
from protegat.betrieb.prozesse import beenden, befehl, warten

HOST = "localhost"
PORT = 8000
DEMOKENNWORT = "protegat-demo"
GUNICORN = ("protegat.wsgi", "--threads=4", "--no-control-socket", "--log-level=warning", f"--chdir={WURZEL}")


def einrichten():
    """Database up to date, files collected, examples there; the names of the demo accounts."""
    umgebung = os.environ | {"PYTHONUNBUFFERED": "1"}
    befehlszeile = [sys.executable, "-m", "protegat.betrieb.einrichtung"]
    schritt = subprocess.run(befehlszeile, cwd=WURZEL, env=umgebung, stdout=subprocess.PIPE, text=True)
    if schritt.returncode:
        raise Abbruch("Das Einrichten ist gescheitert; der Grund steht darüber. Danach ./start noch einmal aufrufen.")
    return schritt.stdout.split()


def bedienen():
    """Serve until Ctrl-C. A second ./start only says where the first one serves."""
    with contextlib.ExitStack() as haus:
        try:
            zettel = haus.enter_context(gesperrt(_zettel(), fcntl.LOCK_EX | fcntl.LOCK_NB))
        except BlockingIOError:
            return _schon_da()
        _rest_beenden()
        _notieren(zettel, pid=os.getpid())
        haus.enter_context(postgres.laufend())
        konten = einrichten()
        port, sockets = freier_port(*_wunschport())
        gunicorn = haus.enter_context(_gunicorn(sockets))
        _notieren(zettel, pid=os.getpid(), gunicorn=gunicorn.pid)
        _auf_antwort_warten(gunicorn, port)
        adresse = f"http://{_host()}:{port}/"
        _notieren(zettel, pid=os.getpid(), gunicorn=gunicorn.pid, adresse=adresse)
        print(f"\nProtegat läuft: {adresse}\n{konten_zeile(konten)}Beenden mit Strg+C.", flush=True)
        gunicorn.wait()
        raise Abbruch("Der Server hat sich unerwartet beendet; der Grund steht darüber.")


def anhalten():
    """Stop server and database, also what a killed ./start has left behind."""
    notiz = _notiz()
    lief = _beenden(notiz.get("pid"), "protegat.betrieb", 90)
    lief = _rest_beenden() or lief
    if postgres.eingebettet():
        lief = postgres.Server(datenordner()).stop() or lief
    print("Angehalten." if lief else "Es lief nichts.")


def konten_zeile(konten):
    return f"Konten der Beispieldaten (Kennwort {DEMOKENNWORT}): {', '.join(konten)}\n" if konten else ""


# ---------- the note of a running server: pid, gunicorn, adresse ----------
def _zettel():
    return anlegen(datenordner()) / "dienst"


def _notiz():
    with contextlib.suppress(FileNotFoundError, ValueError):
        return json.loads((datenordner() / "dienst").read_text())
    return {}


def _notieren(zettel, **notiz):
    os.truncate(zettel, 0)
    os.pwrite(zettel, json.dumps(notiz).encode(), 0)


def _schon_da():
    if warten(lambda: "adresse" in _notiz(), 120):
        print(f"Protegat läuft in diesem Ordner schon: {_notiz()['adresse']}")
    else:
        print("Protegat startet in diesem Ordner gerade. Anhalten mit ./start stop")


def _beenden(pid, merkmal, geduld):
    """True if it was running."""

    def lebt():
        return merkmal in befehl(pid)

    if not pid or not lebt():
        return False
    return beenden(pid, lebt, [(signal.SIGTERM, geduld), (signal.SIGKILL, 5)])


def _rest_beenden():
    """The gunicorn of a ./start that was killed hard would keep the port."""
    return _beenden(_notiz().get("gunicorn"), f"--chdir={WURZEL} ", 15)


# ---------- port ----------
def _host():
    return os.environ.get("HOST") or HOST


def _wunschport():
    """The port and whether somebody asked for it."""
    wunsch = os.environ.get("PORT") or str(PORT)
    if not wunsch.isdecimal() or not 1 <= int(wunsch) <= 65535:
        raise Abbruch(f"PORT={wunsch} ist kein Port: eine Zahl von 1 bis 65535.")
    return int(wunsch), "PORT" in os.environ


def freier_port(wunsch, ausdruecklich=False, host=None):
    """The port asked for or the next free one, with its listening sockets: nobody can take it in between."""
    for port in range(wunsch, min(wunsch + 100, 65536)):
        if sockets := _binden(host or _host(), port):
            if port != wunsch:
                melde(f"{'ACHTUNG: ' * ausdruecklich}Port {wunsch} ist belegt, stattdessen Port {port}.")
            return port, sockets
    raise Abbruch(f"Ab Port {wunsch} ist keiner frei. Mit PORT=... ./start einen anderen wählen.")


def _binden(host, port):
    """Sockets on every address of the host (localhost: IPv4 and IPv6), or nothing when one of them is taken."""
    sockets = []
    for familie, art, _, _, adresse in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        with contextlib.suppress(OSError), socket.create_connection(adresse[:2], timeout=1):
            break  # somebody answers, even where the system would let us share the port
        neu = socket.socket(familie, art)
        sockets.append(neu)
        neu.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            neu.bind(adresse)
            neu.listen(2048)
        except PermissionError as fehler:
            raise Abbruch(f"Port {port} ist gewöhnlichen Konten verwehrt; bitte einen ab 1024 wählen.") from fehler
        except OSError as fehler:
            if fehler.errno == EADDRINUSE:
                break
            sockets.pop().close()  # the name has an address that this machine does not have
    else:
        return sockets
    for offen in sockets:
        offen.close()
    return []


# ---------- gunicorn ----------
@contextlib.contextmanager
def _gunicorn(sockets):
    """In a session of its own: Ctrl-C in the terminal is for us, we stop it in order."""
    nummern = [offen.fileno() for offen in sockets]
    gunicorn = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *GUNICORN, *(f"--bind=fd://{nummer}" for nummer in nummern)],
        env={"WEB_CONCURRENCY": "2"} | os.environ,
        pass_fds=nummern,
        start_new_session=True,
    )
    for offen in sockets:
        offen.close()
    try:
        yield gunicorn
    finally:
        melde("Server und Datenbank werden angehalten ...")
        gunicorn.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            gunicorn.wait(timeout=35)
        gunicorn.kill()
        gunicorn.wait()


def _auf_antwort_warten(gunicorn, port):
    status = []

    def entschieden():
        status.append(_gesundheit(port))
        return status[-1] == 200 or gunicorn.poll() is not None

    if not warten(entschieden, 60) or gunicorn.poll() is not None:
        raise Abbruch(f"Der Server wird nicht gesund (/gesund/ antwortet mit {status[-1] or 'nichts'}).")


def _gesundheit(port):
    """The status of /gesund/, 0 without an answer. No proxy, and the name that the installation answers to."""
    name = os.environ.get("ALLOWED_HOSTS", HOST).split(",")[0].strip().lstrip(".*") or HOST
    verbindung = http.client.HTTPConnection(_host(), port, timeout=10)
    with contextlib.closing(verbindung), contextlib.suppress(OSError, http.client.HTTPException):
        verbindung.request("GET", "/gesund/", headers={"Host": name})
        return verbindung.getresponse().status
    return 0
