"""One page for each step of a participation: leaving, results, six months after, coming back."""

from django import forms
from django.utils import timezone

from beratung.models import Stammblatt, Unterbrechung
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import HausForm, Mehrfachauswahl


class ErgebnisForm(HausForm):
    """What is new on leaving, and the day on which it was asked."""

    am = "ergebnis_am"
    ergebnis = Mehrfachauswahl(Stammblatt, "ergebnis", required=True, empty_value=None)

    class Meta:
        model = Stammblatt
        fields = ("ergebnis", "ergebnis_am")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[self.am].required = True
        self.initial[self.am] = timezone.localdate()


class VerbleibForm(ErgebnisForm):
    """What has become of the person six months later."""

    am = "verbleib_am"
    ergebnis = None
    verbleib = Mehrfachauswahl(Stammblatt, "verbleib", required=True, empty_value=None)

    class Meta:
        model = Stammblatt
        fields = ("verbleib", "verbleib_am")


class AustrittForm(ErgebnisForm):
    """Leaving, with the results if they are known already."""

    ergebnis = Mehrfachauswahl(
        Stammblatt, "ergebnis", empty_value=None, help_text="Noch offen? Dann erinnern wir Sie vier Wochen lang daran."
    )

    class Meta:
        model = Stammblatt
        fields = ("austritt", "ergebnis", "ergebnis_am")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["austritt"].required = True
        self.initial["austritt"] = min(timezone.localdate(), self.instance.vorhaben.spanne.bis)

    def clean(self):
        daten = super().clean()
        if not daten.get("ergebnis") and "ergebnis" not in self.errors:
            self.errors.pop("ergebnis_am", None)
            daten["ergebnis_am"] = None
        return daten


class WiedereintrittForm(HausForm):
    wiedereintritt = forms.DateField(label="Wieder eingetreten am", widget=Datumsfeld)

    class Meta:
        model = Stammblatt
        fields = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["wiedereintritt"] = timezone.localdate()

    def clean_wiedereintritt(self):
        return Unterbrechung._meta.get_field("wiedereintritt").clean(self.cleaned_data["wiedereintritt"], None)

    def clean(self):
        daten = super().clean()
        if tag := daten.get("wiedereintritt"):
            try:
                Unterbrechung(stammblatt=self.instance, austritt=self.instance.austritt, wiedereintritt=tag).clean()
            except forms.ValidationError as fehler:
                self.add_error(None, fehler)
        return daten

    def save(self, commit=True):
        """Needs a transaction."""
        self.instance.tritt_wieder_ein(self.cleaned_data["wiedereintritt"], von=self.nutzer)
        return self.instance
