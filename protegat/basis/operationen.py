"""Operations for the migrations of the rooms above."""

from django.db.migrations import RunSQL

ANLEGEN = """
    CREATE FUNCTION {tabelle}_bleibt_im_vorhaben() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM {tabelle} e WHERE e.vorhaben_id = NEW.id AND NOT NEW.zeitraum @> e.datum) THEN
            RAISE EXCEPTION 'Es gibt Einträge außerhalb des neuen Zeitraums.'
            USING ERRCODE = 'check_violation', CONSTRAINT = '{tabelle}_bleibt_im_vorhaben';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER {tabelle}_bleibt_im_vorhaben BEFORE UPDATE OF zeitraum ON basis_vorhaben
    FOR EACH ROW EXECUTE FUNCTION {tabelle}_bleibt_im_vorhaben();
"""
ENTFERNEN = """
    DROP TRIGGER {tabelle}_bleibt_im_vorhaben ON basis_vorhaben;
    DROP FUNCTION {tabelle}_bleibt_im_vorhaben();
"""


def bleibt_im_vorhaben(tabelle):
    """The other half of `tag_im_vorhaben`: a Vorhaben cannot move away from the records of this table."""
    return RunSQL(ANLEGEN.format(tabelle=tabelle), ENTFERNEN.format(tabelle=tabelle))
