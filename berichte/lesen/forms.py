from django import forms

from berichte.models import Lesezugang
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import HausForm
from protegat.basis.models import Nutzer, Rolle


class LesezugangForm(HausForm):
    nutzer = forms.ModelChoiceField(
        label="Konto",
        queryset=Nutzer.objects.filter(rolle=Rolle.LESERECHT, is_active=True),
        help_text="Fehlt das Konto? Die Verwaltung legt es unter Stammdaten an, mit der Rolle Leserecht.",
    )

    class Meta:
        model = Lesezugang
        fields = ("nutzer", "vorhaben", "zweck", "umfang", "gueltig_von", "gueltig_bis")
        widgets = {
            "vorhaben": forms.CheckboxSelectMultiple,
            "umfang": forms.RadioSelect,
            "gueltig_von": Datumsfeld,
            "gueltig_bis": Datumsfeld,
        }


class FristForm(HausForm):
    """Longer or shorter, within a year of the first day."""

    class Meta:
        model = Lesezugang
        fields = ("gueltig_bis",)
        widgets = {"gueltig_bis": Datumsfeld}

    def _get_validation_exclusions(self):
        """The first day decides how late the last may be."""
        return super()._get_validation_exclusions() - {"gueltig_von"}
