"""How accounts come to be: never by themselves. And where the way in leads to."""

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.utils.http import url_has_allowed_host_and_scheme


class GeschlosseneAnmeldung(DefaultAccountAdapter):
    """Accounts are made by Verwaltung; nobody signs up."""

    def is_open_for_signup(self, request):
        return False

    def is_safe_url(self, url):
        """What is no address at all leads nowhere either; the library would stumble over it."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False


class AnmeldungMiddleware(LoginRequiredMiddleware):
    """Whose session ended while typing comes back to the page with the form; where it was sent to may be no page."""

    def process_view(self, request, view_func, *args):
        """A public page does not ask who is there: it depends on no cookie, so that any cache may keep it."""
        return super().process_view(request, view_func, *args) if getattr(view_func, "login_required", True) else None

    def handle_no_permission(self, request, view_func):
        if request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(_seite_davor(request), self.get_login_url(view_func))


def _seite_davor(request):
    """Address of the page with the button; browsers name it, because our pages send it to ourselves only."""
    seite = request.headers.get("referer", "")
    if not url_has_allowed_host_and_scheme(seite, {request.get_host()}, request.is_secure()):
        return "/"
    return urlsplit(seite)._replace(scheme="", netloc="").geturl()
