"""Who belongs to a Gremium: several at once, one corrected, one that ends."""

from django import forms
from django.db import transaction
from django.utils import timezone

from netzwerk.models import Mitgliedschaft
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin

from .felder import UNBEKANNTES_MITGLIED, OrganisationenMixin, organisationsfeld

REIHEN = 6
NUMMERN = range(1, REIHEN + 1)
FUNKTION = Mitgliedschaft._meta.get_field("funktion")


class MitgliederForm(FreitextMixin, OrganisationenMixin, HausForm):
    """Six rows to type names into; the Gremium stands in the address. Rows left empty mean nothing."""

    class Meta:
        model = Mitgliedschaft
        fields = ("von",)

    use_required_attribute = False
    freitexte = tuple(f"funktion_{nummer}" for nummer in NUMMERN)

    def __init__(self, *args, gremium, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.gremium = self.gremium = gremium
        for nummer in NUMMERN:
            self.fields[f"organisation_{nummer}"] = organisationsfeld(f"Organisation {nummer}", UNBEKANNTES_MITGLIED)
            self.fields[f"funktion_{nummer}"] = forms.CharField(
                label=f"Funktion {nummer}", max_length=FUNKTION.max_length, required=False
            )

    def reihen(self):
        """The fields of each row."""
        return [(self[f"organisation_{nummer}"], self[f"funktion_{nummer}"]) for nummer in NUMMERN]

    def clean(self):
        daten = super().clean()
        self.mitglieder = {}
        for nummer in NUMMERN:
            if organisation := daten.get(f"organisation_{nummer}"):
                self._pruefe(nummer, organisation, daten.get("von"))
                self.mitglieder[organisation] = daten.get(f"funktion_{nummer}", "")
            elif daten.get(f"funktion_{nummer}") and f"organisation_{nummer}" not in self.errors:
                self.add_error(f"organisation_{nummer}", "Wer hat diese Funktion? Bitte nennen Sie die Organisation.")
        if not self.mitglieder and not self.errors:
            self.add_error("organisation_1", "Bitte nennen Sie mindestens eine Organisation.")
        return daten

    def _pruefe(self, nummer, organisation, von):
        if organisation in self.mitglieder:
            self.add_error(f"organisation_{nummer}", "Diese Organisation steht schon in einer Zeile darüber.")
        bisherige = self.gremium.mitgliedschaften.filter(organisation=organisation)
        if von and bisherige.ueberschneiden(von).exists():
            self.add_error(f"organisation_{nummer}", f"Am {von:%d.%m.%Y} oder danach ist sie schon Mitglied.")

    def _post_clean(self):
        """As many records as rows, so there is no single one to check."""

    @transaction.atomic
    def save(self, commit=True):
        self.gremium.nimm_auf(self.mitglieder.items(), ab=self.cleaned_data["von"], von=self.nutzer)
        return self.gremium


class MitgliedschaftForm(FreitextMixin, HausForm):
    """Corrects one; whose it is stays."""

    class Meta:
        model = Mitgliedschaft
        fields = ("funktion", "von", "bis")

    freitexte = ("funktion",)

    def clean(self):
        daten = super().clean()
        von, bis = daten.get("von"), daten.get("bis")
        if von and bis and bis < von:
            self.add_error("bis", "Das Ende liegt vor dem Beginn.")
        elif von and self._andere().ueberschneiden(von, bis).exists():
            self.add_error("von", "In dieser Zeit ist die Organisation schon Mitglied.")
        return daten

    def _andere(self):
        eine = self.instance
        return Mitgliedschaft.objects.filter(gremium=eine.gremium, organisation=eine.organisation).exclude(pk=eine.pk)


class EndeForm(forms.Form):
    """The last day of a membership, today unless somebody says otherwise."""

    bis = forms.DateField(label="Letzter Tag", widget=Datumsfeld, required=False)

    def tag(self):
        return self.cleaned_data["bis"] or timezone.localdate()
