"""Logos: what the file is decides, not its ending; a drawing shows something and does nothing else."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from protegat.basis.models import Logo

pytestmark = pytest.mark.django_db
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
RECHTECK = '<defs><linearGradient id="a"/></defs><style>.b{fill:url(#a)}</style><path class="b" fill="url(\'#a\')"/>'
HERKUNFT = '<x:namedview xmlns:x="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/><metadata>Stadt</metadata>'
EINGEBETTET = '<image href="data:image/png;base64,AAAA"/><use xlink:href="#a"/>'


def logo(vorhaben, name, inhalt):
    """What is stored of it."""
    eines = Logo(vorhaben=vorhaben, name="Stadt", datei=ContentFile(inhalt, name=name))
    eines.full_clean()
    eines.save()
    with eines.datei.open() as datei:
        return datei.read()


def bild(form, **zusatz):
    ziel = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(ziel, form, **zusatz)
    return ziel.getvalue()


@pytest.mark.parametrize("inhalt", [RECHTECK, HERKUNFT, EINGEBETTET])
def test_eine_zeichnung_bleibt_wie_sie_ist(ev25, inhalt):
    roh = ('<?xml version="1.0" encoding="UTF-8"?>' + SVG.format('viewBox="0 0 9 9"', inhalt)).encode()

    assert logo(ev25, "eu.svg", roh) == roh


@pytest.mark.parametrize(
    ("kopf", "inhalt", "grund"),
    [
        ("", "<script>alert(1)</script>", "script"),
        ("", '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', "foreignObject"),
        ('onload="alert(1)"', "", "onload"),
        ("", '<a href="#b"/>', "a"),
        ("", '<animate attributeName="href"/>', "animate"),
        ("", '<image href="https://anderswo.invalid/x.png"/>', "href"),
        ("", '<image href="data:image/svg+xml;base64,AAAA"/>', "href"),
        ("", '<use xlink:href="//anderswo.invalid/x.svg#a"/>', "href"),
        ("", "<style>@import 'x.css';</style>", "style"),
        ("", '<style>.b{fill:url("https://anderswo.invalid")}</style>', "style"),
        ("", '<rect style="fill:u\\72l(//anderswo.invalid)"/>', "style"),
        ("", '<rect fill="URL( //anderswo.invalid )"/>', "fill"),
        ("", '<b:script xmlns:b="http://www.w3.org/2000/svg">1</b:script>', "script"),
        ("", '<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "p"),
    ],
)
def test_was_mehr_tut_als_zeichnen_wird_mit_grund_abgelehnt(ev25, kopf, inhalt, grund):
    with pytest.raises(ValidationError) as fehler:
        logo(ev25, "eu.svg", SVG.format(kopf, inhalt).encode())

    [satz] = fehler.value.message_dict["datei"]
    assert satz == f"„eu.svg“ enthält ein Programm oder holt etwas von außen ({grund}). " + (
        "Bitte nehmen Sie eine andere Fassung oder PNG."
    )


@pytest.mark.parametrize(
    ("name", "roh"),
    [
        ("eu.svg", b"<html><script>alert(1)</script></html>"),
        ("eu.svg", b"kein XML"),
        ("eu.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("", "").encode()),
        ("eu.svg", SVG.format("", "").encode("utf-16")),
        ("eu.svg", b'<?xml version="1.0" encoding="iso-2022-jp"?>' + SVG.format("", "").encode()),
        ("eu.svg", b'<?xml-stylesheet href="//anderswo.invalid"?>' + SVG.format("", "").encode()),
        ("eu.svg", b"\x89PNG\r\n\x1a\n"),
        ("eu.png", SVG.format("", "").encode()),
        ("eu.png", bild("JPEG")),
        ("eu.jpg", b"\xff\xd8\xff kein Bild"),
        ("eu.svg", b" " * (2 * 1024 * 1024 + 1)),
    ],
)
def test_was_anderes_ist_als_die_endung_sagt_wird_abgelehnt(ev25, name, roh):
    with pytest.raises(ValidationError) as fehler:
        logo(ev25, name, roh)

    assert list(fehler.value.message_dict) == ["datei"]
    assert not Logo.objects.exists()


def test_ein_bild_wird_neu_gezeichnet_und_verliert_was_die_kamera_schrieb(ev25):
    exif = Image.Exif()
    exif[0x013B] = "Name der Fotografin"
    roh = bild("JPEG", exif=exif) + b"<script>"

    gespeichert = logo(ev25, "eu.jpeg", roh)

    assert b"Fotografin" in roh
    assert b"Fotografin" not in gespeichert
    assert b"<script>" not in gespeichert
    assert Image.open(io.BytesIO(gespeichert)).size == (4, 3)


def test_ein_logo_dessen_datei_fehlt_laesst_sich_umbenennen(ev25):
    eines = Logo.objects.create(vorhaben=ev25, name="Stadt", datei="logos/fehlt.svg")

    eines.name = "Land"
    eines.full_clean()
