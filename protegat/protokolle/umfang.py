"""What the journal of changes takes in: every table, but these; every column, but those.

What a class says of itself (encrypted, index of something encrypted, made by the database) needs no line here.
"""

from django.contrib.postgres.search import SearchVectorField
from django.db import models

from protegat.basis.geheimfelder import BlindindexField, GeheimesTextField

AUSGENOMMEN = {
    "basis.Aenderung": "das Änderungsprotokoll selbst",
    "basis.Tagessiegel": "die Siegel darüber: Die Datenbank lässt sie nicht ändern",
    "basis.Einsicht": "das Leseprotokoll: Die Datenbank lässt es nur wachsen, die Tagessiegel schließen es ein",
    "basis.Anmeldeereignis": "das Anmeldeprotokoll: Es wächst nur, die Tagessiegel schließen es ein",
    "basis.Versuchszaehler": "Zähler gegen Raten, nach einem Tag fort",
    "basis.Absendung": "Schlüssel gegen doppeltes Absenden, nach Tagen fort",
    "basis.Einlesungszeile": "Vorschau einer Datei; was davon geschrieben wird, steht bei der Tabelle selbst",
    "basis.Entsorgung": "Merkzettel der Datenbank, welche Datei noch zu löschen ist",
    "berichte.Belegteil": "eine Sicht auf die Belege, keine Tabelle",
    "veranstaltungen.Andrang": "Zähler gegen Überlastung, nach Stunden fort",
    "veranstaltungen.Tageslauf": "wann der stündliche Lauf war, ohne Bezug zu einem Datensatz",
    "admin.LogEntry": "Djangos eigenes Protokoll der Stammdaten; was geändert wurde, steht hier genauer",
    "auth.Group": "ungenutzt: Rechte stehen in protegat/rollen.py",
    "auth.Group_permissions": "ungenutzt: Rechte stehen in protegat/rollen.py",
    "auth.Permission": "von Django aus dem Quelltext erzeugt",
    "contenttypes.ContentType": "von Django aus dem Quelltext erzeugt",
    "sessions.Session": "Sitzungen: flüchtig und geheim",
    "usersessions.UserSession": "Sitzungen: flüchtig; Anfang und Ende stehen im Anmeldeprotokoll",
    "account.EmailConfirmation": "Einmalschlüssel: flüchtig und geheim",
}

# Clear text that must not be kept a second time: secrets of the way in, and what people type about people.
VERBORGENE_SPALTEN = {
    "basis.Nutzer": ("password",),
    "basis.Einladung": ("abdruck",),
    "basis.Wiedervorlage": ("text",),
    "basis.Einlesung": ("abdruck", "ausgelassen", "fehler", "geblieben"),
    "basis.GespeicherterFilter": ("abfrage",),
    "basis.Sperrvermerk": ("notiz",),
    "beratung.Antwortlink": ("abdruck",),
    "beratung.Beratung": ("thema_text",),
    "beratung.Berichtigung": ("vorher", "nachher", "grund"),
    "beratung.Uebergabe": ("posten",),
    "beratung.Zusammenfuehrung": ("merkmale",),
    "netzwerk.Netzwerkkontakt": ("anlass",),
    "netzwerk.Zusammenfuehrung": ("angaben", "getauscht", "doppelte", "verschmolzen"),
    "veranstaltungen.Anmeldung": ("abdruecke",),
    "veranstaltungen.Beschluss": ("text",),
    "veranstaltungen.Feedback": ("schluessel",),
    "veranstaltungen.Kalenderlink": ("abdruck",),
    "veranstaltungen.Nachweisdatei": ("name", "notiz"),
    "veranstaltungen.Protokoll": ("tagesordnung", "niederschrift"),
    "veranstaltungen.Zaehlschritt": ("vorher", "nachher"),
}
# Follows from other columns, or is the entry's own time.
OHNE_SPALTEN = {
    "basis.Nutzer": ("last_login",),
    "veranstaltungen.Kalenderlink": ("zuletzt_am",),
}
IMMER_OHNE = ("geaendert_am",)
VERBORGENE_KLASSEN = (GeheimesTextField, BlindindexField, models.BinaryField)
ABGELEITETE_KLASSEN = (models.GeneratedField, SearchVectorField)
EIGENE = ("protegat", "netzwerk", "beratung", "veranstaltungen", "berichte")


def verborgene(modell):
    """Columns of which only the change is noted; in tables of libraries, which may hold keys, all but references."""
    genannt = VERBORGENE_SPALTEN.get(modell._meta.label, ())
    fremd = not ist_eigenes(modell)
    return sorted(
        feld.column
        for feld in modell._meta.concrete_fields
        if feld.name in genannt
        or isinstance(feld, VERBORGENE_KLASSEN)
        or (fremd and not feld.primary_key and not feld.is_relation)
    )


def ohne(modell):
    genannt = (*OHNE_SPALTEN.get(modell._meta.label, ()), *IMMER_OHNE)
    return sorted(
        feld.column
        for feld in modell._meta.concrete_fields
        if feld.name in genannt or isinstance(feld, ABGELEITETE_KLASSEN)
    )


def ist_eigenes(modell):
    """Tables between two models belong to the model that names them."""
    return (modell._meta.auto_created or modell).__module__.split(".")[0] in EIGENE
