"""Every public address for search engines, each with the same page in the other languages."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.generic import View

from ..models import oeffentliche
from ..uebersetzung import Worte
from ..worte import SPRACHEN

EINE_STUNDE = 3600


@method_decorator(login_not_required, name="dispatch")
class SitemapView(View):
    def get(self, request):
        seiten = [self._seite("programm:programm", None)]
        kommende = oeffentliche().kommende(timezone.localdate())
        for nummer, geaendert in kommende.values_list("pk", "geaendert_am"):
            seiten.append(self._seite("programm:termin", geaendert, nummer))
        inhalt = render_to_string("programm/sitemap.xml", {"seiten": seiten})
        antwort = HttpResponse(inhalt, content_type="application/xml; charset=utf-8")
        patch_cache_control(antwort, public=True, max_age=EINE_STUNDE)
        return antwort

    def _seite(self, name, geaendert, *nummer):
        """`[(lang, address), ...]` and the day of the last change."""
        adressen = [
            (Worte(sprache, {}).lang, self.request.build_absolute_uri(reverse(name, args=[sprache, *nummer])))
            for sprache in SPRACHEN
        ]
        return {"adressen": adressen, "geaendert": geaendert}
