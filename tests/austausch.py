"""Files in and out, as the commands do it, for the tests of every room."""

from io import StringIO

from django.core.management import call_command

TABELLEN = ("vorhaben", "organisationen", "beratungen", "vermittlungen", "veranstaltungen", "belege")


def exportiere(tabelle, pfad, **optionen):
    """The exported file, whose suffix names the format."""
    call_command("exportieren", tabelle, ausgabe=str(pfad), format=pfad.suffix[1:], **optionen)
    return pfad


def importiere(tabelle, pfad, **optionen):
    """What the command says on stdout. Raises Abgelehnt."""
    ausgabe = StringIO()
    call_command("importieren", tabelle, str(pfad), stdout=ausgabe, **optionen)
    return ausgabe.getvalue()


def csv_datei(ordner, *zeilen):
    """A CSV file of these lines."""
    pfad = ordner / "tabelle.csv"
    pfad.write_text("\n".join(zeilen) + "\n", encoding="utf-8")
    return pfad
