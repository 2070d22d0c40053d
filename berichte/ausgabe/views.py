"""The files of a report, and its figures in the order of the city's form."""

from tempfile import TemporaryFile

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from berichte.arten import PROJEKTBLATT
from berichte.views import ImVorhabenMixin
from protegat.basis.ausgabebremse import GebremsteAusgabe

from .formate import FORMATE, Abgabe
from .pdf import PdfFehler
from .portal import bloecke


class DateiView(GebremsteAusgabe, View):
    """One view for every format; a print that does not succeed leads back to the page with a sentence.

    Whose file it is, `abgabe()` and `seite()` say.
    """

    def get(self, request, *args, **kwargs):
        if self.kwargs["form"] not in FORMATE:
            raise Http404("Dieses Format gibt es nicht.")
        form = FORMATE[self.kwargs["form"]]
        abgabe, datei = self.abgabe(), TemporaryFile()  # noqa: SIM115 (the answer closes it)
        try:
            form.schreibe(abgabe, datei)
        except PdfFehler as grund:
            datei.close()
            messages.error(request, str(grund))
            return redirect(*self.seite())
        datei.seek(0)
        name = f"{abgabe.dokument.dateiname}.{form.endung}"
        return FileResponse(datei, as_attachment=True, filename=name, content_type=form.typ)


class BerichtDateiView(ImVorhabenMixin, DateiView):
    permission_required = "berichte.ausgeben_bericht"

    def abgabe(self):
        return Abgabe.aus(self.art, self.lage)

    def seite(self):
        seite = "projektblatt" if self.art is PROJEKTBLATT else "bericht"
        return f"berichte:{seite}_detail", self.vorhaben.kuerzel, self.kwargs["zeitraum"]


class ProjektblattDateiView(BerichtDateiView):
    art = PROJEKTBLATT


class PortalView(ImVorhabenMixin, TemplateView):
    permission_required = "berichte.ausgeben_bericht"
    template_name = "berichte/portal.html"

    def get_context_data(self, **kwargs):
        lage = self.lage
        return super().get_context_data(
            vorhaben=self.vorhaben,
            lage=lage,
            stand=lage.bericht and lage.bericht.letzter_stand,
            spalten=lage.spalten,
            bloecke=bloecke(lage.spalten, lambda kennzahl: lage.zellen(kennzahl, lage.werte(kennzahl))),
            **kwargs,
        )
