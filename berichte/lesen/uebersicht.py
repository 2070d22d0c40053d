"""The accesses with what has been looked at through them, and what a reader finds on the first page."""

from functools import cached_property

from django.db.models import OuterRef, Subquery

from berichte.models import Berichtsstand, Lesezugang
from protegat.basis.models import Einsicht


def einsichten(zugang):
    """What this reader has looked at of these Vorhaben in these days, the latest first."""
    return _einsichten(zugang.nutzer_id, zugang.pk, zugang.gueltig_von, zugang.gueltig_bis)


def mit_letzter_einsicht(zugaenge):
    """`letzte_einsicht`: the moment of the last look, or None."""
    gelesene = _einsichten(OuterRef("nutzer"), OuterRef("pk"), OuterRef("gueltig_von"), OuterRef("gueltig_bis"))
    return zugaenge.annotate(letzte_einsicht=Subquery(gelesene.values("am")[:1]))


def _einsichten(nutzer, zugang, von, bis):
    """The log knows the number of the report, so it is the report's Vorhaben that counts."""
    vorhaben = Lesezugang.vorhaben.through.objects.filter(lesezugang=_eine_frage_weiter(zugang))
    staende = Berichtsstand.objects.filter(bericht__vorhaben__in=vorhaben.values("vorhaben"))
    tage = {"am__date__gte": von, "am__date__lte": bis}
    return Einsicht.objects.in_berichten().filter(nutzer=nutzer, nummer__in=staende.values("pk"), **tage)


def _eine_frage_weiter(wert):
    """Two questions inside each other lie between this one and the row that it asks about."""
    return OuterRef(OuterRef(wert)) if isinstance(wert, OuterRef) else wert


class Lesestoff:
    """The first page of somebody with Leserecht: until when, and which reports."""

    def __init__(self, nutzer):
        self.nutzer = nutzer

    @cached_property
    def zugaenge(self):
        return list(Lesezugang.objects.fuer_heute(self.nutzer).prefetch_related("vorhaben"))

    @cached_property
    def andere(self):
        """Those to come, over or ended; only asked for when none is valid."""
        return list(Lesezugang.objects.filter(nutzer=self.nutzer)[:1])

    @cached_property
    def staende(self):
        staende = Berichtsstand.objects.sichtbar_fuer(self.nutzer).gueltige().leichte()
        reihe = ("bericht__vorhaben__kuerzel", "-bericht__zeitraum")
        return list(staende.prefetch_related("einreichungen").order_by(*reihe))
