"""What may be known of a person. `keine_angabe` (asked, refused) and `nicht_erhoben` (not asked) stay apart."""

from django.db import models

KEINE_ANGABE = "keine_angabe", "keine Angabe (gefragt)"
NICHT_ERHOBEN = "nicht_erhoben", "nicht erhoben"


class Geschlecht(models.TextChoices):
    WEIBLICH = "weiblich", "weiblich"
    MAENNLICH = "maennlich", "männlich"
    DIVERS = "divers", "divers"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Altersgruppe(models.TextChoices):
    U18 = "u18", "unter 18"
    AB_18 = "18_24", "18 bis 24"
    AB_25 = "25_29", "25 bis 29"
    AB_30 = "30_54", "30 bis 54"
    AB_55 = "55_64", "55 bis 64"
    AB_65 = "ab65", "65 und älter"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Staatsangehoerigkeit(models.TextChoices):
    DEUTSCH = "deutsch", "deutsch"
    EU = "eu", "EU"
    DRITTSTAAT = "drittstaat", "Drittstaat"
    STAATENLOS = "staatenlos", "staatenlos"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Herkunftsregion(models.TextChoices):
    DEUTSCHLAND = "deutschland", "Deutschland"
    EU = "eu", "Europäische Union"
    UKRAINE_OSTEUROPA = "ukraine_osteuropa", "Ukraine und Osteuropa"
    WESTBALKAN_TUERKEI = "westbalkan_tuerkei", "Westbalkan und Türkei"
    NAHER_OSTEN = "naher_osten", "Naher Osten"
    ZENTRAL_SUEDASIEN = "zentral_suedasien", "Zentral- und Südasien"
    OST_SUEDOSTASIEN = "ost_suedostasien", "Ost- und Südostasien"
    NORDAFRIKA = "nordafrika", "Nordafrika"
    SUBSAHARA = "subsahara", "Afrika südlich der Sahara"
    AMERIKA = "amerika", "Amerika"
    SONSTIGE = "sonstige", "sonstige"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Sprache(models.TextChoices):
    """ISO 639 codes of the languages met in Leipzig, and plain German."""

    DE = "de", "Deutsch"
    DE_EINFACH = "de_einfach", "einfaches Deutsch"
    AR = "ar", "Arabisch"
    FA = "fa", "Persisch, Dari"
    KU = "ku", "Kurdisch (Kurmandschi)"
    CKB = "ckb", "Kurdisch (Sorani)"
    PS = "ps", "Paschtu"
    UK = "uk", "Ukrainisch"
    RU = "ru", "Russisch"
    EN = "en", "Englisch"
    FR = "fr", "Französisch"
    ES = "es", "Spanisch"
    PT = "pt", "Portugiesisch"
    IT = "it", "Italienisch"
    TR = "tr", "Türkisch"
    TI = "ti", "Tigrinya"
    AM = "am", "Amharisch"
    SO = "so", "Somali"
    VI = "vi", "Vietnamesisch"
    PL = "pl", "Polnisch"
    RO = "ro", "Rumänisch"
    BG = "bg", "Bulgarisch"
    HU = "hu", "Ungarisch"
    EL = "el", "Griechisch"
    SQ = "sq", "Albanisch"
    SR = "sr", "Serbisch, Kroatisch, Bosnisch"
    KA = "ka", "Georgisch"
    HY = "hy", "Armenisch"
    UR = "ur", "Urdu"
    HI = "hi", "Hindi"
    ZH = "zh", "Chinesisch"
    SONSTIGE = "mul", "andere Sprache"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN
