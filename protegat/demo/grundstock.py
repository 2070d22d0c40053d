"""What all example records lean on: accounts, topics, places."""

from dataclasses import dataclass

from netzwerk.models import Thema
from protegat.basis.models import Rolle

from . import konten, orte
from .beratungen import Rahmen


@dataclass(frozen=True)
class Grundstock:
    konten: dict
    themen: dict
    ortsteile: dict
    standorte: dict

    @property
    def konto(self):
        """Who made what demo makes."""
        return self.konten[Rolle.VERWALTUNG]

    @property
    def personal(self):
        """Who counsels, and how much of it."""
        return {self.konten[Rolle.BERATUNG]: 65, self.konten[Rolle.KOORDINATION]: 35}

    def rahmen(self, vorhaben, standort):
        return Rahmen(vorhaben, self.standorte[standort], self.personal, self.themen)


def anlegen():
    je_rolle = konten.anlegen()
    konto = je_rolle[Rolle.VERWALTUNG]
    themen = {thema.code: thema for thema in Thema.objects.all()}
    return Grundstock(je_rolle, themen, orte.ortsteile(konto), orte.standorte(konto))
