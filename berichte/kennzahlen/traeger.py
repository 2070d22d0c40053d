"""K11: support of professionals, organisations and Projektträger; disjoint from K1 (Fachkonzept, section 4)."""

from beratung.models import Beratung, Unterstuetzung
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


class TraegerUnterstuetzung(TraegerKontakte):
    schluessel = "K11.unterstuetzung"
    label = "Trägerbegleitung: Unterstützung"
    einheit = Einheit.NENNUNGEN
    definition = (
        "Kontakte der Trägerbegleitung, in denen es um diese Art der Unterstützung ging. Ein Kontakt kann mehrere "
        "Arten haben, die Zeilen ergeben deshalb zusammen mehr als die Kontakte; „ohne Angabe“ nennt keine."
    )
    gliederungen = {"unterstuetzung": "unterstuetzungen"}
    nur_je_zeile = True

    def werte_nach(self, gliederung, vorhaben, spannen):
        return self.datensaetze(vorhaben, spannen.vorhaben).je_unterstuetzung(spannen)

    def zeilenfeld(self, gliederung):
        return None

    def ausschnitt(self, datensaetze, gliederung, wert):
        return datensaetze.mit_unterstuetzung(*filter(None, (wert,)))

    def bezeichnung(self, gliederung, wert):
        return dict(Unterstuetzung.choices).get(wert, "ohne Angabe")
