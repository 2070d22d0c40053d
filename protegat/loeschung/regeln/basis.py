"""Of the house itself: imports, forms, reminders."""

from django.db.models import F
from django.db.models.functions import Coalesce

from protegat.basis.models import (
    Absendung,
    Einlesung,
    Einlesungszeile,
    Wiedervorlage,
)
from protegat.basis.regeln import TagInBerlin

from ..fristen import EIN_TAG, MONATE_12, TAGE_30
from ..regel import BESCHAEFTIGUNG, SICHERHEIT, Regel, Seit


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


REGELN = (
    WartendeEinlesungen(),
    Einlesungszeilen(),
    Einlesungsfehler(),
    Einlesungen(),
    Absendungen(),
    Wiedervorlagen(),
)
