from django import forms
from django.core.validators import RegexValidator

from veranstaltungen.models import Gezaehlt, Tuergruppe
from veranstaltungen.models.tipp import FORM

ECHTE_KENNUNG = RegexValidator(FORM.replace("$", r"\Z"), "Dieser Tipp hat keine gültige Kennung.")
NICHTS_ZURUECKZUNEHMEN = "Auf diesem Gerät ist in dieser Gruppe niemand mehr zurückzunehmen."


class TippForm(forms.Form):
    """One tap, from a plain button or from the queue of a phone."""

    kennung = forms.CharField(validators=[ECHTE_KENNUNG], error_messages={"required": "Dieser Tipp hat keine Kennung."})
    geraet = forms.CharField(validators=[ECHTE_KENNUNG], error_messages={"required": "Dieser Tipp nennt kein Gerät."})
    gruppe = forms.ChoiceField(
        choices=Tuergruppe, error_messages={"invalid_choice": "Diese Gruppe gibt es nicht oder nicht mehr."}
    )
    wert = forms.TypedChoiceField(choices=[("1", "eine mehr"), ("-1", "eine weniger")], coerce=int)

    def fehler(self):
        """All complaints in one line."""
        return " ".join(satz for saetze in self.errors.values() for satz in saetze)


class UebernahmeForm(forms.Form):
    gezaehlt_von = forms.ChoiceField(
        label="Gezählt von",
        choices=[("", "–"), *Gezaehlt.choices],
        required=False,
        widget=forms.Select({"class": "form-select"}),
    )
