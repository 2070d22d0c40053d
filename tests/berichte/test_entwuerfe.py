"""Draft sentences: their figures are those of the records behind them, and their German fits none, one and many."""

import re
from datetime import date

import pytest
from django.urls import reverse

from berichte.abschnitte.individualberatung import Individualberatung
from berichte.abschnitte.themen import Themen
from berichte.abschnitte.traeger import Traegerbegleitung
from berichte.abschnitte.veranstaltungen import Beratungsnachmittage, Informationsveranstaltungen
from berichte.abschnitte.vermittlung import Vermittlung
from berichte.abschnitte.zusammenfassung import Zusammenfassung
from berichte.arten import QUARTALSBERICHT
from berichte.aufbau import Entwurfssatz
from berichte.entwuerfe.themen import haeufigste, verschiebung
from berichte.lage import Lage
from netzwerk.models import Thema
from protegat.basis.freitext import finde
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import BeratungFactory, NebenthemaFactory, ThemaFactory, VeranstaltungFactory, VermittlungFactory

pytestmark = pytest.mark.django_db
QUARTAL, VORQUARTAL = Zeitraum.quartal(2018, 4), Zeitraum.quartal(2018, 3)
ZEITRAEUME = (QUARTAL, Zeitraum(date(2017, 3, 5), date(2018, 11, 30)), Zeitraum.quartal(2017, 1))
GANZE_ZAHL = re.compile(r"[\d.,]*\d")


def saetze(abschnitt, vorhaben, zeitraum=QUARTAL):
    return [satz.text for satz in abschnitt(Lage(vorhaben, zeitraum)).entwurfssaetze()]


def alle(vorhaben, zeitraum):
    teile = [teil for kapitel in QUARTALSBERICHT.dokument(Lage(vorhaben, zeitraum)).kapitel for teil in kapitel.teile]
    return [teil for teil in teile if isinstance(teil, Entwurfssatz)]


@pytest.mark.parametrize("zeitraum", ZEITRAEUME, ids=str)
def test_jede_zahl_im_satz_ergibt_sich_aus_den_eintraegen_hinter_ihr(als, koordination, zeitraum):
    vorhaben, client, geprueft = zufall.Welt(11, beratungen=200).vorhaben[0], als(koordination), 0

    for satz in alle(vorhaben, zeitraum):
        for teil in (teil for teil in satz.teile if teil.fundstelle):
            probe = client.get(teil.ziel).context["probe"]
            gedruckt = GANZE_ZAHL.search(teil.text)
            zahl = gedruckt[0] if gedruckt else {"k": "0", "e": "1", "m": "1"}[teil.text[0].lower()]
            assert (GANZE_ZAHL.search(probe.liste)[0], probe.stimmt) == (zahl, True), (satz.text, teil)
            geprueft += 1

    assert geprueft > 15


@pytest.mark.parametrize("zeitraum", ZEITRAEUME, ids=str)
def test_kein_satz_sieht_nach_einem_menschen_aus(zeitraum):
    vorhaben = zufall.Welt(11, beratungen=200).vorhaben[0]

    gefunden = {satz.text: finde(satz.text) for satz in alle(vorhaben, zeitraum)}

    assert len(gefunden) > 10
    assert not any(gefunden.values())


def test_nichts_heisst_keine(ev25):
    assert saetze(Zusammenfassung, ev25) == [
        "Im IV. Quartal 2018 zählten wir keine Beratung und keinen Kurzkontakt.",
        "Seit Beginn des Vorhabens zählten wir keine Beratung und keinen Kurzkontakt.",
        "Im IV. Quartal 2018 arbeiteten wir mit keiner Partnerorganisation zusammen.",
    ]
    assert saetze(Beratungsnachmittage, ev25) == ["Im IV. Quartal 2018 gab es keinen Beratungsnachmittag."]
    assert saetze(Traegerbegleitung, ev25)[0] == (
        "Im IV. Quartal 2018 begleiteten wir Fachkräfte und Träger in keinem Kontakt."
    )


def test_eines_heisst_eine(ev25):
    thema = ThemaFactory(code="wohnen")
    VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25, hauptthema=thema, dauer=60, erst=True, mit_code=True))
    VeranstaltungFactory(vorhaben=ev25, teilnehmende=1, art="informationsveranstaltung")

    assert saetze(Zusammenfassung, ev25)[:1] + saetze(Zusammenfassung, ev25)[2:] == [
        "Im IV. Quartal 2018 zählten wir eine Beratung mit einer Teilnahme, dazu keinen Kurzkontakt.",
        f"Am häufigsten ging es um {thema.label} (eine Nennung).",
        "Vermittelt haben wir in 100,0 % der Beratungen; das ergab eine Vermittlung.",
        "Im IV. Quartal 2018 arbeiteten wir mit einer Partnerorganisation zusammen, davon eine neu.",
    ]
    assert saetze(Individualberatung, ev25)[1:] == [
        "Wir berieten in einer Stunde und zählten eine Erstberatung.",
        "Wir berieten mindestens eine Person; einen Code tragen 100,0 % der Beratungen.",
    ]
    assert saetze(Vermittlung, ev25)[1] == "Keine Beratung endete ohne ein passendes Angebot."
    assert saetze(Informationsveranstaltungen, ev25)[0] == (
        "Im IV. Quartal 2018 gab es eine Informationsveranstaltung mit einer Teilnahme."
    )


