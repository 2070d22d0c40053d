"""Which organisations look like one: what the database compares, against plain Python."""

import random
import re

import pytest
from django.db import connection

from netzwerk.dubletten import paare, verdaechtige
from netzwerk.models import Organisation, Unterscheidung
from netzwerk.models.paare import PAARE
from netzwerk.models.zeichen import AEHNLICHER_NAME, HOECHSTENS_GEMEINSAM
from protegat.basis.volltext import suchwort
from tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db
RECHTSFORM = re.compile(r"\b(e v|ev|gug|ug|ggmbh|gmbh|haftungsbeschrankt|gemeinnutzige)\b")


def namensform(name):
    """The second, naive way: for ASCII and German letters."""
    form = re.sub(r"[^a-z0-9]+", " ", suchwort(name))
    return " ".join(RECHTSFORM.sub(" ", form).split())


def trigramme(text):
    return {f"  {wort} "[i : i + 3] for wort in text.split() for i in range(len(wort) + 1)}


def aehnlichkeit(einer, anderer):
    a, b = trigramme(namensform(einer)), trigramme(namensform(anderer))
    return len(a & b) / len(a | b) if a | b else 0


@pytest.mark.parametrize(
    ("eingetragen", "getippt"),
    [
        ("Büro für Teilhabe e.V.", "BUERO FUER TEILHABE"),
        ("Büro für Teilhabe e.V.", "Buro fur Teilhabe gUG (haftungsbeschränkt)"),
        ("Café Méditerranée gGmbH", "Cafe Mediterranee"),
        ("Kontaktstelle Wohnen", "Kontaktstele Wohnen"),
        ("Freiwilligen-Agentur Leipzig e. V.", "Freiwilligenagentur Leipzig"),
        ("Straßenfest eG", "Strassenfest"),
    ],
)
def test_schreibweisen_sind_kein_unterschied(eingetragen, getippt):
    organisation = OrganisationFactory(name=eingetragen)
    OrganisationFactory(name="Sportgemeinschaft Nord")

    assert list(Organisation.objects.aehnliche(getippt)) == [organisation]


def test_fremde_schrift_bleibt_vergleichbar():
    organisation = OrganisationFactory(name="Українська школа")
    OrganisationFactory(name="Русский дом")

    assert list(Organisation.objects.aehnliche("українська  школа")) == [organisation]


@pytest.mark.parametrize(
    ("feld", "eingetragen", "getippt", "grund"),
    [
        ("web", "https://www.beispiel.example/kontakt", "http://beispiel.example", "dieselbe Webseite"),
        ("email", "info@beispiel.example", "Leitung@BEISPIEL.example", "dieselbe E-Mail-Domain"),
        ("telefon", "0341 / 123 45-67", "+49 (0)341 1234567", "dieselbe Telefonnummer"),
    ],
)
def test_gemeinsame_zeichen_sagen_warum(feld, eingetragen, getippt, grund):
    OrganisationFactory(name="Alpha", **{feld: eingetragen})
    OrganisationFactory(name="Beta")

    gefunden = Organisation.objects.aehnliche("Ganz anderer Name", **{feld: getippt})

    assert [(o.name, list(o.gruende(o.getippt))) for o in gefunden] == [("Alpha", [grund])]


@pytest.mark.parametrize(
    ("feld", "wert"), [("email", "verein@gmx.de"), ("email", "x@web.de"), ("telefon", "110"), ("web", "")]
)
def test_was_viele_haben_sagt_nichts(feld, wert):
    OrganisationFactory(name="Alpha", **{feld: wert})

    assert not Organisation.objects.aehnliche("Ganz anderer Name", **{feld: wert}).exists()


def test_eine_webseite_die_mehr_als_drei_teilen_sagt_nichts():
    for nummer in range(4):
        OrganisationFactory(name=f"{'ABCD'[nummer] * 5}", web="https://stadt.example/amt")

    assert not Organisation.objects.aehnliche("Neues Amt", web="https://stadt.example").exists()
    assert paare(Organisation.objects.all()) == []


