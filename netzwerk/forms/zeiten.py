"""The opening times of a day in one line, as an office writes them on its door: `9–12, 14:30–18 Uhr nur mit Termin`."""

import re
from datetime import time

from django import forms

from netzwerk.models import Oeffnungszeit, ueberschneiden_sich

UHRZEIT = r"\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr)?"
BIS = r"\s*(?:-|–|bis)\s*"
TRENNER = re.compile(rf"(?:\s*[,;]\s*|\s+und\s+)(?={UHRZEIT}{BIS}\d)", re.IGNORECASE)
SPANNE = re.compile(rf"({UHRZEIT}){BIS}({UHRZEIT})(?:[\s,(]+(\S.*?))?\)?", re.IGNORECASE)
HOECHSTENS = Oeffnungszeit._meta.get_field("hinweis").max_length


class Tageszeiten(forms.CharField):
    """`[(wochentag, beginn, ende, hinweis), ...]` of one weekday."""

    def __init__(self, tag):
        super().__init__(label=tag.label, required=False, max_length=200)
        self.tag = tag

    def clean(self, value):
        zeiten = [self.lies(teil) for teil in TRENNER.split(super().clean(value)) if teil]
        if ueberschneiden_sich([(beginn, ende) for _, beginn, ende, _ in zeiten]):
            raise forms.ValidationError("Zwei Zeiten überschneiden sich.")
        return zeiten

    def lies(self, teil):
        treffer = SPANNE.fullmatch(teil)
        if not treffer:
            raise forms.ValidationError(f"„{teil}“ ist keine Zeit. So geht es: 9–12, 14–18 nur mit Termin.")
        beginn, ende, hinweis = treffer.groups(default="")
        beginn, ende = _uhrzeit(beginn), _uhrzeit(ende)
        if ende <= beginn:
            raise forms.ValidationError(f"„{teil}“: Das Ende liegt vor dem Beginn.")
        if len(hinweis) > HOECHSTENS:
            raise forms.ValidationError(f"Ein Hinweis hat höchstens {HOECHSTENS} Zeichen: „{hinweis}“.")
        return self.tag, beginn, ende, hinweis


def _uhrzeit(text):
    stunde, minute = [*re.findall(r"\d+", text), 0][:2]
    try:
        return time(int(stunde), int(minute))
    except ValueError:
        raise forms.ValidationError(f"„{text}“ gibt es auf der Uhr nicht.") from None


def in_worten(zeiten):
    """The line that reads back as these times."""
    return ", ".join(f"{zeit.uhrzeit.removesuffix(' Uhr')} {zeit.hinweis}".strip() for zeit in zeiten)
