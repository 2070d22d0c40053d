"""Wiedervorlagen on the screen: made anywhere, finished and postponed in one tap, each with its undo."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from protegat import rollen
from protegat.basis.models import Rolle, Wiedervorlage, arbeitstag_in
from protegat.heute import Heute
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    WiedervorlageFactory,
)

pytestmark = pytest.mark.django_db

NEU = "/wiedervorlagen/neu/"
GEGENSTAENDE = {
    "beratung": BeratungFactory,
    "klient": KlientFactory,
    "organisation": OrganisationFactory,
    "veranstaltung": VeranstaltungFactory,
}


def rueckgaengig(antwort):
    """The address of the undo in the message."""
    return next(iter(antwort.context["messages"])).extra_tags


@pytest.mark.parametrize("art", GEGENSTAENDE)
def test_auf_der_seite_eines_eintrags_entsteht_eine_wiedervorlage_zu_ihm(als, beraterin, art):
    gegenstand, client = GEGENSTAENDE[art](), als(beraterin)
    seite = gegenstand.get_absolute_url()
    zu = re.search(r'name="zu" value="([^"]+)"', client.get(seite).content.decode())[1]

    antwort = client.post(NEU, {"text": "Nachfragen", "wann": "14", "zu": zu}, follow=True)

    wiedervorlage = Wiedervorlage.objects.get()
    assert antwort.redirect_chain == [(seite, 302)]
    assert (wiedervorlage.gegenstand, wiedervorlage.fuer) == (gegenstand, beraterin)
    assert wiedervorlage.faellig_am == arbeitstag_in(14, timezone.localdate())
    assert "<b>Nachfragen</b>" in antwort.content.decode()


def test_ein_genannter_tag_geht_vor(als, beraterin, koordination):
    tag = timezone.localdate() + timedelta(days=100)

    als(beraterin).post(NEU, {"text": "x", "wann": "1", "faellig_am": tag.isoformat(), "fuer": koordination.pk})

    wiedervorlage = Wiedervorlage.objects.get()
    assert (wiedervorlage.faellig_am, wiedervorlage.fuer) == (tag, koordination)


def test_namen_werden_erfragt_und_das_getippte_bleibt(als, beraterin):
    antwort = als(beraterin).post(NEU, {"text": "Frau Beispiel anrufen", "wann": "7"})

    seite = antwort.content.decode()
    assert not Wiedervorlage.objects.exists()
    assert "Das sieht nach einem Namen aus." in seite
    assert 'value="Frau Beispiel anrufen"' in seite


@pytest.mark.parametrize("zu", ["beratung-0", "nutzer-1", "beratung-x", "beratung", "beratung-99999999999999999999"])
def test_zu_nichts_gibt_es_keine(als, beraterin, zu):
    antwort = als(beraterin).post(NEU, {"text": "x", "wann": "7", "zu": zu})

    assert "Diesen Eintrag gibt es nicht" in antwort.content.decode()
    assert not Wiedervorlage.objects.exists()


def test_eine_neue_laesst_sich_zuruecknehmen(als, beraterin):
    client = als(beraterin)
    antwort = client.post(NEU, {"text": "x", "wann": "7"}, follow=True)

    client.post(rueckgaengig(antwort))

    assert not Wiedervorlage.objects.exists()


def test_erledigen_und_zuruecknehmen(als, beraterin):
    wiedervorlage, client = WiedervorlageFactory(fuer=beraterin), als(beraterin)

    antwort = client.post(reverse("erledigung_create", args=[wiedervorlage.pk]), follow=True)
    erledigt = Wiedervorlage.objects.erledigte().get().erledigt_von
    client.post(rueckgaengig(antwort))

    assert erledigt == beraterin
    assert Wiedervorlage.objects.offene().get() == wiedervorlage


def test_verschieben_und_zuruecknehmen(als, beraterin):
    wiedervorlage, client = WiedervorlageFactory(fuer=beraterin, faellig_am=date(2018, 11, 6)), als(beraterin)

    antwort = client.post(reverse("verschiebung_create", args=[wiedervorlage.pk]), {"tage": "7"}, follow=True)
    wiedervorlage.refresh_from_db()
    verschoben = wiedervorlage.faellig_am
    client.post(rueckgaengig(antwort))
    wiedervorlage.refresh_from_db()

    assert verschoben == arbeitstag_in(7, timezone.localdate())
    assert wiedervorlage.faellig_am == date(2018, 11, 6)


def test_fremde_gibt_es_nicht(als, beraterin):
    fremde, client = WiedervorlageFactory(), als(beraterin)

    for name in ("erledigung_create", "verschiebung_create", "wiedervorlage_delete", "wiedervorlage_update"):
        assert client.post(reverse(name, args=[fremde.pk]), {"tage": "1"}).status_code == 404


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_hat_keine(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert [client.get(adresse).status_code for adresse in ("/wiedervorlagen/", NEU)] == [403, 403]


def test_liste_zeigt_eigene_offene_und_fragt_nach_mehr(als, beraterin, koordination):
    eigene = WiedervorlageFactory(fuer=koordination, faellig_am=timezone.localdate() + timedelta(days=9))
    faellige = WiedervorlageFactory(fuer=koordination)
    fremde = WiedervorlageFactory(fuer=beraterin, faellig_am=timezone.localdate() + timedelta(days=20))
    erledigte = WiedervorlageFactory(fuer=koordination)
    erledigte.erledige(von=koordination)

    def gezeigt(frage):
        tabelle = als(koordination).get(f"/wiedervorlagen/{frage}").context["table"]
        return [zeile.record for zeile in tabelle.rows]

    assert gezeigt("") == [faellige, eigene]
    assert gezeigt("?fuer=alle") == [faellige, eigene, fremde]
    assert gezeigt(f"?fuer={beraterin.pk}") == [fremde]
    assert gezeigt("?stand=faellig") == [faellige]
    assert gezeigt("?stand=erledigt") == [erledigte]


def test_liste_kostet_immer_gleich_viel(als, beraterin):
    client = als(beraterin)

    def fuelle(anzahl):
        for fabrik in GEGENSTAENDE.values():
            for _ in range(anzahl):
                WiedervorlageFactory(fuer=beraterin, gegenstand=fabrik())

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get("/wiedervorlagen/")
        return len(gezaehlt)

    fuelle(1)
    vorher = abfragen()
    fuelle(11)

    assert abfragen() == vorher


def test_der_eintrag_bleibt_verborgen_wenn_die_rolle_ihn_nicht_sieht(als, beraterin, monkeypatch):
    organisation = OrganisationFactory(name="Verborgener Verein")
    WiedervorlageFactory(fuer=beraterin, gegenstand=organisation)
    sichtbar = als(beraterin).get("/wiedervorlagen/").content.decode()
    monkeypatch.setitem(rollen.RECHTE, Rolle.BERATUNG, {"basis.view_wiedervorlage"})

    seite = als(beraterin).get("/wiedervorlagen/").content.decode()

    assert "Verborgener Verein" in sichtbar
    assert "Verborgener Verein" not in seite
    assert "nicht mehr einsehbar" in seite


def test_ein_geloeschter_eintrag_haelt_die_liste_nicht_auf(als, beraterin):
    WiedervorlageFactory(fuer=beraterin, art=ContentType.objects.get_for_model(KlientFactory._meta.model), objekt_id=1)

    assert "nicht mehr einsehbar" in als(beraterin).get("/wiedervorlagen/").content.decode()


def test_heute_zeigt_hoechstens_fuenf_ueberfaellige_zuerst(als, beraterin):
    heute = timezone.localdate()
    alle = [WiedervorlageFactory(fuer=beraterin, faellig_am=heute - timedelta(days=tage)) for tage in range(7)]
    WiedervorlageFactory(fuer=beraterin, faellig_am=heute + timedelta(days=1))

    seite = als(beraterin).get("/").content.decode()

    assert Heute(beraterin, heute).wiedervorlagen == alle[:0:-1]
    assert seite.count("überfällig seit") == 5
    assert "Alle fälligen</a>" in seite
