"""Section 8: every indicator counted a second way, and the rules that decide who counts, when and where."""

from datetime import date

import pytest

from berichte.abschnitte.esf import EsfIndikatoren
from berichte.esf import ANHAENGE, GESAMT, Esfzahlen
from berichte.kennzahlen import KENNZAHLEN
from berichte.kennzahlen.esf import GESAMTZAHL, NUR_GESAMTZAHL, UNVOLLSTAENDIGE, VOLLSTAENDIGE
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import esf
from tests.berichte.austausch import inhalt
from tests.factories import BeratungFactory, KlientFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

QUARTAL, MITTEN_DRIN = Zeitraum.quartal(2018, 4), Zeitraum(date(2017, 11, 3), date(2018, 2, 20))
PERIODEN = ("esf_2014", "esf_plus")


def lage(vorhaben, zeitraum=QUARTAL):
    """Of the Vorhaben as the database keeps it."""
    return Lage(type(vorhaben).objects.get(pk=vorhaben.pk), zeitraum)


def zahl(vorhaben, code, spalte="quartal", zeitraum=QUARTAL):
    return getattr(lage(vorhaben, zeitraum).werte(KENNZAHLEN[code]), spalte)


def tabellen(vorhaben, zeitraum=QUARTAL):
    return [teil for teil in EsfIndikatoren(lage(vorhaben, zeitraum)).teile() if hasattr(teil, "zeilen")]


@pytest.mark.parametrize("periode", PERIODEN)
@pytest.mark.parametrize(("seed", "grenze", "zeitraum"), [(1, None, QUARTAL), (2, 2, QUARTAL), (3, None, MITTEN_DRIN)])
def test_jeder_indikator_gleicht_der_zaehlung_von_hand(seed, grenze, zeitraum, periode):
    getroffene = set()

    for vorhaben in esf.welt(seed, periode, grenze):
        blaetter = esf.zu_melden(vorhaben)
        spannen = lage(vorhaben, zeitraum).spannen._asdict()
        zahlen = Esfzahlen(lage(vorhaben, zeitraum))
        for indikator in zahlen.anhang.indikatoren:
            for spalte, spanne in enumerate(spannen.values()):
                von_hand = esf.zaehle(indikator.schluessel, vorhaben, spanne, blaetter)
                gezaehlt = {g: zahlen.zellen(indikator, g)[spalte].wert for g in (*zahlen.geschlechter, GESAMT)}
                assert gezaehlt == von_hand, (indikator.schluessel, spalte)
                getroffene |= {indikator.schluessel} if any(von_hand.values()) else set()

    assert len(getroffene) >= len(ANHAENGE[periode].indikatoren) - 2


@pytest.mark.parametrize("periode", PERIODEN)
def test_jede_kennzahl_fuer_sich_gleicht_der_gemeinsamen_abfrage(periode):
    vorhaben = esf.welt(4, periode, 2, anzahl=40)[0]
    gemeinsam = Esfzahlen(lage(vorhaben))

    for schluessel, zahlen in gemeinsam.werte.items():
        einzeln = lage(vorhaben).werte_nach(KENNZAHLEN[schluessel], "geschlecht")
        assert einzeln == {geschlecht: werte for geschlecht, werte in zahlen.items() if geschlecht in einzeln}
        assert tuple(map(sum, zip(*einzeln.values(), strict=True))) or lage(vorhaben).werte(KENNZAHLEN[schluessel]) == (
            0,
            0,
            0,
        )


@pytest.mark.parametrize("periode", PERIODEN)
def test_die_zeilen_der_vollstaendigkeit_und_ihre_spalten_gehen_auf(periode):
    vorhaben = esf.welt(5, periode)[0]
    blaetter = esf.zu_melden(vorhaben)
    geschlechter = ("weiblich", "maennlich", *(("divers",) if periode == "esf_plus" else ()))

    *indikatoren, tabelle = tabellen(vorhaben)

    for zeile in (zeile for eine in (*indikatoren, tabelle) for zeile in eine.zeilen):
        assert zeile.zellen[2].wert == sum(zelle.wert for zelle in zeile.zellen[3:]), zeile.label
    *teile, gesamt = ([zelle.wert for zelle in zeile.zellen] for zeile in tabelle.zeilen)
    assert gesamt == [sum(spalte) for spalte in zip(*teile, strict=True)]
    assert gesamt[2] == len(blaetter)
    assert (
        teile[-1][2]
        == sum(not (esf.ist_vollstaendig(blatt) and blatt.geschlecht in geschlechter) for blatt in blaetter)
        > 0
    )
    assert all(eine.geschuetzt for eine in (*indikatoren, tabelle))


