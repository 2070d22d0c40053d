from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone

from protegat.basis.models import HausModell, Wiedervorlage
from protegat.basis.models.wiedervorlage import ALLE_SEHEN
from protegat.basis.querysets import HausQuerySet
from protegat.basis.ruhende import RuhendeMixin

from .beratung import Beratung
from .klient import Klient
from .vermittlung import Vermittlung

FELDER = {"wiedervorlagen": "fuer", "nachfragen": "zustaendig", "codes": "zustaendig"}  # says whose part it is
WORTE = {
    "wiedervorlagen": ("Wiedervorlage", "Wiedervorlagen"),
    "nachfragen": ("Nachfrage", "Nachfragen"),
    "codes": ("Code", "Codes"),
}


class UebergabeQuerySet(RuhendeMixin, HausQuerySet):
    # words that select
    def sichtbar_fuer(self, nutzer):
        """Those one has given, got or made; whoever shares out the work sees all."""
        zeilen = super().sichtbar_fuer(nutzer)
        if nutzer.has_perm(ALLE_SEHEN):
            return zeilen
        return zeilen.filter(Q(von=nutzer) | Q(an=nutzer) | Q(erstellt_von=nutzer))

    def geltende(self):
        """Not taken back yet."""
        return self.filter(zurueckgegeben_am__isnull=True)

    def abgelaufene(self, tag):
        """Made for a time that is over, and still not taken back."""
        return self.geltende().filter(bis__lt=tag)

    def zwischen(self, nutzer):
        """Given by this person or to them."""
        return self.filter(Q(von=nutzer) | Q(an=nutzer))

    def vertretene(self, nutzer):
        """The accounts whose whole work lies with this person now."""
        return self.geltende().filter(an=nutzer, klient__isnull=True).values("von")


class Uebergabe(HausModell):
    """Open work that went to a colleague: all of it, or that of one code.

    Notes never go along. Nor do contacts: who has counselled stays a fact, so the statistics stay as they are.
    """

    von = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="Von")
    an = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="An")
    klient = models.ForeignKey(
        Klient, models.CASCADE, null=True, blank=True, editable=False, related_name="uebergaben", verbose_name="Code"
    )
    bis = models.DateField(
        "Bis", null=True, blank=True, help_text="Leer heißt: auf Dauer. Danach fragt „Heute“, ob alles zurückkommt."
    )
    posten = models.JSONField(default=dict, editable=False, help_text="{kind: [[key, whose it was before], ...]}")
    zurueckgegeben_am = models.DateTimeField("zurückgegeben am", null=True, blank=True, editable=False)

    objects = UebergabeQuerySet.as_manager()

    class Meta:
        verbose_name = "Übergabe"
        verbose_name_plural = "Übergaben"
        ordering = ("-erstellt_am", "-pk")
        constraints = [
            models.CheckConstraint(
                name="uebergabe_an_jemand_anderen",
                condition=~Q(von=F("an")),
                violation_error_message="Bitte wählen Sie jemand anderen: hier liegt es schon.",
            ),
        ]

    def __str__(self):
        return f"{self.was} an {self.an} übergeben"

    @property
    def was(self):
        """`5 Wiedervorlagen, 3 Nachfragen`; kinds without any are left out."""
        return in_worten({art: len(paare) for art, paare in self.posten.items()})

    def offenes(self):
        """`{"wiedervorlagen": QuerySet, ...}`: what lies with the giver now."""
        wiedervorlagen = Wiedervorlage.objects.offene().von(self.von)
        nachfragen = Vermittlung.objects.offen().gueltig().von(self.von)
        codes = Klient.objects.filter(zustaendig=self.von)
        if self.klient:
            code = Klient.objects.filter(pk=self.klient.pk)
            codes = code.filter(Q(zustaendig=self.von) | Q(zustaendig__isnull=True))
            wiedervorlagen = wiedervorlagen.zu(code, Beratung.objects.filter(klient=self.klient))
            nachfragen = nachfragen.filter(beratung__klient=self.klient)
        return {"wiedervorlagen": wiedervorlagen, "nachfragen": nachfragen, "codes": codes}

    @transaction.atomic
    def uebergib(self, durch):
        """Move it, and note what was moved and whose it was."""
        self.zeichne(durch)
        for art, zeilen in self.offenes().items():
            feld = FELDER[art]
            paare = list(zeilen.order_by("pk").select_for_update(of=("self",)).values_list("pk", f"{feld}_id"))
            self.posten[art] = [list(paar) for paar in paare]
            self._lege_zu(zeilen.model.objects.filter(pk__in=[pk for pk, _ in paare]), feld, self.an_id, durch)
        self.save()

    @transaction.atomic
    def gib_zurueck(self, durch):
        """Undo: what the colleague has not finished or given on goes back to whose it was."""
        for art, zeilen in self._noch_offene().items():
            feld = FELDER[art]
            for vorher in {vorher for _, vorher in self.posten[art]}:
                schluessel = [pk for pk, davor in self.posten[art] if davor == vorher]
                self._lege_zu(zeilen.filter(**{"pk__in": schluessel, feld: self.an_id}), feld, vorher, durch)
        self.zurueckgegeben_am = timezone.now()
        self.zeichne(durch)
        self.save()

    def _noch_offene(self):
        return {
            "wiedervorlagen": Wiedervorlage.objects.offene(),
            "nachfragen": Vermittlung.objects.offen(),
            "codes": Klient.objects.all(),
        }

    def _lege_zu(self, zeilen, feld, wem, durch):
        zeilen.update(**{f"{feld}_id": wem, "geaendert_von": durch, "geaendert_am": timezone.now()})


def in_worten(anzahlen):
    """`{"wiedervorlagen": 5, "codes": 1}` -> `5 Wiedervorlagen, 1 Code`"""
    teile = [f"{zahl} {worte[zahl != 1]}" for art, worte in WORTE.items() if (zahl := anzahlen.get(art))]
    return ", ".join(teile) or "nichts Offenes"
