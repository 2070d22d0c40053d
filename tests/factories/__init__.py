"""Situations to test with, one factory per noun; traits name the situation."""

from .basis import (
    PASSWORT,
    FinanzierungsanteilFactory,
    NutzerFactory,
    OrtsteilFactory,
    StandortFactory,
    VorhabenFactory,
    WiedervorlageFactory,
)
from .beratung import (
    BeratungFactory,
    BeratungsnotizFactory,
    EinwilligungstextFactory,
    IdentitaetFactory,
    KlientFactory,
    NebenthemaFactory,
    SprechzeitFactory,
    StammblattFactory,
    VermittlungFactory,
)
from .netzwerk import (
    KontaktpersonFactory,
    NetzwerkkontaktFactory,
    OeffnungszeitFactory,
    OrganisationFactory,
    OrganisationstextFactory,
    ThemaFactory,
    VereinbarungFactory,
)
from .veranstaltungen import BERLIN, AnmeldungFactory, ReiheFactory, VeranstaltungFactory, ZaehlungFactory

__all__ = [
    "BERLIN",
    "PASSWORT",
    "AnmeldungFactory",
    "BeratungFactory",
    "BeratungsnotizFactory",
    "EinwilligungstextFactory",
    "FinanzierungsanteilFactory",
    "IdentitaetFactory",
    "KlientFactory",
    "KontaktpersonFactory",
    "NebenthemaFactory",
    "NetzwerkkontaktFactory",
    "NutzerFactory",
    "OeffnungszeitFactory",
    "OrganisationFactory",
    "OrganisationstextFactory",
    "OrtsteilFactory",
    "ReiheFactory",
    "SprechzeitFactory",
    "StammblattFactory",
    "StandortFactory",
    "ThemaFactory",
    "VeranstaltungFactory",
    "VereinbarungFactory",
    "VermittlungFactory",
    "VorhabenFactory",
    "WiedervorlageFactory",
    "ZaehlungFactory",
]
