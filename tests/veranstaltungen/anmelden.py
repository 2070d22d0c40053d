"""The public form as a browser fills it in: its address, its stamp, its fields."""

import re

from django.urls import reverse

ANGABEN = {"name": "Gast 1", "personen": "2"}


def adresse(termin, sprache="de", name="anmelden"):
    return reverse(f"programm:{name}", kwargs={"sprache": sprache, "pk": termin.pk})


def stempel(antwort):
    return re.search(r'name="stempel" value="([^"]+)"', antwort.text)[1]


def sende(client, termin, sprache="de", **anders):
    seite = adresse(termin, sprache)
    daten = {"stempel": stempel(client.get(seite))} | ANGABEN | anders
    return client.post(seite, daten)
