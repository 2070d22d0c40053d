"""Whom we accompany: organisations by their K11 contacts."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Count, DateField, Exists, F, Func, Max, Min, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, JSONObject

from netzwerk.models import Kooperationsform


def begleitete(organisationen, kontakte):
    """Those of the given K11 contacts, and active Träger that we accompany, each with its figures.

    Every figure speaks of the given contacts only: `seit` and `letzter` are their first and last day, `arten` says
    how many of them were about each kind of support.
    """
    gezaehlte = kontakte.filter(organisation=OuterRef("pk"))
    als_traeger = Q(kooperationsformen__contains=[Kooperationsform.BEGLEITETER_TRAEGER], aktiv=True)
    return organisationen.filter(als_traeger | Exists(gezaehlte)).annotate(
        seit=_je_organisation(gezaehlte, Min("datum"), DateField()),
        letzter=_je_organisation(gezaehlte, Max("datum"), DateField()),
        kontakte=Coalesce(_je_organisation(gezaehlte, Count("pk")), 0),
        beratene=Coalesce(_je_organisation(gezaehlte, Sum("personenzahl")), 0),
        in_sprechstunden=Coalesce(_je_organisation(gezaehlte.in_sprechstunden(), Count("pk")), 0),
        arten=ArraySubquery(_arten(gezaehlte)),
    )


def _je_organisation(kontakte, zahl, feld=None):
    zeilen = kontakte.order_by().values("organisation").annotate(zahl=zahl)
    return Subquery(zeilen.values("zahl"), output_field=feld)


def _arten(kontakte):
    """`{"art": "antrag", "anzahl": 3}` for each kind of support."""
    art = Func(F("unterstuetzungen"), function="unnest", output_field=CharField())
    je_art = kontakte.order_by().annotate(art=art).values("art").annotate(anzahl=Count("pk"))
    return je_art.values(zeile=JSONObject(art="art", anzahl="anzahl"))
