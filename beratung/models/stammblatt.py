from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from protegat.basis.models import SPERRVERMERK_HAELT, Eintrag, Teilnehmermodus, Vorhaben
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.regeln import (
    Spaeter,
    gueltige_auswahl,
    gueltige_menge,
    nicht_in_der_zukunft,
    nicht_leer,
    tag_im_vorhaben,
)

from .ausloeser import fuehrt_zum_behaltenen
from .esf import ALLEIN, AUSWAHLEN, UNTER_25, Abgang, Erwerbsstatus, EsfMerkmale, Verbleib
from .fristen import folge, tag_feld, vergangen
from .klient import Klient
from .stammblatt_angaben import Angaben, als_text
from .stammblatt_ausloeser import NUR_IM_MODUS, NUR_MIT_BERICHTIGUNG, UMFASST_UNTERBRECHUNGEN
from .stammblatt_querysets import StammblattQuerySet

FOLGEN = (  # later day, earlier day
    ("austritt", "eintritt", "Der Austritt liegt vor dem Eintritt."),
    ("eintritt", "arbeitslos_seit", "Arbeitslos wurde die Person erst nach dem Eintritt: dann gilt es hier nicht."),
    ("ergebnis_am", "austritt", "Die Ergebnisse gelten frühestens ab dem Austritt."),
    ("verbleib_am", "austritt", "Der Verbleib gilt frühestens ab dem Austritt."),
)
ABGANG = ("austritt", "ergebnis", "ergebnis_am", "verbleib", "verbleib_am")
SPUR = ("eintritt", *AUSWAHLEN, "arbeitslos_seit", *ABGANG)  # no old value of these is ever lost
EINDEUTIG = "„nichts davon“ und „nicht zu erfahren“ stehen für sich."
LANGZEITARBEITSLOS = Q(erwerbsstatus=Erwerbsstatus.ARBEITSLOS, arbeitslos_seit__isnull=False) & (
    Q(eintritt__gt=Spaeter("arbeitslos_seit", frist="12 months"))
    | Q(altersgruppe__in=UNTER_25, eintritt__gt=Spaeter("arbeitslos_seit", frist="6 months"))
)


def eindeutig(codes):
    """Validator: the same sentence as the constraint, at the field."""
    if len(codes) > 1 and not set(codes).isdisjoint(ALLEIN):
        raise ValidationError(EINDEUTIG)


def ergebnisfeld(bezeichnung, auswahl):
    codes = models.CharField(max_length=20, choices=auswahl)
    return ArrayField(codes, verbose_name=bezeichnung, null=True, blank=True, validators=[eindeutig])


def _abgeleiteter_tag(frist):
    return models.GeneratedField(
        expression=Spaeter("austritt", frist=frist), output_field=models.DateField(), db_persist=True
    )


def _ergebnisregeln(feld, am):
    """Not asked yet is empty; asked is at least one word with its day, and only after somebody has left."""
    leer, gefuellt = Q(**{f"{feld}__isnull": True}), Q(**{f"{feld}__len__gte": 1})
    return [
        models.CheckConstraint(
            name=f"stammblatt_{feld}_mit_tag",
            condition=(leer & Q(**{f"{am}__isnull": True}))
            | (gefuellt & Q(**{f"{am}__isnull": False, "austritt__isnull": False})),
            violation_error_message="Ergebnisse brauchen einen Austritt und den Tag, an dem sie erhoben wurden.",
        ),
        models.CheckConstraint(
            name=f"stammblatt_{feld}_eindeutig",
            condition=leer | ~Q(**{f"{feld}__overlap": list(ALLEIN)}) | Q(**{f"{feld}__len": 1}),
            violation_error_message=EINDEUTIG,
        ),
    ]