def test_viele_haben_ihre_zahl(ev25):
    BeratungFactory.create_batch(2, vorhaben=ev25, personenzahl=3, mit_code=True, ergebnis="kein_angebot")
    VeranstaltungFactory.create_batch(2, vorhaben=ev25, teilnehmende=1250, art="beratungsnachmittag")

    assert saetze(Zusammenfassung, ev25)[0].endswith(
        "zählten wir 2 Beratungen mit 6 Teilnahmen, dazu keinen Kurzkontakt."
    )
    assert saetze(Individualberatung, ev25)[2].startswith("Wir berieten mindestens 2 verschiedene Personen;")
    assert saetze(Vermittlung, ev25) == [
        "Im IV. Quartal 2018 gab es keine Vermittlung.",
        "2 Beratungen endeten ohne ein passendes Angebot.",
    ]
    assert saetze(Beratungsnachmittage, ev25)[0] == (
        "Im IV. Quartal 2018 gab es 2 Beratungsnachmittage mit 2.500 Teilnahmen, im Durchschnitt 1.250,0."
    )


def themen(vorhaben, zeitraum, **anzahlen):
    for code, anzahl in anzahlen.items():
        thema = Thema.objects.filter(code=code).first() or ThemaFactory(code=code)
        BeratungFactory.create_batch(anzahl, vorhaben=vorhaben, datum=zeitraum.von, hauptthema=thema)


@pytest.mark.parametrize(
    ("anzahlen", "erwartet"),
    [
        ({"kita": 3, "schule": 2, "wohnen": 1}, {"kita": 3, "schule": 2}),
        ({"kita": 3, "schule": 2, "wohnen": 2}, {"kita": 3, "schule": 2, "wohnen": 2}),
        ({"kita": 2, "schule": 1, "wohnen": 1, "gesundheit": 1, "familie": 1}, {"kita": 2}),
        ({"kita": 1, "schule": 1, "wohnen": 1, "gesundheit": 1, "familie": 1}, {}),
    ],
)
def test_was_gleichauf_liegt_wird_mitgenannt(ev25, anzahlen, erwartet):
    themen(ev25, QUARTAL, **anzahlen)

    satz = haeufigste(Lage(ev25, QUARTAL))

    genannte = {teil.fundstelle.ausschnitt[1]: teil.wert for teil in satz or () if teil.fundstelle}
    assert genannte == erwartet
    assert not satz or "".join(teil.text for teil in satz).count(" und ") == min(1, len(erwartet) - 1)


def test_die_verschiebung_nennt_anteile_zeiten_und_ihre_gegenbewegung(als, koordination, ev25):
    themen(ev25, VORQUARTAL, kita=3, orientierung=25, wohnen=2)
    themen(ev25, QUARTAL, kita=10, schule=2, orientierung=8, wohnen=4)

    satz = saetze(Themen, ev25)[1]

    assert satz == (
        "Der Anteil der Beratungen zu Orientierung und Sprache sank von 83,3 % im III. Quartal 2018 (30 Beratungen) "
        "auf 33,3 % im IV. Quartal 2018 (24 Beratungen); der zu KiTa, Schule, Ausbildung und Arbeit stieg von 10,0 % "
        "auf 50,0 %."
    )


def test_eine_beratung_mit_zwei_themen_der_gruppe_zaehlt_einmal(ev25):
    themen(ev25, VORQUARTAL, orientierung=20)
    themen(ev25, QUARTAL, kita=20)
    for beratung in ev25.beratungen.filter(hauptthema__code="kita"):
        NebenthemaFactory(beratung=beratung, thema=Thema.objects.get(code="schule"))

    assert "stieg von 0,0 % im III. Quartal 2018 (20 Beratungen) auf 100,0 % im IV." in saetze(Themen, ev25)[1]


@pytest.mark.parametrize(
    ("vorher", "jetzt"),
    [
        ({"kita": 2, "wohnen": 2}, {"kita": 4}),  # two of four
        ({"kita": 19}, {"wohnen": 40}),  # one short of enough
        ({"kita": 8, "wohnen": 17}, {"kita": 12, "wohnen": 13}),  # as much as chance
        ({"kita": 250, "wohnen": 250}, {"kita": 270, "wohnen": 230}),  # 4 points
    ],
)
def test_was_zufall_sein_kann_heisst_nicht_verschiebung(ev25, vorher, jetzt):
    themen(ev25, VORQUARTAL, **vorher)
    themen(ev25, QUARTAL, **jetzt)

    assert verschiebung(Lage(ev25, QUARTAL)) is None


def test_ein_laengerer_zeitraum_vergleicht_seine_haelften(ev25):
    themen(ev25, Zeitraum.quartal(2018, 1), orientierung=20)
    themen(ev25, QUARTAL, kita=20)

    satz = saetze(Themen, ev25, Zeitraum(date(2018, 1, 1), date(2018, 12, 30)))[1]

    assert "0,0 % vom 1. Januar bis 1. Juli 2018 (20 Beratungen) auf 100,0 % vom 2. Juli bis 30. Dezember 2018" in satz


def test_ohne_vorquartal_gibt_es_keine_verschiebung(ev25):
    themen(ev25, Zeitraum(date(2017, 1, 16), date(2017, 3, 31)), kita=30)

    assert verschiebung(Lage(ev25, Zeitraum.quartal(2017, 1))) is None


def test_die_gruppe_oeffnet_ihre_beratungen(als, koordination, ev25):
    themen(ev25, QUARTAL, kita=3, schule=2, wohnen=5)
    adresse = reverse("berichte:kennzahl_detail", args=["EV25", QUARTAL, "K7.gruppe"])

    seite = als(koordination).get(adresse, {"nach": "gruppe", "wert": "kita_schule"})

    assert len(seite.context["table"].data) == 5
    assert (seite.context["probe"].bericht, seite.context["probe"].stimmt) == ("50,0 %", True)
    assert als(koordination).get(adresse, {"nach": "gruppe", "wert": "gibtsnicht"}).status_code == 200
