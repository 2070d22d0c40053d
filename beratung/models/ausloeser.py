"""Rules over two tables that only a trigger can keep."""

import pgtrigger

HAUPTTHEMA_IST_KEIN_NEBENTHEMA = pgtrigger.Trigger(
    name="beratung_hauptthema_nicht_nebenthema",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("hauptthema_id"),
    func="""
        IF EXISTS (
            SELECT FROM beratung_nebenthema n
            WHERE n.beratung_id = NEW.id AND n.thema_id = NEW.hauptthema_id
        ) THEN
            RAISE EXCEPTION 'Das Hauptthema ist kein Nebenthema.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nebenthema_nicht_hauptthema';
        END IF;
        RETURN NEW;
    """,
)

# The lock lets a change of the Hauptthema at the same moment wait for this row, and the other way round.
NEBENTHEMA_IST_NICHT_HAUPTTHEMA = pgtrigger.Trigger(
    name="nebenthema_nicht_hauptthema",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF NEW.thema_id = (
            SELECT b.hauptthema_id FROM beratung_beratung b WHERE b.id = NEW.beratung_id FOR SHARE
        ) THEN
            RAISE EXCEPTION 'Das Hauptthema ist kein Nebenthema.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'nebenthema_nicht_hauptthema';
        END IF;
        RETURN NEW;
    """,
)


ZUM_BEHALTENEN = """
    NEW.klient_id = COALESCE(
        (SELECT k.aufgegangen_in_id FROM beratung_klient k WHERE k.id = NEW.klient_id FOR SHARE), NEW.klient_id
    );
    RETURN NEW;
"""


def fuehrt_zum_behaltenen(modell, spalte="klient_id"):
    """Whoever writes a code that has gone into another writes the other, also while the two are being joined.

    The lock lets a merge at the same moment wait for this row, and the other way round.
    """
    return pgtrigger.Trigger(
        name=f"{modell}_fuehrt_zum_behaltenen",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(spalte),
        func=ZUM_BEHALTENEN.replace("klient_id", spalte),
    )
