"""The catalogues of a Beratung that only we change (Fachkonzept, section 3)."""

from django.db import models

from protegat.basis.merkmale import KEINE_ANGABE, NICHT_ERHOBEN


class Angebot(models.TextChoices):
    SPRECHZEIT = "sprechzeit", "Sprechzeit"
    TERMIN = "termin", "Termin"
    NACHMITTAG = "nachmittag", "Beratungsnachmittag"
    AUFSUCHEND = "aufsuchend", "aufsuchend"
    TRAEGER = "traeger", "Trägersprechstunde"
    TELEFON_ONLINE = "telefon_online", "Telefon, online"


class Kanal(models.TextChoices):
    PERSOENLICH = "persoenlich", "persönlich"
    TELEFON = "telefon", "Telefon"
    VIDEO = "video", "Video"
    SCHRIFTLICH = "schriftlich", "schriftlich"


class Kontaktart(models.TextChoices):
    ERST = "erst", "Erstberatung"
    FOLGE = "folge", "Folgeberatung"
    KURZ = "kurz", "Kurzkontakt"
    UNBEKANNT = "unbekannt", "unbekannt"


class Adressat(models.TextChoices):
    PERSON = "person", "Person"
    FAMILIE = "familie", "Familie"
    GRUPPE = "gruppe", "Gruppe"
    EHRENAMT = "ehrenamt", "Ehrenamt"
    FACHKRAFT = "fachkraft", "Fachkraft"
    ORGANISATION = "organisation", "Organisation"
    PROJEKTTRAEGER = "projekttraeger", "Projektträger"


PERSONEN = (Adressat.PERSON, Adressat.FAMILIE, Adressat.GRUPPE, Adressat.EHRENAMT)
TRAEGER = (Adressat.FACHKRAFT, Adressat.ORGANISATION, Adressat.PROJEKTTRAEGER)
MIT_ORGANISATION = (Adressat.ORGANISATION, Adressat.PROJEKTTRAEGER)


class Hilfe(models.TextChoices):
    INFORMATION = "information", "Information"
    FORMULARHILFE = "formularhilfe", "Formularhilfe"
    SCHREIBEN_ERKLAERT = "schreiben_erklaert", "Schreiben erklärt"
    KONTAKT_MIT_STELLE = "kontakt_mit_stelle", "Kontakt mit Stelle"
    TERMINVEREINBARUNG = "terminvereinbarung", "Termin vereinbart"
    VERMITTLUNG = "vermittlung", "Vermittlung"
    BEGLEITUNG = "begleitung", "Begleitung"
    KRISE = "krise", "Krisenhilfe"


class Unterstuetzung(models.TextChoices):
    """What a Projektträger was accompanied with."""

    ANTRAG = "antrag", "Antrag"
    AENDERUNGSANTRAG = "aenderungsantrag", "Änderungsantrag"
    ZWISCHENNACHWEIS = "zwischennachweis", "Zwischennachweis"
    VERWENDUNGSNACHWEIS = "verwendungsnachweis", "Verwendungsnachweis"
    AUSTAUSCH = "austausch", "Austausch"


class Ergebnis(models.TextChoices):
    """In the order of the entry page, whose digits follow it."""

    GEKLAERT = "geklaert", "geklärt"
    VERMITTELT = "vermittelt", "vermittelt"
    FOLGETERMIN = "folgetermin", "Folgetermin"
    UNTERLAGEN = "unterlagen", "Unterlagen fehlen"
    KEIN_ANGEBOT = "kein_angebot", "kein Angebot"
    NICHT_ZUSTAENDIG = "nicht_zustaendig", "nicht zuständig"
    ABGEBROCHEN = "abgebrochen", "abgebrochen"


class Status(models.TextChoices):
    ENTWURF = "entwurf", "Entwurf"
    ABGESCHLOSSEN = "abgeschlossen", "abgeschlossen"
    STORNIERT = "storniert", "storniert"


class Aufenthaltsstatus(models.TextChoices):
    """Living here without papers is deliberately not offered: nobody shall be able to look it up."""

    DE = "de", "deutsch"
    EU = "eu", "EU-Freizügigkeit"
    VISUM = "visum", "Visum"
    GESTATTUNG = "gestattung", "Aufenthaltsgestattung"
    DULDUNG = "duldung", "Duldung"
    AE_SCHUTZ = "ae_schutz", "Aufenthaltserlaubnis, Schutz"
    AE_P24 = "ae_p24", "Aufenthaltserlaubnis, § 24"
    AE_SONST = "ae_sonst", "Aufenthaltserlaubnis, sonstige"
    CHANCE = "chance", "Chancen-Aufenthaltsrecht"
    NIEDERLASSUNG = "niederlassung", "Niederlassungserlaubnis"
    FIKTION = "fiktion", "Fiktionsbescheinigung"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Sprachmittlung(models.TextChoices):
    KEINE_NOETIG = "keine_noetig", "keine nötig"
    MEHRSPRACHIG = "mehrsprachig", "wir selbst, mehrsprachig"
    PROFESSIONELL = "professionell", "professionell"
    TELEFON_VIDEO = "telefon_video", "Telefon, Video"
    EHRENAMTLICH = "ehrenamtlich", "ehrenamtlich"
    ANGEHOERIGE = "angehoerige", "Angehörige"
    APP = "app", "App"
    FEHLTE = "fehlte", "fehlte"
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Zugangsweg(models.TextChoices):
    MUNDPROPAGANDA = "mundpropaganda", "Mundpropaganda"
    PARTNER = "partner", "Partner"
    UNTERKUNFT = "unterkunft", "Unterkunft"
    AMT = "amt", "Amt"
    FLYER = "flyer", "Flyer, Aushang"
    INTERNET = "internet", "Internet"
    VERANSTALTUNG = "veranstaltung", "Veranstaltung"
    BEKANNT = "bekannt", "schon bekannt"
    UNBEKANNT = "unbekannt", "unbekannt"
    NICHT_ERHOBEN = NICHT_ERHOBEN
