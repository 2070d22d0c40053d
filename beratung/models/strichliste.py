"""The tally of one person's day: the tiles, the counter, what waits to be completed."""

from collections import Counter
from dataclasses import dataclass

from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.functional import cached_property

from netzwerk.models import Thema

from .beratung import Beratung
from .kataloge import Status

SPAETER = "Thema später"


@dataclass(frozen=True)
class Kachel:
    """One tile of the tally: its topic, today's strokes, whether it was touched last."""

    code: str
    name: str
    anzahl: int
    eben: bool


class Strichliste:
    """What this person has counted on this day; without a person the empty form of it."""

    def __init__(self, nutzer, tag, beratungen=None):
        """`beratungen`: those of the day, newest first, when they are at hand already."""
        self.nutzer, self.tag = nutzer, tag
        self._beratungen = [] if nutzer is None else beratungen

    @cached_property
    def beratungen(self):
        if self._beratungen is not None:
            return self._beratungen
        return list(Beratung.objects.von_heute(self.nutzer, self.tag).select_related("hauptthema"))

    @cached_property
    def kacheln(self):
        """The topics on their fixed places, None where a place is empty, and "Thema später"."""
        themen = {thema.ziffer: thema for thema in Thema.objects.aktive().mit_ziffer()}
        plaetze = [themen.get(ziffer) for ziffer in range(1, max(themen, default=0) + 1)]
        kacheln = [thema and self._kachel(thema.pk, thema.code, thema.kurzname) for thema in plaetze]
        return [*kacheln, self._kachel(None, "", SPAETER)]

    def _kachel(self, pk, code, name):
        neueste = self.beratungen[0] if self.beratungen else None
        eben = bool(neueste) and neueste.status == Status.ENTWURF and neueste.hauptthema_id == pk
        return Kachel(code, name, self._anzahlen[pk], eben)

    @cached_property
    def _anzahlen(self):
        return Counter(beratung.hauptthema_id for beratung in self.beratungen)

    @cached_property
    def zuletzt(self):
        """The stroke that "Rückgängig" takes back, or None."""
        return next((beratung for beratung in self.beratungen if beratung.status == Status.ENTWURF), None)

    @cached_property
    def offen(self):
        """Striche of any day that wait to be completed."""
        return Beratung.objects.offene_striche(self.nutzer).zaehle() if self.nutzer else 0

    def stand(self):
        """All of it for the script on the page: figures and keys, nobody's name."""
        return {
            "konto": konto(self.nutzer),
            "tag": self.tag.isoformat(),
            "kacheln": {kachel.code: kachel.anzahl for kachel in self.kacheln if kachel},
            "summe": len(self.beratungen),
            "offen": self.offen,
            "zuletzt": self.zuletzt and _strich(self.zuletzt),
        }


def konto(nutzer):
    """Whose strokes wait on a shared device, without saying who that is."""
    return salted_hmac("beratung.strichliste", str(nutzer.pk)).hexdigest()[:16]


def _strich(beratung):
    thema = beratung.hauptthema
    return {
        "kennung": beratung.kennung,
        "thema": thema.code if thema else "",
        "name": thema.kurz if thema else SPAETER,
        "zeit": timezone.localtime(beratung.erstellt_am).isoformat(),
    }
