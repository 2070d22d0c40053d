from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from protegat.basis.models import HausModell, Nutzer, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer
from protegat.basis.zeitraum import Zeitraum

from .ausloeser import BERICHT_BLEIBT, NIMMT_PRUEFUNG_ZURUECK
from .zielwert import Zielwert


class Berichtsart(models.TextChoices):
    QUARTALSBERICHT = "quartalsbericht", "Quartalsbericht"
    PROJEKTBLATT = "projektblatt", "Projektblatt"


class BerichtQuerySet(HausQuerySet):
    def zu(self, vorhaben, art, zeitraum, von):
        """The one of this kind and these days; made when somebody first has something to add to the figures."""
        schluessel = {"vorhaben": vorhaben, "art": art, "zeitraum": zeitraum.als_range()}
        return self.get_or_create(**schluessel, defaults={"erstellt_von": von, "geaendert_von": von})[0]

    def ueber(self, zeitraum):
        """Those that speak of exactly these days."""
        return self.filter(zeitraum=zeitraum.als_range())

    def der_art(self, art):
        return self.filter(art=art)

    def stelle_bereit(self, vorhaben, art, zeitraum, nutzer):
        """The same, locked until what is written in it is saved."""
        return self.select_for_update(no_key=True).get(pk=self.zu(vorhaben, art, zeitraum, nutzer).pk)


class Bericht(HausModell):
    """What people add to the figures of one Vorhaben and one period: texts, reasons, and that they have checked it.

    The figures themselves are counted from the records until the report is frozen.
    """

    vorhaben = models.ForeignKey(Vorhaben, models.PROTECT, related_name="berichte", verbose_name="Vorhaben")
    art = models.CharField("Art", max_length=20, choices=Berichtsart, default=Berichtsart.QUARTALSBERICHT)
    zeitraum = DateRangeField("Berichtszeitraum", help_text="Die Tage im Vorhaben, von denen der Bericht spricht.")

    objects = BerichtQuerySet.as_manager()

    class Meta:
        verbose_name = "Bericht"
        verbose_name_plural = "Berichte"
        ordering = ("vorhaben", "zeitraum", "art")
        constraints = [
            models.UniqueConstraint(
                fields=("vorhaben", "art", "zeitraum"),
                name="bericht_je_zeitraum_einmal",
                violation_error_message="Diesen Bericht gibt es schon.",
            ),
            models.CheckConstraint(
                name="bericht_hat_anfang_und_ende",
                condition=Q(zeitraum__isempty=False, zeitraum__lower_inf=False, zeitraum__upper_inf=False),
                violation_error_message="Der Bericht braucht einen Anfang und ein Ende.",
            ),
            *gueltige_auswahl("bericht", art=Berichtsart),
        ]
        triggers = [BERICHT_BLEIBT]

    def __str__(self):
        return f"{self.get_art_display()} {self.vorhaben.kuerzel}, {self.spanne}"

    @property
    def spanne(self):
        """The days it speaks of, both ends included."""
        return Zeitraum.aus_range(self.zeitraum)

    def get_absolute_url(self):
        seite = "projektblatt" if self.art == Berichtsart.PROJEKTBLATT else "bericht"
        return reverse(f"berichte:{seite}_detail", args=[self.vorhaben.kuerzel, self.gemeint])

    @property
    def gemeint(self):
        """The days as people ask for them: a quarter that the Vorhaben only shares in part stays a quarter."""
        quartal = self.spanne.ganzes_quartal
        ganzes = quartal and quartal.geschnitten(self.vorhaben.spanne) == self.spanne
        return quartal if ganzes else self.spanne

    @cached_property
    def geltende_pruefung(self):
        """The mark that a freezing would rest on, or None."""
        return self.pruefungen.geltende().select_related("erstellt_von").first()

    @cached_property
    def letzter_stand(self):
        """The latest frozen version without its contents, or None."""
        return self.staende.leichte().order_by("-fassung").first()

    @transaction.atomic
    def pruefe(self, von, zahlen):
        """Mark as read against the records; `zahlen` is what the figures say now.

        Whoever has written in it leaves that to somebody else, if there is anybody. Raises ValidationError.
        """
        bericht = Bericht.objects.select_for_update().get(pk=self.pk)
        if bericht.geltende_pruefung:
            return bericht.geltende_pruefung
        selbst, andere = von.pk in self.autoren, self.zweite_personen(von)
        if selbst and andere:
            namen = " oder ".join(map(str, andere))
            raise ValidationError(f"Sie haben selbst an diesem Bericht geschrieben. Prüfen kann ihn {namen}.")
        allein = selbst or not (self.autoren or andere)
        return self.pruefungen.create(erstellt_von=von, geaendert_von=von, ohne_zweite_person=allein, zahlen=zahlen)

    @cached_property
    def autoren(self):
        """The accounts that have last written one of its texts or reasons."""
        zeilen = (menge.values_list("geaendert_von", flat=True) for menge in (self.texte, self.begruendungen))
        return {konto for teil in zeilen for konto in teil if konto}

    def zweite_personen(self, von):
        """Who else could check it: may do so, and has not written in it."""
        andere = Nutzer.objects.filter(is_active=True).exclude(pk__in={von.pk, *self.autoren})
        return [person for person in andere if person.has_perm("berichte.pruefen_bericht")]


class Berichtstext(HausModell):
    """What people have written beside the figures of one section; only this goes out, never a generated draft."""

    bericht = models.ForeignKey(Bericht, models.CASCADE, related_name="texte", verbose_name="Bericht")
    feld = models.CharField("Feld", max_length=40)
    text = models.TextField("Text")
    quellen = models.JSONField("übernommene Entwürfe", default=list, blank=True, editable=False)

    class Meta:
        verbose_name = "Berichtstext"
        verbose_name_plural = "Berichtstexte"
        ordering = ("bericht", "feld")
        constraints = [
            models.UniqueConstraint(
                fields=("bericht", "feld"),
                name="berichtstext_je_feld_einmal",
                violation_error_message="Zu diesem Feld gibt es schon einen Text.",
            ),
            *nicht_leer("berichtstext", "feld", "text"),
        ]
        triggers = [NIMMT_PRUEFUNG_ZURUECK]

    def __str__(self):
        return f"{self.feld}: {self.text[:60]}"

    def get_absolute_url(self):
        return f"{self.bericht.get_absolute_url()}#text-{self.feld}"


class Begruendung(HausModell):
    """Why a target is far off its pace, below 80 or above 120 per cent; required before freezing (section 9)."""

    bericht = models.ForeignKey(Bericht, models.CASCADE, related_name="begruendungen", verbose_name="Bericht")
    zielwert = models.ForeignKey(Zielwert, models.CASCADE, related_name="begruendungen", verbose_name="Ziel")
    text = models.TextField("Begründung")

    class Meta:
        verbose_name = "Begründung"
        verbose_name_plural = "Begründungen"
        ordering = ("bericht", "zielwert")
        constraints = [
            models.UniqueConstraint(
                fields=("bericht", "zielwert"),
                name="begruendung_je_ziel_einmal",
                violation_error_message="Zu diesem Ziel gibt es schon eine Begründung.",
            ),
            *nicht_leer("begruendung", "text"),
        ]
        triggers = [NIMMT_PRUEFUNG_ZURUECK]

    def __str__(self):
        return self.text[:60]

    def get_absolute_url(self):
        return f"{self.bericht.get_absolute_url()}#grund-{self.zielwert_id}"
