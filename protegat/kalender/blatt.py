"""The days of a page with what happens on each; sorts what the view has fetched, and asks nothing itself."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from django.utils import timezone

from protegat.basis.kalender import feiertag, ferien
from protegat.basis.templatetags.haus import zeitspanne
from veranstaltungen.models import Veranstaltung

EIN_TAG, AUGENBLICK = timedelta(days=1), timedelta(microseconds=1)
WOCHE = 7


@dataclass(frozen=True)
class Auftritt:
    """An event on one of its days, by the clock of the office; without `von` it began on a day before."""

    veranstaltung: Veranstaltung
    tag: date
    von: time | None
    bis: time | None
    geht_weiter: bool

    def wann(self):
        """`15–18 Uhr`; of several days: `ab 22 Uhr`, `ganztägig`, `bis 2 Uhr`"""
        if self.von is None:
            return "ganztägig" if self.geht_weiter else zeitspanne(self.bis).replace("ab", "bis", 1)
        return zeitspanne(self.von, None if self.geht_weiter else self.bis)


@dataclass(frozen=True)
class Tag:
    datum: date
    heute: bool
    im_kern: bool  # the days around a month belong to its neighbours
    auftritte: list
    sprechzeiten: list
    wiedervorlagen: int

    @property
    def feiertag(self):
        return feiertag(self.datum)

    @property
    def ferien(self):
        return ferien(self.datum)


@dataclass(frozen=True)
class Blatt:
    """What the view has found, on its days."""

    ausschnitt: object
    heute: date
    veranstaltungen: list
    sprechzeiten: list
    wiedervorlagen: dict  # day -> how many

    def wochen(self):
        """Rows of seven days, Monday first."""
        tage = list(self.tage())
        return [tage[n : n + WOCHE] for n in range(0, len(tage), WOCHE)]

    def tage(self):
        zeitraum, je_tag = self.ausschnitt.zeitraum, self._auftritte()
        for n in range(zeitraum.tage):
            tag = zeitraum.von + timedelta(days=n)
            yield Tag(
                tag,
                heute=tag == self.heute,
                im_kern=tag in self.ausschnitt.kern,
                auftritte=je_tag.get(tag, []),
                sprechzeiten=self._sprechzeiten(tag),
                wiedervorlagen=self.wiedervorlagen.get(tag, 0),
            )

    def _auftritte(self):
        je_tag = {}
        for veranstaltung in self.veranstaltungen:
            for auftritt in auftritte(veranstaltung):
                je_tag.setdefault(auftritt.tag, []).append(auftritt)
        return je_tag

    def _sprechzeiten(self, tag):
        """Each time once, however many counsel then; none on a public holiday."""
        if feiertag(tag):
            return []
        geltende = [sprechzeit for sprechzeit in self.sprechzeiten if sprechzeit.gilt_am(tag)]
        return list(dict.fromkeys(f"{s.get_angebot_display()} {s.uhrzeit}" for s in geltende))


def auftritte(veranstaltung):
    """One for each of its days; what ends at midnight has none on the day that begins then."""
    beginn = timezone.localtime(veranstaltung.beginn)
    ende = timezone.localtime(veranstaltung.ende) if veranstaltung.ende else beginn
    letzter = max(beginn.date(), timezone.localtime(ende - AUGENBLICK).date())
    for n in range((letzter - beginn.date()).days + 1):
        tag = beginn.date() + n * EIN_TAG
        yield Auftritt(
            veranstaltung,
            tag,
            von=beginn.time() if n == 0 else None,
            bis=ende.time() if veranstaltung.ende else None,
            geht_weiter=tag < letzter,
        )
