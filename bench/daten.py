"""Invented mass data: five Vorhaben of two years each and a small one, filled in the database, with every rule on."""

from datetime import date

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from beratung.models import Beratung, Klient, Nebenthema, Vermittlung
from netzwerk.models import Netzwerkkontakt, Organisation, Thema
from protegat.basis.models import Nutzer, Ortsteil, Rolle, Standort, Vorhaben
from veranstaltungen.models import Veranstaltung, Zaehlung

GEFUELLT = (Beratung, Klient, Nebenthema, Vermittlung, Veranstaltung, Zaehlung, Netzwerkkontakt)
JAHRE = (2016, 2018, 2020, 2022, 2024)
KLEIN, IM_KLEINEN = 2014, 1_000  # a Vorhaben beside them that never grows, and its Beratungen
ORGANISATIONEN = 200
TEAM = 8

# What stands before each INSERT: the small tables as arrays, so that a row draws from them by position.
STAMM = """
WITH stamm AS MATERIALIZED (SELECT
    (SELECT array_agg(id ORDER BY id) FROM basis_vorhaben) AS vorhaben,
    (SELECT array_agg(lower(zeitraum) ORDER BY id) FROM basis_vorhaben) AS beginn,
    (SELECT array_agg(id ORDER BY id) FROM basis_nutzer WHERE rolle = 'beratung') AS team,
    (SELECT array_agg(id ORDER BY id) FROM netzwerk_organisation) AS organisation,
    (SELECT array_agg(id ORDER BY id) FROM netzwerk_thema WHERE NOT text_noetig) AS thema,
    (SELECT array_agg(id ORDER BY id) FROM basis_ortsteil) AS ortsteil,
    (SELECT min(id) FROM basis_standort) AS standort
)
"""
ZIEHE = "({feld})[1 + floor(random() * cardinality({feld}))::int]"


def aus(werte):
    """SQL that draws one of these words; a word that stands there twice comes twice as often."""
    return ZIEHE.format(feld=f"'{{{','.join(werte.split())}}}'::text[]")


def zeile(feld):
    return ZIEHE.format(feld=f"stamm.{feld}")


MERKMALE = {
    "geschlecht": aus("weiblich weiblich maennlich maennlich divers keine_angabe nicht_erhoben"),
    "altersgruppe": aus("u18 18_24 25_29 30_54 30_54 30_54 55_64 ab65 keine_angabe nicht_erhoben"),
    "staatsangehoerigkeit": aus("drittstaat drittstaat drittstaat eu deutsch staatenlos nicht_erhoben"),
    "herkunftsregion": aus("naher_osten naher_osten zentral_suedasien subsahara eu ukraine_osteuropa nicht_erhoben"),
    "aufenthaltsstatus": aus("ae_schutz ae_schutz gestattung duldung eu niederlassung nicht_erhoben"),
    "sprache": aus("ar ar fa uk ru en fr ti tr de nicht_erhoben"),
    "ortsteil_id": zeile("ortsteil"),
}
SCHLUESSEL = {"erstellt_am": "now()", "geaendert_am": "now()"}

