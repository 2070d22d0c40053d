"""Names: only where a Vorhaben asks, only with consent, seen for a purpose, gone with the withdrawal."""

from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError
from django.urls import reverse
from django.utils import timezone

from beratung.models import Einwilligungstext, Identitaet
from protegat.basis.models import Einsicht
from tests.factories import EinwilligungstextFactory, IdentitaetFactory, KlientFactory, VorhabenFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

ALLE = ("create", "update", "einsicht", "widerruf")


@pytest.fixture
def gefragt(db):
    """An active Vorhaben that asks for names."""
    return VorhabenFactory(mit_identitaet=True)


@pytest.fixture
def klient():
    return KlientFactory(code="K-7QF4")


@pytest.fixture
def identitaet(klient):
    return IdentitaetFactory(klient=klient)


def adresse(klient, was):
    namen = {"create": "identitaet_create", "update": "identitaet_update"}
    return reverse(f"beratung:{namen.get(was, f'{was}_create')}", args=[klient.code])


def eingabe(**anders):
    return {
        "vorname": "Erdacht",
        "nachname": "Mustermensch",
        "telefon": "0341 000000",
        "email": "erdacht@beispiel.invalid",
        "einwilligungstext": Einwilligungstext.objects.first().pk,
        "eingewilligt_am": "2018-11-06",
        "form": "muendlich",
        **anders,
    }


def protokoll():
    return list(Einsicht.objects.order_by("pk").values_list("konto", "art", "zweck", "gegenstand"))


def test_wo_niemand_fragt_gibt_es_nichts(als, beraterin, klient):
    EinwilligungstextFactory()
    VorhabenFactory(mit_identitaet=True, aktiv=False)
    client = als(beraterin)

    assert "Name und Kontakt" not in client.get(klient.get_absolute_url()).content.decode()
    assert client.post(adresse(klient, "create"), eingabe()).status_code == 404
    assert [client.get(adresse(klient, was)).status_code for was in ALLE] == [404] * 4
    assert client.post(reverse("beratung:namenssuche"), {"name": "Muster"}).status_code == 404
    assert "Code zu einem Namen" not in client.get("/suche/").content.decode()
    assert not Identitaet.objects.exists()


def test_ohne_frage_ist_auch_ein_hinterlegter_name_unsichtbar(beraterin, koordination, identitaet):
    assert not Identitaet.objects.sichtbar_fuer(beraterin).exists()

    VorhabenFactory(mit_identitaet=True)

    assert Identitaet.objects.sichtbar_fuer(beraterin).exists()
    assert not Identitaet.objects.sichtbar_fuer(koordination).exists()
    assert not Identitaet.objects.widerrufbar_fuer(koordination).exists()


@pytest.mark.parametrize("rolle", ["koordination", "verwaltung", "pruefung"])
def test_andere_rollen_sehen_nie_einen_namen(als, request, gefragt, identitaet, rolle):
    client = als(request.getfixturevalue(rolle))
    daten = {"zweck": "erreichen", "name": "Muster", "widerrufen_am": "2018-11-20", **eingabe()}

    assert [client.post(adresse(identitaet.klient, was), daten).status_code for was in ALLE] == [404] * 4
    assert client.post(reverse("beratung:namenssuche"), daten).status_code == 404
    assert "Mustermensch" not in client.get(identitaet.klient.get_absolute_url()).content.decode()
    assert not Einsicht.objects.exists()
    assert Identitaet.objects.gueltige().exists()


def test_hinterlegen_mit_einwilligung(als, beraterin, gefragt, klient):
    EinwilligungstextFactory()
    client = als(beraterin)

    antwort = client.post(adresse(klient, "create"), eingabe(), follow=True)

    html = antwort.content.decode()
    eine = Identitaet.objects.get()
    assert antwort.redirect_chain == [(klient.get_absolute_url(), 302)]
    assert (eine.vorname, eine.email, eine.form) == ("Erdacht", "erdacht@beispiel.invalid", "muendlich")
    assert "Eingewilligt am 06.11.2018" in html
    assert "Mustermensch" not in html


