"""What search engines may look at: the public pages, and nothing else of the house."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.generic import View

EIN_TAG = 86400


class NichtIndexieren:
    """Middleware: an answer that does not speak for itself belongs into no index."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwort = self.get_response(request)
        antwort.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        return antwort


@method_decorator(login_not_required, name="dispatch")
class RobotsView(View):
    def get(self, request):
        oeffentlich, karte = reverse("programm:sprachwahl"), request.build_absolute_uri(reverse("programm:sitemap"))
        zeilen = ("User-agent: *", f"Allow: {oeffentlich}", "Allow: /static/", "Disallow: /", f"Sitemap: {karte}")
        antwort = HttpResponse("\n".join(zeilen) + "\n", content_type="text/plain; charset=utf-8")
        patch_cache_control(antwort, public=True, max_age=EIN_TAG)
        return antwort
