"""Guessing is slow, and nobody shuts out somebody else by guessing."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from protegat.basis.models import Anmeldeereignis, Bremse, Versuchszaehler
from protegat.zugang.versuch import dauer
from tests.protegat.zugang.hilfe import bekanntes_geraet, drin, melde_an

WARTEN = "Zu viele Fehlversuche. Bitte warten Sie"
FALSCH = "Anmeldename oder Passwort stimmen nicht."


def text(antwort):
    return antwort.content.decode()


def fremde(anzahl):
    """As many strangers, each from an address of its own."""
    return [Client(REMOTE_ADDR=f"203.0.{nummer // 250}.{nummer % 250 + 1}") for nummer in range(anzahl)]


def test_hundert_falsche_passwoerter_von_fremden_sperren_niemanden_aus(beraterin):
    eigenes = bekanntes_geraet(beraterin)

    antworten = [melde_an(fremder, beraterin, f"geraten-{nummer}") for nummer, fremder in enumerate(fremde(100))]
    mit_richtigem = Client(REMOTE_ADDR="198.51.100.7")

    assert sum(FALSCH in text(antwort) for antwort in antworten) == 5
    assert sum(WARTEN in text(antwort) for antwort in antworten) == 95
    assert WARTEN in text(melde_an(mit_richtigem, beraterin))
    assert not drin(mit_richtigem)
    melde_an(eigenes, beraterin)
    assert drin(eigenes)


def test_unbekannte_namen_werden_ebenso_gebremst(beraterin):
    namen = {name: [text(melde_an(f, name, "falsch")) for f in fremde(6)] for name in ("gibtesnicht", "beraterin")}

    ohne_namen = [[zeile.replace(name, "") for zeile in _sichtbares(seiten)] for name, seiten in namen.items()]
    assert ohne_namen[0] == ohne_namen[1]
    assert WARTEN in ohne_namen[0][-1]


def _sichtbares(seiten):
    return [seite.partition('role="alert">')[2].partition("</div>")[0] for seite in seiten]


@pytest.mark.parametrize("schreibweise", ["BERATERIN", " beraterin ", "ｂｅｒａｔｅｒｉｎ"])
def test_eine_andere_schreibweise_zaehlt_mit(beraterin, schreibweise):
    for fremder in fremde(5):
        melde_an(fremder, beraterin, "falsch")

    assert WARTEN in text(melde_an(Client(), schreibweise))


def test_ein_netz_das_viele_namen_durchprobiert_wird_gebremst(beraterin):
    client = Client(REMOTE_ADDR="203.0.113.9")

    antworten = [melde_an(client, f"name{nummer}", "Sommer2026") for nummer in range(21)]

    assert FALSCH in text(antworten[19])
    assert WARTEN in text(antworten[20])
    assert WARTEN in text(melde_an(client, beraterin))
    melde_an(anderswo := Client(REMOTE_ADDR="203.0.113.10"), beraterin)
    assert drin(anderswo)


def test_auch_das_eigene_geraet_raet_nicht_ewig(beraterin):
    client = bekanntes_geraet(beraterin)

    antworten = [text(melde_an(client, beraterin, "falsch")) for _ in range(11)]

    assert FALSCH in antworten[9]
    assert WARTEN in antworten[10]
    assert "An einem Gerät" not in antworten[10]


def test_der_keks_eines_geraets_gilt_nur_fuer_sein_konto(beraterin, koordination):
    client = bekanntes_geraet(koordination)

    for _ in range(5):
        melde_an(client, beraterin, "falsch")

    assert WARTEN in text(melde_an(client, beraterin))


def test_ein_gefaelschter_keks_gilt_nicht(beraterin):
    client = bekanntes_geraet(beraterin)
    client.cookies["geraet"] = f"x{client.cookies['geraet'].value}"

    for _ in range(5):
        melde_an(client, beraterin, "falsch")

    assert WARTEN in text(melde_an(client, beraterin))


def test_die_adresse_aus_dem_kopf_gilt_nur_hinter_dem_proxy(beraterin, settings):
    for nummer in range(20):
        melde_an(Client(), f"name{nummer}", "falsch", HTTP_X_FORWARDED_FOR=f"203.0.113.{nummer}")
    assert WARTEN in text(melde_an(Client(), beraterin, HTTP_X_FORWARDED_FOR="203.0.113.99"))

    settings.HTTPS = True
    melde_an(client := Client(), beraterin, HTTP_X_FORWARDED_FOR="1.2.3.4, 203.0.113.99")
    assert drin(client)


def test_nach_der_wartezeit_geht_es_weiter(beraterin):
    for fremder in fremde(6):
        melde_an(fremder, beraterin, "falsch")

    Versuchszaehler.objects.exclude(gesperrt_bis=None).update(gesperrt_bis=timezone.now())
    melde_an(client := Client(), beraterin)

    assert drin(client)


def test_das_protokoll_kennt_kein_getipptes_wort(beraterin):
    melde_an(Client(), "MeinPasswortImFalschenFeld", "x")
    melde_an(Client(), beraterin, "noch-eins")

    zeilen = list(Anmeldeereignis.objects.order_by("pk").values_list("konto", "art", "geraet"))
    assert zeilen == [("", "gescheitert", "Firefox auf Linux"), ("beraterin", "gescheitert", "Firefox auf Linux")]


def test_wartezeiten_verdoppeln_sich_bis_zur_grenze():
    bremse = Bremse(frei=3, zuerst=timedelta(minutes=1), hoechstens=timedelta(minutes=5))

    assert [bremse.wartezeit(n).seconds // 60 for n in (0, 2, 3, 4, 5, 6, 1000)] == [0, 0, 1, 2, 4, 5, 5]
    assert [dauer(timedelta(seconds=s)) for s in (0, 29, 59, 61, 3599)] == [
        "1 Sekunde",
        "30 Sekunden",
        "1 Minute",
        "2 Minuten",
        "60 Minuten",
    ]


def test_gestern_zaehlt_nicht_mehr(db):
    bremse = {"0" * 64: Bremse(frei=2, zuerst=timedelta(minutes=1), hoechstens=timedelta(minutes=1))}
    Versuchszaehler.objects.beginne(bremse)
    Versuchszaehler.objects.update(zuletzt=timezone.now() - timedelta(hours=25))

    assert Versuchszaehler.objects.beginne(bremse) is None
    assert Versuchszaehler.objects.get().anzahl == 1
    assert Versuchszaehler.objects.beginne(bremse) is None
    assert Versuchszaehler.objects.beginne(bremse) is not None


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_viele_auf_einmal_zaehlen_jeder():
    bremse = {"0" * 64: Bremse(frei=5, zuerst=timedelta(minutes=1), hoechstens=timedelta(minutes=1))}
    durch = []

    def versuche():
        durch.append(Versuchszaehler.objects.beginne(bremse) is None)
        connection.close()

    laeufe = [Thread(target=versuche) for _ in range(12)]
    for lauf in laeufe:
        lauf.start()
    for lauf in laeufe:
        lauf.join()

    assert sum(durch) == 5


def test_wer_einen_offenen_browser_findet_raet_das_passwort_auch_dort_nicht(beraterin):
    melde_an(client := Client(), beraterin)
    felder = {"oldpassword": "geraten", "password1": "vier Wörter am Fluss", "password2": "vier Wörter am Fluss"}

    antworten = [text(client.post("/konto/password/change/", felder)) for _ in range(12)]
    noch_einmal = [text(client.post("/konto/reauthenticate/", {"password": "geraten"}))]

    assert [WARTEN in antwort for antwort in antworten + noch_einmal] == [False] * 10 + [True] * 3
