"""Whether a large file needs more memory than a small one: `python -m bench.sicherung [megabytes]`.

The part of a backup that grows with the house: a file through the container and back, without a database.
"""

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import django

MEGABYTE = 1 << 20


def main(megabytes=200):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "protegat.settings")
    django.setup()
    from protegat.sicherung.behaelter import geoeffnet, neuer  # noqa: PLC0415  needs the settings
    from protegat.sicherung.schluesselpaar import Geheime, empfaenger, neues_paar  # noqa: PLC0415

    oeffentlich, geheim = neues_paar("bench")
    block, beginn, vorher = os.urandom(MEGABYTE), time.perf_counter(), spitze()
    with tempfile.TemporaryDirectory() as ordner:
        pfad = Path(ordner) / "bench.sicherung"
        with neuer(pfad, empfaenger(oeffentlich)) as (packer, _schluessel):
            packer.packe("dateien/gross", (block for _ in range(megabytes)))
            packer.versiegle({})
        geschrieben = time.perf_counter()
        with geoeffnet(pfad, Geheime(geheim).schluessel) as behaelter:
            behaelter.pruefe_siegel()
            behaelter.pruefe_teile()
        gelesen = time.perf_counter()
    print(f"{megabytes} MB: geschrieben {geschrieben - beginn:.1f} s, geprüft {gelesen - geschrieben:.1f} s")
    print(f"Speicher: {vorher:.0f} MB vorher, höchstens {spitze():.0f} MB")


def spitze():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
