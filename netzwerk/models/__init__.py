from .kontakt import Kontaktweg, Netzwerkkontakt
from .kontaktperson import Kontaktperson
from .oeffnungszeit import Oeffnungszeit, ueberschneiden_sich
from .organisation import Kooperationsform, Organisation, Organisationstyp
from .organisationstext import SPRACHEN, TEXTE, Organisationstext
from .thema import KATALOG, Thema
from .vereinbarung import Vereinbarung, Vereinbarungsart
from .vereinbarungsdatei import Vereinbarungsdatei

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
    "Vereinbarung",
    "Vereinbarungsart",
    "Vereinbarungsdatei",
    "ueberschneiden_sich",
]
