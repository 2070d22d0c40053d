"""Every address x every role x own and foreign record x reading and changing, against the tables in erwartung/.

On the way, no answer and no line of the log may hold a word that is secret for its reader (geheimnisse.py).
"""

import logging
import re

import pytest

from tests.rechte.anfrage import antwort_auf
from tests.rechte.dateien import HOLT
from tests.rechte.datensaetze import FREMDES
from tests.rechte.erwartung import ERWARTUNG, ZEILEN
from tests.rechte.geheimnisse import NICHTS, funde, im_brief
from tests.rechte.wege import DATEN, FREMD, WORTE, adresse

pytestmark = pytest.mark.django_db

ROLLEN = "BKVLOA"
DURCH = {200, 204, 302, 400, 422}  # answered as asked, or: what was sent is not right
ABGEWIESEN = {403, 404}
TUER = re.compile(r"/(konto|stammdaten)/login/")


def wort(antwort, name):
    """`durch`, `abgewiesen`, `keine Methode`, else the status, which is always wrong."""
    if antwort.status_code == 302 and TUER.match(antwort.url) and name != "account_logout":
        return "abgewiesen"
    if antwort.status_code in ABGEWIESEN:
        return "abgewiesen"
    return "durch" if antwort.status_code in DURCH else {405: "keine Methode"}.get(antwort.status_code, "Fehler")


def erlaubt(darf, rolle):
    """What may come: a request that there is not is refused to strangers and has no method for the others."""
    if darf is None:
        return {"abgewiesen", "keine Methode"}
    return {"durch"} if rolle in darf else {"abgewiesen", "keine Methode"}


@pytest.mark.parametrize("name", ERWARTUNG)
def test_jede_adresse_fuer_jede_rolle(welt, leute, name, caplog):
    caplog.set_level(logging.INFO)
    weg, daten = adresse(name, welt), DATEN.get(name, lambda welt: {})(welt)
    falsch, verraten = [], []

    for methode, darf in zip(("get", "post"), ERWARTUNG[name], strict=True):
        for rolle in ROLLEN:
            antwort = antwort_auf(leute[rolle], methode, weg, daten if methode == "post" else {})
            if (gekommen := wort(antwort, name)) not in erlaubt(darf, rolle):
                falsch.append(f"{rolle} {methode}: {gekommen}")
            verraten += [f"{rolle} {methode}: {geheimes}" for geheimes in funde(rolle, name, antwort.gelesen)]
            verraten += [f"Brief: {geheimes}" for brief in antwort.briefe for geheimes in im_brief(brief)]
            falsch += (
                [f"{rolle} holt eine Datei, siehe test_gelesen.py"] if antwort.ist_datei and name not in HOLT else []
            )

    assert falsch == [], f"{name} ({weg}): Entweder stimmt die Tabelle nicht oder das Haus."
    assert verraten == [], f"{name} ({weg}) zeigt, was diese Rolle nicht sehen darf."
    assert [geheimes for geheimes in NICHTS if geheimes in caplog.text] == []


@pytest.mark.parametrize("name", [name for name in ERWARTUNG if FREMD not in name])
def test_ein_geschlossenes_konto_ist_wie_keines(welt, leute, name):
    weg = adresse(name, welt)

    gesperrt, fremd = (antwort_auf(leute[wer], "get", weg, {}) for wer in "GA")

    assert (gesperrt.status_code, gesperrt.get("Location")) == (fremd.status_code, fremd.get("Location"))


def test_jede_adresse_steht_in_der_tabelle():
    fehlende = sorted({*WORTE, *(f"{name}{FREMD}" for name in FREMDES)} - {*ERWARTUNG})

    assert fehlende == [], (
        "Diese Adressen sind neu. Schreiben Sie in tests/rechte/erwartung, wer sie öffnen und wer dort etwas ändern "
        "darf, und in tests/rechte/wege.py, welchen Datensatz sie zeigt."
    )


def test_die_tabelle_nennt_jede_adresse_einmal_und_keine_die_es_nicht_gibt():
    gibt_es = {*WORTE, *(f"{name}{FREMD}" for name in FREMDES)}

    assert len(ZEILEN) == len(ERWARTUNG)
    assert sorted({*ERWARTUNG} - gibt_es) == []
