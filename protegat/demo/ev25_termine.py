"""The events of EV25, as they would stand in its calendar."""

from datetime import date

from protegat.basis.models import Rolle
from veranstaltungen.models import Reihe

from . import orte
from .veranstaltungen import gliedere_auf, termin
from .zufall import quelle

REIHE = "Eine neue Heimat"
ANGABEN = {
    "beschreibung": "Abende mit Partnern zu allem, was nach der Ankunft wichtig ist.",
    "art": "informationsveranstaltung",
    "zielgruppe": "Bewohnerinnen und Bewohner",
}
NACHMITTAGE = (  # monthly, counted at the door
    (date(2017, 2, 8), 33),
    (date(2017, 3, 8), 38),
    (date(2017, 4, 5), 46),
    (date(2017, 5, 10), 41),
    (date(2017, 6, 7), 52),
    (date(2017, 7, 5), 35),
    (date(2017, 8, 9), 29),
    (date(2017, 9, 6), 48),
    (date(2017, 10, 11), 44),
    (date(2017, 11, 8), 51),
)
INFOABENDE = (  # day, title, topic, partner (its place on the sheet), headcount
    (date(2017, 3, 16), "Wer hilft wobei? Anlaufstellen im Leipziger Westen", "orientierung", 2, 24),
    (date(2017, 4, 20), "Deutsch lernen: welcher Kurs passt?", "sprache", 7, 31),
    (date(2017, 5, 18), "Wohnung suchen und Mietvertrag verstehen", "wohnen", 6, 19),
    (date(2017, 6, 15), "Asylverfahren und Aufenthalt: Fragen und Antworten", "aufenthalt", 10, 28),
    (date(2017, 7, 13), "Arbeiten und sich selbstständig machen", "arbeit", 8, 35),
    (date(2017, 8, 17), "Ehrenamt als Einstieg in die Nachbarschaft", "engagement", 5, 22),
    (date(2017, 9, 14), "KiTa und Schule in Leipzig", "schule", 1, 27),
    (date(2017, 10, 19), "Ausbildung in Deutschland: Wege und Abschlüsse", "ausbildung", 11, 30),
    (date(2017, 11, 16), "Studieren mit ausländischem Zeugnis", "ausbildung", 12, 17),
    (date(2017, 12, 14), "Sport, Musik, Theater: Angebote im Stadtteil", "freizeit", 13, 33),
)
NETZWERKTREFFEN = (  # day, organisations present (their places on the sheet), headcount
    (date(2017, 3, 22), (1, 2, 3, 4, 5, 7), 11),
    (date(2017, 6, 21), (1, 2, 4, 6, 7, 11, 13), 14),
    (date(2017, 10, 25), (1, 3, 4, 5, 8, 12, 14), 12),
    (date(2018, 3, 14), (1, 2, 3, 6, 7, 8, 11), 13),
    (date(2018, 6, 13), (1, 2, 4, 5, 7, 12, 13, 14), 16),
    (date(2018, 11, 14), (1, 2, 3, 7, 9, 10, 11), 12),
)
BUERGERDIALOG = date(2018, 9, 8), (2, 3, 5, 13, 14), 140
ABGESAGT = date(2017, 12, 6)


def alle(vorhaben, grundstock, partner):
    """Not yet stored; `partner` in the order of the sheet."""
    zentrum, buero = (grundstock.standorte[name] for name in (orte.ZENTRUM, orte.BUERO))
    gemeinsam = {"standort": zentrum, "leitung": grundstock.konten[Rolle.KOORDINATION]}
    return [
        *_nachmittage(vorhaben, gemeinsam),
        *_infoabende(vorhaben, partner, grundstock.themen, gemeinsam),
        *_netzwerktreffen(vorhaben, partner, gemeinsam | {"standort": buero}),
        _buergerdialog(vorhaben, partner, gemeinsam | {"standort": None}),
    ]


def _nachmittage(vorhaben, gemeinsam):
    felder = gemeinsam | {"oeffentlich": True, "zielgruppe": "Bewohnerinnen und Bewohner"}
    art, titel = "beratungsnachmittag", "Beratungs- und Begegnungsnachmittag"
    zufall = quelle("ev25-zaehlungen")
    termine = [
        termin(vorhaben, art, tag, 15, titel, zahl, zaehlart="strichliste", **felder) for tag, zahl in NACHMITTAGE
    ]
    for eintrag in termine[::2]:
        gliedere_auf(zufall, eintrag)
    return [*termine, termin(vorhaben, art, ABGESAGT, 15, titel, None, status="abgesagt", **felder)]


def _infoabende(vorhaben, partner, themen, gemeinsam):
    reihe, _ = Reihe.objects.get_or_create(name=REIHE, defaults={"erstellt_von": gemeinsam["leitung"], **ANGABEN})
    felder = gemeinsam | {"reihe": reihe, "oeffentlich": True, "zielgruppe": "Bewohnerinnen und Bewohner"}
    return [
        termin(
            vorhaben,
            "informationsveranstaltung",
            tag,
            18,
            titel,
            zahl,
            thema=themen[code],
            mitveranstalter=(partner[platz - 1],),
            zaehlart="liste" if zahl < 30 else "schaetzung",
            **felder,
        )
        for tag, titel, code, platz, zahl in INFOABENDE
    ]


def _netzwerktreffen(vorhaben, partner, felder):
    titel = "Netzwerktreffen Integration im Leipziger Westen"
    return [
        termin(vorhaben, "netzwerktreffen", tag, 10, titel, zahl, anwesende=[partner[n - 1] for n in plaetze], **felder)
        for tag, plaetze, zahl in NETZWERKTREFFEN
    ]


def _buergerdialog(vorhaben, partner, felder):
    tag, plaetze, zahl = BUERGERDIALOG
    return termin(
        vorhaben,
        "buergerdialog",
        tag,
        14,
        "Europa im Stadtteil: Bürgerdialog",
        zahl,
        im_rahmen_von="Stadtteilfest",
        oeffentlich=True,
        zaehlart="schaetzung",
        mitveranstalter=[partner[n - 1] for n in plaetze],
        **felder,
    )
