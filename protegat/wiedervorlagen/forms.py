from django import forms
from django.utils import timezone

from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.frist import FristForm, pruefe_frist
from protegat.basis.models import Nutzer, Rolle, Wiedervorlage, arbeitstag_in

from .gegenstaende import finde

TEAM = (Rolle.BERATUNG, Rolle.KOORDINATION)
ES_GIBT_NICHT = "Diesen Eintrag gibt es nicht oder nicht mehr. Bitte öffnen Sie ihn neu."


class WiedervorlageForm(FreitextMixin, HausForm):
    """Corrects one: text, day, whose part it is."""

    freitexte = ("text",)

    class Meta:
        model = Wiedervorlage
        fields = ("text", "faellig_am", "fuer")

    def clean_faellig_am(self):
        tag = self.cleaned_data["faellig_am"]
        if tag and "faellig_am" in self.changed_data:
            pruefe_frist(tag)
        return tag

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        team = Nutzer.objects.filter(is_active=True, rolle__in=TEAM)
        self.fields["fuer"].queryset = team | Nutzer.objects.filter(pk=self.instance.fuer_id)
        self.fields["fuer"].empty_label = None


class NeueWiedervorlageForm(FristForm, WiedervorlageForm):
    """The day is one of three distances, unless it is named."""

    zu = forms.CharField(widget=forms.HiddenInput, required=False)

    field_order = ("text", "wann", "faellig_am", "fuer", "zu")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["fuer"].required = False
        self.fields["fuer"].initial = self.nutzer

    def clean_zu(self):
        self.gegenstand = finde(self.cleaned_data["zu"], self.nutzer) if self.cleaned_data["zu"] else None
        if self.cleaned_data["zu"] and self.gegenstand is None:
            raise forms.ValidationError(ES_GIBT_NICHT)
        return self.cleaned_data["zu"]

    def clean_fuer(self):
        return self.cleaned_data["fuer"] or self.nutzer

    def clean(self):
        daten = super().clean()
        if "faellig_am" not in self.errors:
            daten["faellig_am"] = self.frist()
        return daten

    def save(self, commit=True):
        self.instance.gegenstand = self.gegenstand
        return super().save(commit)


class VerschiebungForm(forms.Form):
    """By so many days from today, or to a day."""

    tage = forms.IntegerField(min_value=1, max_value=366, required=False)
    auf = forms.DateField(required=False)

    def clean(self):
        daten = super().clean()
        if not self.errors and not daten["tage"] and not daten["auf"]:
            raise forms.ValidationError("Auf welchen Tag?")
        return daten

    def tag(self):
        return self.cleaned_data["auf"] or arbeitstag_in(self.cleaned_data["tage"], timezone.localdate())
