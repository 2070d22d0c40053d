"""The personal indicators of the ESF Plus: VO (EU) 2021/1057, Annex I; names as the Regulation has them in German.

EECO18 and EECO19 count administrations and companies.
"""

from beratung.models import esf_regeln as r

from .esf import Ergebnis, Output, Verbleib
from .esf_2014 import INNERHALB

ANHANG = "VO (EU) 2021/1057, Anhang I, Nr. "
EINTRITT, SONSTIGE, AUSTRITT, SECHS_MONATE = (f"{ANHANG}{nummer}" for nummer in ("1.1", "1.2", "3", "4"))
ARBEITSPLATZ = "einen Arbeitsplatz haben, einschließlich Selbstständige"

OUTPUT = (
    Output(
        "EECO01",
        "Gesamtzahl der Teilnehmer",
        r.BEKANNTER_STATUS,
        "Alle vollständigen Stammblätter: die Summe aus EECO02, EECO04 und EECO05.",
        EINTRITT,
        "",
    ),
    *(
        Output(code, name, frage, definition, EINTRITT)
        for code, name, frage, definition in (
            ("EECO02", "Arbeitslose, auch Langzeitarbeitslose", r.ARBEITSLOS, "Beim Eintritt arbeitslos."),
            (
                "EECO03",
                "Langzeitarbeitslose",
                r.LANGE_ARBEITSLOS,
                "Beim Eintritt über 12 Monate arbeitslos, unter 25 Jahren über 6 Monate.",
            ),
            ("EECO04", "Nichterwerbstätige", r.NICHT_ERWERBSTAETIG, "Nicht erwerbstätig, ob in Bildung oder nicht."),
            ("EECO05", "Erwerbstätige, auch Selbstständige", r.IN_ARBEIT, "Beim Eintritt erwerbstätig."),
            ("EECO06", "Zahl der Kinder unter 18 Jahren", r.UNTER_18, "Beim Eintritt unter 18."),
            ("EECO07", "Junge Menschen im Alter von 18 bis 29 Jahren", r.VON_18_BIS_29, "Beim Eintritt 18 bis 29."),
            ("EECO08", "Zahl der Teilnehmer ab 55 Jahren", r.UEBER_54, "Beim Eintritt 55 oder älter."),
            (
                "EECO09",
                "Mit Sekundarbildung Unterstufe oder weniger (ISCED 0–2)",
                r.ISCED_0_2,
                "Höchster Abschluss beim Eintritt.",
            ),
            (
                "EECO10",
                "Mit Sekundarbildung Oberstufe (ISCED 3) oder postsekundärer Bildung (ISCED 4)",
                r.ISCED_3_4,
                "Höchster Abschluss beim Eintritt.",
            ),
            ("EECO11", "Mit tertiärer Bildung (ISCED 5 bis 8)", r.ISCED_5_8, "Höchster Abschluss beim Eintritt."),
        )
    ),
    *(
        Output(code, name, frage, definition, SONSTIGE, zeichen)
        for code, name, frage, definition, zeichen in (
            ("EECO12", "Teilnehmer mit Behinderungen", r.BEHINDERT, "Behinderung bejaht.", "**"),
            ("EECO13", "Drittstaatsangehörige", r.DRITTSTAAT, "Staatsangehörigkeit eines Drittstaats oder keine.", "*"),
            ("EECO14", "Teilnehmer ausländischer Herkunft", r.HERKUNFT, "Ausländische Herkunft bejaht.", "*"),
            (
                "EECO15",
                "Angehörige von Minderheiten (u. a. marginalisierte Gemeinschaften, wie etwa die Roma)",
                r.MINDERHEIT,
                "Minderheit bejaht.",
                "**",
            ),
            (
                "EECO16",
                "Obdachlose oder von Ausgrenzung auf dem Wohnungsmarkt Betroffene",
                r.WOHNUNGSLOS,
                "Beim Eintritt ohne eigene Wohnung.",
                "*",
            ),
            ("EECO17", "Teilnehmer aus ländlichen Gebieten", r.LAENDLICH, "Wohnt beim Eintritt auf dem Land.", "*"),
        )
    ),
)
ERGEBNISSE = tuple(
    Ergebnis(code, name, frage, definition, AUSTRITT)
    for code, name, frage, definition in (
        (
            "EECR01",
            "Nichterwerbstätige Teilnehmer, die nach ihrer Teilnahme auf Arbeitsuche sind",
            r.SUCHT_NEU,
            "Beim Eintritt nicht erwerbstätig, nach dem Austritt auf Arbeitsuche; wer schon Arbeit hat, zählt nur in "
            "EECR04.",
        ),
        (
            "EECR02",
            "Teilnehmer, die nach ihrer Teilnahme eine schulische oder berufliche Bildung absolvieren",
            r.LERNT,
            "Nach dem Austritt neu in Schule oder Ausbildung.",
        ),
        (
            "EECR03",
            "Teilnehmer, die nach ihrer Teilnahme eine Qualifizierung erlangen",
            r.QUALIFIZIERT,
            "Nach dem Austritt mit neuer Qualifikation.",
        ),
        (
            "EECR04",
            f"Teilnehmer, die nach ihrer Teilnahme {ARBEITSPLATZ}",
            r.ARBEITET_NEU,
            "Beim Eintritt ohne, nach dem Austritt mit Arbeit.",
        ),
    )
)
VERBLEIB = tuple(
    Verbleib(code, name, frage, definition, SECHS_MONATE)
    for code, name, frage, definition in (
        (
            "EECR05",
            f"Teilnehmer, {INNERHALB} {ARBEITSPLATZ}",
            r.OHNE_ARBEIT & r.SPAETER_IN_ARBEIT,
            "Beim Eintritt ohne, sechs Monate nach dem Austritt mit Arbeit.",
        ),
        (
            "EECR06",
            "Teilnehmer, deren Lage auf dem Arbeitsmarkt sich innerhalb von sechs Monaten nach ihrer Teilnahme "
            "verbessert hat",
            r.IN_ARBEIT & r.SPAETER_BESSER,
            "Beim Eintritt erwerbstätig, sechs Monate nach dem Austritt in besserer Lage.",
        ),
    )
)
