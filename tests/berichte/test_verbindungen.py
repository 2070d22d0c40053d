"""The lines of the network, and the circle of active partners, each counted a second way by plain loops."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from beratung.models import Beratung, Vermittlung
from berichte.kennzahlen import AKTIVE_PARTNER, NEUE_PARTNER, NICHT_MEHR_AKTIVE, WIEDER_AKTIVE
from berichte.kennzahlen.entwicklung import aktive_je_quartal
from berichte.kennzahlen.verbindungen import PARTNERZAHLEN, VERBINDUNGEN, beteiligte, mit_verbindungen
from berichte.netz.entwicklung import KENNZAHLEN, entwicklung
from netzwerk.models import Netzwerkkontakt, Organisation
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import NetzwerkkontaktFactory, OrganisationFactory, VorhabenFactory
from veranstaltungen.models import Veranstaltung

HEUTE = date(2026, 11, 26)
ZEITRAEUME = (Zeitraum.quartal(2018, 4), Zeitraum(date(2017, 11, 3), date(2018, 2, 20)), Zeitraum.quartal(2017, 1))


def von_hand(vorhaben, zeitraum):
    """`{key: [organisation, ...]}`, one entry per record and organisation."""

    def passt(zeile, tag):
        return zeile.vorhaben_id == vorhaben.pk and zeitraum.von <= tag <= zeitraum.bis

    fertig = [b for b in Beratung.objects.all() if passt(b, b.datum) and b.status == "abgeschlossen"]
    ids = {b.pk for b in fertig}
    traeger = [b for b in fertig if b.adressat in zufall.TRAEGER and b.kontaktart != "kurz"]
    gehalten = [
        v for v in Veranstaltung.objects.all() if passt(v, timezone.localdate(v.beginn)) and v.status == "durchgefuehrt"
    ]
    mit = [(v.pk, o.pk) for v in gehalten for o in v.mitveranstalter.all()]
    da = [(v.pk, o.pk) for v in gehalten for o in v.anwesende.all()]
    return {
        "vermittlungen": [v.organisation_id for v in Vermittlung.objects.all() if v.beratung_id in ids],
        "traegerberatungen": [b.organisation_id for b in traeger],
        "veranstaltungen": [organisation for _, organisation in {*mit, *da}],
        "mitveranstaltet": [organisation for _, organisation in mit],
        "anwesend": [organisation for _, organisation in da],
        "netzwerkkontakte": [k.organisation_id for k in Netzwerkkontakt.objects.all() if passt(k, k.datum)],
    }


@pytest.mark.parametrize("seed", range(3))
def test_jede_zahl_eines_partners_gleicht_der_zaehlung_von_hand(db, seed):
    welt = zufall.Welt(seed)

    for vorhaben in welt.vorhaben:
        for zeitraum in ZEITRAEUME:
            erwartet = von_hand(vorhaben, zeitraum)
            for organisation in welt.organisationen:
                gezaehlt = {z.schluessel: z.mit(organisation, vorhaben, zeitraum).zaehle() for z in PARTNERZAHLEN}
                assert gezaehlt == {name: ids.count(organisation.pk) for name, ids in erwartet.items()}


@pytest.mark.parametrize("seed", range(3))
def test_die_spalten_des_netzes_gleichen_den_listen_der_partner(db, seed):
    welt, zeitraum = zufall.Welt(seed), ZEITRAEUME[1]
    vorhaben = welt.vorhaben[0]

    netz = mit_verbindungen(Organisation.objects.all(), VERBINDUNGEN, vorhaben, zeitraum)

    erwartet = von_hand(vorhaben, zeitraum)
    for organisation in netz:
        for art in VERBINDUNGEN:
            assert getattr(organisation, art.spalte) == erwartet[art.schluessel].count(organisation.pk)
    aktive = AKTIVE_PARTNER.datensaetze(vorhaben, zeitraum)
    assert {o.pk for o in netz} == {o.pk for o in aktive} == {pk for pk, *_ in beteiligte(vorhaben, zeitraum)}


def test_nur_eine_art_zeigt_nur_wen_sie_verbindet(ev25):
    angerufen, vergessen = OrganisationFactory(), OrganisationFactory()
    NetzwerkkontaktFactory(vorhaben=ev25, organisation=angerufen)
    vermittelt, gesprochen, *_ = VERBINDUNGEN

    def netz(*arten):
        return list(mit_verbindungen(Organisation.objects.all(), arten, ev25, ev25.spanne))

    assert netz(gesprochen) == netz(*VERBINDUNGEN) == [angerufen]
    assert netz(vermittelt) == []
    assert vergessen not in netz(gesprochen)


@pytest.mark.parametrize("seed", range(4))
def test_jedes_quartal_gleicht_k12_und_der_zaehlung_von_hand(db, seed):
    for vorhaben in zufall.Welt(seed, beratungen=25).vorhaben:
        bisher, davor = set(), set()

        for stand in entwicklung(vorhaben, HEUTE):
            quartal = stand.quartal.geschnitten(vorhaben.spanne)
            jetzt = set().union(*von_hand(vorhaben, quartal).values()) - {None}
            mengen = (jetzt, jetzt - bisher, (jetzt & bisher) - davor, davor - jetzt)
            assert stand.werte == tuple(map(len, mengen)), stand.quartal
            for kennzahl, menge in zip(KENNZAHLEN, mengen, strict=True):
                assert {o.pk for o in kennzahl.datensaetze(vorhaben, quartal)} == menge, kennzahl.schluessel
            bisher, davor = bisher | jetzt, jetzt


def test_von_quartal_zu_quartal_geht_die_rechnung_auf(db):
    aktiv = 0

    for stand in entwicklung(zufall.Welt(5, beratungen=20).vorhaben[0], HEUTE):
        assert stand.aktiv == aktiv + stand.neu + stand.wieder - stand.weg
        aktiv = stand.aktiv


def test_wer_geht_und_wiederkommt_ist_nicht_neu(ev25):
    organisation = OrganisationFactory()
    for monat in (2, 8):
        NetzwerkkontaktFactory(vorhaben=ev25, organisation=organisation, datum=date(2017, monat, 20))

    erstes, zweites, drittes, viertes, *_ = (stand.werte for stand in entwicklung(ev25, HEUTE))

    assert (erstes, zweites, drittes, viertes) == ((1, 1, 0, 0), (0, 0, 0, 1), (1, 0, 1, 0), (0, 0, 0, 1))


def test_ein_laufendes_vorhaben_hat_quartale_bis_heute(db):
    vorhaben = VorhabenFactory(tage=(date(2026, 1, 10), date(2027, 12, 31)))

    staende = entwicklung(vorhaben, HEUTE)

    assert [(stand.quartal.kuerzel, stand.laeuft) for stand in staende] == [
        ("2026-1", False),
        ("2026-2", False),
        ("2026-3", False),
        ("2026-4", True),
    ]
    assert entwicklung(VorhabenFactory(tage=(date(2027, 1, 1), date(2027, 12, 31))), HEUTE) == []


@pytest.mark.parametrize("jahre", [1, 7])
def test_die_entwicklung_braucht_eine_abfrage_fuer_alle_quartale(db, jahre):
    vorhaben = VorhabenFactory(tage=(date(2015, 1, 1), date(2014 + jahre, 12, 31)))
    for quartal in vorhaben.spanne.quartale():
        NetzwerkkontaktFactory(vorhaben=vorhaben, datum=quartal.von)

    with CaptureQueriesContext(connection) as abfragen:
        staende = entwicklung(vorhaben, HEUTE)

    assert len(staende) == 4 * jahre
    assert len(abfragen) == 1


def test_ein_quartal_ohne_partner_steht_nicht_in_der_zaehlung(ev25):
    assert aktive_je_quartal(ev25) == {}
    assert NEUE_PARTNER.datensaetze(ev25, ZEITRAEUME[0]).count() == 0
    assert WIEDER_AKTIVE.datensaetze(ev25, ZEITRAEUME[2]).count() == 0
    assert NICHT_MEHR_AKTIVE.datensaetze(ev25, ZEITRAEUME[2]).count() == 0
