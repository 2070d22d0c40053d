from typing import NamedTuple


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
    zu_viele: str
