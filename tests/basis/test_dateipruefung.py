"""What the house takes and what it refuses, whatever name and type a file comes with."""

import io

import pytest
from django.core.files.uploadedfile import UploadedFile
from PIL import Image

from protegat.basis.dateipruefung import pruefe
from protegat.basis.dateityp import Dateityp, Unannehmbar, anzeigename
from tests.dateien import HTML, KAMERA, ORT, PDF, SVG, archiv, bild, bombe, docx, foto_mit_ort, odt, upload, xlsx

LEERE_VORLAGE = '<Relationship Type="x/attachedTemplate" Target="https://boese.invalid/x.dotm" TargetMode="External"/>'


def inhalt(gepruefte):
    return b"".join(gepruefte.stuecke())


@pytest.mark.parametrize(
    ("daten", "typ"),
    [
        (PDF, Dateityp.PDF),
        (bild("JPEG"), Dateityp.JPEG),
        (bild("PNG"), Dateityp.PNG),
        (bild("WEBP"), Dateityp.WEBP),
        (docx(), Dateityp.DOCX),
        (xlsx(), Dateityp.XLSX),
        (odt(), Dateityp.ODT),
    ],
)
def test_der_inhalt_entscheidet_nicht_der_name(daten, typ):
    geprueft = pruefe(upload(daten, "Einladung März.exe", "text/html"))

    assert (geprueft.typ, geprueft.name) == (typ, f"Einladung März{typ.endung}")
    assert bool(geprueft.vorschau) == typ.startswith("image/")


@pytest.mark.parametrize(
    ("daten", "name", "grund"),
    [
        (b"", "leer.pdf", "ist leer"),
        (HTML, "foto.jpg", "keine Datei, die wir annehmen"),
        (SVG, "logo.png", "keine Datei, die wir annehmen"),
        (b"MZ" + bytes(400), "scan.pdf", "keine Datei, die wir annehmen"),
        (b"GIF89a" + bytes(60), "bild.jpg", "keine Datei, die wir annehmen"),
        (bild()[:200], "abgebrochen.jpg", "lässt sich nicht als Bild öffnen"),
        (b"\xff\xd8\xff\xe0" + HTML, "foto.jpg", "lässt sich nicht als Bild öffnen"),
        (bombe(), "klein.png", "mehr als 50 Megapixel"),
        (PDF[:-8], "halb.pdf", "als PDF unvollständig"),
        (PDF + archiv(("a.txt", "x")), "zwei.pdf", "als PDF unvollständig"),
        (PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript>>"), "js.pdf", "enthält ein Programm"),
        (PDF.replace(b"trailer<<", b"trailer<</Encrypt 2 0 R"), "zu.pdf", "mit einem Passwort geschützt"),
        (archiv(("a.txt", "x")), "brief.docx", "keine Word-, Excel- oder Writer-Datei"),
        (docx(("word/vbaProject.bin", "x")), "makro.docx", "enthält Makros"),
        (odt(("Basic/Standard/Module1.xml", "x")), "makro.odt", "enthält Makros"),
        (docx(("word/embeddings/ole.bin", "x")), "ole.docx", "enthält Makros"),
        (docx(("../../etc/cron.d/x", "x")), "weg.docx", "enthält Makros"),
        (docx(("word/_rels/settings.xml.rels", LEERE_VORLAGE)), "vorlage.docx", "Verweise nach außen"),
        (docx(("word/media/null.bmp", bytes(50_000_000))), "bombe.docx", "entpackt zu groß"),
        (docx() + b"<script>", "anhang.docx", "lässt sich nicht öffnen"),
        (b"PK\x03\x04" + bytes(100), "kaputt.docx", "lässt sich nicht öffnen"),
    ],
)
def test_feindliches_wird_mit_grund_abgelehnt(daten, name, grund):
    with pytest.raises(Unannehmbar) as fehler:
        pruefe(upload(daten, name))

    assert fehler.value.message.startswith(f"„{name}“ ")
    assert grund in fehler.value.message


def test_zu_gross_sagt_wie_viel_und_liest_nichts(settings):
    settings.DATEI_HOECHSTENS = 1024 * 1024
    datei = UploadedFile(None, "scan.pdf", size=1024 * 1024 + 1)  # whoever reads it fails

    with pytest.raises(Unannehmbar, match="größer als 1 MB"):
        pruefe(datei)


def test_aus_einem_foto_ist_alles_weg_was_nicht_zu_sehen_ist():
    roh = foto_mit_ort()
    assert Image.open(io.BytesIO(roh)).getexif().get(KAMERA) == "Geheimes Telefon"

    geprueft = pruefe(upload(roh, "IMG_1.jpg"))

    neu = Image.open(io.BytesIO(inhalt(geprueft)))
    assert (dict(neu.getexif()), neu.getexif().get_ifd(ORT)) == ({}, {})
    assert {b"Geheim", b"Kommentar"} & {teil for teil in (b"Geheim", b"Kommentar") if teil in inhalt(geprueft)} == set()
    assert neu.size == (40, 60)  # turned upright before the note about it went
    assert Image.open(io.BytesIO(geprueft.vorschau)).size == (40, 60)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_was_hinter_einem_bild_haengt_kommt_nicht_mit(form):
    geprueft = pruefe(upload(bild(form) + HTML + archiv(("boese.html", HTML)), "bild.jpg"))

    assert b"script" not in inhalt(geprueft)
    assert b"PK\x03\x04" not in inhalt(geprueft)


def test_durchsichtiges_bleibt_durchsichtig_und_riesiges_wird_kleiner():
    ziel = io.BytesIO()
    Image.new("RGBA", (5000, 10), (0, 0, 0, 0)).save(ziel, "PNG")

    neu = Image.open(io.BytesIO(inhalt(pruefe(upload(ziel.getvalue(), "logo.png")))))

    assert (neu.mode, neu.size) == ("RGBA", (4000, 8))


@pytest.mark.parametrize(
    ("name", "gezeigt"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\Übersicht Größe.pdf", "Übersicht Größe.pdf"),
        ("Liste\u202efdp.exe", "Liste fdp.pdf"),
        ("a\x00b\r\nSet-Cookie: x.pdf", "a b Set-Cookie: x.pdf"),
        ("..", "Datei.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("", "Datei.pdf"),
        ("ä" * 300 + ".pdf", "ä" * 116 + ".pdf"),
        ("U\u0308bung.pdf", "Übung.pdf"),
    ],
)
def test_der_name_wird_harmlos_und_bleibt_lesbar(name, gezeigt):
    assert anzeigename(name, Dateityp.PDF) == gezeigt
