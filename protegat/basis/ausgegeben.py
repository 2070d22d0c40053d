"""Whatever leaves as a file is written down before it leaves: who, which page, which rows. No view can forget it."""

from .models import Einsicht, Einsichtsart

LAENGE = Einsicht._meta.get_field("gegenstand").max_length


class AusgabeMiddleware:
    """Any download of somebody who is logged in. What is for the public, and small pictures of a page, are no outflow.

    An answer may say more of itself: `einsichtsart`, and `umfang`, e.g. "120 Zeilen, Thema: KiTa".
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwort = self.get_response(request)
        if _geht_hinaus(request, antwort):
            _vermerke(request, antwort)
        return antwort


def _geht_hinaus(request, antwort):
    if not antwort.get("Content-Disposition", "").startswith("attachment") or antwort.status_code != 200:
        return False
    return request.user.is_authenticated and not getattr(antwort, "vermerkt", False)


def _vermerke(request, antwort):
    seite = request.resolver_match
    worte = [str(wert) for name, wert in seite.kwargs.items() if name == "form"]
    gegenstand = ", ".join([seite.view_name, *worte, *filter(None, [getattr(antwort, "umfang", "")])])
    nummern = [wert for wert in seite.kwargs.values() if isinstance(wert, int)]
    art = getattr(antwort, "einsichtsart", Einsichtsart.DATEI)
    nummer = nummern[-1] if nummern else None
    Einsicht.von(request.user, art, gegenstand=gegenstand[:LAENGE], nummer=nummer).save()
