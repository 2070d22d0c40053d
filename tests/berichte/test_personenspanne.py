"""K4 as a range: whoever really came, the true number of persons lies within it (Zählregel 41)."""

from datetime import date, timedelta
from random import Random

import pytest

from beratung.models import Beratung, Klient
from berichte.aufbau import Zahlensatz
from berichte.kennzahlen import EINDEUTIGE_PERSONEN, HOECHSTENS_PERSONEN, ZIELBARE
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.berichte.austausch import inhalt
from tests.factories import BeratungFactory, KlientFactory, NutzerFactory, ThemaFactory, VorhabenFactory

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)


class Leute:
    """Known persons who come alone or together, again and again; some have a code, and it is not always noted."""

    def __init__(self, seed):
        self.zufall = Random(seed)
        self.vorhaben = VorhabenFactory()
        vorher = VorhabenFactory(tage=(date(2016, 1, 1), date(2017, 1, 15)))
        codes = Klient.objects.bulk_create([KlientFactory.build() for _ in range(10)])
        self.codes = dict(enumerate(codes))  # persons 0 to 9; 10 to 24 have none
        felder = {"beratende_person": NutzerFactory(), "hauptthema": ThemaFactory(), "ergebnis": "geklaert"}
        self.wer, self.bekannte, beratungen = [], set(), []
        for _ in range(60):
            tag = date(2016, 6, 1) + timedelta(days=self.zufall.randrange(940))
            vorhaben = vorher if tag < date(2017, 1, 16) else self.vorhaben
            beratungen.append(self.kontakt(vorhaben=vorhaben, datum=tag, **felder))
        Beratung.objects.bulk_create(beratungen)

    def kontakt(self, **felder):
        """A follow-up is whoever was seen before: also short, in an earlier Vorhaben, or as company of somebody."""
        gruppe = self.zufall.sample(range(25), self.zufall.choice([1, 1, 2, 4]))
        bekannt = gruppe[0] in self.bekannte
        kontaktart = self.zufall.choice(["folge" if bekannt else "erst", "kurz", "unbekannt"])
        self.bekannte |= set(gruppe)
        self.wer.append((felder["vorhaben"], felder["datum"], kontaktart, gruppe))
        klient = self.codes.get(gruppe[0]) if self.zufall.random() < 0.7 else None
        return BeratungFactory.build(personenzahl=len(gruppe), kontaktart=kontaktart, klient=klient, **felder)

    def wirklich(self, spanne):
        """The persons of K1 in these days, whom no database knows."""
        return {
            person
            for vorhaben, tag, kontaktart, gruppe in self.wer
            if vorhaben == self.vorhaben and tag in spanne and kontaktart != "kurz"
            for person in gruppe
        }


@pytest.mark.parametrize("seed", range(20))
def test_die_wahre_zahl_der_personen_liegt_immer_dazwischen(seed):
    leute = Leute(seed)

    for zeitraum in (QUARTAL, Zeitraum.jahr(2017), Zeitraum(date(2018, 2, 3), date(2018, 6, 9))):
        lage = Lage(leute.vorhaben, zeitraum)
        grenzen = zip(lage.werte(EINDEUTIGE_PERSONEN), lage.werte(HOECHSTENS_PERSONEN), lage.spannen, strict=True)
        for mindestens, hoechstens, spanne in grenzen:
            assert mindestens <= len(leute.wirklich(spanne)) <= hoechstens


def test_folgeberatung_ohne_code_bleibt_in_der_obergrenze(ev25):
    """Seen first in September: in the quarter that is one person, and no code says so."""
    BeratungFactory(vorhaben=ev25, datum=date(2018, 9, 4), erst=True)
    BeratungFactory(vorhaben=ev25, folge=True)

    assert Lage(ev25, QUARTAL).werte(HOECHSTENS_PERSONEN) == (1, 2, 2)


def test_begleitende_zaehlen_und_derselbe_code_nur_einmal(ev25):
    klient = KlientFactory()
    for personenzahl in (3, 1):
        BeratungFactory(vorhaben=ev25, klient=klient, personenzahl=personenzahl)

    lage = Lage(ev25, QUARTAL)

    assert (lage.werte(EINDEUTIGE_PERSONEN).quartal, lage.werte(HOECHSTENS_PERSONEN).quartal) == (1, 3)


def test_ohne_beratung_ist_beides_null(ev25):
    assert Lage(ev25, QUARTAL).werte(HOECHSTENS_PERSONEN) == (0, 0, 0)


def test_json_behaelt_k4_und_nennt_die_obergrenze_daneben(ev25):
    BeratungFactory(vorhaben=ev25, mit_code=True, personenzahl=2)

    zahlen = {zeile["schluessel"]: zeile for zeile in inhalt(Lage(ev25, QUARTAL))["kennzahlen"]}

    assert (zahlen["K4"]["quartal"], zahlen["K4.hoechstens"]["quartal"]) == (1, 2)
    assert zahlen["K4.hoechstens"]["einheit"] == "Personen"
    assert "K4.hoechstens" not in ZIELBARE


def test_der_satz_nennt_beide_grenzen_mit_ihren_eintraegen(als, koordination, ev25):
    klient = KlientFactory()
    BeratungFactory.create_batch(2, vorhaben=ev25, klient=klient, personenzahl=2)
    client = als(koordination)

    kapitel = client.get("/berichte/EV25/2018-4/").context["dokument"].kapitel
    satz = next(teil for k in kapitel if k.nummer == "1" for teil in k.teile if isinstance(teil, Zahlensatz))

    assert satz.aussen == "Im Vorhaben kamen bisher mindestens 1, höchstens 3 verschiedene Personen."
    seiten = [client.get(teil.ziel) for teil in satz.teile if teil.ziel]
    assert [seite.context["probe"].stimmt for seite in seiten] == [True, True]
    assert "4 Teilnahmen, davon 1 mit einem schon gezählten Code" in seiten[1].text
