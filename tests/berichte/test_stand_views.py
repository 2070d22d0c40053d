"""The steps on the page, the frozen report, its records and files, and who may see what."""

import hashlib

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from berichte.lage import Lage
from berichte.models import Bericht, Berichtsstand
from berichte.stand.geprueftes import zahlen
from tests.berichte import zufall
from tests.berichte.stand import Q3, Q4, fest, geprueft, mit_texten
from tests.factories import BeratungFactory, LesezugangFactory, NutzerFactory, ZielwertFactory

pytestmark = pytest.mark.django_db


def schritt(name, zeitraum=Q4):
    return reverse(f"stand:{name}", args=["EV25", zeitraum])


def seite(stand, name="berichtsstand_detail"):
    return reverse(f"stand:{name}", args=[stand.pk])


@pytest.fixture
def stand(ev25, koordination):
    BeratungFactory.create_batch(4, vorhaben=ev25, geschlecht="weiblich", altersgruppe="30_54")
    BeratungFactory(vorhaben=ev25, geschlecht="divers")
    return fest(ev25, Q4, koordination)


@pytest.fixture
def leser(pruefung, ev25):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], auf_alle=True)
    return pruefung


def test_der_weg_vom_entwurf_bis_zur_einreichung(als, koordination, ev25):
    client = als(koordination)
    mit_texten(ev25, Q4, koordination)
    bericht = reverse("berichte:bericht_detail", args=["EV25", Q4])
    entwurf = client.get(bericht).text

    geprueft_ = client.post(schritt("pruefung_create"), follow=True).text
    bestaetigung = client.get(schritt("festschreibung_create")).text
    fest_ = client.post(schritt("festschreibung_create"), {"nach_fassung": 0}, follow=True)
    stand = Berichtsstand.objects.get()
    heute = timezone.localdate()
    einreichung = {"am": heute, "an": "Stadt Leipzig", "weg": "portal"}
    eingereicht = client.post(seite(stand, "einreichung_create"), einreichung, follow=True).text

    assert '<li aria-current="step"><b><span>Entwurf' in entwurf
    assert '<li aria-current="step"><b><span>Geprüft' in geprueft_
    assert "Vermerkt ist: ohne zweite Person." in geprueft_
    assert "Keine Kennzahl ist anders als bei der Prüfung." in bestaetigung
    assert "Quartalsbericht III/2018</a> ist nicht festgeschrieben." in bestaetigung
    assert fest_.redirect_chain[-1][0] == stand.get_absolute_url()
    assert stand.pruefsumme in fest_.content.decode()
    assert f"Eingereicht am {heute:%d.%m.%Y} im Portal an Stadt Leipzig" in eingereicht
    assert '<li aria-current="step"><b><span>Eingereicht' in client.get(bericht).text


def test_die_bestaetigung_nennt_was_fehlt_und_was_anders_ist(als, koordination, ev25):
    client = als(koordination)
    bericht = mit_texten(ev25, Q4, koordination)
    bericht.texte.filter(feld="1").delete()
    ungeprueft = client.get(schritt("festschreibung_create")).text
    bericht.pruefe(von=koordination, zahlen=zahlen(Lage(ev25, Q4)))
    BeratungFactory(vorhaben=ev25)
    ziel = ZielwertFactory(vorhaben=ev25)

    html = client.get(schritt("festschreibung_create")).text
    abgelehnt = client.post(schritt("festschreibung_create"), {"nach_fassung": 0}).text

    assert "Der Bericht ist noch nicht geprüft." in ungeprueft
    assert not Bericht.objects.filter(staende__isnull=False).exists()
    assert "0 / 0 / 0" in html
    assert "1 / 1 / 1" in html
    bericht = reverse("berichte:bericht_detail", args=["EV25", Q4])
    assert f'href="{bericht}#text-1">Kapitel 1: Zusammenfassung: Der Text fehlt.</a>' in html
    assert f'#grund-{ziel.pk}">Kapitel 9: Beratungen, ganzes Vorhaben: Die Begründung fehlt.</a>' in html
    assert 'id="text-1"' in (seite_ := client.get(bericht).text)
    assert f'id="grund-{ziel.pk}"' in seite_
    assert "Fassung 1 festschreiben" not in html
    assert "Der Bericht ist nicht festgeschrieben." in abgelehnt


