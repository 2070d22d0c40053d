"""The same figures in SQL by hand: what the database alone needs, and a check that both count alike."""

from django.db import connection

SPANNEN = ("quartal", "jahr", "vorhaben")
PERSONEN = "adressat IN ('person', 'familie', 'gruppe', 'ehrenamt')"
K1 = f"{PERSONEN} AND kontaktart <> 'kurz'"
K11 = "adressat IN ('fachkraft', 'organisation', 'projekttraeger') AND kontaktart <> 'kurz'"
BERATUNG = {
    "K1": ("count(*)", K1),
    "K2": ("count(*)", f"{PERSONEN} AND kontaktart = 'kurz'"),
    "K3": ("sum(personenzahl)", K1),
    "K4": ("count(DISTINCT klient_id)", K1),
    "K5": ("count(*)", f"{K1} AND kontaktart = 'erst'"),
    "K8.vermittelt": ("count(*)", f"{K1} AND vermittlungen > 0"),
    "K8.vermittlungen": ("sum(vermittlungen)", K1),
    "K11.kontakte": ("count(*)", K11),
    "K11.personen": ("sum(personenzahl)", K11),
    "K11.organisationen": ("count(DISTINCT organisation_id)", K11),
}
BERATUNGEN = """
    WITH b AS (
        SELECT b.*, (SELECT count(*) FROM beratung_vermittlung v WHERE v.beratung_id = b.id) AS vermittlungen
        FROM beratung_beratung b
        WHERE b.vorhaben_id = %(vorhaben)s AND b.status = 'abgeschlossen' AND b.datum BETWEEN %(von)s AND %(bis)s
    ) SELECT {spalten} FROM b
"""
VERANSTALTUNGEN = """
    SELECT art, {spalten} FROM veranstaltungen_veranstaltung
    WHERE vorhaben_id = %(vorhaben)s AND status = 'durchgefuehrt' AND datum BETWEEN %(von)s AND %(bis)s GROUP BY art
"""
PARTNER = """
    SELECT count(DISTINCT organisation_id) FROM (
        SELECT v.organisation_id FROM beratung_vermittlung v JOIN beratung_beratung b ON b.id = v.beratung_id
        WHERE b.vorhaben_id = %(vorhaben)s AND b.datum BETWEEN %(von)s AND %(bis)s AND b.status = 'abgeschlossen'
        UNION SELECT organisation_id FROM beratung_beratung
        WHERE vorhaben_id = %(vorhaben)s AND datum BETWEEN %(von)s AND %(bis)s AND status = 'abgeschlossen' AND {k11}
        UNION SELECT m.organisation_id FROM veranstaltungen_veranstaltung_mitveranstalter m
        JOIN veranstaltungen_veranstaltung e ON e.id = m.veranstaltung_id
        WHERE e.vorhaben_id = %(vorhaben)s AND e.datum BETWEEN %(von)s AND %(bis)s AND e.status = 'durchgefuehrt'
        UNION SELECT a.organisation_id FROM veranstaltungen_veranstaltung_anwesende a
        JOIN veranstaltungen_veranstaltung e ON e.id = a.veranstaltung_id
        WHERE e.vorhaben_id = %(vorhaben)s AND e.datum BETWEEN %(von)s AND %(bis)s AND e.status = 'durchgefuehrt'
        UNION SELECT organisation_id FROM netzwerk_netzwerkkontakt
        WHERE vorhaben_id = %(vorhaben)s AND datum BETWEEN %(von)s AND %(bis)s
    ) aktive
"""
SEITE = """
    SELECT b.*, t.label, n.username FROM beratung_beratung b
    LEFT JOIN netzwerk_thema t ON t.id = b.hauptthema_id JOIN basis_nutzer n ON n.id = b.beratende_person_id
    WHERE b.status <> 'storniert' {filter} ORDER BY b.datum DESC, b.id DESC LIMIT 50 OFFSET %(ab)s
"""
ZAHL = "SELECT count(*) FROM beratung_beratung b WHERE b.status <> 'storniert' {filter}"


def kennzahlen(vorhaben, spannen):
    """`{(key, span): number}` with five queries: one per table, and one per column for the partners."""
    grenzen = {"vorhaben": vorhaben.pk, "von": spannen.vorhaben.von, "bis": spannen.vorhaben.bis}
    grenzen |= {f"{name}_von": spanne.von for name, spanne in spannen._asdict().items()}
    grenzen |= {f"{name}_bis": spanne.bis for name, spanne in spannen._asdict().items()}
    ergebnis = {}
    with connection.cursor() as cursor:
        cursor.execute(BERATUNGEN.format(spalten=_spalten(BERATUNG)), grenzen)
        schluessel = [(name, spanne) for name in BERATUNG for spanne in SPANNEN]
        ergebnis |= dict(zip(schluessel, cursor.fetchone(), strict=True))
        masse = {"K9": ("count(*)", "true"), "K10": ("sum(teilnehmende)", "true")}
        cursor.execute(VERANSTALTUNGEN.format(spalten=_spalten(masse)), grenzen)
        for art, *zahlen in cursor.fetchall():
            schluessel = [(f"{name}.{art}", spanne) for name in masse for spanne in SPANNEN]
            ergebnis |= dict(zip(schluessel, zahlen, strict=True))
        for spanne in SPANNEN:
            teile = {"von": grenzen[f"{spanne}_von"], "bis": grenzen[f"{spanne}_bis"]}
            cursor.execute(PARTNER.format(k11=K11), grenzen | teile)
            ergebnis["K12", spanne] = cursor.fetchone()[0]
    return ergebnis


def _spalten(masse):
    return ", ".join(
        f"coalesce({mass} FILTER (WHERE {regel} AND datum BETWEEN %({spanne}_von)s AND %({spanne}_bis)s), 0)"
        for mass, regel in masse.values()
        for spanne in SPANNEN
    )


def liste(ab=0, bedingung="", **werte):
    """One page and the count that its pager prints."""
    with connection.cursor() as cursor:
        cursor.execute(ZAHL.format(filter=bedingung), werte)
        cursor.fetchall()
        cursor.execute(SEITE.format(filter=bedingung), werte | {"ab": ab})
        cursor.fetchall()
