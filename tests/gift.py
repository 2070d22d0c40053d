"""What no well-meaning person types, for every address, every parameter and every field."""

import re
from contextlib import suppress
from urllib.parse import quote

import lxml.html
from django.urls import URLPattern, get_resolver

RIESIG = "9" * 30
ROH = ("%ED%A0%80", "%FF%FE", "%00", "%0D%0ASet-Cookie:x=1")  # lone surrogate, no UTF-8, NUL, a second header
WERTE = (
    *("", "\x00", "a\x00b", "a" * 20_000, "-1", "0", RIESIG, f"-{RIESIG}", "1e309", "NaN", "Infinity", "٣٤", "½"),
    *("0000-01-01", "0001-01-01", "9999-12-31", "99999-01-01", "2018-13-45", "31.02.2018", "25:61", "2018-03-25T02:30"),
    *("'", "' OR 1=1--", '"><script>alert(1)</script>', "%", "%%", "_", "\\", "{{7*7}}", "${7*7}", "[]", "{}", "null"),
    *(
        "../../etc/passwd",
        "\u202e\u200b\ufeff",
        "=1+1",
        "a\r\nBcc: x@y.z",
        "\U0001f642" * 300,
        "(((((",
        "a:*&|!b",
        "ﬀ\ud7ff",
    ),
)
WEGE = {  # by kind of the part of an address; the first one is replaced by what is there
    "int": ("0", "2147483648", "9223372036854775808", RIESIG),
    "str": ("x", "%00", "a" * 3000, "%ED%A0%80", "%0D%0A", "..%2F..", "'%22%3E"),
    "slug": ("x", "-", "a" * 3000),
    "zeitraum": (
        "2018-4",
        "1000-1",
        "2999-4",
        "2018-01-01_2018-12-31",
        "2018",
        "0001-01-01_0001-12-31",
        "9999-01-01_9999-12-31",
        "2018-12-31_2018-01-01",
        "2018-q9",
    ),
    "sprache": ("de", "ar", "xx"),
}


def adressen(muster=None, raum="", davor=""):
    """`(name, pattern)` of every address of the house."""
    for eintrag in muster or get_resolver().url_patterns:
        weg = f"{davor}{eintrag.pattern}"
        if isinstance(eintrag, URLPattern):
            yield f"{raum}{eintrag.name}", weg
        else:
            yield from adressen(eintrag.url_patterns, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum, weg)


def formulare(antwort):
    """`(action, method, {field: value})` of each form on a page."""
    with suppress(lxml.etree.ParserError, ValueError):
        for form in lxml.html.fromstring(antwort.content).forms:
            felder = {}
            for feld in form.inputs:
                if feld.name and feld.name != "csrfmiddlewaretoken":
                    wert = feld.value
                    felder[feld.name] = wert if isinstance(wert, str) else list(wert or ()) or ""
            yield form.action or "", form.method.upper(), felder


def abfragen(felder):
    """A query string for each value in every parameter at once."""
    namen = [*felder, "q", "page", "sort", "next", "tag", "von", "bis", "monat"]
    for wert in WERTE:
        yield "&".join(f"{quote(name)}={quote(wert)}" for name in namen)
    for wert in ROH:
        yield "&".join(f"{quote(name)}={wert}" for name in namen)


def eingaben(felder):
    """The form with each value in every field at once, and in the text fields alone: choices then stay valid."""
    for wert in WERTE:
        yield dict.fromkeys(felder, wert)
        yield {name: wert if vorher == "" else vorher for name, vorher in felder.items()}


TEIL = re.compile(r"<(?:(\w+):)?\w+>")
GRUPPE = re.compile(r"\(\?P<(\w+)>.*?\)(?=[/-]|$)")


def wege(muster):
    """The address with something that fits in each part, then with each foul part in turn."""
    muster = "/" + re.sub(r"[\^$]", "", GRUPPE.sub(r"<str:\1>", muster))
    arten = [art or "str" for art in TEIL.findall(muster)]
    gute = [WEGE.get(art, WEGE["str"])[0] for art in arten]
    yield _gefuellt(muster, gute)
    for stelle, art in enumerate(arten):
        for schlecht in WEGE.get(art, WEGE["str"])[1:]:
            yield _gefuellt(muster, [*gute[:stelle], schlecht, *gute[stelle + 1 :]])


def _gefuellt(muster, teile):
    rest = iter(teile)
    return TEIL.sub(lambda _: next(rest), muster)
