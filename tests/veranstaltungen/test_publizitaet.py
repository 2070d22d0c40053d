"""Publicity: what a Vorhaben owes, what an event lacks, and what counts as a proof."""

import random
from datetime import date, timedelta

import pytest

from protegat.basis.models import JE_VERANSTALTUNG, PFLICHTEN, Foerderperiode
from protegat.basis.zeitraum import Zeitraum
from tests.factories import (
    NachweisdateiFactory,
    PublizitaetsdateiFactory,
    PublizitaetsnachweisFactory,
    VeranstaltungFactory,
    VorhabenFactory,
)
from tests.regeln import abgelehnt
from veranstaltungen.models import Nachweisart, Veranstaltung, Veranstaltungsart
from veranstaltungen.publizitaet import BALD, Nachweise, Publizitaetsstand, massnahmen, ohne_beleg, ohne_einladung

pytestmark = pytest.mark.django_db
HEUTE = date(2018, 11, 6)


def saetze(veranstaltung, nutzer, heute=HEUTE):
    veranstaltung = Veranstaltung.objects.select_related("vorhaben").get(pk=veranstaltung.pk)
    return [luecke.satz for luecke in Nachweise(veranstaltung, nutzer, heute).luecken()]


def test_jede_foerderperiode_nennt_zu_jeder_pflicht_ihre_quelle():
    assert PFLICHTEN.keys() == set(Foerderperiode.values)
    for pflichten in PFLICHTEN.values():
        assert set(JE_VERANSTALTUNG) <= pflichten.keys()
        assert all("VO (EU)" in quelle for quelle in pflichten.values())


def test_die_pflichten_kommen_von_der_periode_oder_sind_gewaehlt():
    alte = VorhabenFactory(foerderperiode="esf_2014")
    neue, eigene = VorhabenFactory(foerderperiode="esf_plus"), VorhabenFactory(publizitaetspflichten=["plakat"])

    assert "soziale_medien" not in alte.pflichten
    assert "soziale_medien" in neue.pflichten
    assert eigene.pflichten == ["plakat"]


@pytest.mark.parametrize(
    ("tage", "satz"),
    [
        (0, "Flyer mit Logos fehlt noch, Termin heute."),
        (1, "Flyer mit Logos fehlt noch, Termin morgen."),
        (5, "Flyer mit Logos fehlt noch, Termin in 5 Tagen."),
        (-1, "Flyer mit Logos fehlt noch, Termin ist vorbei."),
    ],
)
def test_der_fehlende_flyer_wird_vorher_gesagt(ev25, beraterin, tage, satz):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True, tag=HEUTE + timedelta(days=tage))

    assert saetze(abend, beraterin) == [satz]


def test_ein_flyer_zaehlt_wenn_die_foerderung_zu_sehen_ist(ev25, beraterin):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True)

    flyer = NachweisdateiFactory(veranstaltung=abend, art="flyer")
    assert len(saetze(abend, beraterin)) == 1

    flyer.zeigt_foerderung = True
    flyer.save()
    assert saetze(abend, beraterin) == []


def test_nachher_fehlt_foto_oder_scan(ev25, beraterin):
    treffen = VeranstaltungFactory(vorhaben=ev25, art="netzwerktreffen")
    assert saetze(treffen, beraterin) == ["Foto oder Scan fehlt: Nichts zeigt, dass sie stattgefunden hat."]

    NachweisdateiFactory(veranstaltung=treffen, art="protokoll")
    assert saetze(treffen, beraterin) == []


@pytest.mark.parametrize("status", ["abgesagt", "verschoben"])
def test_was_nicht_stattfindet_schuldet_nichts(ev25, beraterin, status):
    abend = VeranstaltungFactory(vorhaben=ev25, status=status, teilnehmende=None)

    assert saetze(abend, beraterin) == []


def test_ein_link_beweist_ein_satz_allein_nicht(ev25, beraterin):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True)
    nachweis = PublizitaetsnachweisFactory(
        vorhaben=ev25, veranstaltung=abend, medium="soziale_medien", pflichten=["einladung"], ohne_beleg=True
    )
    assert len(saetze(abend, beraterin)) == 1

    PublizitaetsdateiFactory(nachweis=nachweis)
    assert saetze(abend, beraterin) == []


