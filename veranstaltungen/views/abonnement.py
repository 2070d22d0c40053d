"""Calendars for programs: no login, no cookie, no session; what has not changed costs one question."""

from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.http import http_date, quote_etag
from django.views.generic import View

from protegat.basis.kalender import mitternacht
from protegat.basis.views import SichtbareMixin

from .. import ical
from ..models import Kalenderlink, Veranstaltung

RUECKBLICK = timedelta(days=90)
UNVERSCHLUESSELT = "Dieser Kalender kommt nur ueber https. Bitte abonnieren Sie ihn mit der neuen Adresse.\n"
FRISCH = 900  # seconds for which anybody on the way may keep the public calendar


class KalenderdateiView(View):
    """A GET of a calendar, answered by 304 as long as nothing has changed.

    `alle` are those whose change counts, also when they drop out of it; `zeilen` are those that stand in it.
    """

    http_method_names = ["get", "head", "options"]
    name = "Veranstaltungen"
    dateiname = "protegat"

    def dispatch(self, request, *args, **kwargs):
        """Led on to https, a program would go on to send its key in clear, unnoticed."""
        if settings.HTTPS and not request.is_secure():
            return HttpResponseForbidden(UNVERSCHLUESSELT, content_type="text/plain; charset=utf-8")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        etag, geaendert = quote_etag(self.abdruck()), int(self.geaendert_am.timestamp())
        antwort = get_conditional_response(request, etag=etag, last_modified=geaendert)
        if antwort is None:
            antwort = HttpResponse(self.inhalt(), content_type=ical.INHALT)
            antwort["Content-Disposition"] = f'inline; filename="{self.dateiname}.ics"'
        antwort["ETag"], antwort["Last-Modified"] = etag, http_date(geaendert)
        patch_cache_control(antwort, **self.zwischenspeicher())
        return antwort

    def zwischenspeicher(self):
        return {"private": True, "no_cache": True}

    @property
    def alle(self):
        return Veranstaltung.objects.all()

    @property
    def zeilen(self):
        return self.alle.seit(timezone.localdate() - RUECKBLICK)

    @cached_property
    def geaendert_am(self):
        """At the latest this midnight: every day one day drops out, and with it what was deleted."""
        return max(filter(None, (self.alle.zuletzt_geaendert(), mitternacht(timezone.localdate()))))

    def abdruck(self):
        return sha256(f"{self.request.get_host()} {self.geaendert_am} {self.zeilen.count()}".encode()).hexdigest()[:32]

    def inhalt(self):
        return ical.kalender(self.name, list(self.zeilen.select_related("standort")), self.adresse)

    def adresse(self, veranstaltung):
        return self.request.build_absolute_uri(veranstaltung.get_absolute_url())


@method_decorator(login_not_required, name="dispatch")
class TeamkalenderView(KalenderdateiView):
    """The key stands behind the question mark, which our log cuts off. What opens nothing is always the same 404."""

    name, dateiname = "Protegat Team", "protegat-team"

    def get(self, request, *args, **kwargs):
        link = Kalenderlink.objects.zum(request.GET.get("s", ""))
        if link is None:
            raise Http404("Diesen Kalender gibt es nicht oder nicht mehr.")
        link.merke_abruf()
        antwort = super().get(request, *args, **kwargs)
        antwort["Referrer-Policy"], antwort["X-Robots-Tag"] = "no-referrer", "noindex, nofollow"
        return antwort


@method_decorator(login_not_required, name="dispatch")
class OeffentlicherKalenderView(KalenderdateiView):
    """What we announce: planned, cancelled, and what took place lately, lest it vanish from a calendar."""

    name, dateiname = "Protegat: Veranstaltungen", "protegat-veranstaltungen"
    adresse = None

    @property
    def zeilen(self):
        return super().zeilen.oeffentliche()

    def zwischenspeicher(self):
        return {"public": True, "max_age": FRISCH}


@method_decorator(login_not_required, name="dispatch")
class OeffentlicherTerminView(OeffentlicherKalenderView):
    """One event that we announce, by its Kennung."""

    dateiname = "termin"

    @cached_property
    def alle(self):
        gemeint = Veranstaltung.objects.oeffentliche().filter(kennung=self.kwargs["kennung"])
        get_object_or_404(gemeint)
        return gemeint

    @property
    def zeilen(self):
        return self.alle


class TerminView(SichtbareMixin, KalenderdateiView):
    """One event for the calendar of somebody who is logged in."""

    permission_required = "veranstaltungen.view_veranstaltung"
    dateiname = "termin"

    @cached_property
    def alle(self):
        gemeint = Veranstaltung.objects.sichtbar_fuer(self.request.user).filter(pk=self.kwargs["pk"])
        get_object_or_404(gemeint)
        return gemeint

    @property
    def zeilen(self):
        return self.alle
