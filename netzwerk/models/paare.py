"""Which entries may be one organisation, all against all: in SQL, because it joins a table to itself."""

from .zeichen import ZEICHEN

GEMEINSAM = """
    UNION
    SELECT a.id, b.id FROM alle a JOIN alle b USING ({spalte}) WHERE a.id < b.id AND {spalte} IN (
        SELECT {spalte} FROM alle WHERE {spalte} <> '' GROUP BY 1 HAVING count(*) <= %(selten)s
    )
"""
# Names spelt alike are found through the trigram index, one search for each of them.
PAARE = f"""
    WITH alle AS (SELECT * FROM netzwerk_organisation WHERE aufgegangen_in_id IS NULL),
    gefragte AS (SELECT * FROM alle WHERE %(nur)s::bigint[] IS NULL OR id = ANY(%(nur)s::bigint[])),
    verdacht (aelter, juenger) AS (
        SELECT least(a.id, b.id), greatest(a.id, b.id) FROM gefragte a
        JOIN netzwerk_organisation b ON b.namensform %% a.namensform AND a.id <> b.id AND b.aufgegangen_in_id IS NULL
        UNION
        SELECT least(a.id, b.id), greatest(a.id, b.id) FROM alle a
        JOIN alle b ON b.kurzform = a.namensform AND a.namensform <> '' AND a.id <> b.id
        {"".join(GEMEINSAM.format(spalte=spalte) for spalte in ZEICHEN)}
    )
    SELECT aelter, juenger, similarity(a.namensform, b.namensform) AS nahe
    FROM verdacht JOIN alle a ON a.id = aelter JOIN alle b ON b.id = juenger
    WHERE (%(nur)s::bigint[] IS NULL OR aelter = ANY(%(nur)s::bigint[]) OR juenger = ANY(%(nur)s::bigint[]))
    AND (
        similarity(a.namensform, b.namensform) >= %(nahe)s
        OR a.kurzform = nullif(b.namensform, '') OR b.kurzform = nullif(a.namensform, '')
        OR {" OR ".join(f"a.{spalte} = nullif(b.{spalte}, '')" for spalte in ZEICHEN)}
    )
    AND NOT EXISTS (
        SELECT FROM netzwerk_unterscheidung u
        WHERE least(u.erster_id, u.zweiter_id) = aelter AND greatest(u.erster_id, u.zweiter_id) = juenger
    )
    ORDER BY nahe DESC, aelter, juenger
"""  # noqa: S608, our own names only
