"""Views of uploaded files: every byte passes a permission, nothing of it ever runs in a page."""

import logging

from django.contrib import messages
from django.http import FileResponse, Http404
from django.template.response import TemplateResponse
from django.views.generic import DeleteView, View
from django.views.generic.detail import SingleObjectMixin

from . import ablage
from .hochladen import NOCH_EINMAL
from .models import Einsichtsart
from .verschluesselung import Unlesbar
from .views import LoeschMixin, SichtbareMixin

logger = logging.getLogger(__name__)
KOEPFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class HochladenMixin:
    """For a create or update view whose form takes files."""

    def form_invalid(self, form):
        form.erinnere()
        return super().form_invalid(form)

    def frage(self, form, offene):
        """The page of a conflict sends what was typed, not the files."""
        if form.files:
            messages.warning(self.request, NOCH_EINMAL)
        return super().frage(form, offene)


class DateiAbrufView(SichtbareMixin, SingleObjectMixin, View):
    """The file to save, or with `?vorschau` the small picture of it."""

    def get(self, request, *args, **kwargs):
        datei = self.get_object()
        klein = "vorschau" in request.GET and datei.ist_bild
        try:
            inhalt = ablage.oeffne(datei.ablage, klein)
        except Unlesbar as grund:
            return TemplateResponse(request, "bausteine/datei_unlesbar.html", {"grund": str(grund)}, status=503)
        except OSError:
            logger.warning("Zu %s %s fehlen die Bytes in der Ablage.", datei._meta.verbose_name, datei.pk)
            raise Http404("Die Datei fehlt in der Ablage.") from None
        typ = "image/jpeg" if klein else datei.typ
        antwort = FileResponse(inhalt, as_attachment=True, filename=datei.name, content_type=typ, headers=KOEPFE)
        antwort.einsichtsart = Einsichtsart.NAMENSDATEI if datei.mit_namen else Einsichtsart.DATEI
        antwort.vermerkt = klein and not datei.mit_namen
        return antwort


class DateiDeleteView(SichtbareMixin, LoeschMixin, DeleteView):
    """Asks first, because a deleted file does not come back."""

    template_name = "bausteine/_datei_loeschen.html"
    success_message = "Die Datei ist gelöscht."

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"zurueck": self.get_success_url()} | kwargs)
