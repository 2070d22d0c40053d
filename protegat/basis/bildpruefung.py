"""Pictures are drawn anew: what a camera writes besides (place, device, time) and what somebody has hidden is gone."""

import io

from django.core.files.base import ContentFile
from PIL import Image, ImageOps

from .dateityp import Dateityp, Unannehmbar

PIXEL = 50_000_000
KANTE = 4000  # an A4 sheet stays readable to the last line
KLEIN = 480
FORMATE = {Dateityp.JPEG: "JPEG", Dateityp.PNG: "PNG", Dateityp.WEBP: "WEBP"}
GUETE = 88
ZU_GROSS = f"hat mehr als {PIXEL // 1_000_000} Megapixel. Bitte verkleinern Sie das Bild."

Image.MAX_IMAGE_PIXELS = PIXEL


def neu_gezeichnet(upload, typ):
    """The picture upright and without anything but its pixels, and a small one of it. Raises Unannehmbar."""
    try:
        bild = _lies(upload, FORMATE[typ])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unannehmbar(ZU_GROSS) from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError):
        raise Unannehmbar("lässt sich nicht als Bild öffnen. Bitte speichern Sie das Bild noch einmal.") from None
    return ContentFile(_als_bytes(bild, FORMATE[typ])), _als_bytes(_verkleinert(bild), "JPEG")


def _lies(upload, form):
    upload.seek(0)
    with Image.open(upload, formats=[form]) as bild:
        if bild.width * bild.height > PIXEL:
            raise Image.DecompressionBombError
        bild.draft(bild.mode, (KANTE, KANTE))  # a huge JPEG is never unpacked whole
        bild.load()
        durchsichtig = "A" in bild.mode or "transparency" in bild.info
        farben = bild.mode if bild.mode in ("L", "RGB") and not durchsichtig else "RGBA" if durchsichtig else "RGB"
        aufrecht = ImageOps.exif_transpose(bild).convert(farben)
    aufrecht.thumbnail((KANTE, KANTE))
    aufrecht.info.clear()
    return aufrecht


def _verkleinert(bild):
    klein = bild.copy()
    klein.thumbnail((KLEIN, KLEIN))
    grund = Image.new("RGB", klein.size, "white")
    grund.paste(klein, mask=klein.getchannel("A") if klein.mode == "RGBA" else None)
    return grund


def _als_bytes(bild, form):
    ziel = io.BytesIO()
    bild.save(ziel, form, quality=GUETE)
    return ziel.getvalue()
