"""Who answers for the data: named by the environment, because it differs between installations."""

from django.conf import settings

FEHLT = "bitte eintragen"
WORTE = {
    "name": "Name des Verantwortlichen",
    "anschrift": "Anschrift",
    "kontakt": "Kontakt",
    "datenschutz": "Datenschutzbeauftragte",
}
ANGABEN = {
    "name": "VERANTWORTLICH_NAME",
    "anschrift": "VERANTWORTLICH_ANSCHRIFT",
    "kontakt": "VERANTWORTLICH_KONTAKT",
    "datenschutz": "DATENSCHUTZBEAUFTRAGTE",
}
AUFSICHT = (
    "Sächsische Datenschutz- und Transparenzbeauftragte, Maternistraße 17, 01067 Dresden, "
    "Telefon 0351 85471-101, post@sdtb.sachsen.de"
)


def angabe(name):
    """The value, or that it is missing, so that nobody prints a gap unseen."""
    return settings.VERANTWORTLICH[name] or f"[{FEHLT}: {WORTE[name]}]"


def fehlende():
    """What the office still has to name, `[(in words, variable), ...]`."""
    return [(WORTE[name], variable) for name, variable in ANGABEN.items() if not settings.VERANTWORTLICH[name]]


def in_worten():
    """Name, address and contact in one line."""
    return f"{angabe('name')}, {angabe('anschrift')}, {angabe('kontakt')}"
