from django import forms

from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.hochladen import DateienField, DateienMixin
from veranstaltungen.models import Nachweisdatei, pruefe_menschen


class NachweisdateiForm(DateienMixin, FreitextMixin, HausForm):
    """Several files of one kind at once. The event stands in the address."""

    dateien = DateienField()
    dateimodell = Nachweisdatei

    class Meta:
        model = Nachweisdatei
        fields = ("art", "zeigt_foerderung", "abbildung", "notiz")
        widgets = {"art": forms.RadioSelect, "abbildung": forms.RadioSelect}

    freitexte = ("notiz",)

    def __init__(self, *args, veranstaltung, **kwargs):
        super().__init__(*args, **kwargs)
        self.veranstaltung = veranstaltung
        for name in ("art", "abbildung"):
            self.fields[name].choices = [paar for paar in self.fields[name].choices if paar[0]]

    def clean(self):
        daten = super().clean()
        pruefe_menschen(daten.get("art"), daten.get("abbildung"), daten.get("dateien", []))
        return daten

    def save(self, commit=True):
        angaben = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return self.lege_dateien_ab(veranstaltung=self.veranstaltung, **angaben)
