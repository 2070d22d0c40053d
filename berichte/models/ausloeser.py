"""What the database itself refuses once a report is frozen, whoever asks."""

import pgtrigger

ENDGUELTIG = (
    "Ein festgeschriebener Bericht wird nicht geändert und nicht gelöscht. Eine Berichtigung ist eine neue Fassung."
)


def _lehnt_ab(satz, name):
    return f"RAISE EXCEPTION '{satz}' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';"


def unveraenderlich(tabelle):
    """No row is ever changed or deleted, and the table is never emptied."""
    return [
        pgtrigger.Trigger(
            name=f"{tabelle}_unveraenderlich",
            when=pgtrigger.Before,
            operation=pgtrigger.Update | pgtrigger.Delete,
            func=_lehnt_ab(ENDGUELTIG, f"{tabelle}_unveraenderlich"),
        ),
        pgtrigger.Trigger(
            name=f"{tabelle}_nie_leeren",
            level=pgtrigger.Statement,
            when=pgtrigger.Before,
            operation=pgtrigger.Truncate,
            func=_lehnt_ab("Festgeschriebene Berichte werden nie geleert.", f"{tabelle}_nie_leeren"),
        ),
    ]


def versiegelt(tabelle):
    """The parts of a Stand are written before it; once it is there, nothing is added to it.

    The lock belongs to whoever writes parts of this Stand, until the end of that transaction: somebody else who knows
    the number in advance waits, and then finds it sealed. Who would still not see it (an older snapshot) fails at the
    foreign key, which is checked in the same snapshot.
    """
    return pgtrigger.Trigger(
        name=f"{tabelle}_versiegelt",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="neue"),
        func=f"""
            PERFORM pg_advisory_xact_lock(hashtextextended('berichte_berichtsstand', n.stand_id))
            FROM (SELECT DISTINCT stand_id FROM neue ORDER BY stand_id) n;
            IF EXISTS (SELECT FROM neue n JOIN berichte_berichtsstand s ON s.id = n.stand_id) THEN
                {_lehnt_ab("Der Bericht ist festgeschrieben, es kommt nichts mehr dazu.", f"{tabelle}_versiegelt")}
            END IF;
            RETURN NULL;
        """,  # noqa: S608
    )


DER_REIHE_NACH = pgtrigger.Trigger(
    name="berichtsstand_der_reihe_nach",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func=f"""
        IF NEW.fassung <> 1 + (
            SELECT coalesce(max(fassung), 0) FROM berichte_berichtsstand WHERE bericht_id = NEW.bericht_id
        ) THEN
            {_lehnt_ab("Die Fassungen eines Berichts zählen der Reihe nach.", "berichtsstand_der_reihe_nach")}
        END IF;
        IF NEW.siegel = '' AND NOT public.basis_fragt_eigentuemer() THEN
            {_lehnt_ab("Ein festgeschriebener Bericht trägt ein Siegel.", "berichtsstand_traegt_siegel")}
        END IF;
        RETURN NEW;
    """,  # noqa: S608
)


BERICHT_BLEIBT = pgtrigger.Trigger(
    name="bericht_bleibt_wovon_er_spricht",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("vorhaben_id", "art", "zeitraum"),
    func=f"""
        IF EXISTS (SELECT FROM berichte_berichtsstand s WHERE s.bericht_id = OLD.id)
           AND (NEW.vorhaben_id, NEW.art, NEW.zeitraum) IS DISTINCT FROM (OLD.vorhaben_id, OLD.art, OLD.zeitraum) THEN
            {_lehnt_ab("Vorhaben, Art und Zeitraum eines festgeschriebenen Berichts bleiben.", "bericht_bleibt")}
        END IF;
        RETURN NEW;
    """,  # noqa: S608
)

NIMMT_PRUEFUNG_ZURUECK = pgtrigger.Trigger(
    name="nimmt_pruefung_zurueck",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("zeile", "record")],
    func="""
        IF TG_OP = 'DELETE' THEN
            zeile := OLD;
        ELSE
            zeile := NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.text = OLD.text THEN
            RETURN NULL;
        END IF;
        UPDATE berichte_pruefung p
        SET zurueckgenommen_am = now(),
            zurueckgenommen_von_id = CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE zeile.geaendert_von_id END
        WHERE p.bericht_id = zeile.bericht_id AND p.zurueckgenommen_am IS NULL
          AND NOT EXISTS (
              SELECT FROM berichte_berichtsstand s WHERE s.bericht_id = p.bericht_id AND s.am >= p.erstellt_am
          );
        RETURN NULL;
    """,
)