@pytest.mark.parametrize("periode", PERIODEN)
def test_die_erwerbsstatus_ergeben_alle_vollstaendigen_und_die_probe_sagt_es(periode):
    vorhaben = esf.welt(6, periode)[0]

    *_, tabelle = EsfIndikatoren(lage(vorhaben)).teile()

    assert tabelle.hinweis.endswith("ergibt in jeder Spalte die vollständigen Stammblätter.")
    summe = sum(zahl(vorhaben, code, "vorhaben") for code in ANHAENGE[periode].summanden)
    assert summe == lage(vorhaben).werte(VOLLSTAENDIGE).vorhaben > 0


def test_wer_wiederkommt_zaehlt_einmal_mit_den_merkmalen_des_ersten_eintritts(beraterin):
    blatt = StammblattFactory(
        eintritt=date(2018, 2, 1), austritt=date(2018, 3, 1), ergebnis=["arbeit"], ergebnis_am=date(2018, 3, 2)
    )
    blatt.tritt_wieder_ein(date(2018, 11, 5), beraterin)

    assert lage(blatt.vorhaben).werte(KENNZAHLEN["EECO01"]) == (0, 1, 1)
    assert lage(blatt.vorhaben).werte(KENNZAHLEN["EECR04"]) == (0, 0, 0)


def test_unvollstaendige_stehen_nur_in_der_gesamtzahl():
    blatt = StammblattFactory(isced="keine_angabe")

    werte = Esfzahlen(lage(blatt.vorhaben)).werte

    assert {schluessel for schluessel, zahlen in werte.items() if zahlen and any(zahlen["weiblich"])} == {
        UNVOLLSTAENDIGE.schluessel,
        NUR_GESAMTZAHL.schluessel,
        GESAMTZAHL.schluessel,
    }


def test_fehlende_sensible_angaben_schaden_nicht():
    blatt = StammblattFactory(minderheit="keine_angabe", behinderung="nicht_erhoben")

    assert zahl(blatt.vorhaben, "EECO01") == zahl(blatt.vorhaben, "EECO05") == 1


def test_divers_steht_im_esf_plus_fuer_sich_und_2014_nur_in_der_gesamtzahl():
    plus = StammblattFactory(geschlecht="divers").vorhaben
    frueher = VorhabenFactory(mit_stammblatt=True, foerderperiode="esf_2014")
    StammblattFactory(vorhaben=frueher, geschlecht="divers")

    assert lage(plus).werte_nach(KENNZAHLEN["EECO01"], "geschlecht") == {"divers": (1, 1, 1)}
    assert "nicht-binär" in tabellen(plus)[0].spalten
    assert [zahl(frueher, code) for code in ("CO01", "CO03", "CO05")] == [0, 0, 0]
    assert lage(frueher).werte(NUR_GESAMTZAHL) == lage(frueher).werte(GESAMTZAHL) == (1, 1, 1)
    assert "nicht-binär" not in tabellen(frueher)[0].spalten
    assert (
        "steht in der Gesamtzahl und in keinem einzelnen Indikator" in next(EsfIndikatoren(lage(frueher)).teile()).text
    )


def test_unter_der_bagatellgrenze_zaehlt_niemand():
    vorhaben = VorhabenFactory(mit_stammblatt=True, bagatellgrenze_stunden=2)
    for minuten in (119, 120):
        blatt = StammblattFactory(vorhaben=vorhaben)
        BeratungFactory(vorhaben=vorhaben, klient=blatt.klient, dauer=minuten)

    assert lage(vorhaben).werte(GESAMTZAHL) == lage(vorhaben).werte(KENNZAHLEN["EECO01"]) == (1, 1, 1)


def test_ein_folgevorhaben_beginnt_von_vorn():
    klient, erstes = KlientFactory(), VorhabenFactory(mit_stammblatt=True)
    tage = (date(2019, 1, 2), date(2019, 12, 31))
    zweites = VorhabenFactory(mit_stammblatt=True, tage=tage, vorgaenger=erstes)
    StammblattFactory(vorhaben=erstes, klient=klient)
    StammblattFactory(vorhaben=zweites, klient=klient, eintritt=date(2019, 2, 1))

    assert zahl(erstes, "EECO01", "vorhaben") == 1
    assert zahl(zweites, "EECO01", "vorhaben", Zeitraum.quartal(2019, 1)) == 1


