"""German: the source of all others."""

from .satz import Feedbackworte

WORTE = Feedbackworte(
    "Ihre Meinung",
    "Drei kurze Fragen. Halten Sie die Kamera Ihres Telefons darauf.",
    "Drei Fragen, ohne Namen. Wir zählen nur, wie oft eine Antwort gegeben wurde.",
    "Wie hat es Ihnen gefallen?",
    ("sehr gut", "gut", "weniger gut", "gar nicht"),
    "Haben Sie etwas Nützliches erfahren?",
    ("ja, viel", "ja, etwas", "wenig", "nein"),
    "Was hat gefehlt?",
    "Sie können mehrere Antworten wählen.",
    (
        "nichts, alles war gut",
        "mehr Zeit für Fragen",
        "meine Sprache",
        "einfachere Worte",
        "etwas zum Mitnehmen und Nachlesen",
        "Betreuung für Kinder",
        "eine andere Uhrzeit",
        "ein leichterer Weg dorthin",
    ),
    "Antworten senden",
    "Bitte beantworten Sie mindestens eine Frage.",
    "Diese Antwort gibt es nicht. Bitte wählen Sie neu.",
    "Vielen Dank",
    "Ihre Antwort ist bei uns angekommen. Sie können diese Seite schließen.",
    "Die Fragen öffnen mit dem Beginn der Veranstaltung. Bitte kommen Sie dann wieder.",
    "Diese Umfrage ist beendet. Sie können uns Ihre Meinung gern persönlich sagen.",
)
