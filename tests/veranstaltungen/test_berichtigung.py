"""What the team enters and corrects by telephone, and what a page says of languages and of its own translation."""

import pytest
from django.urls import reverse

from protegat.basis.models import Einsicht
from tests.factories import AnmeldungFactory, VeranstaltungFactory
from tests.veranstaltungen.oeffentlich import angekuendigt
from tests.veranstaltungen.oeffentlich import termin as seite
from veranstaltungen.models import Platzvergabe
from veranstaltungen.sprachnamen import sprachname
from veranstaltungen.worte import KATALOGE

pytestmark = pytest.mark.django_db
ANGABEN = {"name": "Gast 2", "kontakt": "0341 000002", "personen": "1", "dolmetschen": "", "sprache": "de"}


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=3)


def melde_an(termin, **felder):
    return Platzvergabe(termin).melde_an(AnmeldungFactory.build(veranstaltung=termin, **felder))


def test_berichtigt_behaelt_den_rang(als, beraterin, termin):
    melde_an(termin, personen=3)
    falsch, danach = melde_an(termin, name="Gats", email="falsch@beispiel.invalid"), melde_an(termin)
    client, adresse = als(beraterin), reverse("veranstaltungen:anmeldung_update", args=[falsch.pk])

    assert 'value="Gats"' in client.get(adresse).text
    client.post(adresse, ANGABEN)

    falsch.refresh_from_db()
    assert (falsch.name, falsch.email, falsch.telefon) == ("Gast 2", None, "0341 000002")
    assert list(termin.anmeldungen.wartende()) == [falsch, danach]
    assert Einsicht.objects.filter(nummer=termin.pk).exists()


def test_berichtigen_gibt_keine_plaetze_die_es_nicht_gibt(als, beraterin, termin):
    eine, _ = melde_an(termin), melde_an(termin)
    adresse = reverse("veranstaltungen:anmeldung_update", args=[eine.pk])

    antwort = als(beraterin).post(adresse, ANGABEN | {"personen": "3"})

    eine.refresh_from_db()
    assert "So viele Plätze sind nicht frei. Frei: 1." in antwort.text
    assert eine.personen == 1


def test_berichtigen_duerfen_nur_die_die_anmeldungen_sehen(als, verwaltung, pruefung, termin):
    adresse = reverse("veranstaltungen:anmeldung_update", args=[melde_an(termin).pk])

    assert {als(wer).get(adresse).status_code for wer in (verwaltung, pruefung)} == {403}


@pytest.mark.parametrize(("plaetze", "satz"), [(3, "Eingetragen, mit Platz."), (0, "Nummer 1 der Warteliste.")])
def test_nach_dem_eintragen_steht_da_ob_ein_platz_da_ist(als, beraterin, plaetze, satz):
    termin = VeranstaltungFactory(mit_anmeldung=True, kapazitaet=plaetze)

    antwort = als(beraterin).post(reverse("veranstaltungen:anmeldung_create", args=[termin.pk]), ANGABEN, follow=True)

    assert satz in antwort.text


@pytest.mark.parametrize(
    ("code", "sprache", "name"),
    [("ar", "de", "Arabisch"), ("ar", "en", "Arabic"), ("uk", "tr", "Ukraynaca"), ("ar", "ar", ""), ("ar", "ti", "")],
)
def test_sprachen_heissen_wie_auf_der_seite(code, sprache, name):
    assert sprachname(code, sprache) == name


def test_ungeprueft_steht_ueber_dem_text(client):
    html = seite(client, angekuendigt(), "en").text

    assert html.index(KATALOGE["en"]["ungeprueft"]) < html.index("<h1>")


def test_ohne_pflichtlinks_keine_leere_liste(client, settings):
    settings.OEFFENTLICH |= dict.fromkeys(("impressum", "datenschutz", "barrierefreiheit"), "")

    assert 'class="pflicht"' not in seite(client, angekuendigt()).text
