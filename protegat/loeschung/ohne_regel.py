"""Every table that no rule names, and why: written down, so that a new one cannot be forgotten."""

ORTE = "Angaben über Einrichtungen und Orte, keine über Menschen."
ZAHLEN = "Nur Zahlen und Auswahlen, niemand ist daraus zu erkennen."
PLAN = "Planung und Abrechnung der Förderung, ohne Angaben über Menschen."
FEST = (
    "Eingereichter Nachweis, unveränderlich mit Prüfsumme; Zahlen und Zeilen mit Merkmalen in Gruppen, ohne Codes und "
    "Namen, mit Nummern, die je Bericht neu gezogen sind. "
    "Wer festschrieb und einreichte, bleibt als Teil des Nachweises."
)
TECHNIK = "Verwaltet das Programm selbst, ohne Angaben über Menschen."
MIT_ORGANISATION = "Geschäftliche Angaben eines Partners, ohne Menschen; geht mit der Organisation."
OEFFENTLICH = "Für die Öffentlichkeit geschrieben und freigegeben."

OHNE_REGEL = {
    "auth.Permission": TECHNIK,
    "auth.Group": TECHNIK,
    "contenttypes.ContentType": TECHNIK,
    "basis.Tagessiegel": "Prüfsummen über die Protokolle, ohne ihren Inhalt.",
    "basis.Bestaetigung": "Sagt nur, dass jemand einen Eintrag nachgesehen hat; der Grund kommt aus einem Katalog.",
    "basis.Entsorgung": "Zufallsnamen von Dateien, die gerade gelöscht werden; leer, sobald das geschehen ist.",
    "basis.Finanzierungsanteil": PLAN,
    "basis.Logo": OEFFENTLICH,
    "basis.Ortsteil": ORTE,
    "basis.Sicherungslauf": "Wann gesichert wurde und mit welchem Ergebnis; niemand wird genannt.",
    "basis.Standort": ORTE,
    "basis.Vorhaben": "Das geförderte Vorhaben selbst; die Ansprechperson ist die des Trägers und steht in Berichten.",
    "beratung.Einwilligungstext": "Der Wortlaut, ohne wer ihm zugestimmt hat.",
    "beratung.Sprechzeit": "Öffentliche Sprechzeiten; mit dem Konto verliert die Person ihren Namen.",
    "berichte.Bericht": FEST,
    "berichte.Berichtsstand": FEST,
    "berichte.Einreichung": FEST,
    "berichte.Siegelbestaetigung": FEST,
    "berichte.Standzahl": FEST,
    "berichte.Standzeile": FEST,
    "berichte.Berichtstext": "Text eines Berichts an den Fördermittelgeber, ohne Namen (Prüfung vor dem Speichern).",
    "berichte.Begruendung": "Text eines Berichts an den Fördermittelgeber, ohne Namen (Prüfung vor dem Speichern).",
    "berichte.Pruefung": "Wer den Bericht geprüft hat; mit dem Konto verliert die Person ihren Namen.",
    "berichte.Belegaufteilung": PLAN,
    "berichte.Belegteil": "Eine Sicht der Datenbank auf Belege, kein eigener Speicher.",
    "berichte.Kostenposition": PLAN,
    "berichte.Mittelabruf": PLAN,
    "berichte.Pauschalbasis": PLAN,
    "berichte.Zielwert": PLAN,
    "netzwerk.Beziehung": MIT_ORGANISATION,
    "netzwerk.Gremium": MIT_ORGANISATION,
    "netzwerk.Mitgliedschaft": MIT_ORGANISATION,
    "netzwerk.Oeffnungszeit": MIT_ORGANISATION,
    "netzwerk.Organisation": MIT_ORGANISATION,
    "netzwerk.Organisationstext": OEFFENTLICH,
    "netzwerk.Thema": TECHNIK,
    "netzwerk.Unterscheidung": MIT_ORGANISATION,
    "netzwerk.Vereinbarung": MIT_ORGANISATION,
    "netzwerk.Zusammenfuehrung": MIT_ORGANISATION,
    "veranstaltungen.Feedback": "Drei Fragen zum Ankreuzen, kein Freitext; gezählt wird ohne wer geantwortet hat.",
    "veranstaltungen.Feedbackzahl": ZAHLEN,
    "veranstaltungen.Kostenpunkt": PLAN,
    "veranstaltungen.Publizitaetsnachweis": OEFFENTLICH,
    "veranstaltungen.Reihe": OEFFENTLICH,
    "veranstaltungen.Tageslauf": TECHNIK,
    "veranstaltungen.Veranstaltungstext": OEFFENTLICH,
    "veranstaltungen.Vorhabenanteil": PLAN,
    "veranstaltungen.Wortlaut": OEFFENTLICH,
    "veranstaltungen.Zaehlschritt": ZAHLEN,
    "veranstaltungen.Zaehlung": ZAHLEN,
}
AUSSERHALB = (  # what is not in a table
    ("Mails im Postordner (wo kein Mailserver eingerichtet ist)", "7 Tage nach dem Schreiben", "stündlich"),
    ("Bytes gelöschter Dateien", "sofort, spätestens nach einem Tag", "mit dem Eintrag"),
    ("Entwürfe im Browser, versiegelt mit dem Schlüssel des Kontos", "7 Tage", "im Browser"),
    ("Sicherungen", "nach dem Plan in docs/sicherung.md; was gelöscht war, geht nach dem Einspielen wieder", "Betrieb"),
    ("Löschliste (Tabelle, Nummer, Abdruck, Tag)", "bleibt: enthält keine Angaben über Menschen", "–"),
)
