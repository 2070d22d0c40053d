"""Where the table could be read in two ways: what was decided, and why."""

ENTSCHEIDUNGEN = (
    "Identität heißt: Name und Kontakt beratener Menschen. Koordination und Verwaltung sehen sie nie, "
    "auch nicht im Verlauf, in einer Suche oder in einer Ausgabe.",
    "Koordination sieht die Namen in Anmeldungen und in gescannten Teilnahmelisten. Wer sich zu einer öffentlichen "
    "Veranstaltung anmeldet, wird damit nicht beraten; ohne Namen lässt sich kein Platz vergeben. Anmeldungen gehen "
    "zwei Wochen nach dem Termin, jedes Öffnen wird protokolliert. Die Liste ist der Nachweis für den "
    "Fördermittelgeber, den die Koordination ablegt. Verwaltung und Leserecht sehen beides nicht.",
    "Verwaltung liest die Protokolle, aber nicht die Inhalte von Tabellen, die sie selbst nicht sehen darf: Bei "
    "Beratungen, Codes und Stammblättern steht dort nur, wer wann welches Feld geändert hat.",
    "Ein Sperrvermerk auf einem Code ist Sache der Koordination: Verwaltung sieht keine Codes in der Beratung. "
    "In einem Anliegen sieht sie den Code, den die Person selbst genannt hat, und sonst nichts von ihr.",
)
