"""A Reihe in the example Vorhaben, what its evenings cost, and taps at a door that nobody has taken over yet."""

from protegat.basis.models import Rolle
from veranstaltungen.models import Kostenpunkt, Reihe, Tipp, Veranstaltung

from .zufall import quelle

REIHE = "Ankommen im Stadtteil"
ART = "informationsveranstaltung"
KOSTEN = (("Raummiete", "60.00"), ("Honorar Sprachmittlung", "120.00"), ("Getränke", "18.40"))
GETIPPT = (("frau", 11), ("mann", 8), ("kind", 5))  # how many, at two doors


def anlegen(vorhaben, grundstock):
    reihe, _ = Reihe.objects.get_or_create(
        name=REIHE,
        defaults={
            "erstellt_von": grundstock.konten[Rolle.KOORDINATION],
            "beschreibung": "Monatliche Abende zu Fragen, die in der Sprechzeit oft gestellt werden.",
            "art": ART,
            "zielgruppe": "Bewohnerinnen und Bewohner",
        },
    )
    abende = Veranstaltung.objects.fuer(vorhaben).der_art(ART)
    abende.update(reihe=reihe)
    abende.ausgefallene().update(statusgrund="Raum gesperrt")
    Veranstaltung.objects.fuer(vorhaben).ausgefallene_ohne_grund().update(statusgrund="zu wenige Anmeldungen")
    letzter = abende.durchgefuehrt().first()
    Kostenpunkt.objects.bulk_create(
        Kostenpunkt(veranstaltung=letzter, vorhaben=vorhaben, was=was, betrag=betrag) for was, betrag in KOSTEN
    )


def tippe(vorhaben, heute):
    """At the event whose number is missing, as two phones have sent it."""
    offen = Veranstaltung.objects.fuer(vorhaben).ohne_zahl(heute).first()
    zufall = quelle("beispiel-tuer")
    geraete = [f"{zufall.getrandbits(128):032x}" for _ in range(2)]
    Tipp.objects.bulk_create(
        Tipp(
            veranstaltung=offen,
            kennung=f"{zufall.getrandbits(128):032x}",
            geraet=zufall.choice(geraete),
            gruppe=gruppe,
            wert=1,
        )
        for gruppe, anzahl in GETIPPT
        for _ in range(anzahl)
    )
