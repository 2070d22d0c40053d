"""What free text may not carry unasked: found where it is, and seldom where it is not."""

import logging
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protegat.basis.freitext import finde, siegel

NAME, TELEFON, MAIL = ["einem Namen"], ["einer Telefonnummer"], ["einer Mailadresse"]
GEBURTSTAG, AKTE, KONTO = ["einem Geburtsdatum"], ["einem Aktenzeichen"], ["einer Kontonummer"]
KLEIN, GROSS = "abcdefghijklmnopqrstuvwxyzäöüß", "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ"


@pytest.mark.parametrize(
    ("text", "funde"),
    [
        ("Bitte 0341 1234567 zurückrufen", TELEFON),
        ("(0341) 12 34 56-7", TELEFON),
        ("+49 176/12345678", TELEFON),
        ("+380 50 123 45 67", TELEFON),
        ("Tel.: 123 4567", TELEFON),
        ("Antwort an jemand@beispiel.de", MAIL),
        ("geb. 12.4.2025", GEBURTSTAG),
        ("geboren am 1.2.90", GEBURTSTAG),
        ("Kind 03.05.2009", GEBURTSTAG),
        ("03. 05. 1987", GEBURTSTAG),
        ("1987-05-03", GEBURTSTAG),
        ("Az. 12 K 345/20", AKTE),
        ("Bescheid 12 K 345/20 A", AKTE),
        ("BG-Nummer 74104//0012345", AKTE),
        ("Kundennummer: 123D456789", AKTE),
        ("Akte 7654321-475", AKTE),
        ("DE02 1203 0000 0000 2020 51", KONTO),
        ("mit Frau Muster gesprochen", NAME),
        ("Herrn Dr. Beispiel", NAME),
        ("Familie Muster-Beispiel", NAME),
        ("Familie al-Muster", NAME),
        ("Frau von Beispiel", NAME),
        ("er heißt Beispiel", NAME),
        ("Name: Muster", NAME),
        ("Frau Muster, 0341 1234567", [*TELEFON, *NAME]),
    ],
)
def test_gefunden(text, funde):
    assert finde(text) == funde


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Führerschein umschreiben",
        "Wohnung in 04177 Leipzig",
        "Treffen am 06.11. um 15:00 bis 16:30 Uhr",
        f"Antrag vom 03.05.{date.today().year}",
        f"Sitzung am {date.today().year}-01-02",
        "Frau mit zwei Kindern, 2 bis 6 Jahre",
        "Mutter und Kind, Familie in Gohlis",
        "Haushaltsjahr 2024/2025, 25 Plätze",
        "Paragraf 24, § 25b AufenthG, SGB II",
        "Was heißt Befristung hier nicht",
        "120 Euro, 08-12 Uhr, Zimmer 104",
        "Fachkräfte, Ehrenamtliche und Familien",
        "EV25-2, Projekt 2018-4",
    ],
)
def test_nicht_gefunden(text):
    assert finde(text) == []


@given(st.text(KLEIN + " ,.;:!?()-"))
def test_kleingeschriebenes_ohne_ziffern_ist_nie_ein_fund(text):
    assert finde(text) == []


@given(st.text(KLEIN + " "), st.sampled_from(["0", "+49", "0049"]), st.text(string.digits, min_size=8, max_size=11))
def test_eine_telefonnummer_wird_in_jedem_satz_gefunden(satz, vorwahl, ziffern):
    assert "einer Telefonnummer" in finde(f"{satz} {vorwahl}{ziffern}")


@given(st.dates(date(1920, 1, 1), date(2020, 12, 31)), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "geb. %d.%m.%y"]))
def test_jeder_geburtstag_wird_gefunden(tag, form):
    assert "einem Geburtsdatum" in finde(f"Kind {tag.strftime(form)}, Schule")


@given(st.sampled_from(["Frau", "Herr", "Herrn", "Familie"]), st.sampled_from(GROSS), st.text(KLEIN, min_size=2))
def test_jede_anrede_mit_namen_wird_gefunden(anrede, anfang, rest):
    assert finde(f"mit {anrede} {anfang}{rest} gesprochen") == NAME


@given(st.text(max_size=200))
def test_kein_text_bringt_die_suche_zu_fall(text):
    assert len(finde(text)) <= 5


@given(st.text(), st.text())
def test_ein_siegel_gilt_nur_fuer_seinen_text(text, anderer):
    assert (siegel(text) == siegel(anderer)) == (text == anderer)


def test_nichts_davon_steht_im_protokoll(caplog):
    with caplog.at_level(logging.DEBUG):
        finde("Frau Muster, 0341 1234567")

    assert caplog.text == ""
