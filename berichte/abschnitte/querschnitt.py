from .abschnitt import Abschnitt
from .textfeld import Textfeld


class Querschnittsziele(Abschnitt):
    """Section 10: three short texts."""

    nummer = "10"
    titel = "Querschnittsziele"
    textfelder = (
        Textfeld("10.gleichstellung", "Gleichstellung der Geschlechter", pflicht=True),
        Textfeld("10.nichtdiskriminierung", "Chancengleichheit und Nichtdiskriminierung", pflicht=True),
        Textfeld("10.nachhaltigkeit", "Nachhaltige Entwicklung", pflicht=True),
    )

    def teile(self):
        return ()
