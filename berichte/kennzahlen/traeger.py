"""K11: support of professionals, organisations and Projektträger; disjoint from K1 (Fachkonzept, section 4)."""

from beratung.models import Beratung
from beratung.models.querysets import ORGANISATIONEN, PERSONENZAHL

from .kennzahl import Einheit, Kennzahl


class TraegerKontakte(Kennzahl):
    schluessel = "K11.kontakte"
    label = "Trägerbegleitung: Kontakte"
    einheit = Einheit.KONTAKTE
    definition = (
        "Abgeschlossene Beratungen von Fachkräften, Organisationen oder Projektträgern, ohne Kurzkontakte. "
        "Keine davon ist in K1 enthalten."
    )
    modell = Beratung
    gliederungen = {"thema": "hauptthema__code", "organisation": "organisation__name", "adressat": "adressat"}

    def auswahl(self, zeilen):
        return zeilen.traegerbegleitung()


class TraegerPersonen(TraegerKontakte):
    schluessel = "K11.personen"
    label = "Trägerbegleitung: Beratene"
    einheit = Einheit.TEILNAHMEN
    definition = "Summe der Personenzahl über die Kontakte der Trägerbegleitung. Wer zweimal kommt, zählt zweimal."
    mass = PERSONENZAHL
    worte = "Personen zusammen"


class TraegerOrganisationen(TraegerKontakte):
    schluessel = "K11.organisationen"
    label = "Trägerbegleitung: Organisationen"
    einheit = Einheit.ORGANISATIONEN
    definition = "Verschiedene Organisationen in den Kontakten der Trägerbegleitung."
    mass = ORGANISATIONEN
    worte = "verschiedene Organisationen"
    ordnung = ("organisation__name", "datum")

    def auswahl(self, zeilen):
        return super().auswahl(zeilen).mit_organisation()
