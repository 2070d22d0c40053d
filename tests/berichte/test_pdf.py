"""The printed report: valid for archives and screen readers, true to the figures, silent about small cells."""

import logging
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import page
import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from pypdf import PdfReader

from berichte.aufbau import Absatz, Dokument, Entwurfssatz, Fakten, Kapitel, Tabelle, Text, Vergleich, Zeile, Zelle
from berichte.ausgabe import pdf
from protegat.basis.models import Logo
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BERLIN

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c6360304e030000"
    "d0009a577a2cdc0000000049454e44ae426082"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#036"/></svg>'

QUARTAL = Zeitraum.quartal(2018, 4)
KENNZAHLEN = Tabelle(
    "Kennzahlen",
    "Kennzahl",
    ("Quartal", "Vorhaben kum."),
    (
        Zeile("Individualberatung", (), gruppe=True),
        Zeile("Beratene", (Zelle("58"), Zelle("1.253")), "Teilnahmen", "K3: Wer zweimal kommt, zählt zweimal."),
        Zeile("Änderung", (Zelle("− 2"), Zelle("7", 7, ersatz="< 3"))),
    ),
    hinweis="Teilnahmen sind keine Personen.",
)
TEILE = (
    KENNZAHLEN,
    Tabelle("Nach Angebot", "Angebot", ("Quartal",), (), leer="Es fand keine statt."),
    Text("12.ausblick", "Ausblick", "Im Frühjahr beginnen wir neu.\n\nMit zwei Sprechzeiten."),
    Entwurfssatz("1.gezaehlt", "1", (Zelle("Ungelesen: 49 Beratungen.", 49, "/zahlen/"),)),
    Absatz("Erster Absatz.\n\nZweiter Absatz."),
    Vergleich("Themen", "Anteil an K1.", "III/2018", "IV/2018", (("KiTa", 9.8, 24.5),)),
)


def dokument(*teile, **anders):
    deckblatt = Kapitel("0", "Deckblatt", (Fakten((("Adressat", "Stadt Leipzig"),)),), "k0")
    felder = {
        "art": "quartalsbericht",
        "label": "Quartalsbericht",
        "vorhaben": "EV25",
        "titel": "Soziale Integration",
        "programm": "Soziale Stadtentwicklung",
        "traeger": "Träger gUG",
        "aktenzeichen": "AZ-17/4",
        "zeitraum": QUARTAL,
        "zeitraum_name": "IV. Quartal 2018",
        "kurz": "IV/2018",
        "hinweis": "",
        "stand": "entwurf",
        "daten_vom": datetime(2019, 1, 14, 16, 20, tzinfo=BERLIN),
        "kapitel": (deckblatt, Kapitel("1", "Zusammenfassung", teile, "k1")),
        "publizitaet": "Gefördert durch den Freistaat.",
        "logos": (Logo(pk=1, name="Europäische Union"),),
    }
    return Dokument(**felder | anders)


def gelesen(inhalt):
    """The words of every page, one space between them."""
    return [" ".join(seite.extract_text().replace("\xa0", " ").split()) for seite in PdfReader(BytesIO(inhalt)).pages]


@pytest.fixture(scope="module")
def gedruckt():
    return pdf.schreibe(dokument(*TEILE))


