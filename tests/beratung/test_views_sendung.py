"""How strokes come in from a queue: each exactly once, each with its day, none of somebody else."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from beratung.models import Beratung, Kontaktart, Status
from protegat.basis.felder import neue_kennung
from tests.factories import BeratungFactory, NutzerFactory, ThemaFactory, VorhabenFactory
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db

SEITEN = [f"/beratungen/strichliste/{name}" for name in ("", "huelle/", "dienst.js", "stand/")]
STRICH, STORNO = "/beratungen/strichliste/strich/", "/beratungen/strichliste/storno/"


def sendung(**anders):
    return {"kennung": neue_kennung(), "thema": "kita", "art": "beratung", "zeit": timezone.now().isoformat()} | anders


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


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_gleichzeitig_gesendet_ist_einmal_gezaehlt(als, beraterin, laufend):
    ThemaFactory(code="kita")  # the tests before may have ended with an empty database
    client, daten = als(beraterin), sendung()

    codes = gleichzeitig(lambda: client.post(STRICH, daten).status_code)

    assert sorted(codes) == [200, 200, 200, 201]
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
    zeit = timezone.localtime() + timedelta(days=tage)

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
