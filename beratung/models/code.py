"""How a code is spelt: on the card, typed in a hurry, misheard or miscopied."""

import re
import secrets

ZEICHEN = "34679ACDEFHJKMNPQRTWXY"  # nothing that looks like something else on a hand-written card
LAENGE = 4
UNLESERLICH = 2  # characters that no code of ours has; with more of them a guess says nothing
GUELTIG = re.compile(r"[0-9A-Z]{3,8}")
VERWECHSELT = ("OQ0D", "I1L7T", "Z27", "B83", "S56", "G6C", "UVWY", "49", "MNW", "FP", "BDEPTC", "AHK", "XY", "EF3")


def zufallscode():
    return "K-" + "".join(secrets.choice(ZEICHEN) for _ in range(LAENGE))


def lies_code(text):
    """`7qf4`, `k 7qf4`, `K-7QF4` -> `K-7QF4`; what is no code at all comes back as a code that nobody has."""
    text = text.strip().upper()
    zeichen = re.sub(r"[^0-9A-Z]", "", text)
    if text.startswith("K-") or (len(zeichen) == LAENGE + 1 and zeichen.startswith("K")):
        zeichen = zeichen[1:]
    return f"K-{zeichen}"


def aehnliche(code):
    """A regular expression for the codes one slip away: a character wrong, missing, too many or two swapped.

    A character that no code has can be any. None where the text is too short or too long to guess from.
    """
    zeichen = code.removeprefix("K-")
    if not GUELTIG.fullmatch(zeichen):
        return None
    muster = set(_einen_fehler_weiter(zeichen))
    lesbar = "".join(z if z in ZEICHEN else "." for z in zeichen)
    if lesbar.count(".") <= UNLESERLICH:
        muster.add(lesbar)
    return f"^K-({'|'.join(sorted(muster))})$"


def liegt_nah(code, getippt):
    """Sorts first what differs by characters that look or sound alike, or by their order."""
    if sorted(code) == sorted(getippt):
        return 0
    if len(code) != len(getippt):
        return 2
    paare = ({a, b} for a, b in zip(code, getippt, strict=True) if a != b)
    return 0 if all(any(paar <= set(gruppe) for gruppe in VERWECHSELT) for paar in paare) else 1


def _einen_fehler_weiter(zeichen):
    for i in range(len(zeichen)):
        davor, danach = zeichen[:i], zeichen[i + 1 :]
        yield f"{davor}.{danach}"
        yield f"{davor}.{zeichen[i]}{danach}"
        yield f"{davor}{danach}"
        yield f"{davor}{danach[:1]}{zeichen[i]}{danach[1:]}"
    yield f"{zeichen}."
