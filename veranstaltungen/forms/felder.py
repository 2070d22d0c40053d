"""Fields made of several inputs: a moment by day and time, a headcount broken down by one merkmal."""

from datetime import UTC, date, datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_time

UEBER_NACHT = timedelta(hours=12)  # a later end would be a slip of the pen
GIBT_ES_NICHT = "Am {:%d.%m.%Y} gibt es {:%H:%M} Uhr nicht: In dieser Nacht springt die Uhr von 2 auf 3."
OHNE_TAG = "Ohne Tag: am selben Tag, oder in der Nacht danach, zum Beispiel 22:00 bis 01:00."


class ZeitpunktWidget(forms.SplitDateTimeWidget):
    """The browser's own fields for day and time."""

    def __init__(self, name):
        super().__init__(
            date_attrs={"type": "date", "aria-label": f"{name}, Tag"},
            time_attrs={"type": "time", "aria-label": f"{name}, Uhrzeit"},
            date_format="%Y-%m-%d",
            time_format="%H:%M",
        )


class ZeitpunktField(forms.SplitDateTimeField):
    """A moment on the clock of the office: of the hour that autumn repeats the first, of the one spring skips none."""

    def compress(self, data_list):
        try:
            return super().compress(data_list)
        except forms.ValidationError as grund:
            if grund.code != "ambiguous_timezone":
                raise
        hier = datetime.combine(*data_list)
        moment = timezone.make_aware(hier)
        if timezone.localtime(moment.astimezone(UTC)).replace(tzinfo=None) != hier:
            raise forms.ValidationError(GIBT_ES_NICHT.format(hier, hier))
        return moment


class EndeWidget(ZeitpunktWidget):
    """An end without a day is on the day of the beginning, or in the night after it."""

    def value_from_datadict(self, data, files, name):
        tag, uhrzeit = super().value_from_datadict(data, files, name)
        if uhrzeit and not tag:
            tag = data.get("beginn_0")
            if _in_der_nacht(data.get("beginn_1"), uhrzeit):
                tag = _tag_danach(tag)
        return [tag, uhrzeit]


def _in_der_nacht(beginn, ende):
    """Whether the clock has passed midnight between these two texts."""
    von, bis = _uhrzeit(beginn), _uhrzeit(ende)
    if von is None or bis is None or bis >= von:
        return False
    return datetime.combine(date.min + timedelta(1), bis) - datetime.combine(date.min, von) <= UEBER_NACHT


def _uhrzeit(text):
    try:
        return parse_time(text or "")
    except ValueError:
        return None


def _tag_danach(text):
    """What is no day stays as it was typed."""
    try:
        tag = parse_date(text or "")
    except ValueError:
        return text
    return (tag + timedelta(1)).isoformat() if tag else text


class AufgliederungWidget(forms.MultiWidget):
    """One labelled number per auspraegung; the sum stands below (static/summe.js keeps it up to date)."""

    template_name = "veranstaltungen/_aufgliederung.html"

    def __init__(self, auswahl):
        self.auswahl = auswahl
        feld = forms.TextInput({"inputmode": "numeric", "class": "form-control", "autocomplete": "off"})
        super().__init__({code: feld for code, _ in auswahl})

    def decompress(self, value):
        return [(value or {}).get(code) for code, _ in self.auswahl]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        namen = [label for _, label in self.auswahl]
        context["zeilen"] = list(zip(namen, context["widget"]["subwidgets"], strict=True))
        return context


class AufgliederungField(forms.MultiValueField):
    """`{"weiblich": 14, "divers": 0}`: what was left empty was not counted and is absent."""

    def __init__(self, *, auswahl, hoechstens, **kwargs):
        self.codes = [code for code, _ in auswahl]
        zahl = forms.IntegerField(min_value=0, max_value=hoechstens, required=False)
        super().__init__(
            [zahl] * len(auswahl),
            widget=AufgliederungWidget(auswahl),
            required=False,
            require_all_fields=False,
            **kwargs,
        )

    def compress(self, data_list):
        return {code: zahl for code, zahl in zip(self.codes, data_list, strict=False) if zahl is not None}

    def in_worten(self, zahlen):
        """`14 weiblich, 0 divers`"""
        return ", ".join(f"{zahlen[code]} {label}" for code, label in self.widget.auswahl if code in zahlen)
