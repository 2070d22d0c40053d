"""The calendars for programs, read back with the library and compared with the database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from tests.factories import BERLIN, StandortFactory, VeranstaltungFactory, VorhabenFactory
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
OEFFENTLICH = reverse("veranstaltungen:kalender_oeffentlich")
TEAM = reverse("veranstaltungen:kalender_team")
LANG = "Wohnen, Mieten; „Rechte“ und Pflichten: " + "größere Übersicht für alle Gäste, " * 8


@pytest.fixture
def in_tagen(laufend):
    """`in_tagen(5, titel="...")`: a planned event at six in the evening, from today on."""

    def veranstaltung(tage, **felder):
        return VeranstaltungFactory(
            **{"vorhaben": laufend, "tag": timezone.localdate() + timedelta(days=tage), "geplant": True, **felder}
        )

    return veranstaltung


def termine(antwort):
    return {str(t["SUMMARY"]): t for t in Calendar.from_ical(antwort.content).walk("VEVENT")}


def test_gelesen_ist_was_in_der_datenbank_steht(client, in_tagen):
    ort = StandortFactory(name="Café Übermut", adresse="Am Kanal 1, Leipzig; Hof")
    eine = in_tagen(5, titel=LANG[:199].strip(), standort=ort, oeffentlich=True)
    ende = eine.beginn + timedelta(hours=2)
    Veranstaltung.objects.filter(pk=eine.pk).update(ende=ende)
    eine.refresh_from_db()

    antwort = client.get(OEFFENTLICH)

    assert antwort["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(zeile) <= 75 for zeile in antwort.content.split(b"\r\n"))
    termin = termine(antwort)[eine.titel]
    assert (termin["DTSTART"].dt, termin["DTEND"].dt) == (eine.beginn, eine.ende)
    assert termin["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert str(termin["LOCATION"]) == "Café Übermut, Am Kanal 1, Leipzig; Hof"
    assert str(termin["UID"]) == f"{eine.kennung}@protegat"
    assert termin["LAST-MODIFIED"].dt == eine.geaendert_am.replace(microsecond=0)
    assert termin["DTSTAMP"].dt == termin["LAST-MODIFIED"].dt
    assert (str(termin["STATUS"]), termin["SEQUENCE"]) == ("CONFIRMED", 0)


@pytest.mark.parametrize(
    ("beginn", "versatz"),
    [
        (datetime(2026, 3, 28, 18, tzinfo=BERLIN), 1),
        (datetime(2026, 3, 29, 18, tzinfo=BERLIN), 2),
        (datetime(2026, 10, 24, 18, tzinfo=BERLIN), 2),
        (datetime(2026, 10, 25, 18, tzinfo=BERLIN), 1),
    ],
)
def test_die_zeitzone_im_kalender_kennt_die_umstellung(als, beraterin, beginn, versatz):
    vorhaben = VorhabenFactory(tage=(date(2026, 1, 1), date(2026, 12, 31)))
    eine = VeranstaltungFactory(vorhaben=vorhaben, beginn=beginn, geplant=True)

    antwort = als(beraterin).get(reverse("veranstaltungen:termin", args=[eine.pk]))

    kalender = Calendar.from_ical(antwort.content)
    zone = kalender.walk("VTIMEZONE")[0]
    uhr = kalender.walk("VEVENT")[0]["DTSTART"].dt.replace(tzinfo=None)
    aus_der_datei = uhr.replace(tzinfo=zone.to_tz(lookup_tzid=False))
    assert str(zone["TZID"]) == "Europe/Berlin"
    assert aus_der_datei.utcoffset() == timedelta(hours=versatz)
    assert aus_der_datei.astimezone(UTC) == beginn.astimezone(UTC)


def test_abgesagt_und_verschoben_bleiben_und_sagen_es(client, in_tagen):
    in_tagen(5, titel="Fest", status="abgesagt", oeffentlich=True)
    in_tagen(6, titel="Kurs", status="verschoben", oeffentlich=True)

    gelesen = termine(client.get(OEFFENTLICH))

    assert {titel: str(t["STATUS"]) for titel, t in gelesen.items()} == {
        "Abgesagt: Fest": "CANCELLED",
        "Verschoben: Kurs": "CANCELLED",
    }


def test_verlegt_ist_derselbe_termin_in_neuer_fassung(client, in_tagen):
    eine = in_tagen(5, titel="Fest", oeffentlich=True)
    vorher = termine(client.get(OEFFENTLICH))["Fest"]
    Veranstaltung.objects.filter(pk=eine.pk).update(erstellt_am=eine.erstellt_am - timedelta(minutes=1))
    eine.refresh_from_db()

    eine.beginn += timedelta(days=3)
    eine.save()

    nachher = termine(client.get(OEFFENTLICH))["Fest"]
    assert nachher["UID"] == vorher["UID"]
    assert nachher["DTSTART"].dt == vorher["DTSTART"].dt + timedelta(days=3)
    assert nachher["SEQUENCE"] > vorher["SEQUENCE"]
    assert nachher["LAST-MODIFIED"].dt >= vorher["LAST-MODIFIED"].dt


def test_oeffentlich_ist_nur_was_angekuendigt_ist_und_nicht_zu_lange_her(client, in_tagen):
    in_tagen(5, titel="Angekündigt", oeffentlich=True)
    in_tagen(5, titel="Intern")
    in_tagen(-89, titel="Neulich", oeffentlich=True, status="durchgefuehrt", teilnehmende=417)
    in_tagen(-92, titel="Lange her", oeffentlich=True)

    antwort = client.get(OEFFENTLICH)

    assert list(termine(antwort)) == ["Neulich", "Angekündigt"]
    assert set(termine(antwort)["Neulich"]) == set(termine(antwort)["Angekündigt"])
    assert antwort["Cache-Control"] == "public, max-age=900"


def test_team_sieht_alles_aber_nur_titel_ort_und_zeit(client, in_tagen, kalenderlink, koordination):
    erste = in_tagen(5, titel="Intern", leitung=koordination, referent="Vortragende", zielgruppe="Eltern")

    antwort = client.get(TEAM, {"s": kalenderlink[1]})

    erlaubt = {"UID", "SUMMARY", "DTSTART", "STATUS", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "URL"}
    assert set(termine(antwort)["Intern"]) == erlaubt
    assert str(termine(antwort)["Intern"]["URL"]) == f"http://testserver{erste.get_absolute_url()}"
    assert antwort["Referrer-Policy"] == "no-referrer"
    assert "private" in antwort["Cache-Control"]


@pytest.mark.parametrize("adresse", [OEFFENTLICH, TEAM])
def test_kein_keks_keine_sitzung_und_wenige_fragen(client, in_tagen, kalenderlink, django_assert_num_queries, adresse):
    for tage in range(20):
        in_tagen(tage, oeffentlich=True, standort=StandortFactory())
    eigene = {"s": kalenderlink[1]} if adresse == TEAM else {}
    client.get(adresse, eigene)

    with django_assert_num_queries(4 if eigene else 3):
        antwort = client.get(adresse, eigene)

    assert len(termine(antwort)) == 20
    assert dict(antwort.cookies) == {}
    assert Session.objects.count() == 0


@pytest.mark.parametrize("mit", ["ETag", "Last-Modified"])
def test_unveraendert_heisst_304_bis_sich_etwas_aendert(client, in_tagen, mit):
    ort = StandortFactory()
    eine = in_tagen(5, titel="Fest", oeffentlich=True, standort=ort)
    gestern = timezone.now() - timedelta(days=1)
    Veranstaltung.objects.update(geaendert_am=gestern)
    type(ort).objects.update(geaendert_am=gestern)
    erste = client.get(OEFFENTLICH)
    kopf = {{"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[mit]: erste[mit]}

    unveraendert = client.get(OEFFENTLICH, headers=kopf)
    eine.oeffentlich = False
    eine.save()
    veraendert = client.get(OEFFENTLICH, headers=kopf)

    assert (unveraendert.status_code, unveraendert.content, unveraendert["ETag"]) == (304, b"", erste["ETag"])
    assert (veraendert.status_code, termine(veraendert)) == (200, {})


def test_ein_anderer_ort_ist_eine_aenderung(client, in_tagen):
    ort = StandortFactory()
    in_tagen(5, oeffentlich=True, standort=ort)
    erste = client.get(OEFFENTLICH)

    ort.name = "Umgezogen"
    ort.save()

    assert client.get(OEFFENTLICH, headers={"If-None-Match": erste["ETag"]}).status_code == 200


def test_dieselben_termine_sind_dieselben_bytes(client, in_tagen):
    in_tagen(5, oeffentlich=True)

    assert client.get(OEFFENTLICH).content == client.get(OEFFENTLICH).content


@pytest.mark.parametrize("schluessel", ["", "falsch", "ä"])
def test_falscher_schluessel_ist_404(client, kalenderlink, schluessel):
    assert client.get(TEAM, {"s": schluessel}).status_code == 404


def test_ohne_konto_oder_recht_oeffnet_der_link_nichts(client, kalenderlink, beraterin):
    assert client.get(TEAM, {"s": kalenderlink[1]}).status_code == 200
    beraterin.rolle = "leserecht"
    beraterin.save()
    assert client.get(TEAM, {"s": kalenderlink[1]}).status_code == 404
    beraterin.rolle, beraterin.is_active = "beratung", False
    beraterin.save()
    assert client.get(TEAM, {"s": kalenderlink[1]}).status_code == 404


def test_einzelner_termin(als, client, beraterin, pruefung, in_tagen):
    eine, andere = in_tagen(5, titel="Eine", oeffentlich=True), in_tagen(5, titel="Andere")
    fuer_alle = [reverse("veranstaltungen:termin_oeffentlich", args=[v.kennung]) for v in (eine, andere)]
    intern = reverse("veranstaltungen:termin", args=[andere.pk])

    assert list(termine(client.get(fuer_alle[0]))) == ["Eine"]
    assert client.get(fuer_alle[1]).status_code == 404
    assert list(termine(als(beraterin).get(intern))) == ["Andere"]
    assert als(pruefung).get(intern).status_code == 403
    assert client.get(intern).status_code == 302
    assert intern in als(beraterin).get(andere.get_absolute_url()).text


@pytest.mark.parametrize("adresse", [TEAM, OEFFENTLICH])
def test_mit_https_wird_niemand_von_http_weitergeleitet(client, settings, kalenderlink, adresse):
    """A program that was would send its key in clear each time."""
    settings.HTTPS = settings.SECURE_SSL_REDIRECT = True
    schluessel = {"s": kalenderlink[1]}

    offen, verschluesselt = client.get(adresse, schluessel), client.get(adresse, schluessel, secure=True)

    assert (offen.status_code, verschluesselt.status_code) == (403, 200)
    assert "nur ueber https" in offen.text
    assert "BEGIN:VCALENDAR" in verschluesselt.text
