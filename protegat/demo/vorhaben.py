"""The two funded operations of the project sheet, and an invented one of today."""

from datetime import date
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange

from protegat.basis.models import Finanzierungsanteil, Foerderperiode, Logo, Teilnehmermodus, Vorhaben

STADT = "Stadt Leipzig"
LOGOS = ("Europäische Union, ESF", "Freistaat Sachsen", STADT)
INHALT = (
    "Anlaufstelle zwischen Verwaltung, Stadtteil und Bewohnerschaft zu allen Fragen der Integration: Erstberatung von "
    "zugewanderten Menschen und Vermittlung an bestehende Angebote, Mitarbeit in den Netzwerken des Leipziger Westens, "
    "Anregung zur interkulturellen Öffnung von Einrichtungen, Informationsveranstaltungen und Schulungen sowie "
    "fachliche Begleitung anderer ESF-Projektträger."
)
PUBLIZITAET = (
    "Das Vorhaben wird gefördert durch den Freistaat Sachsen aus Mitteln des Programms „Nachhaltige Soziale "
    "Stadtentwicklung ESF 2014–2020“.\n"
    "Diese Maßnahme wird mitfinanziert durch Steuermittel auf der Grundlage des vom Sächsischen Landtag beschlossenen "
    "Haushaltes."
)
GEMEINSAM = {
    "titel": "Stadtteilmanagement Soziale Integration",
    "ev_nummer": "EV Nr. 25",
    "programm": "Nachhaltige Soziale Stadtentwicklung ESF 2014–2020",
    "foerderperiode": Foerderperiode.ESF_2014,
    "cci": "2014DE05SFOP012",
    "traeger": "Protegat gUG, Lindenauer Markt 13b, 04177 Leipzig",
    "auftraggeber": "Stadt Leipzig, Amt für Stadterneuerung und Wohnungsbauförderung (ASW)",
    "adressat": "Stadt Leipzig, ASW",
    "ansprechperson": "Projektleitung",
    "publizitaetstext": PUBLIZITAET,
    "inhalt": INHALT,
}
ANTEILE = {"ESF- und Landesmittel": Decimal(95), STADT: None}

KUERZEL = ("EV25", "EV25-2", "BEISPIEL")


def ev25():
    tage = DateRange(date(2017, 1, 16), date(2018, 12, 31), "[]")
    return _anlegen(ANTEILE, LOGOS, kuerzel="EV25", zeitraum=tage, gesamtkosten=Decimal("78444.80"), **GEMEINSAM)


def ev25_2(vorgaenger):
    """The Folgevorhaben: its money and its year; the sheet names no figures for it."""
    tage = DateRange(date(2019, 1, 2), date(2019, 12, 31), "[]")
    return _anlegen(
        ANTEILE,
        LOGOS,
        kuerzel="EV25-2",
        zeitraum=tage,
        gesamtkosten=Decimal("37800.00"),
        vorgaenger=vorgaenger,
        **GEMEINSAM,
    )


def beispiel(heute):
    """From 1 January of last year to 31 December of the next, so that it always has a past and a future."""
    return _anlegen(
        {"Beispielmittel der Europäischen Union": Decimal(60), "Beispielstadt": None},
        ("Beispiellogo der Europäischen Union", "Beispiellogo der Stadt"),
        kuerzel="BEISPIEL",
        titel="Beispielvorhaben Soziale Beratung (erfunden)",
        programm="Beispielprogramm ESF Plus (erfunden)",
        foerderperiode=Foerderperiode.ESF_PLUS,
        teilnehmermodus=Teilnehmermodus.STAMMBLATT,
        bagatellgrenze_stunden=1,  # invented: the real one is eight
        traeger="Beispielträger (erfunden)",
        auftraggeber="Beispielstadt, Beispielamt (erfunden)",
        adressat="Beispielstadt, Beispielamt",
        ansprechperson="Projektleitung",
        zeitraum=DateRange(date(heute.year - 1, 1, 1), date(heute.year + 1, 12, 31), "[]"),
        gesamtkosten=Decimal("184500.00"),
        publizitaetstext="Beispieltext: Hier steht der Hinweis auf die Förderung.",
        inhalt="Erfundenes Vorhaben, das zeigt, wie der Alltag im Programm aussieht.",
    )


def _anlegen(anteile, logos, **felder):
    vorhaben = Vorhaben.objects.create(beispiel=True, **felder)
    Finanzierungsanteil.objects.bulk_create(
        Finanzierungsanteil(vorhaben=vorhaben, mittelgeber=geber, satz=satz) for geber, satz in anteile.items()
    )
    Logo.objects.bulk_create(Logo(vorhaben=vorhaben, name=name, rang=rang) for rang, name in enumerate(logos, start=1))
    return vorhaben