def wuerfle(vorhaben, zufall):
    for nummer in range(30):
        status = zufall.choice(("geplant", "durchgefuehrt", "abgesagt"))
        veranstaltung = VeranstaltungFactory(
            vorhaben=vorhaben,
            tag=HEUTE + timedelta(days=zufall.randrange(-20, 20)),
            art=zufall.choice(Veranstaltungsart.values),
            oeffentlich=zufall.random() < 0.3,
            status=status,
            teilnehmende=nummer if status == "durchgefuehrt" else None,
        )
        for _ in range(zufall.randrange(3)):
            NachweisdateiFactory(
                veranstaltung=veranstaltung,
                art=zufall.choice(Nachweisart.values),
                abbildung="niemand",
                zeigt_foerderung=zufall.random() < 0.5,
            )
        if zufall.random() < 0.3:
            PublizitaetsnachweisFactory(
                vorhaben=vorhaben,
                veranstaltung=veranstaltung,
                pflichten=zufall.choice((["einladung"], ["beleg"], ["plakat"])),
                ohne_beleg=zufall.random() < 0.5,
            )


@pytest.mark.parametrize(("saat", "pflichten"), [(0, []), (1, []), (2, ["einladung"]), (3, ["beleg", "plakat"])])
def test_die_auswahl_findet_was_die_seite_sagt(beraterin, saat, pflichten):
    vorhaben = VorhabenFactory(publizitaetspflichten=pflichten)
    wuerfle(vorhaben, random.Random(saat))
    alle = Veranstaltung.objects.fuer(vorhaben)
    je_veranstaltung = {v.pk: saetze(v, beraterin) for v in alle}

    def mit(anfang):
        return {pk for pk, gesagte in je_veranstaltung.items() if any(satz.startswith(anfang) for satz in gesagte)}

    bis = {v.pk for v in alle if v.datum <= HEUTE + BALD}
    assert set(ohne_einladung(alle, HEUTE + BALD).values_list("pk", flat=True)) == mit("Flyer") & bis
    assert set(ohne_beleg(alle).values_list("pk", flat=True)) == mit("Foto")


def test_was_das_vorhaben_einmal_schuldet(ev25):
    ev25.foerderperiode = "esf_2014"
    PublizitaetsnachweisFactory(vorhaben=ev25, pflichten=["plakat"])
    PublizitaetsnachweisFactory(vorhaben=ev25, pflichten=["website"], ohne_beleg=True)

    stand = Publizitaetsstand(ev25, HEUTE)

    assert {zeile.pflicht: bool(zeile.nachweise) for zeile in stand.pflichten} == {
        "website": False,
        "plakat": True,
        "material": False,
    }
    assert [zeile.pflicht for zeile in stand.fehlende] == ["website", "material"]
    assert Publizitaetsstand(ev25, ev25.spanne.von - timedelta(days=1)).fehlende == []


def test_massnahmen_stehen_in_ihrer_folge_jede_einmal(ev25):
    abend = VeranstaltungFactory(vorhaben=ev25, titel="Infoabend", tag=date(2018, 11, 20))
    NachweisdateiFactory.create_batch(2, veranstaltung=abend, art="flyer", zeigt_foerderung=True)
    NachweisdateiFactory(veranstaltung=abend, art="flyer")
    PublizitaetsnachweisFactory(vorhaben=ev25, beschreibung="Plakat im Eingang")
    PublizitaetsnachweisFactory(vorhaben=ev25, datum=date(2018, 9, 30))

    zeilen = massnahmen(ev25, Zeitraum.quartal(2018, 4))

    assert [(z.datum, z.medium, z.was, z.beleg) for z in zeilen] == [
        (date(2018, 11, 6), "Plakat", "Plakat im Eingang", "https://www.beispiel.invalid/plakat"),
        (date(2018, 11, 20), "Flyer oder Einladung", "Infoabend", "2 Dateien"),
    ]


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("publizitaetsnachweis_medium_aus_katalog", {"medium": "brieftaube"}),
        ("publizitaetsnachweis_pflichten_aus_katalog", {"pflichten": ["feuerwerk"]}),
        ("publizitaetsnachweis_beschreibung_nicht_leer", {"beschreibung": " "}),
        ("publizitaetsnachweis_tag_im_vorhaben", {"datum": date(2019, 1, 1)}),
    ],
)
def test_datenbank_lehnt_ab(ev25, regel, angabe):
    abgelehnt(regel, lambda: PublizitaetsnachweisFactory(vorhaben=ev25, **angabe))
