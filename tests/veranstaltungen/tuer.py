"""Phones at a door: their addresses, and what they send."""

from django.urls import reverse

from protegat.basis.felder import neue_kennung

VORN, HINTEN = "a" * 32, "b" * 32


def weg(name, veranstaltung):
    return reverse(f"veranstaltungen:{name}", args=[veranstaltung.pk])


def tipp(gruppe="frau", wert=1, geraet=VORN, kennung=None):
    return {"kennung": kennung or neue_kennung(), "geraet": geraet, "gruppe": gruppe, "wert": wert}


def sende(client, abend, **angaben):
    return client.post(weg("tuer_tipp", abend), tipp(**angaben))
