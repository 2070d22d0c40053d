"""One partner: details, what we sent there, what we had to do with it."""

import html
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from beratung.models import Vermittlungsstatus
from netzwerk.bilanz import bilanz
from netzwerk.verlauf import verlauf
from tests.factories import (
    NetzwerkkontaktFactory,
    OrganisationFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)

pytestmark = pytest.mark.django_db
STAND = {"angekommen": 4, "nicht_angekommen": 1, "unbekannt": 2, "offen": 1}


def vermittle(organisation, vorhaben, anzahlen=STAND):
    for status, anzahl in anzahlen.items():
        VermittlungFactory.create_batch(
            anzahl,
            organisation=organisation,
            status=Vermittlungsstatus(status),
            thema=ThemaFactory(code="kita"),
            beratung__vorhaben=vorhaben,
        )


def test_bilanz_zaehlt_nach_stand_und_thema(ev25):
    organisation = OrganisationFactory()
    vermittle(organisation, ev25)
    VermittlungFactory(organisation=organisation, beratung__vorhaben=ev25, beratung__storniert=True)

    ergebnis = bilanz(organisation, ev25, date(2018, 12, 31))

    assert ergebnis.gesamt == 8
    assert [(teil.name, teil.anzahl) for teil in ergebnis.teile] == [
        ("angekommen", 4),
        ("nicht angekommen", 1),
        ("unbekannt", 2),
        ("offen", 1),
    ]
    assert ergebnis.themen == ((ThemaFactory(code="kita").label, 8),)
    assert ergebnis.satz == "4 angekommen, 1 nicht angekommen, 2 unbekannt, 1 offen"


def test_balken_liegen_ohne_ueberlappung_nebeneinander(ev25):
    organisation = OrganisationFactory()
    vermittle(organisation, ev25)

    teile = bilanz(organisation, ev25, date(2018, 12, 31)).teile

    enden = [float(teil.x) + float(teil.breite) for teil in teile]
    assert enden[-1] <= 100
    assert all(ende < float(naechster.x) for ende, naechster in zip(enden, teile[1:], strict=False))


def test_lange_offene_werden_genannt(ev25):
    organisation = OrganisationFactory()
    vermittle(organisation, ev25, {"offen": 2})

    assert bilanz(organisation, ev25, date(2018, 12, 31)).teile[-1].zusatz == ""
    assert bilanz(organisation, ev25, date(2019, 3, 1)).teile[-1].zusatz == ", 2 über 8 Wochen"


def test_verlauf_nennt_das_neueste_zuerst_und_jede_veranstaltung_einmal(ev25, beraterin):
    organisation = OrganisationFactory()
    NetzwerkkontaktFactory(organisation=organisation, vorhaben=ev25, datum=date(2018, 9, 18), anlass="Neue Sprechzeit")
    beides = VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 11, 29), titel="Wohnen")
    beides.mitveranstalter.add(organisation)
    beides.anwesende.add(organisation)
    VeranstaltungFactory(vorhaben=ev25, tag=date(2017, 11, 21), titel="KiTa").anwesende.add(organisation)
    VeranstaltungFactory(vorhaben=ev25, geplant=True).anwesende.add(organisation)

    stationen = verlauf(organisation, beraterin)

    assert [(station.tag, station.text) for station in stationen] == [
        (date(2018, 11, 29), "„Wohnen“, gemeinsam veranstaltet"),
        (date(2018, 9, 18), "Neue Sprechzeit"),
        (date(2017, 11, 21), "„KiTa“, dabei"),
    ]


def test_verwaltung_liest_keine_kontakte_und_veranstaltungen(ev25, verwaltung):
    organisation = OrganisationFactory()
    NetzwerkkontaktFactory(organisation=organisation, vorhaben=ev25)
    VeranstaltungFactory(vorhaben=ev25).anwesende.add(organisation)

    assert verlauf(organisation, verwaltung) == []


def test_seite_zeigt_angaben_und_zahlen(als, beraterin, ev25):
    organisation = OrganisationFactory(name="Kontaktstelle", strasse="Musterstraße 1", plz="04177", ort="Leipzig")
    vermittle(organisation, ev25)

    inhalt = als(beraterin).get(organisation.get_absolute_url()).content.decode()

    assert "Musterstraße 1, 04177 Leipzig" in inhalt
    assert "Vermittlungen im Vorhaben EV25" in inhalt
    assert 'aria-label="4 angekommen, 1 nicht angekommen, 2 unbekannt, 1 offen"' in inhalt
    assert 'width="49.4%"' in inhalt


def test_wonach_menschen_fragten_sieht_die_verwaltung_nicht(als, verwaltung, ev25):
    organisation = OrganisationFactory()
    vermittle(organisation, ev25)

    inhalt = als(verwaltung).get(organisation.get_absolute_url()).text

    assert "Vermittlungen im Vorhaben" not in inhalt
    assert reverse("netz:gemeinsames_detail", args=[organisation.pk]) not in inhalt


