"""Where the table could be read in two ways: what was decided, and why."""

ENTSCHEIDUNGEN = (
    "Identität heißt: Name und Kontakt beratener Menschen. Koordination und Verwaltung sehen sie nie, auch nicht "
    "im Verlauf, in einer Suche oder in einer Ausgabe.",
    "Koordination sieht die Namen in Anmeldungen und in gescannten Teilnahmelisten. Wer sich zu einer "
    "öffentlichen Veranstaltung anmeldet, wird damit nicht beraten; ohne Namen lässt sich kein Platz vergeben. "
    "Anmeldungen gehen zwei Wochen nach dem Termin, jedes Öffnen wird protokolliert. Die Liste ist der Nachweis "
    "für den Fördermittelgeber, den die Koordination ablegt. Verwaltung und Leserecht sehen beides nicht.",
    "Koordination berät mit: In einem kleinen Team springt sie ein und bessert nach. Darum erfasst sie "
    "Beratungen, Codes und Stammblätter wie die Beratung, mit ihrem eigenen Konto und im Änderungsprotokoll. "
    "Alles davon ist Schicht 1.",
    "Einen Namen öffnet, wer berät, auch zu Codes anderer: Wer vertritt, muss erreichen können. Der Preis dafür "
    "ist der Zweck, den jede Ansicht verlangt, und die Zeile im Leseprotokoll. Notizen dagegen bleiben bei ihrer "
    "Hand.",
    "Die Auskunft an die Person selbst (Art. 15 und 20 DSGVO) ist die einzige Datei mit Namen und Notizen. Sie "
    "gibt aus, wer diese Daten ohnehin liest, mit den eigenen Notizen, und sie wird nirgends aufbewahrt.",
    "Verwaltung pflegt Partner und sieht, wie viel uns mit ihnen verbindet. Wonach Menschen dort Rat suchten, "
    "also Zahlen nach Thema und für einzelne Tage, ist Statistik der Beratung: Das sehen Beratung und "
    "Koordination.",
    "Verwaltung liest die Protokolle, aber nicht die Inhalte von Tabellen, die sie selbst nicht sehen darf: Bei "
    "Beratungen, Codes und Stammblättern steht dort nur, wer wann welches Feld geändert hat.",
    "Ein Sperrvermerk ist Sache derer, die den Eintrag sehen; auch aufheben und seine Notiz lesen können nur sie."
    " Auf einem Code ist das die Koordination: Verwaltung sieht keine Codes in der Beratung. In einem Anliegen "
    "sieht sie den Code, den die Person selbst genannt hat, und sonst nichts von ihr.",
    "Was nach Art. 18 DSGVO ruht, sieht nur noch, wer dafür antwortet: Codes und Anmeldungen die Beratung, "
    "Kontaktpersonen die Verwaltung. Für die anderen steht es auf keiner Seite und in keiner Datei; in Anliegen lesen "
    "sie die Nummer des Anliegens statt des Codes. Es zählt weiter.",
    "Beschlüsse einer vertraulichen Sitzung sieht das Team, denn es hat sie auszuführen. Anlegen, ändern und "
    "löschen kann sie nur, wer das Protokoll liest.",
    "Leserecht sieht hinter einer festgeschriebenen Zahl Einträge ohne Code, mit dem Monat statt des Tages und "
    "nicht zu Zeilen über Menschen. Rohdaten sind das nicht; ohne sie ließe sich eine Zahl nicht prüfen.",
    "Verwaltung richtet Konten ein, also auch eines mit der Rolle Beratung. Daran hindert sie kein Programm, das "
    "eine Verwaltung braucht. Es bleibt nicht verborgen: Jedes Konto, jede Rolle, jede Anmeldung und jeder Blick "
    "auf einen Namen steht in Protokollen, die niemand ändern kann. Wer prüft, sieht dort nach.",
)
