"""The generated documents: to read, and to take along as PDF or Markdown."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView, View

from berichte.ausgabe.pdf import PdfFehler
from protegat.basis.ausgabebremse import GebremsteAusgabe
from protegat.betroffene import stelle
from protegat.betroffene.dokumente import DOKUMENTE


class DokumentMixin(PermissionRequiredMixin):
    permission_required = "betroffene.view_datenschutz"

    def papier(self):
        try:
            return DOKUMENTE[self.kwargs["schluessel"]]()
        except KeyError:
            raise Http404("Dieses Dokument gibt es nicht.") from None


class DokumentListView(PermissionRequiredMixin, TemplateView):
    template_name = "betroffene/dokument_list.html"
    permission_required = "betroffene.view_datenschutz"

    def get_context_data(self, **kwargs):
        dokumente = [(schluessel, papier()) for schluessel, papier in DOKUMENTE.items()]
        return super().get_context_data(dokumente=dokumente, fehlende=stelle.fehlende(), **kwargs)


class DokumentDetailView(DokumentMixin, TemplateView):
    template_name = "betroffene/dokument_detail.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(papier=self.papier(), fehlende=stelle.fehlende(), **kwargs)


class DokumentDateiView(DokumentMixin, GebremsteAusgabe, View):
    def get(self, request, *args, **kwargs):
        papier, schluessel, form = self.papier(), self.kwargs["schluessel"], self.kwargs["form"]
        if form not in ("pdf", "md"):
            raise Http404("Dieses Format gibt es nicht.")
        try:
            inhalt = papier.als_pdf(timezone.now()) if form == "pdf" else papier.als_md()
        except PdfFehler as grund:
            messages.error(request, str(grund))
            return redirect("betroffene:dokument_detail", schluessel)
        typ = "application/pdf" if form == "pdf" else "text/markdown; charset=utf-8"
        kopf = {"Content-Disposition": f'attachment; filename="{schluessel}.{form}"'}
        return HttpResponse(inhalt, content_type=typ, headers=kopf)