@pytest.mark.parametrize(("am", "zaehlt"), [(date(2018, 12, 18), 1), (date(2018, 12, 19), 0)])
def test_ergebnisse_zaehlen_am_tag_des_austritts_binnen_vier_wochen(am, zaehlt):
    blatt = StammblattFactory(
        eintritt=date(2018, 2, 1), austritt=date(2018, 11, 20), ergebnis=["bildung"], ergebnis_am=am
    )

    assert lage(blatt.vorhaben).werte(KENNZAHLEN["EECR02"]) == (zaehlt, zaehlt, zaehlt)
    assert zahl(blatt.vorhaben, "EECR02", "vorhaben", Zeitraum.quartal(2018, 3)) == 0


@pytest.mark.parametrize(
    ("kam", "ergebnis", "zaehlt"),
    [
        ("arbeitslos", ["arbeitssuche"], 0),
        ("erwerbstaetig", ["arbeit"], 0),
        ("nichterwerbst", ["arbeitssuche"], 1),
        ("arbeitslos", ["arbeit"], 1),
        ("erwerbstaetig", ["arbeit", "qualifikation"], 1),
    ],
)
def test_benachteiligte_zaehlen_in_cr05_nur_mit_einem_ergebnis_von_cr01_bis_cr04(kam, ergebnis, zaehlt):
    """Who came without work and still looks for it, or has kept the work they had, has reached nothing new."""
    felder = {"erwerbsstatus": kam, "arbeitslos_seit": date(2018, 1, 1) if kam == "arbeitslos" else None}
    felder |= {"behinderung": "ja", "austritt": date(2018, 11, 20), "ergebnis_am": date(2018, 11, 21)}
    vorhaben = StammblattFactory(vorhaben__foerderperiode="esf_2014", ergebnis=ergebnis, **felder).vorhaben

    ergebnisse = [zahl(vorhaben, code) for code in ("CR01", "CR02", "CR03", "CR04")]

    assert zahl(vorhaben, "CR05") == zaehlt == max(ergebnisse)


def test_wer_schon_arbeit_hat_sucht_keine_mehr():
    blatt = StammblattFactory(
        erwerbsstatus="nichterwerbst",
        austritt=date(2018, 11, 20),
        ergebnis=["arbeitssuche", "arbeit"],
        ergebnis_am=date(2018, 11, 21),
    )

    assert [zahl(blatt.vorhaben, code) for code in ("EECR01", "EECR04")] == [0, 1]


@pytest.mark.parametrize(
    ("austritt", "am", "quartale"),
    [
        (date(2018, 1, 31), date(2018, 7, 31), [0, 1, 0]),
        (date(2018, 1, 31), date(2018, 7, 30), [0, 0, 0]),  # asked too early
        (date(2018, 1, 31), date(2018, 8, 29), [0, 0, 0]),  # asked too late
        (date(2018, 9, 15), date(2019, 3, 20), [0, 0, 1]),  # due after the end: counts on the last day
    ],
)
def test_der_verbleib_zaehlt_sechs_monate_danach_spaetestens_am_letzten_tag(austritt, am, quartale):
    blatt = StammblattFactory(eintritt=date(2018, 1, 10), austritt=austritt, verbleib=["verbessert"], verbleib_am=am)

    gezaehlt = [zahl(blatt.vorhaben, "EECR06", "quartal", Zeitraum.quartal(2018, n)) for n in (2, 3, 4)]

    assert gezaehlt == quartale


@pytest.mark.parametrize(
    ("modus", "satz"),
    [
        ("keine", "Dieses Vorhaben hat keine Teilnehmenden im Sinne des ESF."),
        ("anzahl", "Dieses Vorhaben zählt Teilnahmen, keine Teilnehmenden"),
        ("liste", "Dieses Vorhaben führt Teilnahmelisten."),
    ],
)
def test_ohne_stammblaetter_steht_der_satz(modus, satz):
    vorhaben = VorhabenFactory(teilnehmermodus=modus)

    (absatz,) = EsfIndikatoren(lage(vorhaben)).teile()

    assert absatz.text.startswith(satz)
    assert "esf" not in inhalt(lage(vorhaben))


@pytest.mark.parametrize("anzahl", [1, 30])
def test_alle_indikatoren_brauchen_vier_abfragen(anzahl, django_assert_num_queries):
    vorhaben = VorhabenFactory(mit_stammblatt=True)
    StammblattFactory.create_batch(anzahl, vorhaben=vorhaben)
    abschnitt = EsfIndikatoren(lage(vorhaben))

    with django_assert_num_queries(4):
        list(abschnitt.teile())
