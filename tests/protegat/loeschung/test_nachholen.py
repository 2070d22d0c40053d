"""After a restore: what was gone goes again, and nothing else."""

from datetime import date

import pytest
from django.db import connection

from beratung.models import Beratung, Beratungsnotiz
from protegat.basis.loeschung import loesche
from protegat.basis.models import Loeschprotokoll
from protegat.loeschung import lauf
from protegat.loeschung.nachholen import nachholen
from tests.factories import (
    AnmeldungFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    VeranstaltungFactory,
)
from tests.protegat.loeschung.vermerk import halte

pytestmark = pytest.mark.django_db
SPAETER = date(2099, 12, 31)


def sichere(zeile):
    """What a restore would bring back: the row as it is, under its number and with its moment."""
    tabelle = zeile._meta.db_table
    with connection.cursor() as zeiger:
        zeiger.execute(f"CREATE TEMP TABLE sicherung ON COMMIT DROP AS SELECT * FROM {tabelle} WHERE id = {zeile.pk}")


def spiele_ein(zeile):
    with connection.cursor() as zeiger:
        zeiger.execute(f"INSERT INTO {zeile._meta.db_table} SELECT * FROM sicherung")


def test_was_geloescht_war_geht_nach_der_wiederherstellung_noch_einmal():
    notiz = BeratungsnotizFactory()
    sichere(notiz)
    loesche(Beratungsnotiz.objects.filter(pk=notiz.pk), "von_hand")
    spiele_ein(notiz)
    halte(notiz)  # was set before the backup, and lifted after it

    ergebnis = nachholen()

    assert (ergebnis.anzahl, ergebnis.je_tabelle) == (1, {"beratung_beratungsnotiz": 1})
    assert not Beratungsnotiz.objects.exists()
    assert Loeschprotokoll.objects.first().nachgeholt
    assert nachholen().anzahl == 0


def test_eine_neu_vergebene_nummer_bleibt():
    notiz = BeratungsnotizFactory()
    loesche(Beratungsnotiz.objects.all(), "von_hand")
    BeratungsnotizFactory(pk=notiz.pk)

    assert (nachholen().anzahl, Beratungsnotiz.objects.count()) == (0, 1)


def test_auch_geleerte_angaben_kommen_nicht_wieder(liste):
    anmeldung = AnmeldungFactory(veranstaltung=VeranstaltungFactory())
    beratung = BeratungFactory(thema_text="Fahrrad")
    lauf.laufe(SPAETER)
    anmeldung.save()
    Beratung.objects.filter(pk=beratung.pk).update(thema_text="Fahrrad")
    with liste.open("a") as datei:
        datei.write('{"tabelle": "bera')  # torn by a power cut

    assert nachholen().je_tabelle == {"veranstaltungen_anmeldung": 1, "beratung_beratung": 1}
    anmeldung.refresh_from_db()
    beratung.refresh_from_db()
    assert (anmeldung.name, beratung.thema_text) == (None, "")
