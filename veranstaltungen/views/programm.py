"""What is coming, one event, and the same list for a frame on another website: only what is announced."""

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from protegat.basis.models import Vorhaben

from ..aushang import aushang
from ..models import oeffentliche
from ..programm import Programm
from ..strukturdaten import als_block, strukturdaten
from ..worte import SPRACHEN
from .oeffentlich import OeffentlichMixin


class ProgrammView(OeffentlichMixin, TemplateView):
    """What is coming, month by month."""

    template_name = "programm/programm.html"

    def get_context_data(self, **kwargs):
        programm = self.programm()
        return super().get_context_data(programm=programm, ungeprueft=programm.ungeprueft, **kwargs)

    def programm(self):
        sprache = self.worte.sprache
        kommende = oeffentliche().kommende(timezone.localdate()).zum_aushang(sprache)
        return Programm(self.worte, [aushang(eine, sprache) for eine in kommende], self.request.GET)


@method_decorator(csrf_exempt, name="dispatch")
@method_decorator(login_not_required, name="dispatch")
class EinbettenView(ProgrammView):
    """The list alone; only the websites named in the settings may frame it."""

    template_name = "programm/einbetten.html"
    indexierbar = False

    def dispatch(self, request, *args, **kwargs):
        """Also for the short answer that nothing has changed, because browsers keep the headers of that one."""
        if not settings.EINBETTEN_AUF:
            return super().dispatch(request, *args, **kwargs)
        antwort = csp_replace({"frame-ancestors": settings.EINBETTEN_AUF})(super().dispatch)(request, *args, **kwargs)
        antwort.xframe_options_exempt = True
        antwort["Cross-Origin-Resource-Policy"] = "cross-origin"
        return antwort


class AushangView(OeffentlichMixin, TemplateView):
    """One event; a past one says so, an unannounced one does not exist."""

    template_name = "programm/termin.html"

    @cached_property
    def veranstaltung(self):
        return get_object_or_404(oeffentliche().zum_aushang(self.worte.sprache), pk=self.kwargs["pk"])

    @cached_property
    def aushang(self):
        return aushang(self.veranstaltung, self.worte.sprache)

    @property
    def indexierbar(self):
        return not self.aushang.vorbei

    def vorhaben(self):
        return Vorhaben.objects.filter(veranstaltungen=self.aushang.nummer)

    def get_context_data(self, **kwargs):
        mit = [organisation.name for organisation in self.veranstaltung.mitveranstalter.all()]
        adresse = self.request.build_absolute_uri(self.request.path)
        daten = strukturdaten(self.aushang, adresse, [settings.OEFFENTLICH["name"], *mit])
        return super().get_context_data(
            termin=self.aushang,
            mitveranstalter=mit,
            strukturdaten=als_block(daten),
            ungeprueft=not self.aushang.geprueft,
            **kwargs,
        )


@method_decorator(login_not_required, name="dispatch")
class SprachwahlView(View):
    """`/programm/` leads to the language that the browser asks for, else to German."""

    def get(self, request):
        antwort = redirect("programm:programm", sprache=bevorzugte(request.headers.get("Accept-Language", "")))
        patch_vary_headers(antwort, ["Accept-Language"])
        patch_cache_control(antwort, public=True, max_age=60)
        return antwort


def bevorzugte(accept):
    """`ar-SY,en;q=0.8` -> `ar`"""
    for sprache, _ in parse_accept_lang_header(accept.lower()):
        if (kurz := sprache.partition("-")[0]) in SPRACHEN:
            return kurz
    return SPRACHEN[0]
