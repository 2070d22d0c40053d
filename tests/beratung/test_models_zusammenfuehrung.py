"""Two codes, one person: what moves, what stays, what the undo gives back."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from beratung.models import Beratung, Klient, Unterscheidung, Zusammenfuehrung
from beratung.models.querysets import CODES
from tests.factories import BeratungFactory, KlientFactory, OrtsteilFactory
from tests.gleichzeitig import gleichzeitig
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


@pytest.fixture
def alt():
    return KlientFactory(code="K-AAAA", geschlecht="weiblich", sprache="ar", altersgruppe="25_29")


@pytest.fixture
def neu():
    return KlientFactory(code="K-CCCC", sprache="ku", herkunftsregion="naher_osten", ortsteil=OrtsteilFactory())


def satz(tat):
    with pytest.raises(ValidationError) as fehler:
        tat()
    return " ".join(fehler.value.messages)


def test_die_kontakte_ziehen_um_und_der_alte_code_fuehrt_hin(alt, neu, beraterin):
    kontakt, storniert = BeratungFactory(klient=neu), BeratungFactory(klient=neu, storniert=True)
    BeratungFactory(klient=alt)

    spur = alt.nimm_auf(neu, von=beraterin)

    assert set(Beratung.objects.filter(pk__in=[kontakt.pk, storniert.pk]).values_list("klient__code", flat=True)) == {
        "K-AAAA"
    }
    assert [Klient.objects.zu(text) for text in ("K-CCCC", "cccc", "aaaa")] == [alt, alt, alt]
    assert list(Klient.objects.behaltene()) == [alt]
    assert (spur.erstellt_von, spur.kontakte()) == (beraterin, 2)


def test_merkmale_ergaenzen_sich_und_widersprueche_werden_gewaehlt(alt, neu, beraterin):
    alt.nimm_auf(neu, von=beraterin, uebernimm=["sprache"])

    alt.refresh_from_db()
    assert (alt.geschlecht, alt.sprache, alt.herkunftsregion, alt.ortsteil) == (
        *("weiblich", "ku", "naher_osten"),
        neu.ortsteil,
    )
    neu.refresh_from_db()
    assert (neu.geschlecht, neu.sprache) == ("nicht_erhoben", "ku")


def test_wer_zwei_karten_hat_zaehlt_danach_einmal(alt, neu, beraterin):
    """K4"""
    for klient in (alt, neu, alt):
        BeratungFactory(klient=klient)
    assert Beratung.objects.personenberatungen().zaehle(CODES) == 2

    spur = alt.nimm_auf(neu, von=beraterin)
    assert Beratung.objects.personenberatungen().zaehle(CODES) == 1

    spur.nimm_zurueck(von=beraterin)
    assert Beratung.objects.personenberatungen().zaehle(CODES) == 2


def test_die_ruecknahme_gibt_genau_das_bewegte_zurueck(alt, neu, beraterin, koordination):
    eigener, bewegt, spaeter_anonym = BeratungFactory(klient=alt), *BeratungFactory.create_batch(2, klient=neu)
    spur = alt.nimm_auf(neu, von=beraterin, uebernimm=["sprache"])
    danach = BeratungFactory(klient=alt)
    Beratung.objects.filter(pk=spaeter_anonym.pk).update(klient=None)
    alt.refresh_from_db()
    alt.herkunftsregion = "nordafrika"  # learned since
    alt.save()

    spur.nimm_zurueck(von=koordination)

    assert list(neu.beratungen.all()) == [bewegt]
    assert set(alt.beratungen.all()) == {eigener, danach}
    alt.refresh_from_db()
    assert (alt.sprache, alt.ortsteil, alt.herkunftsregion) == ("ar", None, "nordafrika")
    neu.refresh_from_db()
    assert neu.aufgegangen_in is None
    assert spur.zurueckgenommen_von == koordination
    assert satz(lambda: spur.nimm_zurueck(von=beraterin)) == "Diese Zusammenführung ist schon zurückgenommen."


def test_zurueck_geht_es_nur_der_reihe_nach(alt, neu, beraterin):
    dritter = KlientFactory(code="K-DDDD")
    erste, zweite = alt.nimm_auf(neu, von=beraterin), alt.nimm_auf(dritter, von=beraterin)
    assert satz(lambda: erste.nimm_zurueck(von=beraterin)) == (
        "K-AAAA hat danach noch K-DDDD aufgenommen. Bitte nehmen Sie zuerst diese Zusammenführung zurück."
    )
    zweite.nimm_zurueck(von=beraterin)
    dritte = dritter.nimm_auf(alt, von=beraterin)

    assert satz(lambda: erste.nimm_zurueck(von=beraterin)) == (
        "K-AAAA ist inzwischen selbst in K-DDDD aufgegangen. Bitte nehmen Sie zuerst diese Zusammenführung zurück."
    )
    assert Klient.objects.zu("K-CCCC") == dritter
    dritte.nimm_zurueck(von=beraterin)
    assert Klient.objects.zu("K-CCCC") == alt
    erste.nimm_zurueck(von=beraterin)
    assert Klient.objects.zu("K-CCCC") == neu


def test_nur_zwei_verschiedene_codes_die_noch_gelten(alt, neu, beraterin):
    assert satz(lambda: alt.nimm_auf(alt, von=beraterin)) == "Das ist derselbe Code."
    alt.nimm_auf(neu, von=beraterin)

    assert satz(lambda: alt.nimm_auf(neu, von=beraterin)) == "K-CCCC ist schon in K-AAAA aufgegangen."
    assert satz(lambda: neu.nimm_auf(KlientFactory(), von=beraterin)) == "K-CCCC ist schon in K-AAAA aufgegangen."


def test_wer_den_alten_code_schreibt_schreibt_den_neuen(alt, neu, beraterin):
    alt.nimm_auf(neu, von=beraterin)

    beratung = BeratungFactory(klient=neu)
    Beratung.objects.filter(pk=BeratungFactory().pk).update(klient=neu)

    beratung.refresh_from_db()
    assert beratung.klient == alt
    assert alt.beratungen.count() == 2


def test_die_datenbank_lehnt_ab_und_nichts_ist_bewegt(alt, neu, beraterin):
    """As a table with one row per person would: stands in for those that other rooms bring."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE UNIQUE INDEX einmal_je_person ON beratung_beratung (klient_id)")
    for klient in (alt, neu):
        BeratungFactory(klient=klient)

    assert satz(lambda: alt.nimm_auf(neu, von=beraterin)) == (
        "Beide haben etwas unter „Beratungen“, das es nur einmal geben darf. Bitte klären Sie dort zuerst, was gilt."
    )
    assert neu.beratungen.count() == 1
    assert not Zusammenfuehrung.objects.exists()
    assert set(Klient.objects.behaltene()) == {alt, neu}


