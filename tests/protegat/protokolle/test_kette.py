"""The days of both logs are sealed, and whatever is changed afterwards is named."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from netzwerk.models import Organisation
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Aenderung, Einsicht, Einsichtsart, Loeschprotokoll, Standort, Tagessiegel
from protegat.protokolle.kette import pruefe, raeume_auf, siegle
from tests.factories import OrganisationFactory
from tests.gleichzeitig import gleichzeitig
from tests.protokolle import ohne_ausloeser, vor_tagen
from tests.regeln import abgelehnt

GESTERN = timedelta(days=1)


@pytest.fixture
def gestern(beraterin):
    """A day with changes and a look, sealed."""
    standort = Standort.objects.create(name="Laden", adresse="Straße 1")
    standort.adresse = "Straße 2"
    standort.save()
    Einsicht.von(beraterin, Einsichtsart.NOTIZ, gegenstand="K-7QF4", nummer=1).save()
    vor_tagen(1)
    siegle()
    return Aenderung.objects.von(Standort, standort.pk).latest("pk")


def saetze():
    return [str(befund) for befund in pruefe()]


def satz(text):
    return [f"{timezone.localdate() - GESTERN:%d.%m.%Y}: {text}"]


def geschmuggelt(sql, *werte):
    with ohne_ausloeser() as cursor:
        cursor.execute(sql, werte)


def test_unveraendert_ist_nichts_zu_sagen(gestern):
    siegel = Tagessiegel.objects.get()

    assert (saetze(), siegel.tag) == ([], timezone.localdate() - GESTERN)
    assert siegel.eintraege == Aenderung.objects.count() + 1


def test_heute_wird_noch_nicht_gesiegelt(gestern):
    Standort.objects.create(name="Neu")

    assert siegle() == []
    assert saetze() == []


@pytest.mark.parametrize("feld", ["konto = 'jemand'", "neu = '{}'", "siegel = repeat('0', 64)", "nutzer = 9"])
def test_ein_veraenderter_eintrag_wird_genannt(gestern, feld):
    geschmuggelt(f"UPDATE basis_aenderung SET {feld} WHERE id = %s", gestern.pk)

    assert saetze() == satz(f"Der Eintrag {gestern.pk} des Änderungsprotokolls wurde verändert.")


def test_auch_mit_neu_gerechnetem_siegel(gestern):
    geschmuggelt("UPDATE basis_aenderung SET konto = 'jemand' WHERE id = %s", gestern.pk)
    vor_tagen(0)

    assert saetze() == satz(f"Der Eintrag {gestern.pk} des Änderungsprotokolls wurde verändert.")


def test_ein_fehlender_eintrag_wird_genannt(gestern):
    geschmuggelt("DELETE FROM basis_aenderung WHERE id = %s", gestern.pk)

    assert saetze() == satz(f"Der Eintrag {gestern.pk} des Änderungsprotokolls fehlt.")


def test_ein_spaeter_dazugeschriebener_wird_genannt(gestern):
    neu = Standort.objects.create(name="Neu")
    eintrag = Aenderung.objects.von(Standort, neu.pk).get()
    geschmuggelt("UPDATE basis_aenderung SET am = am - interval '1 day' WHERE id = %s", eintrag.pk)
    vor_tagen(0)

    assert saetze() == satz(
        f"Der Eintrag {eintrag.pk} des Änderungsprotokolls kam dazu, nachdem der Tag gesiegelt war."
    )


def test_auch_im_leseprotokoll(gestern):
    einsicht = Einsicht.objects.get()
    geschmuggelt("UPDATE basis_einsicht SET konto = 'jemand'")

    assert saetze() == satz(f"Der Eintrag {einsicht.pk} des Leseprotokolls wurde verändert.")


def test_ein_eintrag_von_heute_widerspricht_sich(gestern):
    neu = Standort.objects.create(name="Neu")
    geschmuggelt("UPDATE basis_aenderung SET konto = 'jemand' WHERE tabelle = 'basis_standort' AND nummer = %s", neu.pk)

    nummer = Aenderung.objects.von(Standort, neu.pk).get().pk
    assert saetze() == [
        f"{timezone.localdate():%d.%m.%Y}: Der Eintrag {nummer} des Änderungsprotokolls wurde verändert."
    ]


def test_ein_neu_geschriebener_tag_passt_nicht_zum_naechsten(gestern):
    vor_tagen(0)
    geschmuggelt("UPDATE basis_tagessiegel SET siegel = repeat('0', 64)")

    assert saetze() == satz("Das Tagessiegel selbst wurde verändert.")


def test_ein_fehlender_tag_wird_genannt(beraterin):
    Standort.objects.create(name="Laden")
    vor_tagen(3)
    siegle()
    geschmuggelt("DELETE FROM basis_tagessiegel WHERE tag = %s", timezone.localdate() - 2 * GESTERN)

    assert "Davor fehlen Tagessiegel." in saetze()[0]


def test_eine_ganz_neu_geschriebene_kette_verraet_das_aufgehobene_siegel(gestern):
    kopf = Tagessiegel.objects.get().siegel
    geschmuggelt("DELETE FROM basis_tagessiegel")
    geschmuggelt("DELETE FROM basis_aenderung WHERE id = %s", gestern.pk)
    siegle()
    call_command("protokoll", "--pruefen", stdout=StringIO())

    with pytest.raises(Abgelehnt, match="neu geschrieben"):
        call_command("protokoll", "--pruefen", "--gegen", kopf)


def test_vergessen_stoert_die_kette_nicht(db):
    organisation = OrganisationFactory(name="Verein")
    organisation.name = "Anderer Verein"
    organisation.save()
    vor_tagen(1)
    siegle()

    Loeschprotokoll.objects.create(grund="von_hand", tabelle="netzwerk_organisation", anzahl=1, geleert=True)
    Aenderung.objects.vergiss(Organisation, [organisation.pk])

    assert saetze() == []


def test_wer_von_hand_vergisst_wird_genannt(gestern):
    geschmuggelt(
        "UPDATE basis_aenderung SET alt = NULL, neu = NULL, salz = NULL, vergessen_am = now() WHERE id = %s", gestern.pk
    )

    assert saetze() == satz(
        f"Der Eintrag {gestern.pk} des Änderungsprotokolls ist ohne Inhalt, und niemand hat das vermerkt."
    )


def test_was_alt_ist_geht_und_die_kette_bleibt(gestern):
    geschmuggelt("DELETE FROM basis_tagessiegel")
    vor_tagen(370)
    siegle()
    vorher = Aenderung.objects.count()

    anzahl = raeume_auf()

    assert anzahl == vorher + 1
    assert (Aenderung.objects.count(), Einsicht.objects.count(), saetze()) == (0, 0, [])
    assert raeume_auf() == 0


def test_ein_tag_der_nie_war_macht_keine_tausend_siegel(gestern, beraterin):
    geschmuggelt("DELETE FROM basis_tagessiegel")
    Einsicht.objects.create(am=datetime(2001, 1, 1, tzinfo=UTC), nutzer=beraterin.pk, konto="x", art="notiz")

    neue = siegle()

    assert (len(neue), neue[0].tag) == (2 * 366, timezone.localdate() - timedelta(days=2 * 366))
    assert saetze() == ["Im Leseprotokoll stehen Einträge von Tagen, die kein Siegel erreicht: 1."]
    raeume_auf()
    assert saetze() == []


def test_junges_geht_nicht(gestern):
    assert raeume_auf() == 0
    abgelehnt("aenderung_nur_anfuegen", lambda: Aenderung.objects.all().delete())


@pytest.mark.parametrize("sql", ["DELETE FROM basis_tagessiegel", "UPDATE basis_tagessiegel SET blaetter = '{}'"])
def test_niemand_aendert_ein_siegel(gestern, sql):
    with connection.cursor() as cursor:
        abgelehnt("tagessiegel_bleibt", lambda: cursor.execute(sql))


def test_ein_abgeschalteter_ausloeser_wird_genannt(db):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE basis_standort DISABLE TRIGGER protokoll_weg")

    assert saetze() == ["An der Tabelle basis_standort fehlt der Auslöser protokoll_weg, oder er ist abgeschaltet."]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_siegeln_waehrend_andere_schreiben():
    Standort.objects.create(name="Anfang")
    vor_tagen(1)

    def schreiben_und_siegeln():
        with transaction.atomic():
            Standort.objects.create(name=f"Laden {timezone.now().timestamp()}")
        return len(siegle())

    assert sum(gleichzeitig(schreiben_und_siegeln, mal=3)) == 1
    assert saetze() == []
