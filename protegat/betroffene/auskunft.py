"""Information and copy (Art. 15 and 20 DSGVO): everything about one person that this member of the team may tell."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from django.db import models
from django.utils.formats import date_format
from django.utils.functional import cached_property

from beratung.models import Identitaet
from berichte.ausgabe.pdf import Anhang
from protegat.basis.models import Einsicht, Einsichtsart, Personengruppe, Zweck

from . import stelle, worte
from .fristen import fristsaetze
from .kategorien import Betroffene
from .papier import Absatz, Kapitel, Liste, Paare, Papier
from .personen import Person
from .quellen import NOTIZEN, QUELLEN, Anzahl
from .taetigkeiten import empfaenger_von, taetigkeiten_zu

SCHEMA = "protegat-auskunft-1"
WESSEN = {
    Personengruppe.KLIENT: Betroffene.BERATENE,
    Personengruppe.ANMELDUNG: Betroffene.ANGEMELDETE,
    Personengruppe.KONTAKTPERSON: Betroffene.PARTNER,
    Personengruppe.NUTZER: Betroffene.TEAM,
}


class Zurueckhaltung(models.TextChoices):
    """Why a note is not handed out."""

    DRITTE = "dritte", "darin geht es um andere Menschen (Art. 15 Abs. 4)"
    SCHADEN = "schaden", "sie zu lesen würde der Person ernsthaft schaden"
    ANSPRUECHE = "ansprueche", "sie wird für Rechtsansprüche gebraucht (§ 29 BDSG)"


@dataclass(frozen=True)
class Teil:
    titel: str
    tabelle: str
    eintraege: list
    anzahl: int


@dataclass
class Auskunft:
    """`zurueckgehalten` are the notes left out: `{key: Zurueckhaltung}`."""

    person: Person
    nutzer: object
    am: datetime
    zurueckgehalten: dict = field(default_factory=dict)

    @cached_property
    def teile(self):
        return [self._teil(quelle) for quelle in QUELLEN[self.person.gruppe]]

    def _teil(self, quelle):
        if isinstance(quelle, Anzahl):
            eintraege, anzahl = [], quelle.anzahl(self.person)
        else:
            ohne = self.zurueckgehalten if quelle is NOTIZEN else ()
            eintraege = quelle.eintraege(self.person, self.nutzer, ohne)
            anzahl = len(eintraege)
        return Teil(quelle.titel, quelle.modell._meta.label, eintraege, anzahl)

    @cached_property
    def bei_anderen(self):
        """How many notes a colleague tells herself."""
        return NOTIZEN.fremde(self.person, self.nutzer).count() if self.person.gruppe == Personengruppe.KLIENT else 0

    @cached_property
    def verarbeitung(self):
        """What Art. 15 Abs. 1 asks for besides the data."""
        eigene = taetigkeiten_zu(WESSEN[self.person.gruppe])
        return (
            ("Verantwortlich", stelle.in_worten()),
            ("Datenschutz", stelle.angabe("datenschutz")),
            ("Zwecke", "\n".join(f"{t.name}: {t.zweck}" for t in eigene)),
            ("Grundlage", "\n".join(dict.fromkeys(t.grundlage for t in eigene))),
            ("Kategorien", "\n".join(dict.fromkeys(str(k) for t in eigene for k in t.kategorien))),
            (
                "Empfänger",
                "\n".join((*dict.fromkeys(rolle for t in eigene for rolle in t.rollen), *empfaenger_von(eigene))),
            ),
            ("Löschung", "\n".join(satz for t in eigene for satz in fristsaetze(t.modelle))),
            ("Herkunft", worte.HERKUNFT[WESSEN[self.person.gruppe]]),
            ("Ihre Rechte", "\n".join((*worte.RECHTE.values(), worte.WIDERRUF))),
            ("Beschwerde", stelle.AUFSICHT),
            ("Automatik", worte.ENTSCHEIDUNG),
        )

    def fehlendes(self):
        """What is not in this copy, and why."""
        saetze = [f"1 Notiz fehlt: {grund.label}." for grund in map(Zurueckhaltung, self.zurueckgehalten.values())]
        if self.bei_anderen:
            wort = "Notiz kommt" if self.bei_anderen == 1 else "Notizen kommen"
            saetze.append(f"{self.bei_anderen} {wort} in einem eigenen Teil von der Person, die sie geschrieben hat.")
        return saetze

    # the two files
    def als_pdf(self):
        """With the same data for programs inside. Raises PdfFehler."""
        anhang = Anhang("auskunft.json", "application/json", "Dieselben Daten für Programme", self.als_json())
        return self.papier(anhang).als_pdf(self.am)

    def papier(self, *anhaenge):
        gefuellte = [teil for teil in self.teile if teil.anzahl]
        fehlt = self.fehlendes()
        return Papier(
            titel="Auskunft über Ihre Daten",
            untertitel=f"{self.person.bezeichnung}, Stand {date_format(self.am, 'd.m.Y')}, Art. 15 und 20 DSGVO",
            kapitel=(
                *(Kapitel(teil.titel, _teile(teil)) for teil in gefuellte),
                *([Kapitel("Was hier fehlt", (Liste(tuple(fehlt)),))] if fehlt else []),
                Kapitel("Was wir damit tun", (Paare(tuple(paar for paar in self.verarbeitung if paar[1])),)),
            ),
            fuss=f"Auskunft zu {self.person.bezeichnung}. Nur für die Person selbst bestimmt.",
            anhaenge=anhaenge,
        )

    def als_json(self):
        return json.dumps(self.daten(), ensure_ascii=False, indent=1).encode()

    def daten(self):
        """After `schema.json` beside."""
        return {
            "schema": SCHEMA,
            "erstellt_am": self.am.isoformat(),
            "person": {"gruppe": self.person.gruppe.value, "bezeichnung": self.person.bezeichnung},
            "verarbeitung": [{"name": name, "text": text} for name, text in self.verarbeitung],
            "daten": [
                {
                    "tabelle": teil.tabelle,
                    "titel": teil.titel,
                    "anzahl": teil.anzahl,
                    "eintraege": [[vars(angabe) for angabe in eintrag] for eintrag in teil.eintraege],
                }
                for teil in self.teile
            ],
            "fehlt": self.fehlendes(),
        }

    def halte_fest(self, nummer):
        """Noted before anything is handed out: that it was, never what."""
        felder = {"zweck": Zweck.AUSKUNFT, "gegenstand": self.person.bezeichnung}
        Einsicht.von(self.nutzer, Einsichtsart.AUSKUNFT, nummer=nummer, **felder).save(force_insert=True)
        if self.person.gruppe == Personengruppe.KLIENT and self.nutzer.has_perm("beratung.view_identitaet"):
            for identitaet in Identitaet.objects.gueltige().filter(klient__in=self.person.nummern):
                identitaet.sieh_an(self.nutzer, Zweck.AUSKUNFT)


def _teile(teil):
    if not teil.eintraege:
        return (Absatz(f"Ihr Name steht bei {teil.anzahl} Einträgen."),)
    return tuple(Paare(tuple((a.name, a.text) for a in eintrag if a.text)) for eintrag in teil.eintraege)
