from crispy_forms.layout import Div, Field, Fieldset, Layout
from django import forms
from django.core.validators import RegexValidator
from django.db.models import Q

from protegat.basis.forms import KLAPPE, HausForm, Mehrfachauswahl
from protegat.basis.freitext import FreitextMixin

from .models import Netzwerkkontakt, Organisation, Thema

NEBENEINANDER = "felder felder-breit"
PLZ = RegexValidator(r"^[0-9]{5}\Z", "Eine Postleitzahl hat fünf Ziffern.")


class OrganisationForm(HausForm):
    kooperationsformen = Mehrfachauswahl(Organisation, "kooperationsformen")
    sprachen = Mehrfachauswahl(Organisation, "sprachen")

    class Meta:
        model = Organisation
        fields = (
            "name",
            "kurzname",
            "typ",
            "kooperationsformen",
            "strasse",
            "plz",
            "ort",
            "telefon",
            "email",
            "web",
            "oeffnungszeiten",
            "zugang",
            "themen",
            "sprachen",
            "ev_nummer",
            "geprueft_am",
            "aktiv",
        )
        widgets = {
            "themen": forms.CheckboxSelectMultiple,
            "plz": forms.TextInput({"inputmode": "numeric"}),
            "oeffnungszeiten": forms.Textarea({"rows": 3}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        gewaehlte = self.instance.themen.values("pk") if self.instance.pk else ()
        self.fields["themen"].queryset = Thema.objects.filter(Q(aktiv=True) | Q(pk__in=gewaehlte))
        self.fields["plz"].validators.append(PLZ)
        self.helper.layout = _layout()

    def clean_name(self):
        """Doubled blanks would let the same organisation in twice."""
        return " ".join(self.cleaned_data["name"].split())


def _layout():
    return Layout(
        "name",
        Div("kurzname", "typ", css_class=NEBENEINANDER),
        "kooperationsformen",
        Fieldset(
            "Erreichbar",
            "strasse",
            Div("plz", "ort", "telefon", "email", css_class=NEBENEINANDER),
            "web",
            "oeffnungszeiten",
            "zugang",
            css_class="frage",
        ),
        Fieldset("Angebot", Field("themen", template=KLAPPE), Field("sprachen", template=KLAPPE), css_class="frage"),
        Fieldset("Pflege", Div("ev_nummer", "geprueft_am", css_class=NEBENEINANDER), "aktiv", css_class="frage"),
    )


class NetzwerkkontaktForm(FreitextMixin, HausForm):
    """The organisation stands in the address, so nobody chooses it twice."""

    class Meta:
        model = Netzwerkkontakt
        fields = ("vorhaben", "datum", "art", "anlass")
        widgets = {"art": forms.RadioSelect}

    freitexte = ("anlass",)

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
        self.instance.person = self.nutzer
