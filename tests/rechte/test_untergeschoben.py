"""Fields that no page offers change nothing, and numbers of foreign records are refused."""

import pytest

from beratung.models import Beratungsnotiz
from protegat.basis.models import GespeicherterFilter, Nutzer, Rolle, Wiedervorlage
from tests.formulare import eingaben
from tests.rechte.wege import adresse
from veranstaltungen.models import Kalenderlink

pytestmark = pytest.mark.django_db

UNTERGESCHOBEN = {
    "rolle": "verwaltung",
    "is_staff": "on",
    "is_superuser": "on",
    "is_active": "",
    "status": "storniert",
    "stand": "eingereicht",
    "erstellt_am": "2001-01-01",
    "kennung": "untergeschoben",
    "fuer_alle": "on",
    "vertraulich": "",
    "id": "1",
    "pk": "1",
}
WER = ("nutzer", "autor", "erstellt_von", "geaendert_von", "beratende_person", "von", "gezaehlt_von", "geprueft_von")
ANZULEGEN = [
    ("B", "beratung:notiz_create", {"text": "Will wiederkommen."}),
    ("B", "veranstaltungen:kalenderlink_create", {"bezeichnung": "Tablet"}),
    ("B", "wiedervorlage_create", {"text": "Nachsehen", "faellig_am": "2030-01-07"}),
    ("B", "netzwerk:netzwerkkontakt_create", {"nutzen": ""}),
    ("K", "netzwerk:organisation_create", {"name": "Ganz neu", "typ": "verein"}),
    ("K", "netzwerk:gremium_create", {"name": "Ganz neu"}),
    ("K", "veranstaltungen:reihe_create", {"name": "Ganz neu"}),
    ("K", "ziele:zielwert_create", {}),
    ("K", "finanzen:kostenposition_create", {"code": "9", "bezeichnung": "Neu", "plan": "1"}),
]


def konten(welt):
    felder = ("pk", "rolle", "is_active", "password", "vertretung")
    return list(Nutzer.objects.order_by("pk").values_list(*felder))


def neues(modell, davor):
    return modell._base_manager.exclude(pk__in=davor).get()


@pytest.mark.parametrize(("rolle", "name", "angaben"), ANZULEGEN, ids=[name for _, name, _ in ANZULEGEN])
def test_wer_etwas_anlegt_steht_selbst_dabei(welt, leute, rolle, name, angaben):
    client, weg, vorher = leute[rolle], adresse(name, welt), konten(welt)
    seite = client.get(weg)
    modell = type(seite.context["form"].instance)
    davor = list(modell._base_manager.values_list("pk", flat=True))
    fremde = dict.fromkeys(WER, str(welt.verwaltung.pk))

    antwort = client.post(weg, UNTERGESCHOBEN | fremde | eingaben(seite, **angaben))

    assert konten(welt) == vorher
    if antwort.status_code == 302:
        neu = neues(modell, davor)
        wer = {"B": welt.beratung_, "K": welt.koordination}[rolle]
        assert neu.pk != 1
        assert {getattr(neu, feld) for feld in ("erstellt_von", "autor", "nutzer") if hasattr(neu, feld)} == {wer}


def test_das_eigene_konto_wird_durch_kein_formular_mehr(welt, leute):
    vorher = konten(welt)
    for name in ("vertretung", "account_change_password", "beratung:klient_create"):
        leute["B"].post(adresse(name, welt), UNTERGESCHOBEN | dict.fromkeys(WER, str(welt.verwaltung.pk)))

    assert konten(welt) == vorher


def test_die_verwaltung_aendert_nicht_ihre_eigene_rolle(welt, leute):
    weg = f"/stammdaten/basis/nutzer/{welt.verwaltung.pk}/change/"

    leute["V"].post(weg, {"username": "verwaltung", "rolle": "koordination", "is_active": ""})

    assert Nutzer.objects.get(pk=welt.verwaltung.pk).rolle == Rolle.VERWALTUNG
    assert Nutzer.objects.get(pk=welt.verwaltung.pk).is_active


def test_eine_notiz_wechselt_weder_den_menschen_noch_die_hand(welt, leute):
    client, weg = leute["B"], adresse("beratung:notiz_update", welt)
    mehr = {"klient": str(welt.klientin.pk), "autor": str(welt.kollegin.pk)}

    client.post(weg, eingaben(client.get(weg), text="Anders") | mehr)

    notiz = Beratungsnotiz.objects.get(pk=welt.notiz.pk)
    assert (notiz.text, notiz.klient, notiz.autor) == ("Anders", welt.klient, welt.beratung_)


def test_ein_filter_fuer_alle_ist_sache_der_koordination(welt, leute):
    daten = {"seite": "beratung:beratung_list", "name": "Für alle", "abfrage": "kontaktart=erst", "fuer_alle": "on"}

    leute["B"].post(adresse("filter_create", welt), daten | {"nutzer": str(welt.kollegin.pk)})

    gemerkt = GespeicherterFilter.objects.get(name="Für alle")
    assert (gemerkt.nutzer, gemerkt.fuer_alle) == (welt.beratung_, False)


def test_ein_kalenderlink_gehoert_wer_ihn_macht(welt, leute):
    weg = adresse("veranstaltungen:kalenderlink_create", welt)

    leute["B"].post(weg, {"bezeichnung": "Uhr", "nutzer": str(welt.verwaltung.pk), "abdruck": "0" * 64})

    link = Kalenderlink.objects.get(bezeichnung="Uhr")
    assert link.nutzer == welt.beratung_
    assert link.abdruck != "0" * 64


def test_eine_erledigte_wiedervorlage_nennt_wer_es_war(welt, leute):
    leute["B"].post(adresse("erledigung_create", welt), {"erledigt_von": str(welt.kollegin.pk)})

    assert Wiedervorlage.objects.get(pk=welt.wiedervorlage.pk).erledigt_von == welt.beratung_


@pytest.mark.parametrize(
    ("rolle", "name", "feld", "fremdes"),
    [
        ("B", "beratung:notiz_create", "beratung", "storniert"),  # of another code, or of none
        ("K", "finanzen:beleg_update", "kostenposition", "fremde_position"),  # of another Vorhaben
        ("B", "vertretung", "vertretung", "verwaltung"),  # may read no notes
        ("B", "vertretung", "vertretung", "gesperrt"),
        ("B", "beratung:uebergabe_create", "an", "pruefung"),
        ("B", "wiedervorlage_create", "fuer", "pruefung"),
        ("K", "lesen:lesezugang_create", "nutzer", "beratung_"),  # no account of a reader
    ],
)
def test_fremde_nummern_nimmt_kein_feld(welt, leute, rolle, name, feld, fremdes):
    client, weg = leute[rolle], adresse(name, welt)

    antwort = client.post(weg, eingaben(client.get(weg), **{feld: str(getattr(welt, fremdes).pk)}))

    assert antwort.status_code == 200
    assert feld in antwort.context["form"].errors