@pytest.mark.parametrize("profil", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_der_druck_erfuellt_archiv_und_barrierefreiheit(gedruckt, profil):
    befund = page.validate_pdf_bytes(gedruckt, profile=profil)

    assert [fehler.message for fehler in befund.failures] == []


def test_die_zahlen_stehen_im_druck(gedruckt):
    deckblatt, seite = gelesen(gedruckt)

    assert "IV. Quartal 2018" in deckblatt
    assert "Adressat Stadt Leipzig" in deckblatt
    assert "Entwurf vom 14.01.2019, 16:20 Uhr: noch nicht festgeschrieben" in deckblatt
    assert "Tabelle 1: Kennzahlen Kennzahl Quartal Vorhaben kum. Individualberatung" in seite
    assert "Beratene Teilnahmen · K3 58 1.253" in seite
    assert "Ausblick Im Frühjahr beginnen wir neu. Mit zwei Sprechzeiten." in seite
    assert "Ungelesen" not in seite
    assert "Nach Angebot Es fand keine statt." in seite
    assert "EV25, Aktenzeichen AZ-17/4, Quartalsbericht IV/2018, Entwurf Seite 2 von 2" in seite


def test_kleine_zellen_verlassen_das_haus_nicht(gedruckt):
    _, seite = gelesen(gedruckt)

    assert "Änderung − 2 < 3" in seite
    assert " 7 " not in seite


def test_titel_traeger_sprache_und_lesezeichen(gedruckt):
    leser = PdfReader(BytesIO(gedruckt))

    assert leser.metadata.title == "Quartalsbericht IV. Quartal 2018, EV25 Soziale Integration"
    assert leser.metadata.author == "Träger gUG"
    assert leser.trailer["/Root"]["/Lang"] == "de-DE"
    assert [eintrag.title for eintrag in leser.outline] == ["1 Zusammenfassung"]


def test_dasselbe_dokument_ergibt_dieselben_bytes(gedruckt):
    assert pdf.schreibe(dokument(*TEILE)) == gedruckt


def test_ohne_entwurf_steht_nirgends_entwurf():
    assert "Entwurf" not in " ".join(gelesen(pdf.schreibe(dokument(KENNZAHLEN, stand="festgeschrieben"))))


def test_beispieldaten_sagen_auf_jeder_seite_dass_sie_es_sind():
    assert all(
        "Beispieldaten" in seite for seite in gelesen(pdf.schreibe(dokument(KENNZAHLEN, hinweis="Beispieldaten")))
    )


def test_text_ist_nie_markup():
    boese = '#panic("x") *fett* $x^2$ @quelle \\ <marke> = Titel'

    seite = gelesen(pdf.schreibe(dokument(Absatz(boese))))[1]

    assert boese in seite


def test_zeichen_ohne_schrift_halten_den_druck_nicht_auf():
    seite = gelesen(pdf.schreibe(dokument(Absatz("\u6587 a\u0308 fu\u00adßt\x07 ≥"))))[1]

    assert "? ä fußt ?" in seite


def test_lange_tabellen_wiederholen_den_kopf_und_brechen_keine_zeile():
    zeilen = tuple(Zeile(f"Zeile {nummer}", (Zelle(str(nummer)),)) for nummer in range(90))

    seiten = gelesen(pdf.schreibe(dokument(replace(KENNZAHLEN, spalten=("Anzahl",), zeilen=zeilen))))[1:]

    assert len(seiten) > 1
    assert all("Kennzahl Anzahl Zeile" in seite for seite in seiten)


def test_das_projektblatt_hat_kein_eigenes_deckblatt():
    seiten = gelesen(pdf.schreibe(dokument(KENNZAHLEN, art="projektblatt", label="Projektblatt")))

    assert len(seiten) == 1
    assert "Projektblatt Soziale Integration EV25 Umsetzungsstand am 31.12.2018" in seiten[0]


@pytest.mark.parametrize(("name", "inhalt"), [("eu.svg", SVG), ("eu.png", PNG)], ids=["svg", "png"])
def test_ein_logo_mit_datei_steht_als_bild_mit_namen(ev25, name, inhalt):
    logo = Logo.objects.create(vorhaben=ev25, name="Europäische Union", datei=ContentFile(inhalt, name))

    druck = pdf.schreibe(dokument(KENNZAHLEN, logos=(logo,)))

    assert "Europäische Union" not in gelesen(druck)[0]
    assert page.is_pdf_compliant_bytes(druck, profile=page.ValidationProfile.PDF_UA_1)


def test_ein_logo_ohne_datei_wird_mit_seinem_namen_gedruckt(ev25, gedruckt):
    verloren = Logo.objects.create(vorhaben=ev25, name="Freistaat", datei="logos/verloren.png")

    assert "Europäische Union" in gelesen(gedruckt)[0]
    assert "Freistaat" in gelesen(pdf.schreibe(dokument(KENNZAHLEN, logos=(verloren,))))[0]


def test_scheitert_der_satz_gibt_es_einen_satz_und_einen_grund_im_protokoll(ev25, caplog):
    kaputt = Logo.objects.create(vorhaben=ev25, name="Stadt", datei=ContentFile(b"kein Bild", "stadt.png"))

    with (
        caplog.at_level(logging.ERROR),
        pytest.raises(pdf.PdfFehler, match="Der Druck des Berichts ist nicht gelungen"),
    ):
        pdf.schreibe(dokument(KENNZAHLEN, logos=(kaputt,)))

    assert "image" in caplog.text


@pytest.mark.parametrize(
    ("name", "titel"),
    [("bericht_datei", "Quartalsbericht IV/2018"), ("projektblatt_datei", "Projektblatt")],
    ids=["bericht", "blatt"],
)
def test_scheitert_der_satz_bleibt_man_auf_der_seite(als, koordination, ev25, name, titel):
    Logo.objects.create(vorhaben=ev25, name="Stadt", datei=ContentFile(b"kein Bild", "stadt.png"))

    antwort = als(koordination).get(reverse(f"berichte:{name}", args=["EV25", QUARTAL, "pdf"]), follow=True)

    assert titel in antwort.text
    assert str(pdf.PdfFehler()) in antwort.text


def test_scheitert_der_satz_schreibt_der_befehl_keine_halbe_datei(ev25, tmp_path):
    Logo.objects.create(vorhaben=ev25, name="Stadt", datei=ContentFile(b"kein Bild", "stadt.png"))

    with pytest.raises(CommandError, match="nicht gelungen"):
        call_command("bericht", "EV25", quartal="2018-4", format="pdf", ausgabe=tmp_path / "b.pdf")

    assert not (tmp_path / "b.pdf").exists()
