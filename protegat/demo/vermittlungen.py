"""Whom people were sent on to: a partner that offers the topic, else a kind of office."""

from datetime import timedelta

from beratung.models import Vermittlung

from .zufall import mischen, waehlen

STELLEN = {
    "kita": "kita_schule",
    "schule": "kita_schule",
    "existenz": "jobcenter",
    "arbeit": "jobcenter",
    "gesundheit": "gesundheit",
    "wohnen": "amt",
    "aufenthalt": "amt",
}
NACH_WOCHEN = {"angekommen": 56, "unbekannt": 28, "nicht_angekommen": 16}
FRISCH = {"offen": 45, "angekommen": 40, "unbekannt": 15}
ART = {"information": 60, "termin": 30, "uebergabe_begleitet": 10}
FRIST = timedelta(days=21)


def anhaengen(zufall, kontakte, ziele, anteil, heute=None):
    """Send `anteil` percent of the people on, some of them to two places.

    `ziele` maps a topic to organisations. With `heute` the newest are still open and have a day to ask.
    """
    hat_vermittlung = mischen(zufall, {True: anteil, False: 100 - anteil}, len(kontakte))
    for kontakt, vermittelt in zip(kontakte, hat_vermittlung, strict=True):
        if not vermittelt:
            continue
        for thema in [kontakt.beratung.hauptthema, *kontakt.nebenthemen[:1]][: zufall.choice((1, 1, 2))]:
            kontakt.vermittlungen.append(_vermittlung(zufall, kontakt.beratung, thema, ziele, heute))
        kontakt.beratung.ergebnis = waehlen(zufall, {"vermittelt": 80, "folgetermin": 20})
        kontakt.beratung.hilfen = [*kontakt.beratung.hilfen, "vermittlung"]


def _vermittlung(zufall, beratung, thema, ziele, heute):
    partner = ziele.get(thema.code, [])
    stelle = STELLEN.get(thema.code, "")
    if stelle and (not partner or zufall.random() < 0.25):
        ziel = {"stelle": stelle}
    else:
        ziel = {"organisation": zufall.choice(partner or ziele["orientierung"])}
    frisch = heute is not None and heute - beratung.datum < 4 * FRIST
    status = waehlen(zufall, FRISCH if frisch else NACH_WOCHEN)
    nachfragen = beratung.datum + FRIST if status == "offen" else None
    return Vermittlung(
        beratung=beratung, thema=thema, art=waehlen(zufall, ART), status=status, wiedervorlage=nachfragen, **ziel
    )
