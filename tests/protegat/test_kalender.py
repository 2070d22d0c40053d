"""The calendar of the team: which days, what stands on them, and what it costs."""

import re
from datetime import date, datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from protegat.kalender.ausschnitt import Ausschnitt
from protegat.kalender.blatt import auftritte
from tests.factories import (
    BERLIN,
    ReiheFactory,
    SprechzeitFactory,
    StandortFactory,
    VeranstaltungFactory,
    VorhabenFactory,
    WiedervorlageFactory,
)
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
KALENDER = reverse("kalender")


@pytest.fixture
def vorhaben(db):
    return VorhabenFactory(kuerzel="JAHR", tage=(date(2026, 1, 1), date(2026, 12, 31)))


def um(monat, tag, stunde, minute=0):
    return datetime(2026, monat, tag, stunde, minute, tzinfo=BERLIN)


def termin(vorhaben, beginn, ende=None, **felder):
    return VeranstaltungFactory(vorhaben=vorhaben, beginn=beginn, ende=ende, geplant=True, **felder)


def seite(client, **abfrage):
    return client.get(KALENDER, abfrage)


def tage(antwort):
    """`{date: [(title, when), ...]}` of all days that have something."""
    blatt = antwort.context["blatt"]
    je_tag = {tag.datum: [(a.veranstaltung.titel, a.wann()) for a in tag.auftritte] for tag in blatt.tage()}
    return {tag: liste for tag, liste in je_tag.items() if liste}


@pytest.mark.parametrize(
    ("ansicht", "tag", "von", "bis", "zurueck", "weiter"),
    [
        ("monat", date(2026, 3, 31), date(2026, 2, 23), date(2026, 4, 5), date(2026, 2, 28), date(2026, 4, 30)),
        ("woche", date(2026, 1, 1), date(2025, 12, 29), date(2026, 1, 4), date(2025, 12, 25), date(2026, 1, 8)),
        ("liste", date(2026, 11, 26), date(2026, 10, 1), date(2026, 12, 31), date(2026, 9, 26), date(2027, 1, 26)),
    ],
)
def test_ausschnitt_zeigt_ganze_wochen_und_blaettert(ansicht, tag, von, bis, zurueck, weiter):
    ausschnitt = Ausschnitt.aus_adresse(ansicht, tag.isoformat(), heute=date(2026, 5, 5))

    assert (ausschnitt.zeitraum.von, ausschnitt.zeitraum.bis) == (von, bis)
    assert (ausschnitt.zurueck, ausschnitt.weiter) == (zurueck, weiter)


@pytest.mark.parametrize("tag", ["", "2026-02-30", "gestern", "0001-01-01", "9999-12-31"])
def test_was_kein_tag_ist_meint_heute(tag):
    assert Ausschnitt.aus_adresse("jahr", tag, heute=date(2026, 5, 5)) == Ausschnitt("monat", date(2026, 5, 5))


def test_jahreswechsel_traegt_die_woche_des_jahres_in_dem_ihr_donnerstag_liegt(als, beraterin):
    html = seite(als(beraterin), ansicht="woche", tag="2026-12-31").text

    assert "<h1>Woche 53: 28.12.2026 bis 03.01.2027</h1>" in html


def test_ueber_mitternacht_und_ueber_mehrere_tage_steht_an_jedem_tag(als, beraterin, vorhaben):
    termin(vorhaben, um(3, 27, 22), um(3, 28, 2), titel="Nacht")
    termin(vorhaben, um(3, 10, 9), um(3, 12, 15), titel="Schulung")
    termin(vorhaben, um(3, 5, 20), um(3, 6, 0), titel="Bis Mitternacht")

    assert tage(seite(als(beraterin), tag="2026-03-01")) == {
        date(2026, 3, 5): [("Bis Mitternacht", "20–0 Uhr")],
        date(2026, 3, 10): [("Schulung", "ab 9 Uhr")],
        date(2026, 3, 11): [("Schulung", "ganztägig")],
        date(2026, 3, 12): [("Schulung", "bis 15 Uhr")],
        date(2026, 3, 27): [("Nacht", "ab 22 Uhr")],
        date(2026, 3, 28): [("Nacht", "bis 2 Uhr")],
    }


def test_was_vor_dem_blatt_begann_und_danach_endet_steht_darauf(als, beraterin, vorhaben):
    termin(vorhaben, um(2, 1, 9), um(5, 1, 9), titel="Lang")
    termin(vorhaben, um(2, 1, 9), um(2, 23, 0), titel="Endet mit dem Vortag")

    gefunden = tage(seite(als(beraterin), tag="2026-03-15"))

    assert (min(gefunden), max(gefunden), len(gefunden)) == (date(2026, 2, 23), date(2026, 4, 5), 42)
    assert {titel for liste in gefunden.values() for titel, _ in liste} == {"Lang"}


