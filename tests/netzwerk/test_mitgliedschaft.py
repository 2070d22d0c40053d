"""Who belongs to a Gremium from when to when, and when it met: the rules beneath the pages."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from netzwerk.models import Gremium, Mitgliedschaft
from tests.factories import (
    GremiumFactory,
    MitgliedschaftFactory,
    SitzungFactory,
)
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
TAG = date(2018, 11, 6)


@pytest.mark.parametrize(
    ("regel", "tat"),
    [
        ("gremium_name_nicht_leer", lambda: GremiumFactory(name=" ")),
        ("gremium_art_aus_katalog", lambda: GremiumFactory(art="stammtisch")),
        ("gremium_wochentag_aus_katalog", lambda: GremiumFactory(wochentag=7)),
        ("mitgliedschaft_endet_nicht_vor_beginn", lambda: MitgliedschaftFactory(bis=date(2017, 12, 31))),
        ("veranstaltung_sitzung_ist_ein_treffen", lambda: SitzungFactory(art="schulung")),
    ],
)
def test_datenbank_lehnt_ab(regel, tat):
    abgelehnt(regel, tat)


def test_ein_name_nur_einmal():
    GremiumFactory(name="Beirat")

    abgelehnt("gremium_name_einmal", lambda: GremiumFactory(name="BEIRAT"))


@pytest.mark.parametrize(
    ("von", "bis", "erlaubt"),
    [
        (date(2018, 7, 1), None, True),
        (date(2017, 1, 1), date(2017, 12, 31), True),
        (date(2018, 6, 30), None, False),
        (date(2017, 1, 1), None, False),
        (date(2018, 2, 1), date(2018, 2, 1), False),
    ],
)
def test_dieselbe_organisation_ist_zu_jeder_zeit_nur_einmal_mitglied(von, bis, erlaubt):
    erste = MitgliedschaftFactory(bis=date(2018, 6, 30))
    paar = {"gremium": erste.gremium, "organisation": erste.organisation}

    if erlaubt:
        assert MitgliedschaftFactory(**paar, von=von, bis=bis).pk
    else:
        abgelehnt("mitgliedschaft_nicht_doppelt", lambda: MitgliedschaftFactory(**paar, von=von, bis=bis))
    assert (erste in Mitgliedschaft.objects.ueberschneiden(von, bis)) is not erlaubt


def test_mitglied_an_einem_tag():
    gremium = GremiumFactory()
    for name, von, bis in (
        ("vorbei", date(2017, 1, 1), TAG - timedelta(days=1)),
        ("letzter Tag", date(2017, 1, 1), TAG),
        ("erster Tag", TAG, None),
        ("kommt", TAG + timedelta(days=1), None),
    ):
        MitgliedschaftFactory(gremium=gremium, organisation__name=name, von=von, bis=bis)

    def namen(zeilen):
        return [m.organisation.name for m in zeilen.nach_namen()]

    assert namen(gremium.mitgliedschaften.am(TAG)) == ["erster Tag", "letzter Tag"]
    assert namen(gremium.mitgliedschaften.nicht_am(TAG)) == ["kommt", "vorbei"]
    assert Gremium.objects.mit_mitgliedern(TAG).get().mitgliederzahl == 2


def test_letzte_und_naechste_sitzung():
    gremium, heute = GremiumFactory(), timezone.localdate()
    vorhaben = SitzungFactory(gremium=gremium, tag=TAG).vorhaben
    SitzungFactory(gremium=gremium, vorhaben=vorhaben, tag=date(2018, 12, 4), geplant=True)
    SitzungFactory(gremium=gremium, vorhaben=vorhaben, tag=date(2018, 12, 20), status="abgesagt", teilnehmende=None)

    gefunden = Gremium.objects.mit_sitzungen(date(2018, 11, 7)).get()

    assert (gefunden.letzte_sitzung, gefunden.naechste_sitzung) == (TAG, date(2018, 12, 4))
    assert Gremium.objects.mit_sitzungen(heute).get().naechste_sitzung is None
