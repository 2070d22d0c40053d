"""Rules over two tables that only a trigger can keep."""

import pgtrigger

# Each merkmal breaks the same headcount down, so none may add up to more than it.
AUFGLIEDERUNG_PASST = """
    IF (SELECT coalesce(max(summe), 0) FROM (
            SELECT sum(z.anzahl) AS summe FROM veranstaltungen_zaehlung z
            WHERE z.veranstaltung_id = {veranstaltung} GROUP BY z.merkmal
        ) summen)
        > coalesce((SELECT v.teilnehmende FROM veranstaltungen_veranstaltung v WHERE v.id = {veranstaltung}), 0)
    THEN
        RAISE EXCEPTION 'Die Aufgliederung ergibt mehr als die Zahl der Teilnehmenden.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'zaehlung_hoechstens_teilnehmende';
    END IF;
    RETURN NULL;
"""

# Whoever gets a place or takes more of them: only as many as there are, unless somebody gave the place by hand.
# Holding the event makes two at the same moment wait for each other; kapazitaet NULL means unlimited.
PLAETZE_REICHEN = """
    PERFORM FROM veranstaltungen_veranstaltung v WHERE v.id = NEW.veranstaltung_id FOR NO KEY UPDATE;
    IF (SELECT sum(a.personen) FROM veranstaltungen_anmeldung a
            WHERE a.veranstaltung_id = NEW.veranstaltung_id AND a.status = 'angemeldet')
        > (SELECT v.kapazitaet FROM veranstaltungen_veranstaltung v WHERE v.id = NEW.veranstaltung_id)
    THEN
        RAISE EXCEPTION 'So viele Plätze sind nicht frei.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'anmeldung_plaetze_reichen';
    END IF;
    RETURN NULL;
"""

# Of one event the further Vorhaben share at most all, and the one that counts is none of them.
ANTEILE_PASSEN = """
    IF (SELECT coalesce(sum(a.anteil), 0) FROM veranstaltungen_vorhabenanteil a
            WHERE a.veranstaltung_id = {veranstaltung}) > 100
    THEN
        RAISE EXCEPTION 'Die Anteile ergeben mehr als 100 Prozent.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'vorhabenanteil_hoechstens_100';
    END IF;
    IF EXISTS (SELECT FROM veranstaltungen_vorhabenanteil a
            JOIN veranstaltungen_veranstaltung v ON v.id = a.veranstaltung_id AND v.vorhaben_id = a.vorhaben_id
            WHERE v.id = {veranstaltung})
    THEN
        RAISE EXCEPTION 'In diesem Vorhaben zählt die Veranstaltung schon.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'vorhabenanteil_nicht_das_zaehlende';
    END IF;
    RETURN NULL;
"""

# Money of an event belongs to exactly one of its Vorhaben, and to none that has nothing to do with it.
KOSTEN_PASSEN = """
    IF EXISTS (SELECT FROM veranstaltungen_kostenpunkt k
            JOIN veranstaltungen_veranstaltung v ON v.id = k.veranstaltung_id
            WHERE v.id = {veranstaltung} AND k.vorhaben_id <> v.vorhaben_id AND NOT EXISTS (
                SELECT FROM veranstaltungen_vorhabenanteil a
                WHERE a.veranstaltung_id = v.id AND a.vorhaben_id = k.vorhaben_id))
    THEN
        RAISE EXCEPTION 'Das Vorhaben der Kosten ist an dieser Veranstaltung nicht beteiligt.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'kostenpunkt_vorhaben_beteiligt';
    END IF;
    RETURN NULL;
"""

# The event itself may change, too: its headcount, or the Vorhaben that counts it.
VERANSTALTUNG_PASST = [
    pgtrigger.Trigger(
        name=f"veranstaltung_{name}",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf(spalte),
        func=regel.format(veranstaltung="NEW.id"),
    )
    for name, spalte, regel in (
        ("teilnehmende_decken_zaehlung", "teilnehmende", AUFGLIEDERUNG_PASST),
        ("vorhaben_passt_zu_anteilen", "vorhaben_id", ANTEILE_PASSEN),
        ("vorhaben_passt_zu_kosten", "vorhaben_id", KOSTEN_PASSEN),
    )
]
