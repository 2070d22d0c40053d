"""Forms of cells: each reads the spellings that people use and gives one typed value to write."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone
from import_export.widgets import Widget

from protegat.basis.regeln import JAHR_PASST_NICHT, JAHRE

from .zellen import TEILER, als_text, entschaerft, ist_leer, ohne_doppelte, schreibweise, zerlegt

UHRZEIT = re.compile(
    r"(?:^|[T\s])([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?) ?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?\Z"
)


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
    """Also `27.0` or `27,00`: a column with gaps becomes one of decimals in many programs."""

    def clean(self, value, row=None, **kwargs):
        try:
            zahl = Dezimalzahl().clean(value)
        except ValidationError:
            zahl = None
        if zahl is None or zahl % 1:
            raise ValidationError("Hier wird eine ganze Zahl erwartet.")
        return int(zahl)


class Dezimalzahl(Zellform):
    """`78.444,80`, `78444.80`, `78 444,80 €`. A point or blank before exactly three digits groups thousands."""

    def clean(self, value, row=None, **kwargs):
        text = re.sub(r"\s?€\Z", "", als_text(value)).replace("\u2212", "-")
        if re.fullmatch(r"[+-]?[0-9]{1,3}(\s[0-9]{3})+([.,][0-9]+)?", text):
            text = re.sub(r"\s", "", text)
        if re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?", text):
            text = text.replace(".", "")
        elif re.fullmatch(r"[+-]?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+", text):
            text = text.replace(",", "")
        if not re.fullmatch(r"[+-]?[0-9]{1,20}([.,][0-9]{1,20})?", text):
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
        return tag_aus(re.sub(r"[T ]00:00(:00(\.0{1,9})?)?\Z", "", als_text(value)))


def tag_aus(text):
    """`2018-12-31` or `31.12.2018`. Raises ValidationError with a German sentence."""
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    deutsch = re.fullmatch(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})", text)
    treffer = iso or deutsch
    if not treffer:
        raise ValidationError("Hier wird ein Datum erwartet, zum Beispiel 2018-12-31 oder 31.12.2018.")
    jahr, monat, tag = (int(teil) for teil in (treffer.groups() if iso else reversed(treffer.groups())))
    if jahr not in JAHRE:
        raise ValidationError(JAHR_PASST_NICHT)
    try:
        return date(jahr, monat, tag)
    except ValueError:
        raise ValidationError("Diesen Tag gibt es im Kalender nicht.") from None


class Zeitpunkt(Zellform):
    """Date and time in Berlin, or with an offset anywhere. With `tag_von`, a time alone means the day of that column.

    Values are in UTC: within the hour that the end of summer time repeats, clocks of two zones never compare equal.
    """

    def __init__(self, tag_von=None):
        super().__init__()
        self.tag_von = tag_von

    def clean(self, value, row=None, **kwargs):
        if isinstance(value, datetime):
            return self._moment(value)
        text = value.isoformat() if isinstance(value, time) else als_text(value)
        treffer = UHRZEIT.search(text)
        if not treffer:
            raise ValidationError("Hier fehlt die Uhrzeit, zum Beispiel 2018-11-06 18:00.")
        tag = text[: treffer.start()].strip()
        tag = tag_aus(tag) if tag else self._tag_nebenan(row)
        return self._moment(datetime.combine(tag, self._uhrzeit(*treffer.groups(default=""))))

    def zelle(self, wert):
        """The clock in Berlin; its offset only in the hour that the end of summer time repeats."""
        hier = wert and timezone.localtime(wert)
        return hier and (hier if _doppelt(hier) else hier.replace(tzinfo=None))

    def _tag_nebenan(self, row):
        nebenan = (row or {}).get(self.tag_von)
        if ist_leer(nebenan):
            raise ValidationError("Hier werden Datum und Uhrzeit erwartet, zum Beispiel 2018-11-06 18:00.")
        return timezone.localdate(Zeitpunkt().clean(nebenan))

    def _uhrzeit(self, uhr, abstand):
        try:
            return time.fromisoformat((uhr if uhr[1] != ":" else f"0{uhr}") + abstand)
        except ValueError:
            raise ValidationError("Diese Uhrzeit gibt es nicht.") from None

    def _moment(self, zeitpunkt):
        if zeitpunkt.tzinfo:
            return zeitpunkt.astimezone(UTC)
        moment = timezone.make_aware(zeitpunkt).astimezone(UTC)
        if timezone.localtime(moment).replace(tzinfo=None) != zeitpunkt:
            raise ValidationError("Diese Uhrzeit fällt in die Umstellung auf die Sommerzeit.")
        return moment


def _doppelt(zeitpunkt):
    """Whether the clock shows this time twice on that day."""
    return zeitpunkt.replace(fold=0).utcoffset() != zeitpunkt.replace(fold=1).utcoffset()