KLIENT = "CASE WHEN random() < 0.74 THEN 1 + floor(random() * {klienten})::int END"
KLIENTEN = SCHLUESSEL | {"code": "'K-' || lpad(upper(to_hex(i)), 6, '0')"} | MERKMALE
BERATUNGEN = (
    SCHLUESSEL
    | {
        "kennung": "'bench-' || i",
        "unterstuetzungen": "'{}'",
        "vorhaben_id": "stamm.vorhaben[1 + mod(i, 5)]",
        "datum": "stamm.beginn[1 + mod(i, 5)] + floor(random() * 730)::int",
        "beratende_person_id": zeile("team"),
        "standort_id": "stamm.standort",
        "angebot": aus("sprechzeit sprechzeit sprechzeit termin nachmittag telefon_online"),
        "kanal": aus("persoenlich persoenlich persoenlich telefon"),
        "kontaktart": aus("erst erst folge folge folge unbekannt kurz"),
        "adressat": f"CASE WHEN mod(i, 10) = 0 THEN 'projekttraeger' ELSE {aus('person person familie')} END",
        "organisation_id": f"CASE WHEN mod(i, 10) = 0 THEN {zeile('organisation')} END",
        "personenzahl": "1 + floor(random() ^ 3 * 4)::int",
        "dauer": "10 + 5 * floor(random() * 11)::int",
        "hauptthema_id": zeile("thema"),
        "thema_text": "''",
        "hilfen": "ARRAY['information']::varchar[]",
        "ergebnis": aus("geklaert geklaert vermittelt folgetermin unterlagen kein_angebot"),
        "sprachmittlung": aus("keine_noetig mehrsprachig ehrenamtlich app nicht_erhoben"),
        "zugangsweg": aus("mundpropaganda partner unterkunft flyer bekannt nicht_erhoben"),
        "status": "CASE WHEN random() < 0.02 THEN 'storniert' ELSE 'abgeschlossen' END",
    }
    | MERKMALE
)
KLEINE = BERATUNGEN | {
    "kennung": "'klein-' || i",
    "vorhaben_id": "stamm.vorhaben[6]",
    "datum": "stamm.beginn[6] + floor(random() * 730)::int",
    "klient_id": "NULL",
}
VERANSTALTUNGEN = SCHLUESSEL | {
    "kennung": "'bench-' || i",
    "vorhaben_id": "stamm.vorhaben[1 + mod(i, 5)]",
    "art": aus("beratungsnachmittag informationsveranstaltung schulung netzwerktreffen gremium"),
    "titel": "'Veranstaltung ' || i",
    "thema_id": zeile("thema"),
    "beginn": "(stamm.beginn[1 + mod(i, 5)] + floor(random() * 730)::int) + time '17:00'",
    "referent": "''",
    "zielgruppe": "''",
    "sprachen": "'{}'",
    "dolmetschen": "''",
    "barrierefrei": "true",
    "zugang": "'{}'",
    "anmeldung_noetig": "false",
    "gezaehlt_von": "''",
    "statusgrund": "''",
    "oeffentlich": "true",
    "im_rahmen_von": "''",
    "status": "'durchgefuehrt'",
    "teilnehmende": "5 + floor(random() * 60)::int",
    "zaehlart": aus("liste strichliste schaetzung"),
}
KONTAKTE = SCHLUESSEL | {
    "kennung": "'bench-' || i",
    "vorhaben_id": "stamm.vorhaben[1 + mod(i, 5)]",
    "organisation_id": zeile("organisation"),
    "datum": "stamm.beginn[1 + mod(i, 5)] + floor(random() * 730)::int",
    "art": aus("anruf besuch mail treffen"),
    "anlass": "''",
}
NEBENTHEMEN = """
    INSERT INTO beratung_nebenthema (beratung_id, thema_id, rang)
    SELECT b.id, thema[1 + mod(array_position(thema, b.hauptthema_id) + 5 * rang, cardinality(thema))], rang
    FROM stamm, beratung_beratung b, generate_series(1, 3) rang
    WHERE mod(b.id, 20) < (ARRAY[8, 8, 4])[rang]
"""
VERMITTLUNGEN = f"""
    INSERT INTO beratung_vermittlung
        (erstellt_am, geaendert_am, kennung, beratung_id, organisation_id, stelle, thema_id, art, status)
    SELECT now(), now(), 'bench-' || b.id || '-' || nummer, b.id, {zeile("organisation")}, '', b.hauptthema_id,
        'information', {aus("offen angekommen angekommen unbekannt")}
    FROM stamm, beratung_beratung b, generate_series(1, 2) nummer
    WHERE mod(b.id, 20) < (ARRAY[6, 1])[nummer]
"""
ANWESENDE = """
    INSERT INTO veranstaltungen_veranstaltung_{feld} (veranstaltung_id, organisation_id)
    SELECT v.id, stamm.organisation[1 + mod(v.id * 7 + nummer, cardinality(stamm.organisation))]
    FROM stamm, veranstaltungen_veranstaltung v, generate_series(1, {anzahl}) nummer
"""
ZAEHLUNGEN = """
    INSERT INTO veranstaltungen_zaehlung (erstellt_am, geaendert_am, veranstaltung_id, merkmal, auspraegung, anzahl)
    SELECT now(), now(), v.id, 'geschlecht', geschlecht, v.teilnehmende / 2
    FROM veranstaltungen_veranstaltung v, unnest(ARRAY['weiblich', 'maennlich']) geschlecht
    WHERE mod(v.id, 2) = 0
"""


