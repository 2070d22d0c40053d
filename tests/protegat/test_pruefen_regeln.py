"""What the rules find: the same as a second, naive way to look, and the same as the hints say of one Beratung."""

import random
from datetime import date, timedelta

import pytest

from beratung.models import Adressat, Beratung, Ergebnis, Kontaktart, Status, Uebergabe, Vermittlung
from beratung.models import plausibilitaet as einzeln
from beratung.models.kataloge import PERSONEN, TRAEGER
from berichte.kennzahlen import BERATUNGEN
from berichte.lage import Lage
from netzwerk.models import Thema
from protegat.basis.zeitraum import Zeitraum
from protegat.pruefen.regeln import NACH_SCHLUESSEL, REGELN
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NachweisdateiFactory,
    OrganisationFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)
from veranstaltungen.models import Nachweisdatei, Veranstaltung

pytestmark = pytest.mark.django_db

QUARTAL = Zeitraum.quartal(2018, 4)
DAUER = (einzeln.sehr_lang, einzeln.sehr_kurz, einzeln.langer_kurzkontakt)


def wuerfle(vorhaben, zufall, anzahl=90):
    """Random contacts of two Vorhaben, with everything that a rule could doubt."""
    klienten, organisation = KlientFactory.create_batch(6), OrganisationFactory()
    themen = [ThemaFactory(code="kita"), Thema.objects.get(code="sonstiges")]
    anderes = VorhabenFactory()
    for _ in range(anzahl):
        adressat = zufall.choice(Adressat.values)
        status = zufall.choice([*Status.values, "abgeschlossen", "abgeschlossen"])
        thema = zufall.choice(themen)
        beratung = BeratungFactory(
            vorhaben=zufall.choice((vorhaben, vorhaben, anderes)),
            datum=date(2018, 9, 20) + timedelta(days=zufall.randrange(25)),
            adressat=adressat,
            organisation=organisation if adressat in ("organisation", "projekttraeger") else None,
            kontaktart=zufall.choice(Kontaktart.values),
            klient=zufall.choice((*klienten, None)),
            dauer=zufall.choice((1, 20, 45, 200)),
            altersgruppe=zufall.choice(("u18", "nicht_erhoben", "keine_angabe")),
            geschlecht=zufall.choice(("weiblich", "nicht_erhoben")),
            hauptthema=None if status == "entwurf" and zufall.random() < 0.5 else thema,
            thema_text=zufall.choice(("", "etwas")),
            ergebnis="" if status == "entwurf" else zufall.choice(Ergebnis.values),
            status=status,
        )
        if zufall.random() < 0.4:
            VermittlungFactory(beratung=beratung, status=zufall.choice(("offen", "angekommen")))
    for tag in range(4):
        VeranstaltungFactory(vorhaben=vorhaben, tag=date(2018, 10, 1 + tag), geplant=zufall.random() < 0.5)
    VeranstaltungFactory(vorhaben=vorhaben, tag=date(2018, 9, 1), geplant=True)
    for veranstaltung in Veranstaltung.objects.all():
        if zufall.random() < 0.5:
            NachweisdateiFactory(
                veranstaltung=veranstaltung,
                art=zufall.choice(("flyer", "teilnahmeliste")),
                zeigt_foerderung=zufall.random() < 0.5,
            )
    for grund in ("", "Sturm"):
        VeranstaltungFactory(
            vorhaben=vorhaben, tag=date(2018, 11, 2), status="abgesagt", teilnehmende=None, statusgrund=grund
        )


def naiv(vorhaben):
    """`{rule: set of pks}` by plain loops over all rows."""
    alle = list(Beratung.objects.select_related("hauptthema"))
    hier = [b for b in alle if b.vorhaben_id == vorhaben.pk and b.datum in QUARTAL]
    fertig = [b for b in hier if b.status == "abgeschlossen"]
    k1 = [b for b in fertig if b.adressat in PERSONEN and b.kontaktart != "kurz"]
    vermittelt = set(Vermittlung.objects.values_list("beratung", flat=True))

    def mit_code(b):
        return [a for a in alle if b.klient_id and a.klient_id == b.klient_id and a != b and a.status != "storniert"]

    def fruehere(b):
        return [a for a in mit_code(b) if a.vorhaben_id == b.vorhaben_id and (a.datum, a.pk) < (b.datum, b.pk)]

    def auffaellig_lang(b):
        return b.dauer > 180 or (b.dauer > 30 if b.kontaktart == "kurz" else b.dauer < 3)

    menge = {
        "strich": [b for b in hier if b.status == "entwurf"],
        "alter_strich": [
            b for b in alle if b.vorhaben_id == vorhaben.pk and b.status == "entwurf" and b.datum < QUARTAL.von
        ],
        "alter": [b for b in k1 if b.altersgruppe == "nicht_erhoben"],
        "geschlecht": [b for b in k1 if b.geschlecht == "nicht_erhoben"],
        "folge_ohne_erst": [b for b in k1 if b.klient_id and b.kontaktart == "folge" and not fruehere(b)],
        "erst_nach_frueherer": [b for b in k1 if b.kontaktart == "erst" and fruehere(b)],
        "code_doppelt": [b for b in k1 if any(a.datum == b.datum for a in mit_code(b))],
        "dauer": [b for b in fertig if auffaellig_lang(b)],
        "sonstiges": [b for b in fertig if b.hauptthema.code == "sonstiges" and not b.thema_text],
        "vermittelt_ohne_ziel": [b for b in fertig if b.ergebnis == "vermittelt" and b.pk not in vermittelt],
        "traeger_ohne_organisation": [
            b for b in fertig if b.adressat in TRAEGER and b.kontaktart != "kurz" and not b.organisation_id
        ],
        "vermittlung_offen": [
            v
            for v in Vermittlung.objects.select_related("beratung")
            if v.status == "offen" and v.beratung.vorhaben_id == vorhaben.pk and v.beratung.status != "storniert"
        ],
        "ausfall_ohne_grund": [v for v in Veranstaltung.objects.all() if v.status == "abgesagt" and not v.statusgrund],
        "veranstaltung_ohne_zahl": [
            v
            for v in Veranstaltung.objects.all()
            if v.status == "geplant" and v.teilnehmende is None and v.datum.month > 9
        ],
        "trotz_zahl_geplant": [
            v
            for v in Veranstaltung.objects.all()
            if v.status == "geplant" and v.teilnehmende is not None and v.datum.month > 9
        ],
    }
    abende = [v for v in Veranstaltung.objects.all() if v.vorhaben_id == vorhaben.pk and v.datum in QUARTAL]
    flyer = {d.veranstaltung_id for d in Nachweisdatei.objects.all() if d.art == "flyer" and d.zeigt_foerderung}
    listen = {d.veranstaltung_id for d in Nachweisdatei.objects.all() if d.art == "teilnahmeliste"}
    menge["ohne_einladung"] = [v for v in abende if v.status != "abgesagt" and v.pk not in flyer]
    menge["ohne_beleg"] = [v for v in abende if v.status == "durchgefuehrt" and v.pk not in listen]
    return {regel: {zeile.pk for zeile in zeilen} for regel, zeilen in menge.items()}


