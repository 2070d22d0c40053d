"""What the sheets say in plain German (A2 to B1), and the rights in one sentence each."""

from protegat.basis.models import Betroffenenrecht

from .kategorien import Betroffene

RECHTE = {
    Betroffenenrecht.AUSKUNFT: "Sie können fragen, was wir über Sie gespeichert haben, und eine Kopie bekommen.",
    Betroffenenrecht.UEBERTRAGUNG: "Sie können Ihre Daten als Datei mitnehmen.",
    Betroffenenrecht.BERICHTIGUNG: "Ist etwas falsch? Wir ändern es.",
    Betroffenenrecht.LOESCHUNG: "Sie können verlangen, dass wir Ihre Daten löschen.",
    Betroffenenrecht.EINSCHRAENKUNG: "Sie können verlangen, dass wir Ihre Daten nur aufheben und nicht benutzen.",
    Betroffenenrecht.WIDERSPRUCH: "Sie können Nein sagen, wenn wir Daten aus eigenem Interesse benutzen.",
}
WIDERRUF = "Sie haben uns etwas erlaubt? Sie können das jederzeit zurücknehmen. Was vorher war, bleibt erlaubt."
ANTWORT = "Wir antworten in einem Monat. Das kostet nichts."
ENTSCHEIDUNG = "Kein Computer entscheidet über Sie. Wir geben keine Daten in Länder außerhalb der EU."
FREIWILLIG = {
    Betroffene.BERATENE: "Sie müssen uns nichts sagen. Wir beraten Sie auch ohne Namen, und es kostet nichts. "
    "Was Sie erzählen, bleibt bei uns: Wir haben Schweigepflicht (§ 203 StGB).",
    Betroffene.ANGEMELDETE: "Ein Spitzname genügt. Ohne Telefon oder E-Mail können wir Ihnen nicht absagen.",
    Betroffene.PARTNER: "Wir nehmen nur, was Ihre Stelle öffentlich nennt oder was Sie uns gegeben haben.",
    Betroffene.TEAM: "Ohne Konto können Sie mit dem Programm nicht arbeiten.",
}
HERKUNFT = {
    Betroffene.BERATENE: "Von Ihnen selbst. Eine Stelle, zu der wir Sie schicken, kann uns sagen, ob Sie dort waren.",
    Betroffene.ANGEMELDETE: "Von Ihnen selbst, oder das Team hat Sie auf Ihren Wunsch eingetragen.",
    Betroffene.PARTNER: "Von Ihnen, Ihrer Stelle oder deren öffentlicher Seite.",
    Betroffene.TEAM: "Von Ihnen und aus Ihrer Arbeit mit dem Programm.",
}
TITEL = {
    Betroffene.BERATENE: "Ihre Daten in der Beratung",
    Betroffene.ANGEMELDETE: "Ihre Daten bei der Anmeldung",
    Betroffene.PARTNER: "Ihre Daten als Kontaktperson",
    Betroffene.TEAM: "Ihre Daten im Team",
}
FREMDE = {  # tables of libraries, which speak English or nothing of ours
    "mfa.Authenticator": "Zweite Faktoren",
    "usersessions.UserSession": "Sitzungen",
    "account.EmailAddress": "E-Mail-Adressen der Anmeldung",
}
FREMDE_FELDER = {
    "user": "Konto",
    "email": "E-Mail-Adresse",
    "type": "Art",
    "data": "Inhalt",
    "created_at": "angelegt am",
    "last_used_at": "zuletzt benutzt am",
    "last_seen_at": "zuletzt aktiv am",
    "ip": "Netzadresse",
    "session_key": "Sitzungsnummer",
    "user_agent": "Browser und Gerät",
}
EINFACH = {  # what each activity means to the person, by its name in the register
    "Beratung": "Sie beraten und wiedererkennen",
    "Notizen der Beratung": "uns an das Gespräch erinnern",
    "Name und Kontakt": "Sie anrufen oder schreiben",
    "Stammblatt der ESF-Förderung": "der Europäischen Union zeigen, dass wir helfen",
    "Rechte der betroffenen Personen": "Ihre Fragen zum Datenschutz beantworten",
    "Veranstaltungen und Anmeldung": "einen Platz für Sie freihalten, Hilfe vorbereiten, absagen",
    "Netzwerk und Partner": "mit Ihrer Stelle zusammenarbeiten",
    "Konten des Teams und Leserechte": "Ihnen Zugang geben und Arbeit verteilen",
    "Nachweis der Zugriffe": "wissen, wer was gesehen hat",
}
