"""Each hint once where it belongs and silent where it does not; none ever stops a save."""

import pytest

from beratung.models import Beratung, hinweise
from beratung.models.plausibilitaet import REGELN
from tests.factories import BeratungFactory, KlientFactory

pytestmark = pytest.mark.django_db

SATZ = {regel.__name__: satz for regel, satz in REGELN}


@pytest.mark.parametrize(
    ("regel", "auffaellig", "unauffaellig"),
    [
        ("sehr_lang", {"dauer": 181}, {"dauer": 180}),
        ("sehr_kurz", {"dauer": 2}, {"dauer": 3}),
        ("langer_kurzkontakt", {"kurz": True, "dauer": 31}, {"kurz": True, "dauer": 2}),
        ("viele_als_person", {"personenzahl": 11}, {"personenzahl": 11, "adressat": "gruppe"}),
        ("gruppe_zu_klein", {"adressat": "gruppe"}, {"adressat": "familie"}),
        (
            "minderjaehrig_mit_sozialleistungen",
            {"altersgruppe": "u18", "hauptthema__code": "existenz"},
            {"altersgruppe": "18_24", "hauptthema__code": "existenz"},
        ),
        (
            "vermittelt_ohne_diese_hilfe",
            {"ergebnis": "vermittelt", "hilfen": ["information"]},
            {"ergebnis": "vermittelt"},
        ),
        ("hilfe_ohne_vermittlung", {"hilfen": ["vermittlung"]}, {"ergebnis": "vermittelt", "hilfen": ["vermittlung"]}),
    ],
)
def test_was_auffaellt_und_was_nicht(regel, auffaellig, unauffaellig):
    assert hinweise(BeratungFactory(**auffaellig)) == [SATZ[regel]]
    assert hinweise(BeratungFactory(**unauffaellig)) == []


def test_ein_strich_ohne_thema_faellt_nicht_auf():
    assert hinweise(BeratungFactory(entwurf=True, hauptthema=None, altersgruppe="u18")) == []


def test_derselbe_code_zweimal_am_tag(ev25):
    klient = KlientFactory()
    BeratungFactory(vorhaben=ev25, klient=klient, storniert=True)
    erste = BeratungFactory(vorhaben=ev25, klient=klient)
    assert hinweise(erste) == []

    zweite = BeratungFactory(vorhaben=ev25, klient=klient, folge=True)

    assert hinweise(zweite) == [SATZ["code_heute_schon_da"]]


def test_folge_ohne_fruehere_im_selben_vorhaben(ev25):
    klient = KlientFactory()
    BeratungFactory(klient=klient, datum="2018-11-01")  # in another Vorhaben
    folge = BeratungFactory(vorhaben=ev25, klient=klient, folge=True)
    assert hinweise(folge) == [SATZ["folge_ohne_fruehere"]]

    BeratungFactory(vorhaben=ev25, klient=klient, datum="2018-10-30")

    assert hinweise(folge) == []


def test_erstberatung_mit_einem_code_der_schon_da_war(ev25):
    klient = KlientFactory()
    BeratungFactory(vorhaben=ev25, klient=klient, datum="2018-10-30")

    assert hinweise(BeratungFactory(vorhaben=ev25, klient=klient)) == [SATZ["erst_nach_frueherer"]]


def test_ohne_code_kostet_es_keine_abfrage(django_assert_num_queries):
    beratung = BeratungFactory(folge=True)

    with django_assert_num_queries(0):
        hinweise(beratung)


def test_der_hinweis_kommt_nach_dem_speichern_und_haelt_nichts_auf(als, beraterin, eingabe):
    client = als(beraterin)

    antwort = client.post("/beratungen/neu/", eingabe(dauer="200", weiter="neu"), follow=True)

    beratung = Beratung.objects.get()
    gespeichert, warnung = antwort.context["messages"]
    assert str(gespeichert).startswith("Gespeichert ")
    assert str(warnung) == f"Bitte prüfen: {SATZ['sehr_lang']}"
    assert warnung.level_tag == "meldung-warten"
    assert f'href="/beratungen/{beratung.pk}/bearbeiten/"' in antwort.content.decode()
    assert SATZ["sehr_lang"] in client.get(f"/beratungen/{beratung.pk}/bearbeiten/").content.decode()


def test_ein_gewoehnlicher_kontakt_bekommt_keinen_hinweis(als, beraterin, eingabe):
    antwort = als(beraterin).post("/beratungen/neu/", eingabe(weiter="neu"), follow=True)

    assert [meldung.level_tag for meldung in antwort.context["messages"]] == [""]
    assert "Bitte prüfen" not in antwort.content.decode()
