from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from .kataloge import Veranstaltungsstatus
from .platzvergabe import Platzvergabe
from .serie import Serie
from .veranstaltung import Veranstaltung

NICHT_ZURUECK = (
    "Am neuen Termin wurde schon gearbeitet, deshalb bleibt er. Sagen Sie ihn ab, wenn er nicht stattfindet."
)
SELBST_VERSCHOBEN = "Der neue Termin am {:%d.%m.%Y} ist selbst verschoben. Planen Sie zuerst diesen wieder."


@dataclass(frozen=True)
class Verlegung:
    """An event held on another day: it stays as postponed, and its successor is a date of its own."""

    veranstaltung: Veranstaltung

    @transaction.atomic
    def auf(self, beginn, ende, kopfdaten, grund, von):
        """Returns the successor; raises ValidationError once the event is no longer planned."""
        self.veranstaltung.halte_geplant()
        nachfolger = Serie.lege_an(self.veranstaltung, kopfdaten, [(beginn, ende)], von).veranstaltungen.get()
        self.veranstaltung.werde(Veranstaltungsstatus.VERSCHOBEN, von, grund, nachfolger)
        _ziehe_um(self.veranstaltung, nachfolger)
        return nachfolger

    @transaction.atomic
    def nimm_zurueck(self, von):
        """Planned again on its first day. Raises ValidationError once somebody has worked on the successor.

        Of a chain the last postponement goes back first.
        """
        if self.veranstaltung.halte().status != Veranstaltungsstatus.VERSCHOBEN:
            return
        nachfolger = self.veranstaltung.nachfolger
        if nachfolger is not None and nachfolger.status == Veranstaltungsstatus.VERSCHOBEN:
            raise ValidationError(SELBST_VERSCHOBEN.format(nachfolger.datum))
        self.veranstaltung.werde(Veranstaltungsstatus.GEPLANT, von)
        if nachfolger is not None:
            _ziehe_um(nachfolger, self.veranstaltung)
            try:
                Serie(nachfolger.kennung.rpartition("-")[0]).nimm_zurueck()
            except ValidationError as grund:
                raise ValidationError(NICHT_ZURUECK) from grund
        else:
            Platzvergabe(self.veranstaltung).folge_der_veranstaltung()


def _ziehe_um(von, nach):
    """Whoever has registered keeps place and rank on the other day, and is told of it."""
    for anmeldung in von.anmeldungen.aktive().order_by("pk"):
        anmeldung.veranstaltung = nach
        anmeldung.save(update_fields=["veranstaltung", "mailwert"])  # by which the address is known at that event
    Platzvergabe(nach).folge_der_veranstaltung()
