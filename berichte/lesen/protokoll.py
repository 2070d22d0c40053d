"""Each look at a frozen report from outside the house is written down before there is an answer."""

from functools import cached_property

from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from berichte.models import Lesezugang
from berichte.models.berichtsstand import JEDEN
from protegat.basis.models import Einsicht, Einsichtsart

LAENGE = Einsicht._meta.get_field("gegenstand").max_length
LESEND = ("GET", "HEAD")


@method_decorator(never_cache, name="dispatch")
class GelesenMixin:
    """For a view with a `stand`; stands behind the mixin that asks for the right.

    Never from a cache: who looks again is written down again.
    """

    einsichtsart = Einsichtsart.BERICHT

    def dispatch(self, request, *args, **kwargs):
        von_aussen = request.method in LESEND and not request.user.has_perm(JEDEN)
        if von_aussen:
            self._vermerke()
        antwort = super().dispatch(request, *args, **kwargs)
        antwort.vermerkt = von_aussen  # not a second time as a file, see protegat/basis/ausgegeben.py
        return antwort

    def _vermerke(self):
        """What does not exist for the reader is a 404 before it is a look."""
        nummer, woran = self.stand.pk, self.woran
        Einsicht.von(self.request.user, self.einsichtsart, gegenstand=woran[:LAENGE], nummer=nummer).save()

    @property
    def woran(self):
        """Which report or number, never what it says."""
        return str(self.stand)

    @cached_property
    def gilt_bis(self):
        """The last day of the access that opens this report longest; None for the house."""
        zugaenge = Lesezugang.objects.fuer_heute(self.request.user).fuer(self.stand.bericht.vorhaben)
        return (zugaenge if self.stand.einreichungen.exists() else zugaenge.auf_alle()).letzter_tag()
