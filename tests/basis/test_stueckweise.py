"""Streams in pieces: what goes in comes out, at any place; nothing can be changed, moved, left out or cut off."""

import io

import pytest
from hypothesis import given
from hypothesis import settings as hypothese
from hypothesis import strategies as st

from protegat.basis.stueckweise import MARKE, STUECK, Schreiber, leser
from protegat.basis.verschluesselung import Unlesbar

SCHLUESSEL, KOPF = bytes(range(32)), b"Kopf"
BEKANNT = "45a4d0882193516a7b461589b09db9ad6064a6f0287cc6b6"
GANZ = STUECK + MARKE
LAENGEN = st.sampled_from([0, 1, STUECK - 1, STUECK, STUECK + 1, 2 * STUECK, 3 * STUECK + 17])


def geschrieben(daten, teil=10_000):
    ziel = io.BytesIO()
    schreiber = Schreiber(ziel, SCHLUESSEL, KOPF)
    for ab in range(0, len(daten), teil):
        schreiber.write(daten[ab : ab + teil])
    schreiber.beende()
    return ziel.getvalue()


def gelesen(geheim, schluessel=SCHLUESSEL, kopf=KOPF):
    with leser(io.BytesIO(geheim), schluessel, kopf, "beschädigt") as datei:
        return datei.read()


@hypothese(max_examples=30)
@given(laenge=LAENGEN, teil=st.sampled_from([777, STUECK, 10**6]))
def test_was_hineingeht_kommt_heraus(laenge, teil):
    daten = bytes(i % 251 for i in range(laenge))

    assert gelesen(geschrieben(daten, teil)) == daten


@hypothese(max_examples=30)
@given(laenge=LAENGEN, stelle=st.integers(0, 4 * STUECK), anzahl=st.integers(0, 2 * STUECK))
def test_an_jeder_stelle_zu_lesen(laenge, stelle, anzahl):
    daten = bytes(i % 251 for i in range(laenge))

    with leser(io.BytesIO(geschrieben(daten)), SCHLUESSEL, KOPF, "beschädigt") as datei:
        datei.seek(stelle)
        assert datei.read(anzahl) == daten[stelle : stelle + anzahl]
        assert datei.seek(0, io.SEEK_END) == laenge


def test_bekannte_antwort():
    """The pieces as the library alone makes them: nonce = number and end, key and beginning as given."""
    assert geschrieben(b"Protegat").hex() == BEKANNT


@hypothese(max_examples=60)
@given(stelle=st.integers(0, 3 * GANZ + 99), bit=st.integers(0, 7))
def test_jedes_veraenderte_bit_faellt_auf(stelle, bit):
    geheim = bytearray(geschrieben(bytes(3 * STUECK + 100)))
    geheim[stelle] ^= 1 << bit

    with pytest.raises(Unlesbar, match="beschädigt"):
        gelesen(bytes(geheim))


def stuecke(geheim):
    return [geheim[ab : ab + GANZ] for ab in range(0, len(geheim), GANZ)]


FAELSCHUNGEN = {
    "vertauscht": lambda s: [s[1], s[0], *s[2:]],
    "ausgelassen": lambda s: [s[0], *s[2:]],
    "verdoppelt": lambda s: [s[0], s[0], *s[1:]],
    "Ende fehlt": lambda s: s[:-1],
    "abgeschnitten": lambda s: [*s[:-1], s[-1][:-1]],
    "angehängt": lambda s: [*s, s[-1]],
    "leer": lambda s: [],
}


@pytest.mark.parametrize("faelschung", FAELSCHUNGEN.values(), ids=FAELSCHUNGEN)
def test_reihenfolge_und_ende_gehoeren_dazu(faelschung):
    geheim = geschrieben(bytes(i % 251 for i in range(3 * STUECK + 100)))

    with pytest.raises(Unlesbar):
        gelesen(b"".join(faelschung(stuecke(geheim))))


def test_ohne_ende_wird_schon_das_oeffnen_abgelehnt():
    geheim = geschrieben(bytes(2 * STUECK))

    with pytest.raises(Unlesbar):
        leser(io.BytesIO(geheim[:GANZ]), SCHLUESSEL, KOPF, "beschädigt")


def test_anderer_schluessel_und_anderer_kopf():
    geheim = geschrieben(b"Protegat")

    for schluessel, kopf in ((bytes(32), KOPF), (SCHLUESSEL, b"kopf")):
        with pytest.raises(Unlesbar):
            gelesen(geheim, schluessel, kopf)
