"""The page of the network: the drawing says what its table says, for any filter, to those who may look."""

import re
from datetime import date
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from berichte.kennzahlen import AKTIVE_PARTNER
from berichte.kennzahlen.verbindungen import VERBINDUNGEN
from netzwerk.models import Beziehung
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.berichte.netzbild import Gelesen
from tests.factories import (
    BeratungFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)

NETZ = reverse("netz:verbindung_list")
ENTWICKLUNG = reverse("netz:entwicklung_detail")
BILD = re.compile(r'<svg[^>]*class="netzbild netzbild-(\w+)".*?</svg>', re.S)


def bilder(html):
    return {treffer[1]: Gelesen(treffer[0]) for treffer in BILD.finditer(html)}


def aus_der_tabelle(html):
    """`{(organisation, kind): number}` from the cells of the table, zeros left out."""
    tabelle = html[html.index('id="h-tabelle"') :]
    koepfe = [art for art in VERBINDUNGEN if f'data-l="{art.label}"' in tabelle]
    zahlen = {}
    for zeile in re.findall(r'<tr role="row">\s*<th scope="row".*?</tr>', tabelle, re.S):
        nummer = int(re.search(r"/netzwerk/(\d+)/", zeile)[1])
        zellen = [int(re.sub(r"<[^>]+>", "", zelle)) for zelle in re.findall(r"<td[^>]*>(.*?)</td>", zeile, re.S)]
        zahlen |= {(nummer, art.schluessel): zahl for art, zahl in zip(koepfe, zellen, strict=True) if zahl}
    return zahlen


@pytest.mark.parametrize(
    "abfrage",
    [
        {"zeit": "EINS"},
        {"zeit": "EINS.2018"},
        {"zeit": "ZWEI.2017-3"},
        {"zeit": "EINS", "von": "2017-11-03", "bis": "2018-02-20"},
        {"zeit": "EINS", "art": ["veranstaltungen", "netzwerkkontakte"]},
        {"zeit": "EINS", "sort": "-vermittlungen"},
    ],
)
def test_das_bild_gleicht_seiner_tabelle(als, koordination, abfrage):
    zufall.Welt(3)

    html = als(koordination).get(NETZ, abfrage).text

    weit, schmal = bilder(html)["weit"], bilder(html)["schmal"]
    assert weit.linien == schmal.linien == aus_der_tabelle(html)
    assert weit.organisationen == schmal.organisationen
    assert set(weit.organisationen) == {nummer for nummer, _ in aus_der_tabelle(html)}
    assert len(weit.linien) > 2


def test_gezeichnet_sind_genau_die_aktiven_partner(als, koordination):
    vorhaben, quartal = zufall.Welt(4).vorhaben[0], Zeitraum.quartal(2018, 4)

    bild = bilder(als(koordination).get(NETZ, {"zeit": "EINS.2018-4"}).text)["weit"]

    assert set(bild.organisationen) == {o.pk for o in AKTIVE_PARTNER.datensaetze(vorhaben, quartal)}


def test_jede_zahl_der_tabelle_oeffnet_ihre_eintraege(als, koordination):
    zufall.Welt(6, beratungen=30)
    client = als(koordination)
    html = client.get(NETZ, {"zeit": "EINS"}).text

    zahlen = re.findall(r'<td[^>]*><a href="([^"]+gemeinsam/[^"]+)">(\d+)</a></td>', html)

    assert len(zahlen) == len(aus_der_tabelle(html))
    for ziel, zahl in zahlen:
        assert client.get(unescape(ziel)).context["table"].paginator.count == int(zahl), ziel


def test_typ_und_zusammenarbeit_waehlen_aus(als, koordination, ev25):
    amt = OrganisationFactory(typ="amt", kooperationsformen=["gremium"])
    verein = OrganisationFactory(typ="verein", kooperationsformen=["raumpartner"])
    for organisation in (amt, verein):
        NetzwerkkontaktFactory(vorhaben=ev25, organisation=organisation)

    def gezeigt(**abfrage):
        return set(bilder(als(koordination).get(NETZ, abfrage).text)["weit"].organisationen)

    assert gezeigt() == {amt.pk, verein.pk}
    assert gezeigt(typ="amt") == gezeigt(kooperation="gremium") == {amt.pk}


def test_ein_name_fuehrt_zu_seiner_seite(als, koordination, ev25):
    kontakt = NetzwerkkontaktFactory(vorhaben=ev25, organisation__name="Kontaktstelle")

    bild = bilder(als(koordination).get(NETZ).text)["weit"]

    adresse = kontakt.organisation.get_absolute_url()
    assert bild.organisationen == {kontakt.organisation_id: ("Kontaktstelle: 1 Netzwerkkontakt", adresse)}


def test_ein_leerer_zeitraum_sagt_es(als, koordination, ev25):
    NetzwerkkontaktFactory(vorhaben=ev25)

    antwort = als(koordination).get(NETZ, {"zeit": "EV25.2017-1"})

    assert bilder(antwort.text) == {}
    assert "hat keine Organisation eine solche Verbindung zu uns" in antwort.text


@pytest.mark.parametrize(
    ("abfrage", "meldung"),
    [
        ({"zeit": "EV99"}, "Bitte eine gültige Auswahl treffen"),
        ({"zeit": "EV25", "von": "2018-06-30", "bis": "2018-01-01"}, "Bis liegt vor Von."),
        ({"zeit": "EV25.2018-4", "von": "2018-01-01", "bis": "2018-01-31"}, "liegt außerhalb von"),
        ({"zeit": "EV25", "von": "2019-03-01"}, "liegen außerhalb von"),
        ({"zeit": "EV25", "typ": "verin"}, "Bitte eine gültige Auswahl treffen"),
    ],
)
def test_eine_falsche_auswahl_wird_am_feld_gesagt(als, koordination, ev25, abfrage, meldung):
    antwort = als(koordination).get(NETZ, abfrage)

    assert antwort.status_code == 200
    assert meldung in antwort.text
    assert bilder(antwort.text) == {}


