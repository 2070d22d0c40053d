"""Rules about where people were sent, who was advised, and how many came."""

from django.db.models import Count, Q
from django.utils import timezone

from beratung.models import Vermittlung
from beratung.models.kataloge import PERSONEN
from berichte.kennzahlen import BERATUNGEN, TRAEGER_KONTAKTE, VERMITTLUNGEN
from veranstaltungen.models import Veranstaltung

from . import forms
from .regel import Regel, ergibt, ganz, plus

WOCHEN_OFFEN = 8


class VermittlungOffen(Regel):
    schluessel = "vermittlung_offen"
    name = f"Vermittlung seit über {WOCHEN_OFFEN} Wochen offen"
    satz = "Ist die Person angekommen? „unbekannt“ ist auch eine Antwort."
    modell = Vermittlung
    vorlage = "pruefen/_vermittlung.html"
    recht = "beratung.change_vermittlung"
    behebung = forms.StandBehebung
    wessen = ("zustaendig", "beratung__beratende_person")
    verwandte = ("organisation", "thema", "beratung__klient", "beratung__beratende_person", "beratung__vorhaben")

    def rahmen(self, lage):
        """Whatever its quarter: the table counts the whole Vorhaben."""
        return self.modell.objects.fuer(lage.vorhaben).filter(beratung__datum__lte=lage.zeitraum.bis)

    def auswahl(self, zeilen):
        return zeilen.seit_wochen_offen(WOCHEN_OFFEN, timezone.localdate())

    def wirkung(self, lage, anzahl):
        alle = lage.werte(VERMITTLUNGEN).vorhaben
        return f"ändert den Stand von {ganz(anzahl)} der {ganz(alle)} Vermittlungen (K8) in Tabelle 2c, nicht ihre Zahl"


class VermitteltOhneZiel(Regel):
    schluessel = "vermittelt_ohne_ziel"
    name = "„vermittelt“ ohne Vermittlung"
    satz = "Das Ergebnis sagt „vermittelt“, aber nicht wohin. Tragen Sie das Ziel nach, oder ändern Sie das Ergebnis."
    behebung = forms.ErgebnisBehebung
    masse = {"k1": Count("pk", filter=Q(adressat__in=PERSONEN) & ~Q(kontaktart="kurz"))}

    def auswahl(self, zeilen):
        return zeilen.abgeschlossen().vermittelt_ohne_ziel()

    def wirkung(self, lage, anzahl, k1):
        gesamt = ganz(lage.werte(BERATUNGEN).quartal)
        return f"es fehlen bis zu {ganz(k1)} Vermittlungen (K8) aus {gesamt} Beratungen (K1)"


class TraegerOhneOrganisation(Regel):
    schluessel = "traeger_ohne_organisation"
    name = "Trägerbegleitung ohne Organisation"
    satz = "Eine Fachkraft kommt meist von einer Organisation."
    behebung = forms.OrganisationBehebung

    def auswahl(self, zeilen):
        return zeilen.traegerbegleitung().ohne_organisation()

    def wirkung(self, lage, anzahl):
        alle = lage.werte(TRAEGER_KONTAKTE).quartal
        return f"betrifft {ganz(anzahl)} von {ganz(alle)} Trägerkontakten (K11): sie fehlen bei den Organisationen"


class AusfallOhneGrund(Regel):
    schluessel = "ausfall_ohne_grund"
    name = "Abgesagt oder verschoben ohne Grund"
    satz = "Warum fand sie nicht statt? Im Bericht ist die Lücke sonst nicht zu erklären."
    modell = Veranstaltung
    vorlage = "pruefen/_veranstaltung.html"
    recht = "veranstaltungen.change_veranstaltung"
    behebung = forms.GrundBehebung
    wessen = ("leitung",)
    verwandte = ("leitung", "reihe")

    def auswahl(self, zeilen):
        return zeilen.ausgefallene_ohne_grund()


class VeranstaltungOhneZahl(Regel):
    schluessel = "veranstaltung_ohne_zahl"
    name = "Veranstaltung vorbei, keine Zahl"
    satz = "Wie viele waren da? 0 ist eine Zahl, leer nicht."
    modell = Veranstaltung
    vorlage = "pruefen/_veranstaltung.html"
    recht = "veranstaltungen.change_zaehlung"
    behebung = forms.ZahlBehebung
    bestaetigbar = False
    wessen = ("leitung",)
    verwandte = ("leitung", "reihe")

    def auswahl(self, zeilen):
        return zeilen.ohne_zahl(timezone.localdate())

    def wirkung(self, lage, anzahl):
        return f"{ergibt(plus(anzahl, 'Veranstaltung', 'Veranstaltungen', 'K9'))} mit ihren Teilnahmen (K10)"


class TrotzZahlGeplant(VeranstaltungOhneZahl):
    schluessel = "trotz_zahl_geplant"
    name = "Zahl steht da, aber noch geplant"
    satz = "Fand sie statt? Erst als durchgeführt zählt sie mit ihrer Zahl im Bericht."

    def auswahl(self, zeilen):
        return zeilen.trotz_zahl_geplant(timezone.localdate())
