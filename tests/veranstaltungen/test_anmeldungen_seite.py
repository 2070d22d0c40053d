"""What the team sees of the registrations of an event, and may do."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import Einsicht
from tests.factories import AnmeldungFactory, VeranstaltungFactory
from tests.formulare import eingaben
from veranstaltungen.models import Anmeldung, Nachricht, Platzvergabe, Veranstaltung

pytestmark = pytest.mark.django_db
NAME, MAIL = "Quittenbaum", "quittenbaum@beispiel.invalid"


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=3)


def melde_an(termin, **felder):
    return Platzvergabe(termin).melde_an(AnmeldungFactory.build(veranstaltung=termin, **felder))


def adresse(name, eintrag):
    return reverse(f"veranstaltungen:{name}", args=[eintrag.pk])


@pytest.mark.parametrize("name", ["anmeldung_list", "anmeldung_druck", "anmeldung_create"])
@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, termin, wer, name):
    assert als(request.getfixturevalue(wer)).get(adresse(name, termin)).status_code == 403
    assert not Einsicht.objects.exists()


@pytest.mark.parametrize("name", ["abmeldung_create", "anruf_create", "platz_update"])
def test_ohne_recht_aendert_niemand_etwas(als, pruefung, termin, name):
    melde_an(termin, personen=3)
    anmeldung = melde_an(termin)

    assert als(pruefung).post(adresse(name, anmeldung), {"grund": "Begleitung"}).status_code in (403, 404)
    assert als(pruefung).post(adresse("versand_create", termin)).status_code == 403
    assert als(pruefung).post(adresse("anmeldung_loeschung", termin)).status_code == 403
    assert Anmeldung.objects.get(pk=anmeldung.pk).wartet


@pytest.mark.parametrize("wer", ["beraterin", "koordination"])
def test_wer_die_liste_oeffnet_steht_im_leseprotokoll(als, request, termin, wer):
    melde_an(termin, name=NAME, email=MAIL, bedarf="rollstuhl")

    antwort = als(request.getfixturevalue(wer)).get(adresse("anmeldung_list", termin))

    assert NAME in antwort.text
    assert MAIL in antwort.text
    assert "Platz für Rollstuhl" in antwort.text
    assert "no-store" in antwort["Cache-Control"]
    einsicht = Einsicht.objects.get()
    assert (einsicht.konto, einsicht.art, einsicht.nummer) == (wer, "anmeldungen", termin.pk)


def test_auf_der_seite_des_termins_stehen_nur_zahlen(als, beraterin, termin):
    melde_an(termin, name=NAME, personen=2, dolmetschen="ti"), melde_an(termin, personen=2), melde_an(termin)

    html = als(beraterin).get(termin.get_absolute_url()).text

    assert "3 von 3 Plätzen" in html
    assert "2 Personen" in html
    assert "Dolmetschen: Tigrinya</dt>" in html
    assert NAME not in html
    assert not Einsicht.objects.exists()


def test_ohne_anmeldung_kein_kasten(als, beraterin, verwaltung):
    ohne = VeranstaltungFactory(mit_anmeldung=True, anmeldung_noetig=False)

    assert 'id="anmeldungen"' not in als(beraterin).get(ohne.get_absolute_url()).text


@pytest.mark.parametrize("name", ["anmeldung_list", "anmeldung_druck", "veranstaltung_detail"])
def test_so_viele_abfragen_mit_einer_wie_mit_fuenfzig(als, beraterin, django_assert_num_queries, name):
    termin = VeranstaltungFactory(mit_anmeldung=True, kapazitaet=30)
    client = als(beraterin)
    melde_an(termin, telefon="0341 000000")
    client.get(adresse(name, termin))
    with CaptureQueriesContext(connection) as abfragen:
        client.get(adresse(name, termin))
    for _ in range(49):
        melde_an(termin, email=f"gast{_}@beispiel.invalid")

    with django_assert_num_queries(len(abfragen)):
        client.get(adresse(name, termin))


def test_am_telefon_eingetragen(als, beraterin, termin):
    client = als(beraterin)
    angaben = {"name": NAME, "kontakt": "0341 000000", "personen": "2", "sprache": "ar", "bedarf": ["sehen"]}
    daten = eingaben(client.get(adresse("anmeldung_create", termin)), **angaben)

    antworten = [client.post(adresse("anmeldung_create", termin), daten, follow=True) for _ in range(2)]

    anmeldung = Anmeldung.objects.get()
    assert (anmeldung.name, anmeldung.telefon, anmeldung.sprache, anmeldung.erstellt_von) == (
        NAME,
        "0341 000000",
        "ar",
        beraterin,
    )
    assert "Eingetragen, mit Platz." in antworten[0].text
    sitzungen = [sitzung.get_decoded() for sitzung in Session.objects.all()]
    assert NAME not in f"{sitzungen} {client.cookies}"


def test_am_telefon_sagt_es_wenn_die_adresse_schon_da_ist(als, beraterin, termin):
    melde_an(termin, email=MAIL)
    angaben = {"name": NAME, "kontakt": MAIL.upper(), "personen": "1", "sprache": "de"}

    html = als(beraterin).post(adresse("anmeldung_create", termin), angaben).text

    assert "Diese Adresse ist für diesen Termin schon angemeldet." in html
    assert Anmeldung.objects.count() == 1


def test_was_vorbei_ist_nimmt_niemanden_mehr_auf(als, beraterin):
    vorbei = VeranstaltungFactory(mit_anmeldung=True, tag=timezone.localdate() - timedelta(days=1))

    antwort = als(beraterin).get(adresse("anmeldung_create", vorbei), follow=True)

    assert "anmelden kann sich niemand mehr" in antwort.text


def test_abmelden_laesst_nachruecken_und_nennt_wer_anzurufen_ist(als, beraterin, termin):
    gehend = melde_an(termin, personen=3)
    melde_an(termin, telefon="0341 000000")
    client = als(beraterin)

    antwort = client.post(adresse("abmeldung_create", gehend), follow=True)

    assert "Bitte anrufen: Für Sie ist ein Platz frei geworden" in antwort.text
    nachrueckend = Anmeldung.objects.latest("pk")
    antwort = client.post(adresse("anruf_create", nachrueckend), follow=True)
    assert "Bitte anrufen" not in antwort.text
    assert not Nachricht.objects.anzurufen().exists()


def test_platz_von_hand_braucht_einen_grund(als, beraterin, termin):
    melde_an(termin, personen=3)
    wartend = melde_an(termin, name=NAME)
    client = als(beraterin)

    leer = client.post(adresse("platz_update", wartend), {"grund": ""})
    mit_namen = client.post(adresse("platz_update", wartend), {"grund": "Frau Quittenbaum begleitet"})
    client.post(adresse("platz_update", wartend), {"grund": "Kommt als Begleitung mit."})

    wartend.refresh_from_db()
    assert "grund" in leer.context["form"].errors
    assert "grund" in mit_namen.context["form"].errors
    assert (wartend.status, wartend.grund) == ("angemeldet", "Kommt als Begleitung mit.")
    html = client.get(adresse("anmeldung_list", termin)).text
    assert "4 von 3 Plätzen, 1 mehr als vorgesehen" in html
    assert client.get(adresse("platz_update", wartend)).status_code == 404


def test_unverschicktes_wird_gezeigt_und_geht_noch_einmal(als, beraterin, termin, mailoutbox):
    melde_an(termin, email=MAIL)
    client = als(beraterin)

    html = client.get(adresse("anmeldung_list", termin)).text
    antwort = client.post(adresse("versand_create", termin), follow=True)

    assert "Noch nicht verschickt: 1 Mail." in html
    assert "Verschickt: 1." in antwort.text
    assert [mail.to for mail in mailoutbox] == [[MAIL]]


def test_loeschen_erst_wenn_der_tag_da_ist(als, beraterin, termin):
    melde_an(termin, name=NAME)
    client = als(beraterin)

    client.post(adresse("anmeldung_loeschung", termin))
    assert Anmeldung.objects.get().name == NAME

    Veranstaltung.objects.update(beginn=timezone.now() - timedelta(days=15))
    assert "Angaben von 1 Anmeldungen löschen" in client.get(termin.get_absolute_url()).text
    client.post(adresse("anmeldung_loeschung", termin))
    assert Anmeldung.objects.get().name is None
    assert "Angaben gelöscht" in client.get(adresse("anmeldung_list", termin)).text


def test_die_liste_zum_drucken_nennt_keinen_weg(als, beraterin, termin):
    melde_an(termin, name=NAME, email=MAIL)

    html = als(beraterin).get(adresse("anmeldung_druck", termin)).text

    assert NAME in html
    assert MAIL not in html


def test_ohne_schluessel_sagt_es_die_seite_des_termins(als, beraterin, termin, settings):
    melde_an(termin, name=NAME, bedarf="rollstuhl")
    settings.DATENSCHLUESSEL = {"neu": b"x" * 32}
    client = als(beraterin)

    assert "nicht lesbar, der Schlüssel fehlt" in client.get(termin.get_absolute_url()).text
    assert "fehlt. Bitte sagen Sie der Verwaltung Bescheid" in client.get(adresse("anmeldung_list", termin)).text
    client.post(adresse("abmeldung_create", Anmeldung.objects.get()))
    assert Anmeldung.objects.get().status == "abgemeldet"


def test_wer_den_termin_aendert_sagt_es_allen(als, koordination, termin):
    anmeldung = melde_an(termin, email=MAIL)
    Nachricht.objects.update(verschickt_am=timezone.now())
    client = als(koordination)
    seite = adresse("veranstaltung_update", termin)

    antwort = client.post(seite, eingaben(client.get(seite), beginn_1="19:30"))

    assert antwort.status_code == 302
    assert anmeldung.nachrichten.latest("pk").art == "neuer_termin"


def test_mehr_plaetze_im_formular_lassen_nachruecken(als, koordination, termin):
    melde_an(termin, personen=3)
    wartend = melde_an(termin)
    client = als(koordination)
    seite = adresse("veranstaltung_update", termin)

    client.post(seite, eingaben(client.get(seite), kapazitaet="4"))

    assert Anmeldung.objects.get(pk=wartend.pk).hat_platz
