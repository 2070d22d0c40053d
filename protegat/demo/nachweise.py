"""A few proofs of publicity, drawn here; what is missing beside them shows how the pages say so."""

import io
from functools import cache
from pathlib import Path

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont

import berichte.ausgabe
from protegat.basis.dateipruefung import pruefe
from veranstaltungen.models import Nachweisdatei, Publizitaetsdatei, Publizitaetsnachweis, Veranstaltung

from .organisationen import PRAEFIX

SCHRIFT = Path(berichte.ausgabe.__file__).parent / "schrift" / "AtkinsonHyperlegibleNext-Bold.ttf"
BLATT, RAND = (630, 891), 60  # the shape of A4
PAPIER, TINTE, BALKEN, STERNE = "#fffdf5", "#2b1a2d", "#1f3f94", "#ffdf5e"
BELEGTE = 4  # of the events that took place, counted from the last one
EINER_OHNE = 1  # and this one of them has none
MASSNAHMEN = (  # medium, what, duties, address
    ("plakat", "Plakat A3 im Eingang", ["plakat"], ""),
    ("website", "Seite über das Vorhaben", ["website"], "https://www.beispiel.invalid/foerderung"),
)
MATERIAL = ("briefkopf", "Briefkopf mit Logos", ["material"], "")


def anlegen(vorhaben, konto, heute):
    """For EV25 everything it owes once; the example of today still lacks its letterhead and social media."""
    erstes, heutiges = vorhaben
    for eines, massnahmen in ((erstes, (*MASSNAHMEN, MATERIAL)), (heutiges, MASSNAHMEN)):
        _massnahmen(eines, massnahmen, konto)
        _veranstaltungen(eines, konto)
    for kommende in Veranstaltung.objects.fuer(heutiges).filter(datum__gt=heute).order_by("beginn")[1:]:
        _datei(kommende, "flyer", konto)


def _massnahmen(vorhaben, massnahmen, konto):
    for nummer, (medium, was, pflichten, link) in enumerate(massnahmen, start=1):
        nachweis = Publizitaetsnachweis(
            kennung=f"{PRAEFIX}{vorhaben.kuerzel}-nachweis-{nummer}",
            vorhaben=vorhaben,
            datum=vorhaben.spanne.von,
            medium=medium,
            beschreibung=was,
            pflichten=pflichten,
            link=link,
        )
        nachweis.zeichne(konto)
        nachweis.save()
        if not link:
            _lege_ab(Publizitaetsdatei(nachweis=nachweis, kennung=f"{nachweis.kennung}-datei"), was, konto)


def _veranstaltungen(vorhaben, konto):
    gehaltene = Veranstaltung.objects.fuer(vorhaben).durchgefuehrt().order_by("-beginn")[:BELEGTE]
    for nummer, veranstaltung in enumerate(gehaltene):
        if nummer != EINER_OHNE:
            _datei(veranstaltung, "flyer", konto)
            _datei(veranstaltung, "foto", konto)


def _datei(veranstaltung, art, konto):
    datei = Nachweisdatei(
        kennung=f"{veranstaltung.kennung}-{art}",
        veranstaltung=veranstaltung,
        art=art,
        abbildung="niemand" if art == "foto" else "",
        zeigt_foerderung=True,
    )
    _lege_ab(datei, "Flyer (gezeichnet)" if art == "flyer" else "Foto (gezeichnet)", konto)


def _lege_ab(datei, was, konto):
    datei.nimm(pruefe(ContentFile(_gezeichnet(was), f"{was}.png")))
    datei.zeichne(konto)
    datei.save()


@cache
def _gezeichnet(was):
    """An invented sheet with a place for logos and the sentence that every such sheet needs."""
    blatt = Image.new("RGB", BLATT, PAPIER)
    stift, breite = ImageDraw.Draw(blatt), BLATT[0] - RAND
    stift.rectangle((RAND, RAND, breite, RAND + 130), fill=BALKEN)
    for nummer in range(12):
        stift.circle((RAND + 50 + nummer * 34, RAND + 65), 9, fill=STERNE)
    stift.text((RAND, 260), was, TINTE, ImageFont.truetype(SCHRIFT, 46))
    stift.text((RAND, 330), "Beispiel, erfunden", TINTE, ImageFont.truetype(SCHRIFT, 30))
    stift.text((RAND, 760), "Gefördert aus Mitteln der Europäischen Union", TINTE, ImageFont.truetype(SCHRIFT, 22))
    ziel = io.BytesIO()
    blatt.save(ziel, "PNG")
    return ziel.getvalue()
