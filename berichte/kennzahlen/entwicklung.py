"""How the circle of active partners changes: who is back, and who is no longer there."""

from django.db.models.functions import TruncQuarter

from protegat.basis.zeitraum import LeererZeitraum, Zeitraum

from .netzwerk import AktivePartner, NeuePartner
from .verbindungen import beteiligte


def aktive_je_quartal(vorhaben):
    """`{Zeitraum.quartal(2018, 4): {organisation, ...}, ...}` over the whole Vorhaben, in one query.

    The same word as K12, asked once more per quarter; quarters without a partner are absent.
    """
    quartale = {}
    for organisation, beginn in beteiligte(vorhaben, vorhaben.spanne, TruncQuarter):
        quartale.setdefault(Zeitraum.quartal_mit(beginn), set()).add(organisation)
    return quartale


class WiederAktive(AktivePartner):
    schluessel = "K12.wieder"
    label = "davon wieder dabei"
    definition = (
        "Aktive Partner (K12), die im Quartal davor nicht aktiv waren, im Vorhaben vorher aber schon einmal. Neue "
        "Partner (K12.neu) zählen hier nicht."
    )

    def datensaetze(self, vorhaben, zeitraum):
        aktive = super().datensaetze(vorhaben, zeitraum)
        neue = NeuePartner().datensaetze(vorhaben, zeitraum)
        return aktive.exclude(pk__in=neue.values("pk")).exclude(pk__in=_zuvor_aktive(vorhaben, zeitraum).values("pk"))


class NichtMehrAktive(AktivePartner):
    schluessel = "K12.weg"
    label = "Nicht mehr aktiv"
    definition = (
        "Organisationen, die im Quartal davor aktive Partner (K12) waren und es in diesem Zeitraum nicht sind. Sie "
        "können später wieder dabei sein."
    )

    def datensaetze(self, vorhaben, zeitraum):
        aktive = super().datensaetze(vorhaben, zeitraum)
        return _zuvor_aktive(vorhaben, zeitraum).exclude(pk__in=aktive.values("pk"))


def _zuvor_aktive(vorhaben, zeitraum):
    """Active in the quarter before the period began, as far as the Vorhaben reaches back."""
    partner = AktivePartner()
    try:
        davor = zeitraum.voriges_quartal().geschnitten(vorhaben.spanne)
    except LeererZeitraum:
        return partner.modell.objects.none()
    return partner.datensaetze(vorhaben, davor)
