"""What Verwaltung sees of backups and keys: when, how large, proven or not; ids and numbers, never a key."""

from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.utils import timezone
from django.views.generic import ListView, TemplateView

from protegat.basis.models import Sicherungslauf
from protegat.basis.views import SichtbareMixin

from .laeufe import erinnerung
from .schluesselbestand import Schluesselbestand

JE_SEITE = 20


class SicherungslaufListView(SichtbareMixin, ListView):
    permission_required = "basis.view_sicherungslauf"
    template_name = "sicherung/sicherungslauf_list.html"
    paginate_by, page_kwarg = JE_SEITE, "seite"
    queryset = Sicherungslauf.objects.all()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            erinnerung=erinnerung(timezone.now()),
            letzter_beweis=Sicherungslauf.objects.letzter_beweis(),
            eingerichtet=bool(settings.SICHERUNGSSCHLUESSEL),
            letzter=Sicherungslauf.objects.first(),
            **kwargs,
        )


class SchluesselView(PermissionRequiredMixin, TemplateView):
    permission_required = "basis.view_schluessel"
    template_name = "sicherung/schluessel.html"

    def get_context_data(self, **kwargs):
        bestand = Schluesselbestand(timezone.localdate())
        return super().get_context_data(bestand=bestand, warnungen=list(bestand.warnungen()), **kwargs)
