from .abschnitt import Abschnitt
from .textfeld import Textfeld


class Querschnittsziele(Abschnitt):
    """Section 10: what was done for the three aims that every ESF operation serves; words only."""

    nummer = "10"
    titel = "Querschnittsziele"
    textfelder = (
        Textfeld(
            "10.gleichstellung",
            "Gleichstellung von Frauen und Männern",
            "Wie wurden Frauen und Männer gleich gut erreicht?",
            True,
        ),
        Textfeld(
            "10.nichtdiskriminierung",
            "Nichtdiskriminierung",
            "Was half allen teilzunehmen: Sprachen, Dolmetschen, Wege ohne Stufen?",
            True,
        ),
        Textfeld(
            "10.nachhaltigkeit",
            "Ökologische Nachhaltigkeit",
            "Zum Beispiel: kurze Wege im Stadtteil, wenig Papier, gemeinsam genutzte Räume.",
            True,
        ),
    )
