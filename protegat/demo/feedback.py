"""What the guests of two example events said: one whose days are over, one that still takes answers."""

from datetime import timedelta

from veranstaltungen.models import Feedback, Veranstaltung
from veranstaltungen.models.feedback import TAGE_DANACH

from .zufall import quelle

BEENDET, OFFEN = 14, 4  # sheets
GEWICHTE = {
    "gefallen": {"sehr": 9, "gut": 6, "weniger": 2, "nicht": 1},
    "nuetzlich": {"viel": 7, "etwas": 7, "wenig": 2, "nichts": 1},
    "fehlte": {"nichts": 4, "zeit": 5, "sprache": 3, "einfacher": 2, "unterlagen": 3, "kinder": 3, "uhrzeit": 1},
}


def anlegen(vorhaben, heute):
    vergangene = Veranstaltung.objects.fuer(vorhaben).filter(datum__lt=heute).order_by("-datum")
    beendete = vergangene.durchgefuehrt().filter(datum__lt=heute - timedelta(days=TAGE_DANACH))
    _fuelle(beendete.first(), BEENDET)
    _fuelle(vergangene.ohne_zahl(heute).first(), OFFEN)


def _fuelle(veranstaltung, boegen):
    zufall = quelle(f"feedback-{boegen}")
    feedback = Feedback.objects.eroeffne(veranstaltung, von=veranstaltung.leitung)
    for _ in range(boegen):
        feedback.zaehle_bogen(
            {frage: zufall.choices(list(antworten), antworten.values()) for frage, antworten in GEWICHTE.items()}
        )
