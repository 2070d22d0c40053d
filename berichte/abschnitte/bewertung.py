from .abschnitt import Abschnitt
from .textfeld import Textfeld


class Bewertung(Abschnitt):
    """Section 12: how people judge the period, and what comes next; words only."""

    nummer = "12"
    titel = "Bewertung und Ausblick"
    textfelder = (
        Textfeld("12.bewertung", "Bewertung", "Was ist gelungen, was nicht, und warum?", True),
        Textfeld("12.ausblick", "Ausblick", "Was ist für den nächsten Zeitraum vorgesehen?", True),
    )
