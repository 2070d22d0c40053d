"""The keys of encrypted fields: from the environment, else made once."""

import base64

import pytest
from django.views.debug import get_default_exception_reporter_filter

from protegat.betrieb import datenschluessel, schluesselbund
from protegat.betrieb.meldung import Abbruch

A, B = (base64.urlsafe_b64encode(bytes([zeichen]) * 32).decode() for zeichen in (251, 255))


def test_wird_einmal_gemacht_und_bleibt_verschlossen(tmp_path):
    text = datenschluessel(tmp_path)

    assert datenschluessel(tmp_path) == text
    assert [len(schluessel) for schluessel in schluesselbund(text).values()] == [32]
    assert (tmp_path / "datenschluessel").stat().st_mode & 0o777 == 0o600


def test_der_erste_schreibt():
    assert list(schluesselbund(f"2026b:{A}, 2026a:{B}")) == ["2026b", "2026a"]


def test_beide_schreibweisen_von_base64_mit_und_ohne_ende():
    schreibweisen = (A, A.rstrip("="), A.translate(str.maketrans("-_", "+/")))

    assert {schluesselbund(f"a:{zeichen}")["a"] for zeichen in schreibweisen} == {bytes([251]) * 32}


@pytest.mark.parametrize(
    "text", ["", A, f"a:{A[:20]}", f"a:{A},a:{B}", f"a:{A},b:{A}", f"ä:{A}", f"a b:{A}", "a:geheim"]
)
def test_was_keiner_ist_wird_abgelehnt_und_nicht_wiederholt(text):
    with pytest.raises(Abbruch) as fehler:
        schluesselbund(text)

    assert A[:20] not in str(fehler.value)
    assert "openssl rand -base64 32" in str(fehler.value)


def test_die_fehlerseite_zeigt_keinen_schluessel(settings):
    gezeigt = get_default_exception_reporter_filter().get_safe_settings()

    assert set(gezeigt["DATENSCHLUESSEL"]) == {"*"}
    assert set(gezeigt["SECRET_KEY"]) == {"*"}