@pytest.mark.parametrize(
    ("beginn", "ende", "tage_und_zeiten"),
    [
        (um(3, 29, 1, 30), um(3, 29, 3, 30), [(date(2026, 3, 29), time(1, 30), time(3, 30))]),
        (um(3, 29, 0), um(3, 30, 0), [(date(2026, 3, 29), time(0), time(0))]),
        (um(10, 25, 0), um(10, 26, 0), [(date(2026, 10, 25), time(0), time(0))]),
        (um(10, 24, 23), um(10, 25, 4), [(date(2026, 10, 24), time(23), None), (date(2026, 10, 25), None, time(4))]),
    ],
)
def test_zeitumstellung_verschiebt_keinen_tag(beginn, ende, tage_und_zeiten):
    gefunden = [
        (a.tag, a.von, None if a.geht_weiter else a.bis)
        for a in auftritte(Veranstaltung(titel="Nacht", beginn=beginn, ende=ende))
    ]

    assert gefunden == tage_und_zeiten


@pytest.mark.parametrize("tag", ["2026-03-29", "2026-10-25"])
def test_der_tag_der_zeitumstellung_hat_seine_termine(als, beraterin, vorhaben, tag):
    jahr, monat, nummer = map(int, tag.split("-"))
    termin(vorhaben, um(monat, nummer, 0, 30), titel="Früh")
    termin(vorhaben, um(monat, nummer, 23, 30), titel="Spät")

    gefunden = tage(seite(als(beraterin), ansicht="woche", tag=tag))

    assert gefunden == {date(jahr, monat, nummer): [("Früh", "ab 0:30 Uhr"), ("Spät", "ab 23:30 Uhr")]}


def test_doppelt_belegt_ist_wer_am_selben_ort_zur_selben_zeit_stattfindet(als, beraterin, vorhaben):
    saal, buero = StandortFactory(), StandortFactory()
    termin(vorhaben, um(5, 4, 15), um(5, 4, 17), titel="Eins", standort=saal)
    termin(vorhaben, um(5, 4, 16), None, titel="Zwei", standort=saal)
    termin(vorhaben, um(5, 4, 17), um(5, 4, 19), titel="Danach", standort=saal)
    termin(vorhaben, um(5, 4, 19), um(5, 4, 20), titel="Zuletzt", standort=saal)
    termin(vorhaben, um(5, 4, 15), um(5, 4, 17), titel="Woanders", standort=buero)
    termin(vorhaben, um(5, 4, 15), um(5, 4, 17), titel="Ohne Ort")
    termin(vorhaben, um(5, 4, 15), um(5, 4, 17), titel="Auch ohne Ort")
    abgesagte = termin(vorhaben, um(5, 4, 15), um(5, 4, 17), titel="Abgesagt", standort=buero)
    Veranstaltung.objects.filter(pk=abgesagte.pk).update(status="abgesagt")

    antwort = seite(als(beraterin), tag="2026-05-04", reihe="")

    doppelte = {v.titel for v in antwort.context["blatt"].veranstaltungen if v.doppelt_belegt}
    assert doppelte == {"Eins", "Zwei"}
    assert antwort.text.count("Standort doppelt belegt</span>") == 2


def test_doppelt_belegt_auch_wenn_der_filter_die_andere_verbirgt(als, beraterin, vorhaben):
    saal, reihe = StandortFactory(), ReiheFactory()
    termin(vorhaben, um(5, 4, 15), um(5, 4, 17), titel="Eins", standort=saal, reihe=reihe)
    termin(vorhaben, um(5, 4, 16), um(5, 4, 18), titel="Zwei", standort=saal)

    gezeigte = seite(als(beraterin), tag="2026-05-04", reihe=reihe.pk).context["blatt"].veranstaltungen

    assert [(v.titel, v.doppelt_belegt) for v in gezeigte] == [("Eins", True)]


def test_jeder_filter_laesst_die_gemeinte_uebrig_und_bleibt_in_den_wegen(als, beraterin, koordination, vorhaben):
    ort, reihe = StandortFactory(), ReiheFactory()
    termin(vorhaben, um(5, 4, 15), titel="A", art="schulung", reihe=reihe, standort=ort, leitung=koordination)
    termin(VorhabenFactory(tage=vorhaben_tage()), um(5, 5, 15), titel="B")
    client = als(beraterin)

    for name, wert in (
        *(("art", "schulung"), ("reihe", reihe.pk), ("standort", ort.pk)),
        *(("leitung", koordination.pk), ("vorhaben", "JAHR")),
    ):
        antwort = seite(client, tag="2026-05-04", **{name: wert})
        assert [v.titel for v in antwort.context["blatt"].veranstaltungen] == ["A"], name
        wege = re.findall(r'rel="(?:prev|next)"\s+href="([^"]+)"', antwort.text)
        assert [f"{name}={wert}" in weg for weg in wege] == [True, True]


