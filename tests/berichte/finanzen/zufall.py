"""Random receipts of every kind that counts or must not count, and K13 by a plain loop over all rows."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from django.db.backends.postgresql.psycopg_any import DateRange

from berichte.models import Beleg, Kostenposition
from tests.factories import BelegaufteilungFactory, BelegFactory, KostenpositionFactory, VorhabenFactory


class Kasse:
    """Two Vorhaben, one of them with a Bewilligungszeitraum of its own; the same seed makes the same receipts."""

    def __init__(self, seed, belege=60):
        self.zufall = Random(seed)
        bewilligung = DateRange(date(2017, 3, 1), date(2018, 11, 30), "[]")
        self.vorhaben = [VorhabenFactory(), VorhabenFactory(bewilligungszeitraum=bewilligung)]
        for vorhaben in self.vorhaben:
            vorhaben.refresh_from_db()
        self.positionen = [
            KostenpositionFactory(vorhaben=vorhaben, kostenart=art, code=code)
            for vorhaben in self.vorhaben
            for code, art in (("1", "personal"), ("2", "honorar"), ("3", "sach"))
        ]
        for obere in [position for position in self.positionen if position.code == "3"]:
            self.positionen.append(KostenpositionFactory(vorhaben=obere.vorhaben, code="3.1", oberposition=obere))
        for _ in range(belege):
            self.beleg()

    def beleg(self):
        zufall = self.zufall
        brutto = Decimal(zufall.randint(1, 99_999)) / 100 * zufall.choice((1, 1, 1, -1))
        tag = date(2016, 12, 1) + timedelta(days=zufall.randrange(800))
        beleg = BelegFactory(
            kostenposition=zufall.choice(self.positionen),
            brutto=brutto,
            nicht_foerderfaehig=zufall.choice((0, 0, round(brutto / 3, 2))),
            zahlungsdatum=zufall.choice((tag, tag, tag, None)),
        )
        if zufall.random() < 0.4:
            for position in zufall.sample(self.positionen, zufall.randint(1, 3)):
                BelegaufteilungFactory(beleg=beleg, kostenposition=position, satz=zufall.randint(1, 33))


def k13(vorhaben, zeitraum, code=None):
    """By loops over all receipts, with cents in whole numbers; independent of the view and of every QuerySet word."""
    summe = 0
    positionen = {position.pk: position for position in Kostenposition.objects.all()}
    rahmen = vorhaben.bewilligung
    for beleg in Beleg.objects.all():
        tag = beleg.zahlungsdatum
        if tag is None or not (rahmen.von <= tag <= rahmen.bis and zeitraum.von <= tag <= zeitraum.bis):
            continue
        for position, cent in _teile(beleg):
            eigene = positionen[position]
            if eigene.vorhaben_id == vorhaben.pk and code in (None, eigene.code):
                summe += cent
    return Decimal(summe) / 100


def _teile(beleg):
    ganzes = int((beleg.brutto - beleg.nicht_foerderfaehig) * 100)
    anteile = sorted(beleg.aufteilungen.all(), key=lambda a: (-a.satz, a.pk))
    if not anteile:
        return [(beleg.kostenposition_id, ganzes)]
    teile, bisher = [], 0
    for anteil in anteile:
        teile.append((anteil.kostenposition_id, _prozent(ganzes, bisher + anteil.satz) - _prozent(ganzes, bisher)))
        bisher += anteil.satz
    return teile


def _prozent(cent, satz):
    """Half up, away from zero, by whole numbers."""
    betrag = (abs(cent) * int(satz) * 2 + 100) // 200
    return betrag if cent >= 0 else -betrag
