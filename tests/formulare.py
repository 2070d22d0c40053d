"""What a browser sends from a page: every field as it stands, with the hidden ones."""

import re

from protegat.basis.fassung import gesendet


def eingaben(antwort, **anders):
    """`eingaben(client.get(url), titel="Neu")`: the form of the page, with some of it typed anew."""
    daten = {name: werte for feld in antwort.context["form"] for name, werte in gesendet(feld).lists()}
    return daten | verborgen(antwort) | anders


def verborgen(antwort):
    """Key and version, read from the page itself."""
    seite = antwort.content.decode()
    return dict(re.findall(r'<input type="hidden" name="(schluessel|fassung)" value="([^"]+)"', seite))
