"""One-time links: nobody signs up, nobody types somebody else's password."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import Anmeldeereignis, Einladung, Nutzer
from tests.factories import PASSWORT, NutzerFactory
from tests.protegat.zugang.hilfe import drin, melde_an

NEU = "vier Wörter am Fluss"
SEITE = "/konto/zugang/"
PERSON = {
    "username": "neu",
    "first_name": "Ada",
    "last_name": "Beispiel",
    "email": "neu@example.org",
    "rolle": "beratung",
}


@pytest.fixture
def konto(db):
    return NutzerFactory(username="vergesslich", email="vergesslich@example.org")


@pytest.fixture
def schluessel(konto, verwaltung):
    return Einladung.objects.erstelle(konto, von=verwaltung)[1]


def oeffne(schluessel):
    client = Client()
    return client, client.get(SEITE, {"s": schluessel})


def waehle(client, passwort=NEU, wiederholung=None):
    return client.post(SEITE, {"passwort": passwort, "wiederholung": wiederholung or passwort})


def test_eingeladen_passwort_gewaehlt_drin(als, verwaltung):
    antwort = als(verwaltung).post(reverse("einladung_create"), PERSON)
    link = Einladung.objects.get()
    assert antwort.headers["location"] == link.get_absolute_url()
    assert not link.konto.has_usable_password()
    assert mail.outbox[0].to == ["neu@example.org"]
    ziel = next(zeile for zeile in mail.outbox[0].body.splitlines() if SEITE in zeile)

    client = Client()
    erste = client.get(ziel)
    assert erste.headers["location"] == SEITE  # the key has left the address
    assert "neu" in client.get(SEITE).content.decode()
    assert waehle(client).headers["location"] == "/konto/login/"
    melde_an(client, "neu", NEU)

    assert drin(client)
    arten = list(Anmeldeereignis.objects.order_by("pk").values_list("konto", "art", "durch"))
    assert arten == [("neu", "eingeladen", "verwaltung"), ("neu", "link_genutzt", ""), ("neu", "angemeldet", "")]


def test_ein_link_oeffnet_einmal(schluessel):
    erster, _ = oeffne(schluessel)
    zweiter, _ = oeffne(schluessel)

    waehle(erster)

    assert waehle(zweiter, "ganz andere Wörter hier").status_code == 404
    assert oeffne(schluessel)[1].status_code == 404
    assert Nutzer.objects.get(username="vergesslich").check_password(NEU)


def test_oeffnen_allein_verbraucht_nichts(schluessel):
    for _ in range(3):
        oeffne(schluessel)

    assert waehle(oeffne(schluessel)[0]).status_code == 302


def test_die_datenbank_kennt_nur_den_fingerabdruck(schluessel):
    zeile = Einladung.objects.values().get()

    assert len(schluessel) >= 43
    assert schluessel not in str(zeile)


@pytest.mark.parametrize(
    "felder",
    [
        {"gueltig_bis": timezone.now() - timedelta(seconds=1)},
        {"beendet_am": timezone.now()},
        {"genutzt_am": timezone.now()},
    ],
    ids=lambda felder: next(iter(felder)),
)
def test_was_nicht_mehr_gilt_oeffnet_nichts(schluessel, felder):
    client, _ = oeffne(schluessel)
    Einladung.objects.update(**felder)

    assert waehle(client).status_code == 404
    assert oeffne(schluessel)[1].status_code == 404


def test_gesperrte_konten_oeffnet_kein_link(schluessel, konto):
    Nutzer.objects.filter(pk=konto.pk).update(is_active=False)

    assert oeffne(schluessel)[1].status_code == 404


def test_ein_neuer_link_beendet_den_alten(schluessel, konto, verwaltung, als):
    als(verwaltung).post(reverse("passwortlink_create", args=[konto.pk]))

    assert oeffne(schluessel)[1].status_code == 404
    assert Einladung.objects.offene().count() == 1


def test_er_gilt_so_lange_wie_eingestellt(konto, verwaltung, settings):
    settings.EINLADUNG_STUNDEN = 2

    link, _ = Einladung.objects.erstelle(konto, von=verwaltung)

    assert timedelta(minutes=119) < link.gueltig_bis - timezone.now() <= timedelta(hours=2)


def test_zurueckgezogen(schluessel, verwaltung, als):
    client = als(verwaltung)

    client.post(reverse("linkrueckzug_create", args=[Einladung.objects.get().pk]))

    assert oeffne(schluessel)[1].status_code == 404
    assert "Keine offenen Links" in client.get(reverse("einladung_list")).content.decode()


def test_schluessel_raten_wird_gebremst(db):
    antworten = [Client().get(SEITE, {"s": f"geraten-{nummer}"}).status_code for nummer in range(22)]

    assert antworten == [404] * 20 + [429] * 2


def test_ohne_mailserver_sieht_die_verwaltung_den_link_einmal(konto, verwaltung, als, settings, tmp_path):
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = "protegat.basis.postordner.EmailBackend", tmp_path
    client = als(verwaltung)

    seite = client.post(reverse("passwortlink_create", args=[konto.pk]), follow=True)

    adresse = seite.context["adresse"]
    assert oeffne(urlsplit(adresse).query.removeprefix("s="))[1].status_code == 302
    assert client.get(Einladung.objects.get().get_absolute_url()).context["adresse"] == ""


def test_mit_mailserver_sieht_ihn_nur_die_person(konto, verwaltung, als):
    seite = als(verwaltung).post(reverse("passwortlink_create", args=[konto.pk]), follow=True)

    assert seite.context["adresse"] == ""
    assert "unterwegs an vergesslich@example.org" in seite.content.decode()


def test_das_neue_passwort_beendet_alle_sitzungen(schluessel, konto):
    melde_an(alte := Client(), konto)

    waehle(oeffne(schluessel)[0])

    assert not drin(alte)
    assert not melde_an(Client(), konto, PASSWORT).headers.get("location")


@pytest.mark.parametrize(
    ("passwort", "wiederholung", "satz"),
    [
        ("kurz", "kurz", "mindestens 12 Zeichen"),
        (NEU, "etwas anderes ganz", "sind verschieden"),
        ("vergesslich-2026", None, "hier leicht errät"),
    ],
)
def test_was_nicht_geht_sagt_warum_und_der_link_bleibt(schluessel, passwort, wiederholung, satz):
    client, _ = oeffne(schluessel)

    assert satz in waehle(client, passwort, wiederholung).content.decode()
    assert waehle(client).status_code == 302


def test_der_anmeldename_ist_frei_auch_ohne_gross_und_klein(als, verwaltung, konto):
    seite = als(verwaltung).post(reverse("einladung_create"), PERSON | {"username": "Vergesslich"})

    assert "schon vergeben" in seite.content.decode()


def test_nur_die_verwaltung_laedt_ein(als, beraterin, koordination, pruefung, konto, schluessel):
    link = Einladung.objects.get()
    lesen = (reverse("einladung_list"), reverse("einladung_create"), link.get_absolute_url())
    tun = (
        reverse("passwortlink_create", args=[konto.pk]),
        reverse("linkrueckzug_create", args=[link.pk]),
        reverse("einladung_create"),
    )
    for nutzer in (beraterin, koordination, pruefung):
        client = als(nutzer)
        assert {client.get(adresse).status_code for adresse in lesen} == {403}
        assert {client.post(adresse, PERSON).status_code for adresse in tun} == {403}
    assert Einladung.objects.offene().count() == 1


def test_die_liste_fragt_immer_gleich_oft(als, verwaltung, django_assert_num_queries, konto):
    client, adresse = als(verwaltung), reverse("einladung_list")
    Einladung.objects.erstelle(konto, von=verwaltung)
    with django_assert_num_queries(5) as gezaehlt:
        client.get(adresse)

    for anderes in NutzerFactory.create_batch(49):
        Einladung.objects.erstelle(anderes, von=verwaltung)

    with django_assert_num_queries(len(gezaehlt)):
        assert len(client.get(adresse).context["object_list"]) == 50


def test_stammdaten_haben_keinen_eigenen_weg_mehr(als, verwaltung, konto):
    client = als(verwaltung)

    assert client.get("/stammdaten/basis/nutzer/add/").headers["location"] == reverse("einladung_create")
    assert (
        client.get(f"/stammdaten/basis/nutzer/{konto.pk}/password/", follow=True).redirect_chain[-1][0]
        == "/stammdaten/"
    )
    assert "password" not in client.get(f"/stammdaten/basis/nutzer/{konto.pk}/change/").context["adminform"].form.fields


def test_rolle_und_sperre_stehen_im_protokoll(als, verwaltung, konto):
    felder = {"username": konto.username, "email": konto.email, "rolle": "verwaltung"}

    als(verwaltung).post(f"/stammdaten/basis/nutzer/{konto.pk}/change/", felder)

    zeilen = Anmeldeereignis.objects.filter(konto="vergesslich").values_list("art", "durch")
    assert set(zeilen) == {("rolle", "verwaltung"), ("gesperrt", "verwaltung")}


def test_alte_links_gehen_nach_der_loeschregel(schluessel):
    Einladung.objects.update(gueltig_bis=timezone.now() - timedelta(days=91))

    call_command("loeschen", stdout=None)

    assert not Einladung.objects.exists()
