"""What people come for. In 2018 it moved from arriving and language to day care, school, training and work."""

JE_QUARTAL_2018 = (
    {
        "orientierung": 30,
        "sprache": 26,
        "wohnen": 8,
        "aufenthalt": 8,
        "existenz": 7,
        "kita": 5,
        "schule": 5,
        "arbeit": 5,
        "ausbildung": 3,
        "gesundheit": 3,
    },
    {
        "orientierung": 18,
        "sprache": 18,
        "kita": 12,
        "schule": 11,
        "arbeit": 10,
        "ausbildung": 7,
        "wohnen": 8,
        "aufenthalt": 7,
        "existenz": 6,
        "familie": 3,
    },
    {
        "schule": 20,
        "kita": 19,
        "arbeit": 12,
        "ausbildung": 9,
        "sprache": 10,
        "orientierung": 9,
        "wohnen": 7,
        "existenz": 5,
        "aufenthalt": 5,
        "anerkennung": 4,
    },
    {
        "kita": 22,
        "arbeit": 21,
        "schule": 18,
        "ausbildung": 15,
        "sprache": 5,
        "orientierung": 5,
        "wohnen": 5,
        "existenz": 4,
        "anerkennung": 3,
        "gesundheit": 2,
    },
)
NACHMITTAGE_2017 = {"orientierung": 40, "sprache": 30, "wohnen": 10, "freizeit": 8, "aufenthalt": 7, "engagement": 5}
HEUTE = {
    "existenz": 15,
    "arbeit": 14,
    "wohnen": 12,
    "kita": 11,
    "schule": 9,
    "aufenthalt": 9,
    "sprache": 8,
    "ausbildung": 6,
    "gesundheit": 5,
    "familie": 4,
    "schulden": 3,
    "anerkennung": 2,
    "psychosozial": 1,
    "einbuergerung": 1,
}
TRAEGER = {"foerderung_traeger": 44, "oeffnung": 24, "engagement": 12, "sprache": 8, "recht": 6, "arbeit": 6}
ANZAHL_NEBENTHEMEN = {0: 55, 1: 30, 2: 11, 3: 4}


def nebenthemen(zufall, haupt, gewichte, anzahl):
    """Up to three further codes, each once, none of them the main one."""
    uebrige = {code: gewicht for code, gewicht in gewichte.items() if code != haupt}
    gezogen = []
    for _ in range(anzahl):
        gezogen.append(zufall.choices(list(uebrige), weights=uebrige.values())[0])
        del uebrige[gezogen[-1]]
    return gezogen
