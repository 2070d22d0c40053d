"""How the house writes numbers, dates, signs and strokes."""

from datetime import date, time
from decimal import Decimal

import pytest
from django.template import engines
from psycopg2.extras import DateRange

NB = "\N{NO-BREAK SPACE}"


def geschrieben(vorlage, **kontext):
    return engines["django"].from_string("{% load haus %}" + vorlage).render(kontext)


@pytest.mark.parametrize(
    ("filter_", "wert", "erwartet"),
    [
        ("zahl", 0, "0"),
        ("zahl", 417, "417"),
        ("zahl", 1234567, "1.234.567"),
        ("zahl", None, "–"),
        ("dezimal", 41.7, "41,7"),
        ("dezimal", Decimal("26.65"), "26,7"),
        ("dezimal:2", Decimal("1234.5"), "1.234,50"),
        ("prozent", 105.4, f"105,4{NB}%"),
        ("prozent", None, "–"),
        ("euro", Decimal("78444.80"), f"78.444,80{NB}€"),
        ("euro", Decimal("-0.5"), f"−0,50{NB}€"),
        ("zahl", Decimal("-0.4"), "0"),
        ("datum", date(2018, 12, 4), "04.12.2018"),
        ("datum", None, "–"),
        ("datum_lang", date(2018, 12, 4), "Dienstag, 4. Dezember"),
        ("zeitspanne", DateRange(date(2017, 1, 16), date(2019, 1, 1)), "16.01.2017 – 31.12.2018"),
        ("zeitspanne", DateRange(date(2017, 1, 16), None), "seit 16.01.2017"),
        ("zeitspanne", None, "–"),
        ("zeitspanne", time(15), "ab 15 Uhr"),
    ],
)
def test_filter(filter_, wert, erwartet):
    assert geschrieben("{{ wert|" + filter_ + " }}", wert=wert) == erwartet


@pytest.mark.parametrize(
    ("von", "bis", "erwartet"),
    [
        (time(15), time(18), "15–18 Uhr"),
        (time(9, 30), time(18), "9:30–18 Uhr"),
        (date(2019, 1, 2), date(2019, 12, 31), "02.01.2019 – 31.12.2019"),
    ],
)
def test_zeitspanne_von_bis(von, bis, erwartet):
    assert geschrieben("{{ von|zeitspanne:bis }}", von=von, bis=bis) == erwartet


@pytest.mark.parametrize(("anzahl", "buendel"), [(0, []), (3, ["3"]), (5, ["5"]), (11, ["5", "5", "1"])])
def test_striche_sind_fuenferbuendel_und_rest(anzahl, buendel):
    html = geschrieben("{% striche anzahl %}", anzahl=anzahl)

    assert [teil[0] for teil in html.split("#strich-")[1:]] == buendel
    assert 'aria-hidden="true"' in html


def test_symbol_ist_zierde_aus_dem_eigenen_sprite():
    html = geschrieben('{% symbol "plus-lg" "i-richtung" %}')

    assert html == (
        '<svg class="i i-richtung" aria-hidden="true"><use href="/static/vendor/symbole.svg#plus-lg"></use></svg>'
    )
