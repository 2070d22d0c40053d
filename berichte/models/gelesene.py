"""What frozen reports have said, read once per process: their rows never change (docs/kleinzellen.md)."""

from dataclasses import replace

from django.db.models import Case, F, JSONField, Value, When

from berichte.aufbau import Tabelle
from berichte.festgehalten import from_json


class Gelesene:
    """The protected tables of the reports asked for last, by key and checksum.

    One query asks which reports there are, and for the contents of those that are not known yet.
    """

    def __init__(self, hoechstens):
        self.hoechstens = hoechstens
        self.dokumente = {}

    def zu(self, staende):
        """The Dokument of each, in the order of these rows, with nothing but its protected tables."""
        bekannte = dict(self.dokumente)
        for *schluessel, inhalt in staende.values_list("pk", "pruefsumme", _nur_neue(bekannte)):
            gelesen = bekannte.get(tuple(schluessel)) or _geschuetztes(from_json(inhalt))
            self._merke(tuple(schluessel), gelesen)
            yield gelesen

    def _merke(self, schluessel, dokument):
        self.dokumente.pop(schluessel, None)  # asked for last, so it goes last
        self.dokumente[schluessel] = dokument
        while len(self.dokumente) > self.hoechstens:
            self.dokumente.pop(next(iter(self.dokumente)), None)


def _nur_neue(bekannte):
    nummern, summen = zip(*bekannte, strict=True) if bekannte else ((), ())
    bekannt = When(pk__in=nummern, pruefsumme__in=summen, then=Value(None, JSONField()))
    return Case(bekannt, default=F("inhalt"), output_field=JSONField())


def _geschuetztes(dokument):
    kapitel = (replace(k, teile=tuple(t for t in k.teile if _ist_geschuetzt(t))) for k in dokument.kapitel)
    return replace(dokument, kapitel=tuple(k for k in kapitel if k.teile), logos=(), definitionen=())


def _ist_geschuetzt(teil):
    return isinstance(teil, Tabelle) and teil.geschuetzt
