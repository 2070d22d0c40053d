"""What a browser sends from a page: every field as it stands, with the hidden ones; and what a conflict asks."""

import re

from django.urls import reverse

from protegat.basis.fassung import gesendet


def eingaben(antwort, **anders):
    """`eingaben(client.get(url), titel="Neu")`: the form of the page, with some of it typed anew."""
    daten = {name: werte for feld in antwort.context["form"] for name, werte in gesendet(feld).lists()}
    return daten | verborgen(antwort) | anders


def verborgen(antwort):
    """Key and version, read from the page itself."""
    seite = antwort.content.decode()
    return dict(re.findall(r'<input type="hidden" name="(schluessel|fassung)" value="([^"]+)"', seite))


def bearbeiten(eintrag):
    raum, name = eintrag._meta.app_label, eintrag._meta.model_name
    return reverse(f"{raum}:{name}_update", args=[eintrag.pk])


def offene(antwort):
    """`{"dauer": ("20", "55", "eigenes")}`: what stands there, what was typed, which of both is proposed."""
    return {
        u.jetzt.html_name: (*(worte for _, worte, _ in u.seiten), "eigenes" if u.angefasst else "jetzt")
        for u in antwort.context["unterschiede"]
    }


def auswahl(antwort, **wahl):
    """The page of a conflict as a browser sends it."""
    daten = {}
    for name, wert in antwort.context["gesendet"]:
        daten.setdefault(name, []).append(wert)
    for unterschied in antwort.context["unterschiede"]:
        for name, wert in unterschied.verborgen:
            daten.setdefault(name, []).append(wert)
        vorschlag = "eigenes" if unterschied.angefasst else "jetzt"
        daten[unterschied.wahl] = wahl.get(unterschied.jetzt.html_name, vorschlag)
    return daten | verborgen(antwort)
