"""What the ESF asks of a participant: the catalogues, and which merkmale which period wants.

2014-2020: VO (EU) 1304/2013, Annex I. ESF Plus: VO (EU) 2021/1057, Annex I. How each indicator follows from these
fields stands in docs/esf-indikatoren.md.
"""

from django.db import models

from protegat.basis.merkmale import KEINE_ANGABE, NICHT_ERHOBEN, Altersgruppe, Geschlecht, Staatsangehoerigkeit
from protegat.basis.models import Foerderperiode

from .merkmale import merkmal

UNTER_25 = (Altersgruppe.U18, Altersgruppe.AB_18)
UNBEANTWORTET = (KEINE_ANGABE[0], NICHT_ERHOBEN[0])


class Erwerbsstatus(models.TextChoices):
    ARBEITSLOS = "arbeitslos", "arbeitslos"
    NICHTERWERBSTAETIG = "nichterwerbst", "nicht erwerbstätig, nicht in Bildung"
    IN_BILDUNG = "in_bildung", "nicht erwerbstätig, in Schule oder Ausbildung"
    ERWERBSTAETIG = "erwerbstaetig", "erwerbstätig, auch selbstständig"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Isced(models.TextChoices):
    """Grouped so that both periods can be counted: ISCED 0 belongs to EECO09, but not to CO09."""

    OHNE = "isced_0", "ohne Grundschulabschluss (ISCED 0)"
    SEKUNDAR_1 = "isced_1_2", "Grundschule, Haupt- oder Realschule (ISCED 1–2)"
    SEKUNDAR_2 = "isced_3_4", "Abitur oder Berufsausbildung (ISCED 3–4)"
    TERTIAER = "isced_5_8", "Meister oder Hochschule (ISCED 5–8)"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Haushalt(models.TextChoices):
    """CO12 to CO14 of the first version of the Annex, which was shortened in 2018; asked only for 2014-2020."""

    MIT_ARBEIT = "mit_arbeit", "jemand hat Arbeit"
    ALLEIN_MIT_ARBEIT = "allein_arbeit", "alleinerziehend, mit Arbeit"
    ERWERBSLOS = "erwerbslos", "niemand hat Arbeit, ohne Kinder"
    ERWERBSLOS_KINDER = "erwerbslos_kinder", "niemand hat Arbeit, mit Kindern"
    ALLEIN_ERWERBSLOS = "allein_erwerbslos", "alleinerziehend, ohne Arbeit"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class JaNein(models.TextChoices):
    JA = "ja", "ja"
    NEIN = "nein", "nein"
    KEINE_ANGABE = KEINE_ANGABE
    NICHT_ERHOBEN = NICHT_ERHOBEN


class Abgang(models.TextChoices):
    """What is new on leaving; "nothing" and "unknown" stand alone, because empty means: not asked yet."""

    ARBEITSSUCHE = "arbeitssuche", "sucht jetzt Arbeit"
    BILDUNG = "bildung", "neu in Schule oder Ausbildung"
    QUALIFIKATION = "qualifikation", "hat eine Qualifikation erlangt"
    ARBEIT = "arbeit", "hat Arbeit, auch selbstständig"
    NICHTS = "nichts", "nichts davon"
    UNBEKANNT = "unbekannt", "nicht zu erfahren"


class Verbleib(models.TextChoices):
    """Six months after leaving."""

    ARBEIT = "arbeit", "hat Arbeit, auch selbstständig"
    VERBESSERT = "verbessert", "bessere Lage auf dem Arbeitsmarkt"
    NICHTS = "nichts", "nichts davon"
    UNBEKANNT = "unbekannt", "nicht zu erfahren"


ALLEIN = ("nichts", "unbekannt")

AUSWAHLEN = {
    "geschlecht": Geschlecht,
    "altersgruppe": Altersgruppe,
    "erwerbsstatus": Erwerbsstatus,
    "isced": Isced,
    "staatsangehoerigkeit": Staatsangehoerigkeit,
    "auslaendische_herkunft": JaNein,
    "wohnungslos": JaNein,
    "laendlich": JaNein,
    "haushalt": Haushalt,
    "minderheit": JaNein,
    "behinderung": JaNein,
    "benachteiligung": JaNein,
}
_FUER_BEIDE = ("geschlecht", "altersgruppe", "erwerbsstatus", "arbeitslos_seit", "isced", "wohnungslos", "laendlich")
PFLICHT = {  # missing, they make a record incomplete
    Foerderperiode.ESF_2014: _FUER_BEIDE,
    Foerderperiode.ESF_PLUS: (*_FUER_BEIDE, "staatsangehoerigkeit", "auslaendische_herkunft"),
}
SENSIBEL = {  # optional; missing, they change nothing
    Foerderperiode.ESF_2014: ("auslaendische_herkunft", "minderheit", "behinderung", "benachteiligung"),
    Foerderperiode.ESF_PLUS: ("minderheit", "behinderung"),
}
FREIWILLIG = {Foerderperiode.ESF_2014: ("haushalt",), Foerderperiode.ESF_PLUS: ()}


class EsfMerkmale(models.Model):
    """What is true of a participant on the day of the first entry, and stays what it was."""

    geschlecht = merkmal("Geschlecht", Geschlecht)
    altersgruppe = merkmal("Alter beim Eintritt", Altersgruppe)
    erwerbsstatus = merkmal("Erwerbsstatus", Erwerbsstatus)
    arbeitslos_seit = models.DateField(
        "Arbeitslos seit", null=True, blank=True, help_text="Nur bei „arbeitslos“. Der Monat genügt: dann der Erste."
    )
    isced = merkmal("Höchster Bildungsabschluss", Isced)
    staatsangehoerigkeit = merkmal("Staatsangehörigkeit", Staatsangehoerigkeit)
    auslaendische_herkunft = merkmal("Ausländische Herkunft", JaNein)
    wohnungslos = merkmal("Ohne eigene Wohnung", JaNein)
    laendlich = merkmal("Wohnt auf dem Land", JaNein)
    haushalt = merkmal("Haushalt", Haushalt)
    minderheit = merkmal("Gehört zu einer Minderheit", JaNein)
    behinderung = merkmal("Behinderung", JaNein)
    benachteiligung = merkmal("Anders benachteiligt", JaNein)

    class Meta:
        abstract = True
