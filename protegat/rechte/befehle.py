"""The commands of the house: whoever may log in to the server may run them all, so each says what it leaves behind."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Auskunft:
    """Who runs it, and what it notes down."""

    wer: str
    spur: str


SYSTEM = "wer den Server betreibt"
VON_SELBST = "./start, von selbst; sonst wer den Server betreibt"

BEFEHLE = {
    "abhaengigkeiten": Auskunft(SYSTEM, "nichts; er vergleicht Pakete und nennt bekannte Lücken"),
    "anmeldungen": Auskunft(VON_SELBST, "Zeit und Ausgang jedes Laufs (Tageslauf); keine Namen"),
    "bericht": Auskunft(SYSTEM, "eine Zeile im Leseprotokoll; die Datei enthält weder Notizen noch Namen"),
    "berichte_pruefen": Auskunft(SYSTEM, "bestätigte und neue Siegel stehen im Änderungsprotokoll; sonst liest er nur"),
    "dateien": Auskunft(VON_SELBST, "nichts; er sagt, wie viele er gelöscht hat"),
    "datenschutz": Auskunft(SYSTEM, "nichts; er schreibt die Dokumente zu Art. 13, 30 und 35 DSGVO"),
    "demo": Auskunft(SYSTEM, "nichts; nur Beispieldaten"),
    "diffsettings": Auskunft(SYSTEM, "nichts; Schlüssel und Kennwörter zeigt er nicht"),
    "einrichten": Auskunft(VON_SELBST, "nichts; er bringt Tabellen auf den neuesten Stand"),
    "exportieren": Auskunft(SYSTEM, "Tabelle und Zahl der Zeilen im Leseprotokoll; keine Notizen, Namen, freien Texte"),
    "importieren": Auskunft(SYSTEM, "nichts über Inhalte; alle Zeilen oder keine"),
    "loeschen": Auskunft(VON_SELBST, "jede Löschung im Löschprotokoll: wann, welche Regel, wie viele; keine Inhalte"),
    "migrate": Auskunft(VON_SELBST, "welche Migration wann lief; er setzt die Auslöser des Änderungsprotokolls"),
    "pflichten": Auskunft(VON_SELBST, "nichts Eigenes; er ruft anmeldungen, loeschen und protokoll auf"),
    "protokoll": Auskunft(VON_SELBST, "die Siegel der Tage; was er entfernt, ist älter als zwölf Monate"),
    "rechte": Auskunft(SYSTEM, "nichts; er schreibt diese Übersicht"),
    "schluessel": Auskunft(SYSTEM, "nichts; er nennt Kennungen und druckt auf Wunsch einen neuen Schlüssel"),
    "sicherung": Auskunft(SYSTEM, "jeden Lauf mit Zeit, Größe und Ergebnis der Probe; die Datei ist verschlüsselt"),
    "sicherungsprobe": Auskunft("sicherung und wiederherstellung, sonst niemand", "nichts; er arbeitet in einer Kopie"),
    "umschluesseln": Auskunft(SYSTEM, "nichts; er zeigt keinen Inhalt"),
    "wiederherstellung": Auskunft(SYSTEM, "jeden Lauf; was seit der Sicherung gelöscht wurde, löscht er wieder"),
}
