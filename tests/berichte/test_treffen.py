"""`6 Netzwerktreffen, 14 Organisationen, davon 5 neu`: counted a second way, and with its records behind it."""

import re
from datetime import date

import pytest
from django.utils import timezone

from berichte.abschnitte.netzwerk import Netzwerk
from berichte.kennzahlen import ANWESENDE, NEUE_ANWESENDE, TRAEGER_UNTERSTUETZUNG
from berichte.lage import Lage
from berichte.probe import pruefe
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import BeratungFactory, OrganisationFactory, VeranstaltungFactory
from veranstaltungen.models import Veranstaltung

QUARTAL = Zeitraum.quartal(2018, 4)
ZEITRAEUME = (Zeitraum.quartal(2017, 1), QUARTAL, Zeitraum(date(2017, 11, 3), date(2018, 2, 20)))


def von_hand(vorhaben, zeitraum):
    """Who was at a meeting in the period, and who of them never before in this Vorhaben; plain loops."""
    anwesende, frueher = set(), set()
    for v in Veranstaltung.objects.all():
        tag = timezone.localdate(v.beginn)
        if v.vorhaben_id == vorhaben.pk and v.status == "durchgefuehrt" and v.art in ("netzwerktreffen", "gremium"):
            wer = {organisation.pk for organisation in v.anwesende.all()}
            anwesende |= wer if zeitraum.von <= tag <= zeitraum.bis else set()
            frueher |= wer if tag < zeitraum.von else set()
    return len(anwesende), len(anwesende - frueher)


def saetze(vorhaben, zeitraum):
    return list(Netzwerk(Lage(vorhaben, zeitraum)).entwurfssaetze())[:2]


@pytest.mark.parametrize("seed", range(4))
def test_organisationen_und_neue_gleichen_der_zaehlung_von_hand(db, seed):
    welt, geprueft = zufall.Welt(seed, beratungen=0), 0
    for _ in range(30):
        wer = welt.zufall.sample(welt.organisationen, welt.zufall.randint(0, 2))
        treffen(welt.eins(welt.vorhaben), welt.tag(), *wer, art=welt.eins(("netzwerktreffen", "gremium", "schulung")))

    for vorhaben in welt.vorhaben:
        for zeitraum in ZEITRAEUME:
            lage = Lage(vorhaben, zeitraum)
            for spalte, spanne in lage.spannen._asdict().items():
                gezaehlt = tuple(getattr(lage.werte(k), spalte) for k in (ANWESENDE, NEUE_ANWESENDE))
                assert gezaehlt == von_hand(vorhaben, spanne)
                geprueft += gezaehlt[0]

    assert geprueft


@pytest.mark.parametrize("kennzahl", [ANWESENDE, NEUE_ANWESENDE])
def test_die_liste_hinter_der_zahl_ergibt_sie(db, kennzahl):
    vorhaben = zufall.Welt(5, beratungen=0).vorhaben[0]

    probe = pruefe(kennzahl, Lage(vorhaben, QUARTAL), kennzahl.datensaetze(vorhaben, QUARTAL))

    assert probe.stimmt
    assert str(probe.saetze) == probe.liste


def treffen(vorhaben, tag, *organisationen, **felder):
    veranstaltung = VeranstaltungFactory(vorhaben=vorhaben, tag=tag, **{"art": "netzwerktreffen"} | felder)
    veranstaltung.anwesende.set(organisationen)
    return veranstaltung


def test_der_satz_und_was_hinter_ihm_steht(als, koordination, ev25):
    alte, neue, fremde = (OrganisationFactory(name=name) for name in ("Wohlbekannt", "Ganz neu", "Fremd"))
    treffen(ev25, date(2018, 3, 6), alte)
    sitzung = treffen(ev25, date(2018, 10, 1), alte, neue, teilnehmende=40, titel="Herbsttreffen")
    treffen(ev25, date(2018, 11, 20), fremde, status="abgesagt", teilnehmende=None)
    treffen(ev25, date(2018, 11, 21), fremde, art="schulung")

    satz, gesamt = saetze(ev25, QUARTAL)

    assert satz.text == "Im IV. Quartal 2018: ein Netzwerktreffen, 2 Organisationen, davon eine neu."
    assert gesamt.text == "Im Vorhaben bisher: 2 Netzwerktreffen, 2 Organisationen."
    client = als(koordination)
    seiten = [client.get(teil.ziel) for teil in satz.teile if teil.ziel]
    assert [list(seite.context["table"].data) for seite in seiten] == [[sitzung], [neue, alte], [neue]]
    assert all(seite.context["probe"].stimmt for seite in seiten)


def test_gremiensitzungen_stehen_daneben_und_nichts_heisst_null(ev25):
    organisation = OrganisationFactory()
    treffen(ev25, date(2018, 11, 6), organisation)
    for tag in (date(2018, 11, 7), date(2018, 12, 7)):
        treffen(ev25, tag, organisation, art="gremium")

    assert saetze(ev25, QUARTAL)[0].text == (
        "Im IV. Quartal 2018: ein Netzwerktreffen und 2 Gremiensitzungen, eine Organisation, davon eine neu."
    )
    assert saetze(ev25, Zeitraum.quartal(2017, 2))[0].text == "Im II. Quartal 2017: kein Netzwerktreffen."


def test_wer_in_einem_anderen_vorhaben_war_ist_hier_neu(db):
    eins, zwei = zufall.Welt(0, beratungen=0).vorhaben
    organisation = OrganisationFactory()
    treffen(eins, date(2018, 2, 6), organisation)
    treffen(zwei, date(2018, 11, 6), organisation)

    assert organisation in NEUE_ANWESENDE.datensaetze(zwei, QUARTAL)
    assert organisation not in ANWESENDE.datensaetze(eins, QUARTAL)


def test_arten_der_unterstuetzung_in_abschnitt_5(als, koordination, ev25):
    beide = BeratungFactory(vorhaben=ev25, traeger=True, unterstuetzungen=["antrag", "austausch"])
    eine = BeratungFactory(vorhaben=ev25, traeger=True, unterstuetzungen=["antrag"])
    keine = BeratungFactory(vorhaben=ev25, traeger=True)
    BeratungFactory(vorhaben=ev25, traeger=True, kurz=True, unterstuetzungen=["antrag"])
    lage, client = Lage(ev25, QUARTAL), als(koordination)

    werte = {code: w.quartal for code, w in lage.werte_nach(TRAEGER_UNTERSTUETZUNG, "unterstuetzung").items()}

    assert {code: zahl for code, zahl in werte.items() if zahl} == {"antrag": 2, "austausch": 1, None: 1}
    for code, gezaehlte in (("antrag", {beide, eine}), ("austausch", {beide}), (None, {keine})):
        seite = client.get(lage.ziel(TRAEGER_UNTERSTUETZUNG, QUARTAL, ("unterstuetzung", code or "")))
        assert set(seite.context["table"].data) == gezaehlte
        assert seite.context["probe"].stimmt
    bericht = client.get(f"/berichte/EV25/{QUARTAL.kuerzel}/").text
    assert re.search(r"Arten der Unterstützung.*Antrag.*ohne Angabe", bericht, re.DOTALL)
