"""Erasure: the page says what goes and what stays, the button does it, the search for it finds nothing."""

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from beratung.models import Beratung, Beratungsnotiz, Identitaet, Klient
from beratung.models.querysets import HOECHSTENS_PERSONEN
from netzwerk.models import Kontaktperson
from protegat.basis.models import Aenderung, Anliegen, Anliegenstand, Betroffenenrecht, Loeschprotokoll, Vorhaben
from protegat.betroffene.loeschung import Loeschung
from protegat.betroffene.personen import finde
from tests.factories import AnliegenFactory, KlientFactory, KontaktpersonFactory, NutzerFactory, StammblattFactory
from tests.protegat.loeschung.vermerk import halte

from .conftest import NOTIZ


def adresse(anliegen):
    return reverse("betroffene:loeschung", args=[anliegen.pk])


@pytest.fixture
def anliegen(klient):
    return AnliegenFactory(zu=klient, recht=Betroffenenrecht.LOESCHUNG, geprueft="karte")


def test_die_vorschau_sagt_was_geht_und_was_bleibt(als, beraterin, klient, anliegen):
    posten = Loeschung(finde("klient", klient.pk, beraterin)).vorschau()

    gehen = {eins.titel: (eins.geht, eins.bleibt) for eins in posten}
    seite = als(beraterin).get(adresse(anliegen)).content.decode()
    assert gehen["Notizen"] == gehen["Identitäten"] == gehen["Klienten"] == (1, 0)
    assert gehen["Beratungen"] == (0, 1)
    assert "Bleibt als Zahl in der Statistik" in seite
    assert Beratungsnotiz.objects.count() == 1


def test_ein_knopf_loescht_und_die_statistik_bleibt(als, beraterin, klient, anliegen):
    personen = Beratung.objects.personenberatungen().zaehle(HOECHSTENS_PERSONEN)

    als(beraterin).post(adresse(anliegen))

    anliegen.refresh_from_db()
    assert anliegen.stand == Anliegenstand.ERLEDIGT
    assert (Beratungsnotiz.objects.count(), Identitaet.objects.count()) == (0, 0)
    assert not Klient.objects.filter(code="K-7QF4").exists()
    assert Beratung.objects.personenberatungen().zaehle(HOECHSTENS_PERSONEN) == personen
    assert Loeschprotokoll.objects.exists()


def test_was_der_foerdermittelgeber_verlangt_bleibt_mit_grund(als, beraterin, klient, anliegen):
    blatt = StammblattFactory(klient=klient)
    Vorhaben.objects.filter(pk=blatt.vorhaben_id).update(aufbewahrung_bis=date(2099, 12, 31))

    seite = als(beraterin).get(adresse(anliegen)).content.decode()
    als(beraterin).post(adresse(anliegen))

    assert "Fördermittelgeber" in seite
    assert (klient.stammblaetter.count(), Klient.objects.filter(code="K-7QF4").count()) == (1, 1)
    assert klient.notizen.count() == 0


def test_haelt_ein_vermerk_alles_ist_nichts_erledigt(als, beraterin, klient, anliegen):
    klient.notizen.all().delete()
    halte(klient)

    seite = als(beraterin).get(adresse(anliegen)).content.decode()
    antwort = als(beraterin).post(adresse(anliegen), follow=True).content.decode()

    anliegen.refresh_from_db()
    assert ("lehnen Sie mit Grund ab" in seite, "Jetzt löschen" in seite) == (True, False)
    assert "Zurzeit lässt sich nichts löschen." in antwort
    assert anliegen.stand == Anliegenstand.OFFEN


def test_ohne_zu_wissen_wer_fragt_wird_nichts_geloescht(als, beraterin, klient):
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.LOESCHUNG)

    als(beraterin).post(adresse(anliegen))

    assert Beratungsnotiz.objects.count() == 1


def test_ein_konto_wird_geschlossen_nicht_geloescht(als, verwaltung):
    konto = NutzerFactory()
    anliegen = AnliegenFactory(zu=konto, gruppe="nutzer", recht=Betroffenenrecht.LOESCHUNG, geprueft="bekannt")

    seite = als(verwaltung).get(adresse(anliegen)).content.decode()
    als(verwaltung).post(adresse(anliegen))

    konto.refresh_from_db()
    assert "Schließen Sie das Konto" in seite


def test_eine_kontaktperson_ist_danach_weg(als, verwaltung):
    person = KontaktpersonFactory()
    anliegen = AnliegenFactory(zu=person, gruppe="kontaktperson", recht=Betroffenenrecht.LOESCHUNG, geprueft="bekannt")

    als(verwaltung).post(adresse(anliegen))

    assert Kontaktperson.objects.count() == 0
    assert als(verwaltung).get(anliegen.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(("rolle", "status"), [("koordination", 404), ("verwaltung", 404), ("pruefung", 403)])
def test_nur_wer_antwortet_loescht(als, request, anliegen, rolle, status):
    wer = request.getfixturevalue(rolle)

    assert [als(wer).get(adresse(anliegen)).status_code, als(wer).post(adresse(anliegen)).status_code] == [status] * 2


def test_keine_tabelle_haelt_die_notiz_noch_irgendwo(als, beraterin, klient, anliegen):
    """The cipher text of the note stood in one row; after the run it stands in none."""
    geheim = klient.notizen.get().__dict__["text"].zeichen

    als(beraterin).post(adresse(anliegen))

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM basis_aenderung WHERE concat(alt, neu) LIKE %s", [f"%{geheim}%"])
        assert cursor.fetchone() == (0,)
    assert NOTIZ not in als(beraterin).get(anliegen.get_absolute_url()).content.decode()


def test_danach_nennt_auch_kein_anliegen_mehr_den_code(als, beraterin, klient, anliegen):
    """Neither the one that asked for it nor one that is still open, and not their history."""
    offenes = AnliegenFactory(zu=klient, recht="auskunft", zustaendig=beraterin)
    Anliegen.objects.filter(pk=offenes.pk).update(eingegangen_am=date(2018, 11, 1))
    altes = AnliegenFactory(zu=KlientFactory(code="K-2222"))

    als(beraterin).post(adresse(anliegen))

    namen = dict(Anliegen.objects.values_list("pk", "bezeichnung"))
    assert namen == {anliegen.pk: "Code gelöscht", offenes.pk: "Code gelöscht", altes.pk: "K-2222"}
    assert [eines for eines in Aenderung.objects.all() if "K-7QF4" in f"{eines.alt}{eines.neu}"] == []
    assert als(beraterin).get(offenes.get_absolute_url()).status_code == 200
