"""What two organisations both had at the same time becomes one; the rows as they were stay in the trace."""

import json

from django.core.serializers import deserialize, serialize
from django.db import IntegrityError, transaction

from .beziehung import Beziehung

UNWICHTIG = ("geaendert_am", "geaendert_von")


def verschmelze(behalten, aufgenommen, von):
    """The steps taken, `[{"vorher": [rows], "nachher": row or None}, ...]`; needs a transaction."""
    untereinander = list(Beziehung.objects.zwischen(behalten).zwischen(aufgenommen))
    schritte = [_loese_auf(beziehung) for beziehung in untereinander]
    for seine in (*aufgenommen.mitgliedschaften.all(), *Beziehung.objects.zwischen(aufgenommen)):
        if gleichlaufende := list(seine.gleichlaufende(aufgenommen, behalten)):
            schritte.append(_vereine(gleichlaufende, seine, von))
    return schritte


def trenne(schritte, aufgenommen):
    """The rows as they were, the last step first; of a row that somebody has changed since, only the other one's."""
    for schritt in reversed(schritte):
        vorher = schritt["vorher"]
        if not _unveraendert(schritt["nachher"]):
            vorher = [zeile for zeile in vorher if _fuehrt_zu(zeile, aufgenommen)]
        for zeile in vorher:
            _schreibe(zeile)


def _loese_auf(beziehung):
    vorher = _als_daten(beziehung)
    beziehung.delete()
    return {"vorher": vorher, "nachher": None}


def _vereine(meine, seine, von):
    """The first of mine lasts from the earliest to the latest of these days and goes on; the others go."""
    bleibt, *andere = meine
    vorher = _als_daten(*meine, seine)
    for zeile in (*andere, seine):
        zeile.delete()
    bleibt.verlaengere(*andere, seine)
    bleibt.zeichne(von)
    bleibt.save()
    return {"vorher": vorher, "nachher": _als_daten(bleibt)[0]}


def _als_daten(*zeilen):
    """In words of JSON, moments to the microsecond."""
    return json.loads(json.dumps(serialize("python", zeilen), default=str))


def _fuehrt_zu(zeile, organisation):
    return organisation.pk in (zeile["fields"]["organisation"], zeile["fields"].get("gegenueber"))


def _unveraendert(nachher):
    """Nothing is left of it, or nobody has written to it since."""
    if nachher is None:
        return True
    (modell,) = {type(eins.object) for eins in deserialize("python", [nachher])}
    heute = modell.objects.filter(pk=nachher["pk"]).first()
    return heute is not None and _aussage(_als_daten(heute)[0]) == _aussage(nachher)


def _aussage(zeile):
    return {feld: wert for feld, wert in zeile["fields"].items() if feld not in UNWICHTIG}


def _schreibe(zeile):
    """With its old key and days; what the database refuses by now, because something newer holds, stays away."""
    (alte,) = deserialize("python", [zeile])
    try:
        with transaction.atomic():
            alte.save()
    except IntegrityError:
        return
