"""A row that SQL in a page has put among the frozen reports: it counts nowhere, and every page says so and stands."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from berichte.models import Berichtsstand
from berichte.models.berichtsstand import LESBARE
from berichte.models.standsiegel import Siegelstand, siegle
from berichte.stand.bestaetigen import bestaetige
from berichte.stand.umsiegeln import siegle_neu
from protegat.basis.befehl import Abgelehnt
from tests import webkonto
from tests.berichte.stand import Q3, Q4, fest, geprueft
from tests.factories import BeratungFactory, LesezugangFactory
from tests.protokolle import ohne_ausloeser

pytestmark = pytest.mark.django_db
SPALTEN = "bericht_id, fassung, grund, am, von, konto, inhalt, austausch, texte, parameter, pruefsumme, siegel"
LISTE = reverse("berichte:bericht_list")
FREMD = "fremd:" + 64 * "0"


@pytest.fixture
def stand(koordination, ev25):
    BeratungFactory.create_batch(2, vorhaben=ev25)
    return fest(ev25, Q4, koordination)


def schmuggle(stand, siegel="", **teile):
    """The next version of this report as SQL would write it: a copy of its columns, but these."""
    felder = ("inhalt", "texte", "parameter")
    werte = [teile.get(feld) or json.dumps(getattr(stand, feld)) for feld in felder]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            f"INSERT INTO berichte_berichtsstand ({SPALTEN})"
            " SELECT bericht_id, fassung + 1, 'x', now(), von, konto, %s, austausch, %s, %s, pruefsumme, %s"
            " FROM berichte_berichtsstand WHERE id = %s RETURNING id",
            [*werte, siegel or stand.siegel, stand.pk],
        )
        nummer = cursor.fetchone()[0]
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return Berichtsstand.objects.leichte().get(pk=nummer)


def test_festgeschrieben_wird_mit_siegel(stand):
    assert stand.siegelstand == Siegelstand.GILT
    assert Berichtsstand.objects.all().beschaedigte() == set()
    assert Berichtsstand.objects.get(pk=stand.pk).siegel == siegle(stand)


@pytest.mark.parametrize("teile", [{}, {"parameter": "{}"}, {"inhalt": "[]"}, {"texte": '{"texte": 1}'}])
def test_ein_falsches_siegel_ist_beschaedigt_und_zaehlt_nicht(stand, teile):
    """The seal is that of another row; with an honest checksum, too."""
    falscher = schmuggle(stand, **teile)

    assert falscher.siegelstand == Siegelstand.FALSCH
    assert Berichtsstand.objects.all().beschaedigte() == {falscher.pk}
    assert list(Berichtsstand.objects.all().gueltige()) == [stand]


@pytest.mark.parametrize(
    "teile",
    [
        {"parameter": "{}"},
        {"parameter": "[]"},
        {"parameter": '{"nachmeldungen": [], "spannen": {"quartal": ["2018-02-31", "2018-03-01"]}}'},
        {"inhalt": '{"_": "Zeile"}'},
        {"inhalt": "null"},
        {"inhalt": 5000 * "[" + 5000 * "]"},
        {"texte": "{}"},
    ],
)
def test_was_sich_nicht_lesen_laesst_ist_es_auch_ohne_schluessel(stand, teile):
    falscher = schmuggle(stand, FREMD, **teile)

    assert falscher.siegelstand == Siegelstand.UNBESTAETIGT
    assert Berichtsstand.objects.all().beschaedigte() == {falscher.pk}


def test_die_seiten_stehen_und_sagen_was_zu_tun_ist(als, koordination, stand):
    falscher = schmuggle(stand, parameter="{}")
    client = als(koordination)

    liste, seite = client.get(LISTE), client.get(falscher.get_absolute_url())
    summen = client.get(reverse("stand:pruefsummen"))

    for antwort in (liste, seite):
        assert antwort.status_code == 200
        assert "ist beschädigt" in antwort.text
        assert "sagen Sie der Verwaltung Bescheid" in antwort.text
    assert stand.get_absolute_url() in liste.text
    assert "Siegel falsch" in summen.text
    assert client.get(stand.get_absolute_url()).status_code == 200
    assert client.get(reverse("stand:berichtsstand_datei", args=[falscher.pk, "json"])).status_code == 404
    assert client.get(reverse("stand:portal", args=[falscher.pk])).status_code == 404
    assert client.get(reverse("stand:einreichung_create", args=[falscher.pk])).status_code == 404
    assert client.get(reverse("stand:standzahl_detail", args=[falscher.pk, Q4, "K1"])).status_code == 404
    assert client.get(stand.bericht.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("pfad", "wert"),
    [
        ("{kapitel}", '"kaputt"'),
        ("{kapitel,2}", '"kaputt"'),
        ("{kapitel,2,teile}", '["kaputt"]'),
        ("{kapitel,1,teile,0,zeilen}", '"kaputt"'),
        ("{kapitel,1,teile,0,zeilen,1,zellen}", '["kaputt"]'),
        ("{kapitel,1,teile,0,zeilen,1,zellen,0,fundstelle}", '"kaputt"'),
        ("{zeitraum}", "1"),
    ],
)
def test_was_nachtraeglich_verdorben_ist_faellt_auch_dem_auf_der_es_heil_gelesen_hat(
    als, koordination, stand, pfad, wert
):
    """The owner of the tables has changed a row: its seal still holds, and no other report may stumble over it."""
    client = als(koordination)
    assert "ist beschädigt" not in client.get(LISTE).text

    with ohne_ausloeser() as cursor:
        cursor.execute(
            "UPDATE berichte_berichtsstand SET inhalt = jsonb_set(inhalt, %s::text[], %s::jsonb)", [pfad, wert]
        )

    for adresse in (LISTE, stand.get_absolute_url()):
        antwort = client.get(adresse)
        assert antwort.status_code == 200
        assert "ist beschädigt" in antwort.text
    assert client.get(reverse("berichte:bericht_detail", args=[stand.bericht.vorhaben.kuerzel, Q3])).status_code == 200


def test_wer_von_aussen_liest_soll_sich_nicht_auf_ihn_verlassen(als, stand):
    """A reader of the city hands nothing in and knows no Verwaltung."""
    leser = LesezugangFactory(vorhaben=[stand.bericht.vorhaben], auf_alle=True).nutzer
    falscher = schmuggle(stand, parameter="{}")

    seite = als(leser).get(falscher.get_absolute_url()).text

    assert f"melden Sie Nr. {falscher.pk} bei" in seite
    assert "reichen Sie" not in seite


def test_der_naechste_bericht_wird_trotzdem_fest(ev25, koordination, stand):
    schmuggle(stand, parameter="{}")

    assert fest(ev25, Q3, koordination).fassung == 1
    assert fest(ev25, Q4, koordination, "Berichtigt.").fassung == 3


def test_der_befehl_nennt_ihn(stand):
    schmuggle(stand, parameter="{}")
    ausgabe = StringIO()

    with pytest.raises(Abgelehnt, match="Fassung 2"):
        call_command("berichte_pruefen", stdout=ausgabe)

    erste, zweite = ausgabe.getvalue().splitlines()
    assert erste == f"stimmt  {stand.pruefsumme}  Nr. {stand.pk}  {stand}"
    assert zweite.startswith("BESCHÄDIGT")
    assert zweite.endswith("(Siegel falsch)")


def test_ohne_siegel_schreibt_nur_der_eigentuemer(stand):
    webkonto.anlegen()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        webkonto.annehmen()
        with pytest.raises(IntegrityError, match="trägt ein Siegel"), transaction.atomic():
            cursor.execute(
                f"INSERT INTO berichte_berichtsstand ({SPALTEN}) SELECT bericht_id, 2, 'x', am, von, konto,"
                " inhalt, austausch, texte, parameter, pruefsumme, '' FROM berichte_berichtsstand"
            )


def test_mit_dem_konto_des_webprozesses_wird_ein_bericht_fest(ev25, koordination):
    BeratungFactory(vorhaben=ev25)
    webkonto.anlegen()
    geprueft(ev25, Q4, koordination)
    webkonto.annehmen()

    assert fest(ev25, Q4, koordination).siegelstand == Siegelstand.GILT


def test_eine_fassung_wird_nicht_uebersprungen(stand):
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="der Reihe nach"), transaction.atomic():
        cursor.execute(
            f"INSERT INTO berichte_berichtsstand ({SPALTEN}) SELECT bericht_id, 32767, 'x', am, von, konto,"
            " inhalt, austausch, texte, parameter, pruefsumme, siegel FROM berichte_berichtsstand"
        )


def test_was_vor_den_siegeln_war_bleibt_heil_und_wird_so_genannt(als, koordination, stand):
    with ohne_ausloeser() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; UPDATE berichte_berichtsstand SET siegel = ''")

    assert Berichtsstand.objects.all().beschaedigte() == set()
    assert (
        "ohne Siegel, denn er ist von vor dessen Einführung" in als(koordination).get(reverse("stand:pruefsummen")).text
    )


def test_ein_neuer_schluessel_siegelt_neu_ein_verlorener_laesst_stehen(settings, stand):
    (alter,) = settings.DATENSCHLUESSEL.items()
    settings.DATENSCHLUESSEL = {"neu": bytes(32), alter[0]: alter[1]}
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    assert siegle_neu() == (1, 0)

    stand = Berichtsstand.objects.get()
    assert (stand.siegel.partition(":")[0], stand.siegelstand) == ("neu", Siegelstand.GILT)
    assert bestaetige() == 1
    settings.DATENSCHLUESSEL = {alter[0]: alter[1]}
    stand = Berichtsstand.objects.get()
    assert (stand.siegelstand, Berichtsstand.objects.all().beschaedigte()) == (Siegelstand.UNPRUEFBAR, set())


def test_gelesen_wird_jeder_nur_einmal(django_assert_num_queries, stand):
    Berichtsstand.objects.all().beschaedigte()

    with django_assert_num_queries(1) as gefragt:
        Berichtsstand.objects.all().beschaedigte()

    nummer, version = next(schluessel for schluessel in LESBARE.bekannte if schluessel[0] == stand.pk)
    assert dict(LESBARE.bekannte)[nummer, version]
    assert version in gefragt[0]["sql"]
