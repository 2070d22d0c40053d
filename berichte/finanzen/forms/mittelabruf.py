from django import forms
from django.template.loader import render_to_string

from berichte.models import Kostenposition, Mittelabruf
from protegat.basis.freitext import siegel
from protegat.basis.templatetags.haus import datum, euro

from .gemeinsam import ImVorhabenForm, dezimal, zahlen

TROTZDEM = "abruf_trotzdem"


class MittelabrufForm(ImVorhabenForm):
    """Money asked for twice, or beyond what is granted, is a question before it is saved."""

    class Meta:
        model = Mittelabruf
        fields = ("datum", "zeitraum", "betrag", "eingegangen_am", "eingegangen")
        localized_fields = ("betrag", "eingegangen")
        field_classes = zahlen("betrag", "eingegangen")
        widgets = dezimal("betrag", "eingegangen")

    def clean(self):
        daten = super().clean()
        gefragt = [daten.get(feld) for feld in ("betrag", "zeitraum")]
        if all(gefragt) and gefragt != [self.initial.get(feld) for feld in ("betrag", "zeitraum")]:
            self._frage_nach(list(self._zweifel(*gefragt)))
        return daten

    def _zweifel(self, betrag, zeitraum):
        vorhaben = self.instance.vorhaben
        andere = Mittelabruf.objects.fuer(vorhaben).exclude(pk=self.instance.pk)
        gesamtkosten = vorhaben.gesamtkosten or Kostenposition.objects.fuer(vorhaben).plan()
        zusammen = andere.betrag() + betrag
        if gesamtkosten and zusammen > gesamtkosten:
            yield f"Zusammen sind dann {euro(zusammen)} abgerufen, die Gesamtkosten sind {euro(gesamtkosten)}."
        for abruf in andere.filter(zeitraum__overlap=zeitraum):
            wie_viel = f"{euro(abruf.betrag)} am {datum(abruf.datum)} für {abruf.spanne}"
            yield f"Der Zeitraum ist schon abgerufen: {wie_viel}."

    def _frage_nach(self, zweifel):
        """Ticking answers these very doubts; others are asked again."""
        antwort = siegel(" ".join(zweifel))
        if zweifel and self.data.get(TROTZDEM) != antwort:
            kontext = {"zweifel": zweifel, "feld": TROTZDEM, "siegel": antwort}
            html = render_to_string("finanzen/_abruf_trotzdem.html", kontext)
            self.add_error("betrag", forms.ValidationError(html, code="abruf"))
