"""Whom we accompany: organisations by their K11 contacts."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Count, DateField, Exists, F, Func, Max, Min, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from netzwerk.models import Kooperationsform

from .beratung import Beratung


def begleitete(organisationen, kontakte):
    """Those of the given K11 contacts, and active Träger that we accompany, each with its figures.

    `seit` and `letzter` are the first and last day of all K11 contacts; `kontakte`, `beratene`, `in_sprechstunden`
    and `arten` speak of the given ones only.
    """
    alle = Beratung.objects.traegerbegleitung().filter(organisation=OuterRef("pk"))
    gezaehlte = kontakte.filter(organisation=OuterRef("pk"))
    als_traeger = Q(kooperationsformen__contains=[Kooperationsform.BEGLEITETER_TRAEGER], aktiv=True)
    return organisationen.filter(als_traeger | Exists(gezaehlte)).annotate(
        seit=_je_organisation(alle, Min("datum"), DateField()),
        letzter=_je_organisation(alle, Max("datum"), DateField()),
        kontakte=Coalesce(_je_organisation(gezaehlte, Count("pk")), 0),
        beratene=Coalesce(_je_organisation(gezaehlte, Sum("personenzahl")), 0),
        in_sprechstunden=Coalesce(_je_organisation(gezaehlte.in_sprechstunden(), Count("pk")), 0),
        arten=ArraySubquery(_arten(gezaehlte)),
    )


def _je_organisation(kontakte, zahl, feld=None):
    zeilen = kontakte.order_by().values("organisation").annotate(zahl=zahl)
    return Subquery(zeilen.values("zahl"), output_field=feld)


def _arten(kontakte):
    """Each kind of support once."""
    art = Func(F("unterstuetzungen"), function="unnest", output_field=CharField())
    return kontakte.order_by().annotate(eine=art).values("eine").distinct()
