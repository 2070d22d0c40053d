"""Events: registrations, minutes, files, texts."""

from .arten import ANGEMELDETE, BEZAHLTE, DATEI, PARTNER, TEAM, K, Tabelle

TABELLEN = (
    Tabelle(
        "veranstaltungen.Anmeldung",
        ANGEMELDETE,
        {
            K.KONTAKT: "name email telefon mailwert",
            K.MERKMAL: "sprache",
            K.BESONDERE: "bedarf",
            K.TEILNAHME: "veranstaltung personen dolmetschen status vor_absage grund gilt_fuer",
        },
        sache="abdruecke geloescht_am",
    ),
    Tabelle(
        "veranstaltungen.Nachricht",
        ANGEMELDETE,
        {K.TEILNAHME: "anmeldung art verschickt_am sprache davor bisher"},
        sache="versuche",
    ),
    Tabelle(
        "veranstaltungen.Nachweisdatei",
        ANGEMELDETE,
        {K.TEILNAHME: "name notiz abbildung art"},
        f"veranstaltung zeigt_foerderung {DATEI}",
    ),
    Tabelle("veranstaltungen.Publizitaetsdatei", ANGEMELDETE, {K.TEILNAHME: "name"}, f"nachweis {DATEI}"),
    Tabelle(
        "veranstaltungen.Veranstaltung",
        PARTNER,
        {K.KONTAKT: "referent", K.TEAM: "leitung gezaehlt_von"},
        sache="status teilnehmende zaehlart statusgrund nachfolger vorhaben art reihe gremium titel thema beginn ende "
        "datum standort zielgruppe sprachen dolmetschen barrierefrei zugang kapazitaet oeffentlich anmeldung_noetig "
        "anmeldeschluss im_rahmen_von mitveranstalter anwesende",
    ),
    Tabelle(
        "veranstaltungen.Protokoll", PARTNER, {K.TEILNAHME: "tagesordnung niederschrift"}, "veranstaltung vertraulich"
    ),
    Tabelle("veranstaltungen.Beschluss", PARTNER, {K.TEILNAHME: "text"}, "veranstaltung organisation wiedervorlage"),
    Tabelle("veranstaltungen.Kalenderlink", TEAM, {K.KONTO: "nutzer bezeichnung zuletzt_am"}, "abdruck beendet_am"),
    Tabelle("veranstaltungen.Wortlaut", TEAM, {K.TEAM: "geprueft_von"}, "sprache quelle geprueft_am schluessel text"),
    Tabelle(
        "veranstaltungen.Veranstaltungstext",
        TEAM,
        {K.TEAM: "geprueft_von"},
        sache="sprache quelle geprueft_am veranstaltung titel beschreibung hinweise zielgruppe dolmetschen",
    ),
    Tabelle("veranstaltungen.Kostenpunkt", BEZAHLTE, {K.ZAHLUNG: "was betrag"}, "veranstaltung vorhaben"),
)
OHNE_PERSONENBEZUG = {
    "veranstaltungen.Andrang": "abdruck zahl bis",
    "veranstaltungen.Feedback": "veranstaltung schluessel boegen geschlossen_am",
    "veranstaltungen.Feedbackzahl": "feedback frage antwort anzahl",
    "veranstaltungen.Publizitaetsnachweis": "vorhaben veranstaltung datum medium beschreibung link pflichten",
    "veranstaltungen.Reihe": "name beschreibung art zielgruppe aktiv",
    "veranstaltungen.Tageslauf": "tag begonnen_am beendet_am fehler",
    "veranstaltungen.Tipp": "veranstaltung geraet gruppe wert eingegangen_am uebernommen",
    "veranstaltungen.Vorhabenanteil": "veranstaltung vorhaben anteil",
    "veranstaltungen.Zaehlschritt": "veranstaltung vorher nachher",
    "veranstaltungen.Zaehlung": "veranstaltung merkmal auspraegung anzahl",
}
