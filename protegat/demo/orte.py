"""Where we counsel and where people live: districts of Leipzig's west."""

from protegat.basis.models import Ortsteil, Standort

ORTSTEILE = {  # name: in the Foerdergebiet
    "Altlindenau": True,
    "Lindenau": True,
    "Neulindenau": True,
    "Leutzsch": True,
    "Plagwitz": True,
    "Kleinzschocher": True,
    "Schleußig": False,
    "Böhlitz-Ehrenberg": False,
}
NACHBARN = (
    ("Altlindenau", "Lindenau"),
    ("Altlindenau", "Neulindenau"),
    ("Altlindenau", "Leutzsch"),
    ("Lindenau", "Plagwitz"),
    ("Lindenau", "Neulindenau"),
    ("Plagwitz", "Kleinzschocher"),
    ("Plagwitz", "Schleußig"),
    ("Kleinzschocher", "Schleußig"),
    ("Leutzsch", "Böhlitz-Ehrenberg"),
)
ZENTRUM = "Inklusives Nachbarschaftszentrum"
BUERO = "Büro am Lindenauer Markt"
BEISPIELBUERO = "Beispielbüro West (erfunden)"
BEISPIELSAAL = "Beispielsaal am Kanal (erfunden)"
STANDORTE = {
    ZENTRUM: "Lindenauer Markt 13, 04177 Leipzig",
    BUERO: "Lindenauer Markt 13b, 04177 Leipzig",
    BEISPIELBUERO: "",
    BEISPIELSAAL: "Am Kanal 1, 04229 Leipzig",
}


def ortsteile(konto):
    """The districts by name; neighbours are set between those that the examples have made."""
    alle = {name: _ortsteil(name, gebiet, konto) for name, gebiet in ORTSTEILE.items()}
    for eins, zwei in NACHBARN:
        if alle[eins].erstellt_von_id == alle[zwei].erstellt_von_id == konto.pk:
            alle[eins].nachbarn.add(alle[zwei])
    return alle


def standorte(konto):
    return {name: _standort(name, adresse, konto) for name, adresse in STANDORTE.items()}


def _ortsteil(name, foerdergebiet, konto):
    vorgaben = {"foerdergebiet": foerdergebiet, "erstellt_von": konto}
    return Ortsteil.objects.get_or_create(name=name, defaults=vorgaben)[0]


def _standort(name, adresse, konto):
    vorgaben = {"adresse": adresse, "erstellt_von": konto}
    return Standort.objects.get_or_create(name=name, defaults=vorgaben)[0]
