"""docs/asvs.md claims nothing that is not there: each requirement once, and every file and test it names."""

import ast
import re
from collections import Counter
from pathlib import Path

WURZEL = Path(__file__).resolve().parent.parent
TEXT = (WURZEL / "docs" / "asvs.md").read_text()
# The levels of ASVS 5.0.0 by chapter: one word per section, one digit per requirement (70, 183 and 92 of them).
STUFEN = {
    1: "22 1111122223 112222222223 222 123",
    2: "122 112 12223 23",
    3: "3 113 12223 11222233 11122333 3 22333",
    4: "12233 23333 22 1222",
    5: "2 112333 113 222",
    6: "122 111111112222 11223333 112233 22222333 2223 33 2222",
    7: "222 1111 22 11222 223 22",
    8: "1233 1123 133 23",
    9: "111 1222",
    10: "22 223 22223 1111122222233333 22222 22 222",
    11: "2233 22233 11233 1222 23 23 33",
    12: "12233 11 22223",
    13: "2333 222223 2233 1222233",
    14: "22 12223333 122",
    15: "12233 12233 1222222 3333",
    16: "2 22222 2222 222 2223",
    17: "23 22223333 22",
}
URTEILE = ("met", "partly", "not met", "n. a.")
ZEILE = re.compile(
    r"^\| ([\d.]+) \| ([12]) \| [^|]+ \| (met|partly|not met|n\. a\.) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE
)
SUMME = re.compile(r"^\| V(\d+) [^|]+ \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)
GENANNT = re.compile(r"`((?:[\w-]+/)*[\w-]+\.(?:py|md|js|html|xml|toml|txt|typ|po|sh))(?:::(\w+))?`")
ZEILEN = ZEILE.findall(TEXT)


def test_jede_anforderung_der_stufen_1_und_2_steht_genau_einmal_da():
    anforderungen = [
        (f"{kapitel}.{abschnitt}.{nummer}", stufe)
        for kapitel, stufen in STUFEN.items()
        for abschnitt, wort in enumerate(stufen.split(), start=1)
        for nummer, stufe in enumerate(wort, start=1)
        if stufe != "3"
    ]

    assert [(nummer, stufe) for nummer, stufe, *_ in ZEILEN] == anforderungen


def test_die_uebersicht_zaehlt_die_zeilen():
    gezaehlt = Counter((nummer.partition(".")[0], urteil) for nummer, _, urteil, *_ in ZEILEN)

    uebersicht = {kapitel: tuple(map(int, zahlen)) for kapitel, *zahlen in SUMME.findall(TEXT)}

    assert uebersicht == {str(k): tuple(gezaehlt[str(k), urteil] for urteil in URTEILE) for k in STUFEN}


def test_was_fehlt_steht_oben():
    """Nobody has to look through the tables for it."""
    offen = [nummer for nummer, _, urteil, *_ in ZEILEN if urteil in ("not met", "partly")]

    assert sorted(re.findall(r"^- \*\*([\d.]+)\*\*", TEXT, re.MULTILINE)) == sorted(offen)


def test_was_erfuellt_ist_sagt_womit():
    assert [nummer for nummer, _, _, wie, _ in ZEILEN if not wie.strip()] == []


def test_jede_genannte_datei_und_jeden_genannten_test_gibt_es():
    fehlend = {
        f"{datei}::{test}" if test else datei for datei, test in GENANNT.findall(TEXT) if not _gibt_es(datei, test)
    }

    assert fehlend == set()


def _gibt_es(datei, test):
    pfad = WURZEL / datei
    if not test or not pfad.is_file():
        return pfad.is_file()
    baum = ast.parse(pfad.read_text())
    return test in {knoten.name for knoten in baum.body if isinstance(knoten, ast.FunctionDef)}
