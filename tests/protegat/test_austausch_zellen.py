"""Spellings of cells: many are read, one is written, none ends in a traceback."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from protegat.basis.austausch.dateien import lies
from protegat.basis.austausch.formen import Auswahlliste, Dezimalzahl, Ganzzahl, JaNein, Tag, Text, Zeitpunkt
from protegat.basis.austausch.vorhaben import Anteilsform
from protegat.basis.austausch.zellen import als_text, entschaerft, verbunden, zerlegt
from protegat.basis.befehl import Abgelehnt
from tests.factories import BERLIN

FORMEN = [Text(), Auswahlliste(["a", "b"]), Ganzzahl(), Dezimalzahl(), JaNein(), Tag(), Zeitpunkt(), Anteilsform()]
ZELLEN = st.one_of(
    st.text(min_size=1), st.from_regex(r"[0-9.,:\-T+' |=;]{1,20}", fullmatch=True), st.integers(), st.floats(),
    st.booleans(), st.dates(), st.datetimes(), st.times(),
)  # fmt: skip


@pytest.mark.parametrize("text", ["78.444,80", "78444.80", "78444,80", "78,444.80", "78444,8", 78444.8])
def test_dezimalzahlen(text):
    assert Dezimalzahl().clean(text) == Decimal("78444.80")


@pytest.mark.parametrize(
    ("text", "zahl"), [("78.444", 78444), ("1.000.000", 1000000), (78.444, Decimal("78.444")), ("-5", -5), (27, 27)]
)
def test_ein_punkt_vor_drei_ziffern_gliedert_tausender(text, zahl):
    assert Dezimalzahl().clean(text) == zahl


@pytest.mark.parametrize(
    ("text", "zahl"),
    [("27", 27), ("27.0", 27), ("2.00", 2), ("27,0", 27), (27.0, 27), ("1.000", 1000), ("12.000,0", 12000), ("-1", -1)],
)
def test_ganze_zahlen(text, zahl):
    assert Ganzzahl().clean(text) == zahl


@pytest.mark.parametrize("text", ["2.5", "2,5", 2.5, "1.000,5", "viele", "1.0.0", "1e3"])
def test_keine_ganzen_zahlen(text):
    with pytest.raises(ValidationError, match="ganze Zahl"):
        Ganzzahl().clean(text)


@pytest.mark.parametrize("text", ["2018-05-05 00:00:00", "2018-05-05T00:00", "05.05.2018 00:00:00.000"])
def test_ein_tag_mit_mitternacht_dahinter(text):
    assert Tag().clean(text) == date(2018, 5, 5)


@pytest.mark.parametrize(
    "text", ["31.12.2018", "2018-12-31", date(2018, 12, 31), datetime(2018, 12, 31), " 31.12.2018 "]
)
def test_tage(text):
    assert Tag().clean(text) == date(2018, 12, 31)


@pytest.mark.parametrize(
    "text", ["31.02.2018", "2018-13-01", "31.12.18", "12/31/2018", "0018-01-01", "٢٠١٨-12-31", "2018-12-31 08:00"]
)
def test_keine_tage(text):
    with pytest.raises(ValidationError):
        Tag().clean(text)


@pytest.mark.parametrize(
    "text",
    ["2018-11-06 18:00", "2018-11-06T18:00", "06.11.2018 18:00:00", "6.11.2018  18:00", datetime(2018, 11, 6, 18)],
)
def test_zeitpunkte(text):
    assert Zeitpunkt().clean(text) == datetime(2018, 11, 6, 18, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "text",
    [
        "2018-03-26T18:00:00+02:00",
        "2018-03-26 16:00Z",
        "2018-03-26 18:00:00 +0200",
        "26.03.2018 18:00:00.000000000+02",
    ],
)
def test_zeitpunkte_mit_abstand_zur_weltzeit(text):
    assert Zeitpunkt().clean(text) == datetime(2018, 3, 26, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-10-28 02:30+02:00", datetime(2018, 10, 28, 0, 30, tzinfo=UTC)),
        ("2018-10-28 02:30+01:00", datetime(2018, 10, 28, 1, 30, tzinfo=UTC)),
    ],
)
def test_die_doppelte_stunde_kommt_gleich_zurueck(text, moment):
    assert Zeitpunkt().clean(text) == moment
    assert Zeitpunkt().render(moment) == text


def test_ohne_abstand_ist_die_erste_der_beiden_gemeint():
    assert Zeitpunkt().clean("2018-10-28 02:30") == datetime(2018, 10, 28, 0, 30, tzinfo=UTC)


def test_eine_uhrzeit_allein_meint_den_tag_nebenan():
    assert Zeitpunkt("beginn").clean("8:15", {"beginn": "06.11.2018 07:00"}) == datetime(
        2018, 11, 6, 8, 15, tzinfo=BERLIN
    )


@pytest.mark.parametrize(
    "text", ["2018-11-06", "18:00", "2018-11-06 25:00", "2019-03-31 02:30", "2018-11-06 18:00+99:00"]
)
def test_keine_zeitpunkte(text):
    with pytest.raises(ValidationError):
        Zeitpunkt().clean(text)


@pytest.mark.parametrize(
    ("wort", "wert"),
    [("ja", True), ("WAHR", True), (1, True), (True, True), ("nein", False), ("0", False), ("falsch", False)],
)
def test_ja_und_nein(wort, wert):
    assert JaNein().clean(wort) is wert


@pytest.mark.parametrize("text", ["ESF- und Landesmittel=95;Stadt=rest", "Stadt = Rest | ESF- und Landesmittel = 95,0"])
def test_anteile(text):
    assert Anteilsform().clean(text) == [("ESF- und Landesmittel", Decimal("95")), ("Stadt", None)]


@pytest.mark.parametrize(
    "text", ["A=95", "A=rest|B=rest", "A=60|B=41|C=rest", "A=5|A=rest", "A=0|B=rest", "A|B=rest", "=5|B=rest"]
)
def test_keine_anteile(text):
    with pytest.raises(ValidationError):
        Anteilsform().clean(text)


@given(st.text(alphabet=st.characters(exclude_characters="\x00"), min_size=1))
def test_jeder_text_kommt_gleich_zurueck(text):
    assert als_text(entschaerft(text)) == text


@given(st.text(alphabet="=+-@'\t \\|;a", min_size=1))
def test_kein_text_faengt_wie_eine_formel_an(text):
    assert not entschaerft(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert als_text(entschaerft(text)) == text


@given(st.lists(st.text(alphabet="=' \\|;ab\n", min_size=1)))
def test_jede_liste_kommt_gleich_zurueck(teile):
    assert zerlegt(verbunden(teile)) == teile


@given(ZELLEN, st.sampled_from(FORMEN))
def test_jede_zelle_wird_gelesen_oder_mit_grund_abgelehnt(zelle, form):
    with suppress(ValidationError):
        form.clean(zelle)


@given(st.one_of(st.binary(), st.text().map(str.encode), st.binary().map(lambda rest: b"PK\x03\x04" + rest)))
def test_jede_datei_wird_gelesen_oder_abgelehnt(daten):
    with suppress(Abgelehnt):
        list(lies(daten).zeilen)
