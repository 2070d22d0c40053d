import django_filters as filters
from django import forms

from berichte.kennzahlen.verbindungen import VERBINDUNGEN, mit_verbindungen
from netzwerk.models import Kooperationsform, Organisation, Organisationstyp

from .zeitwahl import ZeitwahlForm

ALLE = "alle"


class NetzFilter(filters.FilterSet):
    """Which part of the network is drawn; without kinds, all of them."""

    typ = filters.ChoiceFilter(label="Typ", choices=Organisationstyp, empty_label=ALLE)
    kooperation = filters.ChoiceFilter(label="Zusammenarbeit", choices=Kooperationsform, empty_label=ALLE)
    art = filters.MultipleChoiceFilter(
        label="Nur diese Linien",
        choices=[(art.schluessel, art.label) for art in VERBINDUNGEN],
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Organisation
        form = ZeitwahlForm
        fields = ()

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data or {}, *args, **kwargs)

    @property
    def arten(self):
        gewaehlt = self.form.cleaned_data.get("art") if self.form.is_valid() else ()
        return [art for art in VERBINDUNGEN if not gewaehlt or art.schluessel in gewaehlt]

    def filter_queryset(self, organisationen):
        wahl, daten = self.form.wahl, self.form.cleaned_data
        if wahl is None:
            return organisationen.none()
        if daten["typ"]:
            organisationen = organisationen.filter(typ=daten["typ"])
        if daten["kooperation"]:
            organisationen = organisationen.mit_form(daten["kooperation"])
        return mit_verbindungen(organisationen, self.arten, wahl.vorhaben, wahl.zeitraum)
