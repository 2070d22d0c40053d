"""What visitors read when something does not work: in their language, without account or cookie, with a way back."""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers

from netzwerk.schrift import EIGENNAMEN, richtung
from protegat.basis.models import Vorhaben

from ..uebersetzung import Worte
from ..worte import SPRACHEN
from .oeffentlich import Sprachlink
from .programm import bevorzugte

BEREICHE = ("/programm/", "/veranstaltungen/feedback/")
SAETZE = {
    404: ("seite_fehlt", "seite_fehlt_satz"),
    403: ("fehler_titel", "an_kekse"),
    429: ("fehler_titel", "zu_viele_anfragen"),
}


def ist_oeffentlich(request):
    return request.path.startswith(BEREICHE)


def fehlerseite(request, status):
    """The form that could not be sent is one click away, everything else is in the programme."""
    worte = Worte.in_sprache(sprache(request))
    titel, satz = SAETZE[status]
    kontext = {
        "worte": worte,
        "titel": titel,
        "satz": satz,
        "formular": request.path if status == 403 else "",
        "sprachlinks": list(_sprachlinks(worte.sprache)),
        "vorhaben": Vorhaben.objects.aktive().am(timezone.localdate()).prefetch_related("logos"),
        "installation": settings.OEFFENTLICH,
    }
    with translation.override(worte.lang):
        antwort = HttpResponse(render_to_string("programm/fehler.html", kontext), status=status)
    add_never_cache_headers(antwort)
    antwort["Content-Language"], antwort["X-Robots-Tag"] = worte.lang, "noindex, nofollow"
    return antwort


def sprache(request):
    """That of the address, else the chosen one, else the one that the browser asks for."""
    genannte = [*request.path.replace("-", "_").split("/"), request.GET.get("sprache", "")]
    gewaehlt = next((code for code in genannte if code in SPRACHEN), None)
    return gewaehlt or bevorzugte(request.headers.get("Accept-Language", ""))


def _sprachlinks(jetzige):
    for code in SPRACHEN:
        adresse = reverse("programm:programm", args=[code])
        yield Sprachlink(EIGENNAMEN[code], Worte(code, {}).lang, richtung(code), adresse, adresse, code == jetzige)
