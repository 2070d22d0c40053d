"""What is kept of somebody who registers, how it is hidden, and when it goes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from protegat.basis.loeschung import loesche
from tests.factories import AnmeldungFactory, VeranstaltungFactory
from tests.regeln import abgelehnt
from veranstaltungen.models import Anmeldung

pytestmark = pytest.mark.django_db
ADRESSE = "gast@beispiel.invalid"


def test_ein_weg_genuegt():
    abgelehnt("anmeldung_hoechstens_ein_weg", lambda: AnmeldungFactory(email=ADRESSE, telefon="0341 000000"))


@pytest.mark.parametrize("personen", [0, 6])
def test_eine_gruppe_hat_eins_bis_fuenf(personen):
    abgelehnt("anmeldung_personen_eins_bis_fuenf", lambda: AnmeldungFactory(personen=personen))


def test_ohne_namen_keine_anmeldung():
    abgelehnt("anmeldung_mit_namen", lambda: AnmeldungFactory(name=None))


def test_dieselbe_adresse_nur_einmal_je_termin():
    erste = AnmeldungFactory(email=ADRESSE)

    abgelehnt(
        "anmeldung_jede_adresse_einmal",
        lambda: AnmeldungFactory(veranstaltung=erste.veranstaltung, email=ADRESSE.upper()),
    )


def test_zwischen_zwei_terminen_verraet_die_datenbank_nicht_dass_es_dieselbe_ist():
    erste, zweite = AnmeldungFactory(email=ADRESSE), AnmeldungFactory(email=ADRESSE)

    assert erste.mailwert
    assert set(erste.mailwert).isdisjoint(zweite.mailwert)


def test_eine_aehnliche_adresse_ist_eine_andere():
    erste = AnmeldungFactory(email="anna@beispiel.invalid")

    alle = Anmeldung.objects

    assert alle.mit_adresse(erste.veranstaltung, "ANNA@beispiel.invalid ").get() == erste
    assert not alle.mit_adresse(erste.veranstaltung, "hanna@beispiel.invalid").exists()


def test_der_schluessel_oeffnet_und_steht_nirgends():
    anmeldung = AnmeldungFactory()

    erster, zweiter = anmeldung.neuer_schluessel(), anmeldung.neuer_schluessel()

    assert len(erster) >= 32
    assert Anmeldung.objects.zum(erster) == Anmeldung.objects.zum(zweiter) == anmeldung
    assert Anmeldung.objects.zum("") is None
    assert erster not in str(Anmeldung.objects.values())


def test_vierzehn_tage_danach_gehen_die_angaben_und_die_zahl_bleibt():
    heute = timezone.localdate()
    alt, neu = (
        AnmeldungFactory(
            veranstaltung=VeranstaltungFactory(mit_anmeldung=True, tag=heute - timedelta(days=tage)),
            email=ADRESSE,
            personen=3,
            dolmetschen="ti",
            bedarf="rollstuhl",
        )
        for tage in (14, 13)
    )
    schluessel = alt.neuer_schluessel()

    anzahl = loesche(Anmeldung.objects.faellige(heute), "anmeldungen").geloescht[Anmeldung]

    alt.refresh_from_db(), neu.refresh_from_db()
    assert anzahl == 1
    assert (alt.name, alt.email, alt.dolmetschen, alt.bedarf, alt.mailwert) == (None, None, None, None, [])
    assert (alt.personen, alt.status, alt.geloescht_am) == (3, "warteliste", heute)
    assert Anmeldung.objects.zum(schluessel) is None
    assert neu.name
    assert neu.loeschen_am == heute + timedelta(days=1)
    assert not Anmeldung.objects.faellige(heute).exists()


def test_was_geloescht_ist_kommt_nicht_wieder():
    anmeldung = AnmeldungFactory()
    alle = Anmeldung.objects.filter(pk=anmeldung.pk)

    abgelehnt("anmeldung_geloescht_ohne_angaben", lambda: alle.update(geloescht_am=timezone.localdate()))


def test_ihr_name_steht_in_keiner_ueberschrift():
    anmeldung = AnmeldungFactory(name="Quittenbaum")

    assert "Quittenbaum" not in str(anmeldung)
    assert "Quittenbaum" not in repr(anmeldung)
