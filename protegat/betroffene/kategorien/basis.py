"""The ground: accounts, logs, imports, requests, Wiedervorlagen."""

from .arten import BERATENE, TEAM, K, Tabelle

TABELLEN = (
    Tabelle(
        "basis.Wiedervorlage",
        BERATENE,
        {K.BERATUNG: "text art objekt_id faellig_am", K.TEAM: "fuer erledigt_von"},
        "erledigt_am",
    ),
    Tabelle(
        "basis.Einlesungszeile",
        BERATENE,
        {K.BERATUNG: "felder vorher name"},
        sache="einlesung nummer neu schluessel abdruck zweifel bleibt",
    ),
    Tabelle(
        "basis.Einlesung",
        BERATENE,
        {K.BERATUNG: "datei dateiname"},
        sache="tabelle abdruck stand neu geaendert unveraendert ausgelassen fehler angelegt geblieben",
    ),
    Tabelle(
        "basis.Anliegen",
        BERATENE,
        {
            K.NACHWEIS: "recht gruppe nummer bezeichnung eingegangen_am verlaengert faellig_am geprueft stand grund "
            "abgeschlossen_am",
            K.TEAM: "zustaendig",
        },
        sache="wiedervorlage",
    ),
    Tabelle("basis.Anliegenschritt", BERATENE, {K.NACHWEIS: "anliegen am was angabe", K.TEAM: "nutzer konto"}),
    Tabelle("basis.Einschraenkung", BERATENE, {K.NACHWEIS: "anliegen gruppe nummer grund seit aufgehoben_am"}),
    Tabelle(
        "basis.Nutzer",
        TEAM,
        {
            K.KONTAKT: "username first_name last_name email",
            K.KONTO: "password last_login is_active date_joined rolle vertretung ausgeschieden_am",
        },
    ),
    Tabelle("basis.Einladung", TEAM, {K.KONTO: "konto anlass gueltig_bis genutzt_am beendet_am"}, "abdruck"),
    Tabelle("basis.Anmeldeereignis", TEAM, {K.NACHWEIS: "am nutzer konto art womit netz geraet durch"}),
    Tabelle("basis.Einsicht", TEAM, {K.NACHWEIS: "am nutzer konto art zweck gegenstand nummer inhaber"}),
    Tabelle(
        "basis.Aenderung",
        TEAM,
        {K.NACHWEIS: "am nutzer konto woher tabelle nummer art alt neu"},
        sache="datenbankkonto vorgang salz inhalt siegel vergessen_am",
    ),
    Tabelle(
        "basis.Loeschprotokoll",
        TEAM,
        {K.NACHWEIS: "am nutzer konto grund tabelle nummern"},
        "anzahl geleert nachgeholt vorgang",
    ),
    Tabelle(
        "basis.Sperrvermerk",
        BERATENE,
        {K.NACHWEIS: "tabelle nummer grund notiz", K.TEAM: "aufgehoben_von"},
        "pruefen_am aufgehoben_am",
    ),
    Tabelle("basis.Absendung", TEAM, {K.KONTO: "nutzer zeitpunkt"}, "schluessel abdruck antwort"),
    Tabelle("basis.GespeicherterFilter", TEAM, {K.KONTO: "nutzer name abfrage"}, "seite fuer_alle"),
    Tabelle(
        "basis.Vorhaben",
        TEAM,
        {K.KONTAKT: "ansprechperson"},
        sache="kuerzel titel ev_nummer programm foerderperiode cci aktenzeichen traeger auftraggeber adressat zeitraum "
        "bewilligungszeitraum vorgaenger gesamtkosten publizitaetstext publizitaetspflichten teilnehmermodus "
        "mit_identitaet bagatellgrenze_stunden faelligkeitstag aufbewahrung_bis kleinzellen_schwelle inhalt "
        "beispiel aktiv",
    ),
)
OHNE_PERSONENBEZUG = {
    "basis.Bestaetigung": "regel grund",
    "basis.Entsorgung": "ablage seit",
    "basis.Finanzierungsanteil": "vorhaben mittelgeber satz",
    "basis.Logo": "vorhaben name datei rang",
    "basis.Ortsteil": "name foerdergebiet aktiv nachbarn",
    "basis.Standort": "name adresse barrierefrei aktiv",
    "basis.Sicherungslauf": "art am dauer datei groesse stand_vom gelungen geprueft gleiche_platte satz",
    "basis.Tagessiegel": "tag am davor wurzel siegel eintraege blaetter",
    "basis.Versuchszaehler": "schluessel anzahl gesperrt_bis zuletzt",
}
