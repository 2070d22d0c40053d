"""Logs that only grow: the database refuses to change or empty them, and says itself when a line was written."""

import pgtrigger

NUR_ANFUEGEN = """
    IF TG_OP = 'DELETE' AND OLD.am < now() - interval '{aufbewahrung}' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '{was} wird nur fortgeschrieben.'
    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}_nur_anfuegen';
"""
NIE_LEEREN = """
    RAISE EXCEPTION '{was} wird nie geleert.'
    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}_nie_leeren';
"""
ZEIT_DER_DATENBANK = """
            IF NOT public.basis_fragt_eigentuemer() THEN
                NEW.am := clock_timestamp();
            END IF;
            RETURN NEW;
        """


def nur_fortgeschrieben(name, was, aufbewahrung):
    """The triggers of such a log; `was` begins its sentence, after `aufbewahrung` (from `am` on) an entry may go."""
    worte = {"name": name, "was": was, "aufbewahrung": aufbewahrung}
    return [
        pgtrigger.Trigger(
            name=f"{name}_nur_anfuegen",
            when=pgtrigger.Before,
            operation=pgtrigger.Update | pgtrigger.Delete,
            func=NUR_ANFUEGEN.format(**worte),
        ),
        pgtrigger.Trigger(
            name=f"{name}_nie_leeren",
            level=pgtrigger.Statement,
            when=pgtrigger.Before,
            operation=pgtrigger.Truncate,
            func=NIE_LEEREN.format(**worte),
        ),
        pgtrigger.Trigger(  # the owner may bring in older ones: examples, a restore
            name=f"{name}_zeit_der_datenbank",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert,
            func=ZEIT_DER_DATENBANK,
        ),
    ]
