"""Who gets a place: never more than there are, first come first served, the next moves up by themselves."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests.factories import AnmeldungFactory, VeranstaltungFactory
from tests.regeln import abgelehnt
from veranstaltungen.models import Anmeldung, Nachricht, Platzvergabe, Veranstaltung

pytestmark = pytest.mark.django_db


def termin(plaetze, **felder):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=plaetze, **felder)


def melde_an(veranstaltung, personen=1, von=None, **felder):
    anmeldung = AnmeldungFactory.build(veranstaltung=veranstaltung, personen=personen, **felder)
    return Platzvergabe(veranstaltung).melde_an(anmeldung, von=von)


def staende(veranstaltung):
    return [a.status for a in veranstaltung.anmeldungen.order_by("pk")]


def setze(veranstaltung, **felder):
    Veranstaltung.objects.filter(pk=veranstaltung.pk).update(**felder)
    Platzvergabe(veranstaltung).folge_der_veranstaltung()


def arten(anmeldung):
    return list(anmeldung.nachrichten.order_by("pk").values_list("art", flat=True))


@pytest.mark.parametrize(
    ("plaetze", "erwartet"),
    [
        (None, ["angemeldet"] * 3),
        (2, ["angemeldet", "angemeldet", "warteliste"]),
        (0, ["warteliste"] * 3),
    ],
)
def test_leer_heisst_unbegrenzt_und_0_heisst_keiner(plaetze, erwartet):
    veranstaltung = termin(plaetze)

    for _ in range(3):
        melde_an(veranstaltung)

    assert staende(veranstaltung) == erwartet


def test_wer_absagt_macht_platz_fuer_den_ersten_der_passt():
    veranstaltung = termin(5)
    gehend = melde_an(veranstaltung, 2)
    melde_an(veranstaltung, 3)
    gruppe, paar, einer = (melde_an(veranstaltung, personen, telefon="0341 000000") for personen in (4, 2, 1))

    Platzvergabe(veranstaltung).melde_ab(gehend)

    assert staende(veranstaltung) == ["abgemeldet", "angemeldet", "warteliste", "angemeldet", "warteliste"]
    assert (arten(gruppe), arten(paar), arten(einer)) == ([], ["nachgerueckt"], [])


def test_die_uebergangene_gruppe_behaelt_ihren_rang():
    veranstaltung = termin(4)
    erste = melde_an(veranstaltung, 4)
    gruppe = melde_an(veranstaltung, 5 - 1)
    melde_an(veranstaltung, 1)

    Platzvergabe(veranstaltung).melde_ab(erste)

    assert staende(veranstaltung) == ["abgemeldet", "angemeldet", "warteliste"]
    assert Anmeldung.objects.get(pk=gruppe.pk).hat_platz


def test_mehr_plaetze_und_kleinere_gruppen_lassen_nachruecken():
    veranstaltung = termin(2)
    paar, gruppe, einer = (melde_an(veranstaltung, personen) for personen in (2, 2, 1))

    setze(veranstaltung, kapazitaet=3)
    assert staende(veranstaltung) == ["angemeldet", "warteliste", "angemeldet"]

    Platzvergabe(veranstaltung).aendere_personen(paar, 1)
    assert staende(veranstaltung) == ["angemeldet", "warteliste", "angemeldet"]

    Platzvergabe(veranstaltung).aendere_personen(gruppe, 1)
    assert staende(veranstaltung) == ["angemeldet"] * 3
    assert einer.pk


def test_mit_mehr_nur_wo_noch_plaetze_frei_sind():
    veranstaltung = termin(4)
    mit_platz, wartend = melde_an(veranstaltung, 2), melde_an(veranstaltung, 3)
    vergabe = Platzvergabe(veranstaltung)

    gewachsen = [vergabe.aendere_personen(mit_platz, zahl) for zahl in (5, 4)]
    wartend_gewachsen = vergabe.aendere_personen(wartend, 4)

    assert gewachsen == [False, True]
    assert wartend_gewachsen is True
    assert staende(veranstaltung) == ["angemeldet", "warteliste"]
    assert list(veranstaltung.anmeldungen.values_list("personen", flat=True)) == [4, 4]


def test_weniger_plaetze_nehmen_niemandem_seinen():
    veranstaltung = termin(5)
    paar = melde_an(veranstaltung, 2)
    melde_an(veranstaltung, 3)

    setze(veranstaltung, kapazitaet=3)
    Platzvergabe(veranstaltung).aendere_personen(paar, 1)

    assert staende(veranstaltung) == ["angemeldet", "angemeldet"]
    assert melde_an(veranstaltung).status == "warteliste"


def test_von_hand_auch_ueber_den_letzten_platz_hinaus(beraterin):
    veranstaltung = termin(1)
    melde_an(veranstaltung)
    uebersprungen, gemeint = melde_an(veranstaltung), melde_an(veranstaltung, email="gast@beispiel.invalid")

    Platzvergabe(veranstaltung).gib_platz(gemeint, "Kommt als Dolmetscherin mit.", von=beraterin)

    gemeint.refresh_from_db()
    assert (gemeint.status, gemeint.grund, gemeint.geaendert_von) == (
        "angemeldet",
        "Kommt als Dolmetscherin mit.",
        beraterin,
    )
    assert arten(gemeint) == ["nachgerueckt"]
    assert Anmeldung.objects.get(pk=uebersprungen.pk).wartet


def test_auch_am_programm_vorbei_laesst_die_datenbank_nicht_ueberbuchen():
    veranstaltung = termin(3)
    AnmeldungFactory(veranstaltung=veranstaltung, personen=2, status="angemeldet")
    wartend = AnmeldungFactory(veranstaltung=veranstaltung, personen=2)
    alle = Anmeldung.objects.filter(pk=wartend.pk)

    abgelehnt("anmeldung_plaetze_reichen", lambda: alle.update(status="angemeldet"))
    abgelehnt(
        "anmeldung_plaetze_reichen",
        lambda: AnmeldungFactory(veranstaltung=veranstaltung, personen=2, status="angemeldet"),
    )


@pytest.mark.parametrize(("status", "art"), [("abgesagt", "abgesagt"), ("verschoben", "verschoben")])
def test_faellt_der_termin_aus_hoeren_es_alle(status, art):
    veranstaltung = termin(1)
    alle = [melde_an(veranstaltung, email=f"gast{n}@beispiel.invalid") for n in range(2)]

    setze(veranstaltung, status=status)
    setze(veranstaltung, status=status)

    assert staende(veranstaltung) == ["abgesagt", "abgesagt"]
    assert [arten(anmeldung) for anmeldung in alle] == [[art], [art]]


def test_ein_neuer_beginn_wird_allen_gesagt_und_nur_einmal():
    veranstaltung = termin(1)
    alle = [melde_an(veranstaltung, email=f"gast{n}@beispiel.invalid") for n in range(2)]
    Nachricht.objects.update(verschickt_am=timezone.now())

    for _ in range(2):
        setze(veranstaltung, beginn=veranstaltung.beginn + timedelta(hours=1))

    assert staende(veranstaltung) == ["angemeldet", "warteliste"]
    assert [arten(anmeldung) for anmeldung in alle] == [["platz", "neuer_termin"], ["warteliste", "neuer_termin"]]


@pytest.mark.parametrize(
    "felder",
    [
        {"oeffentlich": False},
        {"anmeldung_noetig": False},
        {"status": "abgesagt"},
        {"anmeldeschluss": timezone.now() - timedelta(minutes=1)},
    ],
)
def test_geschlossen_ist_geschlossen(felder):
    veranstaltung = termin(5, **felder)

    with pytest.raises(ValidationError, match="keine Anmeldung mehr"):
        melde_an(veranstaltung)

    assert not Anmeldung.objects.exists()


def test_am_telefon_geht_es_bis_zum_beginn(beraterin):
    veranstaltung = termin(5, oeffentlich=False, anmeldeschluss=timezone.now() - timedelta(minutes=1))

    assert melde_an(veranstaltung, von=beraterin).erstellt_von == beraterin


def test_abmelden_wirkt_einmal():
    veranstaltung = termin(1)
    anmeldung = melde_an(veranstaltung)
    melde_an(veranstaltung), melde_an(veranstaltung)

    for _ in range(2):
        Platzvergabe(veranstaltung).melde_ab(anmeldung)

    assert staende(veranstaltung) == ["abgemeldet", "angemeldet", "warteliste"]


def test_nach_dem_abmelden_darf_die_adresse_wieder():
    veranstaltung = termin(1)
    erste = melde_an(veranstaltung, email="Gast@Beispiel.invalid")
    Platzvergabe(veranstaltung).melde_ab(erste)

    zweite = melde_an(veranstaltung, email="gast@beispiel.invalid")

    assert zweite != erste
    assert zweite.status == "angemeldet"


def test_gezaehlt_wird_an_der_tuer():
    veranstaltung = termin(10)
    melde_an(veranstaltung, 5)

    assert veranstaltung.teilnehmende is None
    assert Veranstaltung.objects.teilnahmen() == 0
