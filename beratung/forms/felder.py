"""Fields of the entry page that Django has no ready form for."""

from django import forms
from django.db.models import Model
from django.utils.formats import date_format

from beratung.models import NACHFRAGEN_NACH, Vermittlungsart
from netzwerk.models import Organisation, Organisationstyp
from protegat.basis.felder import Datumsfeld

UNBEKANNTE_ORGANISATION = (
    "„%(name)s“ steht nicht in unserem Verzeichnis. Bitte wählen Sie einen Vorschlag oder nur die Art der Stelle."
)
WIE_BISHER, ANDERER_TAG = "bleibt", "tag"  # when to ask

# For what only few may read: the browser neither remembers it nor sends it to a spelling service.
GEHEIM = {"autocomplete": "off", "spellcheck": "false"}


class NameField(forms.CharField):
    """Names a row as people call it; an unknown name is an error that keeps the text."""

    def __init__(self, *, queryset, spalte, unbekannt, **kwargs):
        super().__init__(required=False, **kwargs)
        self.queryset, self.spalte, self.unbekannt = queryset, spalte, unbekannt

    def prepare_value(self, value):
        return str(value) if isinstance(value, Model) else value

    def clean(self, value):
        name = super().clean(value)
        if not name:
            return None
        treffer = self.queryset.filter(**{f"{self.spalte}__iexact": name}).first()
        if treffer is None:
            raise forms.ValidationError(self.unbekannt, code="unbekannt", params={"name": name})
        return treffer.gilt  # an old name means the entry that it went into


def zahlenfeld(schritt, hoechstens):
    """A text field with a numeric keyboard; schritt.js adds minus and plus."""
    attrs = {"inputmode": "numeric", "min": 1, "max": hoechstens, "data-schritt": schritt, "class": "form-control"}
    return forms.TextInput(attrs)


def organisationsfeld(label):
    return NameField(
        label=label,
        queryset=Organisation.objects.all(),
        spalte="name",
        unbekannt=UNBEKANNTE_ORGANISATION,
        widget=forms.TextInput({"list": "organisationen", "class": "form-control"}),
    )


def _tagesfeld(label):
    return forms.DateField(label=label, required=False, widget=Datumsfeld({"class": "form-control"}))


def vermittlungsfelder(bisher=None):
    """Fresh fields for one Vermittlung; `bisher` is the day to ask that stands already."""
    return {
        "partner": organisationsfeld("Organisation"),
        "stelle": forms.ChoiceField(
            label="oder nur Art der Stelle", choices=[("", "–"), *Organisationstyp.choices], required=False
        ),
        "art": forms.ChoiceField(label="Art", choices=Vermittlungsart, required=False),
        "nachfragen": forms.ChoiceField(label="Nachfragen", choices=_wann(bisher), required=False),
        "nachfragen_am": _tagesfeld("An welchem Tag nachfragen?"),
        "entbindung_am": _tagesfeld("Schweigepflichtentbindung vom"),
    }


def _wann(bisher):
    """`nach 2 Wochen`, counted from the Beratung, whose day may still change on the page."""
    alter = [(WIE_BISHER, f"am {date_format(bisher, 'd.m.Y')} (wie bisher)")] if bisher else []
    wochen = [(str(zahl), f"nach {zahl} Wochen") for zahl in NACHFRAGEN_NACH]
    return [*alter, *wochen, (ANDERER_TAG, "an einem anderen Tag"), ("", "nicht nachfragen")]
