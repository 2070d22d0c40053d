"""Operations for the migrations of the rooms above."""

from django.db.migrations import RunSQL

ANLEGEN = """
    CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS ({verstoss}) THEN
            RAISE EXCEPTION '{satz}'
            USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER {name} BEFORE UPDATE OF {spalte} ON basis_vorhaben
    FOR EACH ROW EXECUTE FUNCTION {name}();
"""
ENTFERNEN = """
    DROP TRIGGER {name} ON basis_vorhaben;
    DROP FUNCTION {name}();
"""


def bleibt_im_vorhaben(tabelle, *tage):
    """The other half of `tag_im_vorhaben`: a Vorhaben cannot move away from the records of this table."""
    drin = " AND ".join(f"NEW.zeitraum @> e.{tag}" for tag in tage or ("datum",))
    return _wache(
        name=f"{tabelle}_bleibt_im_vorhaben",
        spalte="zeitraum",
        verstoss=f"SELECT FROM {tabelle} e WHERE e.vorhaben_id = NEW.id AND NOT ({drin})",
        satz="Es gibt Einträge außerhalb des neuen Zeitraums.",
    )


def bleibt_im_modus(tabelle, modus):
    """A Vorhaben keeps its Teilnehmermodus as long as this table, which is kept in that mode only, has rows of it."""
    return _wache(
        name=f"{tabelle}_bleibt_im_modus",
        spalte="teilnehmermodus",
        verstoss=f"SELECT FROM {tabelle} e WHERE e.vorhaben_id = NEW.id AND NEW.teilnehmermodus <> '{modus}'",
        satz="Es gibt Einträge, die nur in diesem Teilnehmermodus geführt werden.",
    )


def _wache(**teile):
    return RunSQL(ANLEGEN.format(**teile), ENTFERNEN.format(**teile))
