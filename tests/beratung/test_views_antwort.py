"""The partner's link: who may make it, what it opens, and what it never does."""

import re
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils import timezone

from beratung.models import Antwortlink, Rueckmeldung, Vermittlung
from beratung.views.antwortlink import KEKS
from tests.factories import BeratungFactory, KlientFactory, OrganisationFactory, ThemaFactory, VermittlungFactory
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db

SEITE = reverse("beratung:antwort")


@pytest.fixture
def partner(db):
    return OrganisationFactory(name="Kontaktstelle Nord", email="nord@example.org")


@pytest.fixture
def vermittlung(partner, laufend, heute, beraterin):
    """Three weeks ago, due, of somebody with a code."""
    beratung = BeratungFactory(
        vorhaben=laufend, datum=heute - timedelta(weeks=3), beratende_person=beraterin, klient=KlientFactory()
    )
    return VermittlungFactory(beratung=beratung, organisation=partner, art="termin", wiedervorlage=heute)


@pytest.fixture
def link(partner, vermittlung, beraterin):
    """The link and its key."""
    return Antwortlink.objects.erstelle(partner, von=beraterin)


def oeffne(client, schluessel):
    return client.get(SEITE, {"s": schluessel})


def sende(client, schluessel, daten, knopf="senden"):
    return client.post(f"{SEITE}?s={schluessel}", daten | ({knopf: ""} if knopf else {}))


def test_die_datenbank_kennt_nur_den_fingerabdruck(link):
    eintrag, schluessel = link

    assert len(schluessel) >= 32
    assert schluessel not in str(list(Antwortlink.objects.values()))
    assert Antwortlink.objects.zum(schluessel) == eintrag


def test_die_seite_nennt_tag_thema_und_art_und_niemanden(client, link, vermittlung):
    fremde = VermittlungFactory(beratung=BeratungFactory(), thema=ThemaFactory(code="schulden"))
    vermittlung.thema = vermittlung.beratung.hauptthema
    vermittlung.save()

    antwort = oeffne(client, link[1])

    seite, beratung = antwort.text, vermittlung.beratung
    assert antwort.status_code == 200
    assert all(wort in seite for wort in (f"{beratung.datum:%d.%m.%Y}", beratung.hauptthema.label, "Termin vereinbart"))
    verraten = (beratung.klient.code, beratung.kennung, "beraterin", fremde.thema.label, f"/{beratung.pk}/")
    assert [wort for wort in verraten if wort in seite] == []


def test_die_seite_setzt_kein_cookie_und_bleibt_nirgends_liegen(client, link):
    antwort = oeffne(client, link[1])

    assert dict(antwort.cookies) == {}
    assert "no-store" in antwort["Cache-Control"]
    assert (antwort["Referrer-Policy"], antwort["X-Robots-Tag"]) == ("no-referrer", "noindex, nofollow")
    assert '<meta name="robots" content="noindex, nofollow">' in antwort.text


def test_wer_angemeldet_ist_sieht_dieselbe_seite(als, client, beraterin, link):
    assert oeffne(als(beraterin), link[1]).text == oeffne(client, link[1]).text


@pytest.mark.parametrize("methode", ["get", "head"])
def test_oeffnen_aendert_nichts(client, link, vermittlung, methode):
    vorher = list(Vermittlung.objects.values()), list(Antwortlink.objects.values())

    getattr(client, methode)(SEITE, {"s": link[1], f"frage_{vermittlung.pk}": "angekommen", "senden": ""})

    assert (list(Vermittlung.objects.values()), list(Antwortlink.objects.values())) == vorher
    assert not Rueckmeldung.objects.exists()


def abgelaufen(link):
    Antwortlink.objects.update(gueltig_bis=timezone.now())


def zurueckgezogen(link):
    link.ziehe_zurueck(von=None)


def ersetzt(link):
    Antwortlink.objects.erstelle(link.organisation, von=None)


@pytest.mark.parametrize("grund", [abgelaufen, zurueckgezogen, ersetzt])
def test_falsch_abgelaufen_und_zurueckgezogen_sehen_gleich_aus(client, link, vermittlung, grund):
    eintrag, schluessel = link
    grund(eintrag)

    falsch = oeffne(client, "geraten")
    antworten = [
        oeffne(client, schluessel),
        client.get(SEITE),
        sende(client, schluessel, {f"frage_{vermittlung.pk}": "angekommen"}),
    ]

    assert [(antwort.status_code, antwort.text) for antwort in antworten] == [(404, falsch.text)] * 3
    assert "bitten Sie die Person" in falsch.text
    assert (falsch["Referrer-Policy"], dict(falsch.cookies)) == ("no-referrer", {})
    assert not Rueckmeldung.objects.exists()


