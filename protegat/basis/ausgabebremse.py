"""Files that cost the server a lot: as many as somebody needs, not as many as a program fetches."""

from datetime import timedelta

from django.conf import settings
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import Bremse, Versuchszaehler

RUHE = timedelta(minutes=10)  # after which all are free again; nobody waits longer


class GebremsteAusgabe:
    """For views whose answer is made for this reader alone: lists and reports as files."""

    def dispatch(self, request, *args, **kwargs):
        """What is refused anyway does not count."""
        if self.has_permission() and (bis := ausgaben_erst_ab(request.user)):
            return _spaeter(request, bis)
        return super().dispatch(request, *args, **kwargs)


def ausgaben_erst_ab(nutzer):
    """Counts one more of this account; the moment before which it is not made, or None."""
    schluessel = salted_hmac("protegat.ausgabe", str(nutzer.pk), algorithm="sha256").hexdigest()
    bremse = Bremse(frei=settings.AUSGABEN_HOECHSTENS, zuerst=RUHE / 5, hoechstens=RUHE, vergessen=RUHE)
    return Versuchszaehler.objects.beginne({schluessel: bremse})


def _spaeter(request, bis):
    kontext = {"bis": bis, "hoechstens": settings.AUSGABEN_HOECHSTENS, "minuten": RUHE // timedelta(minutes=1)}
    antwort = render(request, "429.html", kontext, status=429)
    antwort["Retry-After"] = str(max(int((bis - timezone.now()).total_seconds()) + 1, 1))
    return antwort
