"""Entries that may be one organisation: which, and why it looks so."""

from copy import copy
from dataclasses import dataclass

from .models import Organisation, Unterscheidung
from .models.zeichen import SPALTEN

HOECHSTENS = 5  # that are named while somebody types


@dataclass(frozen=True)
class Verdacht:
    """An organisation that may be meant, and what speaks for it."""

    organisation: Organisation
    gruende: tuple[str, ...]

    @property
    def satz(self):
        return ", ".join(self.gruende)


@dataclass(frozen=True)
class Paar:
    aelter: Organisation
    juenger: Organisation
    gruende: tuple[str, ...]

    @property
    def satz(self):
        return ", ".join(self.gruende)


def verdaechtige(organisationen, name, ausser=None, **weitere):
    """Those of these organisations that somebody who types this name may mean; `weitere`: web, email, telefon."""
    if not name.strip():
        return []
    gefundene = organisationen.aehnliche(name.replace("\x00", ""), **weitere).exclude(pk=ausser)
    if ausser:
        gefundene = gefundene.nicht_unterschieden_von(ausser)
    return [Verdacht(einer, tuple(einer.gruende(einer.getippt))) for einer in gefundene[:HOECHSTENS]]


def paare(organisationen, nur=None):
    """Possible doubles, the likeliest first: two queries, however many there are; `nur`: with one of these keys."""
    gefundene = organisationen.paare(nur)
    je_nummer = organisationen.in_bulk({nummer for aelter, juenger, _ in gefundene for nummer in (aelter, juenger)})
    return [_paar(je_nummer[aelter], je_nummer[juenger], nahe) for aelter, juenger, nahe in gefundene]


def _paar(aelter, juenger, aehnlichkeit):
    juenger = copy(juenger)  # it may stand in several pairs
    juenger.aehnlichkeit = aehnlichkeit
    formen = {spalte: getattr(aelter, spalte) for spalte in SPALTEN}
    return Paar(aelter, juenger, tuple(juenger.gruende(formen)))


def zusammenfuehrungen(organisation):
    """What the page of an organisation says about doubles: who went into it, what may be the same, what is not."""
    angaben = {"web": organisation.web, "email": organisation.email, "telefon": organisation.telefon}
    return {
        "aufnahmen": organisation.aufnahmen.gueltige().select_related("aufgenommen", "erstellt_von"),
        "verdaechtige": verdaechtige(Organisation.objects.all(), organisation.name, ausser=organisation.pk, **angaben),
        "unterschiedene": [(u, u.anderer_als(organisation)) for u in Unterscheidung.objects.mit(organisation)],
    }
