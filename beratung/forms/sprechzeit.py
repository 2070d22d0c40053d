from crispy_forms.layout import Div, Layout
from django import forms
from django.db.models import Q

from beratung.models import Sprechzeit
from protegat.basis.forms import HausForm
from protegat.basis.models import Nutzer, Standort, Vorhaben

NEBENEINANDER = "felder felder-breit"


class Uhrzeitfeld(forms.TimeInput):
    """The browser's own field for the time of day."""

    input_type = "time"

    def __init__(self):
        super().__init__(format="%H:%M")


class SprechzeitForm(HausForm):
    class Meta:
        model = Sprechzeit
        fields = (
            *("wochentag", "beginn", "ende", "standort", "angebot", "vorhaben", "beratende_person"),
            *("gueltig_ab", "gueltig_bis", "aktiv"),
        )
        widgets = {"beginn": Uhrzeitfeld, "ende": Uhrzeitfeld}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, modell, waehlbar in (
            ("standort", Standort, Q(aktiv=True)),
            ("vorhaben", Vorhaben, Q(aktiv=True)),
            ("beratende_person", Nutzer, Q(is_active=True)),
        ):
            bisher = getattr(self.instance, f"{name}_id")
            self.fields[name].queryset = modell.objects.filter(waehlbar | Q(pk=bisher))
        self.fields["beratende_person"].empty_label = "alle"
        self.helper.layout = Layout(
            Div("wochentag", "beginn", "ende", css_class=NEBENEINANDER),
            Div("standort", "angebot", "vorhaben", "beratende_person", css_class=NEBENEINANDER),
            Div("gueltig_ab", "gueltig_bis", css_class=NEBENEINANDER),
            "aktiv",
        )