def vorhaben_tage():
    return date(2026, 1, 1), date(2026, 12, 31)


def test_feiertag_ferien_sprechzeit_und_eigene_wiedervorlagen(als, beraterin, vorhaben):
    SprechzeitFactory(vorhaben=vorhaben, wochentag=2)
    SprechzeitFactory(vorhaben=vorhaben, wochentag=2, gueltig_bis=date(2026, 11, 10), beginn=time(9), ende=time(12))
    WiedervorlageFactory(fuer=beraterin, faellig_am=date(2026, 11, 12), text="Geheimes")
    WiedervorlageFactory(faellig_am=date(2026, 11, 12))

    antwort = seite(als(beraterin), tag="2026-11-01")

    je_tag = {tag.datum: tag for tag in antwort.context["blatt"].tage()}
    assert je_tag[date(2026, 11, 4)].sprechzeiten == ["Sprechzeit 9–12 Uhr", "Sprechzeit 15–18 Uhr"]
    assert je_tag[date(2026, 11, 11)].sprechzeiten == ["Sprechzeit 15–18 Uhr"]
    assert (je_tag[date(2026, 11, 18)].feiertag, je_tag[date(2026, 11, 18)].sprechzeiten) == ("Buß- und Bettag", [])
    assert je_tag[date(2026, 11, 12)].wiedervorlagen == 1
    assert "Geheimes" not in antwort.text
    assert "Herbstferien" in seite(als(beraterin), tag="2026-10-15").text
    assert "Die Schulferien 2035 sind noch nicht bekannt." in seite(als(beraterin), tag="2035-10-15").text


def test_freier_tag_legt_eine_veranstaltung_an_diesem_tag_an(als, beraterin, vorhaben):
    client = als(beraterin)
    html = seite(client, tag="2026-05-04").text
    adresse = f"{reverse('veranstaltungen:veranstaltung_create')}?tag=2026-05-07"

    formular = client.get(adresse)

    assert adresse in html
    assert formular.context["form"].initial["beginn"] == [date(2026, 5, 7), None]
    assert formular.context["form"].initial["vorhaben"] == vorhaben
    assert 'value="2026-05-07"' in formular.text
    assert client.get(adresse[:-10] + "2026-02-30").status_code == 200


def test_jeder_stand_hat_form_und_wort(als, beraterin, vorhaben):
    for status in ("geplant", "abgesagt", "verschoben"):
        VeranstaltungFactory(vorhaben=vorhaben, beginn=um(12, 4, 15), status=status, teilnehmende=None)
    VeranstaltungFactory(vorhaben=vorhaben, beginn=um(1, 14, 15))
    VeranstaltungFactory(vorhaben=vorhaben, beginn=um(1, 15, 15), geplant=True)
    client = als(beraterin)

    html = seite(client, tag="2026-12-04").text + seite(client, tag="2026-01-14").text

    tafel = html.replace("legende", "").split("<tbody")
    for zeichen, wort in (("circle", "geplant,"), ("x-lg", "abgesagt,"), ("clock-history", "verschoben,")):
        assert f'#{zeichen}"' in tafel[1], zeichen
        assert wort in tafel[1]
    assert all(teil in tafel[2] for teil in ('#check-circle-fill"', "durchgeführt,", '#x-octagon-fill"', "Zahl fehlt,"))


@pytest.mark.parametrize("ansicht", ["monat", "woche", "liste"])
def test_so_viele_abfragen_mit_einer_wie_mit_fuenfzig(
    als, beraterin, koordination, vorhaben, django_assert_num_queries, ansicht
):
    client, abfrage = als(beraterin), {"ansicht": ansicht, "tag": "2026-05-04"}

    def einer():
        felder = {"standort": StandortFactory(), "reihe": ReiheFactory(), "leitung": koordination}
        termin(vorhaben, um(5, 4, 15), um(5, 5, 17), **felder)
        WiedervorlageFactory(fuer=beraterin, faellig_am=date(2026, 5, 4))
        SprechzeitFactory(vorhaben=vorhaben)

    einer()
    client.get(KALENDER, abfrage)
    with CaptureQueriesContext(connection) as abfragen:
        client.get(KALENDER, abfrage)
    for _ in range(49):
        einer()

    with django_assert_num_queries(len(abfragen)):
        client.get(KALENDER, abfrage)
    von_veranstaltungen = [a["sql"] for a in abfragen if 'FROM "veranstaltungen_veranstaltung"' in a["sql"]]
    assert len(von_veranstaltungen) == 1


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, wer):
    assert als(request.getfixturevalue(wer)).get(KALENDER).status_code == 403
