"""Serving: one gunicorn per clone, on the next free port, with the database it needs."""

import contextlib
import fcntl
import http.client
import json
import os
import signal
import subprocess
import sys

from protegat.betrieb import postgres
from protegat.betrieb.meldung import Abbruch, melde
from protegat.betrieb.mitschrift import mitschrift
from protegat.betrieb.ordner import WURZEL, anlegen, datenordner, gesperrt
from protegat.betrieb.pflichten import Pflichten
from protegat.betrieb.port import HOST, freier_port, host
from protegat.betrieb.prozesse import beenden, befehl, warten

DEMOKENNWORT = "protegat-demo"  # the one of protegat.demo, which cannot be read before Django is set up
WACHE = 2  # seconds between two looks at the database
KONFIGURATION = "--config=python:protegat.betrieb.gunicorn_conf"
GUNICORN = (
    "protegat.wsgi",
    "--threads=4",
    "--no-control-socket",
    "--log-level=warning",
    f"--chdir={WURZEL}",
    KONFIGURATION,
)


def einrichten():
    """Database up to date, files collected, examples there; the names of the demo accounts."""
    umgebung = os.environ | {"PYTHONUNBUFFERED": "1"}
    befehlszeile = [sys.executable, "manage.py", "einrichten"]
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
        haus.callback(_notieren, zettel)
        _notieren(zettel, pid=os.getpid())
        server = haus.enter_context(postgres.laufend())
        konten = einrichten()
        port, sockets = freier_port()
        stderr = haus.enter_context(mitschrift(datenordner() / "protegat.log"))
        gunicorn = haus.enter_context(_gunicorn(sockets, stderr, port))
        _notieren(zettel, pid=os.getpid(), gunicorn=gunicorn.pid)
        _auf_antwort_warten(gunicorn, port)
        adresse = f"http://{host()}:{port}/"
        _notieren(zettel, pid=os.getpid(), gunicorn=gunicorn.pid, adresse=adresse)
        print(f"\nProtegat läuft: {adresse}\n{konten_zeile(konten)}Beenden mit Strg+C.", flush=True)
        pflichten = haus.enter_context(Pflichten(stderr, port))
        _wachen(gunicorn, server, pflichten.sieh_nach)
        raise Abbruch("Der Server hat sich unerwartet beendet; der Grund steht darüber.")


def _wachen(gunicorn, server, nebenbei=lambda: None):
    """Until gunicorn ends. An embedded database that has died is started again: Abbruch when it does not start."""
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            gunicorn.wait(timeout=WACHE)
            return
        nebenbei()
        if server and not server.postmaster():
            melde("Die Datenbank hat sich unerwartet beendet und wird wieder gestartet ...")
            server.wiederbeleben()
            melde("Die Datenbank läuft wieder.")


def anhalten():
    """Stop server and database, also what a killed ./start has left behind."""
    notiz = _notiz()
    lief = _beenden(notiz.get("pid"), "protegat.betrieb", 90)
    lief = _rest_beenden() or lief
    if postgres.eingebettet():
        lief = postgres.Server(datenordner()).stop() or lief
    print("Angehalten." if lief else "Es lief nichts.")


def konten_zeile(konten):
    return f"Konten der Beispieldaten (Passwort {DEMOKENNWORT}): {', '.join(konten)}\n" if konten else ""


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


# ---------- gunicorn ----------
@contextlib.contextmanager
def _gunicorn(sockets, stderr, port):
    """In a session of its own: Ctrl-C in the terminal is for us, we stop it in order."""
    nummern = [offen.fileno() for offen in sockets]
    gunicorn = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *GUNICORN, *(f"--bind=fd://{nummer}" for nummer in nummern)],
        env={"WEB_CONCURRENCY": "2"} | os.environ | {"PORT": str(port)},  # links in mails name it
        pass_fds=nummern,
        stderr=stderr,
        start_new_session=True,
    )
    for offen in sockets:
        offen.close()
    try:
        yield gunicorn
    finally:
        melde("Protegat wird angehalten ...")
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
    verbindung = http.client.HTTPConnection(host(), port, timeout=10)
    with contextlib.closing(verbindung), contextlib.suppress(OSError, http.client.HTTPException):
        verbindung.request("GET", "/gesund/", headers={"Host": name})
        return verbindung.getresponse().status
    return 0
