"""The start page and the sign of life."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import Http404, HttpResponse
from django.templatetags.static import static
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView, TemplateView, View

from berichte.lesen.uebersicht import Lesestoff
from protegat.basis.models import Anliegen, Nutzer
from veranstaltungen.offenes import OffeneAnmeldungen

from .heute import Heute
from .stammdaten import Stammdaten

ANLIEGEN = 5  # requests about the own data on the first page


@method_decorator(login_not_required, name="dispatch")
class GesundView(View):
    """200 when application and database answer, else 503; for the start script and for monitoring.

    A table that every page needs is asked: a database that answers without it is of no use to anybody.
    """

    def get(self, request):
        try:
            Nutzer.objects.exists()
        except (InterfaceError, OperationalError):
            return self._antwort("Die Datenbank antwortet nicht.", status=503)
        except DatabaseError:
            return self._antwort("Die Datenbank antwortet, aber ohne unsere Tabellen.", status=503)
        return self._antwort("gesund")

    def _antwort(self, text, status=200):
        return HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8", status=status)


@method_decorator(login_not_required, name="dispatch")
class FaviconView(RedirectView):
    """Browsers ask for /favicon.ico whatever the page says."""

    def get_redirect_url(self, *args, **kwargs):
        return static("favicon.svg")


@method_decorator(login_not_required, name="dispatch")
class GeschlossenView(View):
    """Ways that allauth offers and this house does not: Verwaltung makes accounts and resets passwords."""

    def dispatch(self, request, *args, **kwargs):
        raise Http404("Konten und neue Passwörter gibt es bei der Verwaltung.")


@method_decorator(never_cache, name="dispatch")
class HeuteView(PermissionRequiredMixin, TemplateView):
    """Everybody's first page after the login; what stands there depends on the role. Never from a cache, it counts."""

    template_name = "heute.html"
    permission_required = ()

    def get_context_data(self, **kwargs):
        nutzer, tag = self.request.user, timezone.localdate()
        heute = Heute(nutzer, tag) if nutzer.has_perm("beratung.add_beratung") else None
        stammdaten = Stammdaten(tag) if nutzer.is_staff else None
        lesestoff = None if heute or stammdaten else Lesestoff(nutzer)
        offenes = OffeneAnmeldungen.fuer(nutzer)
        anliegen = list(Anliegen.objects.offene().sichtbar_fuer(nutzer).select_related("zustaendig")[:ANLIEGEN])
        kontext = {
            "heute": heute,
            "stammdaten": stammdaten,
            "lesestoff": lesestoff,
            "offenes": offenes,
            "anliegen_offen": anliegen,
        }
        return super().get_context_data(tag=tag, **kontext, **kwargs)
