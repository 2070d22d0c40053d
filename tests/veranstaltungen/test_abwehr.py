"""Programs that fill in the public forms leave a line in the log: which form and what, never what was typed."""

import re

import pytest
from django.urls import reverse

from tests.factories import VeranstaltungFactory
from veranstaltungen.forms import feedback as feedbackform
from veranstaltungen.forms import oeffentliche_anmeldung as formular
from veranstaltungen.forms.stempel import Stempel
from veranstaltungen.views import anmelden
from veranstaltungen.views import feedback as feedbackseite

pytestmark = pytest.mark.django_db
GETIPPT = "Zitronenbaum"
FALLE = {"webseite": GETIPPT}
VERDAECHTIG = [
    (FALLE, "verborgenes Feld ausgefüllt"),
    ({"stempel": GETIPPT}, "Stempel falsch oder abgelaufen"),
    ({"zu_schnell": 5}, "schneller als ein Mensch"),
    ({"zu_viele": 0}, "zu viele aus einem Netz oder zu einem Termin"),
    ({}, None),
]


def zeilen(caplog):
    return [eine.getMessage() for eine in caplog.records if eine.name == "veranstaltungen.views.abwehr"]


@pytest.mark.parametrize(("anders", "grund"), VERDAECHTIG)
def test_anmelden(client, caplog, monkeypatch, anders, grund):
    monkeypatch.setattr(formular, "ZU_SCHNELL", anders.get("zu_schnell", -1))
    monkeypatch.setattr(anmelden, "JE_NETZ", anders.get("zu_viele", 20))
    termin = VeranstaltungFactory(mit_anmeldung=True, kapazitaet=5)
    seite = reverse("programm:anmelden", kwargs={"sprache": "de", "pk": termin.pk})
    stempel = re.search(r'name="stempel" value="([^"]+)"', client.get(seite).text)[1]

    client.post(seite, {"stempel": stempel, "name": GETIPPT, "personen": "2"} | anders)

    assert zeilen(caplog) == [f"Öffentliches Formular programm:anmelden {termin.pk}: {grund}"] * bool(grund)


@pytest.mark.parametrize(("anders", "grund"), VERDAECHTIG)
def test_feedback(client, caplog, monkeypatch, feedback, anders, grund):
    monkeypatch.setattr(feedbackform, "ZU_SCHNELL", anders.get("zu_schnell", -1))
    monkeypatch.setattr(feedbackseite, "JE_MINUTE", anders.get("zu_viele", 20))
    daten = {"stempel": Stempel("feedback", feedback.pk).neu(), "gefallen": "sehr"} | anders

    client.post(feedback.get_absolute_url(), daten)

    assert zeilen(caplog) == [f"Öffentliches Formular veranstaltungen:feedback : {grund}"] * bool(grund)
