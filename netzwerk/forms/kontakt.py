from django import forms
from django.utils import timezone

from netzwerk.models import Netzwerkkontakt
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.frist import FristForm
from protegat.basis.models import Vorhaben

WAS_DENN = "Was ist dann zu tun?"


class NetzwerkkontaktForm(FreitextMixin, HausForm):
    """The organisation stands in the address, so nobody chooses it twice."""

    class Meta:
        model = Netzwerkkontakt
        fields = ("art", "anlass", "datum", "vorhaben")
        widgets = {"art": forms.RadioSelect}

    freitexte = ("anlass",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vorhaben"].queryset = Vorhaben.objects.begonnene(timezone.localdate())

    @property
    def anders_gefragt(self):
        """Whether the fold with day and Vorhaben has to be open, because something in it is wrong."""
        return bool(self.errors.keys() & {"datum", "vorhaben"})


class NeuerNetzwerkkontaktForm(FristForm, NetzwerkkontaktForm):
    """Two clicks: how we spoke, and done. Whoever names a next step gets it as a Wiedervorlage."""

    fristen = (("7", "in 1 Woche"), ("14", "in 2 Wochen"), ("28", "in 4 Wochen"))

    naechster_schritt = forms.CharField(
        label="Nächster Schritt", max_length=200, required=False, help_text="Wird Ihre Wiedervorlage. Keine Namen."
    )

    freitexte = ("anlass", "naechster_schritt")

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["art"] = None  # a kind that nobody chose would count as one that somebody did
        self.instance.organisation = organisation
        self.instance.person = self.nutzer

    @property
    def mehr_gesagt(self):
        """Whether the fold with occasion and next step has to be open."""
        mehr = ("anlass", "naechster_schritt", "faellig_am")
        return self.is_bound and any(self[feld].errors or self[feld].value() for feld in mehr)

    def clean(self):
        daten = super().clean()
        if daten.get("faellig_am") and not daten.get("naechster_schritt"):
            self.add_error("naechster_schritt", WAS_DENN)
        return daten

    def save(self, commit=True):
        if schritt := self.cleaned_data["naechster_schritt"]:
            self.instance.plane(schritt, self.frist(), von=self.nutzer)
        return super().save(commit)
