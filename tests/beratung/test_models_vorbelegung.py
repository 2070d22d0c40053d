"""What the next entry starts from."""

from datetime import timedelta

import pytest

from beratung.models import Klient, Status, naechste, noch_einmal
from tests.factories import BeratungFactory, StandortFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


def test_ohne_fruehere_eintraege_gelten_die_ueblichen_werte(beraterin, laufend, heute):
    beratung = naechste(beraterin, heute)

    assert (beratung.vorhaben, beratung.datum, beratung.beratende_person) == (laufend, heute, beraterin)
    assert (beratung.angebot, beratung.kontaktart, beratung.dauer) == ("sprechzeit", "erst", 20)


def test_ein_eintrag_vom_selben_tag_leiht_alles_ausser_thema_und_ergebnis(beraterin, laufend, heute):
    BeratungFactory(
        vorhaben=laufend,
        datum=heute,
        beratende_person=beraterin,
        kurz=True,
        dauer=5,
        personenzahl=2,
        sprache="ar",
    )

    beratung = naechste(beraterin, heute)

    assert (beratung.kontaktart, beratung.dauer, beratung.personenzahl) == ("kurz", 5, 2)
    assert (beratung.hauptthema, beratung.ergebnis, beratung.sprache) == (None, "", "nicht_erhoben")


def test_ein_aelterer_eintrag_leiht_nur_die_umstaende(beraterin, laufend, heute):
    standort = StandortFactory()
    BeratungFactory(
        vorhaben=laufend,
        datum=heute - timedelta(days=7),
        beratende_person=beraterin,
        angebot="termin",
        kanal="telefon",
        standort=standort,
        kurz=True,
        dauer=5,
    )

    beratung = naechste(beraterin, heute)

    assert (beratung.angebot, beratung.kanal, beratung.standort) == ("termin", "telefon", standort)
    assert (beratung.kontaktart, beratung.dauer) == ("erst", 20)


def test_fremde_und_stornierte_eintraege_leihen_nichts(beraterin, laufend, heute):
    BeratungFactory(vorhaben=laufend, datum=heute, dauer=5)
    BeratungFactory(vorhaben=laufend, datum=heute, dauer=5, beratende_person=beraterin, storniert=True)

    assert naechste(beraterin, heute).dauer == 20


def test_ein_beendetes_vorhaben_wird_durch_das_laufende_ersetzt(beraterin, ev25, laufend, heute):
    BeratungFactory(vorhaben=ev25, beratende_person=beraterin)

    assert naechste(beraterin, heute).vorhaben == laufend


def test_ein_echtes_vorhaben_geht_vor_dem_beispiel(beraterin, laufend, heute):
    VorhabenFactory(tage=(heute - timedelta(days=1), heute + timedelta(days=900)), beispiel=True)

    assert naechste(beraterin, heute).vorhaben == laufend


def test_ohne_laufendes_vorhaben_bleibt_es_leer(beraterin, ev25, heute):
    assert naechste(beraterin, heute).vorhaben_id is None


def test_noch_einmal_kopiert_alles_ausser_dem_code(beraterin, laufend, heute):
    alt = BeratungFactory(
        vorhaben=laufend, datum=heute - timedelta(days=3), mit_code=True, dauer=45, sprache="ar", hilfen=["krise"]
    )

    kopie = noch_einmal(alt, beraterin, heute)

    assert (kopie.pk, kopie.datum, kopie.beratende_person, kopie.klient) == (None, heute, beraterin, None)
    assert kopie.kennung != alt.kennung
    assert (kopie.hauptthema, kopie.ergebnis, kopie.dauer, kopie.sprache, kopie.hilfen) == (
        alt.hauptthema,
        "geklaert",
        45,
        "ar",
        ["krise"],
    )


def test_klient_und_beratung_lernen_voneinander(laufend):
    klient = Klient(geschlecht="weiblich", sprache="ar", altersgruppe="18_24")
    beratung = BeratungFactory.build(geschlecht="keine_angabe", altersgruppe="25_29")

    klient.gleiche_ab(beratung)

    assert (beratung.geschlecht, beratung.sprache, beratung.altersgruppe) == ("keine_angabe", "ar", "25_29")
    assert (klient.geschlecht, klient.sprache, klient.altersgruppe) == ("weiblich", "ar", "25_29")


@pytest.mark.parametrize(("zug", "danach"), [({}, Status.ABGESCHLOSSEN), ({"entwurf": True}, Status.ENTWURF)])
def test_storno_laesst_sich_zuruecknehmen(beraterin, zug, danach):
    beratung = BeratungFactory(**zug)

    beratung.storniere(von=beraterin)
    storniert = beratung.status
    beratung.stelle_wieder_her(von=beraterin)

    beratung.refresh_from_db()
    assert (storniert, beratung.status, beratung.geaendert_von) == (Status.STORNIERT, danach, beraterin)
