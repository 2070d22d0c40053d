from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer
from protegat.basis.volltext import Fundort, suchindizes

WEICHER_TRENNSTRICH = "\u00ad"


class ThemaQuerySet(HausQuerySet):
    titel = "label"
    fundorte = (Fundort(("label", "code")),)

    # words that select
    def aktive(self):
        return self.filter(aktiv=True)

    def mit_ziffer(self):
        """The nine of the entry page, each on its fixed place."""
        return self.filter(ziffer__isnull=False).order_by("ziffer")


class Thema(HausModell):
    """What a counselling or an event is about, and what an organisation offers. Retired, never deleted, once used."""

    code = models.CharField(
        "Code",
        max_length=40,
        unique=True,
        validators=[RegexValidator(r"^[a-z][a-z0-9_]*$", "Nur kleine Buchstaben, Ziffern und Unterstriche.")],
    )
    label = models.CharField("Bezeichnung", max_length=80)
    kurzname = models.CharField(
        "Kurzname", max_length=22, help_text="Bis 18 sichtbare Zeichen, weiche Trennstriche sind erlaubt."
    )
    ziffer = models.PositiveSmallIntegerField(
        "Ziffer", null=True, blank=True, unique=True, help_text="Platz 1 bis 9 auf der Seite „Neue Beratung“."
    )
    rang = models.PositiveSmallIntegerField("Rang", default=100)
    text_noetig = models.BooleanField("Text nötig", default=False)
    aktiv = models.BooleanField("aktiv", default=True)

    objects = ThemaQuerySet.as_manager()

    class Meta:
        verbose_name = "Thema"
        verbose_name_plural = "Themen"
        ordering = ("rang", "label")
        indexes = suchindizes("thema", "label", "code")
        constraints = [
            models.CheckConstraint(
                name="thema_ziffer_eins_bis_neun",
                condition=Q(ziffer__isnull=True) | Q(ziffer__range=(1, 9)),
                violation_error_message="Die Ziffer liegt zwischen 1 und 9.",
            ),
            *nicht_leer("thema", "code", "label", "kurzname"),
        ]

    def __str__(self):
        return self.label

    @property
    def kurz(self):
        """The short name without soft hyphens, for tables and files."""
        return self.kurzname.replace(WEICHER_TRENNSTRICH, "")


# code, label, short name, digit on the entry page: what a new installation starts with (Fachkonzept, section 3)
KATALOG = (
    ("orientierung", "Orientierung und Alltag", "Orientierung", 9),
    ("aufenthalt", "Aufenthalt, Asylverfahren", "Aufenthalt, Asyl", 8),
    ("familiennachzug", "Familiennachzug", "Familiennachzug", None),
    ("einbuergerung", "Einbürgerung", "Einbürgerung", None),
    ("existenz", "Existenzsicherung/Sozialleistungen", "Sozial\u00adleistungen", 6),
    ("schulden", "Schulden, Verträge, Bank", "Schulden, Verträge", None),
    ("wohnen", "Wohnen/Wohnungssuche", "Wohnen", 5),
    ("sprache", "Sprachkurs/Deutschförderung", "Sprachkurs", 7),
    ("kita", "KiTa/Kinderbetreuung", "KiTa", 1),
    ("schule", "Schule", "Schule", 2),
    ("ausbildung", "Ausbildung/Studium", "Ausbildung", 3),
    ("arbeit", "Arbeit/Bewerbung", "Arbeit, Bewerbung", 4),
    ("anerkennung", "Anerkennung von Abschlüssen", "Anerkennung", None),
    ("gesundheit", "Gesundheit/Krankenversicherung", "Gesundheit", None),
    ("psychosozial", "Psychosoziale Belastung", "Psychosoziales", None),
    ("familie", "Familie/Erziehung", "Familie, Erziehung", None),
    ("gewaltschutz", "Gewaltschutz", "Gewaltschutz", None),
    ("behinderung", "Behinderung/Pflege", "Behinderung", None),
    ("recht", "Sonstige Rechtsfragen", "Rechtsfragen", None),
    ("diskriminierung", "Diskriminierung", "Diskriminierung", None),
    ("freizeit", "Freizeit, Sport, Kultur", "Freizeit, Sport", None),
    ("engagement", "Ehrenamt/Begegnung", "Ehrenamt", None),
    ("oeffnung", "Interkulturelle Öffnung", "Interkult. Öffnung", None),
    ("foerderung_traeger", "Antrag/Umsetzung/Abrechnung ESF-Vorhaben", "ESF-Vorhaben", None),
    ("sonstiges", "Sonstiges", "Sonstiges", None),
)
