"""What a name may consist of: it stands in lists between other words, and must not turn or break them."""

import unicodedata

from django.core.exceptions import ValidationError

RICHTUNG = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
UNSICHTBAR = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}  # fillers that count as letters or signs
LEER = "Bitte nennen Sie einen Namen, den man lesen kann: in einer Zeile und mit Buchstaben."


def rufname(text):
    """Without what overrides the direction. Raises ValidationError for line breaks and names that nobody can see."""
    text = text.translate(RICHTUNG).strip()
    sichtbar = any(unicodedata.category(zeichen)[0] in "LNPS" and zeichen not in UNSICHTBAR for zeichen in text)
    if not sichtbar or any(unicodedata.category(zeichen) in ("Cc", "Zl", "Zp", "Cs") for zeichen in text):
        raise ValidationError(LEER, code="zeichen")
    return text
