"""Who changes something travels with the statement: no question more, and nothing left behind."""

import pytest
from django.db import connection, transaction

from protegat.basis.models import Aenderung, Standort
from protegat.basis.urheber import Urheber, befehl
from tests.factories import OrganisationFactory

VARIABLE = "SELECT coalesce(current_setting('protegat.urheber', true), '')"


def gesetzt():
    with connection.cursor() as cursor:
        cursor.execute(VARIABLE)
        return cursor.fetchone()[0]


def letzte(datensatz):
    return Aenderung.objects.von(type(datensatz), datensatz.pk).latest("pk")


def test_eine_seite_nennt_konto_und_adresse(als, koordination):
    organisation = OrganisationFactory()
    als(koordination).post(f"/netzwerk/{organisation.pk}/pruefung/")

    eintrag = letzte(organisation)

    assert (eintrag.nutzer, eintrag.konto) == (koordination.pk, "koordination")
    assert eintrag.woher == f"/netzwerk/{organisation.pk}/pruefung/"


def test_ein_befehl_nennt_seinen_namen(db):
    with befehl(["manage.py", "umschluesseln", "--geheim"]):
        standort = Standort.objects.create(name="Laden")

    assert (letzte(standort).konto, letzte(standort).woher) == ("Befehl", "manage.py umschluesseln")


def test_hochkomma_und_prozent_bleiben_was_sie_sind(db):
    with connection.execute_wrapper(Urheber(lambda: {"konto": "o'neill 100% \\'", "woher": "/"})):
        standort = Standort.objects.create(name="Laden")
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE basis_standort SET name = '50%' WHERE id = {standort.pk}")

    assert letzte(standort).konto == "o'neill 100% \\'"
    assert letzte(standort).neu == {"name": "50%"}


def test_wer_nur_liest_sendet_nichts(als, beraterin, django_assert_num_queries):
    fragt = []
    with connection.execute_wrapper(Urheber(lambda: fragt.append(1) or {})):
        list(Standort.objects.all())
        with transaction.atomic():
            Standort.objects.select_for_update().first()

    assert fragt == []


def test_die_angaben_kosten_keine_frage(db, django_assert_num_queries):
    with connection.execute_wrapper(Urheber(lambda: {"konto": "jemand"})), django_assert_num_queries(1):
        Standort.objects.create(name="Laden")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_nach_der_anfrage_bleibt_nichts_auf_der_verbindung():
    with connection.execute_wrapper(Urheber(lambda: {"konto": "jemand", "nutzer": 7})):
        einer = Standort.objects.create(name="Laden")
        with transaction.atomic():
            Standort.objects.filter(pk=einer.pk).update(name="Büro")
    danach = Standort.objects.create(name="Lager")

    assert gesetzt() == ""
    assert letzte(einer).konto == "jemand"
    assert letzte(danach).konto.startswith("SQL (")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_auch_nach_einem_abbruch_bleibt_nichts():
    def scheitern():
        with transaction.atomic():
            Standort.objects.create(name="Laden")
            raise RuntimeError

    with connection.execute_wrapper(Urheber(lambda: {"konto": "jemand"})), pytest.raises(RuntimeError):
        scheitern()

    assert gesetzt() == ""
