"""What the database writes down by itself, whichever way a row is changed."""

import pytest
from django.db import connection

from beratung.models import Beratung
from netzwerk.models import Kontaktperson, Organisation
from protegat.basis.models import VERBORGEN, Aenderung, Aenderungsart, Ortsteil, Standort
from tests.factories import (
    BeratungFactory,
    BeratungsnotizFactory,
    KontaktpersonFactory,
    NutzerFactory,
    OrganisationFactory,
)
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


def eintraege(datensatz, art=None):
    alle = Aenderung.objects.von(type(datensatz), datensatz.pk).order_by("pk")
    return list(alle.filter(art=art) if art else alle)


def test_angelegt_ohne_inhalt():
    standort = Standort.objects.create(name="Laden", adresse="Straße 1")

    eintrag = Aenderung.objects.von(Standort, standort.pk).get()

    assert (eintrag.art, eintrag.alt, eintrag.neu) == (Aenderungsart.ANGELEGT, None, None)


def test_geaendert_mit_dem_was_anders_ist():
    standort = Standort.objects.create(name="Laden", adresse="Straße 1")
    standort.adresse = "Straße 2"
    standort.save()

    eintrag = eintraege(standort)[1]

    assert (eintrag.alt, eintrag.neu) == ({"adresse": "Straße 1"}, {"adresse": "Straße 2"})


def test_speichern_ohne_aenderung_hinterlaesst_nichts():
    standort = Standort.objects.create(name="Laden")
    standort.save()

    assert len(eintraege(standort)) == 1


def test_geloescht_mit_dem_was_dort_stand():
    standort = Standort.objects.create(name="Laden", adresse="Straße 1")
    nummer = standort.pk
    standort.delete()

    eintrag = Aenderung.objects.von(Standort, nummer).get(art=Aenderungsart.GELOESCHT)

    assert (eintrag.alt["adresse"], eintrag.neu) == ("Straße 1", None)


def test_viele_auf_einmal():
    zeilen = Standort.objects.bulk_create(Standort(name=f"Laden {n}") for n in range(5))
    Standort.objects.filter(pk__in=[zeile.pk for zeile in zeilen]).update(adresse="Straße 3")

    eintrag = Aenderung.objects.von(Standort, *(zeile.pk for zeile in zeilen))

    assert eintrag.filter(art=Aenderungsart.ANGELEGT).count() == 5
    assert eintrag.filter(art=Aenderungsart.GEAENDERT, neu={"adresse": "Straße 3"}).count() == 5


def test_sql_von_hand_nennt_das_konto_der_datenbank():
    standort = Standort.objects.create(name="Laden")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE basis_standort SET name = 'Büro' WHERE id = %s", [standort.pk])

    eintrag = eintraege(standort)[1]

    assert eintrag.konto == f"SQL ({eintrag.datenbankkonto})"
    assert (eintrag.woher, eintrag.neu) == ("SQL", {"name": "Büro"})


def test_eine_neue_nummer_ist_ein_ende_und_ein_anfang():
    standort = Standort.objects.create(name="Laden")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE basis_standort SET id = 987654 WHERE id = %s", [standort.pk])

    assert [e.art for e in eintraege(standort)] == ["angelegt", "geloescht"]
    assert Aenderung.objects.von(Standort, 987654).get().art == "angelegt"


def test_was_mitgeloescht_wird():
    kontakt = KontaktpersonFactory()
    nummer = kontakt.pk
    kontakt.organisation.delete()

    assert Aenderung.objects.von(Kontaktperson, nummer).latest("pk").art == Aenderungsart.GELOESCHT


def test_was_dadurch_leer_wird():
    vertretung = NutzerFactory()
    vertretene = NutzerFactory(vertretung=vertretung)
    nummer = vertretung.pk
    vertretung.delete()

    eintrag = eintraege(vertretene)[-1]

    assert (eintrag.alt, eintrag.neu) == ({"vertretung_id": nummer}, {"vertretung_id": None})


