"""Frozen values as JSON and back: nothing is lost, nothing is guessed."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berichte import aufbau
from berichte.abschnitte.methodik import Methodik
from berichte.arten import ARTEN
from berichte.aufbau import Fundstelle, Kapitel, Logobild, Zelle
from berichte.festgehalten import KLASSEN, from_json, kanonisch, to_json
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall

TAGE = st.dates(date(2000, 1, 1), date(2099, 12, 31))
TEXTE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
WERTE = st.one_of(
    TEXTE,
    st.integers(),
    st.booleans(),
    st.none(),
    st.decimals(allow_nan=False, allow_infinity=False),
    TAGE,
    st.datetimes(timezones=st.just(UTC)),
    st.binary(),
    st.tuples(TAGE, TAGE).map(sorted).map(lambda paar: Zeitraum(*paar)),
)
TEILE = st.recursive(WERTE, lambda kinder: st.lists(kinder, max_size=4).map(tuple), max_leaves=20)


def gelesen(wert):
    return from_json(json.loads(kanonisch(to_json(wert))))


def genau(wert):
    """Also what `==` takes for the same: 1, True and 1.0, or 1.0 and 1.00."""
    if isinstance(wert, tuple):
        return tuple(map(genau, wert))
    if is_dataclass(wert):
        return type(wert), *(genau(getattr(wert, feld.name)) for feld in fields(wert))
    return type(wert), str(wert)


@given(TEILE)
def test_jeder_wert_kommt_genau_zurueck(wert):
    assert genau(gelesen(wert)) == genau(wert)


@pytest.mark.parametrize("klasse", KLASSEN.values(), ids=lambda klasse: klasse.__name__)
@given(st.data())
def test_jede_klasse_kommt_genau_zurueck(klasse, data):
    if klasse is Zeitraum:
        wert = Zeitraum(date(2018, 1, 1), date(2018, 3, 31))
    else:
        wert = klasse(**{feld.name: data.draw(TEILE) for feld in fields(klasse)})

    assert genau(gelesen(wert)) == genau(wert)


def test_jede_klasse_des_aufbaus_ist_dabei():
    eigene = {k.__name__ for k in vars(aufbau).values() if is_dataclass(k)}

    assert set(KLASSEN) == eigene | {"Zeitraum"}


@pytest.mark.parametrize("art", ARTEN.values(), ids=lambda art: art.schluessel)
def test_ein_ganzer_bericht_kommt_genau_zurueck(db, art):
    dokument = replace(art.dokument(Lage(zufall.Welt(5).vorhaben[0], Zeitraum.quartal(2018, 4))), logos=())

    assert genau(gelesen(dokument)) == genau(dokument)


@pytest.mark.parametrize("fremd", [1.5, {"a": 1}, [1], object(), Methodik])
def test_was_nicht_fest_ist_wird_abgelehnt(fremd):
    with pytest.raises(TypeError, match="lässt sich nicht festhalten"):
        to_json((fremd,))


def test_die_kanonische_zeile_ist_sortiertes_json_ohne_luecken():
    assert kanonisch({"b": ["ä", None, True], "a": 1}) == '{"a":1,"b":["ä",null,true]}\n'.encode()


def test_was_in_der_form_steht():
    quartal = Zeitraum(date(2018, 10, 1), date(2018, 12, 31))
    zelle = Zelle("61", Decimal("61.0"), fundstelle=Fundstelle("K1", quartal))

    assert to_json(zelle)["wert"] == {"_": "Decimal", "wert": "61.0"}
    assert to_json(zelle)["fundstelle"]["zeitraum"]["von"] == {"_": "date", "wert": "2018-10-01"}
    assert to_json(Logobild("Stadt", b"\x00"))["daten"] == {"_": "bytes", "wert": "AA=="}
    assert to_json(datetime(2019, 1, 2, 3, tzinfo=UTC)) == {"_": "datetime", "wert": "2019-01-02T03:00:00+00:00"}
    assert to_json(Kapitel("1", "A", (), "k1"))["_"] == "Kapitel"
