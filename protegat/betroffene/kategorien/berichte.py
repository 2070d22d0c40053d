"""Reports and money: who was paid, who checked, who reads."""

from .arten import BERATENE, BEZAHLTE, DATEI, TEAM, K, Tabelle

TABELLEN = (
    Tabelle("berichte.Standzeile", BERATENE, {K.BERATUNG: "schluessel tag merkmale"}, sache="stand nummer art"),
    Tabelle(
        "berichte.Lesezugang", TEAM, {K.KONTO: "nutzer umfang zweck gueltig_von gueltig_bis beendet_am"}, "vorhaben"
    ),
    Tabelle(
        "berichte.Berichtsstand",
        TEAM,
        {K.TEAM: "von konto"},
        "bericht fassung grund am inhalt austausch texte parameter pruefsumme siegel",
    ),
    Tabelle("berichte.Einreichung", TEAM, {K.TEAM: "von konto an"}, "stand am weg vermerkt_am"),
    Tabelle(
        "berichte.Pruefung",
        TEAM,
        {K.TEAM: "zurueckgenommen_von"},
        "bericht ohne_zweite_person zahlen zurueckgenommen_am",
    ),
    Tabelle(
        "berichte.Beleg",
        BEZAHLTE,
        {K.ZAHLUNG: "empfaenger grund rechnungsdatum zahlungsdatum brutto"},
        sache="vorhaben kostenposition beleg_nr nicht_foerderfaehig foerderfaehig",
    ),
    Tabelle("berichte.Belegdatei", BEZAHLTE, {K.ZAHLUNG: "name"}, f"beleg {DATEI}"),
)
OHNE_PERSONENBEZUG = {
    "berichte.Begruendung": "bericht zielwert text",
    "berichte.Belegaufteilung": "beleg kostenposition satz betrag",
    "berichte.Belegteil": "beleg vorhaben kostenposition gruppe zahlungsdatum satz geteilt foerderfaehig",
    "berichte.Bericht": "vorhaben art zeitraum",
    "berichte.Berichtstext": "bericht feld text quellen",
    "berichte.Kostenposition": "vorhaben oberposition kostenart code bezeichnung plan satz rang basis",
    "berichte.Mittelabruf": "vorhaben datum zeitraum betrag eingegangen_am eingegangen",
    "berichte.Pauschalbasis": "pauschale position",
    "berichte.Siegelbestaetigung": "stand am",
    "berichte.Standzahl": "stand nummer kennzahl von bis nach auspraegung wert text zeilen",
    "berichte.Zielwert": "vorhaben kennzahl jahr soll",
}
