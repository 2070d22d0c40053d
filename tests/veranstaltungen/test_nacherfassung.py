"""Typing in the signed sheet: two characters a row, sums only, no names."""

import pytest
from django.urls import reverse

from tests.factories import VeranstaltungFactory, ZaehlungFactory

pytestmark = pytest.mark.django_db
ZEILEN = {"zeile_1": "w4", "zeile_2": "M1", "zeile_3": "", "zeile_4": "x", "zeile_5": "kk", "zeile_6": "6"}


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True)


def weg(veranstaltung, **abfrage):
    return reverse("veranstaltungen:nacherfassung", args=[veranstaltung.pk], query=abfrage or None)


def aufgliederung(veranstaltung):
    return {(z.merkmal, z.auspraegung): z.anzahl for z in veranstaltung.zaehlungen.all()}


def test_aus_den_zeilen_wird_zahl_und_aufgliederung(als, beraterin, abend):
    antwort = als(beraterin).post(weg(abend), ZEILEN | {"unterschriften": "5", "gezaehlt_von": "leitung"})

    abend.refresh_from_db()
    assert antwort.url == abend.get_absolute_url()
    assert (abend.status, abend.teilnehmende, abend.zaehlart) == ("durchgefuehrt", 5, "liste")
    assert (abend.gezaehlt_von, abend.geaendert_von) == ("leitung", beraterin)
    assert aufgliederung(abend) == {
        ("geschlecht", "weiblich"): 1,
        ("geschlecht", "maennlich"): 1,
        ("geschlecht", "keine_angabe"): 1,
        ("altersgruppe", "30_54"): 1,
        ("altersgruppe", "u18"): 1,
        ("altersgruppe", "keine_angabe"): 1,
        ("altersgruppe", "ab65"): 1,
    }


def test_die_probe_haelt_auf_und_alles_getippte_bleibt(als, beraterin, abend):
    antwort = als(beraterin).post(weg(abend), ZEILEN | {"unterschriften": "6"})

    abend.refresh_from_db()
    assert abend.teilnehmende is None
    assert "Ausgefüllt sind 5 Zeilen, unterschrieben 6" in antwort.content.decode()
    assert 'name="zeile_2" value="M1"' in antwort.content.decode()


@pytest.mark.parametrize("text", ["w7", "4w", "z", "wm"])
def test_was_es_nicht_gibt_steht_an_der_zeile(als, beraterin, abend, text):
    antwort = als(beraterin).post(weg(abend), ZEILEN | {"zeile_3": text})

    assert list(antwort.context["form"].errors) == ["zeile_3"]
    assert "gibt es nicht. Zuerst w, m, d, k, x für das Geschlecht" in antwort.content.decode()


def test_leere_liste_ist_keine_null_eine_null_schon(als, beraterin, abend):
    client = als(beraterin)

    assert "Es ist noch keine Zeile ausgefüllt" in client.post(weg(abend), {}).content.decode()
    client.post(weg(abend), {"unterschriften": "0"})

    abend.refresh_from_db()
    assert (abend.status, abend.teilnehmende) == ("durchgefuehrt", 0)


@pytest.mark.parametrize(("plaetze", "abfrage", "anzahl"), [(None, {}, 30), (12, {}, 12), (12, {"zeilen": "40"}, 40)])
def test_so_viele_zeilen_wie_auf_dem_blatt(als, beraterin, ev25, plaetze, abfrage, anzahl):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True, kapazitaet=plaetze)

    form = als(beraterin).get(weg(abend, **abfrage)).context["form"]

    assert [nummer for nummer, _ in form.zeilenfelder()] == list(range(1, anzahl + 1))


def test_die_zeile_vierzig_zaehlt_mit(als, beraterin, abend):
    als(beraterin).post(weg(abend, zeilen=40), {"zeile_40": "w4"})

    abend.refresh_from_db()
    assert abend.teilnehmende == 1


def test_andere_merkmale_bleiben_wenn_sie_passen(als, beraterin, ev25):
    abend = VeranstaltungFactory(vorhaben=ev25)
    ZaehlungFactory(veranstaltung=abend, merkmal="sprache", auspraegung="ar", anzahl=3)
    ZaehlungFactory(veranstaltung=abend, anzahl=20)
    client = als(beraterin)

    zu_wenige = client.post(weg(abend), {"zeile_1": "w4"})
    client.post(weg(abend), ZEILEN)

    assert "sind schon für 3 gezählt" in zu_wenige.content.decode()
    assert aufgliederung(abend)[("sprache", "ar")] == 3
    assert aufgliederung(abend)[("geschlecht", "weiblich")] == 1


def test_das_blatt_laesst_ankreuzen_was_hier_getippt_wird_ausser_neben_namen(als, beraterin, ev25, abend):
    client = als(beraterin)
    blatt = reverse("veranstaltungen:teilnahmeliste", args=[abend.pk])
    assert "Geschlecht (freiwillig)" in client.get(blatt).content.decode()
    assert f"{weg(abend, zeilen=30)}" in client.get(blatt).content.decode()

    ev25.teilnehmermodus = "liste"
    ev25.save()

    assert "Geschlecht (freiwillig)" not in client.get(blatt).content.decode()
    assert "dafür bleibt das unterschriebene Blatt der Nachweis" in client.get(weg(abend)).content.decode()


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, abend, wer):
    client = als(request.getfixturevalue(wer))

    assert [client.get(weg(abend)).status_code, client.post(weg(abend), ZEILEN).status_code] == [403, 403]
