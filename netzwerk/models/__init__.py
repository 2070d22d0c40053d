from .kontakt import Kontaktweg, Netzwerkkontakt
from .organisation import Kooperationsform, Organisation, Organisationstyp
from .thema import KATALOG, Thema

__all__ = [
    "KATALOG",
    "Kontaktweg",
    "Kooperationsform",
    "Netzwerkkontakt",
    "Organisation",
    "Organisationstyp",
    "Thema",
]