@pytest.mark.parametrize("saat", range(4))
def test_jede_regel_findet_was_eine_schleife_findet_und_zaehlt_ihre_liste(ev25, koordination, saat):
    wuerfle(ev25, random.Random(saat))
    lage = Lage(ev25, QUARTAL)

    gefunden = {regel.schluessel: set(regel.datensaetze(lage).values_list("pk", flat=True)) for regel in REGELN}

    assert gefunden == naiv(ev25)
    assert {regel.schluessel: regel.befund(lage).anzahl for regel in REGELN} == {
        regel.schluessel: len(regel.geordnet(lage, koordination)) for regel in REGELN
    }


@pytest.mark.parametrize("saat", range(3))
def test_die_mengen_sagen_dasselbe_wie_die_hinweise_am_eintrag(ev25, saat):
    wuerfle(ev25, random.Random(saat))
    alle = Beratung.objects.select_related("vorhaben", "hauptthema")
    paare = (
        (alle.folge_ohne_fruehere(), einzeln.folge_ohne_fruehere),
        (alle.erst_nach_frueherer(), einzeln.erst_nach_frueherer),
        (alle.code_mehrmals_am_tag(), einzeln.code_heute_schon_da),
        (
            alle.unuebliche_dauer(),
            lambda b: any(r(b) for r in (einzeln.sehr_lang, einzeln.sehr_kurz, einzeln.langer_kurzkontakt)),
        ),
    )

    for menge, trifft_zu in paare:
        assert set(menge) == {beratung for beratung in alle if trifft_zu(beratung)}


def test_ergaenzte_striche_ergeben_genau_was_die_wirkung_sagt(ev25):
    for adressat, kontaktart, anzahl in (("person", "erst", 2), ("familie", "kurz", 1), ("fachkraft", "folge", 1)):
        BeratungFactory.create_batch(
            anzahl, vorhaben=ev25, entwurf=True, adressat=adressat, kontaktart=kontaktart, hauptthema__code="kita"
        )
    regel = NACH_SCHLUESSEL["strich"]
    wirkung = regel.befund(Lage(ev25, QUARTAL)).wirkung

    Beratung.objects.entwuerfe().update(status="abgeschlossen", ergebnis="geklaert")

    assert wirkung == "ergibt + 2 Beratungen (K1), + 1 Kurzkontakt (K2), + 1 Trägerkontakt (K11)"
    assert Lage(ev25, QUARTAL).werte(BERATUNGEN).quartal == 2


@pytest.mark.parametrize(
    ("regel", "felder", "wirkung"),
    [
        ("alter", {}, "betrifft 2 von 3 Beratungen (K1) in Tabelle 2b"),
        ("dauer", {"dauer": 240}, "betrifft 8,0 von 8,3 Beratungsstunden (K6)"),
        ("sonstiges", {"hauptthema__code": "sonstiges"}, "ändert keine Zahl"),
    ],
)
def test_die_wirkung_ist_aus_den_eintraegen_gerechnet(ev25, regel, felder, wirkung):
    Thema.objects.filter(code="sonstiges").update(text_noetig=True)
    BeratungFactory.create_batch(2, vorhaben=ev25, **felder)
    BeratungFactory(vorhaben=ev25, altersgruppe="30_54")

    befund = NACH_SCHLUESSEL[regel].befund(Lage(ev25, QUARTAL))

    assert (befund.anzahl, befund.wirkung) == (2, wirkung)


def test_eigene_stehen_zuerst_auch_die_uebernommener_kolleginnen(ev25, beraterin, koordination):
    andere = BeratungFactory(vorhaben=ev25, entwurf=True, datum=date(2018, 10, 1))
    kranke = BeratungFactory(vorhaben=ev25, entwurf=True, datum=date(2018, 10, 2))
    eigener = BeratungFactory(vorhaben=ev25, entwurf=True, datum=date(2018, 10, 3), beratende_person=beraterin)
    Uebergabe(von=kranke.beratende_person, an=beraterin).uebergib(durch=koordination)
    regel, lage = NACH_SCHLUESSEL["strich"], Lage(ev25, QUARTAL)

    assert list(regel.geordnet(lage, beraterin)) == [kranke, eigener, andere]
    assert list(regel.geordnet(lage, koordination)) == [andere, kranke, eigener]
