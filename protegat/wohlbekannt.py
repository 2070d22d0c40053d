"""What stands at addresses that every website has: whom to tell about a hole, where passwords are changed."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.urls import reverse_lazy
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.generic import RedirectView, View

EIN_TAG = 86400
GILT = timedelta(days=180)  # RFC 9116 recommends less than a year


@method_decorator(login_not_required, name="dispatch")
class SecurityTxtView(View):
    """RFC 9116. Where nobody is named to write to, there is no such file; `manage.py check` says so."""

    def get(self, request):
        if not settings.SICHERHEITSKONTAKT:
            raise Http404
        tag = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        zeilen = (
            f"Contact: {settings.SICHERHEITSKONTAKT}",
            f"Expires: {(tag + GILT).isoformat().replace('+00:00', 'Z')}",
            "Preferred-Languages: de, en",
            f"Canonical: {settings.ADRESSE.rstrip('/')}{request.path}",
        )
        antwort = HttpResponse("\n".join(zeilen) + "\n", content_type="text/plain; charset=utf-8")
        patch_cache_control(antwort, public=True, max_age=EIN_TAG)
        return antwort


@method_decorator(login_not_required, name="dispatch")
class KennwortView(RedirectView):
    """Where password managers look; the page itself asks for the login."""

    url = reverse_lazy("account_change_password")
