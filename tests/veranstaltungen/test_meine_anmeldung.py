"""One's own registration by its link: seeing changes nothing, sending cancels, once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AnmeldungFactory, VeranstaltungFactory
from veranstaltungen.models import Anmeldung, Platzvergabe, Veranstaltung
from veranstaltungen.worte import KATALOGE, SPRACHEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=3, titel="KiTa-Platz finden")


def angemeldet(termin, **felder):
    return Platzvergabe(termin).melde_an(AnmeldungFactory.build(veranstaltung=termin, **felder))


def seite(anmeldung, sprache="de"):
    return reverse("programm:anmeldung", args=[sprache], query={"s": anmeldung.neuer_schluessel()})


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_sehen_aendert_nichts_und_absenden_meldet_ab(client, termin, sprache):
    anmeldung = angemeldet(termin)
    adresse = seite(anmeldung, sprache)
    richtung = "rtl" if sprache in ("ar", "fa") else "ltr"

    html = client.get(adresse).text
    assert f'dir="{richtung}"' in html
    assert KATALOGE[sprache]["an_platz"] in html
    assert Anmeldung.objects.get().hat_platz

    antwort = client.post(adresse, {"abmelden": ""}, follow=True)
    assert KATALOGE[sprache]["an_abgemeldet"] in antwort.text
    assert "<form" not in antwort.text
    assert Anmeldung.objects.get().status == "abgemeldet"


def test_zweimal_abgemeldet_schadet_niemandem(client, termin):
    erste = angemeldet(termin, personen=3)
    adresse = seite(erste)
    angemeldet(termin, personen=3), angemeldet(termin, personen=3)

    for _ in range(2):
        client.post(adresse, {"abmelden": ""})

    assert [a.status for a in Anmeldung.objects.all()] == ["abgemeldet", "angemeldet", "warteliste"]


def test_wer_wartet_sieht_seine_nummer(client, termin):
    angemeldet(termin, personen=3), angemeldet(termin)

    html = client.get(seite(angemeldet(termin))).text

    assert "Sie stehen auf der Warteliste, Nummer 2." in html


def test_mit_weniger_kommen(client, termin):
    gruppe = angemeldet(termin, personen=3)
    wartend = angemeldet(termin)

    client.post(seite(gruppe), {"personen": "2"})

    gruppe.refresh_from_db(), wartend.refresh_from_db()
    assert (gruppe.personen, wartend.status) == (2, "angemeldet")


def test_mit_mehr_kommen_solange_plaetze_frei_sind(client, termin):
    gruppe = angemeldet(termin, personen=2)

    html = client.get(seite(gruppe)).text
    client.post(seite(gruppe), {"personen": "3"})

    gruppe.refresh_from_db()
    assert "<option>3</option>" in html
    assert "<option>4</option>" not in html
    assert gruppe.personen == 3


def test_mehr_als_frei_sind_geht_nicht_und_wird_gesagt(client, termin):
    gruppe = angemeldet(termin, personen=2)
    angemeldet(termin)

    antwort = client.post(seite(gruppe), {"personen": "3"})

    assert KATALOGE["de"]["an_nicht_frei"] in antwort.text
    assert Anmeldung.objects.get(pk=gruppe.pk).personen == 2


def test_nach_dem_anmeldeschluss_kommt_niemand_dazu(client, termin):
    gruppe = angemeldet(termin)
    Veranstaltung.objects.update(anmeldeschluss=timezone.now() - timedelta(minutes=1))

    client.post(seite(gruppe), {"personen": "2"})

    assert Anmeldung.objects.get().personen == 1


@pytest.mark.parametrize("personen", ["0", "-1", "x", "9", "²", "", "9" * 5000])
def test_unsinn_aendert_nichts(client, termin, personen):
    gruppe = angemeldet(termin, personen=2)

    assert client.post(seite(gruppe), {"personen": personen}).status_code in (200, 302)

    assert Anmeldung.objects.get().personen == 2


def test_zwei_links_im_selben_augenblick_oeffnen_beide(client, termin):
    eine = angemeldet(termin)
    dieselbe, dieselbe_noch_einmal = (Anmeldung.objects.get(pk=eine.pk) for _ in range(2))

    adressen = [seite(dieselbe), seite(dieselbe_noch_einmal)]
    Platzvergabe(termin).aendere_personen(eine, 2)

    assert [client.get(adresse).status_code for adresse in adressen] == [200, 200]


@pytest.mark.parametrize(
    ("status", "vor_absage", "satz"),
    [("abgesagt", "", "an_abgesagt"), ("abgemeldet", "", "an_abgemeldet"), ("warteliste", "", "an_warteliste_satz")],
)
def test_die_seite_sagt_in_jedem_stand_wie_es_steht(client, termin, status, vor_absage, satz):
    eine = AnmeldungFactory(veranstaltung=termin, status=status, vor_absage=vor_absage)

    assert KATALOGE["de"][satz] in client.get(seite(eine)).text


def test_danach_sagt_die_seite_dass_es_vorbei_ist(client, termin):
    eine = angemeldet(termin)
    Veranstaltung.objects.update(beginn=timezone.now() - timedelta(hours=1))

    html = client.get(seite(eine)).text

    assert KATALOGE["de"]["vorbei"] in html
    assert KATALOGE["de"]["an_platz"] not in html


@pytest.mark.parametrize("schluessel", ["", "falsch"])
@pytest.mark.parametrize("art", ["get", "post"])
def test_ein_falscher_schluessel_oeffnet_nichts(client, termin, art, schluessel):
    angemeldet(termin)

    antwort = getattr(client, art)(reverse("programm:anmeldung", args=["de"], query={"s": schluessel}))

    assert antwort.status_code == 404
    assert "Dieser Link gilt nicht" in antwort.text


def test_die_seite_bleibt_in_keinem_speicher_und_verraet_ihre_adresse_nicht(client, termin):
    antwort = client.get(seite(angemeldet(termin)))

    assert "no-store" in antwort["Cache-Control"]
    assert antwort["Referrer-Policy"] == "no-referrer"
    assert antwort["X-Robots-Tag"] == "noindex, nofollow"
    assert antwort.cookies == {}


def test_vom_namen_steht_nichts_da(client, termin):
    assert "Quittenbaum" not in client.get(seite(angemeldet(termin, name="Quittenbaum"))).text


@pytest.mark.parametrize(("status", "satz"), [("abgesagt", "abgesagt_satz"), ("verschoben", "verschoben_satz")])
def test_was_ausfaellt_wird_gesagt(client, termin, status, satz):
    adresse = seite(angemeldet(termin))
    Veranstaltung.objects.update(status=status)
    Platzvergabe(termin).folge_der_veranstaltung()

    html = client.get(adresse).text

    assert KATALOGE["de"][satz] in html
    assert "<form" not in html
