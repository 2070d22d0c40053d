"""Days of a rhythm against a naive count over the calendar; times on the clock; what is left out and why."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import BERLIN, VorhabenFactory
from veranstaltungen.rhythmus import HOECHSTENS, Rhythmus, Termin, in_worten, tage, termine, versetzt

TAGE = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def kalender(erster, jahre=6):
    return [erster + timedelta(days=n) for n in range(366 * jahre)]


def am_wievielten(tag, wievielter):
    """Whether it is the n-th (or, as there is no fifth, the last) of its weekday in the month; counted one by one."""
    laenge = monthrange(tag.year, tag.month)[1]
    alle = [tag.replace(day=n) for n in range(1, laenge + 1) if tag.replace(day=n).weekday() == tag.weekday()]
    return tag == (alle[wievielter] if wievielter < len(alle) else alle[-1])


def naiv(rhythmus, erster):
    wievielter = len([n for n in range(1, erster.day) if erster.replace(day=n).weekday() == erster.weekday()])
    passt = {
        Rhythmus.WOCHE: lambda tag: (tag - erster).days % 7 == 0,
        Rhythmus.ZWEI_WOCHEN: lambda tag: (tag - erster).days % 14 == 0,
        Rhythmus.MONAT_WOCHENTAG: lambda tag: tag.weekday() == erster.weekday() and am_wievielten(tag, wievielter),
        Rhythmus.MONAT_TAG: lambda tag: (
            tag.day == erster.day or (tag.day < erster.day and (tag + timedelta(days=1)).day == 1)
        ),
    }[rhythmus]
    return [tag for tag in kalender(erster) if passt(tag)][:HOECHSTENS]


@pytest.mark.parametrize("rhythmus", Rhythmus)
@given(erster=TAGE)
def test_tage_wie_im_kalender_abgezaehlt(rhythmus, erster):
    assert tage(rhythmus, erster, anzahl=HOECHSTENS) == naiv(rhythmus, erster)


@given(erster=TAGE, bis=st.integers(0, 400), anzahl=st.integers(1, HOECHSTENS))
def test_bis_und_anzahl_gilt_was_frueher_erreicht_ist(erster, bis, anzahl):
    letzter = erster + timedelta(days=bis)

    erwartet = [tag for tag in naiv(Rhythmus.WOCHE, erster) if tag <= letzter][:anzahl]
    assert tage(Rhythmus.WOCHE, erster, letzter, anzahl) == erwartet


def test_monatsende_und_schalttag():
    assert tage(Rhythmus.MONAT_TAG, date(2020, 1, 31), anzahl=4) == [
        date(2020, 1, 31),
        date(2020, 2, 29),
        date(2020, 3, 31),
        date(2020, 4, 30),
    ]


def test_ein_tag_zu_viel_zeigt_dass_es_zu_viele_sind():
    assert len(tage(Rhythmus.WOCHE, date(2018, 1, 1), bis=date(2028, 1, 1))) == HOECHSTENS + 1


@given(beginn=st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)), abstand=st.integers(-700, 700))
def test_achtzehn_uhr_bleibt_achtzehn_uhr(beginn, abstand):
    beginn = beginn.replace(hour=18, tzinfo=BERLIN)

    spaeter = versetzt(beginn, abstand).astimezone(UTC).astimezone(BERLIN)

    assert (spaeter.hour, spaeter.minute) == (18, beginn.minute)
    assert (spaeter.date() - beginn.date()).days == abstand


def test_ueber_die_zeitumstellung_aendert_sich_die_weltzeit():
    samstag = datetime(2018, 10, 27, 18, tzinfo=BERLIN)

    assert samstag.astimezone(UTC).hour == 16
    assert versetzt(samstag, 7).astimezone(UTC) == datetime(2018, 11, 3, 17, tzinfo=UTC)
    assert versetzt(None, 7) is None


def test_feiertage_in_sachsen_belegte_tage_und_tage_ausserhalb_bleiben_aus():
    vorhaben = VorhabenFactory.build(kuerzel="EV25", tage=(date(2018, 1, 1), date(2018, 12, 31)))
    reformation, busstag, erster_januar = date(2018, 10, 31), date(2018, 11, 21), date(2019, 1, 1)
    freier, belegter = date(2018, 11, 6), date(2018, 11, 13)

    ergebnis = termine([reformation, freier, belegter, busstag, erster_januar], vorhaben, {belegter})

    assert ergebnis == [
        Termin(reformation, "Reformationstag"),
        Termin(freier),
        Termin(belegter, "gibt es schon"),
        Termin(busstag, "Buß- und Bettag"),
        Termin(erster_januar, "außerhalb von EV25"),
    ]


@pytest.mark.parametrize(
    ("rhythmus", "erster", "worte"),
    [
        ("woche", date(2018, 11, 6), "jeden Dienstag"),
        ("zwei_wochen", date(2018, 11, 6), "jeden zweiten Dienstag"),
        ("monat_wochentag", date(2018, 11, 13), "jeden 2. Dienstag im Monat"),
        ("monat_wochentag", date(2018, 10, 30), "jeden letzten Dienstag im Monat"),
        ("monat_tag", date(2018, 11, 6), "am 6. jedes Monats"),
        ("monat_tag", date(2018, 10, 31), "am 31. jedes Monats, sonst am letzten Tag"),
    ],
)
def test_in_worten(rhythmus, erster, worte):
    assert in_worten(rhythmus, erster) == worte
