"""The words that find codes: as typed, as probably meant, and those that may be one person."""

from datetime import timedelta

from django.db.models import Case, Count, DateField, Exists, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from protegat.basis.models import Einschraenkung, Personengruppe
from protegat.basis.querysets import HausQuerySet
from protegat.basis.ruhende import RuhendeMixin

from .code import aehnliche, liegt_nah, lies_code
from .klientloeschung import KlientLoeschung
from .merkmale import OHNE_ANTWORT
from .unterscheidung import Unterscheidung

HOECHSTENS = 3  # codes that we offer to choose from
GENUG_GLEICH = 6  # known merkmale that must agree before two codes look like one person
PAUSE = timedelta(days=180)  # a new card long after the old one says nothing


class KlientQuerySet(KlientLoeschung, RuhendeMixin, HausQuerySet):
    zur_person = ("pk",)

    # words that select
    def ohne_ruhende(self):
        """Nor the old codes that went into one which rests."""
        ruhende = Einschraenkung.objects.nummern(Personengruppe.KLIENT)
        return super().ohne_ruhende().exclude(aufgegangen_in__in=ruhende)

    def behaltene(self):
        """Codes that stand for a person; without those that have gone into another, and without deleted ones."""
        return self.filter(aufgegangen_in=None, code__isnull=False)

    def mit_code(self, text):
        """The code as typed, `7qf4` or `K-7QF4`; an old one finds the one that it went into."""
        gemeint = self.model.objects.filter(code=lies_code(text))
        return self.behaltene().filter(Q(pk__in=gemeint.values("pk")) | Q(pk__in=gemeint.values("aufgegangen_in")))

    def zu(self, text):
        """The one Klient whom this text names, or None."""
        return self.mit_code(text).select_related("ortsteil").first()

    def gemeint_mit(self, text):
        """The few codes that a misheard or miscopied one probably means, the likeliest first."""
        getippt = lies_code(text)
        muster = aehnliche(getippt)
        codes = self.filter(code__regex=muster).exclude(code=getippt).values_list("code", flat=True) if muster else []
        return sorted(codes, key=lambda code: (liegt_nah(code, getippt), code))[:HOECHSTENS]

    def im_vorhaben(self, vorhaben):
        """With at least one contact in it."""
        return self.filter(Exists(self._kontakte().fuer(vorhaben)))

    def vielleicht_auch(self, klient):
        """The code that may be the same person, or None: as a rule there is none, and none where several would do.

        At least six known merkmale agree and none differs; the contacts of the one end before those of the other
        begin, within half a year: the card was lost. Nobody has said that they are two people.
        """
        bekannt = {feld: wert for feld, wert in klient.bekannte().items() if wert not in OHNE_ANTWORT}
        tage = sorted(klient.beratungen.nicht_storniert().values_list("datum", flat=True))
        if len(bekannt) < GENUG_GLEICH or not tage:
            return None
        erster, letzter = tage[0], tage[-1]
        danach = Q(erster__gt=letzter, erster__lte=letzter + PAUSE)
        davor = Q(letzter__lt=erster, letzter__gte=erster - PAUSE)
        getrennt = Unterscheidung.objects.zwischen(klient, OuterRef("pk"))
        aehnliche_codes = self.behaltene().exclude(pk=klient.pk)._mit_merkmalen(bekannt).mit_kontakten()
        treffer = list(aehnliche_codes.filter(danach | davor).exclude(Exists(getrennt))[:2])
        return treffer[0] if len(treffer) == 1 else None

    # words that add a column
    def mit_kontakten(self):
        """`anzahl`, `erster` and `letzter`: how many contacts, and the days of the first and the last."""
        kontakte = self._kontakte()
        je_code = kontakte.order_by().values("klient").annotate(anzahl=Count("pk")).values("anzahl")
        tage = kontakte.values("datum")
        return self.annotate(
            anzahl=Coalesce(Subquery(je_code, output_field=IntegerField()), 0),
            erster=Subquery(tage.order_by("datum")[:1], output_field=DateField()),
            letzter=Subquery(tage.order_by("-datum")[:1], output_field=DateField()),
        )

    def _kontakte(self):
        """The Beratungen of the code at hand; their model imports this file."""
        beratungen = self.model._meta.get_field("beratungen").related_model.objects
        return beratungen.nicht_storniert().filter(klient=OuterRef("pk"))

    def _mit_merkmalen(self, bekannt):
        """None of these values contradicted, enough of them the same."""
        zeilen = self
        for feld, wert in bekannt.items():
            leer = Q(ortsteil=None) if feld == "ortsteil_id" else Q(**{f"{feld}__in": OHNE_ANTWORT[1:]})
            zeilen = zeilen.filter(Q(**{feld: wert}) | leer)
        gleich = (Case(When(Q(**{feld: wert}), then=1), default=0) for feld, wert in bekannt.items())
        return zeilen.alias(gleich=sum(gleich, Value(0))).filter(gleich__gte=GENUG_GLEICH)