def test_der_kurzname_wird_erkannt():
    organisation = OrganisationFactory(name="Industrie- und Handelskammer", kurzname="IHK")

    gefunden = Organisation.objects.aehnliche("ihk")

    assert [(o, list(o.gruende(o.getippt))) for o in gefunden] == [(organisation, ["gleicher Kurzname"])]


WORTE = ("Büro", "Buero", "Verein", "Leipzig", "Grünau", "Gruenau", "Kita", "Wohnen", "e.V.", "gGmbH", "Straße", "Nord")


def steht_in(name, getippt):
    return bool(namensform(getippt)) and f" {namensform(getippt)} " in f" {namensform(name)} "


def test_zufaellige_namen_wie_in_python():
    zufall = random.Random(4)
    namen = {" ".join(zufall.choices(WORTE, k=zufall.randint(1, 4))) for _ in range(120)}
    eindeutige = list({name.lower(): name for name in namen}.values())
    Organisation.objects.bulk_create(OrganisationFactory.build(name=name) for name in eindeutige)

    for getippt in zufall.sample(eindeutige, 25):
        erwartet = {n for n in eindeutige if aehnlichkeit(n, getippt) >= AEHNLICHER_NAME or steht_in(n, getippt)}

        assert {o.name for o in Organisation.objects.aehnliche(getippt)} == erwartet


def test_paare_nennt_jedes_einmal_und_vergisst_unterschiedene():
    a, b = OrganisationFactory(name="Kontaktstelle Wohnen"), OrganisationFactory(name="Kontaktstele Wohnen e.V.")
    c, d = (
        OrganisationFactory(name="Schule am Park", telefon="0341 555666"),
        OrganisationFactory(name="Förderkreis", telefon="0341-555666"),
    )
    Unterscheidung.objects.halte_fest(d, c, von=None)

    assert [(p.aelter, p.juenger, p.satz) for p in paare(Organisation.objects.all())] == [(a, b, "ähnlicher Name")]


def test_der_index_traegt_den_vergleich():
    neue = (OrganisationFactory.build(name=f"Stelle {n}", telefon=f"0341 {n:06}") for n in range(3000))
    Organisation.objects.bulk_create(neue)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE netzwerk_organisation")
        cursor.execute("SET LOCAL enable_seqscan = off")

    plan = Organisation.objects.aehnliche("Büro Nord", web="https://a.example", telefon="0341 123456").explain()

    for index in ("kurzform", "webhost", "rufnummer"):
        assert f"organisation_{index}" in plan


def test_auch_alle_gegen_alle_traegt_der_index():
    Organisation.objects.bulk_create(OrganisationFactory.build(name=f"Stelle {n}") for n in range(1000))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE netzwerk_organisation")
        cursor.execute(f"EXPLAIN {PAARE}", {"nahe": AEHNLICHER_NAME, "selten": HOECHSTENS_GEMEINSAM, "nur": None})
        plan = "\n".join(zeile for (zeile,) in cursor.fetchall())

    assert "organisation_namensform" in plan


@pytest.mark.parametrize(
    ("name", "kurzname", "getippt"),
    [
        ("IHK zu Leipzig, Abteilung Anerkennung", "", "IHK"),
        ("Beratungsstelle für ausländische Fachkräfte", "RAA-SALVE", "raa"),
    ],
)
def test_ein_kurzer_name_ist_aehnlich_wenn_er_als_wort_darin_steht(name, kurzname, getippt):
    organisation = OrganisationFactory(name=name, kurzname=kurzname)
    OrganisationFactory(name="Fraax Ihkaus")

    (verdacht,) = verdaechtige(Organisation.objects.all(), getippt)

    assert (verdacht.organisation, verdacht.satz) == (organisation, "der Name steht darin")
