"""The history of a record: a way to it from the record's page, for those who see the record and nobody else."""

import pytest
from django.urls import reverse

from beratung.models import Klient
from protegat.protokolle.verlaeufe import MIT_VERLAUF
from tests.rechte.anfrage import antwort_auf
from tests.rechte.geheimnisse import funde
from tests.rechte.test_matrix import ROLLEN, wort
from tests.rechte.wege import adresse

pytestmark = pytest.mark.django_db

SEITEN = {  # kind: its page, the record of the world, who may read its history
    "beratung": ("beratung:beratung_detail", "beratung", "BK"),
    "klient": ("beratung:klient_detail", "klient", "BK"),
    "stammblatt": ("beratung:stammblatt_detail", "stammblatt", "BK"),
    "vermittlung": ("beratung:vermittlung_update", "offene", "BK"),
    "veranstaltung": ("veranstaltungen:veranstaltung_detail", "veranstaltung", "BK"),
    "reihe": ("veranstaltungen:reihe_detail", "reihe", "BKV"),
    "organisation": ("netzwerk:organisation_detail", "stelle", "BKV"),
    "netzwerkkontakt": ("netzwerk:netzwerkkontakt_update", "kontakt", "BK"),
    "gremium": ("netzwerk:gremium_detail", "gremium", "BKV"),
    "bericht": ("berichte:bericht_detail", "bericht", "BK"),
    "beleg": ("finanzen:beleg_detail", "beleg", "K"),
    "mittelabruf": ("finanzen:mittelabruf_update", "abruf", "K"),
    "vorhaben": ("admin:basis_vorhaben_change", "ev25", "V"),
}


def verlauf(welt, art):
    return reverse("protokoll:verlauf", args=[art, getattr(welt, SEITEN[art][1]).pk])


def test_jede_art_steht_hier():
    assert sorted(SEITEN) == sorted(MIT_VERLAUF)


@pytest.mark.parametrize("art", SEITEN)
def test_den_verlauf_liest_wer_den_eintrag_sieht(welt, leute, art):
    _, _, wer = SEITEN[art]

    antworten = {rolle: antwort_auf(leute[rolle], "get", verlauf(welt, art), {}) for rolle in ROLLEN}

    assert [rolle for rolle, antwort in antworten.items() if wort(antwort, "") == "durch"] == [*wer]
    assert [rolle for rolle, antwort in antworten.items() if funde(rolle, "", antwort.gelesen)] == []
    assert [len(antwort.einsichten) for rolle, antwort in antworten.items() if rolle in wer] == [1] * len(wer)


@pytest.mark.parametrize("art", SEITEN)
def test_auf_jeder_seite_fuehrt_ein_weg_dorthin(welt, leute, art):
    seite, _, _ = SEITEN[art]

    texte = {rolle: antwort_auf(leute[rolle], "get", adresse(seite, welt), {}) for rolle in ROLLEN}

    auf_der_seite = [rolle for rolle, antwort in texte.items() if antwort.status_code == 200]
    assert auf_der_seite
    assert [rolle for rolle in auf_der_seite if verlauf(welt, art) not in texte[rolle].gelesen] == []


def test_notizen_und_namen_stehen_in_keinem_verlauf(welt, leute):
    """Written over once more, so that the log has something to keep silent about."""
    welt.notiz.save()
    welt.identitaet.save()
    Klient.objects.filter(pk=welt.klient.pk).update(geschlecht="weiblich")

    antworten = {rolle: antwort_auf(leute[rolle], "get", verlauf(welt, "klient"), {}) for rolle in "BK"}

    assert [funde("K", "", antwort.gelesen) for antwort in antworten.values()] == [[], []]
    assert ["weiblich" in antwort.gelesen for antwort in antworten.values()] == [True, True]