def test_erst_lesen_dann_senden(client, link, vermittlung, heute):
    feld = f"frage_{vermittlung.pk}"

    kontrolle = sende(client, link[1], {feld: "nicht_angekommen"}, knopf="")

    assert "Stimmt das so?" in kontrolle.text
    assert not Rueckmeldung.objects.exists()
    gesendet = sende(client, link[1], {feld: "nicht_angekommen"})
    assert (gesendet.status_code, gesendet.url) == (302, f"{SEITE}?s={link[1]}")
    assert gesendet["Referrer-Policy"] == "no-referrer"
    vermittlung.refresh_from_db()
    antwort = vermittlung.rueckmeldungen.get()
    assert vermittlung.status == "nicht_angekommen"
    assert (antwort.quelle, antwort.am, antwort.erstellt_von) == ("partner", heute, None)
    assert "Vielen Dank" in oeffne(client, link[1]).text


def test_noch_aendern_behaelt_die_wahl(client, link, vermittlung):
    antwort = sende(client, link[1], {f"frage_{vermittlung.pk}": "unbekannt"}, knopf="aendern")

    assert re.search(r'value="unbekannt" checked', antwort.text)
    assert not Rueckmeldung.objects.exists()


def test_ohne_antwort_geht_es_nicht_weiter(client, link, vermittlung):
    for daten in ({}, {f"frage_{vermittlung.pk}": "gestorben"}):
        assert "Noch nicht gespeichert" in sende(client, link[1], daten, knopf="").text
        sende(client, link[1], daten)
    assert not Rueckmeldung.objects.exists()


def test_jede_frage_hat_eine_antwort(client, link, vermittlung, beraterin):
    feld = f"frage_{vermittlung.pk}"
    for antwort in ("angekommen", "nicht_angekommen"):
        sende(client, link[1], {feld: antwort})

    assert [r.stand for r in Rueckmeldung.objects.all()] == ["angekommen"]
    Vermittlung.objects.update(status="offen")
    sende(client, link[1], {feld: "nicht_angekommen"})
    assert Vermittlung.objects.get().status == "offen"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_zugleich_ergeben_eine_antwort(client, link, vermittlung):
    staende = iter(["angekommen", "nicht_angekommen"] * 2)
    feld = f"frage_{vermittlung.pk}"

    codes = gleichzeitig(lambda: sende(client, link[1], {feld: next(staende)}).status_code)

    assert codes == [302] * 4
    assert Rueckmeldung.objects.get().stand == Vermittlung.objects.get().status


def anders_wohin():
    Vermittlung.objects.update(organisation=OrganisationFactory())


def nicht_mehr_gefragt():
    Vermittlung.objects.update(wiedervorlage=None)


def schon_bekannt():
    Vermittlung.objects.update(status="unbekannt")


def storniert():
    Vermittlung.objects.get().beratung.storniere(von=None)


@pytest.mark.parametrize("tat", [anders_wohin, nicht_mehr_gefragt, schon_bekannt, storniert])
def test_was_den_partner_nicht_mehr_angeht_verschwindet(client, link, vermittlung, tat):
    tat()
    vorher = Vermittlung.objects.get().status

    antwort = oeffne(client, link[1])
    sende(client, link[1], {f"frage_{vermittlung.pk}": "angekommen"})

    assert (antwort.status_code, antwort.context["form"].fragen) == (200, {})
    assert (Vermittlung.objects.get().status, Rueckmeldung.objects.count()) == (vorher, 0)


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
def test_wer_nicht_beraet_macht_keinen_link(als, request, rolle, partner, link):
    client = als(request.getfixturevalue(rolle))

    antworten = [
        erstelle(client, partner),
        client.get(link[0].get_absolute_url()),
        client.post(reverse("beratung:rueckzug_create", args=[link[0].pk])),
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


def test_ein_neuer_link_beendet_den_alten(als, beraterin, client, partner, link):
    erstelle(als(beraterin), partner)

    assert oeffne(client, link[1]).status_code == 404
    assert Antwortlink.objects.gueltig().count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_viermal_geklickt_gilt_ein_link(als, beraterin, partner, vermittlung):
    client = als(beraterin)

    codes = gleichzeitig(lambda: erstelle(client, partner).status_code)

    assert (codes, Antwortlink.objects.gueltig().count()) == ([302] * 4, 1)


def test_zurueckziehen(als, beraterin, client, link):
    adresse = reverse("beratung:rueckzug_create", args=[link[0].pk])

    antwort = als(beraterin).post(adresse, follow=True)

    assert "Er öffnet nichts mehr." in antwort.text
    assert oeffne(client, link[1]).status_code == 404
    assert als(beraterin).post(adresse).status_code == 404


def test_ohne_faelliges_gibt_es_keinen_link(als, beraterin, partner):
    antwort = als(beraterin).post(reverse("beratung:antwortlink_create", args=[partner.pk]), follow=True)

    assert "ist gerade nichts nachzufragen" in antwort.text
    assert not Antwortlink.objects.exists()
