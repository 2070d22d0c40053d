"""Periods: quarters, stub quarters, the three columns of the report, and what is no period."""

from datetime import date

import pytest

from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import LeererZeitraum, Spannen, Zeitraum

EV25 = Zeitraum(date(2017, 1, 16), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("kuerzel", "von", "bis"),
    [
        ("2018-1", date(2018, 1, 1), date(2018, 3, 31)),
        ("2018-2", date(2018, 4, 1), date(2018, 6, 30)),
        ("2018-3", date(2018, 7, 1), date(2018, 9, 30)),
        ("2018-4", date(2018, 10, 1), date(2018, 12, 31)),
        ("2024-1", date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_quartale(kuerzel, von, bis):
    quartal = Zeitraum.aus_kuerzel(kuerzel)

    assert quartal == Zeitraum(von, bis)
    assert quartal.kuerzel == kuerzel
    assert all(Zeitraum.quartal_mit(tag) == quartal for tag in (von, bis))


@pytest.mark.parametrize("kuerzel", ["2018-5", "2018-0", "18-4", "2018/4", "IV/2018", "2018-44", " 2018-4", ""])
def test_was_kein_quartal_ist(kuerzel):
    with pytest.raises(ValueError, match=r"Gemeint ist zum Beispiel 2018-4\."):
        Zeitraum.aus_kuerzel(kuerzel)


def test_quartal_fuenf_gibt_es_nicht():
    with pytest.raises(ValueError, match="1 bis 4"):
        Zeitraum.quartal(2018, 5)


def test_ende_vor_anfang():
    with pytest.raises(ValueError, match="endet vor seinem Anfang"):
        Zeitraum(date(2018, 2, 1), date(2018, 1, 31))


def test_beide_tage_gehoeren_dazu():
    assert date(2017, 1, 16) in EV25
    assert date(2018, 12, 31) in EV25
    assert date(2017, 1, 15) not in EV25
    assert date(2019, 1, 1) not in EV25
    assert Zeitraum(date(2018, 1, 1), date(2018, 1, 1)).tage == 1


def test_rumpfquartal_beginnt_mit_dem_vorhaben():
    rumpf = Zeitraum.aus_kuerzel("2017-1").geschnitten(EV25)

    assert rumpf == Zeitraum(date(2017, 1, 16), date(2017, 3, 31))
    assert rumpf.tage == 75
    assert rumpf.name == str(rumpf) == "16.01.2017 – 31.03.2017"
    assert rumpf.ganzes_quartal == Zeitraum.aus_kuerzel("2017-1")


def test_namen():
    quartal = Zeitraum.aus_kuerzel("2018-4")

    assert (quartal.name, quartal.kurzname) == ("IV. Quartal 2018", "IV/2018")
    assert Zeitraum(date(2018, 3, 1), date(2018, 4, 30)).ganzes_quartal is None


def test_ein_tag_ist_kein_bis():
    schalttag = Zeitraum(date(2024, 2, 29), date(2024, 2, 29))

    assert (str(schalttag), schalttag.in_worten) == ("29.02.2024", "29.02.2024")
    assert str(Zeitraum(date(2024, 2, 28), date(2024, 2, 29))) == "28.02.2024 – 29.02.2024"


def test_acht_quartale_hat_ev25():
    quartale = list(EV25.quartale())

    assert [quartal.kurzname for quartal in quartale][:2] == ["I/2017", "II/2017"]
    assert len(quartale) == 8
    assert quartale[-1] == Zeitraum.aus_kuerzel("2018-4")


def test_quartale_reihen_sich_ueber_den_jahreswechsel():
    viertes = Zeitraum.aus_kuerzel("2018-4")

    assert viertes.naechstes_quartal().kuerzel == "2019-1"
    assert viertes.naechstes_quartal().voriges_quartal() == viertes


def test_drei_spalten_am_ende_von_ev25():
    spannen = Spannen.fuer(Zeitraum.aus_kuerzel("2018-4"), EV25)

    assert spannen.quartal == Zeitraum.aus_kuerzel("2018-4")
    assert spannen.jahr == Zeitraum(date(2018, 1, 1), date(2018, 12, 31))
    assert spannen.vorhaben == EV25


def test_drei_spalten_im_rumpfquartal_sind_gleich():
    spannen = Spannen.fuer(Zeitraum.aus_kuerzel("2017-1"), EV25)

    assert set(spannen) == {Zeitraum(date(2017, 1, 16), date(2017, 3, 31))}


def test_ueber_zwei_jahre_zaehlt_das_letzte_jahr():
    spannen = Spannen.fuer(Zeitraum(date(2017, 11, 1), date(2018, 2, 28)), EV25)

    assert spannen.jahr == Zeitraum(date(2018, 1, 1), date(2018, 2, 28))


def test_ausserhalb_des_vorhabens_gibt_es_keine_spalten():
    with pytest.raises(LeererZeitraum, match="liegt außerhalb"):
        Spannen.fuer(Zeitraum.aus_kuerzel("2019-1"), EV25)


@pytest.mark.parametrize(
    ("kuerzel", "faellig"),
    [("2018-1", date(2018, 4, 15)), ("2018-3", date(2018, 10, 15)), ("2018-4", date(2019, 1, 15))],
)
def test_faellig_im_monat_nach_dem_quartal(kuerzel, faellig):
    assert Vorhaben(faelligkeitstag=15).faellig_am(Zeitraum.aus_kuerzel(kuerzel)) == faellig
