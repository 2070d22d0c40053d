"""Of the house itself: imports, forms, reminders, logs, accounts, sessions."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db.models import F
from django.db.models.functions import Coalesce

from protegat.basis.models import (
    Absendung,
    Aenderung,
    Anliegen,
    Anliegenschritt,
    Anmeldeereignis,
    Einladung,
    Einlesung,
    Einlesungszeile,
    Einschraenkung,
    Einsicht,
    GespeicherterFilter,
    Loeschprotokoll,
    Nutzer,
    Sperrvermerk,
    Tagessiegel,
    Versuchszaehler,
    Wiedervorlage,
)
from protegat.basis.regeln import TagInBerlin

from ..fristen import EIN_TAG, JAHRE_3, MONATE_12, NACH_3_JAHREN, NACH_12_MONATEN, TAGE_30, TAGE_90
from ..regel import Regel

SICHERHEIT = "Art. 5 Abs. 2, Art. 32 DSGVO"
BESCHAEFTIGUNG = "§ 26 BDSG, Art. 6 Abs. 1 Buchst. f DSGVO"


class Seit(Regel):
    """Begins with the moment that one field holds."""

    moment = "erstellt_am"

    def ab(self):
        return TagInBerlin(self.moment)


class WartendeEinlesungen(Seit):
    schluessel = "einlesungen_wartend"
    datenart = "Hochgeladene Tabellen, die niemand eingelesen hat"
    modell = Einlesung
    mit = (Einlesungszeile,)
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. c und e DSGVO"
    beginn = "Hochladen"
    frist = EIN_TAG

    def zeilen(self):
        return Einlesung.objects.wartende()


class Einlesungszeilen(Seit):
    schluessel = "einlesungszeilen"
    datenart = "Zeilen eingelesener Tabellen, zum Zurücknehmen"
    modell = Einlesungszeile
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. c und e DSGVO"
    beginn = "Einlesen"
    frist = TAGE_30
    bleibt = "was daraus geworden ist"
    moment = "einlesung__erstellt_am"


class Einlesungsfehler(Seit):
    schluessel = "einlesungsfehler"
    datenart = "Fehlerhafte Werte eingelesener Tabellen"
    modell = Einlesung
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. c und e DSGVO"
    beginn = "Einlesen"
    frist = TAGE_30
    bleibt = "dass und von wem eingelesen wurde"
    leere = {"fehler": [], "angelegt": [], "geblieben": [], "datei": None}


class Einlesungen(Seit):
    schluessel = "einlesungen"
    datenart = "Wer wann welche Tabelle eingelesen hat"
    modell = Einlesung
    mit = (Einlesungszeile,)
    rechtsgrundlage = SICHERHEIT
    beginn = "Einlesen"
    frist = MONATE_12


class Absendungen(Seit):
    schluessel = "absendungen"
    datenart = "Schlüssel abgeschickter Formulare"
    modell = Absendung
    rechtsgrundlage = SICHERHEIT
    beginn = "Absenden"
    frist = TAGE_30
    moment = "zeitpunkt"


class Wiedervorlagen(Regel):
    schluessel = "wiedervorlagen"
    datenart = "Wiedervorlagen, erledigt oder liegen geblieben"
    modell = Wiedervorlage
    rechtsgrundlage = BESCHAEFTIGUNG
    beginn = "Erledigung, sonst ein Jahr nach der Fälligkeit"
    frist = MONATE_12

    def ab(self):
        return Coalesce(TagInBerlin("erledigt_am"), MONATE_12.nach(F("faellig_am")))


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


class Gesiegelte(Seit):
    """Entries of the two logs, as soon as their day is sealed; `manage.py protokoll --raeumen` removes them."""

    rechtsgrundlage = SICHERHEIT
    frist = NACH_12_MONATEN
    bleibt = "die Siegel der Tage"
    moment = "am"
    haltbar = selbst = False

    def zeilen(self):
        return self.modell.objects.filter(am__date__in=Tagessiegel.objects.values("tag"))


class Leseprotokoll(Gesiegelte):
    schluessel = "leseprotokoll"
    datenart = "Leseprotokoll: wer Notizen und Namen gesehen hat"
    modell = Einsicht
    beginn = "Einsicht, sobald ihr Tag gesiegelt ist"


class Anmeldeprotokoll(Gesiegelte):
    schluessel = "anmeldeprotokoll"
    datenart = "Anmeldeprotokoll: wer sich wann und von wo angemeldet hat"
    modell = Anmeldeereignis
    beginn = "Ereignis, sobald sein Tag gesiegelt ist"


class Aenderungsprotokoll(Gesiegelte):
    schluessel = "aenderungen"
    datenart = "Änderungsprotokoll: wer was geändert hat"
    modell = Aenderung
    beginn = "Änderung, sobald ihr Tag gesiegelt ist"


class Stammdatenverlauf(Seit):
    schluessel = "stammdatenverlauf"
    datenart = "Verlauf der Stammdatenpflege"
    modell = LogEntry
    rechtsgrundlage = SICHERHEIT
    beginn = "Änderung"
    frist = MONATE_12
    moment = "action_time"
    haltbar = False


class AlteSperrvermerke(Seit):
    schluessel = "sperrvermerke"
    datenart = "Aufgehobene Sperrvermerke"
    modell = Sperrvermerk
    rechtsgrundlage = SICHERHEIT
    beginn = "Aufhebung"
    frist = JAHRE_3
    moment = "aufgehoben_am"
    haltbar = False


class Loeschnachweise(Seit):
    schluessel = "loeschprotokoll"
    datenart = "Löschprotokoll"
    modell = Loeschprotokoll
    rechtsgrundlage = f"{SICHERHEIT}; § 31 OWiG"
    beginn = "Löschung"
    frist = NACH_3_JAHREN
    moment = "am"
    haltbar = False
    nur_befehl = True


class BeantworteteAnliegen(Seit):
    schluessel = "anliegen"
    datenart = "Anliegen betroffener Personen und was dazu getan wurde"
    modell = Anliegen
    mit = (Anliegenschritt, Einschraenkung)
    rechtsgrundlage = "Art. 5 Abs. 2 DSGVO, § 31 OWiG, § 195 BGB"
    beginn = "Antwort"
    frist = JAHRE_3
    haltbar = False
    nur_befehl = True

    def zeilen(self):
        """Not as long as a restriction that came of it holds."""
        ruhende = Einschraenkung.objects.geltende().values("anliegen")
        return Anliegen.objects.abgeschlossene().exclude(pk__in=ruhende)

    def ab(self):
        return F("abgeschlossen_am")


REGELN = (
    WartendeEinlesungen(),
    Einlesungszeilen(),
    Einlesungsfehler(),
    Einlesungen(),
    Absendungen(),
    Wiedervorlagen(),
    Konten(),
    Sitzungen(),
    Geraete(),
    Fehlversuche(),
    Links(),
    Leseprotokoll(),
    Anmeldeprotokoll(),
    Aenderungsprotokoll(),
    Stammdatenverlauf(),
    AlteSperrvermerke(),
    Loeschnachweise(),
    BeantworteteAnliegen(),
)
