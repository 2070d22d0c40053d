"""K8: where people were sent on to (Fachkonzept, section 4)."""

from beratung.models import Beratung, Vermittlung

from .beratungen import Beratungen
from .kennzahl import Anteil, Einheit, Kennzahl
from .themen import Hauptthemen


class Vermittlungen(Kennzahl):
    schluessel = "K8.vermittlungen"
    label = "Vermittlungen"
    einheit = Einheit.VERMITTLUNGEN
    definition = "Vermittlungen aus Beratungen (K1), am Tag der Beratung. Eine Beratung kann mehrere haben."
    modell = Vermittlung
    gliederungen = {"status": "status", "art": "art", "organisation": "organisation__name"}

    def datensaetze(self, vorhaben, zeitraum):
        beratungen = Beratung.objects.fuer(vorhaben).im(zeitraum).personenberatungen()
        return Vermittlung.objects.aus(beratungen)


class Vermittlungsquote(Anteil, Beratungen):
    schluessel = "K8.quote"
    label = "Vermittlungsquote"
    definition = "Anteil der Beratungen (K1) mit mindestens einer Vermittlung."
    ganzes = Beratungen()
    gliederungen = {}

    def auswahl(self, zeilen):
        return super().auswahl(zeilen).mit_vermittlung()


class Bedarfsluecken(Hauptthemen):
    schluessel = "bedarfsluecken"
    label = "Bedarfslücken"
    definition = "Beratungen (K1) mit dem Ergebnis „kein Angebot“: Es gab keine Stelle, an die wir vermitteln konnten."

    def auswahl(self, zeilen):
        return super().auswahl(zeilen).ohne_angebot()
