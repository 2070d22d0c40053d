"""The cost plan: its rules in the database, and flat rates that nobody types."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from berichte.finanzen.plan import Kostenplan
from berichte.lage import Lage
from berichte.models import Kostenposition, Pauschalbasis
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BelegFactory, KostenpositionFactory, MittelabrufFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)


@pytest.mark.parametrize(
    ("felder", "regel"),
    [
        ({"satz": 15}, "kostenposition_satz_nur_pauschale"),
        ({"kostenart": "pauschale"}, "kostenposition_pauschale_hat_satz"),
        ({"kostenart": "pauschale", "satz": 0}, "kostenposition_pauschale_hat_satz"),
        ({"kostenart": "pauschale", "satz": Decimal("100.01")}, "kostenposition_pauschale_hat_satz"),
        ({"plan": -1}, "kostenposition_plan_nicht_negativ"),
        ({"kostenart": "reise"}, "kostenposition_kostenart_aus_katalog"),
        ({"code": " "}, "kostenposition_code_nicht_leer"),
        ({"bezeichnung": ""}, "kostenposition_bezeichnung_nicht_leer"),
    ],
)
def test_was_keine_position_ist(felder, regel):
    abgelehnt(regel, lambda: KostenpositionFactory(**felder))


def test_jede_nummer_einmal_im_plan():
    position = KostenpositionFactory(code="1")

    abgelehnt(
        "kostenposition_code_je_vorhaben_einmal", lambda: KostenpositionFactory(vorhaben=position.vorhaben, code="1")
    )


def test_unterpositionen_stehen_unter_ihresgleichen_und_nicht_tiefer():
    obere = KostenpositionFactory(kostenart="sach")
    untere = KostenpositionFactory(vorhaben=obere.vorhaben, oberposition=obere)

    def unter(position, **felder):
        return lambda: KostenpositionFactory(**{"vorhaben": obere.vorhaben, "oberposition": position} | felder)

    abgelehnt("kostenposition_oberposition_passt", unter(untere))
    abgelehnt("kostenposition_oberposition_passt", unter(obere, kostenart="personal"))
    abgelehnt("kostenposition_oberposition_passt", lambda: KostenpositionFactory(oberposition=obere))
    abgelehnt("kostenposition_pauschale_steht_allein", unter(obere, pauschale=True))
    abgelehnt(
        "kostenposition_oberposition_passt",
        lambda: Kostenposition.objects.filter(pk=obere.pk).update(kostenart="honorar"),
    )


def test_grundlage_ist_eine_andere_position_desselben_vorhabens():
    pauschale, fremde = KostenpositionFactory(pauschale=True), KostenpositionFactory()

    abgelehnt("pauschalbasis_passt", lambda: Pauschalbasis.objects.create(pauschale=pauschale, position=pauschale))
    abgelehnt("pauschalbasis_passt", lambda: Pauschalbasis.objects.create(pauschale=pauschale, position=fremde))
    abgelehnt("pauschalbasis_passt", lambda: Pauschalbasis.objects.create(pauschale=fremde, position=fremde))


def test_mit_belegen_bleibt_die_kostenart():
    position = BelegFactory().kostenposition

    abgelehnt(
        "kostenposition_bleibt",
        lambda: Kostenposition.objects.filter(pk=position.pk).update(kostenart="pauschale", satz=15),
    )
    position.kostenart = "honorar"
    with pytest.raises(ValidationError) as fehler:
        position.clean()
    assert fehler.value.message_dict.keys() == {"kostenart"}


@pytest.mark.parametrize(
    ("felder", "regel"),
    [
        ({"betrag": 0}, "mittelabruf_betrag_ueber_null"),
        ({"eingegangen": 5}, "mittelabruf_eingang_hat_tag_und_betrag"),
        ({"eingegangen_am": date(2018, 12, 1)}, "mittelabruf_eingang_hat_tag_und_betrag"),
        ({"eingegangen_am": date(2018, 12, 1), "eingegangen": -1}, "mittelabruf_eingang_nicht_negativ"),
        ({"eingegangen_am": date(2018, 11, 14), "eingegangen": 5}, "mittelabruf_eingang_nach_anforderung"),
        ({"datum": date(2150, 1, 1)}, "mittelabruf_nicht_in_der_zukunft"),
    ],
)
def test_was_kein_mittelabruf_ist(felder, regel):
    abgelehnt(regel, lambda: MittelabrufFactory(**felder))


@pytest.fixture
def plan(ev25):
    """Personnel with two sub-positions, things, and 15 % of the personnel."""
    ev25.refresh_from_db()
    personal = KostenpositionFactory(vorhaben=ev25, kostenart="personal", code="1", plan=0, rang=1)
    leitung = KostenpositionFactory(vorhaben=ev25, kostenart="personal", code="1.1", oberposition=personal, plan=600)
    beratung = KostenpositionFactory(vorhaben=ev25, kostenart="personal", code="1.2", oberposition=personal, plan=400)
    sach = KostenpositionFactory(vorhaben=ev25, code="2", plan=100, rang=2)
    KostenpositionFactory(
        vorhaben=ev25, code="3", pauschale=True, plan=150, rang=3, basis=[personal, leitung], bezeichnung="Gemeinkosten"
    )
    for position, betrag, tag in (
        (leitung, "100.10", date(2018, 10, 1)),
        (leitung, "33.33", date(2018, 9, 30)),
        (beratung, "50.00", date(2018, 12, 31)),
        (sach, "20.00", date(2017, 5, 5)),
    ):
        BelegFactory(kostenposition=position, brutto=Decimal(betrag), zahlungsdatum=tag)
    BelegFactory(kostenposition=leitung, offen=True)
    return Kostenplan(Lage(ev25, QUARTAL))


def test_plan_ist_und_rest_mit_unterpositionen(plan):
    zeilen = {zeile.position.code: zeile for eigene in plan.zeilen for zeile in eigene.zeilen}

    assert list(zeilen) == ["1", "1.1", "1.2", "2", "3"]
    assert zeilen["1"].plan == 1000
    assert list(map(str, zeilen["1"].ist)) == ["150.10", "183.43", "183.43"]
    assert str(zeilen["1.1"].rest) == "466.57"
    assert zeilen["2"].ist == (0, 0, 20)


def test_die_pauschale_rechnet_jede_spalte_aus_ihrer_grundlage_und_nichts_doppelt(plan):
    """15 % of 150.10 is 22.515, half up 22.52; the base names a position and one under it."""
    pauschale = plan.zeilen[-1]

    assert list(map(str, pauschale.ist)) == ["22.52", "27.51", "27.51"]
    assert list(map(str, plan.belegt)) == ["150.10", "183.43", "203.43"]
    assert list(map(str, plan.ist)) == ["172.62", "210.94", "230.94"]
    assert (plan.plan, str(plan.rest)) == (1250, "1019.06")
