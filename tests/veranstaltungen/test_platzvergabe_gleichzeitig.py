"""Several people at the same moment: real threads on PostgreSQL, and never more places than there are."""

import pytest

from tests.gleichzeitig import gleichzeitig
from tests.veranstaltungen.test_platzvergabe import melde_an, termin
from veranstaltungen.models import Platzvergabe

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_zwei_gleichzeitig_um_den_letzten_platz():
    veranstaltung = termin(10)
    melde_an(veranstaltung, 5), melde_an(veranstaltung, 4)

    neue = gleichzeitig(lambda: melde_an(veranstaltung).status, mal=2)

    assert sorted(neue) == ["angemeldet", "warteliste"]


def test_nie_ueberbucht_mit_zwanzig_gruppen_auf_einmal():
    veranstaltung = termin(17)
    groessen = iter([1, 2, 3, 4, 5] * 4)

    gleichzeitig(lambda: melde_an(veranstaltung, next(groessen)), mal=20)

    alle = veranstaltung.anmeldungen
    frei = 17 - alle.mit_platz().personen()
    assert alle.count() == 20
    assert frei >= 0
    assert all(wartende.personen > frei for wartende in alle.wartende())


def test_gleichzeitig_abmelden_und_anmelden_vergibt_jeden_platz_einmal():
    veranstaltung = termin(10)
    erste = [melde_an(veranstaltung) for _ in range(16)]
    gehende = iter(erste[:8])

    def kommen_oder_gehen():
        if gehender := next(gehende, None):
            Platzvergabe(veranstaltung).melde_ab(gehender)
        else:
            melde_an(veranstaltung)

    gleichzeitig(kommen_oder_gehen, mal=12)

    alle = veranstaltung.anmeldungen
    assert alle.mit_platz().personen() == 10
    assert set(alle.mit_platz()) > set(erste[10:])
    assert alle.wartende().count() == 2


def test_dasselbe_formular_zweimal_im_selben_augenblick_ist_eine_anmeldung():
    veranstaltung = termin(10)

    neue = gleichzeitig(lambda: melde_an(veranstaltung, kennung="a" * 32).pk)

    assert len(set(neue)) == 1
    assert veranstaltung.anmeldungen.count() == 1


def test_dieselbe_adresse_zweimal_im_selben_augenblick_ist_eine_anmeldung():
    veranstaltung = termin(10)

    gleichzeitig(lambda: melde_an(veranstaltung, email="gast@beispiel.invalid"))

    assert veranstaltung.anmeldungen.count() == 1
