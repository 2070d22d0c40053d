"""The pair of keys of the backups: the server knows the public half and cannot read what it has written.

Each file has a key of its own: X25519 between a fresh pair, forgotten after writing, and the public half; then HKDF.
"""

import base64
import re
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from protegat.basis.befehl import Abgelehnt

GEHEIM = "GEHEIM-"
EINTRAG = re.compile(r"(?P<geheim>GEHEIM-)?(?P<kennung>[0-9A-Za-z-]{1,20}):(?P<zeichen>[0-9A-Za-z+/_-]{43}=?)")
NEUES = "Ein neues Paar macht: manage.py schluessel --neu-sicherung"
FEHLT = f"Es ist kein Sicherungsschlüssel gesetzt: SICHERUNGSSCHLUESSEL braucht die öffentliche Hälfte. {NEUES}"
VERWECHSELT = (
    "SICHERUNGSSCHLUESSEL enthält die geheime Hälfte. Sie gehört nicht auf den Server: Setzen Sie die öffentliche, und "
    "bewahren Sie die geheime an einem anderen Ort auf."
)
UNLESBAR = f"Das ist kein Sicherungsschlüssel. {NEUES}"
OHNE_GEHEIMEN = (
    "Zum Lesen fehlt die geheime Hälfte des Sicherungsschlüssels {}: --schluessel DATEI, oder in der Umgebung "
    "SICHERUNGSSCHLUESSEL_GEHEIM."
)


@dataclass(frozen=True)
class Empfaenger:
    """The public half."""

    kennung: str
    haelfte: X25519PublicKey

    def neuer_schluessel(self):
        """A key for one file, and the public half of the fresh pair that stands in its beginning."""
        frisch = X25519PrivateKey.generate()
        oeffentlich = frisch.public_key().public_bytes_raw()
        return _ableitung(frisch.exchange(self.haelfte), oeffentlich, self.haelfte), oeffentlich


class Geheime:
    """The secret halves that somebody has brought along, by their id."""

    def __init__(self, text):
        self.haelften = {}
        for eintrag in filter(None, re.split(r"[\s,]+", text)):
            gelesen = EINTRAG.fullmatch(eintrag)
            if not gelesen or not gelesen["geheim"]:
                raise Abgelehnt(f"Das ist keine geheime Hälfte eines Sicherungsschlüssels; sie beginnt mit {GEHEIM}.")
            self.haelften[gelesen["kennung"]] = X25519PrivateKey.from_private_bytes(_bytes(gelesen["zeichen"]))

    def schluessel(self, kennung, frische_haelfte):
        """Of one file. Raises Abgelehnt."""
        if kennung not in self.haelften:
            raise Abgelehnt(OHNE_GEHEIMEN.format(kennung))
        eigene = self.haelften[kennung]
        geteilt = eigene.exchange(X25519PublicKey.from_public_bytes(frische_haelfte))
        return _ableitung(geteilt, frische_haelfte, eigene.public_key())


def empfaenger(text):
    """From the setting. Raises Abgelehnt, never with a part of the text."""
    if not text.strip():
        raise Abgelehnt(FEHLT)
    gelesen = EINTRAG.fullmatch(text.strip())
    if not gelesen:
        raise Abgelehnt(UNLESBAR)
    if gelesen["geheim"]:
        raise Abgelehnt(VERWECHSELT)
    return Empfaenger(gelesen["kennung"], X25519PublicKey.from_public_bytes(_bytes(gelesen["zeichen"])))


def neues_paar(kennung):
    """`2026-11-26:...` for the server, `GEHEIM-2026-11-26:...` for the safe."""
    geheim = X25519PrivateKey.generate()
    oeffentlich = _zeichen(geheim.public_key().public_bytes_raw())
    return f"{kennung}:{oeffentlich}", f"{GEHEIM}{kennung}:{_zeichen(geheim.private_bytes_raw())}"


def _ableitung(geteilt, frische_haelfte, haelfte):
    salz = frische_haelfte + haelfte.public_bytes_raw()
    return HKDF(SHA256(), length=32, salt=salz, info=b"protegat sicherung").derive(geteilt)


def _zeichen(schluessel):
    return base64.urlsafe_b64encode(schluessel).decode()


def _bytes(zeichen):
    return base64.urlsafe_b64decode(zeichen.translate(str.maketrans("+/", "-_", "=")) + "=")
