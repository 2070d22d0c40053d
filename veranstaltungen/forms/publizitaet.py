from django import forms

from protegat.basis.forms import HausForm, Mehrfachauswahl
from protegat.basis.freitext import FreitextMixin
from protegat.basis.hochladen import DateienField, DateienMixin
from veranstaltungen.models import Publizitaetsdatei, Publizitaetsnachweis

OHNE_BEWEIS = "Bitte geben Sie eine Adresse im Netz an, oder wählen Sie eine Datei, zum Beispiel ein Foto."


class PublizitaetsnachweisForm(DateienMixin, FreitextMixin, HausForm):
    """The Vorhaben stands in the address, for a measure of one event the event does."""

    pflichten = Mehrfachauswahl(Publizitaetsnachweis, "pflichten")
    dateien = DateienField(required=False)
    dateimodell = Publizitaetsdatei

    class Meta:
        model = Publizitaetsnachweis
        fields = ("medium", "beschreibung", "datum", "pflichten", "link")
        widgets = {"medium": forms.RadioSelect}

    freitexte = ("beschreibung",)

    def __init__(self, *args, vorhaben=None, veranstaltung=None, **kwargs):
        super().__init__(*args, **kwargs)
        if vorhaben:
            self.instance.vorhaben, self.instance.veranstaltung = vorhaben, veranstaltung
        geschuldete = {*self.instance.vorhaben.pflichten, *self.instance.pflichten}
        self.fields["pflichten"].choices = [paar for paar in self.fields["pflichten"].choices if paar[0] in geschuldete]
        self.fields["medium"].choices = [paar for paar in self.fields["medium"].choices if paar[0]]

    def clean(self):
        daten = super().clean()
        schon_belegt = self.instance.pk and self.instance.dateien.exists()
        if not (daten.get("link") or daten.get("dateien") or schon_belegt or {"link", "dateien"} & self.errors.keys()):
            self.add_error("link", OHNE_BEWEIS)
        return daten

    def save(self, commit=True):
        nachweis = super().save(commit)
        self.lege_dateien_ab(nachweis=nachweis)
        return nachweis
