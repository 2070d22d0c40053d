from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from berichte.arten import QUARTALSBERICHT
from berichte.entwuerfe.quelle import Quelle
from berichte.models import Begruendung, Bericht, Berichtstext
from berichte.views import BerichtMixin
from berichte.vollstaendig import offene_ziele
from protegat.basis.views import HausUpdateView, StandView

from .forms import UEBERNEHMEN, BegruendungForm, BerichtstextForm
from .schreibfeld import GrundSchreibfeld, TextSchreibfeld, fruehere_texte


class AmBerichtMixin(BerichtMixin):
    """Words of the quarterly report that the address names."""

    permission_required = "berichte.change_bericht"
    art = QUARTALSBERICHT

    @property
    def seite(self):
        return reverse("berichte:bericht_detail", args=[self.vorhaben.kuerzel, self.kwargs["zeitraum"]])

    def melde(self, stufe, satz, anker, rueckweg=""):
        """Say it beside the text box and go there: the browser focuses what the address names."""
        messages.add_message(self.request, stufe, satz, f"{rueckweg}#{anker}")
        return redirect(f"{self.seite}#meldung-{anker}")

    def stelle_bericht_bereit(self):
        """From here on the report is there and held, so that of two who save at once the second sees the first."""
        self.lage.bericht = Bericht.objects.stelle_bereit(
            self.vorhaben, self.art.schluessel, self.lage.zeitraum, self.request.user
        )


class WorteUpdateView(AmBerichtMixin, HausUpdateView):
    """One box of the report; there is no other page to make one: the first save does."""

    template_name = "texte/worte_form.html"
    konfliktvorlage = "texte/konflikt.html"
    gespeichert, geleert = "Der Text ist gespeichert.", "Das Textfeld ist jetzt leer."

    def get_object(self, queryset=None):
        if self.request.method == "POST":
            self.stelle_bericht_bereit()
        eintrag = self.schreibfeld.eintrag
        if eintrag._state.adding:
            eintrag.bericht = self.lage.bericht or Bericht(
                vorhaben=self.vorhaben, zeitraum=self.lage.zeitraum.als_range()
            )
        return eintrag

    def get_success_url(self):
        """Back to where it was written."""
        return f"{self.seite}#{self.schreibfeld.anker}"

    def form_valid(self, form):
        super().form_valid(form)
        satz = self.gespeichert if form.cleaned_data["text"] else self.geleert
        return self.melde(messages.SUCCESS, satz, self.schreibfeld.anker)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"schreibfeld": self.schreibfeld}

    def get_context_data(self, **kwargs):
        self.schreibfeld.form = kwargs.get("form") or self.get_form()
        neues = {"form": self.schreibfeld.form, "schreibfeld": self.schreibfeld, "zurueck": self.get_success_url()}
        return super().get_context_data(**kwargs | neues)


class BerichtstextUpdateView(WorteUpdateView):
    model = Berichtstext
    form_class = BerichtstextForm

    @cached_property
    def schreibfeld(self):
        for abschnitt in self.art.abschnitte:
            for feld in abschnitt.textfelder:
                if feld.schluessel == self.kwargs["feld"]:
                    saetze = (s for s in abschnitt(self.lage).entwurfssaetze() if s.feld == feld.schluessel)
                    frueheres = fruehere_texte(self.lage, self.art).get(feld.schluessel, "")
                    return TextSchreibfeld(self.lage, feld, saetze, frueheres)
        raise Http404("Dieses Textfeld gibt es nicht.")

    def melde(self, stufe, satz, anker, rueckweg=""):
        """Taking over is said with its way back."""
        if self._uebernommenes:
            ort = [self.vorhaben.kuerzel, self.kwargs["zeitraum"], self.kwargs["feld"], self._uebernommenes]
            satz, rueckweg = "Der Satz steht jetzt im Text.", reverse("texte:uebernahme_delete", args=ort)
        return super().melde(stufe, satz, anker, rueckweg)

    @property
    def _uebernommenes(self):
        """The key of the draft that the button has taken over; replacing one is an edit like any other."""
        return self.daten.get(UEBERNEHMEN, "").rpartition("|")[0]


class BegruendungUpdateView(WorteUpdateView):
    """Only a target outside of its pace is asked for a reason."""

    model = Begruendung
    form_class = BegruendungForm
    gespeichert, geleert = "Die Begründung ist gespeichert.", "Die Begründung ist entfernt."

    @cached_property
    def schreibfeld(self):
        for ziel in offene_ziele(self.lage):
            if ziel.zielwert.pk == self.kwargs["ziel"]:
                return GrundSchreibfeld(self.lage, ziel)
        raise Http404("Dieses Ziel braucht keine Begründung.")


class UebernahmeDeleteView(AmBerichtMixin, StandView):
    """A sentence just taken over goes out of the text again, as long as nobody has changed it."""

    def post(self, request, *args, **kwargs):
        self.stelle_bericht_bereit()
        text = self.lage.texte.get(kwargs["feld"])
        quellen = {quelle.entwurf: quelle for quelle in map(Quelle.lies, text.quellen)} if text else {}
        quelle = quellen.pop(kwargs["entwurf"], None)
        if quelle is None or quelle.satz not in text.text:
            stufe, satz = messages.ERROR, "Der Satz steht nicht mehr so im Text; zurückgenommen ist nichts."
        else:
            self._nimm_heraus(text, quelle, quellen)
            stufe, satz = messages.SUCCESS, "Der Satz steht nicht mehr im Text."
        return self.melde(stufe, satz, f"text-{kwargs['feld']}")

    def _nimm_heraus(self, text, quelle, uebrige):
        text.text = text.text.replace(quelle.satz, "", 1).replace("  ", " ").strip()
        text.quellen = [andere.gespeichert() for andere in uebrige.values()]
        text.zeichne(self.request.user)
        if text.text:
            text.save()
        else:
            text.delete()
