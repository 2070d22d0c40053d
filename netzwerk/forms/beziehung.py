from django import forms

from netzwerk.models import Beziehung, Beziehungsart
from protegat.basis.forms import HausForm

from .felder import UNBEKANNTES_MITGLIED, OrganisationenMixin, organisationsfeld

UMGEKEHRT = "-umgekehrt"


def _richtungen():
    for art in Beziehungsart:
        yield art.value, art.label
        if art.umgekehrt != art.label:
            yield art.value + UMGEKEHRT, art.umgekehrt


RICHTUNGEN = list(_richtungen())


class BeziehungForm(OrganisationenMixin, HausForm):
    """One end stands in the address; the kind says in words which way round it is."""

    richtung = forms.ChoiceField(label="Was verbindet sie?", choices=RICHTUNGEN, widget=forms.RadioSelect)
    andere = organisationsfeld("Andere Organisation", UNBEKANNTES_MITGLIED, required=True)

    class Meta:
        model = Beziehung
        fields = ("von", "bis")

    field_order = ("richtung", "andere", "von", "bis")

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        if self.instance.pk:
            worte, andere = self.instance.aus_sicht_von(organisation)
            self.initial |= {"richtung": {label: wert for wert, label in RICHTUNGEN}[worte], "andere": andere}

    def clean(self):
        daten = super().clean()
        richtung, andere = daten.get("richtung"), daten.get("andere")
        if richtung and andere:
            enden = (self.organisation, andere)
            self.instance.art = richtung.removesuffix(UMGEKEHRT)
            self.instance.organisation, self.instance.gegenueber = (
                reversed(enden) if richtung.endswith(UMGEKEHRT) else enden
            )
        return daten

    def _get_validation_exclusions(self):
        """Its two ends are set by `clean`, so that their rules are asked, too, once both are known."""
        beide = {"organisation", "gegenueber", "art"} if self.instance.gegenueber_id else set()
        return super()._get_validation_exclusions() - beide
