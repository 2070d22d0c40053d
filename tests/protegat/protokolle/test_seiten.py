"""The logs on the screen: for Verwaltung all of what happened, for the others the history of what they may see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.models import Beratung
from protegat.basis.models import Aenderung, Einsicht, Einsichtsart, Standort
from protegat.protokolle.verlaeufe import MIT_VERLAUF
from protegat.protokolle.worte import tabellenname
from tests.factories import BeratungFactory, BeratungsnotizFactory, OrganisationFactory
from tests.protokolle import ohne_ausloeser

pytestmark = pytest.mark.django_db
SEITEN = ("aenderung_list", "einsicht_list", "siegel")
VERBORGENES = "verborgen →"
AENDERUNGEN = reverse("protokoll:aenderung_list")


def verlauf(art, eintrag):
    return reverse("protokoll:verlauf", args=[art, eintrag.pk])


def letzte_einsicht():
    return Einsicht.objects.latest("pk")


@pytest.mark.parametrize("seite", SEITEN)
def test_nur_die_verwaltung_sieht_die_protokolle(als, verwaltung, koordination, beraterin, pruefung, seite):
    adresse = reverse(f"protokoll:{seite}")

    assert als(verwaltung).get(adresse).status_code == 200
    assert [als(wer).get(adresse).status_code for wer in (koordination, beraterin, pruefung)] == [403] * 3


def test_vorher_und_nachher_in_worten(als, verwaltung, koordination):
    organisation = OrganisationFactory()
    organisation.typ, organisation.geaendert_von = "amt", koordination
    organisation.save()

    seite = als(verwaltung).get(AENDERUNGEN, {"tabelle": "netzwerk_organisation", "art": "geaendert"})

    assert seite.text.count('<span class="d-block">') == 2
    assert "Typ: Verein → Amt" in seite.text
    assert "geändert von: – → koordination" in seite.text


def test_von_beratungen_sieht_die_verwaltung_nur_was_sich_geaendert_hat(als, verwaltung):
    BeratungFactory(dauer=30)
    Beratung.objects.update(dauer=77)

    seite = als(verwaltung).get(AENDERUNGEN, {"tabelle": "beratung_beratung", "art": "geaendert"})

    assert '<span class="d-block">Minuten' in seite.text
    assert "77" not in seite.text.partition("<tbody")[2]


def test_eine_notiz_steht_nirgends(als, verwaltung, beraterin):
    notiz = BeratungsnotizFactory(text="Zitronenbaum")
    notiz.text = "Apfelbaum"
    notiz.save()

    seite = als(verwaltung).get(AENDERUNGEN, {"tabelle": "beratung_beratungsnotiz"}).text

    assert ("baum" in seite, VERBORGENES in seite) == (False, False)


def test_suchen_nach_konto_tag_und_eintrag(als, verwaltung):
    einer, _ = (Standort.objects.create(name=name) for name in ("Laden", "Lager"))
    client = als(verwaltung)
    frage = {"konto": "SQL", "von": "0001-01-01", "bis": "9999-12-31", "tabelle": "basis_standort"}

    beide = client.get(AENDERUNGEN, frage).context["table"].data
    eine = client.get(AENDERUNGEN, frage | {"nummer": einer.pk}).context["table"].data
    keine = client.get(AENDERUNGEN, frage | {"bis": "2020-01-02"}).context["table"].data

    assert [len(zeilen) for zeilen in (beide, eine, keine)] == [2, 1, 0]


def test_eine_tabelle_zwischen_zweien_heisst_nach_dem_was_sie_haelt():
    assert tabellenname("berichte_lesezugang_vorhaben") == "Lesezugang: Vorhaben"


def test_wer_nachsieht_steht_selbst_darin_ohne_das_getippte(als, verwaltung):
    als(verwaltung).get(AENDERUNGEN, {"konto": "Frau Zitronenbaum", "art": "geaendert", "nummer": "7"})

    einsicht = letzte_einsicht()

    assert (einsicht.konto, einsicht.art) == ("verwaltung", Einsichtsart.PROTOKOLL)
    assert einsicht.gegenstand == "Änderungsprotokoll, Konto, Was: geändert, Nummer des Eintrags: 7"


def test_immer_gleich_viele_fragen(als, verwaltung):
    client = als(verwaltung)
    OrganisationFactory()
    client.get(AENDERUNGEN)
    with CaptureQueriesContext(
        connection,
    ) as eine:
        client.get(AENDERUNGEN)
    for _ in range(50):
        OrganisationFactory()
    with CaptureQueriesContext(connection) as viele:
        client.get(AENDERUNGEN)

    assert len(viele) == len(eine)


@pytest.mark.parametrize("was", ["aenderung", "einsicht"])
def test_als_datei_und_auch_das_steht_im_protokoll(als, verwaltung, was):
    Standort.objects.create(name="Laden")
    antwort = als(verwaltung).get(reverse(f"protokoll:{was}_ausgabe", args=["csv"]))

    assert b"Wann;Wer;Was;" in b"".join(antwort.streaming_content)
    assert (letzte_einsicht().art, letzte_einsicht().konto) == (Einsichtsart.AUSGABE, "verwaltung")


def test_der_verlauf_fuer_die_die_den_eintrag_sehen(als, beraterin, verwaltung):
    beratung = BeratungFactory(dauer=30)
    Beratung.objects.update(dauer=45)

    seite = als(beraterin).get(verlauf("beratung", beratung))

    assert "Minuten: 30 → 45" in seite.text
    assert als(verwaltung).get(verlauf("beratung", beratung)).status_code == 403
    assert letzte_einsicht().art == Einsichtsart.VERLAUF


def test_kein_verlauf_ohne_eintrag_und_keiner_ohne_seite(als, beraterin):
    client = als(beraterin)

    assert client.get("/protokoll/verlauf/beratung/999999/").status_code == 404
    assert client.get("/protokoll/verlauf/beratungsnotiz/1/").status_code == 404


@pytest.mark.parametrize("art", MIT_VERLAUF)
def test_jeder_verlauf_hat_ein_recht(als, pruefung, art):
    adresse = reverse("protokoll:verlauf", args=[art, 1])

    assert als(pruefung).get(adresse).status_code in (403, 404)


def test_der_verlauf_braucht_immer_gleich_viele_fragen(als, koordination):
    organisation = OrganisationFactory()
    client = als(koordination)

    def fragen(mal):
        for nummer in range(mal):
            organisation.name = f"Verein {nummer}"
            organisation.geaendert_von = koordination if nummer % 2 else None
            organisation.save()
        with CaptureQueriesContext(connection) as abfragen:
            client.get(verlauf("organisation", organisation))
        return len(abfragen)

    fragen(2)
    assert fragen(2) == fragen(40)


def test_die_seite_der_siegel_sagt_was_nicht_stimmt(als, verwaltung):
    Standort.objects.create(name="Laden")
    client = als(verwaltung)
    assert "Beide Protokolle sind unverändert" in client.get(reverse("protokoll:siegel")).text

    eintrag = Aenderung.objects.latest("pk")
    with ohne_ausloeser() as cursor:
        cursor.execute("UPDATE basis_aenderung SET konto = 'jemand' WHERE id = %s", [eintrag.pk])

    assert (
        f"Der Eintrag {eintrag.pk} des Änderungsprotokolls wurde verändert."
        in client.get(reverse("protokoll:siegel")).text
    )


def test_von_der_seite_eines_eintrags_fuehrt_ein_weg(als, beraterin):
    beratung = BeratungFactory()

    assert verlauf("beratung", beratung) in als(beraterin).get(beratung.get_absolute_url()).text


def test_eine_frage_an_das_protokoll_laesst_sich_merken(als, verwaltung):
    angaben = {"seite": "protokoll:aenderung_list", "name": "Gelöschtes", "abfrage": "art=geloescht"}
    antwort = als(verwaltung).post(reverse("filter_create"), angaben)

    assert antwort.url == f"{AENDERUNGEN}?art=geloescht"
