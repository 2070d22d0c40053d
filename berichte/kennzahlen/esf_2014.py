"""The personal indicators of 2014-2020: VO (EU) Nr. 1304/2013, Annex I; names as the Regulation has them in German.

CO12-CO14 (households) were repealed in 2018; CO20-CO23 count projects, administrations and companies.
"""

from beratung.models import esf_regeln as r

from .esf import Ergebnis, Output, Verbleib

ANHANG = "VO (EU) Nr. 1304/2013, Anhang I, Nr. "
EINTRITT, AUSTRITT, SECHS_MONATE = f"{ANHANG}1", f"{ANHANG}3", f"{ANHANG}4"
ARBEITSPLATZ = "einen Arbeitsplatz haben, auch Selbstständige"
INNERHALB = "die innerhalb von sechs Monaten nach ihrer Teilnahme"

OUTPUT = tuple(
    Output(code, name, frage, definition, EINTRITT, zeichen)
    for code, name, frage, definition, zeichen in (
        ("CO01", "Arbeitslose, auch Langzeitarbeitslose", r.ARBEITSLOS, "Beim Eintritt arbeitslos.", "*"),
        (
            "CO02",
            "Langzeitarbeitslose",
            r.LANGE_ARBEITSLOS,
            "Beim Eintritt über 12 Monate arbeitslos, unter 25 Jahren über 6 Monate.",
            "*",
        ),
        ("CO03", "Nichterwerbstätige", r.NICHT_ERWERBSTAETIG, "Nicht erwerbstätig, ob in Bildung oder nicht.", "*"),
        (
            "CO04",
            "Nichterwerbstätige, die keine schulische oder berufliche Bildung absolvieren",
            r.UNTAETIG,
            "Beim Eintritt weder erwerbstätig noch arbeitslos noch in Schule oder Ausbildung.",
            "*",
        ),
        ("CO05", "Erwerbstätige, auch Selbstständige", r.IN_ARBEIT, "Beim Eintritt erwerbstätig.", "*"),
        ("CO06", "Unter 25-Jährige", r.UNTER_25_JAHREN, "Beim Eintritt unter 25.", "*"),
        ("CO07", "Über 54-Jährige", r.UEBER_54, "Beim Eintritt 55 oder älter.", "*"),
        (
            "CO08",
            "Über 54-Jährige, die arbeitslos sind, einschließlich Langzeitarbeitsloser, oder die nicht erwerbstätig "
            "sind und keine schulische oder berufliche Bildung absolvieren",
            r.UEBER_54 & (r.ARBEITSLOS | r.UNTAETIG),
            "Zugleich in CO07 und in CO01 oder CO04.",
            "*",
        ),
        (
            "CO09",
            "Mit Grundbildung (ISCED 1) oder Sekundarbildung Unterstufe (ISCED 2)",
            r.ISCED_1_2,
            "Höchster Abschluss beim Eintritt; ohne Grundschulabschluss (ISCED 0) steht in keiner Zeile.",
            "*",
        ),
        (
            "CO10",
            "Mit Sekundarbildung Oberstufe (ISCED 3) oder postsekundärer Bildung (ISCED 4)",
            r.ISCED_3_4,
            "Höchster Abschluss beim Eintritt.",
            "*",
        ),
        ("CO11", "Mit tertiärer Bildung (ISCED 5 bis 8)", r.ISCED_5_8, "Höchster Abschluss beim Eintritt.", "*"),
        (
            "CO15",
            "Migranten, Teilnehmer ausländischer Herkunft, Angehörige von Minderheiten (u. a. marginalisierte "
            "Gemeinschaften, wie etwa die Roma)",
            r.MIGRATION,
            "Ausländische Herkunft oder Minderheit bejaht; wer beides bejaht, zählt einmal.",
            "**",
        ),
        ("CO16", "Teilnehmer mit Behinderungen", r.BEHINDERT, "Behinderung bejaht.", "**"),
        ("CO17", "Sonstige benachteiligte Personen", r.SONST_BENACHTEILIGT, "Andere Benachteiligung bejaht.", "**"),
        (
            "CO18",
            "Obdachlose oder von Ausgrenzung auf dem Wohnungsmarkt betroffene Personen",
            r.WOHNUNGSLOS,
            "Beim Eintritt ohne eigene Wohnung; vollständig gezählt, keine Stichprobe.",
            "*",
        ),
        (
            "CO19",
            "Personen, die in ländlichen Gebieten leben",
            r.LAENDLICH,
            "Wohnt beim Eintritt auf dem Land; vollständig gezählt, keine Stichprobe.",
            "*",
        ),
    )
)
ERGEBNISSE = tuple(
    Ergebnis(code, name, frage, definition, AUSTRITT, zeichen)
    for code, name, frage, definition, zeichen in (
        (
            "CR01",
            "Nichterwerbstätige Teilnehmer, die nach ihrer Teilnahme auf Arbeitsuche sind",
            r.SUCHT_NEU,
            "Beim Eintritt nicht erwerbstätig, nach dem Austritt auf Arbeitsuche; wer schon Arbeit hat, zählt nur "
            "in CR04.",
            "*",
        ),
        (
            "CR02",
            "Teilnehmer, die nach ihrer Teilnahme eine schulische/berufliche Bildung absolvieren",
            r.LERNT,
            "Nach dem Austritt neu in Schule oder Ausbildung.",
            "*",
        ),
        (
            "CR03",
            "Teilnehmer, die nach ihrer Teilnahme eine Qualifizierung erlangen",
            r.QUALIFIZIERT,
            "Nach dem Austritt mit neuer Qualifikation.",
            "*",
        ),
        (
            "CR04",
            f"Teilnehmer, die nach ihrer Teilnahme {ARBEITSPLATZ}",
            r.ARBEITET_NEU,
            "Beim Eintritt ohne, nach dem Austritt mit Arbeit.",
            "*",
        ),
        (
            "CR05",
            "Benachteiligte Teilnehmer, die nach ihrer Teilnahme auf Arbeitsuche sind, eine schulische/berufliche "
            f"Bildung absolvieren, eine Qualifizierung erlangen oder {ARBEITSPLATZ}",
            r.BENACHTEILIGT & (r.SUCHT_NEU | r.LERNT | r.QUALIFIZIERT | r.ARBEITET_NEU),
            "In CO15, CO16 oder CO17 und zugleich in mindestens einem von CR01 bis CR04; jede Person einmal.",
            "**",
        ),
    )
)
VERBLEIB = tuple(
    Verbleib(code, name, frage, definition, SECHS_MONATE, zeichen)
    for code, name, frage, definition, zeichen in (
        (
            "CR06",
            f"Teilnehmer, {INNERHALB} {ARBEITSPLATZ}",
            r.OHNE_ARBEIT & r.SPAETER_IN_ARBEIT,
            "Beim Eintritt ohne, sechs Monate nach dem Austritt mit Arbeit.",
            "*",
        ),
        (
            "CR07",
            "Teilnehmer, deren Lage auf dem Arbeitsmarkt sich innerhalb von sechs Monaten nach ihrer Teilnahme "
            "verbessert hat",
            r.IN_ARBEIT & r.SPAETER_BESSER,
            "Beim Eintritt erwerbstätig, sechs Monate nach dem Austritt in besserer Lage.",
            "*",
        ),
        (
            "CR08",
            f"Über 54-jährige Teilnehmer, {INNERHALB} {ARBEITSPLATZ}",
            r.UEBER_54 & r.OHNE_ARBEIT & r.SPAETER_IN_ARBEIT,
            "Wie CR06, beim Eintritt 55 oder älter.",
            "*",
        ),
        (
            "CR09",
            f"Benachteiligte Teilnehmer, {INNERHALB} {ARBEITSPLATZ}",
            r.BENACHTEILIGT & r.OHNE_ARBEIT & r.SPAETER_IN_ARBEIT,
            "Wie CR06, dazu in CO15, CO16 oder CO17.",
            "**",
        ),
    )
)
