"""The pages of codes: who may, what stands there, and that it costs the same with many."""

import re
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.karte import Karte
from beratung.models import Klient
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    OrtsteilFactory,
    SprechzeitFactory,
    VermittlungFactory,
    VorhabenFactory,
)

pytestmark = pytest.mark.django_db
LISTE, NEU = reverse("beratung:klient_list"), reverse("beratung:klient_create")


def seite(name, klient):
    return reverse(f"beratung:{name}", args=[klient.code])


def gefunden(antwort):
    return [zeile.record for zeile in antwort.context["table"].rows]


def anfragen(tat):
    with CaptureQueriesContext(connection) as zaehler:
        tat()
    return len(zaehler)


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_codes_sieht_nur_wer_beraet(als, request, rolle):
    client, klient = als(request.getfixturevalue(rolle)), KlientFactory()
    namen = ("klient_detail", "klient_update", "klient_karte", "zusammenfuehrung_create")
    adressen = [LISTE, NEU, reverse("beratung:klient_vorlage"), *(seite(name, klient) for name in namen)]

    assert {client.get(adresse).status_code for adresse in adressen} == {403}
    assert client.post(NEU).status_code == 403
    assert client.get(reverse("beratung:beratung_mit_code"), {"klient": klient.code}).status_code == 403
    assert Klient.objects.count() == 1


def test_ein_klick_gibt_einen_code(als, beraterin):
    antwort = als(beraterin).post(NEU, follow=True)

    klient = Klient.objects.get()
    assert antwort.redirect_chain == [(klient.get_absolute_url(), 302)]
    assert (klient.erstellt_von, klient.bekannte()) == (beraterin, {})
    assert f"Neuer Code: {klient}" in antwort.text


def test_ein_neuer_code_darf_gleich_angaben_haben(als, beraterin):
    assert "Code vergeben" in als(beraterin).get(NEU).text

    als(beraterin).post(NEU, {"geschlecht": "weiblich", "sprache": "ar"})

    assert Klient.objects.get().bekannte() == {"geschlecht": "weiblich", "sprache": "ar"}


def test_die_liste_nennt_kontakte_und_tage(als, beraterin):
    ort = OrtsteilFactory(name="Grünau-Nord")
    klient = KlientFactory(code="K-7QF4", geschlecht="weiblich", altersgruppe="keine_angabe", ortsteil=ort)
    for tag in (3, 9, 6):
        BeratungFactory(klient=klient, datum=date(2018, 11, tag))
    BeratungFactory(klient=klient, datum=date(2018, 11, 20), storniert=True)
    nie = KlientFactory()

    antwort = als(beraterin).get(LISTE)

    assert gefunden(antwort) == [klient, nie]
    zeilen = [[str(zelle) for zelle in zeile.cells] for zeile in antwort.context["table"].rows]
    assert zeilen[0][1:] == ["weiblich, Grünau-Nord", "3", "03.11.2018", "09.11.2018"]
    assert zeilen[1][1:] == ["–", "0", "–", "–"]


def test_die_liste_wird_gefragt(als, beraterin, ev25):
    gesucht = KlientFactory(code="K-7QF4", sprache="ar")
    BeratungFactory(klient=gesucht, vorhaben=ev25, datum=date(2018, 5, 5))
    BeratungFactory(mit_code=True, klient__code="K-XXXX", datum=date(2018, 6, 6))
    client = als(beraterin)

    for frage in (
        *({"code": "7qf4"}, {"vorhaben": "EV25"}, {"sprache": "ar"}),
        {"von": "2018-05-01", "bis": "2018-05-31"},
    ):
        assert gefunden(client.get(LISTE, frage)) == [gesucht], frage
    assert gefunden(client.get(LISTE, {"von": "2018-05-06"})) == [Klient.objects.get(code="K-XXXX")]
    assert 'klienten/K-7QF4/">K-7QF4</a>' in client.get(LISTE, {"code": "7QFA"}).text


def test_fuenfzig_codes_fragen_nicht_oefter(als, beraterin):
    client = als(beraterin)
    BeratungFactory(klient=KlientFactory(ortsteil=OrtsteilFactory()))
    eine = anfragen(lambda: client.get(LISTE))
    for _ in range(49):
        BeratungFactory(klient=KlientFactory(ortsteil=OrtsteilFactory()))

    assert anfragen(lambda: client.get(LISTE)) == eine


