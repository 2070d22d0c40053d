"""Fields made of several inputs: a moment by day and time, a headcount broken down by one merkmal."""

from django import forms


class ZeitpunktWidget(forms.SplitDateTimeWidget):
    """The browser's own fields for day and time."""

    def __init__(self, name):
        super().__init__(
            date_attrs={"type": "date", "aria-label": f"{name}, Tag"},
            time_attrs={"type": "time", "aria-label": f"{name}, Uhrzeit"},
            date_format="%Y-%m-%d",
            time_format="%H:%M",
        )


class EndeWidget(ZeitpunktWidget):
    """An end without a day is on the day of the beginning."""

    def value_from_datadict(self, data, files, name):
        tag, uhrzeit = super().value_from_datadict(data, files, name)
        if uhrzeit and not tag:
            tag = data.get("beginn_0")
        return [tag, uhrzeit]


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
