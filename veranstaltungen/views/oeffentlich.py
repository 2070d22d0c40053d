"""The frame of the public pages: no account, no cookie, no script; one address per language."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page

from netzwerk.schrift import EIGENNAMEN, richtung
from protegat.basis.models import Vorhaben

from ..uebersetzung import Worte
from ..worte import SPRACHEN


@dataclass(frozen=True)
class Sprachlink:
    """The same page in one language; `anker` keeps what stands behind the question mark."""

    name: str
    lang: str
    richtung: str
    adresse: str
    anker: str
    ist_aktuell: bool


@method_decorator(conditional_page, name="dispatch")
@method_decorator(csrf_exempt, name="dispatch")  # no cookie could be abused: there is none
@method_decorator(login_not_required, name="dispatch")
class OeffentlichMixin:
    """First among the bases of a public view; its address carries `<sprache:sprache>`.

    A page never sees the request, so nothing can touch the session. Overriding `dispatch` loses the decorators above.
    """

    haltbarkeit = 60  # seconds that browsers and proxies may keep the page; 0: it goes into no cache
    indexierbar = True  # False: search engines and other pages learn nothing of this address
    referrer = "no-referrer"  # of a page that is not indexed

    def dispatch(self, request, *args, **kwargs):
        with translation.override(self.worte.lang):
            antwort = super().dispatch(request, *args, **kwargs)
        if self.haltbarkeit:
            patch_cache_control(antwort, public=True, max_age=self.haltbarkeit)
        else:
            add_never_cache_headers(antwort)
        antwort["Content-Language"] = self.worte.lang
        antwort["X-Robots-Tag"] = "all" if self.indexierbar else "noindex, nofollow"
        if not self.indexierbar:
            antwort["Referrer-Policy"] = self.referrer
        return antwort

    @cached_property
    def worte(self):
        return Worte.in_sprache(self.kwargs["sprache"])

    def vorhaben(self):
        """Whose funding the foot of the page names: all that run today."""
        return Vorhaben.objects.aktive().am(timezone.localdate())

    def sprachlinks(self):
        weg, frage = self.request.resolver_match, self.request.META.get("QUERY_STRING", "")
        for sprache in SPRACHEN:
            adresse = reverse(weg.view_name, kwargs=self.kwargs | {"sprache": sprache})
            worte = Worte(sprache, {})
            anker = f"{adresse}?{frage}" if frage else adresse
            voll = self.request.build_absolute_uri(adresse)
            yield Sprachlink(
                EIGENNAMEN[sprache], worte.lang, richtung(sprache), voll, anker, sprache == self.worte.sprache
            )

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            worte=self.worte,
            sprachlinks=list(self.sprachlinks()),
            vorhaben=self.vorhaben().prefetch_related("logos"),
            installation=settings.OEFFENTLICH,
            beispieldaten=Vorhaben.objects.beispiele().exists,
            **kwargs,
        )

    def render_to_response(self, context, status=200, **kwargs):
        return HttpResponse(render_to_string(self.get_template_names(), context), status=status)
