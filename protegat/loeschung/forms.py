from datetime import timedelta

from django import forms
from django.utils import timezone

from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.frist import pruefe_frist
from protegat.basis.models import Sperrvermerk

VORSCHLAG = timedelta(days=182)


class SperrvermerkForm(FreitextMixin, HausForm):
    """Why it has to stay, and when somebody looks again."""

    freitexte = ("notiz",)

    class Meta:
        model = Sperrvermerk
        fields = ("grund", "notiz", "pruefen_am")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["notiz"].help_text = "Keine Namen, keine Aktenzeichen. Zum Beispiel: Prüfung der SAB."
        self.fields["pruefen_am"].initial = timezone.localdate() + VORSCHLAG

    def clean(self):
        """The record is no field of the form, so the form does not ask its constraint."""
        daten = super().clean()
        vermerk = self.instance
        if Sperrvermerk.objects.geltende().filter(tabelle=vermerk.tabelle, nummer=vermerk.nummer).exists():
            raise forms.ValidationError("Auf diesem Eintrag liegt schon ein Sperrvermerk.")
        return daten

    def clean_pruefen_am(self):
        tag = self.cleaned_data["pruefen_am"]
        pruefe_frist(tag)
        return tag


class LaufForm(forms.Form):
    """What was shown is what goes: the number that stood on the page must still be true."""

    anzahl = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
