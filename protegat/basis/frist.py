"""When something is due: one of a few distances, or a day that somebody names."""

from datetime import timedelta

from django import forms
from django.utils import timezone

from .felder import Datumsfeld
from .models import arbeitstag_in

HOECHSTENS = timedelta(days=731)


def pruefe_frist(tag):
    """A slip of the finger in the year would hide it for ever, or make it overdue at once; raises ValidationError."""
    heute = timezone.localdate()
    if not heute <= tag <= heute + HOECHSTENS:
        raise forms.ValidationError("Der Tag liegt zwischen heute und in zwei Jahren.")


class FristForm(forms.Form):
    """`frist()` is the day: the one named, else the distance chosen, which never ends on a weekend."""

    fristen = (("1", "morgen"), ("7", "in 1 Woche"), ("14", "in 2 Wochen"))
    vorschlag = "7"

    wann = forms.ChoiceField(label="Wann?", widget=forms.RadioSelect, required=False)
    faellig_am = forms.DateField(label="Genauer Tag", required=False, widget=Datumsfeld)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wann"].choices = self.fristen
        self.fields["wann"].initial = self.vorschlag

    def clean_faellig_am(self):
        tag = self.cleaned_data["faellig_am"]
        if tag:
            pruefe_frist(tag)
        return tag

    def frist(self):
        daten = self.cleaned_data
        return daten.get("faellig_am") or arbeitstag_in(int(daten.get("wann") or self.vorschlag), timezone.localdate())