def test_die_unterscheidung_gilt_in_jeder_richtung_und_auch_fuer_aufgenommene(alt, neu, beraterin):
    dritter = KlientFactory()
    erste = alt.unterscheide(neu, von=beraterin)
    assert neu.unterscheide(alt, von=beraterin) == erste
    abgelehnt("unterscheidung_paar_einmal", lambda: Unterscheidung.objects.create(erster=neu, zweiter=alt))
    abgelehnt("unterscheidung_zweier_codes", lambda: Unterscheidung.objects.create(erster=neu, zweiter=neu))

    dritter.nimm_auf(neu, von=beraterin)

    assert list(Unterscheidung.objects.zwischen(alt, dritter)) == [erste]
    assert erste.anderer_als(dritter) == alt
    assert list(Unterscheidung.objects.mit(dritter)) == [erste]


def test_ein_code_geht_nicht_in_sich_selbst_auf(alt):
    abgelehnt("klient_geht_nicht_in_sich_auf", lambda: Klient.objects.filter(pk=alt.pk).update(aufgegangen_in=alt))


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_fuehren_im_selben_moment_zusammen(beraterin, laufend):
    alt, neu = KlientFactory(), KlientFactory()
    BeratungFactory(klient=neu, vorhaben=laufend, datum=timezone.localdate())

    def versuche():
        try:
            Klient.objects.get(pk=alt.pk).nimm_auf(Klient.objects.get(pk=neu.pk), von=beraterin)
        except ValidationError:
            return "abgelehnt"
        return "zusammengeführt"

    ergebnisse = gleichzeitig(versuche)

    assert sorted(ergebnisse) == ["abgelehnt"] * 3 + ["zusammengeführt"]
    assert alt.beratungen.count() == 1
