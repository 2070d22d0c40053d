"""Partners: organisations, their people, bodies, agreements."""

from .arten import DATEI, PARTNER, TEAM, K, Tabelle

TABELLEN = (
    Tabelle("netzwerk.Kontaktperson", PARTNER, {K.KONTAKT: "name funktion telefon email organisation"}, "loeschen_am"),
    Tabelle(
        "netzwerk.Organisation",
        PARTNER,
        {K.KONTAKT: "telefon email rufnummer maildomain"},
        sache="namensform kurzform webhost name kurzname typ kooperationsformen strasse plz ort ortsteil "
        "oeffnungszeiten zugang web sprachen ev_nummer geprueft_am aktiv aufgegangen_in themen",
    ),
    Tabelle(
        "netzwerk.Zusammenfuehrung",
        PARTNER,
        {
            K.KONTAKT: "alter_name angaben getauscht doppelte verschmolzen bleibende bewegt",
            K.TEAM: "zurueckgenommen_von",
        },
        sache="zurueckgenommen_am behalten aufgenommen",
    ),
    Tabelle(
        "netzwerk.Netzwerkkontakt",
        PARTNER,
        {K.TEAM: "person"},
        "vorhaben organisation datum art anlass naechster_schritt",
    ),
    Tabelle(
        "netzwerk.Gremium",
        TEAM,
        {K.TEAM: "delegierte_person"},
        "name art zweck leitung rhythmus wochentag uhrzeit standort aktiv themen",
    ),
    Tabelle("netzwerk.Vereinbarungsdatei", PARTNER, {K.KONTAKT: "name"}, f"vereinbarung {DATEI}"),
    Tabelle(
        "netzwerk.Organisationstext",
        TEAM,
        {K.TEAM: "geprueft_von"},
        "organisation sprache angebot mitbringen weg geprueft_am",
    ),
)
OHNE_PERSONENBEZUG = {
    "netzwerk.Beziehung": "organisation art gegenueber von bis",
    "netzwerk.Mitgliedschaft": "gremium organisation funktion von bis",
    "netzwerk.Oeffnungszeit": "organisation wochentag beginn ende hinweis",
    "netzwerk.Thema": "code label kurzname ziffer rang text_noetig aktiv",
    "netzwerk.Unterscheidung": "erster zweiter",
    "netzwerk.Vereinbarung": "organisation art gegenstand von bis",
}
