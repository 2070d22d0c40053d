"""Names to sign in with that look like what they are: a Cyrillic о among Latin letters is another person."""

import unicodedata

from django.core.exceptions import ValidationError

GEMISCHT = "Dieser Anmeldename mischt Schriften, zum Beispiel lateinische und kyrillische Buchstaben. Bitte nur eine."
UNGEWOHNT = "Dieser Anmeldename enthält Zeichen in einer Sonderform. Bitte tippen Sie ihn neu ein, so: „{}“."


def anmeldename(name):
    """The name itself. Raises ValidationError where it is not of one script, or not in its usual form (NFKC)."""
    if (gewohnt := unicodedata.normalize("NFKC", name)) != name:
        raise ValidationError(UNGEWOHNT.format(gewohnt))
    if len({_schrift(zeichen) for zeichen in name if zeichen.isalpha()}) > 1:
        raise ValidationError(GEMISCHT)
    return name


def _schrift(zeichen):
    """`LATIN`, `CYRILLIC`: how Unicode begins the names of the letters of one script."""
    return unicodedata.name(zeichen, "").partition(" ")[0]
