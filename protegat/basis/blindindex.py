"""Finding encrypted names: of every word two hashes are kept, of its letters and of its sound.

They are HMACs with a key derived from the one that encrypts: without it nobody can try names out. Equal names have
equal hashes, so the database shows that two rows share a name, but not which one.
"""

import hmac
from hashlib import sha256

from django.conf import settings
from django.db.models import Q

from .phonetik import koelner, woerter
from .verschluesselung import ableitung, schreibender

HOECHSTENS = 6  # words of a question


def hinterlegte(texte):
    """What to keep for these names: each word, and each name as one word."""
    namen = [woerter(text) for text in texte]
    alle = {wort for name in namen if name for wort in (*name, "".join(name))}
    return sorted({wert for wort in alle for wert in _alle(schreibender(), wort)})


def hinterlegte_adresse(texte):
    """What to keep for an address: one hash of all its parts, none where the first is missing."""
    return [_adresse(schreibender(), texte)] if texte[0] else []


def gleiche_adresse(feld, *texte):
    """A condition on an AdressindexField: the same address, small and capital letters alike."""
    return Q(**{f"{feld}__overlap": [_adresse(kennung, texte) for kennung in settings.DATENSCHLUESSEL]})


def klingt_wie(feld, text):
    """A condition on a BlindindexField: every word fits by its sound."""
    return _bedingung(feld, text, _alle)


def geschrieben_wie(feld, text):
    """Every word fits by its letters."""
    return _bedingung(feld, text, _genau)


def _bedingung(feld, text, werte):
    """With every key that we have: while keys are exchanged, rows of the old one are found, too."""

    def passt(wort):
        gesucht = [wert for kennung in settings.DATENSCHLUESSEL for wert in werte(kennung, wort)]
        return Q(**{f"{feld}__overlap": gesucht})

    return _deckung(woerter(text)[:HOECHSTENS], passt)


def _deckung(gefragt, passt):
    """Each word fits, alone or joined to the next: Abdul Rahman is Abdulrahman."""
    if not gefragt:
        return Q()
    erstes, *rest = gefragt
    bedingung = passt(erstes) & _deckung(rest, passt)
    return bedingung | passt(erstes + rest[0]) & _deckung(rest[1:], passt) if rest else bedingung


def _alle(kennung, wort):
    ziffern = koelner(wort)  # none for letters that the phonetics do not know
    return [*_genau(kennung, wort), *([_wert(kennung, f"klang {ziffern}")] if ziffern else [])]


def _genau(kennung, wort):
    return [_wert(kennung, f"wort {wort}")]


def _adresse(kennung, texte):
    return _wert(kennung, " ".join(["adresse", *(str(text).strip().casefold() for text in texte)]))


def _wert(kennung, form):
    return f"{kennung}:{hmac.new(ableitung(kennung, 'blindindex'), form.encode(), sha256).hexdigest()[:32]}"