FOLGENDE = (
    NEBENTHEMEN,
    VERMITTLUNGEN,
    ANWESENDE.format(feld="mitveranstalter", anzahl=1),
    ANWESENDE.format(feld="anwesende", anzahl=4),
    ZAEHLUNGEN,
)


def lade(anzahl):
    """Replace all rows by this many Beratungen of the large Vorhaben and what belongs to them."""
    klienten = max(anzahl * 2 // 5, 10)
    with connection.cursor() as cursor:
        tabellen = ", ".join(modell._meta.db_table for modell in GEFUELLT)
        cursor.execute(f"TRUNCATE {tabellen} RESTART IDENTITY CASCADE")
        if not Vorhaben.objects.exists():
            _stammdaten()
        cursor.execute("SELECT setseed(0.25)")
        _fuelle(cursor, Klient, KLIENTEN, klienten)
        _fuelle(cursor, Beratung, BERATUNGEN | {"klient_id": KLIENT.format(klienten=klienten)}, anzahl)
        _fuelle(cursor, Beratung, KLEINE, IM_KLEINEN)
        _fuelle(cursor, Veranstaltung, VERANSTALTUNGEN, max(anzahl // 200, 50))
        _fuelle(cursor, Netzwerkkontakt, KONTAKTE, max(anzahl // 100, 50))
        cursor.execute("VACUUM ANALYZE")  # else the triggers below plan for empty tables
        for befehl in FOLGENDE:
            cursor.execute(STAMM + befehl)
        cursor.execute("VACUUM ANALYZE")


def _stammdaten():
    Vorhaben.objects.bulk_create(
        Vorhaben(
            kuerzel=f"BENCH-{jahr}",
            titel=f"Messung {jahr}",
            zeitraum=DateRange(date(jahr, 1, 1), date(jahr + 1, 12, 31), "[]"),
        )
        for jahr in (*JAHRE, KLEIN)
    )
    Nutzer.objects.bulk_create(Nutzer(username=f"beratung{n}", rolle=Rolle.BERATUNG) for n in range(TEAM))
    Nutzer.objects.create(username="koordination", rolle=Rolle.KOORDINATION)
    Standort.objects.create(name="Büro")
    Ortsteil.objects.bulk_create(Ortsteil(name=f"Ortsteil {n}") for n in range(12))
    organisationen = Organisation.objects.bulk_create(
        Organisation(name=f"Organisation {n:03}", typ="verein") for n in range(ORGANISATIONEN)
    )
    angebote = Organisation.themen.through
    themen = list(Thema.objects.all())
    angebote.objects.bulk_create(
        angebote(organisation=organisation, thema=themen[n % len(themen)])
        for n, organisation in enumerate(organisationen)
    )


def _fuelle(cursor, modell, spalten, anzahl):
    cursor.execute(
        f"{STAMM} INSERT INTO {modell._meta.db_table} ({', '.join(spalten)}) "
        f"SELECT {', '.join(spalten.values())} FROM stamm, generate_series(1, {anzahl}) i"
    )
