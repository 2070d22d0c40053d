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
