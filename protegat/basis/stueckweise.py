"""Bytes that are too many for one text: AES-256-GCM piece by piece, written and read in constant memory.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as age uses it: a key serves one stream only,
the nonce of a piece is its number and whether it is the last. So no piece can be changed, moved, left out or cut off.
"""

import io

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .verschluesselung import Unlesbar

STUECK = 1 << 16
MARKE = 16  # bytes that GCM adds to a piece


def _einmalwert(nummer, ist_ende):
    return nummer.to_bytes(11, "big") + bytes([ist_ende])


class Schreiber:
    """What is written to it arrives encrypted in `ziel`; only `beende()` makes it whole."""

    def __init__(self, ziel, schluessel, kopf):
        self._ziel, self._aes, self._kopf = ziel, AESGCM(schluessel), kopf
        self._nummer, self._rest = 0, bytearray()

    def write(self, daten):
        self._rest += daten
        while len(self._rest) > STUECK:  # the last piece is kept back until it is known to be the last
            self._schreibe(bytes(self._rest[:STUECK]), False)
            del self._rest[:STUECK]
        return len(daten)

    def flush(self):
        """For those who expect a file; a piece is written when it is full."""

    def beende(self):
        self._schreibe(bytes(self._rest), True)

    def _schreibe(self, stueck, ist_ende):
        self._ziel.write(self._aes.encrypt(_einmalwert(self._nummer, ist_ende), stueck, self._kopf))
        self._nummer += 1


class Leser(io.RawIOBase):
    """The clear bytes of what a Schreiber has written from here to the end of `quelle`, to be read at any place.

    Raises Unlesbar(satz): at once when the end is missing or the key is wrong, later when a damaged piece is read.
    """

    def __init__(self, quelle, schluessel, kopf, satz):
        self._quelle, self._aes, self._kopf, self._satz = quelle, AESGCM(schluessel), kopf, satz
        self._beginn = quelle.tell()
        laenge = quelle.seek(0, io.SEEK_END) - self._beginn
        self._stuecke = max(-(-laenge // (STUECK + MARKE)), 1)
        self._laenge = laenge - self._stuecke * MARKE
        self._stelle, self._offen = 0, (None, b"")
        self._stueck(self._stuecke - 1)

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._stelle

    def seek(self, offset, whence=io.SEEK_SET):
        self._stelle = max(offset + (0, self._stelle, self._laenge)[whence], 0)
        return self._stelle

    def readinto(self, puffer):
        if self._stelle >= self._laenge:
            return 0
        nummer, ab = divmod(self._stelle, STUECK)
        daten = self._stueck(nummer)[ab : ab + len(puffer)]
        puffer[: len(daten)] = daten
        self._stelle += len(daten)
        return len(daten)

    def close(self):
        self._quelle.close()
        super().close()

    def _stueck(self, nummer):
        if self._offen[0] != nummer:
            self._quelle.seek(self._beginn + nummer * (STUECK + MARKE))
            geheim, einmalwert = self._quelle.read(STUECK + MARKE), _einmalwert(nummer, nummer == self._stuecke - 1)
            try:
                self._offen = nummer, self._aes.decrypt(einmalwert, geheim, self._kopf)
            except (InvalidTag, ValueError):
                raise Unlesbar(self._satz) from None
        return self._offen[1]


def leser(*teile):
    """A Leser that reads ahead."""
    return io.BufferedReader(Leser(*teile), STUECK)
