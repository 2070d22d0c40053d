"""Which days a page of the calendar shows, and where its arrows lead; knows no database."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import TextChoices
from django.utils.formats import date_format

from protegat.basis.kalender import ferien_bekannt, lies_tag
from protegat.basis.zeitraum import Zeitraum

FRUEHESTER, SPAETESTER = date(2000, 1, 1), date(2099, 12, 31)
EINE_WOCHE = timedelta(days=7)


class Ansicht(TextChoices):
    MONAT = "monat", "Monat"
    WOCHE = "woche", "Woche"
    LISTE = "liste", "Liste"


@dataclass(frozen=True)
class Ausschnitt:
    """One page around one day: its month, its week or the list of its quarter."""

    ansicht: str
    tag: date

    @classmethod
    def aus_adresse(cls, ansicht, tag, heute):
        """What stands in the address, as far as it makes sense; else the month of today."""
        gemeint = lies_tag(tag) or heute
        ansicht = Ansicht(ansicht) if ansicht in Ansicht.values else Ansicht.MONAT
        return cls(ansicht, gemeint if FRUEHESTER <= gemeint <= SPAETESTER else heute)

    @property
    def kern(self):
        """The period that the page is about."""
        if self.ansicht == Ansicht.WOCHE:
            return Zeitraum(_montag(self.tag), _montag(self.tag) + timedelta(days=6))
        if self.ansicht == Ansicht.LISTE:
            return Zeitraum.quartal_mit(self.tag)
        return Zeitraum(self.tag.replace(day=1), _monatsletzter(self.tag))

    @property
    def zeitraum(self):
        """All days shown: a month is filled up to whole weeks."""
        if self.ansicht == Ansicht.LISTE:
            return self.kern
        return Zeitraum(_montag(self.kern.von), _montag(self.kern.bis) + timedelta(days=6))

    @property
    def titel(self):
        """`November 2026`, `Woche 45: 02.11. bis 08.11.2026`, `IV. Quartal 2026`"""
        if self.ansicht == Ansicht.WOCHE:
            return f"Woche {self.tag.isocalendar().week}: {self.kern.in_worten}"
        return self.kern.name if self.ansicht == Ansicht.LISTE else date_format(self.tag, "F Y")

    @property
    def zurueck(self):
        return self._schritt(self.kern.von - timedelta(days=1))

    @property
    def weiter(self):
        return self._schritt(self.kern.bis + timedelta(days=1))

    @property
    def ohne_ferien(self):
        """The years shown whose school holidays nobody has published yet."""
        return sorted({tag.year for tag in (self.kern.von, self.kern.bis) if not ferien_bekannt(tag.year)})

    def _schritt(self, nachbar):
        """The same weekday a week on, else the day of the neighbour's month that is as far from its beginning."""
        if self.ansicht == Ansicht.WOCHE:
            return self.tag + EINE_WOCHE if nachbar > self.tag else self.tag - EINE_WOCHE
        return nachbar.replace(day=min(self.tag.day, _monatsletzter(nachbar).day))


def _montag(tag):
    return tag - timedelta(days=tag.weekday())


def _monatsletzter(tag):
    return tag.replace(day=monthrange(tag.year, tag.month)[1])
