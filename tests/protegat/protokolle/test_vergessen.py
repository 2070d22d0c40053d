"""What the journal forgets, the Löschprotokoll accounts for; the web account forgets nothing else."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from psycopg2 import errors

from beratung.models import Beratung, Klient
from protegat.basis.loeschung import loesche
from protegat.basis.models import Aenderung, Einsicht, Loeschprotokoll, Standort
from protegat.protokolle.kette import pruefe
from tests import webkonto
from tests.factories import BeratungFactory, BeratungsnotizFactory, KlientFactory, NutzerFactory
from tests.protokolle import ohne_ausloeser

pytestmark = pytest.mark.django_db
HINEIN = "INSERT INTO basis_loeschprotokoll (am, grund, tabelle, anzahl, nummern, geleert, nachgeholt, konto)"


@pytest.fixture
def standort():
    """Renamed once, so that the journal holds something."""
    webkonto.anlegen()
    standort = Standort.objects.create(name="Laden")
    Standort.objects.filter(pk=standort.pk).update(name="Büro")
    return standort


def als_web(*saetze):
    """What SQL in a page would do, in one transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        webkonto.annehmen()
        for satz in saetze:
            cursor.execute(satz)
        cursor.execute("RESET ROLE")


def notiert(standort, nummern, geleert="false"):
    return f"{HINEIN} VALUES ('2020-01-01', 'x', 'basis_standort', 1, '{nummern}', {geleert}, false, 'niemand')"


def vergiss(zeile):
    return f"SELECT basis_aenderung_vergiss('{zeile._meta.db_table}', ARRAY[{zeile.pk}])"


def saetze():
    return [befund.satz for befund in pruefe()]


def test_ohne_loeschprotokoll_wird_nichts_vergessen(standort):
    with pytest.raises(IntegrityError, match="im Löschprotokoll nennt"):
        als_web(vergiss(standort))

    assert Aenderung.objects.von(Standort, standort.pk).latest("pk").neu == {"name": "Büro"}


def test_auch_nicht_was_vorher_geloescht_wurde(standort):
    with pytest.raises(IntegrityError, match="im Löschprotokoll nennt"):
        als_web(f"DELETE FROM basis_standort WHERE id = {standort.pk}", vergiss(standort))


@pytest.mark.parametrize("nummern", ["[{pk}]", "[]"])
def test_was_geloescht_heisst_und_noch_dasteht_wird_nicht_vergessen(standort, nummern):
    with pytest.raises(IntegrityError, match="im Löschprotokoll nennt"):
        als_web(notiert(standort, nummern.format(pk=standort.pk)), vergiss(standort))


def test_was_ein_anderer_vorgang_geloescht_hat_deckt_nichts(standort):
    Loeschprotokoll.objects.create(grund="x", tabelle="basis_standort", anzahl=1, nummern=[standort.pk])
    with ohne_ausloeser() as cursor:
        cursor.execute("UPDATE basis_loeschprotokoll SET vorgang = vorgang - 1")

    with pytest.raises(IntegrityError, match="im Löschprotokoll nennt"):
        als_web(vergiss(standort))


def test_was_im_loeschprotokoll_steht_wird_vergessen_und_die_zeit_ist_die_der_datenbank(standort):
    als_web(
        f"DELETE FROM basis_standort WHERE id = {standort.pk}", notiert(standort, f"[{standort.pk}]"), vergiss(standort)
    )

    assert not Aenderung.objects.von(Standort, standort.pk).exclude(alt=None, neu=None).exists()
    assert timezone.localdate(Loeschprotokoll.objects.get().am) == timezone.localdate()
    assert saetze() == []


def test_wer_die_zeile_danach_wieder_hinschreibt_wird_genannt(standort):
    als_web(
        f"DELETE FROM basis_standort WHERE id = {standort.pk}", notiert(standort, f"[{standort.pk}]"), vergiss(standort)
    )
    Standort.objects.create(pk=standort.pk, name="Büro")

    assert saetze() == [f"basis_standort {standort.pk} steht noch da, und das Löschprotokoll nennt es gelöscht."]


