"""The funded operation: shares whose cents add up, its days, and what the database refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from protegat.basis.models import Finanzierungsanteil, Nutzer, Standort, Vorhaben
from tests.factories import FinanzierungsanteilFactory, NutzerFactory, StandortFactory, VorhabenFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


@pytest.fixture
def gefoerdert(ev25):
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="ESF- und Landesmittel", satz=95)
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="Stadt")
    return ev25


@pytest.mark.parametrize(
    ("betrag", "esf", "stadt"),
    [
        ("78444.80", "74522.56", "3922.24"),
        ("37800.00", "35910.00", "1890.00"),
        ("0.01", "0.01", "0.00"),
        ("0", "0", "0"),
    ],
)
def test_kosten_teilen_sich_95_zu_5(gefoerdert, betrag, esf, stadt):
    teile = {anteil.mittelgeber: teil for anteil, teil in gefoerdert.verteile(Decimal(betrag))}

    assert teile == {"ESF- und Landesmittel": Decimal(esf), "Stadt": Decimal(stadt)}


def test_ohne_anteile_gibt_es_nichts_zu_verteilen(ev25):
    assert ev25.verteile(Decimal("100.00")) == []


class TestVerteilung(TestCase):
    @given(
        st.decimals(min_value=0, max_value=10_000_000, places=2),
        st.lists(st.decimals(min_value="0.01", max_value=24, places=2), max_size=4),
    )
    def test_centbetraege_gehen_immer_auf(self, betrag, saetze):
        vorhaben = VorhabenFactory()
        for satz in saetze:
            FinanzierungsanteilFactory(vorhaben=vorhaben, satz=satz)
        FinanzierungsanteilFactory(vorhaben=vorhaben)

        teile = [teil for _, teil in vorhaben.verteile(betrag)]

        assert sum(teile) == betrag
        assert all(teil == teil.quantize(Decimal("0.01")) for teil in teile)


def test_der_rest_steht_zuletzt(gefoerdert):
    assert [anteil.satz for anteil in gefoerdert.finanzierungsanteile.all()] == [Decimal(95), None]


def test_auskunft_ueber_einen_tag_ohne_vorhaben(ev25):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))

    with pytest.raises(ValidationError) as fehler:
        ev25.pruefe_tag(date(2019, 1, 1))

    assert fehler.value.message_dict == {
        "datum": ["Am 01.01.2019 läuft kein Vorhaben. EV25 endet am 31.12.2018, EV25-2 beginnt am 02.01.2019."]
    }


def test_auskunft_ueber_einen_tag_im_falschen_vorhaben(ev25):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))

    with pytest.raises(ValidationError, match=r"Der 02\.01\.2019 liegt nicht in EV25"):
        ev25.pruefe_tag(date(2019, 1, 2))


@pytest.mark.parametrize(
    ("tag", "kuerzel"), [(date(2018, 5, 1), "EV25"), (date(2019, 5, 1), "EV25-2"), (date(2030, 1, 1), "EV25-2")]
)
def test_das_aktuelle_vorhaben_laeuft_oder_begann_zuletzt(ev25, tag, kuerzel):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))

    assert Vorhaben.objects.aktuelles(tag).kuerzel == kuerzel


def test_ohne_vorhaben_gibt_es_kein_aktuelles():
    assert Vorhaben.objects.aktuelles(date(2018, 5, 1)) is None


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("vorhaben_hat_anfang_und_ende", {"zeitraum": DateRange(date(2017, 1, 16), None)}),
        ("vorhaben_hat_anfang_und_ende", {"zeitraum": DateRange(empty=True)}),
        ("vorhaben_bewilligung_hat_anfang_und_ende", {"bewilligungszeitraum": DateRange(None, date(2019, 1, 1))}),
        ("vorhaben_kosten_nicht_negativ", {"gesamtkosten": Decimal("-0.01")}),
        ("vorhaben_faelligkeitstag_im_monat", {"faelligkeitstag": 29}),
        ("vorhaben_bagatellgrenze_mindestens_eine_stunde", {"bagatellgrenze_stunden": 0}),
        ("vorhaben_foerderperiode_aus_katalog", {"foerderperiode": "esf_1999"}),
        ("vorhaben_teilnehmermodus_aus_katalog", {"teilnehmermodus": "alle"}),
        ("basis_vorhaben_kuerzel_key", {"kuerzel": "EV25"}),
    ],
)
def test_datenbank_lehnt_vorhaben_ab(ev25, regel, angabe):
    abgelehnt(regel, lambda: VorhabenFactory(**angabe))


def test_niemand_ist_sein_eigener_vorgaenger(ev25):
    alle = Vorhaben.objects.filter(pk=ev25.pk)

    abgelehnt("vorhaben_nicht_sein_eigener_vorgaenger", lambda: alle.update(vorgaenger=ev25))


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("finanzierungsanteil_satz_ist_prozent", {"satz": 0}),
        ("finanzierungsanteil_satz_ist_prozent", {"satz": Decimal("100.01")}),
        ("finanzierungsanteil_ein_rest_je_vorhaben", {"satz": None}),
        ("finanzierungsanteil_mittelgeber_einmal", {"mittelgeber": "Stadt", "satz": 5}),
    ],
)
def test_datenbank_lehnt_anteil_ab(gefoerdert, regel, angabe):
    abgelehnt(regel, lambda: FinanzierungsanteilFactory(vorhaben=gefoerdert, **angabe))


def test_datenbank_lehnt_unbekannte_rolle_und_doppelten_standort_ab():
    StandortFactory(name="Laden")

    abgelehnt("nutzer_rolle_aus_katalog", lambda: NutzerFactory(rolle="chefin"))
    abgelehnt("basis_standort_name_key", lambda: StandortFactory(name="Laden"))
    assert (Standort.objects.count(), Nutzer.objects.count(), Finanzierungsanteil.objects.count()) == (1, 0, 0)
