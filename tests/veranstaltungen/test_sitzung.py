"""Sessions of a Gremium: how one begins, and which organisations were there."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    BERLIN,
    BeschlussFactory,
    GremiumFactory,
    MitgliedschaftFactory,
    OrganisationFactory,
    ProtokollFactory,
    SitzungFactory,
    StandortFactory,
    VeranstaltungFactory,
    VorhabenFactory,
)
from tests.formulare import eingaben
from veranstaltungen.models import Veranstaltung
from veranstaltungen.sitzung import mitglieder_am_tag, naechster_tag

pytestmark = pytest.mark.django_db
TAG = date(2018, 11, 6)


def adresse(name, *nummern):
    return reverse(f"veranstaltungen:{name}", args=nummern)


@pytest.fixture
def sitzung(ev25):
    return SitzungFactory(vorhaben=ev25, gremium__name="Runder Tisch", titel="Sitzung im November")


def test_vom_gremium_zur_sitzung(als, beraterin):
    heute = timezone.localdate()
    vorhaben = VorhabenFactory(tage=(heute - timedelta(days=400), heute + timedelta(days=400)))
    ort = StandortFactory()
    gremium = GremiumFactory(
        name="Beirat", rhythmus="alle zwei Monate", uhrzeit=time(10), standort=ort, delegierte_person=beraterin
    )
    ziel = adresse("sitzung_create", gremium.pk)
    seite = als(beraterin).get(ziel)

    assert "alle zwei Monate, ab 10 Uhr" in seite.text
    antwort = als(beraterin).post(ziel, eingaben(seite, beginn_0=str(heute)))

    sitzung = Veranstaltung.objects.get()
    assert antwort.url == sitzung.get_absolute_url()
    assert (sitzung.gremium, sitzung.titel, sitzung.art, sitzung.vorhaben) == (gremium, "Beirat", "gremium", vorhaben)
    assert (sitzung.standort, sitzung.leitung, sitzung.uhrzeiten[0]) == (ort, beraterin, time(10))
    assert (sitzung.status, sitzung.teilnehmende) == ("geplant", None)


def test_die_naechste_beginnt_wie_die_letzte(als, beraterin, ev25):
    gremium = GremiumFactory(art="runder_tisch")
    ende = datetime(2018, 11, 6, 20, 30, tzinfo=BERLIN)
    letzte = SitzungFactory(vorhaben=ev25, gremium=gremium, art="gremium", titel="Große Runde", ende=ende)

    form = als(beraterin).get(adresse("sitzung_create", gremium.pk)).context["form"]

    assert (form.initial["titel"], form.initial["art"]) == ("Große Runde", "gremium")
    assert (form.initial["beginn"], form.initial["ende"]) == ([None, letzte.uhrzeiten[0]], [None, time(20, 30)])


@pytest.mark.parametrize(
    ("tage", "wochentag", "tag"),
    [
        ([TAG], None, None),
        ([date(2018, 9, 11), TAG], None, date(2019, 1, 1)),  # New Year's Day
        ([date(2018, 9, 10), TAG], None, date(2019, 1, 1)),
        ([date(2018, 9, 18), TAG], None, date(2018, 12, 25)),
        ([date(2018, 10, 9), TAG], None, date(2018, 12, 4)),
        ([date(2018, 10, 9), TAG], 3, date(2018, 12, 6)),
        ([date(2018, 10, 30), TAG], None, None),  # 13 November has passed
    ],
)
def test_der_tag_folgt_dem_abstand_der_letzten_beiden(ev25, tage, wochentag, tag):
    gremium = GremiumFactory(wochentag=wochentag)
    for einer in tage:
        SitzungFactory(vorhaben=ev25, gremium=gremium, tag=einer)
    feiertage = {date(2019, 1, 1), date(2018, 12, 25)}

    assert naechster_tag(gremium, date(2018, 11, 20)) == (None if tag in feiertage else tag)


def test_anwesende_ankreuzen_mit_gaesten(als, beraterin, sitzung):
    da, fehlt = (
        MitgliedschaftFactory(gremium=sitzung.gremium, organisation__name=name).organisation
        for name in ("Kita", "Hort")
    )
    frueher = MitgliedschaftFactory(gremium=sitzung.gremium, bis=TAG - timedelta(days=1)).organisation
    gast, client = OrganisationFactory(name="Gastverein"), als(beraterin)
    ziel = adresse("anwesende_update", sitzung.pk)

    seite = client.get(ziel)
    assert set(seite.context["form"].fields["anwesende"].queryset) == {da, fehlt}
    assert frueher not in mitglieder_am_tag(sitzung)
    antwort = client.post(ziel, eingaben(seite, anwesende=[da.pk], gast_1="gastverein"))

    assert antwort.url == f"{sitzung.get_absolute_url()}#sitzung"
    sitzung.refresh_from_db()
    assert set(sitzung.anwesende.all()) == {da, gast}
    assert (sitzung.teilnehmende, sitzung.geaendert_von) == (9, beraterin)
    karte = client.get(sitzung.get_absolute_url()).text.partition('id="sitzung"')[2].partition("</section>")[0]
    assert "2 Organisationen</b>: 1 von 2 Mitgliedern, 1 Gast" in karte
    assert "Gezählt sind nur" not in karte


def test_ein_unbekannter_gast_bleibt_stehen(als, beraterin, sitzung):
    ziel, client = adresse("anwesende_update", sitzung.pk), als(beraterin)

    seite = client.post(ziel, eingaben(client.get(ziel), gast_1="Gibt es nicht")).text

    assert "„Gibt es nicht“ steht nicht in unserem Verzeichnis." in seite
    assert 'value="Gibt es nicht"' in seite
    assert not sitzung.anwesende.exists()


def test_weniger_koepfe_als_organisationen_faellt_auf(als, beraterin, ev25):
    sitzung = SitzungFactory(vorhaben=ev25, teilnehmende=1)
    sitzung.anwesende.set(OrganisationFactory.create_batch(2))

    assert "Gezählt sind nur 1 Teilnehmende." in als(beraterin).get(sitzung.get_absolute_url()).text


def test_ein_netzwerktreffen_ohne_gremium_hat_auch_anwesende(als, beraterin, ev25):
    treffen = VeranstaltungFactory(vorhaben=ev25, art="netzwerktreffen")
    abend = VeranstaltungFactory(vorhaben=ev25)
    client = als(beraterin)

    assert client.get(adresse("anwesende_update", treffen.pk)).status_code == 200
    assert client.get(adresse("anwesende_update", abend.pk)).status_code == 404
    assert 'id="beschluesse"' not in client.get(abend.get_absolute_url()).text


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_wer_keine_veranstaltungen_sieht(als, request, sitzung, wer):
    beschluss, protokoll = BeschlussFactory(veranstaltung=sitzung), ProtokollFactory(veranstaltung=sitzung)
    client = als(request.getfixturevalue(wer))
    ziele = (
        adresse("sitzung_create", sitzung.gremium_id),
        adresse("anwesende_update", sitzung.pk),
        adresse("protokoll_detail", sitzung.pk),
        adresse("protokoll_create", sitzung.pk),
        adresse("protokoll_update", sitzung.pk, protokoll.pk),
        adresse("beschluss_create", sitzung.pk),
        beschluss.get_absolute_url(),
        adresse("beschluss_delete", sitzung.pk, beschluss.pk),
    )

    assert {client.get(ziel).status_code for ziel in ziele} == {403}


def test_so_viele_abfragen_mit_einem_wie_mit_vielen(als, koordination, ev25, sitzung, django_assert_num_queries):
    client, spaeter = als(koordination), SitzungFactory(vorhaben=ev25, gremium=sitzung.gremium, tag=date(2018, 12, 4))
    seiten = (
        spaeter.get_absolute_url(),
        adresse("protokoll_detail", spaeter.pk),
        adresse("anwesende_update", sitzung.pk),
    )

    def fuelle(anzahl):
        for eine in (sitzung, spaeter):
            BeschlussFactory.create_batch(anzahl, veranstaltung=eine, organisation=OrganisationFactory())
            for mitglied in MitgliedschaftFactory.create_batch(anzahl, gremium=sitzung.gremium):
                eine.anwesende.add(mitglied.organisation, OrganisationFactory())

    fuelle(1)
    wenige = []
    for seite in seiten:
        client.get(seite)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(seite)
        wenige.append(len(abfragen))
    fuelle(10)

    for seite, anzahl in zip(seiten, wenige, strict=True):
        with django_assert_num_queries(anzahl):
            client.get(seite)
