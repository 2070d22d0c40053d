"""The field of a form that reads numbers as an imported file does."""

from django import forms

from .austausch.formen import Dezimalzahl


class Zahlenfeld(forms.DecimalField):
    """For `field_classes` of a form: `1.119,00`, `1 119,00 €`, a real minus; no exponents."""

    default_error_messages = {
        "max_digits": "Diese Zahl ist zu groß.",
        "max_whole_digits": "Diese Zahl ist zu groß.",
        "max_decimal_places": "Hier gehen höchstens %(max)s Stellen nach dem Komma.",
    }

    def to_python(self, value):
        return None if value in self.empty_values else Dezimalzahl().clean(value)
