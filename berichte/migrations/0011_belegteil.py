from django.db import migrations

# Of every receipt its parts. The running sum of percentages is rounded, not each share, so that cents add up.
ANLEGEN = """
    CREATE VIEW berichte_belegteil AS
    SELECT -b.id AS id, b.id AS beleg_id, b.vorhaben_id, b.kostenposition_id,
        coalesce(k.oberposition_id, k.id) AS gruppe_id, b.zahlungsdatum,
        NULL::numeric(5, 2) AS satz, false AS geteilt, b.foerderfaehig
    FROM berichte_beleg b JOIN berichte_kostenposition k ON k.id = b.kostenposition_id
    WHERE NOT EXISTS (SELECT FROM berichte_belegaufteilung a WHERE a.beleg_id = b.id)
    UNION ALL
    SELECT a.id, a.beleg_id, k.vorhaben_id, a.kostenposition_id,
        coalesce(k.oberposition_id, k.id), b.zahlungsdatum,
        a.satz, true,
        CASE
            WHEN a.betrag IS NOT NULL THEN a.betrag
            WHEN a.satz IS NOT NULL THEN
                round(b.foerderfaehig * a.bis / 100, 2) - round(b.foerderfaehig * (a.bis - a.satz) / 100, 2)
            ELSE b.foerderfaehig - a.betraege - round(b.foerderfaehig * a.saetze / 100, 2)
        END
    FROM (
        SELECT t.*,
            sum(coalesce(t.satz, 0)) OVER (PARTITION BY t.beleg_id ORDER BY coalesce(t.satz, 0) DESC, t.id
                ROWS UNBOUNDED PRECEDING) AS bis,
            sum(coalesce(t.satz, 0)) OVER (PARTITION BY t.beleg_id) AS saetze,
            sum(coalesce(t.betrag, 0)) OVER (PARTITION BY t.beleg_id) AS betraege
        FROM berichte_belegaufteilung t
    ) a
    JOIN berichte_beleg b ON b.id = a.beleg_id
    JOIN berichte_kostenposition k ON k.id = a.kostenposition_id;
"""


class Migration(migrations.Migration):
    dependencies = [("berichte", "0010_finanzen")]

    operations = [migrations.RunSQL(ANLEGEN, "DROP VIEW berichte_belegteil;")]
