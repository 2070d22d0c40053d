"""One key, several purposes: each has a key of its own. Known answers, computed with RFC 5869 by hand (HMAC only)."""

import hmac
from hashlib import sha256

import pytest

from protegat.basis.verschluesselung import Unlesbar, ableitung, dateischluessel

BEKANNT = {
    "text": "8fe86c027ce80f847fbd67165cf18f993dfd99910d71e86f8d02454f9ed26c9b",
    "blindindex": "507f22ed3d1c2b1c5146fe3b1fe61fc2e7b903aad708b031e9290d9da0a9b035",
    "datei": "14732b75d0be6091294537eea547773ac73d3a53742c8d800edc17cfc5e3b1b7",
    "siegel": "e88561272299cee816c8a33f3784dc4e13d43104d522c6f4088d2ed454bbc1db",
}


@pytest.fixture(autouse=True)
def schluessel(settings):
    settings.DATENSCHLUESSEL = {"2026a": bytes(range(32))}


def hkdf(schluessel, info, salz=bytes(32)):
    return hmac.new(hmac.new(salz, schluessel, sha256).digest(), info + b"\1", sha256).digest()


@pytest.mark.parametrize("zweck", BEKANNT)
def test_bekannte_antworten(zweck):
    assert ableitung("2026a", zweck).hex() == BEKANNT[zweck]
    assert ableitung("2026a", zweck) == hkdf(bytes(range(32)), f"protegat {zweck}".encode())


def test_kein_schluessel_dient_zwei_zwecken():
    assert len({ableitung("2026a", zweck) for zweck in BEKANNT} | {bytes(range(32))}) == len(BEKANNT) + 1


def test_jede_datei_hat_ihren_schluessel():
    eine, andere = dateischluessel("2026a", bytes(32)), dateischluessel("2026a", b"\1" * 32)

    assert eine == hkdf(hkdf(bytes(range(32)), b"protegat datei"), b"protegat eine datei")
    assert len({eine, andere, ableitung("2026a", "datei")}) == 3


def test_ein_fehlender_schluessel_heisst_unlesbar():
    with pytest.raises(Unlesbar, match=r"Der Schlüssel 2025a fehlt\. Bitte sagen Sie der Verwaltung Bescheid"):
        ableitung("2025a", "text")
