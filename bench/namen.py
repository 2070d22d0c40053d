"""Invented names of partners: what institutions are commonly called, and a part that tells one from another."""

from random import Random

EINRICHTUNGEN = (
    *(
        "Kita",
        "Kindertagesstätte",
        "Grundschule",
        "Oberschule",
        "Berufsschulzentrum",
        "Volkshochschule",
        "Sprachschule",
    ),
    *("Beratungsstelle", "Kontaktstelle", "Anlaufstelle", "Servicestelle", "Migrationsberatung", "Schuldnerberatung"),
    *(
        "Nachbarschaftszentrum",
        "Begegnungszentrum",
        "Mehrgenerationenhaus",
        "Familienzentrum",
        "Jugendclub",
        "Bürgerhaus",
    ),
    *("Förderverein", "Sportverein", "Kulturverein", "Bürgerverein", "Kleingartenverein", "Kirchgemeinde", "Stiftung"),
    *("Gemeinschaftsunterkunft", "Wohnprojekt", "Seniorentreff", "Quartiersmanagement", "Stadtteilladen", "Werkstatt"),
)
ANFAENGE = (
    *(
        "Linden",
        "Sonnen",
        "Regen",
        "Wald",
        "Wiesen",
        "Birken",
        "Eichen",
        "Kastanien",
        "Rosen",
        "Ahorn",
        "Erlen",
        "Kanal",
    ),
    *(
        "Brücken",
        "Mühlen",
        "Markt",
        "Garten",
        "Park",
        "Auen",
        "Quell",
        "Stein",
        "Turm",
        "Insel",
        "Ufer",
        "Hafen",
        "Berg",
    ),
    *("Morgen", "Abend", "Stern", "Wind", "Wolken", "Feld", "Hasel", "Ulmen", "Weiden", "Amsel", "Lerchen", "Falken"),
)
ENDEN = (
    *(
        "hof",
        "haus",
        "blick",
        "weg",
        "tal",
        "ring",
        "platz",
        "garten",
        "winkel",
        "gasse",
        "allee",
        "grund",
        "burg",
        "dorf",
    ),
    *("feld", "bogen", "zeit", "treff", "laden", "stube", "ecke", "brunnen", "tor", "kreis"),
)
ORTE = (
    *(
        "Grünau",
        "Lindenau",
        "Plagwitz",
        "Leutzsch",
        "Connewitz",
        "Reudnitz",
        "Gohlis",
        "Möckern",
        "Paunsdorf",
        "Schönefeld",
    ),
    *(
        "Stötteritz",
        "Volkmarsdorf",
        "Böhlitz-Ehrenberg",
        "Kleinzschocher",
        "Schleußig",
        "Wahren",
        "Eutritzsch",
        "Leipzig",
    ),
)
RECHTSFORMEN = ("", "", "", " e.V.", " e. V.", " gGmbH", " gUG")
SILBEN = ("ba", "le", "mi", "to", "ru", "ka")


def namen(anzahl, same=7):
    """`Kontaktstelle Lindenhof Grünau e.V.`: so many different ones, the same for the same seed."""
    return _verschiedene(anzahl, _uebliche, Random(same))


def einfoermige(anzahl, same=7):
    """The worst that can be read in: names of the same few syllables, so that each is a bit like all others."""
    return _verschiedene(anzahl, _aus_silben, Random(same))


def _verschiedene(anzahl, bilde, zufall):
    gefundene = {}
    while len(gefundene) < anzahl:
        name = bilde(zufall)
        gefundene.setdefault(name.lower(), name)
    return list(gefundene.values())


def _uebliche(zufall):
    eigenname = zufall.choice(ANFAENGE) + zufall.choice(ENDEN)
    ort = zufall.choice(("", f" {zufall.choice(ORTE)}"))
    return f"{zufall.choice(EINRICHTUNGEN)} {eigenname}{ort}{zufall.choice(RECHTSFORMEN)}"


def _aus_silben(zufall):
    return " ".join("".join(zufall.choices(SILBEN, k=zufall.randint(2, 4))) for _ in range(zufall.randint(2, 3)))