@pytest.mark.parametrize(
    ("anders", "satz"),
    [
        ({"einwilligungstext": ""}, "zwingend"),
        ({"eingewilligt_am": ""}, "zwingend"),
        ({"form": ""}, "Bitte wählen Sie, wie eingewilligt wurde."),
        ({"eingewilligt_am": "2017-12-31"}, "Diesen Text gibt es erst seit dem 01.01.2018."),
        ({"eingewilligt_am": (date.today() + timedelta(days=2)).isoformat()}, "Das Datum liegt in der Zukunft."),
        ({"vorname": "", "nachname": ""}, "Bitte nennen Sie Vor- oder Nachnamen."),
        ({"email": "keine"}, "E-Mail"),
    ],
)
def test_ohne_gueltige_einwilligung_kein_name(als, beraterin, gefragt, klient, anders, satz):
    EinwilligungstextFactory()

    antwort = als(beraterin).post(adresse(klient, "create"), eingabe(**anders))

    assert antwort.status_code == 200
    assert satz in antwort.content.decode()
    assert not Identitaet.objects.exists()


def test_ohne_einwilligungstext_sagt_die_seite_was_fehlt(als, beraterin, gefragt, klient):
    html = als(beraterin).get(adresse(klient, "create")).content.decode()

    assert "noch keinen Einwilligungstext" in html
    assert 'name="nachname"' not in html


def test_ein_zweiter_name_wird_abgelehnt(als, beraterin, gefragt, identitaet):
    antwort = als(beraterin).post(adresse(identitaet.klient, "create"), eingabe())

    assert "Zu diesem Code ist schon ein Name hinterlegt." in antwort.content.decode()
    abgelehnt("identitaet_eine_je_klient", lambda: IdentitaetFactory(klient=identitaet.klient))


@pytest.mark.parametrize("spalte", ["einwilligungstext_id", "eingewilligt_am", "form"])
def test_die_datenbank_nimmt_keinen_namen_ohne_einwilligung(identitaet, spalte):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE beratung_identitaet SET {spalte} = NULL")


def test_ansehen_braucht_einen_zweck_und_wird_festgehalten(als, beraterin, gefragt, identitaet):
    client, seite = als(beraterin), adresse(identitaet.klient, "einsicht")

    ohne = client.post(seite, {}, follow=True).content.decode()
    assert "Wozu möchten Sie den Namen sehen?" in ohne
    assert "Mustermensch" not in ohne
    assert client.get(seite).url == identitaet.klient.get_absolute_url()
    assert protokoll() == []
    antwort = client.post(seite, {"zweck": "erreichen"})

    assert "Mustermensch" in antwort.content.decode()
    assert "no-store" in antwort["Cache-Control"]
    assert protokoll() == [("beraterin", "identitaet", "erreichen", "K-7QF4")]


def test_berichtigen_ist_ansehen(als, beraterin, gefragt, identitaet):
    client, seite = als(beraterin), adresse(identitaet.klient, "update")

    assert "Mustermensch" in client.get(seite).content.decode()
    client.post(seite, eingabe(nachname="Beispielmensch"))

    assert Identitaet.objects.get().nachname == "Beispielmensch"
    assert Identitaet.objects.mit_namen("Beispielmensch").exists()
    assert not Identitaet.objects.mit_namen("Mustermensch").exists()
    assert protokoll() == [("beraterin", "identitaet", "berichtigen", "K-7QF4")]


def test_gesucht_wird_nach_dem_klang_und_gezeigt_wird_der_code(als, beraterin, gefragt, identitaet):
    client, seite = als(beraterin), reverse("beratung:namenssuche")

    html = client.post(seite, {"name": "Musdermänsch"}).content.decode()

    assert "K-7QF4" in html
    assert "Mustermensch" not in html
    assert protokoll() == [("beraterin", "suche_name", "", "")]
    assert "kein Code hinterlegt" in client.post(seite, {"name": "Niemand"}).content.decode()
    assert "Bitte nennen Sie einen Namen" in client.post(seite, {"name": "123"}).content.decode()
    assert len(protokoll()) == 2
    assert seite in client.get("/suche/").content.decode()


