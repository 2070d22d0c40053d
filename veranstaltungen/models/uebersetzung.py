"""What translations of every kind share: they are to be checked until somebody who reads the language confirms them."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from protegat.basis.felder import von_wem
from protegat.basis.merkmale import Sprache
from protegat.basis.models import HausModell
from veranstaltungen.worte import SPRACHEN

SPRACHWAHL = [(code, Sprache(code).label) for code in SPRACHEN]


def geaendert_heisst_ungeprueft(modell, *felder):
    """A trigger: whoever changes the text takes back that it was checked."""
    neu, alt = (", ".join(f"{zeile}.{feld}" for feld in felder) for zeile in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name=f"{modell}_geaendert_ungeprueft",
        when=pgtrigger.Before,
        operation=pgtrigger.UpdateOf(*felder),
        func=f"""
            IF ({neu}) IS DISTINCT FROM ({alt}) THEN
                NEW.geprueft_am := NULL;
                NEW.geprueft_von_id := NULL;
            END IF;
            RETURN NEW;
        """,
    )


def nur_aus_dem_katalog(modell):
    return models.CheckConstraint(
        name=f"{modell}_sprache_aus_katalog",
        condition=Q(sprache__in=SPRACHEN),
        violation_error_message="In dieser Sprache gibt es keine öffentlichen Seiten.",
    )


class Uebersetzung(HausModell):
    """A text in one of the public languages. Confirmed is the pair: the text and the German that it stands for."""

    sprache = models.CharField("Sprache", max_length=20, choices=SPRACHWAHL)
    quelle = models.TextField("geprüft gegen", blank=True, editable=False)
    geprueft_am = models.DateTimeField("geprüft am", null=True, blank=True, editable=False)
    geprueft_von = von_wem("geprüft von")

    class Meta:
        abstract = True

    def ist_geprueft(self, deutsch):
        """Whether somebody has confirmed it for the German as it reads now; German itself is the source."""
        return self.sprache == Sprache.DE or (self.geprueft_am is not None and self.quelle == deutsch)

    def bestaetige(self, von, deutsch):
        """Somebody who reads the language says that it is right; a later change of either text takes that back."""
        self.quelle, self.geprueft_am, self.geprueft_von = deutsch, timezone.now(), von
        self.save(update_fields=["quelle", "geprueft_am", "geprueft_von"])
