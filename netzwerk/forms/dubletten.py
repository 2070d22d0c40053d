"""The doubt while an organisation is entered: it may be there already."""

from django import forms
from django.template.loader import render_to_string

from netzwerk.dubletten import verdaechtige
from netzwerk.models import Organisation
from protegat.basis.freitext import siegel

FELD = "dublette_trotzdem"
GEFRAGT = ("name", "web", "email", "telefon")


class DublettenMixin:
    """For the form of an organisation: what looks like a double is named before it is saved; ticking lets it pass."""

    def _post_clean(self):
        """After the rules of the model: a name that the database refuses is no matter of doubt."""
        super()._post_clean()
        if self.cleaned_data.get("name") and set(GEFRAGT) & set(self.changed_data) and "name" not in self.errors:
            self._frage_nach_dubletten(self.cleaned_data)

    def _frage_nach_dubletten(self, daten):
        angaben = {feld: daten.get(feld) or "" for feld in GEFRAGT}
        organisationen = Organisation.objects.sichtbar_fuer(self.nutzer)
        gefundene = verdaechtige(organisationen, ausser=self.instance.pk, **angaben)
        antwort = siegel(" ".join(sorted(str(einer.organisation.pk) for einer in gefundene)))
        if gefundene and self.data.get(FELD) != antwort:
            kontext = {"verdaechtige": gefundene, "feld": FELD, "siegel": antwort}
            html = render_to_string("netzwerk/_dubletten_trotzdem.html", kontext)
            self.add_error("name", forms.ValidationError(html, code="dublette"))
