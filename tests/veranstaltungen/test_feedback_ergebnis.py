"""When a result may be seen, what it says, and what the team does with a Feedback."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import ReiheFactory, VeranstaltungFactory
from veranstaltungen.auswertung import Auswertung
from veranstaltungen.forms import feedback as formular
from veranstaltungen.forms.stempel import Stempel
from veranstaltungen.models import Feedback, Frage

pytestmark = pytest.mark.django_db
BOGEN = {"gefallen": "sehr", "nuetzlich": "etwas", "fehlte": ["zeit", "kinder"]}


def fuelle(feedback, boegen, **antworten):
    for _ in range(boegen):
        feedback.zaehle_bogen({frage: [antwort] for frage, antwort in antworten.items()})
    feedback.refresh_from_db()
    return feedback


def test_ergebnis_erst_am_ende_und_erst_ab_der_schwelle(koordination, vor_stunden):
    zwei, drei = fuelle(vor_stunden(1), 2, gefallen="gut"), fuelle(vor_stunden(1), 3, gefallen="gut")

    vorher = Auswertung([zwei, drei]).boegen
    for feedback in (zwei, drei):
        feedback.schliesse(von=koordination)

    assert vorher == 0
    assert Auswertung([zwei]).ergebnisse() == []
    assert [(b.antwort, b.anzahl, b.von) for b in Auswertung([drei]).ergebnisse()[0].balken][1] == ("gut", 3, 3)


def test_eine_frage_mit_zu_wenigen_antworten_bleibt_verborgen(koordination, feedback):
    fuelle(fuelle(feedback, 2, nuetzlich="viel"), 5, gefallen="gut")
    feedback.schliesse(von=koordination)

    assert [e.frage for e in Auswertung([feedback]).ergebnisse()] == [Frage.GEFALLEN, Frage.FEHLTE]


def test_die_reihe_verraet_nicht_was_die_veranstaltung_verbirgt(als, beraterin, koordination, vor_stunden):
    reihe = ReiheFactory()
    viele = fuelle(vor_stunden(1, reihe=reihe), 4, gefallen="sehr", fehlte="zeit")
    wenige = fuelle(vor_stunden(2, reihe=reihe), 2, gefallen="nicht")
    fremde = fuelle(vor_stunden(3), 5, gefallen="weniger")
    for feedback in (viele, wenige, fremde):
        feedback.schliesse(von=koordination)

    antwort = als(beraterin).get(reverse("veranstaltungen:reihe_feedback", args=[reihe.pk]))

    gefallen, fehlte = antwort.context["auswertung"].ergebnisse()
    assert [balken.anzahl for balken in gefallen.balken] == [4, 0, 0, 0]
    assert (fehlte.von, fehlte.balken[1].anzahl, fehlte.balken[1].prozent) == (4, 4, 100)
    assert "4 Bögen aus 1 Veranstaltung<" in antwort.text
    assert "Prozent von 4 Bögen. Mehrere Antworten waren möglich." in antwort.text
    assert "Unter 3 zeigen wir nichts" in antwort.text


def test_vorbereiten_aushaengen_schliessen_ablesen(als, client, beraterin, laufend, monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)
    veranstaltung = VeranstaltungFactory(vorhaben=laufend, beginn=timezone.now() - timedelta(hours=1), geplant=True)
    browser, eroeffnen = als(beraterin), reverse("veranstaltungen:feedback_create", args=[veranstaltung.pk])

    assert eroeffnen in browser.get(veranstaltung.get_absolute_url()).text
    for _ in range(2):
        aushang = browser.post(eroeffnen, follow=True)
    feedback = Feedback.objects.get()
    assert aushang.context["adresse"] == f"http://testserver{feedback.get_absolute_url()}"
    zettel = browser.get(reverse("veranstaltungen:feedback_aushang", args=[veranstaltung.pk]), {"form": "zettel"})
    assert zettel.text.count('<svg class="feedback-qr"') == 8
    for _ in range(3):
        client.post(feedback.get_absolute_url(), BOGEN | {"stempel": Stempel("feedback", feedback.pk).neu()})
    offen = browser.get(veranstaltung.get_absolute_url()).text
    assert "3 Bögen bisher" in offen
    assert "Prozent von" not in offen
    browser.post(reverse("veranstaltungen:feedback_schluss", args=[feedback.pk]))
    assert "Prozent von 3 Bögen" in browser.get(veranstaltung.get_absolute_url()).text


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, feedback, wer):
    person = als(request.getfixturevalue(wer))
    reihe = ReiheFactory()

    assert person.post(reverse("veranstaltungen:feedback_create", args=[feedback.veranstaltung_id])).status_code == 403
    assert person.post(reverse("veranstaltungen:feedback_schluss", args=[feedback.pk])).status_code == 403
    assert person.get(reverse("veranstaltungen:feedback_aushang", args=[feedback.veranstaltung_id])).status_code == 403
    assert person.get(reverse("veranstaltungen:reihe_feedback", args=[reihe.pk])).status_code == 403


def test_so_viele_abfragen_mit_einer_wie_mit_zwanzig(
    als, beraterin, koordination, vor_stunden, django_assert_num_queries
):
    reihe, client = ReiheFactory(), als(beraterin)
    seite = reverse("veranstaltungen:reihe_feedback", args=[reihe.pk])
    fuelle(vor_stunden(1, reihe=reihe), 3, gefallen="gut").schliesse(von=koordination)
    client.get(seite)
    with CaptureQueriesContext(connection) as abfragen:
        client.get(seite)
    for n in range(19):
        fuelle(vor_stunden(n + 2, reihe=reihe), 3, gefallen="gut").schliesse(von=koordination)

    with django_assert_num_queries(len(abfragen)):
        client.get(seite)
