"""Each fix saves one thing, says so, goes on to the next record and can be undone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from beratung.models import Beratung, Status
from netzwerk.models import Thema
from protegat.pruefen import ruecknahme
from protegat.pruefen.regeln import NACH_SCHLUESSEL
from tests.factories import BeratungFactory, VeranstaltungFactory
from tests.protegat.pruefen import FAELLE, SEITE, TAG, adresse, rueckgaengig

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("regel", FAELLE)
def test_jede_behebung_gilt_und_laesst_sich_zuruecknehmen(als, beraterin, ev25, regel):
    lege_an, angaben, danach = FAELLE[regel]
    eintrag, client = lege_an(ev25), als(beraterin)
    eintrag.refresh_from_db()
    vorher, gesendet = ruecknahme.stand(eintrag), angaben()
    assert client.get(adresse(regel)).status_code == 200

    antwort = client.post(adresse(regel, eintrag), gesendet, follow=True)

    eintrag.refresh_from_db()
    erwartet = gesendet if danach is None else danach
    assert {name: getattr(eintrag, name) for name in erwartet} == erwartet
    assert f"Gespeichert {timezone.localtime():%H:}" in antwort.content.decode()
    assert eintrag.geaendert_von == beraterin
    client.post(rueckgaengig(antwort))
    eintrag.refresh_from_db()
    assert ruecknahme.stand(eintrag) == vorher


@pytest.mark.parametrize(
    ("regel", "angaben", "satz"),
    [
        ("strich", {"hauptthema": "", "ergebnis": "geklaert"}, "Bitte wählen Sie das Thema."),
        ("strich", {"hauptthema": "sonstiges", "ergebnis": "geklaert"}, "Dieses Thema braucht einen Text."),
        ("strich", {"hauptthema": "kita", "ergebnis": "vermittelt"}, "Wohin vermittelt?"),
        ("folge_ohne_erst", {"kontaktart": "folge", "klient": "K-NEIN"}, "Den Code „K-NEIN“ gibt es nicht."),
        ("sonstiges", {"thema_text": "Frau Beispiel"}, "Das sieht nach einem Namen aus."),
        ("veranstaltung_ohne_zahl", {"teilnehmende": "", "zaehlart": "liste"}, "0 ist eine Zahl, leer nicht."),
        (
            "veranstaltung_ohne_zahl",
            {"teilnehmende": "3", "zaehlart": "liste", "abgesagt": "on"},
            "Abgesagt oder gezählt: bitte nur eines von beiden.",
        ),
    ],
)
def test_ein_fehler_steht_am_feld_und_behaelt_was_getippt_war(als, beraterin, ev25, regel, angaben, satz):
    eintrag = FAELLE[regel][0](ev25)
    eintrag.refresh_from_db()
    Thema.objects.filter(code="sonstiges").update(text_noetig=True)
    nummern = dict(Thema.objects.values_list("code", "pk"))
    gesendet = {name: nummern.get(wert, wert) if name == "hauptthema" else wert for name, wert in angaben.items()}
    vorher = ruecknahme.stand(eintrag)

    antwort = als(beraterin).post(adresse(regel, eintrag), gesendet)

    eintrag.refresh_from_db()
    assert satz in antwort.content.decode()
    assert ruecknahme.stand(eintrag) == vorher
    assert antwort.context["zeilen"][0].form.data.dict() == {name: str(wert) for name, wert in gesendet.items()}


def test_ein_code_der_stimmt_bleibt(als, beraterin, ev25):
    eintrag = FAELLE["folge_ohne_erst"][0](ev25)
    daten = {"kontaktart": "erst", "klient": eintrag.klient.code}

    als(beraterin).post(adresse("folge_ohne_erst", eintrag), daten)

    geaendert = Beratung.objects.get(pk=eintrag.pk)
    assert (geaendert.kontaktart, geaendert.klient) == ("erst", eintrag.klient)


def test_abgesagt_ist_auch_eine_antwort(als, beraterin, ev25):
    veranstaltung, client = VeranstaltungFactory(vorhaben=ev25, geplant=True), als(beraterin)
    daten = {"teilnehmende": "", "zaehlart": "liste", "abgesagt": "on"}

    ohne_grund = client.post(adresse("veranstaltung_ohne_zahl", veranstaltung), daten)
    client.post(adresse("veranstaltung_ohne_zahl", veranstaltung), daten | {"statusgrund": "Sturm"})

    assert "Warum wurde abgesagt?" in ohne_grund.content.decode()
    veranstaltung.refresh_from_db()
    assert (veranstaltung.status, veranstaltung.teilnehmende, veranstaltung.statusgrund) == ("abgesagt", None, "Sturm")


def test_nach_dem_speichern_geht_es_beim_naechsten_weiter(als, beraterin, ev25):
    erste, zweite = (BeratungFactory(vorhaben=ev25, datum=TAG + timedelta(days=n)) for n in range(2))
    client = als(beraterin)
    zeilen = client.get(adresse("alter")).context["zeilen"]

    antwort = client.post(
        f"{adresse('alter', erste)}?seite=1", {"altersgruppe": "u18", "weiter": zeilen[0].weiter}, follow=True
    )

    assert antwort.redirect_chain == [(f"{SEITE}alter/?seite=1&bei={zweite.pk}", 302)]
    assert [zeile.hier for zeile in antwort.context["zeilen"]] == [True]
    assert antwort.content.decode().count(" autofocus") == 1


def test_was_jemand_inzwischen_geaendert_hat_bleibt(als, beraterin, ev25):
    beratung, client = BeratungFactory(vorhaben=ev25), als(beraterin)
    antwort = client.post(adresse("alter", beratung), {"altersgruppe": "u18"}, follow=True)
    Beratung.objects.update(altersgruppe="ab65")

    antwort = client.post(rueckgaengig(antwort), follow=True)

    assert "der Eintrag wurde inzwischen geändert" in antwort.content.decode()
    assert Beratung.objects.get().altersgruppe == "ab65"


def test_eine_marke_von_fremder_hand_gilt_nicht(als, beraterin, ev25):
    beratung = BeratungFactory(vorhaben=ev25)
    echte = ruecknahme.marke(NACH_SCHLUESSEL["alter"], beratung, {"status": Status.STORNIERT})

    als(beraterin).post(f"/pruefen/ruecknahme/{echte[:-2]}xx/")

    assert Beratung.objects.get().status == Status.ABGESCHLOSSEN
