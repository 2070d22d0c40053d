"""Which further Vorhaben carry an event, and what it cost for whom; the event stands in the address."""

from django import forms
from django.db.models import Q

from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.models import Vorhaben
from veranstaltungen.models import Kostenpunkt, Vorhabenanteil

DEZIMAL = {"inputmode": "decimal", "autocomplete": "off"}


class AnVeranstaltungForm(HausForm):
    def __init__(self, *args, veranstaltung, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.veranstaltung = veranstaltung
        self.fields["vorhaben"].queryset = self.waehlbare(veranstaltung)

    def _get_validation_exclusions(self):
        """The event is no field, but what is unique within it is checked."""
        return super()._get_validation_exclusions() - {"veranstaltung"}


class VorhabenanteilForm(AnVeranstaltungForm):
    class Meta:
        model = Vorhabenanteil
        fields = ("vorhaben", "anteil")
        localized_fields = ("anteil",)
        widgets = {"anteil": forms.TextInput(DEZIMAL)}

    def waehlbare(self, veranstaltung):
        return Vorhaben.objects.am(veranstaltung.datum).exclude(pk=veranstaltung.vorhaben_id)


class KostenpunktForm(FreitextMixin, AnVeranstaltungForm):
    class Meta:
        model = Kostenpunkt
        fields = ("was", "betrag", "vorhaben")
        localized_fields = ("betrag",)
        widgets = {"betrag": forms.TextInput(DEZIMAL)}

    freitexte = ("was",)

    def __init__(self, *args, veranstaltung, **kwargs):
        super().__init__(*args, veranstaltung=veranstaltung, **kwargs)
        self.fields["vorhaben"].empty_label = None
        if self.instance.vorhaben_id is None:
            self.initial["vorhaben"] = veranstaltung.vorhaben_id

    def waehlbare(self, veranstaltung):
        beteiligte = veranstaltung.vorhabenanteile.values("vorhaben")
        return Vorhaben.objects.filter(Q(pk=veranstaltung.vorhaben_id) | Q(pk__in=beteiligte))
