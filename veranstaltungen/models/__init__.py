from .kataloge import Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .nachweisdatei import BELEGT, KUENDIGT_AN, Abbildung, Nachweisart, Nachweisdatei
from .publizitaet import Medium, Publizitaetsdatei, Publizitaetsnachweis
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "BELEGT",
    "KUENDIGT_AN",
    "Abbildung",
    "Medium",
    "Merkmal",
    "Nachweisart",
    "Nachweisdatei",
    "Publizitaetsdatei",
    "Publizitaetsnachweis",
    "Reihe",
    "Serie",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Zaehlart",
    "Zaehlung",
]
