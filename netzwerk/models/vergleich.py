"""The question whether two organisations are one, as words of their QuerySet."""

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import Count, Exists, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Concat, JSONObject
from django.db.models.lookups import LessThanOrEqual

from .paare import PAARE
from .zeichen import AEHNLICHER_NAME, HOECHSTENS_GEMEINSAM, ZEICHEN, Namensform


class VergleichMixin:
    """For the QuerySet of organisations."""

    # words that select
    def aehnliche(self, name, **weitere):
        """Those that may be the organisation so named, the likeliest first; `weitere`: its web, email, telefon.

        Adds `aehnlichkeit` of the names, and `getippt`: what `gruende` compares with.
        """
        getippt = {"namensform": Namensform(Value(name))}
        getippt |= {spalte: form(Value(weitere.get(feld, ""))) for spalte, (feld, form) in ZEICHEN.items()}
        aehnlichkeit = TrigramSimilarity("namensform", getippt["namensform"])
        gleichende = self.filter(pk__in=self._gleichende(getippt))
        return gleichende.annotate(aehnlichkeit=aehnlichkeit, getippt=JSONObject(**getippt)).order_by(
            "-aehnlichkeit", "pk"
        )

    def nicht_unterschieden_von(self, nummer):
        """Without those of which somebody has said that they are not the one with this key."""
        unterscheidungen = self.model._meta.get_field("unterschiedene").related_model.objects
        return self.exclude(Exists(unterscheidungen.zwischen(OuterRef("pk"), Value(nummer))))

    def paare(self, nur=None):
        """`[(older key, younger key, likeness of the names), ...]`, the likest first; `nur`: with one of these keys.

        Pairs of which somebody has said that they are two organisations are left out.
        """
        with connection.cursor() as cursor:
            cursor.execute(PAARE, {"nahe": AEHNLICHER_NAME, "selten": HOECHSTENS_GEMEINSAM, "nur": nur})
            return cursor.fetchall()

    def _gleichende(self, getippt):
        """The keys of kept ones whose name is alike, or that share a sign which not everybody has.

        One question for each, so that each uses its index.
        """
        alle = self.model.objects.order_by().behaltene()
        name = getippt["namensform"]
        namen = alle.filter(namensform__trigram_similar=name).alias(nahe=TrigramSimilarity("namensform", name))
        als_wort = Concat(
            Value(r"\m"), name, Value(r"\M"), output_field=TextField()
        )  # no other signs are left in a Namensform
        worte = (alle.filter(**{f"{spalte}__regex": als_wort}) for spalte in ("namensform", "kurzform"))
        kurze = alle.filter(kurzform=name).exclude(kurzform="")
        gemeinsame = (_wenn_selten(alle.filter(**{spalte: getippt[spalte]}), spalte) for spalte in ZEICHEN)
        fragen = (kurze, *worte, *gemeinsame)
        return namen.filter(nahe__gte=AEHNLICHER_NAME).values("pk").union(*(frage.values("pk") for frage in fragen))


def _wenn_selten(gleiche, spalte):
    """These rows, unless more than a few share the sign."""
    anzahl = gleiche.values(spalte).annotate(anzahl=Count("pk")).values("anzahl")
    return gleiche.exclude(**{spalte: ""}).filter(LessThanOrEqual(Subquery(anzahl), HOECHSTENS_GEMEINSAM))
