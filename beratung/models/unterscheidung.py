from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet


def _seite(feld, klient):
    """The code itself, or one that went into it."""
    return Q(**{feld: klient}) | Q(**{f"{feld}__aufgegangen_in": klient})


class UnterscheidungQuerySet(HausQuerySet):
    # words that select
    def zwischen(self, klient, anderer):
        """In whatever order, and also when it was said of a code that one of them has taken in since."""
        hin = _seite("erster", klient) & _seite("zweiter", anderer)
        return self.filter(hin | (_seite("zweiter", klient) & _seite("erster", anderer)))

    def mit(self, klient):
        return self.filter(_seite("erster", klient) | _seite("zweiter", klient)).select_related(
            "erster", "zweiter", "erstellt_von"
        )


class Unterscheidung(HausModell):
    """Somebody who knows says: these two codes are two people. It is no longer suggested, and a merge warns."""

    bleibt_stehen = True  # it is about the two cards

    erster = models.ForeignKey("Klient", models.CASCADE, related_name="+", verbose_name="Code")
    zweiter = models.ForeignKey("Klient", models.CASCADE, related_name="+", verbose_name="anderer Code")

    objects = UnterscheidungQuerySet.as_manager()

    class Meta:
        verbose_name = "Unterscheidung"
        verbose_name_plural = "Unterscheidungen"
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                Least("erster", "zweiter"),
                Greatest("erster", "zweiter"),
                name="unterscheidung_paar_einmal",
                violation_error_message="Das ist schon festgehalten.",
            ),
            models.CheckConstraint(
                name="unterscheidung_zweier_codes",
                condition=~Q(erster=F("zweiter")),
                violation_error_message="Das ist derselbe Code.",
            ),
        ]

    def __str__(self):
        return f"{self.erster} ist nicht {self.zweiter}"

    def anderer_als(self, klient):
        """The side that is neither this code nor one that went into it."""
        eigene = klient.pk in (self.erster_id, self.erster.aufgegangen_in_id)
        return self.zweiter if eigene else self.erster
