"""A number and the state beside it: what looks finished counts, and what is counted too early says so."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import ReiheFactory, VeranstaltungFactory
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
LISTE = reverse("veranstaltungen:veranstaltung_list")


@pytest.fixture
def eingelesen(ev25):
    """As only a file can bring it."""
    return VeranstaltungFactory(vorhaben=ev25, geplant=True, teilnehmende=12)


@pytest.fixture
def spaeter(laufend):
    """Today, but not yet begun."""
    bald = timezone.localtime().replace(hour=23, minute=59, second=59)
    return VeranstaltungFactory(vorhaben=laufend, beginn=bald, geplant=True)


def formular(tag, vorhaben, **anders):
    kopf = {"vorhaben": vorhaben.pk, "art": "schulung", "titel": "Wohnungssuche", "zaehlart": "liste"}
    return kopf | {"beginn_0": tag.isoformat(), "beginn_1": "00:00", "status": "geplant", "teilnehmende": "12"} | anders


@pytest.mark.parametrize(("in_tagen", "feld"), [(-1, "status"), (0, "status"), (1, "teilnehmende")])
def test_geplant_mit_zahl_fragt_nach(als, beraterin, laufend, in_tagen, feld):
    tag = timezone.localdate() + timedelta(days=in_tagen)

    antwort = als(beraterin).post(reverse("veranstaltungen:veranstaltung_create"), formular(tag, laufend))

    assert list(antwort.context["form"].errors) == [feld]
    assert antwort.context["form"].data["teilnehmende"] == "12"
    assert Veranstaltung.objects.count() == 0


def test_mit_durchgefuehrt_geht_es(als, beraterin, laufend):
    tag = timezone.localdate() - timedelta(days=1)
    daten = formular(tag, laufend, status="durchgefuehrt")

    als(beraterin).post(reverse("veranstaltungen:veranstaltung_create"), daten)

    assert Veranstaltung.objects.durchgefuehrt().teilnahmen() == 12


def test_eingelesenes_sagt_dass_es_nicht_zaehlt_und_nicht_dass_die_zahl_fehlt(als, beraterin, eingelesen):
    client = als(beraterin)

    liste, seite = client.get(LISTE).content.decode(), client.get(eingelesen.get_absolute_url()).content.decode()

    assert "geplant, zählt nicht" in liste
    assert "Zahl fehlt" not in liste
    assert "12 stehen da und zählen nicht" in seite
    assert not Veranstaltung.objects.ohne_zahl(timezone.localdate()).exists()


def test_naechste_termine_und_ihre_liste_zeigen_gleich_viele(als, beraterin, laufend):
    reihe, heute = ReiheFactory(), timezone.localdate()
    for tage in (-3, 0, 4, 11):
        VeranstaltungFactory(vorhaben=laufend, reihe=reihe, tag=heute + timedelta(days=tage), geplant=True)
    client = als(beraterin)

    seite = client.get(reihe.get_absolute_url())
    ziel = f"{LISTE}?reihe={reihe.pk}&{seite.context['frage_kommende']}"

    assert ziel.replace("&", "&amp;") in seite.content.decode()
    assert len(client.get(ziel).context["table"].rows) == seite.context["reihe"].geplant == 3


@pytest.mark.parametrize(
    ("weg", "daten"),
    [("zaehlung_update", {"teilnehmende": "12", "zaehlart": "liste"}), ("nacherfassung", {"zeile_1": "w4"})],
)
def test_vor_der_stunde_gezaehlt_fragt_ob_es_stimmt(als, beraterin, spaeter, weg, daten):
    client = als(beraterin)
    vorher = client.get(spaeter.get_absolute_url()).content.decode()

    antwort = client.post(reverse(f"veranstaltungen:{weg}", args=[spaeter.pk]), daten, follow=True)

    [meldung] = antwort.context["messages"]
    assert "Mit der Zahl gilt sie schon jetzt als durchgeführt" in vorher
    assert f"Sie beginnt erst um {timezone.localtime(spaeter.beginn):%H:%M} Uhr" in str(meldung)
    assert meldung.extra_tags.startswith("/"), "one step back"


def test_nach_der_stunde_fragt_niemand(als, beraterin, ev25):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True)
    weg = reverse("veranstaltungen:zaehlung_update", args=[abend.pk])

    antwort = als(beraterin).post(weg, {"teilnehmende": "12", "zaehlart": "liste"}, follow=True)

    assert [str(meldung) for meldung in antwort.context["messages"]] == ["Gezählt: 12 Teilnehmende."]
