"""Rules over two tables that only a trigger can keep."""

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
