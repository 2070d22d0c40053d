"""Rules of the Stammblatt over two tables, which only a trigger can keep."""

import pgtrigger

from protegat.basis.models import Teilnehmermodus

from .esf import AUSWAHLEN

EINTRITTSDATEN = ("eintritt", *AUSWAHLEN, "arbeitslos_seit")

# The lock lets a change of the mode at the same moment wait for this row, and the other way round.
NUR_IM_MODUS = pgtrigger.Trigger(
    name="stammblatt_nur_im_modus",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("vorhaben_id"),
    func=f"""
        IF (SELECT v.teilnehmermodus FROM basis_vorhaben v WHERE v.id = NEW.vorhaben_id FOR SHARE)
            <> '{Teilnehmermodus.STAMMBLATT}'
        THEN
            RAISE EXCEPTION 'Dieses Vorhaben führt keine Stammblätter.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'stammblatt_nur_im_modus';
        END IF;
        RETURN NEW;
    """,  # noqa: S608
)

# What was true at the first entry changes only together with its trace, which has to stand there first.
NUR_MIT_BERICHTIGUNG = pgtrigger.Trigger(
    name="stammblatt_nur_mit_berichtigung",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf(*EINTRITTSDATEN),
    declare=[("merkmal", "text")],
    func=f"""
        FOREACH merkmal IN ARRAY '{{{",".join(EINTRITTSDATEN)}}}'::text[] LOOP
            IF to_jsonb(OLD) ->> merkmal IS DISTINCT FROM to_jsonb(NEW) ->> merkmal AND NOT EXISTS (
                SELECT FROM (
                    SELECT b.vorher, b.nachher FROM beratung_berichtigung b
                    WHERE b.stammblatt_id = NEW.id AND b.feld = merkmal ORDER BY b.id DESC LIMIT 1
                ) letzte
                WHERE letzte.vorher = coalesce(to_jsonb(OLD) ->> merkmal, '')
                AND letzte.nachher = coalesce(to_jsonb(NEW) ->> merkmal, '')
            ) THEN
                RAISE EXCEPTION 'Was beim Eintritt galt, ändert nur eine Berichtigung.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'stammblatt_nur_mit_berichtigung';
            END IF;
        END LOOP;
        RETURN NEW;
    """,  # noqa: S608
)

UMFASST_UNTERBRECHUNGEN = pgtrigger.Trigger(
    name="stammblatt_umfasst_unterbrechungen",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("eintritt", "austritt"),
    func="""
        IF EXISTS (
            SELECT FROM beratung_unterbrechung u
            WHERE u.stammblatt_id = NEW.id AND (u.austritt < NEW.eintritt OR u.wiedereintritt > NEW.austritt)
        ) THEN
            RAISE EXCEPTION 'Eine Unterbrechung liegt zwischen Eintritt und Austritt.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'stammblatt_umfasst_unterbrechungen';
        END IF;
        RETURN NEW;
    """,
)

LIEGT_IN_DER_TEILNAHME = pgtrigger.Trigger(
    name="unterbrechung_liegt_in_der_teilnahme",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF NOT EXISTS (
            SELECT FROM beratung_stammblatt s JOIN basis_vorhaben v ON v.id = s.vorhaben_id
            WHERE s.id = NEW.stammblatt_id AND s.eintritt <= NEW.austritt AND v.zeitraum @> NEW.wiedereintritt
            AND (s.austritt IS NULL OR s.austritt >= NEW.wiedereintritt)
        ) OR EXISTS (
            SELECT FROM beratung_unterbrechung u
            WHERE u.stammblatt_id = NEW.stammblatt_id AND u.id <> NEW.id
            AND u.austritt < NEW.wiedereintritt AND NEW.austritt < u.wiedereintritt
        ) THEN
            RAISE EXCEPTION 'Eine Unterbrechung liegt zwischen Eintritt und Austritt, für sich und im Vorhaben.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'unterbrechung_liegt_in_der_teilnahme';
        END IF;
        RETURN NEW;
    """,
)
