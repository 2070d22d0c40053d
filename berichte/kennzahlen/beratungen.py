"""K1-K6: individual counselling (Fachkonzept, section 4)."""

from decimal import Decimal

from beratung.models import Beratung
from beratung.models.merkmale import AUSWAHLEN
from beratung.models.querysets import CODES, HOECHSTENS_PERSONEN, MINUTEN, PERSONENZAHL

from .kennzahl import Anteil, Einheit, Kennzahl, ganz, runde

MERKMALE = (*AUSWAHLEN, "sprachmittlung", "zugangsweg")
GLIEDERUNGEN = {name: name for name in (*MERKMALE, "angebot", "adressat", "ergebnis")} | {"ortsteil": "ortsteil__name"}


class Beratungen(Kennzahl):
    schluessel = "K1"
    label = "Beratungen"
    einheit = Einheit.KONTAKTE
    definition = (
        "Abgeschlossene Beratungen von Personen, Familien, Gruppen oder Ehrenamtlichen, ohne Kurzkontakte. "
        "Storniertes und Entwürfe zählen nie."
    )
    modell = Beratung
    gliederungen = GLIEDERUNGEN

    def auswahl(self, zeilen):
        return zeilen.personenberatungen()


class Kurzkontakte(Beratungen):
    schluessel = "K2"
    label = "Kurzkontakte"
    definition = "Wie K1, aber nur Kurzkontakte und Auskünfte. Sie sind in K1 nicht enthalten."

    def auswahl(self, zeilen):
        return zeilen.kurzkontakte()


class Beratene(Beratungen):
    schluessel = "K3"
    label = "Beratene"
    einheit = Einheit.TEILNAHMEN
    definition = "Summe der Personenzahl über K1. Wer zweimal kommt, zählt zweimal; es sind keine eindeutigen Personen."
    mass = PERSONENZAHL
    worte = "Personen zusammen"


class EindeutigePersonen(Beratungen):
    schluessel = "K4"
    label = "Eindeutige Personen"
    einheit = Einheit.PERSONEN
    definition = (
        "Verschiedene Klientencodes in K1. Ohne Code bleibt offen, ob jemand schon da war, deshalb „mindestens“. "
        "Jede Spalte ist neu gezählt, nie aus anderen addiert."
    )
    mass = CODES
    worte = "verschiedene Codes"
    ordnung = ("klient__code", "datum")

    def auswahl(self, zeilen):
        return super().auswahl(zeilen).mit_code()

    def text(self, wert):
        return f"mind. {super().text(wert)}"


class HoechstensPersonen(Beratungen):
    schluessel = "K4.hoechstens"
    label = "Eindeutige Personen, höchstens"
    einheit = Einheit.PERSONEN
    definition = (
        "Obergrenze zu K4: die Beratenen (K3), als wäre jede Person nur einmal gekommen; nur wer mit demselben Code "
        "wiederkam, zählt einmal. Auch Folgeberatungen ohne Code bleiben darin, denn der frühere Besuch kann vor dem "
        "Zeitraum liegen und Begleitende können neu sein. Die wahre Zahl liegt zwischen beiden."
    )
    mass = HOECHSTENS_PERSONEN
    ordnung = ("klient__code", "datum")

    def text(self, wert):
        return f"max. {super().text(wert)}"

    def in_worten(self, datensaetze, vorhaben, zeitraum):
        """`253 Teilnahmen, davon 40 mit einem Code, der schon gezählt ist`."""
        teilnahmen, hoechstens = datensaetze.zaehle(PERSONENZAHL), datensaetze.zaehle(self.mass)
        return f"{ganz(teilnahmen)} Teilnahmen, davon {ganz(teilnahmen - hoechstens)} mit einem schon gezählten Code"


class AnteilMitCode(Anteil, Beratungen):
    schluessel = "K4.anteil"
    label = "Anteil mit Code"
    definition = "Anteil der Beratungen (K1), die einen Klientencode tragen. Je höher, desto genauer ist K4."
    ganzes = Beratungen()
    gliederungen = {}

    def auswahl(self, zeilen):
        return super().auswahl(zeilen).mit_code()


class Erstberatungen(Beratungen):
    schluessel = "K5"
    label = "Erstberatungen"
    definition = "Beratungen (K1) mit der Kontaktart Erstberatung."

    def auswahl(self, zeilen):
        return super().auswahl(zeilen).erstberatungen()


class Beratungsstunden(Beratungen):
    schluessel = "K6"
    label = "Beratungsstunden"
    einheit = Einheit.STUNDEN
    definition = "Summe der Dauer über K1, in Stunden."
    mass = MINUTEN
    worte = "Minuten zusammen"
    stellen = 1

    def fertig(self, roh):
        return runde(Decimal(roh) / 60, 2)
