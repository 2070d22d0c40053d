"""A page that counts on without the network: its service worker keeps the empty page and the files it loads."""

import json

from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.decorators import method_decorator
from django.views.generic import View

from .richtlinie import ohne_trusted_types

RAHMEN = (  # what base.html and stil.css load on such a page
    *("vendor/bootstrap.min.css", "stil.css", "thema.js", "frueh.js", "favicon.svg", "vendor/symbole.svg"),
    "vendor/schrift/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "vendor/schrift/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)
ZAEHLBLATT = ("vertraut.js", "warteschlange.js", "senden.js", "zaehlblatt.js")


@method_decorator(ohne_trusted_types, name="dispatch")  # it loads one script, by importScripts
class DienstBasis(View):
    """The service worker. It lies in the folder of the page, so the browser never lets it touch another page."""

    dateien = ()  # of this page alone
    speicher: str  # the name of its store in the browser

    def get(self, request, *args, **kwargs):
        bewahrt = [static(datei) for datei in (*RAHMEN, *ZAEHLBLATT, *self.dateien)]
        text = f"const DATEIEN = {json.dumps(bewahrt)};\nconst SPEICHER = {json.dumps(self.speicher)};\n"
        text += f"importScripts({json.dumps(static('dienst.js'))});\n"
        return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})
