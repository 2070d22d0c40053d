"""Records that the rules doubt, and what fixes them."""

from datetime import date

from netzwerk.models import Thema
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)

MEHRERE = ("strich", "alter", "vermittlung_offen", "veranstaltung_ohne_zahl", "folge_ohne_erst")
SEITE = "/pruefen/EV25/2018-4/"
TAG = date(2018, 11, 6)


def adresse(regel, eintrag=None, ende=""):
    return f"{SEITE}{regel}/{eintrag.pk}/{ende}" if eintrag else f"{SEITE}{regel}/"


def rueckgaengig(antwort):
    return next(iter(antwort.context["messages"])).extra_tags


def strich(**felder):
    return BeratungFactory(entwurf=True, hauptthema=None, **felder)


def folge(**felder):
    return BeratungFactory(folge=True, mit_code=True, **felder)


def doppelt(vorhaben):
    klient = KlientFactory()
    return BeratungFactory.create_batch(2, vorhaben=vorhaben, klient=klient, kontaktart="unbekannt")[0]


def sonstiges(vorhaben):
    Thema.objects.filter(code="sonstiges").update(text_noetig=True)
    return BeratungFactory(vorhaben=vorhaben, hauptthema__code="sonstiges")


FAELLE = {  # rule: how a record of it comes about, what is sent, what stands there afterwards
    "strich": (
        lambda v: strich(vorhaben=v),
        lambda: {"hauptthema": Thema.objects.get(code="wohnen").pk, "ergebnis": "geklaert"},
        {"status": "abgeschlossen", "ergebnis": "geklaert"},
    ),
    "alter": (lambda v: BeratungFactory(vorhaben=v), lambda: {"altersgruppe": "keine_angabe"}, None),
    "geschlecht": (lambda v: BeratungFactory(vorhaben=v), lambda: {"geschlecht": "divers"}, None),
    "folge_ohne_erst": (
        lambda v: folge(vorhaben=v),
        lambda: {"kontaktart": "erst", "klient": ""},
        {"kontaktart": "erst", "klient_id": None},
    ),
    "code_doppelt": (doppelt, dict, {"status": "storniert"}),
    "dauer": (lambda v: BeratungFactory(vorhaben=v, dauer=300), lambda: {"dauer": "30"}, {"dauer": 30}),
    "sonstiges": (sonstiges, lambda: {"thema_text": "Fundsache"}, None),
    "vermittelt_ohne_ziel": (
        lambda v: BeratungFactory(vorhaben=v, ergebnis="vermittelt"),
        lambda: {"ergebnis": "geklaert"},
        None,
    ),
    "vermittlung_offen": (
        lambda v: VermittlungFactory(beratung__vorhaben=v),
        lambda: {"stand": "unbekannt"},
        {"status": "unbekannt"},
    ),
    "traeger_ohne_organisation": (
        lambda v: BeratungFactory(vorhaben=v, adressat="fachkraft"),
        lambda: {"organisation": OrganisationFactory().pk},
        {},
    ),
    "ausfall_ohne_grund": (
        lambda v: VeranstaltungFactory(vorhaben=v, status="abgesagt", teilnehmende=None),
        lambda: {"statusgrund": "Raum gesperrt"},
        {"status": "abgesagt", "statusgrund": "Raum gesperrt"},
    ),
    "trotz_zahl_geplant": (
        lambda v: VeranstaltungFactory(vorhaben=v, geplant=True, teilnehmende=12),
        lambda: {"teilnehmende": "12", "zaehlart": "liste"},
        {"status": "durchgefuehrt", "teilnehmende": 12},
    ),
    "veranstaltung_ohne_zahl": (
        lambda v: VeranstaltungFactory(vorhaben=v, geplant=True),
        lambda: {"teilnehmende": "0", "zaehlart": "liste"},
        {"status": "durchgefuehrt", "teilnehmende": 0},
    ),
}
