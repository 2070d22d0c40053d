"""Somebody who knows says that two rows, alike as they are, are two things."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from protegat.basis.querysets import HausQuerySet

from .haus import HausModell


def _seite(feld, einer):
    """The row itself, or one that went into it."""
    return Q(**{feld: einer}) | Q(**{f"{feld}__aufgegangen_in": einer})


class UnterscheidungQuerySet(HausQuerySet):
    # words that select
    def zwischen(self, einer, anderer):
        """In whatever order, and also when it was said of a row that one of them has taken in since."""
        hin = _seite("erster", einer) & _seite("zweiter", anderer)
        return self.filter(hin | (_seite("zweiter", einer) & _seite("erster", anderer)))

    def mit(self, einer):
        return self.filter(_seite("erster", einer) | _seite("zweiter", einer)).select_related(
            "erster", "zweiter", "erstellt_von"
        )

    def halte_fest(self, einer, anderer, von):
        """Remember it; saying it twice is saying it once."""
        if bekannt := self.zwischen(einer, anderer).first():
            return bekannt
        unterscheidung = self.model(erster=einer, zweiter=anderer)
        unterscheidung.zeichne(von)
        unterscheidung.full_clean()
        unterscheidung.save()
        return unterscheidung


class UnterscheidungBasis(HausModell):
    """It is no longer suggested, and a merge warns. Two references of its own: `erster` and `zweiter`."""

    bleibt_stehen = True  # it is about the two rows

    objects = UnterscheidungQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.erster} ist nicht {self.zweiter}"

    def anderer_als(self, einer):
        """The side that is neither this row nor one that went into it."""
        eigene = einer.pk in (self.erster_id, self.erster.aufgegangen_in_id)
        return self.zweiter if eigene else self.erster


def paar_einmal(name, wessen, satz):
    """The two constraints of a pair: in any order once, and never a row with itself."""
    return [
        models.UniqueConstraint(
            Least("erster", "zweiter"),
            Greatest("erster", "zweiter"),
            name=f"{name}_paar_einmal",
            violation_error_message="Das ist schon festgehalten.",
        ),
        models.CheckConstraint(
            name=f"{name}_zweier_{wessen}",
            condition=~Q(erster=F("zweiter")),
            violation_error_message=satz,
        ),
    ]
