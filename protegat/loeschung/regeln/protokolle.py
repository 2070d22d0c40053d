"""What the house keeps as proof: logs, holds, deletions, requests of persons."""

from django.contrib.admin.models import LogEntry
from django.db.models import F

from protegat.basis.models import (
    Aenderung,
    Anliegen,
    Anliegenschritt,
    Anmeldeereignis,
    Einschraenkung,
    Einsicht,
    Loeschprotokoll,
    Sperrvermerk,
    Tagessiegel,
)

from ..fristen import JAHRE_3, MONATE_12, NACH_3_JAHREN, NACH_12_MONATEN
from ..regel import SICHERHEIT, Seit


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
    Leseprotokoll(),
    Anmeldeprotokoll(),
    Aenderungsprotokoll(),
    Stammdatenverlauf(),
    AlteSperrvermerke(),
    Loeschnachweise(),
    BeantworteteAnliegen(),
)
