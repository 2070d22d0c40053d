"""What becomes of those who have registered, when the event is called off or held on another day."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AnmeldungFactory, VeranstaltungFactory
from veranstaltungen.models import Anmeldung, Nachricht, Platzvergabe, Veranstaltung

pytestmark = pytest.mark.django_db
MAIL = "quittenbaum@beispiel.invalid"


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=3)


def melde_an(termin, **felder):
    return Platzvergabe(termin).melde_an(AnmeldungFactory.build(veranstaltung=termin, **felder))


def weg(name, termin):
    return reverse(f"veranstaltungen:{name}", args=[termin.pk])


def verlegt(client, termin, tage=7):
    neu = timezone.localtime(termin.beginn) + timedelta(days=tage)
    daten = {"statusgrund": "Raum gesperrt", "beginn_0": neu.date(), "beginn_1": "18:00", "ende_0": "", "ende_1": ""}
    return client.post(weg("verlegung_create", termin), daten, follow=True)


def letzte_nachricht(anmeldung):
    return anmeldung.nachrichten.latest("pk").art


def test_abgesagt_heisst_alle_hoeren_davon(als, beraterin, termin):
    mit_platz, wartend = melde_an(termin, email=MAIL, personen=3), melde_an(termin)
    client = als(beraterin)

    seite = client.post(weg("absage_create", termin), {"statusgrund": "Krankheit"}, follow=True)

    assert {a.status for a in Anmeldung.objects.all()} == {"abgesagt"}
    assert letzte_nachricht(mit_platz) == "abgesagt"
    assert not wartend.nachrichten.exists()  # named no address
    assert "Wer angemeldet war (2), ist abgesagt" in seite.text


def test_zurueckgenommen_wissen_alle_wieder_was_stimmt(als, beraterin, termin):
    gemailt, ungemailt = melde_an(termin, email=MAIL, personen=2), melde_an(termin, email="b@beispiel.invalid")
    angerufen, nicht_angerufen = melde_an(termin, telefon="0341 000001"), melde_an(termin, telefon="0341 000002")
    Nachricht.objects.update(verschickt_am=timezone.now())
    client = als(beraterin)
    client.post(weg("absage_create", termin), {"statusgrund": "Krankheit"})
    Nachricht.objects.filter(anmeldung__in=[gemailt, angerufen]).update(verschickt_am=timezone.now())

    seite = client.post(weg("absage_delete", termin), follow=True)

    assert [a.status for a in Anmeldung.objects.all()] == ["angemeldet", "angemeldet", "warteliste", "warteliste"]
    offene = {nachricht.anmeldung_id: nachricht.art for nachricht in Nachricht.objects.offene()}
    assert offene == {gemailt.pk: "findet_statt", angerufen.pk: "findet_statt"}
    assert letzte_nachricht(ungemailt) == "platz"
    assert not nicht_angerufen.nachrichten.exists()
    assert "Anmeldungen, die wieder gelten: 4." in seite.text
    assert "Bitte anrufen: 1" in seite.text


def test_was_vor_der_absage_wartete_wartet_danach_wieder(als, beraterin, termin):
    gehend, nachgerueckt = melde_an(termin, personen=3), melde_an(termin, telefon="0341 000001")
    Platzvergabe(termin).melde_ab(gehend)
    client = als(beraterin)

    client.post(weg("absage_create", termin), {"statusgrund": "Krankheit"})
    client.post(weg("absage_delete", termin))

    assert nachgerueckt.nachrichten.get().art == "nachgerueckt"
    assert nachgerueckt.nachrichten.anzurufen().exists()


def test_zurueckgenommen_nimmt_niemandem_den_platz_auch_wenn_er_von_hand_ist(als, beraterin, termin):
    von_hand, drei = melde_an(termin), melde_an(termin, personen=3)
    Platzvergabe(termin).melde_ab(von_hand)
    dazu = melde_an(termin)
    Platzvergabe(termin).gib_platz(dazu, "Begleitung", von=beraterin)
    client = als(beraterin)

    client.post(weg("absage_create", termin), {"statusgrund": "Krankheit"})
    client.post(weg("absage_delete", termin))

    assert set(termin.anmeldungen.mit_platz()) == {drei, dazu}


def test_zurueckgenommen_bei_weniger_plaetzen_behaelt_wer_zuerst_kam(als, beraterin, termin):
    erste, zweite = melde_an(termin, personen=2), melde_an(termin)
    client = als(beraterin)
    client.post(weg("absage_create", termin), {"statusgrund": "Krankheit"})
    Veranstaltung.objects.update(kapazitaet=2)

    client.post(weg("absage_delete", termin))

    assert list(termin.anmeldungen.mit_platz()) == [erste]
    assert list(termin.anmeldungen.wartende()) == [zweite]


def test_zurueckverlegt_bevor_es_jemand_wusste_bleibt_still(als, beraterin, termin):
    eine, client = melde_an(termin, email=MAIL), als(beraterin)
    Nachricht.objects.update(verschickt_am=timezone.now())
    verlegt(client, termin)

    client.post(weg("verlegung_delete", termin))

    assert not eine.nachrichten.offene().exists()
    assert letzte_nachricht(eine) == "platz"


def test_verschoben_nimmt_platz_und_rang_mit_und_sagt_den_neuen_tag(als, beraterin, termin):
    mit_platz, wartend = melde_an(termin, email=MAIL, personen=3), melde_an(termin)
    Nachricht.objects.update(verschickt_am=timezone.now())

    verlegt(als(beraterin), termin)

    termin.refresh_from_db()
    neu = termin.nachfolger
    assert [(a.pk, a.status) for a in neu.anmeldungen.all()] == [
        (mit_platz.pk, "angemeldet"),
        (wartend.pk, "warteliste"),
    ]
    assert letzte_nachricht(mit_platz) == "neuer_termin"
    assert Anmeldung.objects.mit_adresse(neu, MAIL).get() == mit_platz
    assert not termin.anmeldungen.exists()


def test_wer_abgemeldet_war_bleibt_beim_alten_tag(als, beraterin, termin):
    weggeblieben = melde_an(termin)
    Platzvergabe(termin).melde_ab(weggeblieben)

    verlegt(als(beraterin), termin)

    assert list(termin.anmeldungen.all()) == [weggeblieben]


def test_zurueckgenommen_kommen_alle_mit_zurueck(als, beraterin, termin):
    anmeldung, client = melde_an(termin, email=MAIL), als(beraterin)
    verlegt(client, termin)

    client.post(weg("verlegung_delete", termin))

    termin.refresh_from_db()
    assert (termin.status, termin.nachfolger, Veranstaltung.objects.count()) == ("geplant", None, 1)
    assert list(termin.anmeldungen.mit_platz()) == [anmeldung]
    assert Anmeldung.objects.mit_adresse(termin, MAIL).get() == anmeldung


@pytest.mark.parametrize("oeffentlich", [True, False])
def test_die_oeffentliche_seite_nennt_den_neuen_tag_nur_wenn_er_oeffentlich_ist(
    client, als, beraterin, termin, oeffentlich
):
    verlegt(als(beraterin), termin)
    termin.refresh_from_db()
    Veranstaltung.objects.filter(pk=termin.nachfolger_id).update(oeffentlich=oeffentlich)

    seite = client.get(reverse("programm:termin", args=["de", termin.pk])).text

    assert (reverse("programm:termin", args=["de", termin.nachfolger_id]) in seite) is oeffentlich
    assert ("Der neue Tag steht noch nicht fest." in seite) is not oeffentlich


def test_die_oeffentliche_seite_fuehrt_in_den_eigenen_kalender(client, termin):
    seite = client.get(reverse("programm:termin", args=["de", termin.pk])).text

    assert reverse("veranstaltungen:termin_oeffentlich", args=[termin.kennung]) in seite


def test_die_seite_des_teams_hat_den_qr_code_nur_fuer_angekuendigte(als, beraterin, termin):
    client = als(beraterin)
    assert (
        "QR-Code der öffentlichen Seite: http://testserver/programm/de/" in client.get(termin.get_absolute_url()).text
    )

    Veranstaltung.objects.update(oeffentlich=False)

    assert "QR-Code der öffentlichen Seite" not in client.get(termin.get_absolute_url()).text
