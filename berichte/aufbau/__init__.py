"""What a report is made of: frozen values that screen, PDF and files print alike."""

from .bilder import Anteilsbild, Bild, Punktreihen, Saeulen, Verlauf, Zielbild
from .dokument import Definition, Dokument, Kapitel, Logobild
from .teile import Absatz, Entwurfssatz, Fakten, Fundstelle, Tabelle, Text, Vergleich, Zahlensatz, Zeile, Zelle, zellen

__all__ = [
    "Absatz",
    "Anteilsbild",
    "Bild",
    "Definition",
    "Dokument",
    "Entwurfssatz",
    "Fakten",
    "Fundstelle",
    "Kapitel",
    "Logobild",
    "Punktreihen",
    "Saeulen",
    "Tabelle",
    "Text",
    "Vergleich",
    "Verlauf",
    "Zahlensatz",
    "Zeile",
    "Zelle",
    "Zielbild",
    "zellen",
]
