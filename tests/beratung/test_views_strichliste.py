"""The tally for the phone: what its page knows, what the browser may keep, and how strokes come in exactly once."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratung, Kontaktart, Status
from protegat.basis.felder import neue_kennung
from tests.factories import BeratungFactory, NutzerFactory, ThemaFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

SEITEN = [f"/beratungen/strichliste/{name}" for name in ("", "huelle/", "dienst.js", "stand/")]
STRICH, STORNO = "/beratungen/strichliste/strich/", "/beratungen/strichliste/storno/"


def sendung(**anders):
    return {"kennung": neue_kennung(), "thema": "kita", "art": "beratung", "zeit": timezone.now().isoformat()} | anders


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_hat_keine_strichliste(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert [client.get(seite).status_code for seite in SEITEN] == [403] * 4
    assert [client.post(weg, sendung()).status_code for weg in (STRICH, STORNO)] == [403] * 2


def test_nur_post_zaehlt(als, beraterin):
    assert [als(beraterin).get(weg).status_code for weg in (STRICH, STORNO)] == [405] * 2


@pytest.mark.parametrize("rolle", ["beraterin", "koordination"])
def test_die_seite_zeigt_den_eigenen_tag(als, request, rolle, laufend, heute):
    wer = request.getfixturevalue(rolle)
    BeratungFactory(vorhaben=laufend, datum=heute)
    strich = BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=wer, entwurf=True)
    BeratungFactory(vorhaben=laufend, datum=heute - timedelta(days=1), beratende_person=wer, entwurf=True)

    antwort = als(wer).get(SEITEN[0])

    stand = json.loads(antwort.context["stand"])
    assert (stand["tag"], stand["summe"], stand["offen"]) == (heute.isoformat(), 1, 2)
    assert {code: zahl for code, zahl in stand["kacheln"].items() if zahl} == {"kita": 1}
    assert stand["zuletzt"]["kennung"] == strich.kennung
    assert reverse("beratung:storno_create", args=[strich.pk]) in antwort.content.decode()


def test_die_seite_fragt_immer_gleich_viel(als, beraterin, laufend, heute):
    client, zahlen = als(beraterin), []
    client.get(SEITEN[0])
    for anzahl in (1, 49):
        BeratungFactory.create_batch(anzahl, vorhaben=laufend, datum=heute, beratende_person=beraterin, entwurf=True)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(SEITEN[0])
        zahlen.append(len(abfragen))

    assert zahlen[0] == zahlen[1]


def test_die_huelle_ist_fuer_alle_dieselbe(als, beraterin, koordination, laufend, heute):
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, entwurf=True)

    huellen = [als(wer).get(SEITEN[1]).content for wer in (beraterin, koordination)]

    assert huellen[0] == huellen[1]
    assert b"csrfmiddlewaretoken" not in huellen[0]
    assert b"beraterin" not in huellen[0]


def test_der_dienst_nennt_nur_dateien_die_es_gibt(als, beraterin, settings):
    antwort = als(beraterin).get(SEITEN[2])

    text = antwort.content.decode()
    dateien = json.loads(text.partition("= ")[2].partition(";")[0])
    assert antwort["Content-Type"] == "text/javascript; charset=utf-8"
    assert all(datei.startswith("/static/") for datei in dateien)
    assert all((settings.BASE_DIR / datei.lstrip("/")).is_file() for datei in dateien)
    seite = als(beraterin).get(SEITEN[1]).content.decode()
    assert all(datei in seite for datei in dateien if datei.endswith((".js", ".css")))


def test_ein_strich_vom_telefon_ist_ein_entwurf(als, beraterin, laufend, heute):
    daten = sendung()

    antwort = als(beraterin).post(STRICH, daten)

    strich = Beratung.objects.get()
    assert antwort.status_code == 201
    assert (strich.kennung, strich.hauptthema.code, strich.datum) == (daten["kennung"], "kita", heute)
    assert (strich.status, strich.vorhaben, strich.erstellt_von) == (Status.ENTWURF, laufend, beraterin)
    assert antwort.json()["stand"]["kacheln"]["kita"] == 1
    assert antwort.json()["stand"]["token"]


def test_zweimal_gesendet_ist_einmal_gezaehlt(als, beraterin, laufend):
    daten, client = sendung(), als(beraterin)

    codes = [client.post(STRICH, daten).status_code for _ in range(3)]

    assert codes == [201, 200, 200]
    assert Beratung.objects.count() == 1


def test_ein_wiederholter_strich_gilt_auch_wenn_das_thema_inzwischen_ruht(als, beraterin, laufend):
    ThemaFactory(code="kurzlebig")
    daten, client = sendung(thema="kurzlebig"), als(beraterin)
    client.post(STRICH, daten)
    ThemaFactory._meta.model.objects.filter(code="kurzlebig").update(aktiv=False)

    assert client.post(STRICH, daten).status_code == 200


def test_ein_wiederholter_strich_kehrt_nach_dem_storno_nicht_zurueck(als, beraterin, laufend):
    daten, client = sendung(), als(beraterin)
    client.post(STRICH, daten)
    client.post(STORNO, {"kennung": daten["kennung"]})

    assert client.post(STRICH, daten).status_code == 200
    assert Beratung.objects.get().status == Status.STORNIERT


def test_eine_fremde_kennung_wird_abgelehnt(als, beraterin, laufend):
    daten = sendung()
    als(NutzerFactory()).post(STRICH, daten)

    antworten = [als(beraterin).post(weg, daten) for weg in (STRICH, STORNO)]

    assert [antwort.status_code for antwort in antworten] == [409, 409]
    assert {antwort.json()["fehler"] for antwort in antworten} == {"Dieser Strich gehört zu einer anderen Anmeldung."}
    assert Beratung.objects.get().status == Status.ENTWURF


@pytest.mark.parametrize(
    ("anders", "grund"),
    [
        ({"thema": "gibt_es_nicht"}, "Dieses Thema gibt es nicht oder nicht mehr."),
        ({"thema": "kita\0"}, "Nullzeichen sind nicht erlaubt."),
        ({"art": "lang"}, "Gezählt werden Beratung und Kurzkontakt."),
        ({"kennung": ""}, "Dieser Strich hat keine Kennung."),
        ({"kennung": "x" * 32}, "Dieser Strich hat keine gültige Kennung."),
        ({"zeit": ""}, "Dieser Strich hat keine Zeit."),
    ],
)
def test_was_kein_strich_ist_wird_mit_grund_abgelehnt(als, beraterin, laufend, anders, grund):
    antwort = als(beraterin).post(STRICH, sendung(**anders))

    assert (antwort.status_code, antwort.json()["fehler"]) == (422, grund)
    assert not Beratung.objects.exists()


@pytest.mark.parametrize(("tage", "grund"), [(1, "Zukunft"), (-32, "älter als 31 Tage")])
def test_der_tag_hat_grenzen(als, beraterin, laufend, tage, grund):
    zeit = timezone.now() + timedelta(days=tage)

    antwort = als(beraterin).post(STRICH, sendung(zeit=zeit.isoformat()))

    assert antwort.status_code == 422
    assert grund in antwort.json()["fehler"]


def test_es_zaehlt_der_tag_hier_nicht_der_in_london(als, beraterin, laufend, heute):
    kurz_nach_mitternacht = f"{heute - timedelta(days=2)}T23:30:00Z"

    als(beraterin).post(STRICH, sendung(zeit=kurz_nach_mitternacht))

    assert Beratung.objects.get().datum == heute - timedelta(days=1)


def test_gestern_lief_noch_kein_vorhaben(als, beraterin, heute):
    VorhabenFactory(kuerzel="NEU", tage=(heute, heute + timedelta(days=30)))
    gestern = (timezone.now() - timedelta(days=1)).isoformat()

    antwort = als(beraterin).post(STRICH, sendung(zeit=gestern))

    assert antwort.status_code == 422
    assert "läuft kein Vorhaben. NEU beginnt am" in antwort.json()["fehler"]


def test_nach_einem_kurzkontakt_ist_der_naechste_strich_wieder_eine_beratung(als, beraterin, laufend):
    client = als(beraterin)

    for art in ("kurz", "beratung"):
        client.post(STRICH, sendung(art=art))

    arten = Beratung.objects.order_by("pk").values_list("kontaktart", flat=True)
    assert list(arten) == [Kontaktart.KURZ, Kontaktart.ERST]


def test_storno_mit_der_kennung_auch_zweimal(als, beraterin, laufend):
    daten, client = sendung(), als(beraterin)
    client.post(STRICH, daten)

    codes = [client.post(STORNO, {"kennung": daten["kennung"]}).status_code for _ in range(2)]

    assert codes == [200, 200]
    assert Beratung.objects.get().status == Status.STORNIERT


def test_storno_eines_strichs_der_nie_ankam(als, beraterin, laufend):
    assert als(beraterin).post(STORNO, {"kennung": neue_kennung()}).status_code == 200
    assert als(beraterin).post(STORNO, {"kennung": "kaputt"}).status_code == 422


def test_ein_ergaenzter_strich_bleibt_gezaehlt(als, beraterin, laufend, heute):
    fertig = BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, erstellt_von=beraterin)

    antwort = als(beraterin).post(STORNO, {"kennung": fertig.kennung})

    assert antwort.status_code == 409
    fertig.refresh_from_db()
    assert fertig.status == Status.ABGESCHLOSSEN


def test_ohne_token_der_seite_kommt_nichts_herein(beraterin, laufend):
    client = Client(enforce_csrf_checks=True)
    client.force_login(beraterin, backend="protegat.rollen.RollenBackend")
    assert client.post(STRICH, sendung()).status_code == 403

    token = client.get(SEITEN[3]).json()["token"]

    assert client.post(STRICH, sendung(), headers={"X-CSRFToken": token}).status_code == 201


def test_ohne_anmeldung_geht_es_zur_anmeldung(client, laufend):
    antwort = client.post(STRICH, sendung())

    assert (antwort.status_code, Beratung.objects.count()) == (302, 0)


def test_das_konto_in_der_warteschlange_verraet_niemanden(als, beraterin, koordination):
    konten = {als(wer).get(SEITEN[3]).json()["konto"] for wer in (beraterin, koordination)}

    assert len(konten) == 2
    assert all(len(konto) == 16 for konto in konten)
