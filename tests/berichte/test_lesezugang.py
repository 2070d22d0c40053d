"""Who reads frozen reports from outside: until when, of which Vorhaben, what has been handed in; and the log of it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from berichte.lesen.uebersicht import einsichten, mit_letzter_einsicht
from berichte.models import Berichtsstand, Lesezugang
from protegat.basis.models import Einsicht
from tests.berichte.stand import Q3, Q4, fest
from tests.factories import BeratungFactory, LesezugangFactory, NutzerFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


def seiten(stand):
    """The report itself, two of its files, and whether it is as it was."""
    yield reverse("stand:berichtsstand_detail", args=[stand.pk])
    yield from (reverse("stand:berichtsstand_datei", args=[stand.pk, form]) for form in ("pdf", "json"))
    yield reverse("stand:pruefsumme", args=[stand.pk])


def reiche_ein(stand, von):
    return stand.reiche_ein(von=von, am=timezone.localdate(), an="Stadt Leipzig", weg="portal")


@pytest.fixture
def stand(ev25, koordination):
    BeratungFactory.create_batch(4, vorhaben=ev25)
    return fest(ev25, Q4, koordination)


@pytest.fixture
def eingereicht(stand, koordination):
    reiche_ein(stand, koordination)
    return stand


def antworten(client, stand):
    ziele = [*seiten(stand), reverse("stand:standzahl_detail", args=[stand.pk, Q4, "K1"])]
    return {geholt(client, ziel) for ziel in ziele}


def geholt(client, ziel):
    """Read to its end: a file behind it would stay open."""
    antwort = client.get(ziel)
    if antwort.streaming:
        antwort.getvalue()
    return antwort.status_code


def test_ohne_zugang_gibt_es_keinen_bericht(als, pruefung, eingereicht):
    client = als(pruefung)

    assert antworten(client, eingereicht) == {404}
    assert eingereicht.get_absolute_url() not in client.get(reverse("berichte:bericht_list")).text
    assert "Keine Prüfsumme" in client.get(reverse("stand:pruefsummen")).text
    assert "noch keinen Zugang" in client.get("/").text
    assert not Einsicht.objects.exists()


def test_mit_zugang_steht_der_eingereichte_bericht_offen(als, pruefung, ev25, eingereicht):
    zugang = LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    client = als(pruefung)

    heute = client.get("/").text

    assert antworten(client, eingereicht) == {200}
    assert f"Ihr Zugang gilt bis {zugang.gueltig_bis:%d.%m.%Y}." in heute
    assert eingereicht.get_absolute_url() in heute
    assert eingereicht.get_absolute_url() in client.get(reverse("berichte:bericht_list")).text


@pytest.mark.parametrize(
    ("wie", "satz"),
    [
        ("abgelaufen", "Ihr Zugang galt bis"),
        ("kommend", "Ihr Zugang gilt ab"),
        ("beendet", "Ihr Zugang ist seit"),
    ],
)
def test_ausser_der_zeit_ist_alles_404(als, pruefung, ev25, eingereicht, wie, satz):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], **{wie: True})
    client = als(pruefung)

    assert antworten(client, eingereicht) == {404}
    assert satz in client.get("/").text


def test_erster_und_letzter_tag_gelten(pruefung, ev25, eingereicht):
    heute = timezone.localdate()
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], gueltig_von=heute, gueltig_bis=heute)

    assert Berichtsstand.objects.sichtbar_fuer(pruefung).get() == eingereicht


def test_fremde_vorhaben_und_fremde_zugaenge_oeffnen_nichts(als, pruefung, ev25, eingereicht):
    LesezugangFactory(nutzer=pruefung, vorhaben=[VorhabenFactory()])
    LesezugangFactory(vorhaben=[ev25])

    assert antworten(als(pruefung), eingereicht) == {404}


def test_was_nicht_eingereicht_ist_sieht_nur_wer_alle_sehen_darf(pruefung, ev25, stand):
    anderer = NutzerFactory(leserecht=True)
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    LesezugangFactory(nutzer=anderer, vorhaben=[ev25], auf_alle=True)

    assert not Berichtsstand.objects.sichtbar_fuer(pruefung).exists()
    assert Berichtsstand.objects.sichtbar_fuer(anderer).get() == stand


def test_eine_spaetere_fassung_verdeckt_die_eingereichte_erst_wenn_sie_eingereicht_ist(
    als, koordination, pruefung, ev25, eingereicht
):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    zweite = fest(ev25, Q4, koordination, "Eine fehlte.")
    client = als(pruefung)

    vorher = client.get("/").text, client.get(eingereicht.get_absolute_url()).text
    reiche_ein(zweite, koordination)
    nachher = client.get("/").text

    assert all(zweite.get_absolute_url() not in seite for seite in vorher)
    assert eingereicht.get_absolute_url() in vorher[0]
    assert zweite.get_absolute_url() in nachher
    assert eingereicht.get_absolute_url() not in nachher


def test_ein_gesperrtes_konto_liest_nicht_mehr(pruefung, ev25, eingereicht):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    pruefung.is_active = False

    assert not Berichtsstand.objects.sichtbar_fuer(pruefung).exists()


def test_jedes_lesen_steht_genau_einmal_im_protokoll(als, pruefung, ev25, eingereicht):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    client = als(pruefung)
    for adresse in seiten(eingereicht):
        geholt(client, adresse)
    client.get(reverse("stand:standzahl_detail", args=[eingereicht.pk, Q4, "K1"]))
    client.get("/")
    client.get(reverse("berichte:bericht_list"))
    client.post(eingereicht.get_absolute_url())

    zeilen = Einsicht.objects.order_by("pk").values_list("art", "gegenstand", "nummer", "nutzer", "konto")

    wer = (eingereicht.pk, pruefung.pk, "pruefung")
    assert list(zeilen) == [
        ("bericht", str(eingereicht), *wer),
        ("bericht_datei", f"PDF: {eingereicht}", *wer),
        ("bericht_datei", f"JSON: {eingereicht}", *wer),
        ("bericht_datensaetze", f"K1, 01.10.2018 – 31.12.2018: {eingereicht}", *wer),
    ]


def test_das_haus_steht_nicht_im_protokoll_der_leser(als, koordination, verwaltung, beraterin, eingereicht):
    for nutzer in (koordination, verwaltung, beraterin):
        als(nutzer).get(eingereicht.get_absolute_url())

    assert not Einsicht.objects.exists()


def test_vermerkt_wird_vor_der_antwort_und_nichts_kommt_aus_dem_zwischenspeicher(
    als, pruefung, ev25, eingereicht, monkeypatch
):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    client = als(pruefung)
    kopf = client.get(eingereicht.get_absolute_url())["Cache-Control"]

    def faellt_aus(self, *args, **kwargs):
        raise RuntimeError

    with monkeypatch.context() as ausfall:
        ausfall.setattr(Einsicht, "save", faellt_aus)
        with pytest.raises(RuntimeError):
            client.get(eingereicht.get_absolute_url())

    assert "no-store" in kopf
    assert "private" in kopf


def test_zum_zugang_gehoert_sein_teil_des_protokolls(als, koordination, pruefung, ev25, eingereicht):
    zugang = LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    frueher = LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], abgelaufen=True)
    fremd = LesezugangFactory(nutzer=pruefung, vorhaben=[VorhabenFactory()])
    als(pruefung).get(eingereicht.get_absolute_url())
    einsicht = Einsicht.objects.get()

    letzte = dict(mit_letzter_einsicht(Lesezugang.objects.all()).values_list("pk", "letzte_einsicht"))
    seite = als(koordination).get(zugang.get_absolute_url()).text

    assert list(einsichten(zugang)) == [einsicht]
    assert not einsichten(frueher).exists()
    assert not einsichten(fremd).exists()
    assert letzte == {zugang.pk: einsicht.am, frueher.pk: None, fremd.pk: None}
    assert "festgeschriebenen Bericht gelesen" in seite
    assert str(eingereicht) in seite


def test_die_datenbank_haelt_die_grenzen(pruefung, ev25):
    def verweigert(**felder):
        with pytest.raises(IntegrityError), transaction.atomic():
            LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], **felder)

    erster = date(2027, 3, 31)
    LesezugangFactory(nutzer=pruefung, gueltig_von=erster, gueltig_bis=date(2028, 3, 31))
    verweigert(gueltig_von=erster, gueltig_bis=date(2028, 4, 1))
    verweigert(gueltig_von=erster, gueltig_bis=erster - timedelta(days=1))
    verweigert(zweck=" ")
    verweigert(umfang="alles")


def test_nur_leserecht_bekommt_einen_zugang(beraterin):
    with pytest.raises(ValidationError, match="nur Konten mit der Rolle Leserecht"):
        LesezugangFactory.build(nutzer=beraterin).clean()


def test_berichte_mehrerer_vorhaben_stehen_nebeneinander(koordination, pruefung, ev25, eingereicht):
    zweites = VorhabenFactory(kuerzel="ZWEI")
    anderer = fest(zweites, Q3, koordination)
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25, zweites])
    LesezugangFactory(nutzer=pruefung, vorhaben=[zweites], auf_alle=True)

    assert set(Berichtsstand.objects.sichtbar_fuer(pruefung)) == {eingereicht, anderer}
