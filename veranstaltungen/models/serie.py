from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from protegat.basis.felder import neue_kennung

from .veranstaltung import Veranstaltung

GEAENDERT = (
    "Das lässt sich nicht mehr zurücknehmen, weil an einem der Termine schon gearbeitet wurde. "
    "Sagen Sie einzelne unter „Bearbeiten“ ab."
)


@dataclass(frozen=True)
class Serie:
    """Dates of a Reihe that were made together: their Kennung begins with that of the Serie."""

    kennung: str

    @classmethod
    @transaction.atomic
    def lege_an(cls, vorbild, kopfdaten, zeiten, von):
        """Planned events like `vorbild` at each of the `(beginn, ende)`, with the same Mitveranstalter."""
        serie = cls(neue_kennung())
        neue = [
            Veranstaltung(**kopfdaten, beginn=beginn, ende=ende, kennung=f"{serie.kennung}-{nummer}")
            for nummer, (beginn, ende) in enumerate(zeiten, start=1)
        ]
        for veranstaltung in neue:
            veranstaltung.zeichne(von)
        Veranstaltung.objects.bulk_create(neue)
        verbindung = Veranstaltung.mitveranstalter.through
        partner = list(vorbild.mitveranstalter.all())
        verbindung.objects.bulk_create(verbindung(veranstaltung=v, organisation=o) for v in neue for o in partner)
        serie.veranstaltungen.update(geaendert_am=F("erstellt_am"))  # to the microsecond: nobody has changed it yet
        return serie

    @property
    def veranstaltungen(self):
        return Veranstaltung.objects.filter(kennung__startswith=f"{self.kennung}-")

    @transaction.atomic
    def nimm_zurueck(self):
        """Returns how many; raises ValidationError once one of them was changed or something belongs to it."""
        zeilen = list(self.veranstaltungen.select_for_update())
        if any(zeile.geaendert_am != zeile.erstellt_am for zeile in zeilen) or _zugehoeriges(zeilen):
            raise ValidationError(GEAENDERT)
        self.veranstaltungen.delete()
        return len(zeilen)


def _zugehoeriges(veranstaltungen):
    """Whether any table has a row that belongs to one of these events."""
    verweise = Veranstaltung._meta.related_objects
    return any(v.wiedervorlagen.exists() for v in veranstaltungen) or any(
        verweis.related_model._base_manager.filter(**{f"{verweis.field.name}__in": veranstaltungen}).exists()
        for verweis in verweise
    )
