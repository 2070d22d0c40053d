"""What a reader outside the team must not find out: hidden numbers, people behind records, days on which they came."""

import re
from dataclasses import fields, is_dataclass

import pytest
from django.urls import reverse

from berichte.models import Standzahl
from berichte.stand.aussen import SPALTEN, bedeckt
from berichte.stand.fundstellen import gedruckte
from berichte.stand.nachmeldung import VON_MENSCHEN
from berichte.stand.spuren import SPUREN
from protegat.basis.models import Einsicht
from tests.berichte import zufall
from tests.berichte.stand import Q4, fest
from tests.factories import BeratungFactory, KlientFactory, LesezugangFactory, VermittlungFactory

pytestmark = pytest.mark.django_db
SELTEN = 41  # stands nowhere else on the page


@pytest.fixture
def stand(ev25, koordination):
    """41 people counselled, of which 2 divers; K3 of these two is a number of its own."""
    BeratungFactory.create_batch(SELTEN - 2, vorhaben=ev25, geschlecht="weiblich", klient=KlientFactory())
    for beratung in BeratungFactory.create_batch(2, vorhaben=ev25, geschlecht="divers", ortsteil=None):
        VermittlungFactory(beratung=beratung)
    return fest(ev25, Q4, koordination)


@pytest.fixture
def leser(pruefung, ev25):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], auf_alle=True)
    return pruefung


def liste(stand, schluessel, nach="", wert=""):
    ort = reverse("stand:standzahl_detail", args=[stand.pk, Q4, schluessel])
    return f"{ort}?nach={nach}&wert={wert}" if nach else ort


def zellen(wert):
    """Every Zelle of a Dokument, found by walking through all it holds."""
    if isinstance(wert, tuple):
        return [zelle for teil in wert for zelle in zellen(teil)]
    if not is_dataclass(wert):
        return []
    eigene = [wert] if type(wert).__name__ == "Zelle" else []
    return eigene + [zelle for feld in fields(wert) for zelle in zellen(getattr(wert, feld.name))]


def test_verborgenes_steht_nirgends(stand):
    verborgene = [zelle for zelle in zellen(stand.festgehalten) if zelle.ersatz]

    gezeigte = zellen(bedeckt(stand.festgehalten))

    assert verborgene
    assert not [zelle for zelle in gezeigte if zelle.ersatz]
    assert [zelle.text for zelle in gezeigte] == [zelle.aussen for zelle in zellen(stand.festgehalten)]
    marken = {zelle.ersatz for zelle in verborgene}
    assert all(z.wert is None and z.fundstelle is None for z in gezeigte if z.text in marken)


def test_kein_link_und_keine_getippte_adresse_fuehrt_zu_menschen(als, leser, stand):
    client = als(leser)
    html = client.get(stand.get_absolute_url()).text
    gesperrte = Standzahl.objects.filter(stand=stand, nach__in=VON_MENSCHEN)

    assert {"geschlecht"} <= {zahl.nach for zahl in gesperrte}
    for zahl in gesperrte:
        assert f"nach={zahl.nach}" not in html
        assert client.get(liste(stand, zahl.kennzahl, zahl.nach, zahl.auspraegung)).status_code == 404
    assert Einsicht.objects.count() == 1


def test_jeder_link_der_seite_oeffnet_sich_und_sonst_nichts(als, leser, koordination):
    vorhaben = zufall.Welt(5).vorhaben[0]
    stand = fest(vorhaben, Q4, koordination)
    LesezugangFactory(nutzer=leser, vorhaben=[vorhaben], auf_alle=True)
    client = als(leser)
    links = set(re.findall(r'href="(/berichte/stand/\d+/zahlen/[^"]+)"', client.get(stand.get_absolute_url()).text))

    offen = bedeckt(stand.festgehalten).fundstellen

    assert 20 < len(links) <= len(offen) < stand.zahlen.count()
    for link in sorted(links)[::9]:
        assert client.get(link.replace("&amp;", "&")).status_code == 200, link


def test_die_liste_nennt_monat_und_gespraech_aber_nichts_von_der_person(als, leser, koordination, stand):
    innen, aussen = (als(nutzer).get(liste(stand, "K1")) for nutzer in (koordination, leser))
    tag = stand.zeilen.filter(art="beratung").first().tag

    spalten = {spalte.name for spalte in aussen.context["table"].columns}

    assert spalten == {"nummer", "tag", *SPALTEN["beratung"]}
    assert {*VON_MENSCHEN, "person", "heute"} <= {s.name for s in innen.context["table"].columns}
    assert f"{tag:%d.%m.%Y}" in innen.text
    assert f"{tag:%d.%m.%Y}" not in aussen.text
    assert "2018</td>" in aussen.text
    assert not any(wort in aussen.text for wort in ("divers", "weiblich", "Geschlecht", "Ortsteil", "Sprache"))


def test_das_team_kommt_zum_heutigen_eintrag_der_leser_nicht(als, leser, koordination, stand):
    eintrag = f"/beratungen/{stand.zeilen.filter(art='beratung').first().schluessel}/"

    assert f'href="{eintrag}"' in als(koordination).get(liste(stand, "K1")).text
    assert "/beratungen/" not in als(leser).get(liste(stand, "K1")).text


def test_die_ordnung_verraet_keinen_tag(als, leser, stand):
    def nummern(adresse):
        return [zeile.record.nummer for zeile in als(leser).get(adresse).context["table"].rows]

    assert nummern(f"{liste(stand, 'K1')}?sort=-tag") == nummern(liste(stand, "K1"))
    assert "?sort=" not in als(leser).get(liste(stand, "K1")).text


def test_was_fuer_leser_da_ist_steht_in_den_spuren():
    for art, spalten in SPALTEN.items():
        assert set(spalten) <= set(SPUREN[art].merkmale)
        assert not set(spalten) & {*VON_MENSCHEN, "person", "beratung"}


def test_keine_nummer_stammt_aus_einer_zeile_ueber_menschen(koordination):
    """Numbers follow the print: if rows about people came first, the numbers would sort the records by a merkmal."""
    stand = fest(zufall.Welt(5).vorhaben[0], Q4, koordination)
    bekannte = set()

    for zahl in stand.zahlen.order_by("nummer"):
        assert zahl.nach not in VON_MENSCHEN or set(zahl.zeilen) <= bekannte, zahl
        bekannte |= set(zahl.zeilen)


def test_die_datei_zeigt_was_die_seite_zeigt(stand):
    """The print takes `aussen` from the stored Dokument, the page from the covered one."""
    gezeigt, gespeichert = bedeckt(stand.festgehalten), stand.festgehalten

    assert [z.aussen for z in zellen(gezeigt)] == [z.aussen for z in zellen(gespeichert)]
    assert len(gedruckte(gezeigt)) < len(gedruckte(gespeichert))


def test_summen_hinter_der_liste_sind_die_gedruckten(als, leser, stand):
    html = als(leser).get(liste(stand, "K1")).text

    assert f"<b>{SELTEN} Einträgen</b>" in html
    assert f"Festgeschrieben: {SELTEN} Kontakte" in html
