from crispy_forms.layout import HTML, Div, Field, Fieldset, Layout
from django import forms
from django.db import transaction
from django.db.models import Q

from netzwerk.models import Organisation, Thema
from protegat.basis.forms import KLAPPE, HausForm, Mehrfachauswahl
from protegat.basis.kalender import Wochentag
from protegat.basis.models import Ortsteil

from .dubletten import DublettenMixin
from .zeiten import Tageszeiten, in_worten

NEBENEINANDER = "felder felder-breit"
TAGE = {f"zeiten_{tag.name.lower()}": tag for tag in Wochentag}
SCHREIBWEISE = (
    '<p class="leise">Zum Beispiel: 9–12, 14–18 nur mit Termin. '
    "Ein leerer Tag ist geschlossen, eine leere Woche unbekannt.</p>"
)
BEIM_TIPPEN = """
    <div class="mb-3" data-dubletten="{% url 'netzwerk:aehnliche' %}" data-ausser="{{ form.instance.pk|default:'' }}"
         aria-live="polite"></div>
"""


class OrganisationForm(DublettenMixin, HausForm):
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
            "ortsteil",
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
            "oeffnungszeiten": forms.Textarea({"rows": 2}),
        }
        labels = {"oeffnungszeiten": "Weiteres zu den Öffnungszeiten"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        gewaehlte = self.instance.themen.values("pk") if self.instance.pk else ()
        self.fields["themen"].queryset = Thema.objects.filter(Q(aktiv=True) | Q(pk__in=gewaehlte))
        self.fields["ortsteil"].queryset = Ortsteil.objects.filter(Q(aktiv=True) | Q(pk=self.instance.ortsteil_id))
        self.richte_zeiten_ein()
        self.helper.layout = _layout()

    def richte_zeiten_ein(self):
        """One line of text per weekday, as it stands on the door."""
        zeiten = list(self.instance.zeiten.all()) if self.instance.pk else []
        for name, tag in TAGE.items():
            self.fields[name] = Tageszeiten(tag)
            self.initial[name] = in_worten(zeit for zeit in zeiten if zeit.wochentag == tag)

    def clean_name(self):
        """Doubled blanks would let the same organisation in twice."""
        return " ".join(self.cleaned_data["name"].split())

    @transaction.atomic
    def save(self, commit=True):
        organisation = super().save(commit)
        if TAGE.keys() & set(self.changed_data):
            organisation.oeffne([zeit for name in TAGE for zeit in self.cleaned_data[name]], self.nutzer)
        return organisation


def _layout():
    return Layout(
        "name",
        HTML(BEIM_TIPPEN),
        Div("kurzname", "typ", css_class=NEBENEINANDER),
        "kooperationsformen",
        Fieldset(
            "Erreichbar",
            "strasse",
            Div("plz", "ort", "ortsteil", "telefon", "email", "web", css_class=NEBENEINANDER),
            "zugang",
            css_class="frage",
        ),
        Fieldset(
            "Geöffnet",
            HTML(SCHREIBWEISE),
            Div(*TAGE, css_class=NEBENEINANDER),
            "oeffnungszeiten",
            css_class="frage",
        ),
        Fieldset("Angebot", Field("themen", template=KLAPPE), Field("sprachen", template=KLAPPE), css_class="frage"),
        Fieldset("Pflege", Div("ev_nummer", "geprueft_am", css_class=NEBENEINANDER), "aktiv", css_class="frage"),
    )
