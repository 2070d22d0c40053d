from django.db import models
from django.db.models import F
from django.urls import reverse

from protegat.basis.models import Datei, DateiQuerySet, mit_dateien

from .vereinbarung import Vereinbarung

JAHRE = 3  # as long as somebody may claim something from it (BGB, §§ 195, 199)


class Vertragsfrist(models.Func):
    """Three whole years after the one in which the agreement ended; NULL while it holds until further notice."""

    template = f"make_date(extract(year FROM %(expressions)s)::int + {JAHRE}, 12, 31)"
    arity = 1
    output_field = models.DateField()


class VereinbarungsdateiQuerySet(DateiQuerySet):
    regelfrist = Vertragsfrist(F("vereinbarung__bis"))


class Vereinbarungsdatei(Datei):
    """The paper that an agreement was signed on."""

    vereinbarung = models.ForeignKey(Vereinbarung, mit_dateien, related_name="dateien", verbose_name="Vereinbarung")

    gehalten_durch = ("vereinbarung__organisation",)

    objects = VereinbarungsdateiQuerySet.as_manager()

    class Meta(Datei.Meta):
        verbose_name = "Vereinbarungsdatei"
        verbose_name_plural = "Vereinbarungsdateien"

    def get_absolute_url(self):
        adresse = [self.vereinbarung.organisation_id, self.vereinbarung_id, self.pk]
        return reverse("netzwerk:vereinbarungsdatei_abruf", args=adresse)