def test_die_kontakte_eines_codes_stehen_nach_vorhaben_auf_seiner_seite(als, beraterin, ev25):
    klient, anderes = (
        KlientFactory(sprache="ar"),
        VorhabenFactory(kuerzel="ALT", tage=(date(2015, 1, 1), date(2015, 12, 31))),
    )
    for vorhaben, tag in ((ev25, date(2018, 1, 2)), (anderes, date(2015, 5, 5)), (ev25, date(2018, 3, 4))):
        BeratungFactory(klient=klient, vorhaben=vorhaben, datum=tag)
    vermittlung = VermittlungFactory(beratung=klient.beratungen.first(), status="angekommen")
    fremde = BeratungFactory(mit_code=True)

    html = als(beraterin).get(klient.get_absolute_url()).text

    assert all(beratung.get_absolute_url() in html for beratung in klient.beratungen.all())
    assert fremde.get_absolute_url() not in html
    assert re.findall(r"<h3[^>]*>(\S+) <span[^>]*>([^<]+)<", html) == [("EV25", "2 Kontakte"), ("ALT", "1 Kontakt")]
    assert vermittlung.ziel in html
    assert ">angekommen</span>" in html
    assert "Arabisch" in html


def test_viele_kontakte_fragen_nicht_oefter(als, beraterin, ev25):
    client, klient = als(beraterin), KlientFactory()

    def lege_an(tag):
        beratung = BeratungFactory(klient=klient, vorhaben=ev25, datum=date(2018, 1, 1) + timedelta(days=tag))
        VermittlungFactory(beratung=beratung)
        klient.unterscheide(KlientFactory(), von=beraterin)
        klient.nimm_auf(KlientFactory(), von=beraterin)

    lege_an(0)
    eine = anfragen(lambda: client.get(klient.get_absolute_url()))
    for tag in range(1, 20):
        lege_an(tag)

    assert anfragen(lambda: client.get(klient.get_absolute_url())) == eine


def test_erst_oder_folge_wird_je_vorhaben_gesagt(als, beraterin, laufend, heute):
    klient = KlientFactory()
    BeratungFactory(klient=klient)  # in another Vorhaben
    assert "JETZT wäre: <b>Erstberatung</b>" in als(beraterin).get(klient.get_absolute_url()).text

    BeratungFactory(klient=klient, vorhaben=laufend, datum=heute)

    assert "JETZT wäre: <b>Folgeberatung</b>" in als(beraterin).get(klient.get_absolute_url()).text


def test_angaben_lassen_sich_aendern(als, koordination):
    klient = KlientFactory(sprache="ar")

    antwort = als(koordination).post(seite("klient_update", klient), {"sprache": "ku", "geschlecht": "divers"})

    assert antwort.url == klient.get_absolute_url()
    klient.refresh_from_db()
    assert (klient.sprache, klient.geschlecht, klient.geaendert_von) == ("ku", "divers", koordination)


def test_die_beratung_fuehrt_zu_ihrem_code(als, beraterin):
    beratung = BeratungFactory(mit_code=True)

    html = als(beraterin).get(beratung.get_absolute_url()).text

    assert f'<a href="{beratung.klient.get_absolute_url()}">{beratung.klient}</a>' in html


def test_die_karte_sagt_nur_code_und_sprechzeit(als, beraterin, laufend, heute):
    klient = KlientFactory(code="K-7QF4", geschlecht="weiblich", sprache="ar")
    SprechzeitFactory(vorhaben=laufend, standort__name="Laden 7", standort__adresse="Ringstraße 1")
    SprechzeitFactory(vorhaben=laufend, standort__name="Büro", angebot="traeger")
    SprechzeitFactory(vorhaben=VorhabenFactory(kuerzel="FERTIG"), standort__name="Früher")

    html = als(beraterin).get(seite("klient_karte", klient)).text

    karte = re.search(r'<section class="karte".*?</section>', html, re.DOTALL)[0]
    assert ("K-7QF4" in karte, "Di 15–18 Uhr" in karte, "Laden 7, Ringstraße 1" in karte) == (True, True, True)
    assert not re.search("weiblich|Arabisch|Büro|Früher|https?:|Protegat", karte)
    assert "style=" not in karte


def test_eine_sprechzeit_mehrerer_personen_steht_einmal_auf_der_karte(laufend, heute, beraterin):
    erste = SprechzeitFactory(vorhaben=laufend)
    SprechzeitFactory(vorhaben=laufend, standort=erste.standort, beratende_person=beraterin)
    SprechzeitFactory(vorhaben=laufend, standort=erste.standort, wochentag=3, beginn=time(9), ende=time(12))

    assert Karte("K-7QF4", heute).orte() == {erste.standort: ["Di 15–18 Uhr", "Do 9–12 Uhr"]}


def test_das_bild_der_karte_ist_der_code(heute):
    """Read back without a library: the fixed pattern of a QR code of version 1 stands where it must."""
    karte = Karte("K-7QF4", heute)
    dunkel = {tuple(map(int, paar)) for paar in re.findall(r"M(\d+) (\d+)h1v1h-1z", karte.bild().weg)}

    assert karte.bild().groesse == 21 + 8
    ecke = [(x, y) for x in range(4, 11) for y in range(4, 11) if {x, y} & {4, 10}]
    assert all(punkt in dunkel for punkt in ecke)
    assert karte.bild().weg != Karte("K-7QF3", heute).bild().weg
