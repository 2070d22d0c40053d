"""What the Stammblätter wait for; computed each time, never stored."""

from django.utils.functional import cached_property

from .bagatelle import ohne_stammblatt
from .stammblatt import Stammblatt

POSTEN = (  # figure, words, what it means, question to the list
    ("ergebnis_ueberfaellig", "Ergebnisse überfällig", "seit dem Austritt sind vier Wochen vorbei", "stand={}"),
    ("ergebnis_faellig", "Ergebnisse fällig", "binnen vier Wochen nach dem Austritt", "stand={}"),
    ("verbleib_faellig", "Verbleib fällig", "sechs Monate nach dem Austritt", "stand={}"),
    ("austritt_fehlt", "Austritt fehlt", "das Vorhaben ist zu Ende", "stand={}"),
    ("unvollstaendig", "unvollständig", "zählen so nur in der Gesamtzahl", "angaben={}"),
)


class Erinnerungen:
    """Of all Vorhaben on this day: two queries, however many records there are."""

    def __init__(self, tag):
        self.tag = tag

    @cached_property
    def zahlen(self):
        return Stammblatt.objects.faellige(self.tag)

    @cached_property
    def ohne_stammblatt(self):
        return ohne_stammblatt()

    def posten(self):
        """Words, explanation, number and question to the list of what is not zero, the most urgent first."""
        return [
            (satz, zusatz, self.zahlen[name], abfrage.format(name))
            for name, satz, zusatz, abfrage in POSTEN
            if self.zahlen[name]
        ]

    def gibt_es(self):
        """Whether anybody here keeps Stammblätter, or should."""
        return bool(self.zahlen["alle"] or self.ohne_stammblatt)

    def nichts(self):
        return not (self.posten() or self.ohne_stammblatt)
