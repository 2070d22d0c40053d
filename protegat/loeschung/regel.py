"""A rule of deletion (DIN 66398): the kind of data, when its period begins, how long it is, what stays."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.db.models import Count, Exists, Min, OuterRef, Q, Value
from django.db.models.functions import Cast, Greatest

from protegat.basis.loeschung import loesche
from protegat.basis.models import Sperrvermerk
from protegat.basis.regeln import TagInBerlin

from .fristen import Frist

NIE = Cast(Value(None), models.DateField())
SICHERHEIT = "Art. 5 Abs. 2, Art. 32 DSGVO"
BESCHAEFTIGUNG = "§ 26 BDSG, Art. 6 Abs. 1 Buchst. f DSGVO"
FOERDERUNG = (
    "Der Fördermittelgeber geht vor: Art. 82 VO (EU) 2021/1060 verlangt die Unterlagen so lange, "
    "und Art. 17 Abs. 3 Buchst. b DSGVO nimmt solche Pflichten vom Löschen aus."
)


@dataclass(frozen=True)
class Stand:
    """What one rule has before it, in numbers and days."""

    regel: "Regel"
    heute: int
    in_30: int
    in_90: int
    gehalten: int  # due, if no Sperrvermerk held it
    gefoerdert: int  # the person's day has come, the funder's has not
    alle: int
    naechster: object

    @property
    def ruhig(self):
        return not (self.heute or self.in_90 or self.gehalten or self.gefoerdert)


class Regel:
    """Each rule is one small class. `person_am` and `foerderung_am` are its two clocks; the later one holds."""

    schluessel: str
    datenart: str
    modell: type
    mit = ()  # models whose rows go along
    rechtsgrundlage: str
    beginn: str
    frist: Frist
    bleibt = "nichts"
    leere = None  # the fields that are emptied where the row itself stays
    vorhaben = None  # the way to the Vorhaben, to tell invented people from real ones
    selbst = True  # whether our run does it; logs go by whole days together with their seals (protokolle/kette.py)
    nur_befehl = False  # the account of the web process may delete nothing there: it waits for the hourly command
    haltbar = True  # whether a Sperrvermerk can lie on it

    # words that select
    def zeilen(self):
        """All rows that still hold something of this kind."""
        zeilen = self.modell._default_manager.all()
        return zeilen.exclude(**self.leere) if self.leere else zeilen

    def ab(self):
        """The day on which the period begins, as an expression."""
        raise NotImplementedError

    def person_am(self):
        return self.frist.nach(self.ab())

    def foerderung_am(self):
        """Until when the funder wants it; most data no funder asks for."""
        return NIE

    def mit_fristen(self):
        """With both clocks, the day that holds (`geht_am`), and whether a Sperrvermerk keeps it (`gesperrt`)."""
        gehaltene = Sperrvermerk.objects.gehaltene(self.modell).filter(pk=OuterRef("pk")) if self.haltbar else None
        return (
            self.zeilen()
            .annotate(person_am=self.person_am(), foerderung_am=self.foerderung_am())
            .annotate(
                geht_am=Greatest("person_am", "foerderung_am"),  # PostgreSQL leaves out what is empty
                gesperrt=Exists(gehaltene) if self.haltbar else Value(False, models.BooleanField()),
            )
        )

    def faellige(self, tag, beispiele=True):
        """What has to go on this day. Examples are left to those who want to see it happen."""
        zeilen = self.mit_fristen().filter(geht_am__lte=tag, gesperrt=False)
        if beispiele or not self.vorhaben:
            return zeilen
        erfundene = self.modell._base_manager.filter(**{f"{self.vorhaben}__beispiel": True})
        return zeilen.exclude(pk__in=erfundene.values("pk"))

    # words that count
    def stand(self, tag):
        """The calendar of this rule in one query."""
        frei, faellig = Q(gesperrt=False), Q(geht_am__lte=tag)
        spanne = {tage: Q(geht_am__gt=tag, geht_am__lte=tag + timedelta(days=tage)) for tage in (30, 90)}
        return Stand(
            self,
            **self.mit_fristen().aggregate(
                heute=Count("pk", filter=frei & faellig),
                in_30=Count("pk", filter=frei & spanne[30]),
                in_90=Count("pk", filter=frei & spanne[90]),
                gehalten=Count("pk", filter=~frei),
                gefoerdert=Count("pk", filter=frei & Q(person_am__lte=tag, foerderung_am__gt=tag)),
                alle=Count("pk"),
                naechster=Min("geht_am", filter=frei & Q(geht_am__gt=tag)),
            ),
        )

    # verbs
    def loesche(self, zeilen, von=None, nachgeholt=False):
        return loesche(zeilen, self.schluessel, von, self.leere, nachgeholt)


class Seit(Regel):
    """Begins with the moment that one field holds."""

    moment = "erstellt_am"

    def ab(self):
        return TagInBerlin(self.moment)
