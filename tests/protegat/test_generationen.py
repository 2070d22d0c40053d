"""Which backups stay: of each of the last N days, weeks and months the newest."""

from datetime import date, timedelta

import pytest

from protegat.sicherung.generationen import ueberzaehlige

ERSTER = date(2026, 1, 1)
TAEGLICH = [f"protegat-{ERSTER + timedelta(days=nummer):%Y-%m-%d}-031000.sicherung" for nummer in range(200)]


def test_tage_wochen_und_monate_bleiben():
    bleiben = set(TAEGLICH) - set(ueberzaehlige(TAEGLICH, 3))

    assert sorted(name[9:19] for name in bleiben) == [
        *("2026-05-31", "2026-06-30", "2026-07-05", "2026-07-12"),
        *("2026-07-17", "2026-07-18", "2026-07-19"),
    ]


@pytest.mark.parametrize("behalten", [1, 2, 7])
def test_die_neueste_bleibt_immer_und_nochmals_geht_nichts(behalten):
    alte = ueberzaehlige(TAEGLICH, behalten)

    rest = sorted(set(TAEGLICH) - set(alte))
    assert TAEGLICH[-1] in rest
    assert ueberzaehlige(rest, behalten) == []


def test_fremdes_bleibt_liegen():
    fremde = ["protegat.sicherung", "notizen.txt", ".protegat-2026-01-01-000000.sicherung.unfertig"]

    assert ueberzaehlige([*fremde, *TAEGLICH[:5]], 1) == TAEGLICH[:4]