class Stammblatt(Angaben, EsfMerkmale, Eintrag):
    """The ESF participant record of one code in one Vorhaben, from the first entry to six months after leaving.

    Who comes back does not enter a second time: the time away becomes an Unterbrechung, the merkmale stay.
    """

    teilnehmermodus = Teilnehmermodus.STAMMBLATT  # the only mode of a Vorhaben in which it is kept

    vorhaben = models.ForeignKey(
        Vorhaben,
        models.PROTECT,
        db_index=False,  # the unique constraint begins with it
        related_name="stammblaetter",
        verbose_name="Vorhaben",
    )
    klient = models.ForeignKey(Klient, models.PROTECT, related_name="stammblaetter", verbose_name="Code")
    eintritt = models.DateField("Eintritt", validators=[vergangen])
    austritt = tag_feld("Austritt")
    ergebnis = ergebnisfeld("Ergebnisse beim Austritt", Abgang)
    ergebnis_am = tag_feld("Erhoben am")
    verbleib = ergebnisfeld("Sechs Monate danach", Verbleib)
    verbleib_am = tag_feld("Erhoben am")
    informiert_am = tag_feld("Informationsblatt ausgehändigt am", help_text="Nach Art. 13 DSGVO.")
    langzeitarbeitslos = models.GeneratedField(
        expression=LANGZEITARBEITSLOS, output_field=models.BooleanField(), db_persist=True
    )
    ergebnis_bis = _abgeleiteter_tag("4 weeks")
    verbleib_ab = _abgeleiteter_tag("6 months")

    gehalten_durch = ("klient",)

    objects = StammblattQuerySet.as_manager()

    class Meta:
        verbose_name = "Stammblatt"
        verbose_name_plural = "Stammblätter"
        ordering = ("-eintritt", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("vorhaben", "klient"),
                name="stammblatt_einmal_je_vorhaben",
                violation_error_message="Dieser Code hat in diesem Vorhaben schon ein Stammblatt.",
            ),
            *nicht_leer("stammblatt", "kennung"),
            *gueltige_auswahl("stammblatt", **AUSWAHLEN),
            *gueltige_menge("stammblatt", ergebnis=Abgang, verbleib=Verbleib),
            *_ergebnisregeln("ergebnis", "ergebnis_am"),
            *_ergebnisregeln("verbleib", "verbleib_am"),
            *(folge("stammblatt", *angaben) for angaben in FOLGEN),
            *(
                nicht_in_der_zukunft(f"stammblatt_{feld}", feld)
                for feld in ("eintritt", "austritt", "ergebnis_am", "verbleib_am", "informiert_am")
            ),
            models.CheckConstraint(
                name="stammblatt_arbeitslos_seit_nur_arbeitslos",
                condition=Q(arbeitslos_seit__isnull=True) | Q(erwerbsstatus=Erwerbsstatus.ARBEITSLOS),
                violation_error_message="„Arbeitslos seit“ gehört nur zum Erwerbsstatus „arbeitslos“.",
            ),
        ]
        triggers = [
            tag_im_vorhaben("stammblatt_eintritt", "NEW.eintritt", "eintritt"),
            tag_im_vorhaben("stammblatt_austritt", "coalesce(NEW.austritt, lower(v.zeitraum))", "austritt"),
            NUR_IM_MODUS,
            fuehrt_zum_behaltenen("stammblatt"),
            achtet_einschraenkung("stammblatt", "klient"),
            NUR_MIT_BERICHTIGUNG,
            UMFASST_UNTERBRECHUNGEN,
            SPERRVERMERK_HAELT,
        ]

    def __str__(self):
        return f"{self.klient} in {self.vorhaben.kuerzel}"

    def get_absolute_url(self):
        return reverse("beratung:stammblatt_detail", args=[self.pk])

    def clean(self):
        """What the database refuses, too, said at its field."""
        if self.vorhaben.teilnehmermodus != self.teilnehmermodus:
            raise ValidationError(f"{self.vorhaben.kuerzel} führt keine Stammblätter.")
        for feld in ("eintritt", "austritt"):
            if tag := getattr(self, feld):
                self.vorhaben.pruefe_tag(tag, feld)
        for spaeter, frueher, satz in FOLGEN:
            if None not in (tage := (getattr(self, frueher), getattr(self, spaeter))) and tage[0] > tage[1]:
                raise ValidationError({frueher if frueher == "arbeitslos_seit" else spaeter: satz})
        self._pruefe_unterbrechungen()

    def _pruefe_unterbrechungen(self):
        for unterbrechung in self.unterbrechungen.all() if self.pk else ():
            if self.eintritt and self.eintritt > unterbrechung.austritt:
                raise ValidationError({"eintritt": f"Der erste Eintritt lag vor der Unterbrechung {unterbrechung}."})
            if self.austritt and self.austritt < unterbrechung.wiedereintritt:
                raise ValidationError({"austritt": f"Der Austritt liegt nach der Unterbrechung {unterbrechung}."})

    def tritt_wieder_ein(self, am, von):
        """Come back: first entry and merkmale stay; what was recorded on leaving goes with the Unterbrechung."""
        bisher = {feld: getattr(self, feld) for feld in ABGANG}
        self._setze(dict.fromkeys(ABGANG), von)
        unterbrechung = self.unterbrechungen.model(stammblatt=self, wiedereintritt=am, **bisher)
        unterbrechung.zeichne(von)
        unterbrechung.save()

    def bleibt_ausgetreten(self, von):
        """Undo the last coming back, as if it had never been noted."""
        letzte = self.unterbrechungen.last()
        bisher = {feld: getattr(letzte, feld) for feld in ABGANG}
        letzte.delete()
        self._setze(bisher, von)

    def bleibt_dabei(self, von):
        """Undo the leaving and what was recorded with it; a trace of it stays."""
        for feld in ABGANG:
            setattr(self, feld, None)
        self.berichtige("Austritt zurückgenommen", von)

    def _setze(self, werte, von):
        for feld, wert in werte.items():
            setattr(self, feld, wert)
        self.zeichne(von)
        self.save()

    def berichtige(self, grund, von):
        """Save what differs from the database, and keep each old value with the reason; needs a transaction."""
        vorher = type(self).objects.select_for_update().get(pk=self.pk)
        for feld in SPUR:
            alt, neu = getattr(vorher, feld), getattr(self, feld)
            if alt != neu:
                spur = self.berichtigungen.model(stammblatt=self, feld=feld, grund=grund)
                spur.vorher, spur.nachher = als_text(alt), als_text(neu)
                spur.zeichne(von)
                spur.save()
        self.zeichne(von)
        self.save()
