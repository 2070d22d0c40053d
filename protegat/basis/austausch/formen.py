"""Forms of cells: each reads the spellings that people use and gives one typed value to write."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone
from import_export.widgets import Widget

from .zellen import TEILER, als_text, entschaerft, ist_leer, ohne_doppelte, schreibweise, zerlegt

JAHRE = range(1900, 2200)


class Zellform(Widget):
    """Base of all forms: `clean` reads a filled cell, `zelle` gives the typed value to write."""

    def bereite_vor(self, zellen):
        """Called with the cells of many rows before they are read, to ask the database once."""

    def zelle(self, wert):
        return wert

    def render(self, value, obj=None, **kwargs):
        return schreibweise(self.zelle(value))


class Text(Zellform):
    def clean(self, value, row=None, **kwargs):
        return als_text(value)

    def zelle(self, wert):
        return entschaerft(wert or "")


class Webadresse(Text):
    """People leave the scheme out."""

    def clean(self, value, row=None, **kwargs):
        text = super().clean(value)
        return text if "://" in text else f"https://{text}"


class Auswahl(Zellform):
    """One code of a catalogue."""

    def __init__(self, codes):
        super().__init__()
        self.codes = [code for code in codes if code]

    def clean(self, value, row=None, **kwargs):
        return self.pruefe(als_text(value))

    def pruefe(self, code):
        if code not in self.codes:
            raise ValidationError(f"Diesen Wert gibt es hier nicht. Möglich sind: {', '.join(self.codes)}.")
        return code


class Auswahlliste(Auswahl):
    """Several codes, each once."""

    def clean(self, value, row=None, **kwargs):
        return [self.pruefe(code) for code in ohne_doppelte(zerlegt(value))]

    def zelle(self, wert):
        return TEILER.join(wert)


class Ganzzahl(Zellform):
    def clean(self, value, row=None, **kwargs):
        if not re.fullmatch(r"[+-]?[0-9]{1,12}(,0+)?", text := als_text(value)):
            raise ValidationError("Hier wird eine ganze Zahl erwartet.")
        return int(text.partition(",")[0])


class Dezimalzahl(Zellform):
    """`78.444,80`, `78444.80`, `78444,80`. A point before exactly three digits groups thousands."""

    def clean(self, value, row=None, **kwargs):
        text = als_text(value)
        if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?", text):
            text = text.replace(".", "")
        elif re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+", text):
            text = text.replace(",", "")
        if not re.fullmatch(r"-?[0-9]{1,20}([.,][0-9]{1,20})?", text):
            raise ValidationError("Hier wird eine Zahl erwartet, zum Beispiel 78.444,80.")
        return Decimal(text.replace(",", "."))


class JaNein(Zellform):
    WOERTER = {"ja": True, "1": True, "true": True, "wahr": True}
    WOERTER |= {"nein": False, "0": False, "false": False, "falsch": False}

    def clean(self, value, row=None, **kwargs):
        wort = als_text(value).lower()
        if wort not in self.WOERTER:
            raise ValidationError("Hier wird ja oder nein erwartet.")
        return self.WOERTER[wort]


class Tag(Zellform):
    def clean(self, value, row=None, **kwargs):
        if isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
        return tag_aus(als_text(value))


def tag_aus(text):
    """`2018-12-31` or `31.12.2018`. Raises ValidationError with a German sentence."""
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    deutsch = re.fullmatch(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})", text)
    treffer = iso or deutsch
    if not treffer:
        raise ValidationError("Hier wird ein Datum erwartet, zum Beispiel 2018-12-31 oder 31.12.2018.")
    jahr, monat, tag = (int(teil) for teil in (treffer.groups() if iso else reversed(treffer.groups())))
    if jahr not in JAHRE:
        raise ValidationError(f"Das Jahr liegt nicht zwischen {JAHRE.start} und {JAHRE.stop - 1}.")
    try:
        return date(jahr, monat, tag)
    except ValueError:
        raise ValidationError("Diesen Tag gibt es im Kalender nicht.") from None


class Zeitpunkt(Zellform):
    """Date and time in Berlin. With `tag_von`, a time alone means the day of that column."""

    def __init__(self, tag_von=None):
        super().__init__()
        self.tag_von = tag_von

    def clean(self, value, row=None, **kwargs):
        if isinstance(value, datetime):
            return self._in_berlin(value)
        text = value.isoformat() if isinstance(value, time) else als_text(value)
        tag, _, uhrzeit = text.strip().replace("T", " ").rpartition(" ")
        tag = tag_aus(tag.strip()) if tag else self._tag_nebenan(row)
        return self._in_berlin(datetime.combine(tag, self._uhrzeit(uhrzeit)))

    def zelle(self, wert):
        return wert and timezone.localtime(wert).replace(tzinfo=None)

    def _tag_nebenan(self, row):
        nebenan = (row or {}).get(self.tag_von)
        if ist_leer(nebenan):
            raise ValidationError("Hier werden Datum und Uhrzeit erwartet, zum Beispiel 2018-11-06 18:00.")
        return timezone.localdate(Zeitpunkt().clean(nebenan))

    def _uhrzeit(self, text):
        if not re.fullmatch(r"[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?", text):
            raise ValidationError("Hier fehlt die Uhrzeit, zum Beispiel 2018-11-06 18:00.")
        try:
            return time.fromisoformat(text if text[1] != ":" else f"0{text}")
        except ValueError:
            raise ValidationError("Diese Uhrzeit gibt es nicht.") from None

    def _in_berlin(self, zeitpunkt):
        moment = timezone.make_aware(zeitpunkt)
        if timezone.localtime(moment.astimezone(UTC)).replace(tzinfo=None) != zeitpunkt:
            raise ValidationError("Diese Uhrzeit fällt in die Umstellung auf die Sommerzeit.")
        return moment
