"""What rests (Art. 18 DSGVO) is shown to those only who counsel. It goes on counting: no counting word asks here."""

from functools import reduce

from protegat.basis.models import Einschraenkung, Personengruppe
from protegat.basis.models.einschraenkung import LESEN


class RuhendeMixin:
    """For the QuerySet of records that lead to a code, or to two; `zum_code` names the ways there."""

    zum_code = ("klient",)

    def sichtbar_fuer(self, nutzer):
        """To the others what rests is not there."""
        zeilen = super().sichtbar_fuer(nutzer)
        return zeilen if nutzer.has_perm(LESEN) else zeilen.ohne_ruhende()

    def ohne_ruhende(self):
        """What may be worked with."""
        ruhende = Einschraenkung.objects.nummern(Personengruppe.KLIENT)
        return reduce(lambda zeilen, weg: zeilen.exclude(**{f"{weg}__in": ruhende}), self.zum_code, self)
