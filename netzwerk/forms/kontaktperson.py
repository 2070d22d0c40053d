from django import forms
from django.template.loader import render_to_string
from django.utils import timezone

from netzwerk.models import Kontaktperson
from protegat.basis.forms import HausForm
from protegat.basis.freitext import siegel

TROTZDEM = "doppelt_trotzdem"


class KontaktpersonForm(HausForm):
    """The organisation stands in the address."""

    class Meta:
        model = Kontaktperson
        fields = ("name", "funktion", "telefon", "email", "loeschen_am")

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation

    def clean_loeschen_am(self):
        """A day that has come stays what it is; typing one that is over means another."""
        tag = self.cleaned_data["loeschen_am"]
        if tag and "loeschen_am" in self.changed_data and tag < timezone.localdate():
            raise forms.ValidationError("Dieser Tag ist schon vorbei. Wer gehen soll, lässt sich gleich löschen.")
        return tag

    def clean(self):
        daten = super().clean()
        name = daten.get("name")
        if name and "name" in self.changed_data:
            self._frage_nach_namensgleichen(name)
        return daten

    def _frage_nach_namensgleichen(self, name):
        """There may be two of one name; ticking says so."""
        andere = self.instance.organisation.kontaktpersonen.exclude(pk=self.instance.pk)
        andere = andere.ohne_ruhende().namensgleiche(name)
        antwort = siegel(name)
        if self.data.get(TROTZDEM) != antwort and (person := andere.first()):
            kontext = {"person": person, "feld": TROTZDEM, "siegel": antwort}
            html = render_to_string("netzwerk/_kontaktperson_trotzdem.html", kontext)
            self.add_error("name", forms.ValidationError(html, code="doppelt"))
