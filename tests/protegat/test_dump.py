"""A dump of the database, made as operators make it, holds no name, contact or note in clear text."""

import base64
import os
import re
import subprocess

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratungsnotiz, Identitaet
from protegat.betrieb.programme import vorhandene
from tests.factories import (
    BeratungFactory,
    EinwilligungstextFactory,
    KlientFactory,
    NutzerFactory,
    VeranstaltungFactory,
    VorhabenFactory,
)
from veranstaltungen.forms import oeffentliche_anmeldung
from veranstaltungen.models import Anmeldung

NAME = ("Xylofonowska", "Quittenbaum", "0341-9988776", "quittenbaum@beispiel.invalid")
WORTE = (*NAME, "Zwetschgenkuchen", "Hindukusch")


def verkleidungen(wort):
    """The ways in which a word could stand in a dump without being hidden."""
    daten = wort.encode()
    yield from (wort.lower(), daten.hex(), daten[::-1].decode().lower())
    for vorlauf in range(3):  # where Base64 begins to count
        kern = base64.b64encode(bytes(vorlauf) + daten)[(vorlauf * 8 + 5) // 6 :]
        yield kern[: len(daten) * 8 // 6 - 1].decode().lower()


def verraten(text):
    text = text.lower()
    return {(wort, form) for wort in WORTE for form in verkleidungen(wort) if form in text}


def dump():
    """Plain text, by the newest pg_dump there is: it reads every older server."""
    umgebung = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    for name, wert in (("HOST", "PGHOST"), ("PORT", "PGPORT"), ("USER", "PGUSER"), ("PASSWORD", "PGPASSWORD")):
        if einstellung := connection.settings_dict[name] or connection.settings_dict["OPTIONS"].get(name.lower()):
            umgebung[wert] = str(einstellung)
    pg_dump = next(vorhandene()).bin / "pg_dump"
    befehl = [pg_dump, "--inserts", connection.settings_dict["NAME"]]
    return subprocess.run(befehl, env=umgebung, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def spuren(transactional_db, als, beraterin, monkeypatch):
    """All that a day leaves behind: notes and names written, corrected, misspelt, searched, read and withdrawn."""
    monkeypatch.setattr(oeffentliche_anmeldung, "ZU_SCHNELL", -1)
    VorhabenFactory(mit_identitaet=True)
    text, klient = EinwilligungstextFactory(), KlientFactory(code="K-7QF4")
    kollegin, beratung = NutzerFactory(username="kollegin"), BeratungFactory(klient=klient)
    client = als(beraterin)
    name = dict(zip(("vorname", "nachname", "telefon", "email"), NAME, strict=True))
    einwilligung = {"einwilligungstext": text.pk, "eingewilligt_am": "2018-11-06", "form": "schriftlich"}

    def gehe(adresse, args=("K-7QF4",), **daten):
        return client.post(reverse(f"beratung:{adresse}", args=args), daten)

    gehe("notiz_create", text=f"Frau {WORTE[1]} backt {WORTE[4]}", beratung=beratung.pk)
    gehe("notiz_create", text=WORTE[5] * 1000)  # too long, comes back
    gehe("notiz_create", text=f"{WORTE[5]}, Tel. {WORTE[2]}")
    notiz = Beratungsnotiz.objects.latest("pk")
    gehe("notiz_update", [notiz.pk], text=f"{WORTE[5]} und {WORTE[4]}")
    beraterin.benenne_vertretung(kollegin)
    als(kollegin).get(reverse("beratung:notiz_list", args=["K-7QF4"]))
    gehe("identitaet_create", **name)  # without consent, comes back
    gehe("identitaet_create", **name, **einwilligung)
    gehe("identitaet_update", **name, **einwilligung | {"form": "muendlich"})
    for gesucht in (WORTE[1], f"{WORTE[0]} {WORTE[1]}"):
        client.post(reverse("beratung:namenssuche"), {"name": gesucht})
    gehe("einsicht_create", zweck="erreichen")
    melde_an_und_ab(client)
    return client


def melde_an_und_ab(client):
    """The same person registers outside and on the telephone, is given a place by hand and cancels."""
    termin = VeranstaltungFactory(mit_anmeldung=True, kapazitaet=1)
    aussen = reverse("programm:anmelden", args=["de", termin.pk])
    for kontakt in NAME[2:]:
        zeichen = re.search(r'name="stempel" value="([^"]+)"', client.get(aussen).text)[1]
        client.post(aussen, {"stempel": zeichen, "name": NAME[1], "kontakt": kontakt, "personen": "1"})
        innen = reverse("veranstaltungen:anmeldung_create", args=[termin.pk])
        client.post(innen, {"name": NAME[0], "kontakt": f"{kontakt}x", "personen": "1", "sprache": "de"})
    for anmeldung in Anmeldung.objects.all():
        client.post(reverse("veranstaltungen:platz_update", args=[anmeldung.pk]), {"grund": WORTE[4]})
    client.get(reverse("veranstaltungen:anmeldung_list", args=[termin.pk]))
    client.post(reverse("veranstaltungen:abmeldung_create", args=[anmeldung.pk]))


def test_der_dump_verraet_nichts(spuren):
    text = dump()

    assert "K-7QF4" in text  # it is the right database
    assert text.count("INSERT INTO public.basis_einsicht") >= 5
    assert Identitaet.objects.get().nachname == WORTE[1]
    assert {NAME[0], NAME[1]} == {anmeldung.name for anmeldung in Anmeldung.objects.all()}
    assert Anmeldung.objects.filter(grund__isnull=False).exists()
    assert verraten(text) == set()


def test_auch_nicht_nach_dem_widerruf(spuren):
    heute = timezone.localdate().isoformat()

    spuren.post(reverse("beratung:widerruf_create", args=["K-7QF4"]), {"widerrufen_am": heute})

    assert not Identitaet.objects.gueltige().exists()
    assert verraten(dump()) == set()


def test_auch_nicht_in_dem_was_sitzungen_und_kekse_verpacken(spuren):
    sitzungen = [sitzung.get_decoded() for sitzung in Session.objects.all()]

    assert sitzungen
    assert verraten(f"{sitzungen} {spuren.cookies}") == set()


@pytest.mark.parametrize("wort", WORTE)
@pytest.mark.parametrize("davor", ["", "a", "ab", "abc"])
def test_die_suche_faende_es(wort, davor):
    daten = f"{davor}{wort} und mehr".encode()

    for text in (daten.decode().upper(), daten.hex(), base64.b64encode(daten).decode()):
        assert verraten(text)
