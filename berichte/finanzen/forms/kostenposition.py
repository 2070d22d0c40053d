from django import forms

from berichte.models import Kostenposition

from .gemeinsam import ImVorhabenForm, dezimal, zahlen


class KostenpositionForm(ImVorhabenForm):
    class Meta:
        model = Kostenposition
        fields = ("kostenart", "code", "bezeichnung", "oberposition", "plan", "satz", "basis", "rang")
        localized_fields = ("plan", "satz")
        field_classes = zahlen("plan", "satz")
        widgets = dezimal("plan", "satz") | {"basis": forms.CheckboxSelectMultiple}

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, vorhaben=vorhaben, **kwargs)
        andere = Kostenposition.objects.fuer(vorhaben).belegbare().exclude(pk=self.instance.pk)
        self.fields["plan"].help_text = "Der Plan einer Position mit Unterpositionen ist ihr eigener und deren Summe."
        self.fields["oberposition"].queryset = andere.oberste()
        self.fields["basis"].queryset = andere
        self.fields["basis"].help_text = "Mit einer Position gehören auch ihre Unterpositionen dazu."

    def clean(self):
        daten = super().clean()
        pauschale, basis = daten.get("kostenart") == "pauschale", daten.get("basis")
        if pauschale and not basis:
            self.add_error("basis", "Bitte wählen Sie, wovon die Pauschale berechnet wird.")
        if basis and not pauschale:
            self.add_error("basis", "Eine Grundlage hat nur eine Pauschale.")
        return daten
