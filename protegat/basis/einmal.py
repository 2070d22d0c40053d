"""Sent twice, done once: what a view needs for a double click, a reload, a retry or a second tab."""

import json
from functools import partial
from hashlib import sha256

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac

from .models import Absendung

# Everything else is what somebody typed: `weiter` is the button, `entwurf` the draft that a browser kept.
OHNE_BEDEUTUNG = {"csrfmiddlewaretoken", "schluessel", "fassung", "weiter", "entwurf"}


class EinmalMixin:
    """A page sent again leads where it led the first time; its key comes from `bausteine/_schluessel.html`.

    Stands behind the mixin that asks for the right, in front of Django's view.
    """

    def dispatch(self, request, *args, **kwargs):
        verarbeite = partial(super().dispatch, request, *args, **kwargs)
        if request.method != "POST":
            return verarbeite()
        with transaction.atomic():
            return self.nimm_an(request.POST.get("schluessel"), verarbeite)

    def nimm_an(self, schluessel, verarbeite):
        if schluessel is None:
            return verarbeite()
        try:
            absendung = Absendung.objects.nimm_an(schluessel, self.request.user, abdruck(self.request))
        except ValidationError as grund:
            return self.abgewiesen(grund, verarbeite)
        if absendung.antwort:
            return _wiederhole(self.request, absendung)
        return _merke(self.request, absendung, verarbeite)

    def abgewiesen(self, grund, verarbeite):
        """What a key that does not fit means; here nothing, because doing it twice does no harm."""
        return verarbeite()


def abdruck(request):
    """Tells whether the same page brings the same contents; keyed, so that nobody can guess them from it."""
    texte = [(name, werte) for name, werte in sorted(request.POST.lists()) if name not in OHNE_BEDEUTUNG]
    hochgeladene = [(name, datei) for name, liste in sorted(request.FILES.lists()) for datei in liste]
    dateien = [(name, datei.name, _pruefsumme(datei)) for name, datei in hochgeladene]
    return salted_hmac("absendung", json.dumps([texte, dateien]), algorithm="sha256").hexdigest()


def _pruefsumme(datei):
    summe = sha256()
    for stueck in datei.chunks():
        summe.update(stueck)
    datei.seek(0)
    return summe.hexdigest()


def _merke(request, absendung, verarbeite):
    """Do it; only what was accepted, and so leads on, uses the key up."""
    vorher = len(messages.get_messages(request))
    antwort = verarbeite()
    if antwort.status_code == 302:
        absendung.merke(antwort.url, _neue_meldungen(request, vorher))
    else:
        absendung.delete()
    return antwort


def _neue_meldungen(request, vorher):
    meldungen = messages.get_messages(request)
    neue = [[m.level, str(m.message), m.extra_tags] for m in list(meldungen)[vorher:]]
    meldungen.used = False  # looking at them is not showing them
    return neue


def _wiederhole(request, absendung):
    ziel, meldungen = absendung.gemerktes()
    for level, text, extra_tags in meldungen:
        messages.add_message(request, level, text, extra_tags)
    return redirect(ziel)
