from .beziehung import Beziehung, Beziehungsart
from .gremium import Gremienart, Gremium
from .kontakt import Kontaktweg, Netzwerkkontakt
from .kontaktperson import Kontaktperson
from .mitgliedschaft import Mitgliedschaft
from .oeffnungszeit import Oeffnungszeit, ueberschneiden_sich
from .organisation import Kooperationsform, Organisation, Organisationstyp
from .organisationstext import SPRACHEN, TEXTE, Organisationstext
from .thema import KATALOG, Thema
from .unterscheidung import Unterscheidung
from .vereinbarung import Vereinbarung, Vereinbarungsart
from .vereinbarungsdatei import Vereinbarungsdatei
from .zusammenfuehrung import Zusammenfuehrung

__all__ = [
    "KATALOG",
    "SPRACHEN",
    "TEXTE",
    "Beziehung",
    "Beziehungsart",
    "Gremienart",
    "Gremium",
    "Kontaktperson",
    "Kontaktweg",
    "Kooperationsform",
    "Mitgliedschaft",
    "Netzwerkkontakt",
    "Oeffnungszeit",
    "Organisation",
    "Organisationstext",
    "Organisationstyp",
    "Thema",
    "Unterscheidung",
    "Vereinbarung",
    "Vereinbarungsart",
    "Vereinbarungsdatei",
    "Zusammenfuehrung",
    "ueberschneiden_sich",
]
