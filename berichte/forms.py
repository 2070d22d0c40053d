"""Choosing what a report speaks of."""

from django import forms
from django.utils import formats

from protegat.basis.felder import Datumsfeld
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum


class StichtagForm(forms.Form):
    """A day of the Vorhaben; the Projektblatt counts from its first day to this one."""

    stand = forms.DateField(label="Stand am", widget=Datumsfeld)

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, **kwargs)
        self.vorhaben = vorhaben

    def clean_stand(self):
        stand, spanne = self.cleaned_data["stand"], self.vorhaben.spanne
        if stand < spanne.von:
            raise forms.ValidationError(f"Das Vorhaben beginnt erst am {formats.date_format(spanne.von, 'd.m.Y')}.")
        self.cleaned_data["zeitraum"] = Zeitraum(spanne.von, min(stand, spanne.bis))
        return stand


class ZeitraumForm(forms.Form):
    """Any two days; only those inside the Vorhaben are reported."""

    von = forms.DateField(label="Vom", widget=Datumsfeld)
    bis = forms.DateField(label="Bis", widget=Datumsfeld)

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, **kwargs)
        self.vorhaben = vorhaben

    def clean(self):
        daten = super().clean()
        if "von" in daten and "bis" in daten:
            try:
                daten["zeitraum"] = Zeitraum(daten["von"], daten["bis"]).geschnitten(self.vorhaben.spanne)
            except LeererZeitraum as grund:
                self.add_error("von", str(grund))
            except ValueError:
                self.add_error("bis", "Der letzte Tag liegt vor dem ersten.")
        return daten
