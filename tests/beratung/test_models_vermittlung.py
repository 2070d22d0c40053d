"""A Vermittlung: when to ask, what we heard, consent and its withdrawal."""

from datetime import date, timedelta
from random import Random

import pytest

from beratung.models import Quelle, Rueckmeldung, Vermittlung, naechste_nachfrage
from tests.factories import BeratungFactory, KlientFactory, OrganisationFactory, VermittlungFactory
from tests.gleichzeitig import gleichzeitig
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

BERATUNG = date(2018, 11, 6)


@pytest.fixture
def vor_wochen(laufend, heute, beraterin):
    """`vor_wochen(3)`: open, counselled that long ago, asked about for the first time after two weeks."""

    def vermitteln(wochen, tage=0, **anders):
        datum = heute - timedelta(weeks=wochen, days=tage)
        werte = {"wiedervorlage": datum + timedelta(weeks=2), **anders}
        return VermittlungFactory(
            beratung__vorhaben=laufend, beratung__datum=datum, beratung__beratende_person=beraterin, **werte
        )

    return vermitteln


@pytest.mark.parametrize(
    ("nach", "tag"),
    [
        (date(2018, 11, 6), date(2018, 11, 20)),
        (date(2018, 11, 19), date(2018, 11, 20)),
        (date(2018, 11, 20), date(2018, 12, 4)),
        (date(2018, 12, 31), date(2019, 1, 1)),
        (date(2019, 1, 1), None),
    ],
)
def test_gefragt_wird_nach_zwei_vier_und_acht_wochen(nach, tag):
    assert naechste_nachfrage(BERATUNG, nach) == tag


@pytest.mark.parametrize("seed", range(5))
def test_faellig_gleicht_der_zaehlung_von_hand(laufend, heute, beraterin, koordination, seed):
    zufall = Random(seed)
    for _ in range(40):
        datum = heute - timedelta(days=zufall.randrange(90))
        werte = {
            "status": zufall.choice(["offen"] * 4 + ["angekommen", "unbekannt"]),
            "wiedervorlage": zufall.choice([None, heute + timedelta(days=zufall.randrange(-20, 20)), heute]),
            "beratung__storniert": zufall.random() < 0.2,
            "beratung__beratende_person": zufall.choice([beraterin, koordination]),
        }
        VermittlungFactory(beratung__vorhaben=laufend, beratung__datum=datum, **werte)

    von_hand = {
        v
        for v in Vermittlung.objects.all()
        if v.status == "offen"
        and v.beratung.status != "storniert"
        and v.beratung.beratende_person == beraterin
        and v.wiedervorlage is not None
        and v.wiedervorlage <= heute
    }
    gefunden = list(Vermittlung.objects.nachzufragen(heute).von(beraterin))

    assert set(gefunden) == von_hand
    assert len(gefunden) == len(von_hand) > 0


@pytest.mark.parametrize("seed", range(5))
def test_jedes_noch_offen_geht_zum_naechsten_tag_wie_von_hand(vor_wochen, beraterin, heute, seed):
    zufall = Random(seed)
    for _ in range(10):
        alter = zufall.randrange(14, 100)
        vermittlung = vor_wochen(0, tage=alter)
        beratungstag, bisher = vermittlung.beratung.datum, vermittlung.wiedervorlage

        vermittlung.melde("offen", von=beraterin, quelle=Quelle.NACHFRAGE)

        kommende = [tage for tage in (14, 28, 56) if tage > alter]
        erwartet = beratungstag + timedelta(days=kommende[0]) if kommende else bisher
        assert (vermittlung.wiedervorlage, vermittlung.letzte_frage) == (erwartet, not kommende)


def test_nach_der_letzten_frage_bleibt_sie_faellig_bis_jemand_sie_abschliesst(vor_wochen, beraterin, heute):
    vermittlung = vor_wochen(9)

    vermittlung.melde("offen", von=beraterin, quelle=Quelle.NACHFRAGE)

    assert list(Vermittlung.objects.nachzufragen(heute)) == [vermittlung]
    vermittlung.melde("unbekannt", von=beraterin, quelle=Quelle.NACHFRAGE)
    assert not Vermittlung.objects.nachzufragen(heute).exists()


@pytest.mark.parametrize("tage", [None, 40])
def test_ein_eigener_tag_und_nicht_nachfragen_bleiben(vor_wochen, beraterin, heute, tage):
    eigener = tage and heute + timedelta(days=tage)
    vermittlung = vor_wochen(3, wiedervorlage=eigener)

    vermittlung.melde("offen", von=beraterin, quelle=Quelle.PERSON)

    vermittlung.refresh_from_db()
    assert vermittlung.wiedervorlage == eigener


def test_die_auskunft_sagt_seit_wann_von_wem_und_warum(vor_wochen, beraterin, heute):
    vermittlung = vor_wochen(3)
    vermittlung.melde("offen", von=beraterin, quelle=Quelle.NACHFRAGE, am=heute - timedelta(days=2))
    gestern = heute - timedelta(days=1)

    vermittlung.melde("nicht_angekommen", von=beraterin, quelle=Quelle.PERSON, am=gestern, grund="sprache")

    vermittlung = Vermittlung.objects.mit_verlauf().get()
    auskunft = vermittlung.auskunft
    assert (auskunft.am, auskunft.quelle, auskunft.grund) == (gestern, "person", "sprache")
    assert [r.stand for r in vermittlung.verlauf] == ["nicht_angekommen", "offen"]


