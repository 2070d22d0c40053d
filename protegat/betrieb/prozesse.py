"""Looking at and ending processes, also those that a killed ./start has left behind."""

import os
import subprocess
import time
from pathlib import Path

PROC = Path("/proc")


def befehl(pid):
    """The command line of a living process; empty when it is gone or a zombie (which `kill -0` takes for alive)."""
    if not (PROC / "self").exists():
        ps = ["ps", "-ww", "-o", "stat=,args=", "-p", str(pid)]
        zustand, _, zeile = subprocess.run(ps, capture_output=True, text=True).stdout.strip().partition(" ")
        return "" if zustand.startswith("Z") else zeile
    try:
        zustand = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0]
        return "" if zustand in "ZX" else (PROC / str(pid) / "cmdline").read_text().replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def warten(bedingung, sekunden):
    """Whether the condition came true in time."""
    ende = time.monotonic() + sekunden
    while not bedingung():
        if time.monotonic() > ende:
            return False
        time.sleep(0.02)
    return True


def beenden(pid, lebt, stufen):
    """Signal after signal, each with its patience in seconds, until it lives no more."""
    for signal, geduld in stufen:
        if lebt():
            os.kill(pid, signal)
        if warten(lambda: not lebt(), geduld):
            return True
    return False
