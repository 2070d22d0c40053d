"""How the ESF indicators of each funding period hang together (docs/kleinzellen.md)."""

from itertools import product

from .verbund import Verbund
from .verbundkenntnis import verbundkenntnis

ALLE, VOLL = "ESF.gesamtzahl", "ESF.vollstaendig"
SONST_2014, SONST = "ESF.nur_gesamtzahl", "ESF.unvollstaendig"
ESF_2014 = Verbund(
    wege=((ALLE, SONST_2014), *((ALLE, VOLL, status) for status in ("CO01", "CO03", "CO05"))),
    ganze=(
        ("CO01", "CO02"),
        ("CO03", "CO04"),
        (VOLL, "CO06 CO07"),
        ("CO07", "CO08"),
        ("CO01 CO04", "CO08"),
        (f"{VOLL} CO08", "CO07 CO01 CO04"),
        (VOLL, "CO09 CO10 CO11"),
        *((VOLL, code) for code in ("CO15", "CO16", "CO17", "CO18", "CO19")),
        ("CR01 CR02 CR03 CR04", "CR05"),
        ("CR06", "CR08"),
        ("CR06", "CR09"),
    ),
    spaeter=(
        ("CO03", "CR01"),
        ("CO01 CO03", "CR01 CR04"),
        *((VOLL, code) for code in ("CR02", "CR03", "CR05")),
        ("CO15 CO16 CO17", "CR05"),
        ("CO15 CO16 CO17", "CR09"),
        ("CO01 CO03", "CR06"),
        ("CO05", "CR07"),
        ("CO07", "CR08"),
    ),
    alle=(ALLE, VOLL),
)
ESF_PLUS = Verbund(
    wege=(
        (ALLE, SONST),
        *(
            (ALLE, VOLL, "EECO01", status, isced)
            for status, isced in product(("EECO02", "EECO04", "EECO05"), ("EECO09", "EECO10", "EECO11"))
        ),
    ),
    ganze=(
        ("EECO02", "EECO03"),
        (VOLL, "EECO06 EECO07 EECO08"),
        *((VOLL, f"EECO{nummer}") for nummer in range(12, 18)),
    ),
    spaeter=(
        ("EECO04", "EECR01"),
        ("EECO02 EECO04", "EECR01 EECR04"),
        *((VOLL, code) for code in ("EECR02", "EECR03")),
        ("EECO02 EECO04", "EECR05"),
        ("EECO05", "EECR06"),
    ),
    alle=(ALLE, VOLL),
)
KENNTNISSE = {verbund: verbundkenntnis(verbund) for verbund in (ESF_2014, ESF_PLUS)}


def ist_esf(kennzahl):
    return any(kennzahl in verbund.codes for verbund in KENNTNISSE)


def kann_vorkommen(code, geschlecht):
    """Who has told no gender is in no indicator, and until 2020 neither is who is neither woman nor man."""
    if code in (ALLE, SONST_2014, SONST) or geschlecht in ("weiblich", "maennlich"):
        return True
    return geschlecht == "divers" and not code.startswith("C")


def kenntnis(blatt):
    """What can be known of the sheet of a report, whose Annex shows in its rows."""
    return KENNTNISSE[ESF_PLUS if SONST in blatt.gruppen else ESF_2014]
