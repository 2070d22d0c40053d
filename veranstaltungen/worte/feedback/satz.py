from typing import NamedTuple

VORSATZ = "fb_"


class Feedbackworte(NamedTuple):
    """The words of the sheet in the order of the page."""

    ihre_meinung: str  # heading of the page and of the poster
    einladung: str  # beside the QR code
    anonym: str
    gefallen: str
    antworten_gefallen: tuple[str, str, str, str]
    nuetzlich: str
    antworten_nuetzlich: tuple[str, str, str, str]
    fehlte: str
    mehrere: str  # several answers are possible
    antworten_fehlte: tuple[str, str, str, str, str, str, str, str]
    absenden: str
    eine_antwort: str
    gibt_es_nicht: str
    danke: str
    danke_satz: str
    zu_frueh: str
    vorbei: str


def als_katalog(worte):
    """`{"fb_gefallen": ..., "fb_antworten_gefallen_1": ...}`: so that each can be corrected and confirmed."""
    katalog = {}
    for feld, wert in worte._asdict().items():
        if isinstance(wert, tuple):
            katalog |= {f"{VORSATZ}{feld}_{nummer}": eines for nummer, eines in enumerate(wert, start=1)}
        else:
            katalog[VORSATZ + feld] = wert
    return katalog


def aus_katalog(vorlage, text):
    """The words as they are shown now; `text` gives one by its key."""
    felder = {}
    for feld, wert in vorlage._asdict().items():
        if isinstance(wert, tuple):
            felder[feld] = tuple(text(f"{VORSATZ}{feld}_{nummer}") for nummer in range(1, len(wert) + 1))
        else:
            felder[feld] = text(VORSATZ + feld)
    return type(vorlage)(**felder)
