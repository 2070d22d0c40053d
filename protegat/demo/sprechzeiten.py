"""When the office of the invented Vorhaben is open, so that its entry page is prefilled."""

from datetime import time

from beratung.models import Sprechzeit

from .kalender import DIENSTAG, DONNERSTAG

OFFEN = ((DIENSTAG, time(15), time(18)), (DONNERSTAG, time(9), time(12)))


def anlegen(vorhaben, standort, konto):
    Sprechzeit.objects.bulk_create(
        Sprechzeit(
            wochentag=tag,
            beginn=beginn,
            ende=ende,
            vorhaben=vorhaben,
            standort=standort,
            erstellt_von=konto,
            geaendert_von=konto,
        )
        for tag, beginn, ende in OFFEN
    )
