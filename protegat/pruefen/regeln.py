"""Every rule, in the order of the page: what changes figures first."""

from .kontakte import (
    AlteStriche,
    CodeDoppelt,
    Dauer,
    ErstNachFrueherer,
    FolgeOhneErst,
    OhneAlter,
    OhneGeschlecht,
    SonstigesOhneText,
    Striche,
)
from .publizitaet import OhneBeleg, OhneEinladung
from .ziele import (
    AusfallOhneGrund,
    TraegerOhneOrganisation,
    TrotzZahlGeplant,
    VeranstaltungOhneZahl,
    VermitteltOhneZiel,
    VermittlungOffen,
)

REGELN = (
    Striche(),
    AlteStriche(),
    VeranstaltungOhneZahl(),
    TrotzZahlGeplant(),
    CodeDoppelt(),
    FolgeOhneErst(),
    ErstNachFrueherer(),
    VermitteltOhneZiel(),
    TraegerOhneOrganisation(),
    Dauer(),
    VermittlungOffen(),
    OhneAlter(),
    OhneGeschlecht(),
    SonstigesOhneText(),
    AusfallOhneGrund(),
    OhneEinladung(),
    OhneBeleg(),
)
NACH_SCHLUESSEL = {regel.schluessel: regel for regel in REGELN}