def test_auch_zwischen_zwei_tabellen():
    einer, anderer = (Ortsteil.objects.create(name=f"Ortsteil {n}") for n in range(2))
    vorher = Aenderung.objects.count()
    einer.nachbarn.add(anderer)

    neue = Aenderung.objects.order_by("-pk")[: Aenderung.objects.count() - vorher]

    assert {(e.tabelle, e.art) for e in neue} == {("basis_ortsteil_nachbarn", "angelegt")}


def test_geheimes_nur_dass_es_sich_geaendert_hat():
    notiz = BeratungsnotizFactory(text="Anfang")
    notiz.text = "Ende"
    notiz.save()

    eintrag = eintraege(notiz)[-1]

    assert (eintrag.alt, eintrag.neu) == ({"text": VERBORGEN}, {"text": VERBORGEN})


def test_ein_kennwort_steht_nie_darin(beraterin):
    beraterin.set_password("neues-kennwort-2026")
    beraterin.save()

    assert eintraege(beraterin)[-1].neu == {"password": VERBORGEN}


def test_berechnete_spalten_fehlen():
    organisation = OrganisationFactory(name="Verein")
    organisation.name = "Anderer Verein"
    organisation.save()

    assert eintraege(organisation)[-1].neu == {"name": "Anderer Verein"}


def test_eine_geleerte_tabelle_ist_ein_eintrag():
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE basis_gespeicherterfilter")

    eintrag = Aenderung.objects.order_by("-pk")[0]

    assert (eintrag.tabelle, eintrag.nummer, eintrag.art) == ("basis_gespeicherterfilter", None, "geleert")


@pytest.mark.parametrize("sql", ["UPDATE basis_aenderung SET konto = 'jemand'", "DELETE FROM basis_aenderung"])
def test_niemand_aendert_einen_eintrag(beraterin, sql):
    with connection.cursor() as cursor:
        abgelehnt("aenderung_nur_anfuegen", lambda: cursor.execute(sql))


def test_niemand_leert_das_protokoll():
    with connection.cursor() as cursor:
        abgelehnt("aenderung_nur_anfuegen", lambda: cursor.execute("TRUNCATE basis_aenderung"))


def test_wer_selbst_hineinschreibt_gibt_sich_nicht_als_jemand_aus(beraterin):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO basis_aenderung (tabelle, nummer, art, konto, nutzer, woher, am)"
            " VALUES ('basis_nutzer', 1, 'geaendert', 'beraterin', 1, '/', '2020-01-01')"
        )

    eintrag = Aenderung.objects.order_by("-pk")[0]

    assert (eintrag.nutzer, eintrag.konto) == (None, f"SQL ({eintrag.datenbankkonto})")
    assert eintrag.am.year > 2020


def test_vergessen_nimmt_den_inhalt_und_laesst_den_rest():
    organisation = OrganisationFactory()
    nummer = organisation.pk
    organisation.name = "Neuer Name"
    organisation.save()
    organisation.delete()

    anzahl = Aenderung.objects.vergiss(Organisation, [nummer])

    eintraege = list(Aenderung.objects.von(Organisation, nummer).order_by("pk"))
    assert anzahl == 2
    assert [(e.art, e.alt, e.neu) for e in eintraege] == [
        (art, None, None) for art in ("angelegt", "geaendert", "geloescht", "vergessen")
    ]
    assert [e.vergessen_am is not None for e in eintraege] == [False, True, True, False]


def test_vergessen_laesst_andere_datensaetze_stehen():
    beratung, andere = BeratungFactory(dauer=30), BeratungFactory(dauer=30)
    Beratung.objects.update(dauer=45)

    Aenderung.objects.vergiss(Beratung, [beratung.pk])

    assert (eintraege(beratung)[1].neu, eintraege(andere)[1].neu) == (None, {"dauer": 45})
