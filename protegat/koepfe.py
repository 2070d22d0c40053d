"""What every answer says to the browser: a page, a file, an error, a redirect (reasons: docs/sicherheit.md)."""

from django.conf import settings
from django.http import HttpResponseBadRequest, HttpResponseNotAllowed
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

ERLAUBT = ("GET", "HEAD", "POST", "OPTIONS")
NICHTS_LADEN = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
TEXT = "text/plain; charset=utf-8"
NUL = ("\x00", "%00")
UNGENUTZT = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media"),
    *("fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"),
    *("local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture"),
    *("screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "window-management"),
    "xr-spatial-tracking",
)
EIGENE = ("clipboard-write", "publickey-credentials-create", "publickey-credentials-get")
KOEPFE = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join((*(f"{was}=()" for was in UNGENUTZT), *(f"{was}=(self)" for was in EIGENE))),
    "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Permitted-Cross-Domain-Policies": "none",
}


class Koepfe:
    """First of all middleware. A view that says something else about itself is left alone."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwort = abgewiesen(request) or self.get_response(request)
        for name, wert in KOEPFE.items():
            antwort.headers.setdefault(name, wert)
        if antwort.headers.get("Content-Type") == "image/svg+xml":
            antwort.headers["Content-Type"] += "; charset=utf-8"
        if not getattr(antwort, "xframe_options_exempt", False):
            antwort.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        if request.method == "HEAD" and not antwort.streaming:
            antwort.content = b""  # the server would leave it out, and say so in the log each time
        if "Cache-Control" not in antwort:
            add_never_cache_headers(antwort)  # what does not speak for itself stays in nobody's cache
        if request.method == "POST" and request.path == reverse("account_logout"):
            antwort["Clear-Site-Data"] = '"cache"'  # not "storage": counts that wait for the network lie there
        return antwort


def abgewiesen(request):
    """What no browser sends: foreign methods, and the sign that no text of ours holds and PostgreSQL cannot keep."""
    if request.method not in ERLAUBT:
        return HttpResponseNotAllowed(ERLAUBT, headers=NICHTS_LADEN)
    if "\x00" in request.path_info or any(nul in request.META.get("QUERY_STRING", "") for nul in NUL):
        return HttpResponseBadRequest("Diese Adresse gibt es nicht.\n", content_type=TEXT, headers=NICHTS_LADEN)
    return None
