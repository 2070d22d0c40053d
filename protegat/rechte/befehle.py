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
    "anmeldungen": Auskunft(VON_SELBST, "Zeit und Ausgang jedes Laufs (Tageslauf); keine Namen"),
    "bericht": Auskunft(SYSTEM, "nichts; die Datei enthält weder Notizen noch Namen"),
    "berichte_pruefen": Auskunft(SYSTEM, "nichts; er liest nur"),
    "dateien": Auskunft(VON_SELBST, "nichts; er sagt, wie viele er gelöscht hat"),
    "demo": Auskunft(SYSTEM, "nichts; nur Beispieldaten"),
    "einrichten": Auskunft(VON_SELBST, "nichts; er bringt Tabellen auf den neuesten Stand"),
    "exportieren": Auskunft(SYSTEM, "nichts; die Datei enthält weder Notizen noch Namen noch freie Texte"),
    "importieren": Auskunft(SYSTEM, "nichts über Inhalte; alle Zeilen oder keine"),
    "rechte": Auskunft(SYSTEM, "nichts; er schreibt diese Übersicht"),
    "umschluesseln": Auskunft(SYSTEM, "nichts; er zeigt keinen Inhalt"),
}
