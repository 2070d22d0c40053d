"""The verbs of ./start, once .venv is there."""

import compileall
import signal
import sys

from protegat.betrieb import dienst, postgres, pruefung
from protegat.betrieb.meldung import Abbruch
from protegat.betrieb.ordner import WURZEL

SIGNALE = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(verb="", *argumente):
    for nummer in SIGNALE:
        signal.signal(nummer, unterbrechen)
    try:
        return VERBEN[verb](*argumente) or 0
    except Abbruch as grund:
        print(grund, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0 if verb == "" else 130


def unterbrechen(*_):
    """Once: a second Ctrl-C must not interrupt the stopping."""
    for nummer in SIGNALE:
        signal.signal(nummer, signal.SIG_IGN)
    raise KeyboardInterrupt


def uebersetzen():
    """Our own code too is compiled once and not by each process, also where PYTHONDONTWRITEBYTECODE is set."""
    for paket in WURZEL.glob("*/__init__.py"):
        compileall.compile_dir(paket.parent, quiet=2)


def bedienen():
    uebersetzen()
    dienst.bedienen()


def einrichten():
    uebersetzen()
    with postgres.laufend():
        konten = dienst.einrichten()
    print(f"Fertig eingerichtet. Weiter mit ./start\n{dienst.konten_zeile(konten)}", end="")


def testen(*argumente):
    return pruefung.pruefen(argumente)


def anhalten():
    pruefung.rest_beenden()
    dienst.anhalten()


VERBEN = {"": bedienen, "einrichten": einrichten, "test": testen, "stop": anhalten}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
