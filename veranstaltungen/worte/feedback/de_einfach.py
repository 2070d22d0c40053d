"""Plain German."""

from .satz import Feedbackworte

WORTE = Feedbackworte(
    "Ihre Meinung",
    "Wir haben 3 Fragen. Halten Sie Ihr Handy vor das Bild.",
    "Sie schreiben keinen Namen. Wir zählen nur die Antworten.",
    "Wie war es für Sie?",
    ("sehr gut", "gut", "nicht so gut", "schlecht"),
    "Haben Sie etwas gelernt, das Ihnen hilft?",
    ("ja, viel", "ja, ein bisschen", "wenig", "nein"),
    "Was war nicht da?",
    "Sie dürfen mehrere Antworten wählen.",
    (
        "Alles war gut.",
        "mehr Zeit für Fragen",
        "meine Sprache",
        "leichtere Wörter",
        "ein Blatt zum Mitnehmen",
        "Jemand passt auf die Kinder auf.",
        "eine andere Uhrzeit",
        "ein leichterer Weg",
    ),
    "Antworten schicken",
    "Bitte wählen Sie mindestens eine Antwort.",
    "Diese Antwort gibt es nicht. Bitte wählen Sie noch einmal.",
    "Danke",
    "Ihre Antwort ist da. Sie können die Seite zumachen.",
    "Die Fragen gibt es erst, wenn die Veranstaltung anfängt. Bitte kommen Sie dann wieder.",
    "Die Fragen sind zu Ende. Sie können gern mit uns sprechen.",
)
