"""Which entries may be one organisation, all against all: in SQL, because it joins a table to itself."""

from .zeichen import ZEICHEN

GEMEINSAM = """
    UNION
    SELECT a.id, b.id FROM alle a JOIN alle b USING ({spalte}) WHERE a.id < b.id AND {spalte} IN (
        SELECT {spalte} FROM alle WHERE {spalte} <> '' GROUP BY 1 HAVING count(*) <= %(selten)s
    )
"""
# Names that agree in enough trigrams agree in some of the rarer ones, too, up to four of them: only those are joined,
# so that what stands in every name ("Leipzig") costs nothing.
PAARE = f"""
    WITH alle AS MATERIALIZED (SELECT * FROM netzwerk_organisation WHERE aufgegangen_in_id IS NULL),
    trigramm AS (SELECT id, unnest(show_trgm(namensform)) AS t FROM alle),
    haeufigkeit AS (SELECT t, count(*) AS h FROM trigramm GROUP BY t),
    geordnet AS (
        SELECT id, t, row_number() OVER (PARTITION BY id ORDER BY h, t) AS rang,
            count(*) OVER (PARTITION BY id) AS n, ceil(count(*) OVER (PARTITION BY id) * %(nahe)s)::int AS noetig
        FROM trigramm JOIN haeufigkeit USING (t)
    ),
    seltene AS MATERIALIZED (SELECT id, t, n, noetig FROM geordnet WHERE rang <= n - noetig + least(4, noetig)),
    verdacht (aelter, juenger) AS (
        SELECT a.id, b.id FROM seltene a JOIN seltene b USING (t)
        WHERE a.id < b.id AND a.n >= b.noetig AND b.n >= a.noetig
        GROUP BY a.id, b.id HAVING count(*) >= least(4, min(a.noetig), min(b.noetig))
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