def test_zweimal_gesandt_ist_einmal_festgeschrieben(als, koordination, ev25):
    """Double click, or the page sent again after going back: the same page as the first time, and no second version."""
    geprueft(ev25, Q4, koordination)
    client = als(koordination)

    erste, zweite = (client.post(schritt("festschreibung_create"), {"nach_fassung": 0}) for _ in range(2))

    assert (erste.status_code, zweite.status_code) == (302, 302)
    assert erste.url == zweite.url == Berichtsstand.objects.get().get_absolute_url()


def test_ist_der_bericht_davor_fest_wird_nicht_daran_erinnert(als, koordination, ev25):
    fest(ev25, Q3, koordination)

    assert als(koordination).get(schritt("festschreibung_create")).context["davor"] is None


def test_ansehen_legt_keinen_bericht_an(als, koordination, ev25):
    als(koordination).get(schritt("festschreibung_create"))

    assert not Bericht.objects.exists()


def test_eine_weitere_fassung_fragt_nach_dem_grund(als, koordination, ev25, stand):
    client = als(koordination)
    client.post(schritt("pruefung_create"))

    ohne = client.post(schritt("festschreibung_create"), {"nach_fassung": 1, "grund": " "}).text
    BeratungFactory(vorhaben=ev25)
    mit = client.post(schritt("festschreibung_create"), {"nach_fassung": 1, "grund": "Eine fehlte."}, follow=True).text

    assert "Eine weitere Fassung braucht einen Grund." in ohne
    assert "Grund: Eine fehlte." in mit
    assert "Was diese Fassung anders sagt als die davor" in mit
    assert list(Berichtsstand.objects.values_list("fassung", flat=True)) == [1, 2]
    alte = client.get(seite(stand))
    assert (alte.context["nachmeldungen"], alte.context["abgeloest_durch"].fassung) == ([], 2)
    assert "Was heute anders ist, steht dort." in alte.text


def test_prueft_wer_nicht_geschrieben_hat(als, koordination, ev25):
    bericht = mit_texten(ev25, Q4, koordination)
    bericht.texte.create(feld="themen", text="Viel KiTa.", geaendert_von=koordination)
    NutzerFactory(username="kollegin", koordination=True)

    html = als(koordination).post(schritt("pruefung_create"), follow=True).text

    assert "Prüfen kann ihn kollegin." in html


def test_was_spaeter_geschieht_aendert_die_seite_nicht(als, koordination, ev25, stand):
    client = als(koordination)
    vorher = client.get(seite(stand)).context["dokument"]
    einzelne = reverse("stand:standzahl_detail", args=[stand.pk, Q4, "K3"])
    liste = [zeile.record.merkmale for zeile in client.get(einzelne).context["table"].rows]

    ev25.titel = "Ganz anders"
    ev25.save()
    for beratung in ev25.beratungen.all()[:2]:
        beratung.personenzahl = 9
        beratung.save()
    ev25.beratungen.last().delete()
    antwort = client.get(seite(stand))

    assert antwort.context["dokument"] == vorher
    assert "Nachmeldungen" in antwort.text
    assert "Personen: 1 → 9" in antwort.text
    nachher = client.get(einzelne)
    assert [zeile.record.merkmale for zeile in nachher.context["table"].rows] == liste
    assert "aus den festgehaltenen Einträgen nachgerechnet" in nachher.text


