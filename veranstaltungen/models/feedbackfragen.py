"""The three questions and what can be answered. No free text: nobody could check ten languages for names, and in a
small room somebody's words say who has written them."""

from django.db import models


class Gefallen(models.TextChoices):
    SEHR = "sehr", "sehr gut"
    GUT = "gut", "gut"
    WENIGER = "weniger", "weniger gut"
    NICHT = "nicht", "gar nicht"


class Nuetzlich(models.TextChoices):
    VIEL = "viel", "ja, viel"
    ETWAS = "etwas", "ja, etwas"
    WENIG = "wenig", "wenig"
    NICHTS = "nichts", "nein"


class Fehlte(models.TextChoices):
    NICHTS = "nichts", "nichts, alles war gut"
    ZEIT = "zeit", "mehr Zeit für Fragen"
    SPRACHE = "sprache", "meine Sprache"
    EINFACHER = "einfacher", "einfachere Worte"
    UNTERLAGEN = "unterlagen", "etwas zum Mitnehmen und Nachlesen"
    KINDER = "kinder", "Betreuung für Kinder"
    UHRZEIT = "uhrzeit", "eine andere Uhrzeit"
    WEG = "weg", "ein leichterer Weg dorthin"


class Frage(models.TextChoices):
    GEFALLEN = "gefallen", "Wie hat es Ihnen gefallen?"
    NUETZLICH = "nuetzlich", "Haben Sie etwas Nützliches erfahren?"
    FEHLTE = "fehlte", "Was hat gefehlt?"


ANTWORTEN = {Frage.GEFALLEN: Gefallen, Frage.NUETZLICH: Nuetzlich, Frage.FEHLTE: Fehlte}
