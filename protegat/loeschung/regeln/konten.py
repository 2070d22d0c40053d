"""Accounts of the staff, their sessions and links."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import F

from protegat.basis.models import (
    Einladung,
    GespeicherterFilter,
    Nutzer,
    Versuchszaehler,
)

from ..fristen import EIN_TAG, MONATE_12, TAGE_90
from ..regel import BESCHAEFTIGUNG, SICHERHEIT, Regel, Seit


class Konten(Regel):
    schluessel = "konten"
    datenart = "Name, Anmeldename und Mailadresse ausgeschiedener Konten"
    modell = Nutzer
    mit = (GespeicherterFilter, EmailAddress, EmailConfirmation, Authenticator)
    rechtsgrundlage = BESCHAEFTIGUNG
    beginn = "Tag, an dem das Konto stillgelegt wurde"
    frist = MONATE_12
    bleibt = "die Nummer des Kontos, damit Einträge und Zahlen bleiben"

    def zeilen(self):
        return Nutzer.objects.tilgbare()

    def ab(self):
        return F("ausgeschieden_am")


class Sitzungen(Seit):
    schluessel = "sitzungen"
    datenart = "Abgelaufene Anmeldungen am System"
    modell = Session
    rechtsgrundlage = SICHERHEIT
    beginn = "Ablauf der Sitzung"
    frist = EIN_TAG
    moment = "expire_date"
    haltbar = False


class Geraete(Seit):
    schluessel = "geraete"
    datenart = "Von welchem Gerät und Netz eine Sitzung war"
    modell = UserSession
    rechtsgrundlage = SICHERHEIT
    beginn = "letzter Aufruf"
    frist = EIN_TAG
    moment = "last_seen_at"
    haltbar = False


class Fehlversuche(Seit):
    schluessel = "fehlversuche"
    datenart = "Zähler der Fehlversuche beim Anmelden"
    modell = Versuchszaehler
    rechtsgrundlage = SICHERHEIT
    beginn = "letzter Versuch"
    frist = EIN_TAG
    moment = "zuletzt"
    haltbar = False


class Links(Seit):
    schluessel = "einladungen"
    datenart = "Einladungen und Links für ein neues Passwort"
    modell = Einladung
    rechtsgrundlage = SICHERHEIT
    beginn = "Ablauf des Links"
    frist = TAGE_90
    moment = "gueltig_bis"
    haltbar = False


REGELN = (
    Konten(),
    Sitzungen(),
    Geraete(),
    Fehlversuche(),
    Links(),
)
