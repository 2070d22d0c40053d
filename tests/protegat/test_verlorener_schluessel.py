"""Without the key what it has encrypted is gone, and nothing else: every page, file and report goes on."""

import os
import re
from collections import Counter
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve, reverse

from tests.berichte.stand import Q4, fest
from tests.factories import (
    AnmeldungFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    IdentitaetFactory,
    KontaktpersonFactory,
    NachweisdateiFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)

JE_ANSICHT = 2  # pages of one and the same view
HREF = re.compile(r'href="(/[^"#]*)"')
GEHEIMES = ("Zwetschgenkuchen", "Quittenbaum", "Fliederstrauch")
FEHLT = "Der Schlüssel verloren fehlt."


@pytest.fixture
def welt(ev25, beraterin, koordination, settings, tmp_path):
    settings.DATEIEN, settings.DATENSCHLUESSEL = tmp_path / "dateien", {"verloren": os.urandom(32)}
    ev25.mit_identitaet = True
    ev25.save()
    notiz = BeratungsnotizFactory(text=GEHEIMES[0], autor=beraterin)
    IdentitaetFactory(nachname=GEHEIMES[1], klient=notiz.klient)
    beratung = BeratungFactory(vorhaben=ev25, klient=notiz.klient, beratende_person=beraterin)
    VermittlungFactory(beratung=beratung)
    termin = VeranstaltungFactory(mit_anmeldung=True)
    AnmeldungFactory(veranstaltung=termin, name=GEHEIMES[2])
    datei = NachweisdateiFactory(veranstaltung=termin)
    KontaktpersonFactory()
    settings.DATENSCHLUESSEL = {"neu": os.urandom(32)}
    return {"notiz": notiz, "termin": termin, "datei": datei}


def gehe_durch(client, beginn):
    """`{address: answer}` of what can be reached by links; a view that raises ends the test."""
    offen, gesehen, je_ansicht = list(beginn), {}, Counter()
    while offen:
        adresse = offen.pop(0)
        try:
            ansicht = resolve(urlsplit(adresse).path).view_name
        except Resolver404:
            continue
        je_ansicht[ansicht] += 1
        if adresse in gesehen or je_ansicht[ansicht] > JE_ANSICHT or ansicht == "account_logout":
            continue
        antwort = gesehen[adresse] = client.get(adresse)
        if antwort.headers.get("Content-Type", "").startswith("text/html"):
            offen += [unescape(ziel) for ziel in HREF.findall(antwort.text)]
        if antwort.streaming:
            b"".join(antwort.streaming_content)
    return gesehen


@pytest.mark.parametrize("wer", ["beraterin", "koordination", "verwaltung", "pruefung"])
def test_keine_seite_bricht_ab(welt, als, request, wer):
    code = welt["notiz"].klient.code
    besondere = [
        reverse("beratung:notiz_list", args=[code]),
        reverse("beratung:klient_detail", args=[code]),
        reverse("veranstaltungen:anmeldung_list", args=[welt["termin"].pk]),
        "/sicherung/schluessel/",
    ]

    antworten = gehe_durch(als(request.getfixturevalue(wer)), ["/", *besondere])

    stati = Counter(antwort.status_code for antwort in antworten.values())
    assert len(antworten) > (2 if wer == "pruefung" else 25)
    assert {status for status in stati if status >= 500} <= {503}, stati
    unlesbare = {resolve(urlsplit(a).path).view_name for a, antwort in antworten.items() if antwort.status_code == 503}
    assert unlesbare <= {"veranstaltungen:nachweisdatei_abruf"}


def test_die_seiten_sagen_warum(welt, als, beraterin):
    client = als(beraterin)

    notizen = client.get(reverse("beratung:notiz_list", args=[welt["notiz"].klient.code])).text
    anmeldungen = client.get(reverse("veranstaltungen:anmeldung_list", args=[welt["termin"].pk])).text
    datei = client.get(reverse("veranstaltungen:nachweisdatei_abruf", args=[welt["termin"].pk, welt["datei"].pk]))

    assert FEHLT in notizen
    assert FEHLT in anmeldungen
    assert (datei.status_code, FEHLT in datei.text) == (503, True)


def test_die_zahlen_gehen_weiter_und_ein_bericht_laesst_sich_festschreiben(welt, ev25, koordination):
    stand = fest(ev25, Q4, koordination)

    assert stand.ist_unversehrt


def test_neues_wird_mit_dem_neuen_schluessel_geschrieben(welt, als, beraterin):
    code = welt["notiz"].klient.code

    als(beraterin).post(reverse("beratung:notiz_create", args=[code]), {"text": "Neue Notiz ohne Namen"})

    assert "Neue Notiz ohne Namen" in als(beraterin).get(reverse("beratung:notiz_list", args=[code])).text
