from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse

from protegat.basis.geheimfelder import GeheimesTextField
from protegat.basis.models import SPERRVERMERK_HAELT, Einsicht, Einsichtsart, Eintrag
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.querysets import HausQuerySet

from .ausloeser import fuehrt_zum_behaltenen
from .beratung import Beratung
from .klient import Klient


class BeratungsnotizQuerySet(HausQuerySet):
    # words that select
    def lesbar_fuer(self, nutzer):
        """One's own, and those of whoever has named this person as Vertretung."""
        return self.sichtbar_fuer(nutzer).filter(Q(autor=nutzer) | Q(autor__vertretung=nutzer))

    def schreibbar_fuer(self, nutzer):
        """One's own only."""
        return self.sichtbar_fuer(nutzer).filter(autor=nutzer)

    def koepfe(self):
        """All but the text."""
        return self.defer("text").select_related("autor", "beratung__hauptthema")

    @transaction.atomic
    def lies(self, nutzer):
        """The notes as a list; that this person has read them is logged."""
        notizen = list(self.select_related("klient", "autor", "beratung__hauptthema"))
        Einsicht.objects.bulk_create(notiz.einsicht(nutzer) for notiz in notizen)
        return notizen


class Beratungsnotiz(Eintrag):
    """What a counsellor wants to remember of a person. Nobody else reads it but the Vertretung she has named."""

    klient = models.ForeignKey(Klient, models.PROTECT, related_name="notizen", verbose_name="Code")
    beratung = models.ForeignKey(
        Beratung, models.SET_NULL, null=True, blank=True, related_name="notizen", verbose_name="zur Beratung"
    )
    autor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="notizen", editable=False, verbose_name="geschrieben von"
    )
    text = GeheimesTextField("Notiz", max_length=4000)

    gehalten_durch = ("klient", "beratung")

    objects = BeratungsnotizQuerySet.as_manager()

    class Meta:
        verbose_name = "Notiz"
        verbose_name_plural = "Notizen"
        ordering = ("-erstellt_am", "-pk")
        triggers = [
            fuehrt_zum_behaltenen("beratungsnotiz"),
            achtet_einschraenkung("beratungsnotiz", "klient"),
            SPERRVERMERK_HAELT,
        ]

    def __str__(self):
        return f"Notiz zu {self.klient}"

    def get_absolute_url(self):
        return f"{reverse('beratung:notiz_list', args=[self.klient.code])}#notiz-{self.pk}"

    @property
    def bearbeiten(self):
        return reverse("beratung:notiz_update", args=[self.pk])

    def clean(self):
        if self.beratung and self.beratung.klient_id != self.klient_id:
            raise ValidationError({"beratung": "Diese Beratung gehört zu einem anderen Code."})

    def einsicht(self, nutzer):
        """That this person has read it, not yet saved."""
        return Einsicht.von(
            nutzer, Einsichtsart.NOTIZ, gegenstand=self.klient.code, nummer=self.pk, inhaber=self.autor_id
        )
