"""Name and contact with their consent, its withdrawal, and the two ways to look."""

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms
from django.utils import timezone

from beratung.models import Einwilligungsform, Einwilligungstext, Identitaet
from protegat.basis.forms import HausForm
from protegat.basis.models import Zweck
from protegat.basis.phonetik import woerter

from .felder import GEHEIM

NEBENEINANDER = "felder felder-breit"


class RegelnMixin:
    """Rules of the database that speak of fields beside the form are checked with it, too."""

    dazu = ()

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {*self.dazu}


class IdentitaetForm(RegelnMixin, HausForm):
    form = forms.ChoiceField(
        label="Wie wurde eingewilligt?",
        choices=Einwilligungsform,
        widget=forms.RadioSelect,
        error_messages={"required": "Bitte wählen Sie, wie eingewilligt wurde."},
    )
    email = forms.EmailField(label="E-Mail", max_length=254, required=False, widget=forms.EmailInput(GEHEIM))

    dazu = ("klient", "widerrufen_am")

    class Meta:
        model = Identitaet
        fields = ("vorname", "nachname", "telefon", "email", "einwilligungstext", "eingewilligt_am", "form")
        widgets = {
            "vorname": forms.TextInput(GEHEIM),
            "nachname": forms.TextInput(GEHEIM),
            "telefon": forms.TextInput({"inputmode": "tel", **GEHEIM}),
        }

    def __init__(self, *args, klient, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.klient = klient
        texte = Einwilligungstext.objects
        self.texte = texte.gueltige(timezone.localdate()) | texte.filter(pk=self.instance.einwilligungstext_id)
        self.fields["einwilligungstext"].queryset = self.texte
        self.initial.setdefault("einwilligungstext", self.texte.first())
        self.helper.layout = Layout(
            Div("vorname", "nachname", "telefon", "email", css_class=NEBENEINANDER),
            Fieldset(
                "Einwilligung",
                Div("einwilligungstext", "eingewilligt_am", css_class=NEBENEINANDER),
                "form",
                css_class="frage",
            ),
        )


class WiderrufForm(RegelnMixin, HausForm):
    dazu = ("eingewilligt_am",)

    class Meta:
        model = Identitaet
        fields = ("widerrufen_am",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["widerrufen_am"].required = True
        self.initial["widerrufen_am"] = timezone.localdate()

    def save(self, commit=True):
        self.instance.widerrufe(von=self.nutzer, am=self.cleaned_data["widerrufen_am"])
        return self.instance


class EinsichtForm(forms.Form):
    """Why somebody wants to see a name."""

    zweck = forms.ChoiceField(label="Wozu?", choices=Zweck)


class NamenssucheForm(forms.Form):
    name = forms.CharField(
        label="Name", max_length=120, widget=forms.TextInput({"class": "form-control", "autofocus": True, **GEHEIM})
    )

    def clean_name(self):
        name = self.cleaned_data["name"]
        if not woerter(name):
            raise forms.ValidationError("Bitte nennen Sie einen Namen in Buchstaben.")
        return name