@pytest.mark.parametrize("adresse", [NETZ, ENTWICKLUNG])
def test_ohne_vorhaben_sagt_die_seite_was_fehlt(als, verwaltung, adresse):
    assert "Noch kein Vorhaben." in als(verwaltung).get(adresse).text


def test_zahl_der_abfragen_bleibt_gleich(als, koordination, ev25):
    client = als(koordination)

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(NETZ)
        return len(gezaehlt)

    def verbinde(anzahl):
        for organisation in OrganisationFactory.create_batch(anzahl):
            NetzwerkkontaktFactory(vorhaben=ev25, organisation=organisation)
            VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25), organisation=organisation)
            VeranstaltungFactory(vorhaben=ev25).anwesende.add(organisation)

    abfragen()
    verbinde(1)
    wenige = abfragen()
    verbinde(49)

    assert abfragen() == wenige


@pytest.mark.parametrize("adresse", [NETZ, ENTWICKLUNG])
def test_wer_partner_nicht_sieht_sieht_kein_netz(als, pruefung, ev25, adresse):
    assert als(pruefung).get(adresse).status_code == 403


def test_verwaltung_sieht_zahlen_ohne_weg_zu_den_eintraegen(als, verwaltung, ev25):
    NetzwerkkontaktFactory(vorhaben=ev25)
    client = als(verwaltung)

    html = client.get(NETZ).text

    assert len(bilder(html)["weit"].linien) == 1
    assert "/gemeinsam/" not in html
    assert "/zahlen/" not in client.get(ENTWICKLUNG).text


def test_beratung_gibt_keine_datei_aus(als, beraterin, ev25):
    client = als(beraterin)

    assert "Ausgeben" not in client.get(NETZ).text
    assert client.get(reverse("netz:verbindung_ausgabe", args=["csv"])).status_code == 403


def test_die_datei_nennt_dieselben_zahlen(als, koordination, ev25):
    kontakt = NetzwerkkontaktFactory(vorhaben=ev25, organisation__name="Kontaktstelle")
    VeranstaltungFactory(vorhaben=ev25).mitveranstalter.add(kontakt.organisation)

    antwort = als(koordination).get(reverse("netz:verbindung_ausgabe", args=["csv"]), {"zeit": "EV25.2018-4"})

    zeilen = b"".join(antwort.streaming_content).decode("utf-8-sig").split()
    assert zeilen == [
        "Name;Typ;Vermittlungen;Netzwerkkontakte;Veranstaltungen;Trägerberatungen",
        "Kontaktstelle;Verein;0;1;1;0",
    ]
    assert "zeitraum-ev25-iv-quartal-2018" in antwort["Content-Disposition"]


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_die_mappe_nennt_auch_was_partner_verbindet(als, koordination, ev25, form):
    eine, andere = (NetzwerkkontaktFactory(vorhaben=ev25, organisation__name=name) for name in ("Haus", "Stadt"))
    for ende in (eine.organisation, OrganisationFactory(name="Nicht im Netz")):
        Beziehung.objects.create(organisation=andere.organisation, art="traeger", gegenueber=ende)

    antwort = als(koordination).get(reverse("netz:verbindung_ausgabe", args=[form]), {"zeit": "EV25.2018-4"})

    inhalt = BytesIO(b"".join(antwort.streaming_content))
    assert 'filename="netzwerk_' in antwort["Content-Disposition"]
    if form == "xlsx":
        mappe = load_workbook(inhalt)
        assert mappe.sheetnames == ["Netzwerk", "Zwischen Partnern", "Filter"]
        assert list(mappe["Zwischen Partnern"].values)[1:] == [("Stadt", "Haus", "ist Träger von")]


def test_das_netzwerk_bleibt_im_menue_und_im_raum_markiert(als, koordination, ev25):
    for adresse, name in ((NETZ, "Unser Netz"), (ENTWICKLUNG, "Aktive Partner")):
        html = als(koordination).get(adresse).text
        assert re.search(r'<a href="/netzwerk/" aria-current="page">\s*Netzwerk</a>', html)
        assert f'aria-current="page">{name}</a>' in html


def test_jede_zahl_der_entwicklung_oeffnet_genau_ihre_organisationen(als, koordination):
    zufall.Welt(8, beratungen=20)
    client = als(koordination)
    html = client.get(ENTWICKLUNG, {"vorhaben": "EINS"}).text

    zahlen = re.findall(r'<td role="cell" class="z"[^>]*>\s*<a href="([^"]+/zahlen/[^"]+)">(\d+)</a>', html)

    assert len(zahlen) > 12
    for ziel, zahl in zahlen:
        seite = client.get(unescape(ziel))
        assert seite.context["table"].paginator.count == int(zahl), ziel
        assert seite.context["probe"].stimmt


def test_ein_langes_vorhaben_zeigt_acht_quartale_im_bild_und_alle_in_der_tabelle(als, koordination):
    VorhabenFactory(kuerzel="LANG", tage=(date(2015, 1, 1), date(2018, 12, 31)))

    antwort = als(koordination).get(ENTWICKLUNG, {"vorhaben": "LANG"})

    assert [zeile[0] for zeile in antwort.context["bild"].zeilen][::7] == ["I/2017", "IV/2018"]
    assert len(antwort.context["teil"].zeilen) == 16
    assert "die letzten 8 Quartale" in antwort.text
