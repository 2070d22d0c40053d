"""Random records of every kind that counts or must not count, and the naive way to count them: a loop over all rows."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from django.utils import timezone

from beratung.models import Adressat, Angebot, Beratung, Ergebnis, Kontaktart, Status, Unterstuetzung, Vermittlung
from netzwerk.models import Netzwerkkontakt, Thema
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NebenthemaFactory,
    NetzwerkkontaktFactory,
    NutzerFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)
from veranstaltungen.models import Veranstaltung, Veranstaltungsart, Veranstaltungsstatus, Zaehlart

PERSONEN = {"person", "familie", "gruppe", "ehrenamt"}
TRAEGER = {"fachkraft", "organisation", "projekttraeger"}


class Welt:
    """Two Vorhaben with mixed records; the same seed makes the same world."""

    def __init__(self, seed, beratungen=70):
        self.zufall = Random(seed)
        self.vorhaben = [VorhabenFactory(kuerzel="EINS"), VorhabenFactory(kuerzel="ZWEI")]
        self.organisationen = [OrganisationFactory() for _ in range(6)]
        self.klienten = [KlientFactory() for _ in range(8)]
        self.themen = list(Thema.objects.all()[:6])
        self.person = NutzerFactory()
        for _ in range(beratungen):
            self.beratung()
        for _ in range(25):
            self.veranstaltung()
        for _ in range(8):
            NetzwerkkontaktFactory(
                vorhaben=self.eins(self.vorhaben), organisation=self.eins(self.organisationen), datum=self.tag()
            )

    def eins(self, auswahl):
        return self.zufall.choice(list(auswahl))

    def tag(self):
        return date(2017, 1, 16) + timedelta(days=self.zufall.randrange(715))

    def beratung(self):
        thema, *neben = self.zufall.sample(self.themen, self.zufall.randint(1, 4))
        adressat = self.eins(Adressat)
        arten = self.zufall.sample(Unterstuetzung.values, self.zufall.randint(0, 2)) if adressat in TRAEGER else []
        beratung = BeratungFactory(
            vorhaben=self.eins(self.vorhaben),
            datum=self.tag(),
            beratende_person=self.person,
            adressat=adressat,
            unterstuetzungen=arten,
            angebot=self.eins(Angebot),
            kontaktart=self.eins(Kontaktart),
            status=self.eins([Status.ABGESCHLOSSEN] * 6 + list(Status)),
            ergebnis=self.eins(Ergebnis),
            organisation=self.eins(self.organisationen),
            personenzahl=self.zufall.randint(1, 9),
            dauer=self.zufall.randint(1, 200),
            klient=self.eins([None, *self.klienten]),
            hauptthema=thema,
        )
        for rang, nebenthema in enumerate(neben, start=1):
            NebenthemaFactory(beratung=beratung, thema=nebenthema, rang=rang)
        for _ in range(self.eins([0, 0, 1, 2])):
            VermittlungFactory(beratung=beratung, organisation=self.eins(self.organisationen))

    def veranstaltung(self):
        veranstaltung = VeranstaltungFactory(
            vorhaben=self.eins(self.vorhaben),
            tag=self.tag(),
            art=self.eins(Veranstaltungsart),
            status=self.eins([Veranstaltungsstatus.DURCHGEFUEHRT] * 3 + list(Veranstaltungsstatus)),
            teilnehmende=self.zufall.randint(0, 60),
            zaehlart=self.eins(Zaehlart),
        )
        veranstaltung.mitveranstalter.set(self.zufall.sample(self.organisationen, self.zufall.randint(0, 2)))
        veranstaltung.anwesende.set(self.zufall.sample(self.organisationen, self.zufall.randint(0, 2)))


def zaehle(vorhaben, zeitraum):
    """Every figure of section 4 by plain loops; independent of all QuerySet words."""

    def passt(zeile, tag):
        return zeile.vorhaben_id == vorhaben.pk and zeitraum.von <= tag <= zeitraum.bis

    fertig = [b for b in Beratung.objects.all() if passt(b, b.datum) and b.status == "abgeschlossen"]
    k1 = [b for b in fertig if b.adressat in PERSONEN and b.kontaktart != "kurz"]
    k11 = [b for b in fertig if b.adressat in TRAEGER and b.kontaktart != "kurz"]
    veranstaltungen = [
        v for v in Veranstaltung.objects.all() if passt(v, timezone.localdate(v.beginn)) and v.status == "durchgefuehrt"
    ]
    vermittlungen = [v for v in Vermittlung.objects.all() if v.beratung_id in {b.pk for b in k1}]
    mit_code = [b for b in k1 if b.klient_id]
    zahlen = {
        "K1": len(k1),
        "K2": sum(b.adressat in PERSONEN and b.kontaktart == "kurz" for b in fertig),
        "K3": sum(b.personenzahl for b in k1),
        "K4": len({b.klient_id for b in mit_code}),
        "K4.hoechstens": sum(b.personenzahl for b in k1) - len(mit_code) + len({b.klient_id for b in mit_code}),
        "K4.anteil": _prozent(len(mit_code), len(k1)),
        "K5": sum(b.kontaktart == "erst" for b in k1),
        "K6": (Decimal(sum(b.dauer for b in k1)) / 60).quantize(Decimal("0.01"), ROUND_HALF_UP),
        "K8.vermittlungen": len(vermittlungen),
        "K8.quote": _prozent(len({v.beratung_id for v in vermittlungen}), len(k1)),
        "K11.kontakte": len(k11),
        "K11.personen": sum(b.personenzahl for b in k11),
        "K11.organisationen": len({b.organisation_id for b in k11 if b.organisation_id}),
        "K12": len(_partner(fertig, k11, veranstaltungen, passt)),
    }
    for art in Veranstaltungsart.values:
        dieser_art = [v for v in veranstaltungen if v.art == art]
        zahlen |= {f"K9.{art}": len(dieser_art), f"K10.{art}": sum(v.teilnehmende for v in dieser_art)}
    return zahlen


def _partner(fertig, k11, veranstaltungen, passt):
    ids = {b.pk for b in fertig}
    partner = {v.organisation_id for v in Vermittlung.objects.all() if v.beratung_id in ids}
    partner |= {b.organisation_id for b in k11}
    for veranstaltung in veranstaltungen:
        partner |= {o.pk for o in veranstaltung.mitveranstalter.all()} | {o.pk for o in veranstaltung.anwesende.all()}
    partner |= {k.organisation_id for k in Netzwerkkontakt.objects.all() if passt(k, k.datum)}
    return partner - {None}


def themen(vorhaben, zeitraum):
    """`{code: (as Hauptthema, named at all)}` by plain loops over K1."""
    zahlen = {}
    for b in Beratung.objects.all():
        im_zeitraum = b.vorhaben_id == vorhaben.pk and zeitraum.von <= b.datum <= zeitraum.bis
        if im_zeitraum and b.status == "abgeschlossen" and b.adressat in PERSONEN and b.kontaktart != "kurz":
            for thema in {b.hauptthema, *b.nebenthemen.all()}:
                haupt, genannt = zahlen.get(thema.code, (0, 0))
                zahlen[thema.code] = (haupt + (thema == b.hauptthema), genannt + 1)
    return zahlen


def _prozent(teil, ganzes):
    """Half up by whole numbers: 0.05 % steps are rounded away from zero."""
    return None if not ganzes else f"{(2000 * teil + ganzes) // (2 * ganzes) / 10:.1f}"
