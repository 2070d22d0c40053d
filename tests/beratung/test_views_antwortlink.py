"""The link for a partner on the team's side: who makes it, what it shows once, how it ends."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.urls import reverse

from beratung.models import Antwortlink
from beratung.views.antwortlink import KEKS
from tests.factories import OrganisationFactory, VermittlungFactory
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db


def test_die_datenbank_kennt_nur_den_fingerabdruck(antwortlink):
    eintrag, schluessel = antwortlink

    assert len(schluessel) >= 32
    assert schluessel not in str(list(Antwortlink.objects.values()))
    assert Antwortlink.objects.zum(schluessel) == eintrag


def test_der_link_fragt_nur_nach_faelligem_dieses_partners(partner, vermittlung, beraterin, laufend, heute):
    for anders in (
        {"wiedervorlage": heute + timedelta(days=1)},
        {"wiedervorlage": None},
        {"organisation": OrganisationFactory()},
        {"status": "angekommen"},
    ):
        werte = {"organisation": partner, "wiedervorlage": heute, **anders}
        VermittlungFactory(beratung__vorhaben=laufend, beratung__datum=heute, **werte)

    link, _ = Antwortlink.objects.erstelle(partner, von=beraterin)

    assert list(link.fragen()) == [vermittlung]


def erstelle(client, partner):
    return client.post(reverse("beratung:antwortlink_create", args=[partner.pk]))


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_macht_keinen_link(als, request, rolle, partner, antwortlink):
    client = als(request.getfixturevalue(rolle))

    antworten = [
        erstelle(client, partner),
        client.get(antwortlink[0].get_absolute_url()),
        client.post(reverse("beratung:rueckzug_create", args=[antwortlink[0].pk])),
    ]

    assert [antwort.status_code for antwort in antworten] == [403] * 3


def test_der_link_steht_einmal_da_mit_mail_und_bild(als, beraterin, koordination, client, partner, vermittlung):
    innen = als(beraterin)

    erstellt = erstelle(innen, partner)

    keks = erstellt.cookies[KEKS]
    assert (keks["httponly"], keks["samesite"], keks["path"]) == (True, "Strict", erstellt.url)
    seite = innen.get(erstellt.url)
    adresse = seite.context["adresse"]
    mail = unquote(seite.context["mail"])
    assert mail.startswith("mailto:nord@example.org?subject=")
    assert (adresse in mail, '<svg class="qr"' in seite.text, "style=" in seite.text) == (True, True, False)
    assert "no-store" in seite["Cache-Control"]
    assert client.get(adresse.removeprefix("http://testserver")).status_code == 200
    andere = als(koordination).get(erstellt.url)
    assert (andere.context["adresse"], "wird nur nach dem Erstellen gezeigt" in andere.text) == ("", True)


def test_ein_neuer_link_beendet_den_alten(als, beraterin, client, partner, antwortlink):
    erstelle(als(beraterin), partner)

    assert client.get(reverse("beratung:antwort"), {"s": antwortlink[1]}).status_code == 404
    assert Antwortlink.objects.gueltig().count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_viermal_geklickt_gilt_ein_link(als, beraterin, partner, vermittlung):
    client = als(beraterin)

    codes = gleichzeitig(lambda: erstelle(client, partner).status_code)

    assert (codes, Antwortlink.objects.gueltig().count()) == ([302] * 4, 1)


def test_zurueckziehen(als, beraterin, client, antwortlink):
    adresse = reverse("beratung:rueckzug_create", args=[antwortlink[0].pk])

    antwort = als(beraterin).post(adresse, follow=True)

    assert "Er öffnet nichts mehr." in antwort.text
    assert client.get(reverse("beratung:antwort"), {"s": antwortlink[1]}).status_code == 404
    assert als(beraterin).post(adresse).status_code == 404


def test_ohne_faelliges_gibt_es_keinen_link(als, beraterin, partner):
    antwort = als(beraterin).post(reverse("beratung:antwortlink_create", args=[partner.pk]), follow=True)

    assert "ist gerade nichts nachzufragen" in antwort.text
    assert not Antwortlink.objects.exists()