def test_jeder_link_der_seite_fuehrt_zu_festgehaltenem(als, koordination):
    stand = fest(zufall.Welt(8).vorhaben[0], Q4, koordination)
    client = als(koordination)
    dokument = client.get(seite(stand)).context["dokument"]
    ziele = set()
    for kapitel in dokument.kapitel:
        for teil in kapitel.teile:
            for zeile in getattr(teil, "zeilen", ()):
                ziele |= {zelle.ziel for zelle in getattr(zeile, "zellen", ()) if zelle.ziel}

    assert len(ziele) > 100
    assert all(ziel.startswith(f"/berichte/stand/{stand.pk}/zahlen/") for ziel in ziele)
    for ziel in sorted(ziele)[::9]:
        assert client.get(ziel).context["probe"].stimmt, ziel


def test_andere_sehen_keine_kleine_zelle_und_keinen_weg_dahin(als, leser, verwaltung, stand):
    for fremde in (leser, verwaltung):
        client = als(fremde)
        html = client.get(seite(stand)).text
        k1 = client.get(reverse("stand:standzahl_detail", args=[stand.pk, Q4, "K1"])).text
        geschlecht = reverse("stand:standzahl_detail", args=[stand.pk, Q4, "K1"]) + "?nach=geschlecht&wert=divers"

        assert "&lt; 3" in html
        assert "nach=geschlecht" not in html
        assert "Nr." in k1
        assert "Geschlecht" not in k1
        assert client.get(geschlecht).status_code == 404


def test_leserecht_findet_die_festgeschriebenen(als, leser, stand):
    html = als(leser).get(reverse("berichte:bericht_list")).text

    assert stand.get_absolute_url() in html
    assert "Quartalsbericht EV25, 01.10.2018 – 31.12.2018" in html


def test_wer_was_darf(als, koordination, beraterin, verwaltung, leser, stand):
    def antworten(nutzer):
        client = als(nutzer)
        return [
            client.get(seite(stand)).status_code,
            client.get(seite(stand, "kanonisch")).status_code,
            client.get(seite(stand, "einreichung_create")).status_code,
            client.get(schritt("festschreibung_create")).status_code,
            client.post(schritt("pruefung_create")).status_code,
            client.post(schritt("pruefung_delete")).status_code,
        ]

    assert antworten(koordination) == [200, 200, 200, 200, 302, 302]
    for nutzer in (beraterin, verwaltung, leser):
        assert antworten(nutzer) == [200, 403, 403, 403, 403, 403]


def test_die_datei_zum_nachrechnen_ergibt_die_pruefsumme(als, koordination, ev25, stand):
    BeratungFactory(vorhaben=ev25)

    kanonisch = b"".join(als(koordination).get(seite(stand, "kanonisch")).streaming_content)

    assert hashlib.sha256(kanonisch).hexdigest() == stand.pruefsumme


def test_pruefsummen_nennen_den_beschaedigten(als, leser, stand):
    client = als(leser)
    heil = client.get(reverse("stand:pruefsummen")).text
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("UPDATE berichte_berichtsstand SET texte = '{}'")
        cursor.execute("SET session_replication_role = DEFAULT")

    kaputt = client.get(reverse("stand:pruefsummen")).text

    assert "Der Bericht ist wie festgeschrieben" in heil
    assert "Der Bericht ist nicht mehr wie festgeschrieben" in kaputt
    assert "beschädigt" in kaputt


def test_zahl_der_abfragen_bleibt_gleich(als, koordination, ev25, stand):
    client = als(koordination)
    vieles = fest(ev25, Q3, koordination)

    def abfragen(adresse):
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(adresse)
        return len(gezaehlt)

    k1 = reverse("stand:standzahl_detail", args=[stand.pk, Q4, "K1"])
    abfragen(seite(stand))
    wenige = abfragen(seite(stand)), abfragen(k1)
    BeratungFactory.create_batch(40, vorhaben=ev25)
    zweite = fest(ev25, Q4, koordination, "Mehr.")
    k1 = reverse("stand:standzahl_detail", args=[zweite.pk, Q4, "K1"])

    assert abfragen(k1) == wenige[1]
    assert abfragen(seite(vieles)) == wenige[0]
