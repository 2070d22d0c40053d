"""What goes with a position, and what keeps it."""

import pytest

from tests.factories import BelegaufteilungFactory, BelegFactory, KostenpositionFactory

from .test_seiten import adresse

pytestmark = pytest.mark.django_db


@pytest.fixture
def position(ev25):
    ev25.refresh_from_db()
    return KostenpositionFactory(vorhaben=ev25, code="1")


@pytest.fixture
def client(als, koordination):
    return als(koordination)


def test_die_frage_nennt_was_die_pauschale_zaehlt(client, position):
    BelegFactory(kostenposition=position, brutto=200)
    pauschale = KostenpositionFactory(vorhaben=position.vorhaben, code="2", pauschale=True, basis=[position])

    text = client.get(adresse("kostenposition_delete", pauschale.pk)).text.replace("\xa0", " ")

    assert "Sie zählt jetzt mit 30,00 €; um so viel sinken die Ausgaben" in text


def test_eine_benutzte_position_sagt_was_an_ihr_haengt(client, position):
    beleg = BelegFactory(kostenposition=position)
    BelegaufteilungFactory(beleg=beleg, kostenposition=position)
    BelegaufteilungFactory(beleg=BelegFactory(), kostenposition=position, satz=50)
    KostenpositionFactory(vorhaben=position.vorhaben, oberposition=position)

    text = client.get(adresse("kostenposition_update", position.pk)).text

    assert "Daran hängen: 2 Belege, 1 Unterposition." in text
    assert f'href="{adresse("kostenposition_delete", position.pk)}"' not in text


def test_eine_leere_position_laesst_sich_loeschen(client, position):
    text = client.get(adresse("kostenposition_update", position.pk)).text

    assert "Daran hängen" not in text
    assert f'href="{adresse("kostenposition_delete", position.pk)}"' in text