def test_ein_stand_aus_einer_datei_hat_keine_auskunft(vor_wochen, beraterin):
    vermittlung = vor_wochen(3)
    vermittlung.melde("unbekannt", von=beraterin, quelle=Quelle.NACHFRAGE)

    Vermittlung.objects.update(status="angekommen")

    assert Vermittlung.objects.get().auskunft is None


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_viermal_gleichzeitig_getippt_ist_einmal_gefragt(vor_wochen, beraterin):
    vermittlung = vor_wochen(3)

    ergebnisse = gleichzeitig(lambda: Vermittlung.objects.get().melde("offen", von=beraterin, quelle=Quelle.NACHFRAGE))

    assert set(ergebnisse) == {Rueckmeldung.objects.get()}
    vermittlung.refresh_from_db()
    assert vermittlung.wiedervorlage == vermittlung.beratung.datum + timedelta(weeks=4)


def test_zuruecknehmen_stellt_stand_und_tag_wieder_her(vor_wochen, beraterin, koordination, heute):
    vermittlung = vor_wochen(3)
    erste = vermittlung.melde("offen", von=beraterin, quelle=Quelle.NACHFRAGE)
    zweite = vermittlung.melde("angekommen", von=beraterin, quelle=Quelle.NACHFRAGE)

    assert list(Rueckmeldung.objects.zuruecknehmbar(beraterin)) == [zweite]
    assert not Rueckmeldung.objects.zuruecknehmbar(koordination).exists()
    zweite.nimm_zurueck(von=beraterin)
    erste.nimm_zurueck(von=beraterin)

    vermittlung.refresh_from_db()
    assert (vermittlung.status, vermittlung.wiedervorlage) == ("offen", heute - timedelta(weeks=1))
    assert not vermittlung.rueckmeldungen.exists()


def rueckmeldung(**anders):
    werte = {"vermittlung": VermittlungFactory(), "stand": "angekommen", "vorher": "offen", **anders}
    return lambda: Rueckmeldung.objects.create(**werte)


@pytest.mark.parametrize(
    ("regel", "anders"),
    [
        ("rueckmeldung_stand_aus_katalog", {"stand": "verschollen"}),
        ("rueckmeldung_quelle_aus_katalog", {"quelle": "geruecht"}),
        ("rueckmeldung_grund_aus_katalog", {"stand": "nicht_angekommen", "grund": "Frau X war krank"}),
        ("rueckmeldung_grund_nur_wenn_nicht_angekommen", {"grund": "sprache"}),
        ("rueckmeldung_nicht_in_der_zukunft", {"am": date(2999, 1, 1)}),
    ],
)
def test_die_datenbank_lehnt_falsche_rueckmeldungen_ab(regel, anders):
    abgelehnt(regel, rueckmeldung(**anders))


@pytest.mark.parametrize(
    ("regel", "anders"),
    [
        ("vermittlung_entbindung_nicht_in_der_zukunft", {"entbindung_am": date(2999, 1, 1)}),
        ("vermittlung_widerruf_nach_entbindung", {"entbindung_widerrufen_am": BERATUNG}),
        (
            "vermittlung_widerruf_nach_entbindung",
            {"entbindung_am": BERATUNG, "entbindung_widerrufen_am": BERATUNG - timedelta(days=1)},
        ),
    ],
)
def test_die_datenbank_lehnt_falsche_entbindungen_ab(regel, anders):
    abgelehnt(regel, lambda: VermittlungFactory(**anders))


def saetze(vermittlung):
    try:
        vermittlung.clean()
    except Exception as fehler:
        return fehler.message_dict["entbindung_am"]
    return []


def schriftlich(**anders):
    return VermittlungFactory.build(
        **{"organisation": OrganisationFactory(), "art": "uebergabe_schriftlich", "entbindung_am": BERATUNG, **anders}
    )


@pytest.mark.parametrize(("tage", "gilt"), [(365, True), (366, False)])
def test_eine_entbindung_traegt_ein_jahr(tage, gilt):
    vermittlung = schriftlich(beratung=BeratungFactory(), entbindung_am=BERATUNG - timedelta(days=tage))

    assert (saetze(vermittlung) == []) == gilt


def test_nach_dem_widerruf_braucht_dieselbe_person_eine_neue(db):
    klient = KlientFactory()
    alt = schriftlich(beratung=BeratungFactory(klient=klient), entbindung_widerrufen_am=date(2018, 11, 20))
    alt.save()
    neue_beratung = BeratungFactory(klient=klient, datum=date(2018, 12, 4))

    mit_alter, mit_neuer, andere_person = (
        saetze(schriftlich(beratung=beratung, entbindung_am=tag))
        for beratung, tag in (
            (neue_beratung, BERATUNG),
            (neue_beratung, date(2018, 12, 4)),
            (BeratungFactory(mit_code=True), BERATUNG),
        )
    )

    assert mit_alter == [
        "Sie wurde am 20.11.2018 widerrufen. Eine schriftliche Übergabe braucht eine neue Schweigepflichtentbindung."
    ]
    assert (mit_neuer, andere_person, saetze(alt)) == ([], [], [])


def test_nach_dem_widerruf_wird_aus_einer_anderen_art_keine_schriftliche(db):
    vermittlung = schriftlich(
        beratung=BeratungFactory(), art="termin", entbindung_widerrufen_am=BERATUNG + timedelta(days=1)
    )
    vermittlung.save()

    vermittlung.art = "uebergabe_schriftlich"

    assert len(saetze(vermittlung)) == 1
