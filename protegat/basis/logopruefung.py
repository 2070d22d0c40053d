"""Logos stand on public pages: pictures are drawn anew, and a drawing (SVG) shows something and does nothing else."""

import re
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from lxml import etree

from .bildpruefung import neu_gezeichnet
from .bueropruefung import DOKUMENTART
from .dateityp import Dateityp, Unannehmbar

HOECHSTENS = 2 * 1024 * 1024
SVG = "http://www.w3.org/2000/svg"
ZEICHNET = {
    *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch", "image"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"),
    *("linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter"),
    *("feGaussianBlur", "feOffset", "feBlend", "feFlood", "feComposite", "feMerge", "feMergeNode", "feColorMatrix"),
}
HERKUNFT = re.compile(  # what drawing programs write about themselves; browsers do nothing with it
    r"http://www\.w3\.org/1999/02/22-rdf|https?://(?:web\.resource|creativecommons)\.org|http://purl\.org/dc/|"
    r"http://www\.inkscape\.org/|http://sodipodi\.sourceforge\.net/|http://ns\.adobe\.com/|https?://www\.serif\.com/"
)
VERWEISE = ("href", "src")
INNEN = re.compile(r"\s*(?:#|data:image/(?:png|jpeg);base64,)")
NACH_AUSSEN = re.compile(
    r"@import|image-set|expression\s*\(|javascript:|\\|url\s*\(\s*['\"]?\s*(?!#|['\"]|\s)", re.IGNORECASE
)
ANDERE_SCHRIFT = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*['\"](?!utf-8['\"])", re.IGNORECASE)
RASTER = {".png": (b"\x89PNG\r\n\x1a\n", Dateityp.PNG), ".jpg": (b"\xff\xd8\xff", Dateityp.JPEG)}
UNLESBAR = "lässt sich nicht als Zeichnung (SVG) öffnen. Bitte speichern Sie sie noch einmal, oder nehmen Sie PNG."
FREMD = "enthält ein Programm oder holt etwas von außen ({}). Bitte nehmen Sie eine andere Fassung oder PNG."
ANDERS = "ist dem Inhalt nach etwas anderes, als ihre Endung sagt. Bitte wählen Sie ein Bild als PNG, JPEG oder SVG."


def gepruefter_inhalt(name, upload):
    """What is stored of this upload. Raises Unannehmbar with a sentence that begins with the name."""
    try:
        return _inhalt(PurePosixPath(name).suffix.lower().replace(".jpeg", ".jpg"), upload)
    except Unannehmbar as grund:
        raise Unannehmbar(f"„{name}“ {grund.message}") from None


def _inhalt(endung, upload):
    if upload.size > HOECHSTENS:
        raise Unannehmbar(f"ist größer als {HOECHSTENS // 1024 // 1024} MB. Bitte verkleinern Sie das Bild.")
    upload.seek(0)
    roh = upload.read()
    if endung in RASTER:
        beginn, typ = RASTER[endung]
        if not roh.startswith(beginn):
            raise Unannehmbar(ANDERS)
        return neu_gezeichnet(upload, typ)[0]
    _pruefe_zeichnung(roh)
    return ContentFile(roh)


def _pruefe_zeichnung(roh):
    if DOKUMENTART.search(roh) or ANDERE_SCHRIFT.search(roh):
        raise Unannehmbar(UNLESBAR)
    try:
        lesart = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True)
        wurzel = etree.fromstring(roh, lesart)
    except (etree.XMLSyntaxError, ValueError):
        raise Unannehmbar(UNLESBAR) from None
    if wurzel.tag != f"{{{SVG}}}svg":
        raise Unannehmbar(ANDERS)
    for teil in wurzel.getroottree().iter():
        if fremdes := _fremdes(teil):
            raise Unannehmbar(FREMD.format(fremdes))
    if wurzel.getroottree().xpath("//processing-instruction()"):
        raise Unannehmbar(FREMD.format("xml-stylesheet"))


def _fremdes(teil):
    """The name of what is more than a drawing, else ""."""
    if not isinstance(teil.tag, str):
        return ""
    name = etree.QName(teil)
    if name.namespace != SVG:
        return "" if HERKUNFT.match(name.namespace or "") else name.localname
    if name.localname not in ZEICHNET:
        return name.localname
    if name.localname == "style" and NACH_AUSSEN.search("".join(teil.itertext())):
        return "style"
    return next((kurz for kurz, wert in _attribute(teil) if _verraet(kurz, wert)), "")


def _attribute(teil):
    return [(etree.QName(voll).localname.lower(), wert) for voll, wert in teil.attrib.items()]


def _verraet(name, wert):
    if name in VERWEISE:
        return not INNEN.match(wert)
    return name.startswith("on") or bool(NACH_AUSSEN.search(wert))
