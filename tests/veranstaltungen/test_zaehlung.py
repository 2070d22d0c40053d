"""Counting an event: 0 is a number, empty is none, nobody is counted twice."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import VeranstaltungFactory, VorhabenFactory, ZaehlungFactory

pytestmark = pytest.mark.django_db
GEZAEHLT = {
    "teilnehmende": "27",
    "zaehlart": "strichliste",
    "gezaehlt_von": "team",
    "geschlecht_weiblich": "14",
    "geschlecht_maennlich": "11",
    "geschlecht_divers": "0",
    "geschlecht_keine_angabe": "2",
    "altersgruppe_30_54": "20",
    "sprache_ar": "9",
}
ZU_VIELE = GEZAEHLT | {"altersgruppe_30_54": "29"}


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True)


def zaehlung(veranstaltung):
    return reverse("veranstaltungen:zaehlung_update", args=[veranstaltung.pk])


def test_zahlen_speichern_und_zurueck_zur_veranstaltung(als, beraterin, abend):
    antwort = als(beraterin).post(zaehlung(abend), GEZAEHLT)

    abend.refresh_from_db()
    assert antwort.url == abend.get_absolute_url()
    assert (abend.status, abend.teilnehmende, abend.zaehlart) == ("durchgefuehrt", 27, "strichliste")
    assert (abend.geaendert_von, abend.gezaehlt_von) == (beraterin, "team")
    assert {(z.merkmal, z.auspraegung): z.anzahl for z in abend.zaehlungen.all()} == {
        ("geschlecht", "weiblich"): 14,
        ("geschlecht", "maennlich"): 11,
        ("geschlecht", "divers"): 0,
        ("geschlecht", "keine_angabe"): 2,
        ("altersgruppe", "30_54"): 20,
        ("sprache", "ar"): 9,
    }


def test_zu_viele_steht_an_der_gruppe_und_alles_getippte_bleibt(als, beraterin, abend):
    antwort = als(beraterin).post(zaehlung(abend), ZU_VIELE)

    inhalt = antwort.content.decode()
    abend.refresh_from_db()
    assert abend.teilnehmende is None
    assert list(antwort.context["form"].errors) == ["altersgruppe"]
    assert "29 von 27, 2 zu viel" in inhalt
    assert "27 von 27, stimmt" in inhalt
    assert "9 von 27, 18 nicht erhoben" in inhalt
    for name, wert in ZU_VIELE.items():
        assert antwort.context["form"].data[name] == wert
        assert f'name="{name}" value="{wert}"' in inhalt or name in ("zaehlart", "gezaehlt_von")


def test_zuruecknehmen_macht_die_zaehlung_ungeschehen(als, beraterin, abend):
    client = als(beraterin)
    client.post(zaehlung(abend), GEZAEHLT)

    antwort = client.post(reverse("veranstaltungen:zaehlung_delete", args=[abend.pk]))

    abend.refresh_from_db()
    assert antwort.url == abend.get_absolute_url()
    assert (abend.status, abend.teilnehmende, abend.gezaehlt_von) == ("geplant", None, "")
    assert abend.zaehlungen.count() == 0


def test_null_ist_eine_zahl(als, beraterin, abend):
    als(beraterin).post(zaehlung(abend), {"teilnehmende": "0", "zaehlart": "liste"})

    abend.refresh_from_db()
    assert (abend.status, abend.teilnehmende) == ("durchgefuehrt", 0)


@pytest.mark.parametrize("zahl", ["", "viele", "-1", "12,5", "9" * 5000])
def test_leer_und_unsinn_sind_keine_zahl(als, beraterin, abend, zahl):
    antwort = als(beraterin).post(zaehlung(abend), GEZAEHLT | {"teilnehmende": zahl})

    abend.refresh_from_db()
    assert "teilnehmende" in antwort.context["form"].errors
    assert (abend.status, abend.teilnehmende) == ("geplant", None)
    assert "id_teilnehmende_error" in antwort.content.decode()


def test_unsinn_in_der_gruppe_wird_dort_gesagt(als, beraterin, abend):
    antwort = als(beraterin).post(zaehlung(abend), GEZAEHLT | {"geschlecht_divers": "zwei"})

    assert list(antwort.context["form"].errors) == ["geschlecht"]
    assert 'value="zwei"' in antwort.content.decode()


def test_was_gezaehlt_ist_steht_beim_naechsten_mal_da(als, beraterin, ev25):
    abend = VeranstaltungFactory(vorhaben=ev25, teilnehmende=27)
    ZaehlungFactory(veranstaltung=abend, auspraegung="divers", anzahl=0)
    ZaehlungFactory(veranstaltung=abend, merkmal="sprache", auspraegung="ar", anzahl=9)

    antwort = als(beraterin).get(abend.get_absolute_url())

    inhalt = antwort.content.decode()
    assert 'name="teilnehmende" value="27"' in inhalt
    assert 'name="geschlecht_divers" value="0"' in inhalt
    assert 'name="sprache_ar" value="9"' in inhalt
    assert '<details class="klappe mt-4" open>' in inhalt


def test_was_kommt_laesst_sich_nicht_zaehlen(als, beraterin):
    morgen = timezone.localdate() + timedelta(days=1)
    vorhaben = VorhabenFactory(tage=(morgen - timedelta(days=30), morgen))
    abend = VeranstaltungFactory(vorhaben=vorhaben, tag=morgen, geplant=True)

    antwort = als(beraterin).post(zaehlung(abend), GEZAEHLT)

    abend.refresh_from_db()
    assert abend.teilnehmende is None
    assert f"Zählen lässt sich ab dem {morgen:%d.%m.%Y}" in antwort.content.decode()


def test_abgesagtes_zaehlt_erst_wieder_nach_dem_status(als, beraterin, ev25):
    abend = VeranstaltungFactory(vorhaben=ev25, status="abgesagt", teilnehmende=None)

    als(beraterin).post(zaehlung(abend), GEZAEHLT)

    abend.refresh_from_db()
    assert (abend.status, abend.teilnehmende) == ("abgesagt", None)


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, abend, wer):
    client = als(request.getfixturevalue(wer))

    assert client.post(zaehlung(abend), GEZAEHLT).status_code == 403
    assert client.get(abend.get_absolute_url()).status_code == 403


def test_fehlende_veranstaltung_ist_404(als, beraterin):
    adresse = reverse("veranstaltungen:zaehlung_update", args=[404])

    assert als(beraterin).post(adresse, GEZAEHLT).status_code == 404


def test_womit_gezaehlt_wurde_ist_nicht_vorgewaehlt(als, beraterin, abend):
    client = als(beraterin)
    assert client.get(abend.get_absolute_url()).context["form"]["zaehlart"].value() is None

    antwort = client.post(zaehlung(abend), GEZAEHLT | {"zaehlart": ""})

    abend.refresh_from_db()
    assert antwort.context["form"].errors == {"zaehlart": ["Bitte wählen Sie, womit gezählt wurde."]}
    assert abend.teilnehmende is None

    client.post(zaehlung(abend), GEZAEHLT)
    assert client.get(abend.get_absolute_url()).context["form"]["zaehlart"].value() == "strichliste"


def test_leere_zahl_sagt_wie_die_zaehlung_zurueckgeht(als, beraterin, ev25):
    gezaehlt = VeranstaltungFactory(vorhaben=ev25)

    antwort = als(beraterin).post(zaehlung(gezaehlt), GEZAEHLT | {"teilnehmende": ""})

    assert " required" not in antwort.content.decode()
    assert "Ein Versehen nimmt „Zählung zurücknehmen“ zurück." in antwort.content.decode()