def test_der_eigentuemer_vergisst_ohne_grund_und_die_pruefung_nennt_es(standort):
    Aenderung.objects.vergiss(Standort, [standort.pk])

    assert saetze() == [
        f"Die Angaben zu basis_standort {standort.pk} sind vergessen, und keine Löschung nennt den Grund."
    ]


def test_was_vor_dem_vorgang_im_loeschprotokoll_war_bleibt_ungenannt(standort):
    Loeschprotokoll.objects.create(grund="x", tabelle="basis_standort", anzahl=1)
    with ohne_ausloeser() as cursor:
        cursor.execute("UPDATE basis_loeschprotokoll SET vorgang = NULL")
    Aenderung.objects.vergiss(Standort, [standort.pk])

    assert saetze() == []


def test_die_wege_des_hauses_gehen_auch_mit_dem_konto_des_webprozesses(beraterin):
    """A code with consultations and notes, an account that has left: what pages delete."""
    webkonto.anlegen()
    klient = KlientFactory()
    beratung = BeratungFactory(klient=klient)
    BeratungsnotizFactory(klient=klient)
    konto = NutzerFactory(username="quitte", is_active=False)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    webkonto.annehmen()

    loesche(Klient.objects.filter(pk=klient.pk), "von_hand", beraterin)
    loesche(type(konto).objects.filter(pk=konto.pk), "konten", beraterin)
    loesche(Beratung.objects.filter(pk=beratung.pk), "stichworte", beraterin, leere={"thema_text": "-"})

    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    assert not Klient.objects.filter(pk=klient.pk).exists()
    assert not Aenderung.objects.von(Beratung, beratung.pk).filter(neu__has_key="klient_id").exists()
    assert saetze() == []


def test_die_freigestellten_beratungen_nennt_das_loeschprotokoll_nicht(beraterin):
    """Together they would tell which consultations were those of one person."""
    klient = KlientFactory()
    BeratungFactory.create_batch(2, klient=klient)

    loesche(Klient.objects.filter(pk=klient.pk), "von_hand", beraterin)

    zeile = Loeschprotokoll.objects.get(tabelle="beratung_beratung")
    assert (zeile.anzahl, zeile.nummern, zeile.geleert, zeile.konto) == (2, [], True, "beraterin")
    assert saetze() == []


@pytest.mark.parametrize("tabelle", ["einsicht", "anmeldeereignis", "loeschprotokoll", "anliegenschritt"])
def test_die_zeit_sagt_die_datenbank(cursor, tabelle):
    felder = {
        "einsicht": ("nutzer, konto, art, zweck, gegenstand", "1, 'x', 'notiz', '', ''"),
        "anmeldeereignis": ("konto, art, womit, netz, geraet, durch", "'x', 'angemeldet', '', '', '', ''"),
        "loeschprotokoll": (
            "grund, tabelle, anzahl, nummern, geleert, nachgeholt, konto",
            "'x', 'x', 1, '[]', false, false, 'x'",
        ),
        "anliegenschritt": ("anliegen_id, nutzer, konto, was, angabe", "1, 1, 'x', 'aufgenommen', ''"),
    }
    namen, werte = felder[tabelle]
    cursor.execute(
        f"SELECT now(); INSERT INTO basis_{tabelle} (am, {namen}) VALUES ('2020-01-01', {werte}) RETURNING am"
    )

    assert cursor.fetchone()[0].year >= timezone.now().year


def test_auch_wer_sich_als_dieses_konto_anmeldet_laesst_nichts_vergessen(cursor):
    with pytest.raises(errors.CheckViolation, match="im Löschprotokoll nennt"):
        cursor.execute("SELECT basis_aenderung_vergiss('basis_nutzer', ARRAY[1])")


def test_der_eigentuemer_bringt_aeltere_eintraege_mit(beraterin):
    vor_langem = timezone.now() - timezone.timedelta(days=400)

    Einsicht.objects.create(am=vor_langem, nutzer=beraterin.pk, konto="beraterin", art="notiz")

    assert Einsicht.objects.get().am == vor_langem