def test_der_widerruf_loescht_sofort(als, beraterin, gefragt, identitaet):
    client, seite = als(beraterin), adresse(identitaet.klient, "widerruf")

    html = client.get(seite).content.decode()
    assert "nicht rückgängig" in html
    assert "Mustermensch" not in html
    html = client.post(seite, {"widerrufen_am": timezone.localdate().isoformat()}, follow=True).content.decode()

    eine = Identitaet.objects.get()
    assert "Der Widerruf ist festgehalten" in html
    assert "Einwilligung vom 06.11.2018" in html
    assert (eine.vorname, eine.nachname, eine.telefon, eine.email, eine.suchwerte) == (None, None, None, None, [])
    assert (eine.eingewilligt_am, eine.widerrufen_am) == (date(2018, 11, 6), timezone.localdate())
    assert not Identitaet.objects.mit_namen("Mustermensch").exists()
    assert client.post(adresse(identitaet.klient, "einsicht"), {"zweck": "erreichen"}).status_code == 404


@pytest.mark.parametrize("tag", ["2018-11-05", "", (date.today() + timedelta(days=2)).isoformat()])
def test_ein_widerruf_hat_einen_moeglichen_tag(als, beraterin, gefragt, identitaet, tag):
    antwort = als(beraterin).post(adresse(identitaet.klient, "widerruf"), {"widerrufen_am": tag})

    assert antwort.status_code == 200
    assert Identitaet.objects.gueltige().exists()


def test_widerrufen_geht_auch_wenn_niemand_mehr_fragt(als, beraterin, identitaet):
    client = als(beraterin)

    assert "Einwilligung widerrufen" in client.get(identitaet.klient.get_absolute_url()).content.decode()
    heute = {"widerrufen_am": timezone.localdate().isoformat()}
    client.post(adresse(identitaet.klient, "widerruf"), heute, follow=True)

    assert not Identitaet.objects.gueltige().exists()
    assert "Name und Kontakt" not in client.get(identitaet.klient.get_absolute_url()).content.decode()


def test_nach_dem_widerruf_kann_jemand_neu_einwilligen(als, beraterin, gefragt, klient):
    IdentitaetFactory(klient=klient, widerrufen=True)

    als(beraterin).post(adresse(klient, "create"), eingabe())

    assert klient.identitaeten.count() == 2
    assert klient.identitaeten.gueltige().get().nachname == "Mustermensch"


def test_die_datenbank_behaelt_nach_dem_widerruf_keine_angaben(identitaet):
    abgelehnt(
        "identitaet_widerrufen_ohne_angaben",
        lambda: Identitaet.objects.update(widerrufen_am=date(2018, 12, 1)),
    )


def test_ein_verwendeter_text_bleibt(als, verwaltung, identitaet):
    text, client = identitaet.einwilligungstext, als(verwaltung)
    seite = reverse("admin:beratung_einwilligungstext_change", args=[text.pk])

    abgelehnt("einwilligungstext_bleibt", lambda: Einwilligungstext.objects.update(text="anders"))
    assert "Ich bin einverstanden" in client.get(seite).content.decode()
    assert client.post(seite, {"version": "x", "text": "anders", "gueltig_ab": "01.01.2018"}).status_code == 403

    neuer = EinwilligungstextFactory()
    seite = reverse("admin:beratung_einwilligungstext_change", args=[neuer.pk])
    client.post(seite, {"version": "x", "text": "anders", "gueltig_ab": "01.01.2018"})
    neuer.refresh_from_db()
    assert (neuer.version, neuer.text) == ("x", "anders")
