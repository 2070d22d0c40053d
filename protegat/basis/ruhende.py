"""What rests (Art. 18 DSGVO) is shown to those only who answer for it. It counts on: no counting word asks here."""

from functools import reduce

from .models import Einschraenkung, Personengruppe
from .models.anliegen import sieht_ruhende


class RuhendeMixin:
    """For the QuerySet of records that lead to a person, or to two; `zur_person` names the ways there."""

    ruhende_gruppe = Personengruppe.KLIENT
    zur_person = ("klient",)

    def sichtbar_fuer(self, nutzer):
        """To the others what rests is not there."""
        zeilen = super().sichtbar_fuer(nutzer)
        return zeilen if sieht_ruhende(nutzer, self.ruhende_gruppe) else zeilen.ohne_ruhende()

    def ohne_ruhende(self):
        """What may be worked with."""
        ruhende = Einschraenkung.objects.nummern(self.ruhende_gruppe)
        return reduce(lambda zeilen, weg: zeilen.exclude(**{f"{weg}__in": ruhende}), self.zur_person, self)
