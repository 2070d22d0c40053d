"""Names in any of the scripts around here: printed with a font of their own, shaped, in order, and never too long."""

from io import BytesIO

import page
import pytest
from django.urls import reverse
from pypdf import PdfReader

from berichte.aufbau import Absatz, Fakten, Tabelle, Zeile, Zelle
from berichte.ausgabe import pdf
from berichte.ausgabe.zeichen import druckbar
from tests.berichte.test_pdf import dokument, gelesen
from tests.factories import OrganisationFactory

RECHTSLAEUFIG = ["arabisch", "persisch", "hebraeisch"]
NAMEN = {
    "lateinisch": ("Přátelství Łódź, Ščeşț", "AtkinsonHyperlegibleNext"),
    "vietnamesisch": ("Hội Người Việt ở Lợi Ẩm", "NotoSans"),
    "kyrillisch": ("Дружба Україна Ґанок", "NotoSans"),
    "griechisch": ("Φιλία", "NotoSans"),
    "arabisch": ("جمعية الصداقة", "Vazirmatn"),
    "persisch": ("انجمن پژوهش گچ", "Vazirmatn"),
    "tigrinya": ("ማሕበር ምሕዝነት", "NotoSansEthiopic"),
    "georgisch": ("საქართველო", "NotoSansGeorgian"),
    "armenisch": ("Հայաստան", "NotoSansArmenian"),
    "hebraeisch": ("שלום", "NotoSansHebrewThin"),
    "emoji": ("🎉 ☀ 👋", "NotoEmoji"),
}


def _schriften(inhalt):
    for seite in PdfReader(BytesIO(inhalt)).pages:
        for schrift in seite["/Resources"]["/Font"].values():
            name = schrift.get_object()["/BaseFont"].split("+")[-1]
            yield name.partition("-")[0], schrift.get_object()


def eingebettete(inhalt):
    """`{NotoSans: True}`: each font of the file, and whether its glyphs lie in the file."""
    schriften = {}
    for name, schrift in _schriften(inhalt):
        merkmale = schrift["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        schriften[name] = "/FontFile2" in merkmale or "/FontFile3" in merkmale
    return schriften


@pytest.fixture(scope="module")
def gedruckt():
    paare = tuple((art, name) for art, (name, _) in NAMEN.items())
    return pdf.schreibe(dokument(Fakten(paare), traeger=NAMEN["arabisch"][0], titel=NAMEN["kyrillisch"][0]))


@pytest.mark.parametrize("art", NAMEN)
def test_ein_name_ist_in_seiner_schrift_zu_lesen(gedruckt, art):
    name, schrift = NAMEN[art]
    woerter = name.split()

    text = gelesen(gedruckt)[1]

    # the reader of the tests hands over the words of a line from left to right, each of them in reading order
    assert f"{art} {' '.join(woerter[::-1] if art in RECHTSLAEUFIG else woerter)} " in text
    assert eingebettete(gedruckt)[schrift]


@pytest.mark.parametrize("profil", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_mit_allen_schriften_bleibt_der_druck_gueltig(gedruckt, profil):
    befund = page.validate_pdf_bytes(gedruckt, profile=profil)

    assert [fehler.message for fehler in befund.failures] == []
    assert all(eingebettete(gedruckt).values())


def test_arabische_buchstaben_sind_verbunden():
    """At the begin, in the middle and at the end a letter has a form of its own: three glyphs for one sign."""
    inhalt = pdf.schreibe(dokument(Absatz("\u0628\u0628\u0628")))

    schrift = next(font for name, font in _schriften(inhalt) if name == "Vazirmatn")

    assert schrift["/ToUnicode"].get_object().get_data().count(b"<0628>") == 3


def test_ein_zeichen_ohne_schrift_wird_ein_fragezeichen():
    assert druckbar("文 Дом") == "? Дом"


@pytest.mark.parametrize(
    ("getippt", "gedruckt"),
    [
        ("Nguyê\u0303n", "Nguyễn"),  # composed
        ("и\u0301", "и\u0301"),  # both in one font
        ("\u0628\u0301", "\u0628"),  # no font has both
        ("a\u0651", "a"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # the gap inside a Persian word
    ],
)
def test_zeichen_ueber_buchstaben_bleiben_wo_eine_schrift_beide_hat(getippt, gedruckt):
    assert druckbar(getippt) == gedruckt


@pytest.mark.parametrize("stueck", ["Verein", "Дружба", "صداقة", "12345678"])
def test_ein_name_ohne_leerzeichen_bricht_um(stueck):
    name = (stueck * 40)[:160]
    zeile = Zeile(name, (Zelle("3"),))
    teile = (Fakten((("Partner", name),)), Absatz(name), Tabelle("Partner", "Partner", ("Anzahl",), (zeile,)))

    inhalt = pdf.schreibe(dokument(*teile, titel=name, traeger=name, art="projektblatt"))

    zeilen = [z for seite in PdfReader(BytesIO(inhalt)).pages for z in seite.extract_text().splitlines()]
    assert len([z for z in zeilen if set(stueck) & set(z)]) > 8
    assert max(map(len, zeilen)) < 120  # that many of these letters fill the width of the paper


def test_die_datei_eines_partners_ohne_lateinische_buchstaben_hat_einen_namen(als, koordination, ev25):
    partner = OrganisationFactory(name="جمعية الصداقة")

    antwort = als(koordination).get(reverse("netz:gemeinsames_pdf", args=[partner.pk]))

    assert f'filename="gemeinsam_organisation-{partner.pk}_' in antwort["Content-Disposition"]
    assert "جمعية" in " ".join(gelesen(antwort.content))
