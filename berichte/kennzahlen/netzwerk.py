"""K12: whom we really work with (Fachkonzept, section 4)."""

from datetime import timedelta

from netzwerk.models import Netzwerkkontakt, Organisation
from protegat.basis.querysets import Werte
from protegat.basis.zeitraum import Zeitraum
from veranstaltungen.models import Veranstaltung

from .kennzahl import Einheit, Kennzahl
from .verbindungen import beteiligte

EIN_TAG = timedelta(days=1)


class AktivePartner(Kennzahl):
    schluessel = "K12"
    label = "Aktive Partner"
    einheit = Einheit.ORGANISATIONEN
    definition = (
        "Verschiedene Organisationen mit mindestens einer Vermittlung aus einer abgeschlossenen Beratung, einem "
        "Kontakt der Trägerbegleitung, einer durchgeführten Veranstaltung als Mitveranstalter oder Anwesende oder "
        "einem Netzwerkkontakt."
    )
    modell = Organisation

    def datensaetze(self, vorhaben, zeitraum):
        return Organisation.objects.filter(pk__in=beteiligte(vorhaben, zeitraum))

    def werte(self, vorhaben, spannen):
        """Being active is a question about a period, so each column asks anew."""
        return Werte(*(self.wert(self.datensaetze(vorhaben, spanne)) for spanne in spannen))


class ErstImZeitraum:
    """Mixed into a figure of organisations: only those that it did not count earlier in the Vorhaben."""

    def datensaetze(self, vorhaben, zeitraum):
        jetzige = super().datensaetze(vorhaben, zeitraum)
        beginn = vorhaben.spanne.von
        if zeitraum.von <= beginn:
            return jetzige
        zuvor = super().datensaetze(vorhaben, Zeitraum(beginn, zeitraum.von - EIN_TAG))
        return jetzige.exclude(pk__in=zuvor.values("pk"))


class NeuePartner(ErstImZeitraum, AktivePartner):
    schluessel = "K12.neu"
    label = "davon neu"
    definition = "Aktive Partner (K12), die im Vorhaben vor diesem Zeitraum noch nicht aktiv waren."


class Anwesende(AktivePartner):
    schluessel = "treffen.organisationen"
    label = "Anwesende Organisationen"
    definition = (
        "Verschiedene Organisationen, die bei mindestens einem Netzwerktreffen oder einer Gremiensitzung als anwesend "
        "angekreuzt sind. Eine Organisation zählt einmal, wie oft und mit wie vielen Köpfen sie auch da war."
    )

    def datensaetze(self, vorhaben, zeitraum):
        treffen = Veranstaltung.objects.fuer(vorhaben).im(zeitraum).treffen()
        return Organisation.objects.filter(pk__in=treffen.filter(anwesende__isnull=False).values("anwesende"))


class NeueAnwesende(ErstImZeitraum, Anwesende):
    schluessel = "treffen.neu"
    label = "davon neu"
    definition = (
        "Anwesende Organisationen, die im Vorhaben vor diesem Zeitraum bei keinem Netzwerktreffen und keiner "
        "Gremiensitzung waren."
    )


class Netzwerkkontakte(Kennzahl):
    schluessel = "netzwerkkontakte"
    label = "Netzwerkkontakte"
    einheit = Einheit.KONTAKTE
    definition = "Festgehaltene Anrufe, Besuche, E-Mails und Treffen mit Partnern."
    modell = Netzwerkkontakt
    gliederungen = {"art": "art"}

    def auswahl(self, zeilen):
        return zeilen