def test_vorhaben_steht_in_der_adresse(als, beraterin, ev25):
    frueher = VorhabenFactory(kuerzel="ALT", tage=(date(2016, 1, 1), date(2016, 12, 31)))
    organisation = OrganisationFactory()
    VermittlungFactory(organisation=organisation, beratung__vorhaben=frueher, beratung__datum=date(2016, 5, 4))

    client = als(beraterin)

    assert client.get(organisation.get_absolute_url()).context["bilanz"].gesamt == 0
    assert client.get(organisation.get_absolute_url(), {"vorhaben": "ALT"}).context["bilanz"].gesamt == 1
    assert client.get(organisation.get_absolute_url(), {"vorhaben": "XX"}).status_code == 404


def test_fehlende_organisation_ist_404_und_leserecht_403(als, beraterin, pruefung):
    assert als(beraterin).get(reverse("netzwerk:organisation_detail", args=[404])).status_code == 404
    assert als(pruefung).get(OrganisationFactory().get_absolute_url()).status_code == 403


def test_so_viele_abfragen_mit_einer_vermittlung_wie_mit_vielen(als, beraterin, ev25, django_assert_num_queries):
    organisation, client = OrganisationFactory(), als(beraterin)
    vermittle(organisation, ev25, {"offen": 1})
    client.get(organisation.get_absolute_url())
    with CaptureQueriesContext(connection) as abfragen:
        client.get(organisation.get_absolute_url())
    vermittle(organisation, ev25)
    NetzwerkkontaktFactory.create_batch(5, organisation=organisation, vorhaben=ev25, person=beraterin)

    with django_assert_num_queries(len(abfragen)):
        client.get(organisation.get_absolute_url())


@pytest.mark.parametrize(("wer", "code"), [("koordination", 302), ("verwaltung", 302), ("beraterin", 403)])
def test_wer_bestaetigen_darf(als, request, wer, code):
    organisation, nutzer = OrganisationFactory(), request.getfixturevalue(wer)

    antwort = als(nutzer).post(reverse("netzwerk:pruefung_create", args=[organisation.pk]))

    organisation.refresh_from_db()
    assert antwort.status_code == code
    assert (organisation.geprueft_am == timezone.localdate()) is (code == 302)
    assert (organisation.geaendert_von == nutzer) is (code == 302)


def test_bestaetigen_nur_durch_absenden(als, koordination):
    adresse = reverse("netzwerk:pruefung_create", args=[OrganisationFactory().pk])

    assert als(koordination).get(adresse).status_code == 405


def test_die_zahlen_fuehren_zu_ihren_beratungen(als, beraterin, ev25):
    organisation = OrganisationFactory()
    vermittle(organisation, ev25)
    VermittlungFactory(organisation=organisation, beratung__vorhaben=ev25, beratung__storniert=True)

    seite = als(beraterin).get(organisation.get_absolute_url() + "?vorhaben=EV25").content.decode()
    links = dict(re.findall(r'<a href="(/beratungen/[^"]*)">(\d+)</a>', seite))

    assert sorted(links.values()) == ["1", "1", "2", "4"]
    for adresse, anzahl in links.items():
        assert f"<b>{anzahl}</b> Beratung" in als(beraterin).get(html.unescape(adresse)).content.decode()


def test_wer_keine_beratungen_sieht_bekommt_keine_links_dorthin(als, verwaltung, ev25):
    organisation = OrganisationFactory()
    vermittle(organisation, ev25)

    assert "/beratungen/?" not in als(verwaltung).get(organisation.get_absolute_url()).content.decode()


def test_andere_vorhaben_nur_die_schon_begonnen_haben(als, beraterin, ev25):
    jahr = timezone.localdate().year
    VorhabenFactory(kuerzel="LAEUFT", tage=(date(jahr - 1, 1, 1), date(jahr + 1, 12, 31)))
    VorhabenFactory(kuerzel="KOMMT", tage=(date(jahr + 1, 1, 1), date(jahr + 2, 12, 31)))
    VorhabenFactory(kuerzel="WAR", tage=(date(2015, 1, 1), date(2015, 12, 31)))

    seite = als(beraterin).get(OrganisationFactory().get_absolute_url()).content.decode()

    satz = " ".join(re.sub("<[^>]*>", "", seite[seite.index("Andere Vorhaben:") :][:400]).split())
    assert satz.startswith("Andere Vorhaben: EV25, WAR")
    assert "KOMMT" not in seite


def test_die_verwaltung_liest_dass_sie_den_verlauf_nicht_sieht(als, verwaltung, beraterin):
    seite = OrganisationFactory().get_absolute_url()

    assert "Kontakte und Veranstaltungen sieht Ihre Rolle nicht." in als(verwaltung).get(seite).text
    assert "Noch kein Kontakt und keine gemeinsame Veranstaltung." in als(beraterin).get(seite).text
