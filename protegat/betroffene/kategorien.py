"""Every field of every table: whose data, of which kind. What is missing here fails a test; all documents read it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from django.apps import apps

UEBERALL = {"id", "kennung", "erstellt_am", "geaendert_am", "erstellt_von", "geaendert_von"}  # who wrote it, when
FREMDE_APPS = {"auth", "contenttypes"}  # catalogues of Django without any person


class Betroffene(StrEnum):
    BERATENE = "Menschen, die wir beraten"
    ANGEMELDETE = "Menschen, die sich zu einem Termin anmelden"
    PARTNER = "Kontaktpersonen und Mitwirkende bei Partnern"
    TEAM = "Team und Menschen mit Leserecht"
    BEZAHLTE = "Empfänger von Zahlungen"


class Kategorie(StrEnum):
    KENNUNG = "Kennung ohne Namen (Code)"
    KONTAKT = "Name und Kontakt"
    MERKMAL = "Geschlecht, Altersgruppe, Sprache, Ortsteil"
    LEBENSLAGE = "Arbeit, Bildung, Wohnen"
    BESONDERE = "Herkunft, Aufenthalt, Gesundheit (Art. 9)"
    BERATUNG = "Thema, Verlauf und Ergebnis der Beratung"
    NOTIZ = "vertrauliche Notizen"
    TEILNAHME = "Teilnahme und Wünsche"
    EINWILLIGUNG = "Einwilligungen"
    KONTO = "Konto und Einstellungen"
    TEAM = "wer im Team etwas getan hat"
    NACHWEIS = "wer wann was gesehen oder getan hat"
    ZAHLUNG = "Zahlungen"


K = Kategorie


@dataclass(frozen=True)
class Tabelle:
    """One table with personal data. `sache` are fields that say nothing about anybody."""

    modell: str
    wessen: Betroffene
    felder: dict[Kategorie, str]
    sache: str = ""

    def feld_zu_kategorie(self):
        return {feld: kategorie for kategorie, namen in self.felder.items() for feld in namen.split()}


BERATENE, ANGEMELDETE, PARTNER = Betroffene.BERATENE, Betroffene.ANGEMELDETE, Betroffene.PARTNER
TEAM, BEZAHLTE = Betroffene.TEAM, Betroffene.BEZAHLTE
MERKMALE = "geschlecht altersgruppe sprache ortsteil"
HERKUNFT = "staatsangehoerigkeit herkunftsregion aufenthaltsstatus"
DATEI = "ablage typ groesse sha256 loeschen_am"

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
    Tabelle("berichte.Standzeile", BERATENE, {K.BERATUNG: "schluessel tag merkmale"}, sache="stand nummer art"),
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
    Tabelle(
        "basis.Nutzer",
        TEAM,
        {
            K.KONTAKT: "username first_name last_name email",
            K.KONTO: "password last_login is_active date_joined rolle vertretung ausgeschieden_am",
        },
    ),
    Tabelle("account.EmailAddress", TEAM, {K.KONTAKT: "user email"}, "verified primary"),
    Tabelle("account.EmailConfirmation", TEAM, {K.KONTO: "email_address"}, "created sent key"),
    Tabelle("basis.Einladung", TEAM, {K.KONTO: "konto anlass gueltig_bis genutzt_am beendet_am"}, "abdruck"),
    Tabelle("basis.Anmeldeereignis", TEAM, {K.NACHWEIS: "am nutzer konto art womit netz geraet durch"}),
    Tabelle("mfa.Authenticator", TEAM, {K.KONTO: "user type data created_at last_used_at"}),
    Tabelle("usersessions.UserSession", TEAM, {K.KONTO: "user created_at ip last_seen_at session_key user_agent data"}),
    Tabelle("sessions.Session", TEAM, {K.KONTO: "session_key session_data expire_date"}),
    Tabelle(
        "admin.LogEntry",
        TEAM,
        {K.NACHWEIS: "action_time user content_type object_id object_repr action_flag change_message"},
    ),
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
    Tabelle("basis.Absendung", TEAM, {K.KONTO: "nutzer meldungen zeitpunkt"}, "schluessel abdruck ziel"),
    Tabelle("basis.GespeicherterFilter", TEAM, {K.KONTO: "nutzer name abfrage"}, "seite fuer_alle"),
    Tabelle(
        "beratung.Sprechzeit",
        TEAM,
        {K.TEAM: "beratende_person"},
        "wochentag beginn ende vorhaben standort angebot gueltig_ab gueltig_bis aktiv",
    ),
    Tabelle("veranstaltungen.Kalenderlink", TEAM, {K.KONTO: "nutzer bezeichnung zuletzt_am"}, "abdruck beendet_am"),
    Tabelle("veranstaltungen.Wortlaut", TEAM, {K.TEAM: "geprueft_von"}, "sprache quelle geprueft_am schluessel text"),
    Tabelle(
        "veranstaltungen.Veranstaltungstext",
        TEAM,
        {K.TEAM: "geprueft_von"},
        sache="sprache quelle geprueft_am veranstaltung titel beschreibung hinweise zielgruppe dolmetschen",
    ),
    Tabelle(
        "netzwerk.Organisationstext",
        TEAM,
        {K.TEAM: "geprueft_von"},
        "organisation sprache angebot mitbringen weg geprueft_am",
    ),
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
        "basis.Vorhaben",
        TEAM,
        {K.KONTAKT: "ansprechperson"},
        sache="kuerzel titel ev_nummer programm foerderperiode cci aktenzeichen traeger auftraggeber adressat zeitraum "
        "bewilligungszeitraum vorgaenger gesamtkosten publizitaetstext publizitaetspflichten teilnehmermodus "
        "mit_identitaet bagatellgrenze_stunden faelligkeitstag aufbewahrung_bis kleinzellen_schwelle inhalt "
        "beispiel aktiv",
    ),
    Tabelle(
        "berichte.Beleg",
        BEZAHLTE,
        {K.ZAHLUNG: "empfaenger grund rechnungsdatum zahlungsdatum brutto"},
        sache="vorhaben kostenposition beleg_nr nicht_foerderfaehig foerderfaehig",
    ),
    Tabelle("berichte.Belegdatei", BEZAHLTE, {K.ZAHLUNG: "name"}, f"beleg {DATEI}"),
    Tabelle("veranstaltungen.Kostenpunkt", BEZAHLTE, {K.ZAHLUNG: "was betrag"}, "veranstaltung vorhaben"),
)

# Figures, catalogues and texts about the work. Also here every field is named: a new one has to be thought about.
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
    "beratung.Einwilligungstext": "version text gueltig_ab",
    "berichte.Begruendung": "bericht zielwert text",
    "berichte.Belegaufteilung": "beleg kostenposition satz betrag",
    "berichte.Belegteil": "beleg vorhaben kostenposition gruppe zahlungsdatum satz geteilt foerderfaehig",
    "berichte.Bericht": "vorhaben art zeitraum",
    "berichte.Berichtstext": "bericht feld text quellen",
    "berichte.Kostenposition": "vorhaben oberposition kostenart code bezeichnung plan satz rang basis",
    "berichte.Mittelabruf": "vorhaben datum zeitraum betrag eingegangen_am eingegangen",
    "berichte.Pauschalbasis": "pauschale position",
    "berichte.Standzahl": "stand nummer kennzahl von bis nach auspraegung wert text zeilen",
    "berichte.Zielwert": "vorhaben kennzahl jahr soll",
    "netzwerk.Beziehung": "organisation art gegenueber von bis",
    "netzwerk.Mitgliedschaft": "gremium organisation funktion von bis",
    "netzwerk.Oeffnungszeit": "organisation wochentag beginn ende hinweis",
    "netzwerk.Thema": "code label kurzname ziffer rang text_noetig aktiv",
    "netzwerk.Unterscheidung": "erster zweiter",
    "netzwerk.Vereinbarung": "organisation art gegenstand von bis",
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
NACH_MODELL = {tabelle.modell: tabelle for tabelle in TABELLEN}


def eingeordnete(modell):
    """The names of the fields that the tables above name for this model."""
    tabelle = NACH_MODELL.get(modell)
    namen = [tabelle.sache, *tabelle.felder.values()] if tabelle else [OHNE_PERSONENBEZUG.get(modell, "")]
    return [feld for liste in namen for feld in liste.split()]


def vorhandene(modell):
    """The names of the fields that the model really has, without those that every table has."""
    meta = apps.get_model(modell)._meta
    return {feld.name for feld in (*meta.concrete_fields, *meta.many_to_many)} - UEBERALL


def modelle():
    return [modell._meta.label for modell in apps.get_models() if modell._meta.app_label not in FREMDE_APPS]


@cache
def kategorien_von(wessen, nur=None):
    """`[Kategorie, ...]` of one group of people, or of some of its tables, in the order of the list."""
    tabellen = [t for t in TABELLEN if t.wessen == wessen and (nur is None or t.modell in nur)]
    vorkommende = {kategorie for tabelle in tabellen for kategorie in tabelle.felder}
    return tuple(kategorie for kategorie in Kategorie if kategorie in vorkommende)
