"""Counselling: codes, names, notes, referrals, Stammblätter."""

from .arten import BERATENE, HERKUNFT, MERKMALE, TEAM, K, Tabelle

TABELLEN = (
    Tabelle(
        "beratung.Klient",
        BERATENE,
        {K.KENNUNG: "code aufgegangen_in", K.MERKMAL: MERKMALE, K.BESONDERE: HERKUNFT, K.TEAM: "zustaendig"},
    ),
    Tabelle(
        "beratung.Beratung",
        BERATENE,
        {
            K.KENNUNG: "klient",
            K.MERKMAL: MERKMALE,
            K.BESONDERE: HERKUNFT,
            K.BERATUNG: "datum kontaktart adressat dauer hauptthema nebenthemen thema_text hilfen ergebnis "
            "sprachmittlung zugangsweg unterstuetzungen personenzahl angebot kanal standort organisation",
            K.TEAM: "beratende_person",
        },
        sache="vorhaben status",
    ),
    Tabelle("beratung.Nebenthema", BERATENE, {K.BERATUNG: "beratung thema"}, sache="rang"),
    Tabelle(
        "beratung.Vermittlung",
        BERATENE,
        {
            K.BERATUNG: "beratung organisation stelle thema art status wiedervorlage",
            K.EINWILLIGUNG: "entbindung_am entbindung_widerrufen_am",
            K.TEAM: "zustaendig",
        },
    ),
    Tabelle(
        "beratung.Rueckmeldung",
        BERATENE,
        {K.BERATUNG: "vermittlung am stand quelle grund antwortlink vorher faellig_am"},
    ),
    Tabelle(
        "beratung.Antwortlink", BERATENE, {K.BERATUNG: "vermittlungen"}, "organisation abdruck gueltig_bis beendet_am"
    ),
    Tabelle(
        "beratung.Stammblatt",
        BERATENE,
        {
            K.KENNUNG: "klient",
            K.MERKMAL: "geschlecht altersgruppe",
            K.LEBENSLAGE: "erwerbsstatus arbeitslos_seit langzeitarbeitslos isced wohnungslos laendlich haushalt",
            K.BESONDERE: "staatsangehoerigkeit auslaendische_herkunft minderheit behinderung benachteiligung",
            K.TEILNAHME: "eintritt austritt ergebnis ergebnis_am verbleib verbleib_am",
            K.EINWILLIGUNG: "informiert_am",
        },
        sache="vorhaben ergebnis_bis verbleib_ab",
    ),
    Tabelle(
        "beratung.Unterbrechung",
        BERATENE,
        {K.TEILNAHME: "stammblatt austritt wiedereintritt ergebnis ergebnis_am verbleib verbleib_am"},
    ),
    Tabelle("beratung.Berichtigung", BERATENE, {K.BESONDERE: "stammblatt feld vorher nachher grund"}),
    Tabelle(
        "beratung.Identitaet",
        BERATENE,
        {
            K.KENNUNG: "klient",
            K.KONTAKT: "vorname nachname telefon email suchwerte",
            K.EINWILLIGUNG: "einwilligungstext eingewilligt_am form widerrufen_am",
        },
    ),
    Tabelle("beratung.Beratungsnotiz", BERATENE, {K.KENNUNG: "klient", K.NOTIZ: "beratung text", K.TEAM: "autor"}),
    Tabelle("beratung.Uebergabe", BERATENE, {K.KENNUNG: "klient", K.TEAM: "von an bis posten zurueckgegeben_am"}),
    Tabelle(
        "beratung.Zusammenfuehrung",
        BERATENE,
        {K.KENNUNG: "behalten aufgenommen bewegt", K.BESONDERE: "merkmale", K.TEAM: "zurueckgenommen_von"},
        sache="zurueckgenommen_am",
    ),
    Tabelle("beratung.Unterscheidung", BERATENE, {K.KENNUNG: "erster zweiter"}),
    Tabelle(
        "beratung.Sprechzeit",
        TEAM,
        {K.TEAM: "beratende_person"},
        "wochentag beginn ende vorhaben standort angebot gueltig_ab gueltig_bis aktiv",
    ),
)
OHNE_PERSONENBEZUG = {
    "beratung.Einwilligungstext": "version text gueltig_ab",
}
