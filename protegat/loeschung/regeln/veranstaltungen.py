"""Of events: who registered, who spoke, the minutes, the files, and the traces of telephones and calendars."""

from django.db.models import F
from django.db.models.functions import Coalesce

from protegat.basis.regeln import TagInBerlin
from veranstaltungen.models import (
    Andrang,
    Anmeldung,
    Beschluss,
    Kalenderlink,
    Nachricht,
    Nachweisdatei,
    Protokoll,
    Publizitaetsdatei,
    Tipp,
    Veranstaltung,
)
from veranstaltungen.models.nachweisdatei import NachweisdateiQuerySet, esf_frist
from veranstaltungen.models.publizitaet import PublizitaetsdateiQuerySet

from ..fristen import AM_TAG, EIN_TAG, MONATE_12, TAGE_14
from ..regel import Regel, Seit
from .dateien import Dateien


class Anmeldungen(Regel):
    schluessel = "anmeldungen"
    datenart = "Anmeldungen: Name, Kontakt, Wünsche, Links"
    modell = Anmeldung
    mit = (Nachricht,)
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. b DSGVO"
    beginn = "Tag der Veranstaltung"
    frist = TAGE_14
    bleibt = "der Stand und die Personenzahl der Anmeldung"
    vorhaben = "veranstaltung__vorhaben"

    def zeilen(self):
        return Anmeldung.objects.tilgbare()

    def ab(self):
        return F("veranstaltung__datum")


class InDerAufbewahrung(Regel):
    """Evidence for the funder; when the Vorhaben may be forgotten, the free words go."""

    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. c DSGVO, Art. 82 VO (EU) 2021/1060"
    beginn = "Ende der Aufbewahrung des Vorhabens"
    frist = AM_TAG
    vorhaben = "veranstaltung__vorhaben"

    def ab(self):
        return esf_frist(self.vorhaben)


class Protokolle(InDerAufbewahrung):
    schluessel = "protokolle"
    datenart = "Protokolle von Sitzungen"
    modell = Protokoll
    bleibt = "die Sitzung und welche Organisationen da waren"


class Beschluesse(InDerAufbewahrung):
    schluessel = "beschluesse"
    datenart = "Beschlüsse von Sitzungen"
    modell = Beschluss
    bleibt = "die Sitzung und welche Organisationen da waren"


class Referierende(InDerAufbewahrung):
    schluessel = "referierende"
    datenart = "Namen der Referierenden"
    modell = Veranstaltung
    bleibt = "die Veranstaltung und ihre Zahlen"
    leere = {"referent": ""}
    vorhaben = "vorhaben"


class Nachweisdateien(Dateien):
    schluessel = "nachweisdateien"
    datenart = "Dateien zu Veranstaltungen, auch Scans der Teilnahmelisten"
    modell = Nachweisdatei
    regelfrist = NachweisdateiQuerySet.regelfrist
    bleibt = "die gezählten Teilnehmenden"
    vorhaben = "veranstaltung__vorhaben"


class Publizitaetsdateien(Dateien):
    schluessel = "publizitaetsdateien"
    datenart = "Dateien der Publizität"
    modell = Publizitaetsdatei
    regelfrist = PublizitaetsdateiQuerySet.regelfrist
    bleibt = "der Nachweis als Eintrag"
    vorhaben = "nachweis__vorhaben"


class Kalenderlinks(Regel):
    schluessel = "kalenderlinks"
    datenart = "Zurückgezogene Kalenderlinks"
    modell = Kalenderlink
    rechtsgrundlage = "§ 26 BDSG, Art. 6 Abs. 1 Buchst. f DSGVO"
    beginn = "Tag, an dem der Link zurückgezogen wurde oder das Konto ausschied"
    frist = MONATE_12

    def ab(self):
        return Coalesce(TagInBerlin("beendet_am"), F("nutzer__ausgeschieden_am"))


class Tipps(Regel):
    schluessel = "tipps"
    datenart = "Zähltipps an der Tür mit der Zufallsnummer des Telefons"
    modell = Tipp
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. c DSGVO"
    beginn = "Tag der Veranstaltung"
    frist = MONATE_12
    bleibt = "die übernommene Zählung"
    vorhaben = "veranstaltung__vorhaben"

    def ab(self):
        return F("veranstaltung__datum")


class Andraenge(Seit):
    schluessel = "andrang"
    datenart = "Zähler gegen Massenanfragen (Abdruck der Netzadresse)"
    modell = Andrang
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. f, Art. 32 DSGVO"
    beginn = "Ende des Zeitfensters, höchstens ein Tag"
    frist = EIN_TAG
    moment = "bis"
    haltbar = False


REGELN = (
    Anmeldungen(),
    Protokolle(),
    Beschluesse(),
    Referierende(),
    Nachweisdateien(),
    Publizitaetsdateien(),
    Kalenderlinks(),
    Tipps(),
    Andraenge(),
)
