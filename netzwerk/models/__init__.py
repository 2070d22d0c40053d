from .kontakt import Kontaktweg, Netzwerkkontakt
from .kontaktperson import Kontaktperson
from .oeffnungszeit import Oeffnungszeit, ueberschneiden_sich
from .organisation import Kooperationsform, Organisation, Organisationstyp
from .organisationstext import SPRACHEN, TEXTE, Organisationstext
from .thema import KATALOG, Thema
from .unterscheidung import Unterscheidung
from .vereinbarung import Vereinbarung, Vereinbarungsart
from .zusammenfuehrung import Zusammenfuehrung

__all__ = [
    "KATALOG",
    "SPRACHEN",
    "TEXTE",
    "Kontaktperson",
    "Kontaktweg",
    "Kooperationsform",
    "Netzwerkkontakt",
    "Oeffnungszeit",
    "Organisation",
    "Organisationstext",
    "Organisationstyp",
    "Thema",
    "Unterscheidung",
    "Vereinbarung",
    "Vereinbarungsart",
    "Zusammenfuehrung",
    "ueberschneiden_sich",
]
