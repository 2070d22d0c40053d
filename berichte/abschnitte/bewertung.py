from .abschnitt import Abschnitt
from .textfeld import Textfeld


class Bewertung(Abschnitt):
    """Section 12: what the team makes of it, and what comes next."""

    nummer = "12"
    titel = "Bewertung und Ausblick"
    textfelder = (
        Textfeld("12.bewertung", "Bewertung", "Was ist gelungen, was nicht, und warum?", pflicht=True),
        Textfeld("12.ausblick", "Ausblick", "Was ist für den nächsten Zeitraum geplant?", pflicht=True),
    )

    def teile(self):
        return ()
