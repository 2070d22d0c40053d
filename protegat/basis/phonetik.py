"""Kölner Phonetik (Hans Joachim Postel, 1969): German names that sound alike have the same digits."""

import re
import unicodedata

UMSCHRIFT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "oe", "å": "a", "ł": "l", "đ": "d", "ð": "d"}
    | {"þ": "th", "ı": "i", "ħ": "h"}
)
LAUTE = (  # what stands for itself; D, T, P, C and X listen to their neighbours
    *(("aeijouy", "0"), ("h", ""), ("bp", "1"), ("dt", "2"), ("fvw", "3"), ("gkq", "4")),
    *(("l", "5"), ("mn", "6"), ("r", "7"), ("sz", "8")),
)
ZIFFERN = {zeichen: ziffer for alle, ziffer in LAUTE for zeichen in alle}


def grundform(text):
    """Small letters without accents, umlauts written out: what stays of `Müller` is `mueller`."""
    klein = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold()).translate(UMSCHRIFT)
    zerlegt = unicodedata.normalize("NFKD", klein)
    return "".join(zeichen for zeichen in zerlegt if not unicodedata.combining(zeichen))


def woerter(text):
    """The words in their basic form; hyphens part them, apostrophes do not."""
    return re.findall(r"[^\W\d_]+", re.sub(r"['’ʼʻ`´]", "", grundform(text)))


def koelner(text):
    """`koelner("Müller-Lüdenscheidt") == "65752682"`; empty when there is no Latin letter that counts."""
    buchstaben = re.sub(r"[^a-z]", "", grundform(text))
    umgeben = f" {buchstaben} "
    ziffern = "".join(_ziffern(*umgeben[stelle : stelle + 3]) for stelle in range(len(buchstaben)))
    einzelne = re.sub(r"(.)\1+", r"\1", ziffern)
    return einzelne[:1] + einzelne[1:].replace("0", "")


def _ziffern(davor, zeichen, danach):
    if zeichen == "p" and danach == "h":
        return "3"
    if zeichen in "dt" and danach in "csz":
        return "8"
    if zeichen == "x":
        return "8" if davor in "ckq" else "48"
    if zeichen == "c":
        return "4" if _hart(davor, danach) else "8"
    return ZIFFERN[zeichen]


def _hart(davor, danach):
    """Whether a C sounds like K."""
    if davor == " ":
        return danach in "ahkloqrux"
    return danach in "ahkoqux" and davor not in "sz"
