"""A signed stamp in a public form: which page it is, for what, and how old."""

from dataclasses import dataclass
from enum import StrEnum

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from protegat.basis.felder import neue_kennung

ZU_ALT = 24 * 3600


class Verdacht(StrEnum):
    """Why a sent page may come from a program, in the words of the log."""

    FALLE = "verborgenes Feld ausgefüllt"
    STEMPEL = "Stempel falsch oder abgelaufen"
    ZU_SCHNELL = "schneller als ein Mensch"
    ZU_OFT = "zu viele aus einem Netz oder zu einem Termin"


@dataclass(frozen=True)
class Stempel:
    anlass: str
    gegenstand: int

    def neu(self):
        return self._siegel.sign(f"{self.gegenstand}:{neue_kennung()}")

    def nummer(self, text):
        """The key of this page, or "" for one that is not ours, for something else or too old."""
        try:
            gegenstand, _, nummer = self._siegel.unsign(text, max_age=ZU_ALT).partition(":")
        except BadSignature:
            return ""
        return nummer if gegenstand == str(self.gegenstand) else ""

    def zu_jung(self, text, sekunden):
        try:
            self._siegel.unsign(text, max_age=sekunden)
        except SignatureExpired:
            return False
        return True

    @property
    def _siegel(self):
        return TimestampSigner(salt=self.anlass)
