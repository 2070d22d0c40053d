"""The secret key of an installation that sets none."""

import contextlib
import os
import secrets

from protegat.betrieb.ordner import anlegen, datenordner, oeffnen


def schluessel(ordner=None):
    """Made once, kept in the data folder (0600). Two first starts at once agree on one key."""
    datei = anlegen(ordner or datenordner()) / "schluessel"
    if not datei.exists():
        entwurf = datei.with_name(f"schluessel.{secrets.token_hex(4)}")
        with os.fdopen(oeffnen(entwurf), "w") as neu:
            neu.write(secrets.token_urlsafe(50))
        with contextlib.suppress(FileExistsError):
            os.link(entwurf, datei)
        entwurf.unlink()
    return datei.read_text()
