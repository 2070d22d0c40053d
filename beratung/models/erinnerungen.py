"""What the Stammblätter wait for; computed each time, never stored."""

from django.utils.functional import cached_property

from .bagatelle import ohne_stammblatt
from .stammblatt import Stammblatt


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

    def gibt_es(self):
        """Whether anybody here keeps Stammblätter, or should."""
        return bool(self.zahlen["gesamt"] or self.ohne_stammblatt)

    def nichts(self):
        wartend = (zahl for name, zahl in self.zahlen.items() if name != "gesamt")
        return not (any(wartend) or self.ohne_stammblatt)
