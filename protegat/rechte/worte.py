"""What each right means, in German: the words, and the three layers. Which role has it stands in protegat/rollen.py."""

from dataclasses import dataclass

TATEN = {"view": "ansehen", "add": "anlegen", "change": "ändern", "delete": "löschen"}


@dataclass(frozen=True)
class Ding:
    """What a right is about: `app.model`, its name in a sentence, and what one has to know about it."""

    nomen: str
    name: str
    erklaerung: str = ""


@dataclass(frozen=True)
class Tat:
    """A right of its own kind, as a whole sentence."""

    recht: str
    satz: str
    erklaerung: str = ""


@dataclass(frozen=True)
class Raum:
    titel: str
    satz: str
    zeilen: tuple[Ding | Tat, ...]


SCHICHTEN = (
    Raum(
        "Schicht 1: Statistik",
        "Zahlen ohne Menschen. Nach außen werden Zahlen unter der Schwelle des Vorhabens verborgen.",
        (
            Ding(
                "berichte.bericht", "Berichte und Kennzahlen, wie sie heute sind,", "Ändern heißt: die Texte daneben."
            ),
            Ding(
                "berichte.berichtsstand",
                "festgeschriebene Berichte",
                "Leserecht nur mit gültigem Lesezugang, protokolliert.",
            ),
            Tat("berichte.jeden_berichtsstand", "Jeden festgeschriebenen Bericht lesen, ohne Lesezugang"),
        ),
    ),
    Raum(
        "Schicht 2: Notiz",
        "Was sich eine Beraterin oder ein Berater merkt. Verschlüsselt gespeichert, in keiner Ausgabe.",
        (
            Ding(
                "beratung.beratungsnotiz",
                "Notizen zu einem Code",
                "Nur die eigenen; lesen auch die selbst benannte Vertretung. Jedes Lesen wird protokolliert.",
            ),
        ),
    ),
    Raum(
        "Schicht 3: Identität",
        "Namen und Kontakte von Menschen. In keiner Ausgabe, in keiner Suche außer der nach Namen.",
        (
            Ding(
                "beratung.identitaet",
                "Namen und Kontakt zu einem Code",
                "Verschlüsselt. Nur mit Einwilligung, nur solange ein Vorhaben danach fragt; "
                "jeder Blick braucht einen Zweck und wird protokolliert.",
            ),
            Ding(
                "veranstaltungen.anmeldung",
                "Anmeldungen zu einer Veranstaltung",
                "Verschlüsselt; zwei Wochen nach dem Termin gelöscht, jedes Öffnen wird protokolliert.",
            ),
            Tat(
                "veranstaltungen.namen_nachweisdatei",
                "Gescannte Teilnahmelisten öffnen",
                "Sie nennen Namen, deshalb gehen sie mit ihrem Löschdatum.",
            ),
        ),
    ),
)
