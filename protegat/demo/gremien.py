"""Gremien with members who come and go, their sessions, and decisions of which some are done."""

from datetime import date, time, timedelta

from django.db.models import Q

from netzwerk.models import Gremium, Mitgliedschaft
from protegat.basis.kalender import Wochentag
from protegat.basis.models import Rolle
from veranstaltungen.models import Beschluss, Protokoll, Veranstaltung

from . import orte
from .organisationen import PRAEFIX

KENNUNG = f"{PRAEFIX}gremium"
NETZWERK_MITGLIEDER = (  # place on the sheet, function, first and last day
    (1, "Einladung im Wechsel", date(2017, 1, 16), None),
    (2, "Einladung im Wechsel", date(2017, 1, 16), None),
    (3, "", date(2017, 1, 16), None),
    (4, "", date(2017, 3, 22), date(2018, 9, 30)),
    (5, "", date(2017, 3, 22), date(2017, 12, 31)),
    (5, "", date(2018, 6, 1), None),
    (7, "", date(2017, 3, 22), None),
    (6, "", date(2017, 6, 21), None),
    (11, "", date(2017, 6, 21), None),
    (13, "", date(2017, 6, 21), None),
    (8, "beratend", date(2017, 10, 25), None),
    (12, "", date(2017, 10, 25), None),
    (14, "", date(2017, 10, 25), None),
)
ARBEITSKREIS_MITGLIEDER = (
    (1, "Leitung", date(2017, 1, 16), None),
    (2, "", date(2017, 1, 16), None),
    (12, "", date(2018, 1, 1), None),
)
HEUTIGE = (  # number, name, kind, kind of its sessions
    ("03", "Runder Tisch Ankommen", "runder_tisch", "netzwerktreffen"),
    ("04", "Stadtteilrunde", "steuerungsrunde", "gremium"),
)
TAGESORDNUNG = "Rückblick auf die Beschlüsse\nNeues aus den Einrichtungen\nGemeinsame Termine\nVerschiedenes"
NIEDERSCHRIFT = (
    "Die Runde geht die Beschlüsse der letzten Sitzung durch. Die Einrichtungen nennen neue Sprechzeiten und freie "
    "Plätze.\n\nFür den nächsten Informationsabend werden Raum und Dolmetschen gesucht."
)
BESCHLUESSE = (  # text, place of the partner who does it or None for us, days until due, done already
    ("Liste der Sprechzeiten an alle schicken", None, 7, True),
    ("Raum für den Informationsabend klären", 2, 21, False),
    ("Dolmetschen für Arabisch und Ukrainisch anfragen", None, 35, False),
)


def ev25(vorhaben, grundstock, partner):
    """The Netzwerk whose meetings stand on the sheet, and a partner's Arbeitskreis; `partner` in the sheet's order."""
    netzwerk = _anlegen(
        grundstock,
        "01",
        "Netzwerk Soziale Integration im Leipziger Westen",
        art="netzwerk",
        zweck="Träger und Ämter im Leipziger Westen stimmen ihre Angebote ab.",
        rhythmus="dreimal im Jahr",
        wochentag=Wochentag.MITTWOCH,
        uhrzeit=time(10),
        standort=grundstock.standorte[orte.BUERO],
    )
    arbeitskreis = _anlegen(
        grundstock, "02", "Arbeitskreis Jugend und Bildung (Beispiel)", art="arbeitskreis", leitung=partner[0]
    )
    _nimm_auf(netzwerk, partner, NETZWERK_MITGLIEDER)
    _nimm_auf(arbeitskreis, partner, ARBEITSKREIS_MITGLIEDER)
    Veranstaltung.objects.fuer(vorhaben).der_art("netzwerktreffen").update(gremium=netzwerk)


def beispiel(vorhaben, grundstock, partner, heute):
    """Two Gremien of today; their last session held has minutes and decisions."""
    ort = grundstock.standorte[orte.BEISPIELSAAL]
    for nummer, name, art, veranstaltungsart in HEUTIGE:
        gremium = _anlegen(grundstock, nummer, name, art=art, rhythmus="alle paar Wochen", standort=ort)
        _nimm_auf(gremium, partner, [(platz, "", vorhaben.spanne.von, None) for platz in range(1, 7)])
        sitzungen = Veranstaltung.objects.fuer(vorhaben).der_art(veranstaltungsart)
        sitzungen.update(gremium=gremium)
        if letzte := sitzungen.durchgefuehrt().order_by("-beginn").first():
            _schreibe_mit(letzte, grundstock.konten[Rolle.KOORDINATION], partner, heute)


def _anlegen(grundstock, nummer, name, **felder):
    """One that is known by its name already is taken as it is."""
    konto = grundstock.konto
    if vorhandenes := Gremium.objects.filter(name__iexact=name).first():
        return vorhandenes
    gremium = Gremium(kennung=f"{KENNUNG}-{nummer}", name=name, **felder)
    gremium.delegierte_person = grundstock.konten[Rolle.KOORDINATION]
    gremium.zeichne(konto)
    gremium.save()
    return gremium


def _nimm_auf(gremium, partner, mitglieder):
    if not gremium.kennung.startswith(KENNUNG):
        return
    Mitgliedschaft.objects.bulk_create(
        Mitgliedschaft(gremium=gremium, organisation=partner[platz - 1], funktion=funktion, von=von, bis=bis)
        for platz, funktion, von, bis in mitglieder
    )


def _schreibe_mit(sitzung, konto, partner, heute):
    protokoll = Protokoll(veranstaltung=sitzung, tagesordnung=TAGESORDNUNG, niederschrift=NIEDERSCHRIFT)
    protokoll.zeichne(konto)
    protokoll.save()
    for text, platz, tage, erledigt in BESCHLUESSE:
        beschluss = Beschluss(veranstaltung=sitzung, text=text, organisation=platz and partner[platz - 1])
        beschluss.zeichne(konto)
        beschluss.lege_vor(heute + timedelta(days=tage), konto, von=konto)
        if erledigt:
            beschluss.wiedervorlage.erledige(von=konto)


def alle(konten):
    """The examples', and those that the accounts have tried out."""
    return Gremium.objects.filter(Q(kennung__startswith=KENNUNG) | Q(erstellt_von__in=konten))
