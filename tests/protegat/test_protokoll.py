"""Lines of the log: one line each, when with offset, who by number."""

import logging

import pytest

from tests.protegat.test_gesund import protokoll

__all__ = ["protokoll"]


def test_niemand_schreibt_eine_zweite_zeile(protokoll):
    logging.getLogger("protegat").warning("Logo fehlt: %s", "a\r\n2026-01-01 ERROR gefälscht\x1b[2J\u2028b")

    assert protokoll().endswith("WARNING protegat: Logo fehlt: a 2026-01-01 ERROR gefälscht [2J b\n")
    assert protokoll().count("\n") == 1


@pytest.mark.django_db
@pytest.mark.parametrize("weg", ["/stammdaten/", "/gibt-es-nicht/"])
def test_wer_abgewiesen_wurde_steht_mit_seiner_nummer_da(als, beraterin, protokoll, weg):
    als(beraterin).get(weg, follow=True)

    assert protokoll().splitlines()[0].endswith(f"(Konto {beraterin.pk})")
