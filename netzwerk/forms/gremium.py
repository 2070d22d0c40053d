from crispy_forms.layout import Div, Field, Fieldset, Layout
from django import forms
from django.db.models import Q

from netzwerk.models import Gremium, Organisation, Thema
from protegat.basis.forms import KLAPPE, HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.models import Nutzer, Rolle, Standort

NEBENEINANDER = "felder felder-breit"
TEAM = (Rolle.BERATUNG, Rolle.KOORDINATION)


class GremiumForm(FreitextMixin, HausForm):
    class Meta:
        model = Gremium
        fields = (
            *("name", "art", "zweck", "leitung", "delegierte_person"),
            *("rhythmus", "wochentag", "uhrzeit", "standort", "themen", "aktiv"),
        )
        widgets = {
            "art": forms.RadioSelect,
            "zweck": forms.Textarea({"rows": 2}),
            "uhrzeit": forms.TimeInput({"type": "time"}, format="%H:%M"),
            "themen": forms.CheckboxSelectMultiple,
        }

    freitexte = ("name", "zweck", "rhythmus")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        gremium = self.instance
        gewaehlte = gremium.themen.values("pk") if gremium.pk else ()
        self.fields["themen"].queryset = Thema.objects.filter(Q(aktiv=True) | Q(pk__in=gewaehlte))
        self.fields["standort"].queryset = Standort.objects.filter(Q(aktiv=True) | Q(pk=gremium.standort_id))
        self.fields["leitung"].queryset = Organisation.objects.behaltene().filter(
            Q(aktiv=True) | Q(pk=gremium.leitung_id)
        )
        self.fields["leitung"].empty_label = "wir"
        self.fields["leitung"].help_text = ""
        self.fields["delegierte_person"].queryset = Nutzer.objects.filter(
            Q(is_active=True, rolle__in=TEAM) | Q(pk=gremium.delegierte_person_id)
        )
        self.helper.layout = _layout()

    def clean_name(self):
        """Doubled blanks would let the same Gremium in twice."""
        return " ".join(self.cleaned_data["name"].split())


def _layout():
    return Layout(
        "name",
        "art",
        "zweck",
        Div("leitung", "delegierte_person", css_class=NEBENEINANDER),
        Fieldset(
            "Wann und wo",
            "rhythmus",
            Div("wochentag", "uhrzeit", "standort", css_class=NEBENEINANDER),
            css_class="frage",
        ),
        Field("themen", template=KLAPPE),
        "aktiv",
    )
