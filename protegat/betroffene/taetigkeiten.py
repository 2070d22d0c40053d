"""What the house does with personal data, and why: the rows of the register (Art. 30 DSGVO).

Only purpose, ground and outside recipients are written here. Which data, who in the house sees them and when they go,
follow from the models, the role table and the rules of deletion.
"""

from dataclasses import dataclass

from django.apps import apps

from protegat.basis.models import Rolle
from protegat.rollen import RECHTE

from .fristen import fristen
from .kategorien import NACH_MODELL, Betroffene, kategorien_von

EINWILLIGUNG = "Einwilligung (Art. 6 Abs. 1 Buchst. a, Art. 9 Abs. 2 Buchst. a DSGVO)"
FOERDERUNG = "Pflicht aus der Förderung (Art. 6 Abs. 1 Buchst. c und e DSGVO, Anhang I VO (EU) 2021/1057)"
INTERESSE = "berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO)"
VERTRAG = "Arbeitsvertrag und Zugang (Art. 6 Abs. 1 Buchst. b DSGVO, § 26 BDSG)"
PFLICHT = "Nachweispflicht (Art. 5 Abs. 2, Art. 6 Abs. 1 Buchst. c, Art. 32 DSGVO)"
PRUEFUNG = "Stadt, Land und Prüfstellen der Förderung: nur Zahlen ohne Codes und Namen, kleine Zahlen verdeckt"
KEINE = "niemand außerhalb des Hauses"


@dataclass(frozen=True)
class Taetigkeit:
    """One processing activity."""

    name: str
    zweck: str
    grundlage: str
    wessen: Betroffene
    modelle: tuple[str, ...]
    empfaenger: tuple[str, ...]

    @property
    def kategorien(self):
        return kategorien_von(self.wessen, self.modelle)

    @property
    def rollen(self):
        """Who in the house may open any of these tables, after the role table."""
        rechte = {_ansehen(apps.get_model(modell)) for modell in self.modelle}
        return tuple(rolle.label for rolle in Rolle if rechte & RECHTE[rolle])

    @property
    def fristen(self):
        """`[(what, how long, from when), ...]` after the rules of deletion."""
        return fristen(self.modelle)


def _ansehen(modell):
    return f"{modell._meta.app_label}.view_{modell._meta.model_name}"


def _alle(wessen, *ohne):
    return tuple(name for name, tabelle in NACH_MODELL.items() if tabelle.wessen == wessen and name not in ohne)


STAMMBLATT = ("beratung.Stammblatt", "beratung.Unterbrechung", "beratung.Berichtigung")
NAMEN = ("beratung.Identitaet",)
NOTIZEN = ("beratung.Beratungsnotiz",)
RECHTE_DER_PERSON = ("basis.Anliegen", "basis.Anliegenschritt", "basis.Einschraenkung", "basis.Sperrvermerk")
NACHWEIS = ("basis.Einsicht", "basis.Anmeldeereignis", "basis.Aenderung", "basis.Loeschprotokoll", "admin.LogEntry")
TAETIGKEITEN = (
    Taetigkeit(
        "Beratung",
        "Menschen beraten, wiedererkennen ohne ihren Namen, an passende Stellen vermitteln und nachfragen",
        EINWILLIGUNG,
        Betroffene.BERATENE,
        _alle(Betroffene.BERATENE, *STAMMBLATT, *NAMEN, *NOTIZEN, *RECHTE_DER_PERSON),
        (PRUEFUNG, "Stellen, an die vermittelt wird: nur mit datierter Entbindung von der Schweigepflicht"),
    ),
    Taetigkeit(
        "Notizen der Beratung",
        "Sich an das erinnern, was für die nächste Beratung nötig ist",
        EINWILLIGUNG,
        Betroffene.BERATENE,
        NOTIZEN,
        (KEINE,),
    ),
    Taetigkeit(
        "Name und Kontakt",
        "Eine Person erreichen oder wiedererkennen, wenn ein Vorhaben das braucht und sie es will",
        EINWILLIGUNG,
        Betroffene.BERATENE,
        NAMEN,
        (KEINE,),
    ),
    Taetigkeit(
        "Stammblatt der ESF-Förderung",
        "Die Indikatoren der Förderung zählen und die Teilnahme nachweisen",
        FOERDERUNG,
        Betroffene.BERATENE,
        STAMMBLATT,
        (PRUEFUNG,),
    ),
    Taetigkeit(
        "Veranstaltungen und Anmeldung",
        "Plätze vergeben, absagen und erinnern, Dolmetschen und Hilfen vorbereiten",
        EINWILLIGUNG,
        Betroffene.ANGEMELDETE,
        _alle(Betroffene.ANGEMELDETE),
        ("Mailserver des Hauses, wenn die Person eine Adresse nennt", PRUEFUNG),
    ),
    Taetigkeit(
        "Netzwerk und Partner",
        "Ansprechpersonen kennen, Gremien vorbereiten, zusammenarbeiten",
        INTERESSE,
        Betroffene.PARTNER,
        _alle(Betroffene.PARTNER),
        (KEINE,),
    ),
    Taetigkeit(
        "Finanzen der Förderung",
        "Ausgaben belegen und Mittel abrufen",
        "Pflicht aus Förderung und Steuerrecht (Art. 6 Abs. 1 Buchst. c DSGVO, § 147 AO)",
        Betroffene.BEZAHLTE,
        _alle(Betroffene.BEZAHLTE),
        ("Stadt, Land und Prüfstellen der Förderung: Belege und Belegliste",),
    ),
    Taetigkeit(
        "Konten des Teams und Leserechte",
        "Anmelden, Arbeit verteilen und übergeben, Einstellungen behalten",
        VERTRAG,
        Betroffene.TEAM,
        _alle(Betroffene.TEAM, *NACHWEIS),
        (KEINE,),
    ),
    Taetigkeit(
        "Nachweis der Zugriffe",
        "Nachvollziehen, wer Notizen, Namen und Berichte gesehen und was geändert hat",
        PFLICHT,
        Betroffene.TEAM,
        NACHWEIS,
        ("auf Verlangen die Aufsicht und die betroffene Person, ohne Namen des Teams",),
    ),
    Taetigkeit(
        "Rechte der betroffenen Personen",
        "Anliegen nach Art. 15 bis 21 DSGVO fristgerecht beantworten und das belegen",
        PFLICHT,
        Betroffene.BERATENE,
        RECHTE_DER_PERSON,
        ("auf Verlangen die Aufsicht",),
    ),
)


def taetigkeiten_zu(wessen):
    return [taetigkeit for taetigkeit in TAETIGKEITEN if taetigkeit.wessen == wessen]


def empfaenger_von(taetigkeiten):
    """Who else gets something of these data; that nobody does is only said where it holds for all of them."""
    alle = dict.fromkeys(wer for taetigkeit in taetigkeiten for wer in taetigkeit.empfaenger if wer != KEINE)
    return tuple(alle) or (KEINE,)
