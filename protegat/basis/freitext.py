"""What in a free text could tell who somebody is. It warns before saving; nothing of it is stored or logged."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django import forms
from django.template.loader import render_to_string

NAME = r"(?:[Aa]l-|[Ee]l-|von |van |de |ben |bin |abu )*[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
NUMMERN = (
    "Az|Gz|Aktenzeichen|Geschäftszeichen|Kundennummer|Kundennr|Kunden-Nr|BG|BG-Nummer|BG-Nr|AZR|AZR-Nummer|AZR-Nr|"
    "Passnummer|Pass-Nr|Ausweisnummer|Ausweis-Nr|Versichertennummer|Steuer-ID|Sozialversicherungsnummer"
)


def immer(treffer):
    return True


def genug_ziffern(treffer):
    """A telephone number has at least seven, a postcode five."""
    return sum(zeichen.isdigit() for zeichen in treffer.group()) >= 7


def lange_her(treffer):
    """A day of birth, not the day of a meeting: two years ago or more. Two digits never name the future."""
    jahr = int(treffer["jahr"])
    heute = date.today().year
    if jahr < 100:
        jahr += 2000 if jahr <= heute % 100 else 1900
    return 1900 <= jahr <= heute - 2


@dataclass(frozen=True)
class Muster:
    """One kind of find: what it looks like, in the dative, how to see it, and whether it really is one."""

    wonach: str
    regel: re.Pattern
    gilt: Callable = immer


def _muster(wonach, regel, gilt=immer, flags=0):
    return Muster(wonach, re.compile(regel, flags), gilt)


TELEFON, MAIL, KONTO = "einer Telefonnummer", "einer Mailadresse", "einer Kontonummer"
GEBURTSTAG, AKTE, PERSON = "einem Geburtsdatum", "einem Aktenzeichen", "einem Namen"
MUSTER = (
    _muster(MAIL, r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    _muster(GEBURTSTAG, r"\bgeb(?:oren|\.)\s{0,9}(?:am\s{0,9})?:?\s{0,9}\d{1,2}\.", flags=re.IGNORECASE),
    _muster(GEBURTSTAG, r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?(?P<jahr>(?:19|20)\d\d|\d\d)(?!\d)", lange_her),
    _muster(GEBURTSTAG, r"(?<![\d-])(?P<jahr>(?:19|20)\d\d)-\d\d-\d\d(?!\d)", lange_her),
    _muster(AKTE, rf"\b(?:{NUMMERN})\b[.:\s]{{0,3}}[\w/ -]{{0,8}}\d{{2}}", flags=re.IGNORECASE),
    _muster(AKTE, r"\b\d{1,4} ?[A-Z]{1,3} ?\d{1,6}/\d\d(?:\d\d)?\b"),
    _muster(AKTE, r"\b(?:\d{6,8}-\d{3}|\d{5}//\d{7}|\d{3}[A-Z]\d{6}|[1-9]\d{8,})\b"),
    _muster(KONTO, r"\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){3,}", flags=re.ASCII),
    _muster(TELEFON, r"(?<![\w.,/-])(?<!\d )(?:\+|\(?0)[\d\s/()-]{6,}\d", genug_ziffern, re.ASCII),
    _muster(TELEFON, r"\b(?:Tel|Telefon|Handy|Mobil|Fon)\b[.:\s]{1,3}\d[\d\s/-]{3,}\d"),
    _muster(PERSON, rf"\b(?:Frau|Herrn?|Fr\.|Hr\.|Familie|Fam\.)\s+(?:(?:Dr|Prof)\.\s+)*{NAME}\b"),
    _muster(PERSON, rf"(?<![Ww]as )\b(?:[Hh]eißt|[Hh]eisst|[Nn]amens|[Nn]ame(?:\s+ist|:))\s+{NAME}\b"),
)


def finde(text):
    """What the text looks like to contain, e.g. `["einem Namen", "einer Telefonnummer"]`; empty when harmless."""
    return list(
        dict.fromkeys(
            muster.wonach for muster in MUSTER if any(muster.gilt(treffer) for treffer in muster.regel.finditer(text))
        )
    )


def siegel(text):
    """Ties a confirmation to this very text: whoever changes it is asked again."""
    return sha256(text.encode()).hexdigest()[:16]


class FreitextMixin:
    """For a form: its `freitexte` are looked through before saving. Ticking "Trotzdem speichern" lets them pass."""

    freitexte = ()

    def clean(self):
        daten = super().clean()
        for name in self.freitexte:
            text = daten.get(name) or ""
            if name in self.changed_data and (funde := finde(text)):
                self._frage_nach(name, text, funde)
        return daten

    def _frage_nach(self, name, text, funde):
        feld = f"{self.add_prefix(name)}_trotzdem"
        if self.data.get(feld) == siegel(text):
            return
        html = render_to_string("bausteine/_trotzdem.html", {"funde": funde, "feld": feld, "siegel": siegel(text)})
        self.add_error(name, forms.ValidationError(html, code="freitext"))
