"""The partner's link: who may make it, what it opens, and what it never does."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from beratung.models import Antwortlink, Rueckmeldung, Vermittlung
from tests.factories import BeratungFactory, OrganisationFactory, ThemaFactory, VermittlungFactory
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db

SEITE = reverse("beratung:antwort")


def oeffne(client, schluessel):
    return client.get(SEITE, {"s": schluessel})


def sende(client, schluessel, daten, knopf="senden"):
    return client.post(f"{SEITE}?s={schluessel}", daten | ({knopf: ""} if knopf else {}))


def test_die_seite_nennt_tag_thema_und_art_und_niemanden(client, antwortlink, vermittlung):
    fremde = VermittlungFactory(beratung=BeratungFactory(), thema=ThemaFactory(code="schulden"))
    vermittlung.thema = vermittlung.beratung.hauptthema
    vermittlung.save()

    antwort = oeffne(client, antwortlink[1])

    seite, beratung = antwort.text, vermittlung.beratung
    assert antwort.status_code == 200
    assert all(wort in seite for wort in (f"{beratung.datum:%d.%m.%Y}", beratung.hauptthema.label, "Termin vereinbart"))
    verraten = (beratung.klient.code, beratung.kennung, "beraterin", fremde.thema.label, f"/{beratung.pk}/")
    assert [wort for wort in verraten if wort in seite] == []


def test_die_seite_setzt_kein_cookie_und_bleibt_nirgends_liegen(client, antwortlink):
    antwort = oeffne(client, antwortlink[1])

    assert dict(antwort.cookies) == {}
    assert "no-store" in antwort["Cache-Control"]
    assert (antwort["Referrer-Policy"], antwort["X-Robots-Tag"]) == ("no-referrer", "noindex, nofollow")
    assert '<meta name="robots" content="noindex, nofollow">' in antwort.text


def test_wer_angemeldet_ist_sieht_dieselbe_seite(als, client, beraterin, antwortlink):
    assert oeffne(als(beraterin), antwortlink[1]).text == oeffne(client, antwortlink[1]).text


@pytest.mark.parametrize("methode", ["get", "head"])
def test_oeffnen_aendert_nichts(client, antwortlink, vermittlung, methode):
    vorher = list(Vermittlung.objects.values()), list(Antwortlink.objects.values())

    getattr(client, methode)(SEITE, {"s": antwortlink[1], f"frage_{vermittlung.pk}": "angekommen", "senden": ""})

    assert (list(Vermittlung.objects.values()), list(Antwortlink.objects.values())) == vorher
    assert not Rueckmeldung.objects.exists()


def abgelaufen(link):
    Antwortlink.objects.update(gueltig_bis=timezone.now())


def zurueckgezogen(link):
    link.ziehe_zurueck(von=None)


def ersetzt(link):
    Antwortlink.objects.erstelle(link.organisation, von=None)


@pytest.mark.parametrize("grund", [abgelaufen, zurueckgezogen, ersetzt])
def test_falsch_abgelaufen_und_zurueckgezogen_sehen_gleich_aus(client, antwortlink, vermittlung, grund):
    eintrag, schluessel = antwortlink
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


def test_erst_lesen_dann_senden(client, antwortlink, vermittlung, heute):
    feld = f"frage_{vermittlung.pk}"

    kontrolle = sende(client, antwortlink[1], {feld: "nicht_angekommen"}, knopf="")

    assert "Stimmt das so?" in kontrolle.text
    assert not Rueckmeldung.objects.exists()
    gesendet = sende(client, antwortlink[1], {feld: "nicht_angekommen"})
    assert (gesendet.status_code, gesendet.url) == (302, f"{SEITE}?s={antwortlink[1]}")
    assert gesendet["Referrer-Policy"] == "no-referrer"
    vermittlung.refresh_from_db()
    antwort = vermittlung.rueckmeldungen.get()
    assert vermittlung.status == "nicht_angekommen"
    assert (antwort.quelle, antwort.am, antwort.erstellt_von) == ("partner", heute, None)
    assert "Vielen Dank" in oeffne(client, antwortlink[1]).text


def test_noch_aendern_behaelt_die_wahl(client, antwortlink, vermittlung):
    antwort = sende(client, antwortlink[1], {f"frage_{vermittlung.pk}": "unbekannt"}, knopf="aendern")

    assert re.search(r'value="unbekannt" checked', antwort.text)
    assert not Rueckmeldung.objects.exists()


def test_ohne_antwort_geht_es_nicht_weiter(client, antwortlink, vermittlung):
    for daten in ({}, {f"frage_{vermittlung.pk}": "gestorben"}):
        assert "Noch nicht gespeichert" in sende(client, antwortlink[1], daten, knopf="").text
        sende(client, antwortlink[1], daten)
    assert not Rueckmeldung.objects.exists()


def test_jede_frage_hat_eine_antwort(client, antwortlink, vermittlung, beraterin):
    feld = f"frage_{vermittlung.pk}"
    for antwort in ("angekommen", "nicht_angekommen"):
        sende(client, antwortlink[1], {feld: antwort})

    assert [r.stand for r in Rueckmeldung.objects.all()] == ["angekommen"]
    Vermittlung.objects.update(status="offen")
    sende(client, antwortlink[1], {feld: "nicht_angekommen"})
    assert Vermittlung.objects.get().status == "offen"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_zugleich_ergeben_eine_antwort(client, antwortlink, vermittlung):
    staende = iter(["angekommen", "nicht_angekommen"] * 2)
    feld = f"frage_{vermittlung.pk}"

    codes = gleichzeitig(lambda: sende(client, antwortlink[1], {feld: next(staende)}).status_code)

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
def test_was_den_partner_nicht_mehr_angeht_verschwindet(client, antwortlink, vermittlung, tat):
    tat()
    vorher = Vermittlung.objects.get().status

    antwort = oeffne(client, antwortlink[1])
    sende(client, antwortlink[1], {f"frage_{vermittlung.pk}": "angekommen"})

    assert (antwort.status_code, antwort.context["form"].fragen) == (200, {})
    assert (Vermittlung.objects.get().status, Rueckmeldung.objects.count()) == (vorher, 0)
