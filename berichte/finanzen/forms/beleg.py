from django import forms

from berichte.models import Beleg, Belegaufteilung, Belegdatei, Kostenposition
from protegat.basis.forms import HausForm
from protegat.basis.hochladen import DateienField, DateienMixin
from protegat.basis.templatetags.haus import datum

from .gemeinsam import ImVorhabenForm, dezimal, zahlen


class BelegForm(DateienMixin, ImVorhabenForm):
    dateien = DateienField(required=False, label="Scan")
    dateimodell = Belegdatei

    class Meta:
        model = Beleg
        fields = (
            "kostenposition",
            "beleg_nr",
            "empfaenger",
            "grund",
            "brutto",
            "nicht_foerderfaehig",
            "rechnungsdatum",
            "zahlungsdatum",
        )
        localized_fields = ("brutto", "nicht_foerderfaehig")
        field_classes = zahlen("brutto", "nicht_foerderfaehig")
        widgets = dezimal("brutto", "nicht_foerderfaehig")

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, vorhaben=vorhaben, **kwargs)
        self.fields["kostenposition"].queryset = Kostenposition.objects.fuer(vorhaben).belegbare()
        self.fields["nicht_foerderfaehig"].required = False

    def clean_nicht_foerderfaehig(self):
        """Empty means nothing."""
        return self.cleaned_data["nicht_foerderfaehig"] or 0

    def clean_beleg_nr(self):
        """Names the receipt that has the number already."""
        nummer = self.cleaned_data["beleg_nr"]
        andere = Beleg.objects.fuer(self.instance.vorhaben).exclude(pk=self.instance.pk)
        if doppelt := andere.filter(beleg_nr=nummer).first():
            wann = f"bezahlt am {datum(doppelt.zahlungsdatum)}" if doppelt.zahlungsdatum else "noch nicht bezahlt"
            raise forms.ValidationError(f"Diese Nummer hat schon der Beleg an {doppelt.empfaenger}, {wann}.")
        return nummer

    def save(self, commit=True):
        beleg = super().save(commit)
        self.lege_dateien_ab(beleg=beleg)
        return beleg


class Positionswahl(forms.ModelChoiceField):
    """Positions of every Vorhaben, each with its Vorhaben."""

    def label_from_instance(self, position):
        return f"{position.vorhaben.kuerzel}: {position}"


class BelegaufteilungForm(HausForm):
    """The receipt stands in the address."""

    kostenposition = Positionswahl(
        label="Kostenposition",
        queryset=Kostenposition.objects.belegbare().select_related("vorhaben").order_by("vorhaben", "rang", "code"),
    )

    class Meta:
        model = Belegaufteilung
        fields = ("kostenposition", "satz", "betrag")
        localized_fields = ("satz", "betrag")
        field_classes = zahlen("satz", "betrag")
        widgets = dezimal("satz", "betrag")

    def __init__(self, *args, beleg, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.beleg = beleg
        self.fields["betrag"].help_text = "Beides leer heißt: der Rest. Verteilt wird, was förderfähig ist."

    def _get_validation_exclusions(self):
        """The receipt is no field, but what is unique within it is checked."""
        return super()._get_validation_exclusions() - {"beleg"}

    def save(self, commit=True):
        """The first share leaves the rest where the receipt is filed."""
        self.instance.zeichne(self.nutzer)
        self.instance.beleg.teile_auf(self.instance, self.nutzer)
        return self.instance
