from collections import Counter
from datetime import timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, Sum

from protegat.basis.querysets import ZEILEN, HausQuerySet, Mass, Werte, summe, verschiedene
from protegat.basis.ruhende import RuhendeMixin

from .auffaellige import AuffaelligeWoerter
from .kataloge import PERSONEN, TRAEGER, Angebot, Ergebnis, Kontaktart, Status, Unterstuetzung

PERSONENZAHL = summe("personenzahl")
MINUTEN = summe("dauer")
CODES = verschiedene("klient")
MIT_CODE = Mass(Count, "klient")
ORGANISATIONEN = verschiedene("organisation")


class HoechstensPersonen(Mass):
    """Everybody who came, each as a person of their own, but a code that comes again only once."""

    def ausdruck(self, nur=None):
        return PERSONENZAHL.ausdruck(nur) - MIT_CODE.ausdruck(nur) + CODES.ausdruck(nur)

    def aus(self, zeilen):
        return PERSONENZAHL.aus(zeilen) - MIT_CODE.aus(zeilen) + CODES.aus(zeilen)


HOECHSTENS_PERSONEN = HoechstensPersonen(Sum, "personenzahl")
OFFEN = "offen"  # Vermittlungsstatus.OFFEN, whose file imports this one


class BeratungQuerySet(AuffaelligeWoerter, RuhendeMixin, HausQuerySet):
    # words that select
    def abgeschlossen(self):
        """What may count at all: neither Entwurf nor storniert."""
        return self.filter(status=Status.ABGESCHLOSSEN)

    def entwuerfe(self):
        """Striche and half-filled records that wait in "später ergänzen"."""
        return self.filter(status=Status.ENTWURF)

    def offene_striche(self, nutzer):
        """Those of one person, the longest waiting first."""
        return self.entwuerfe().filter(beratende_person=nutzer).order_by("datum", "pk")

    def nicht_storniert(self):
        return self.exclude(status=Status.STORNIERT)

    def personenberatungen(self):
        """K1: completed counselling of people, without short contacts."""
        return self.abgeschlossen().filter(adressat__in=PERSONEN).exclude(kontaktart=Kontaktart.KURZ)

    def kurzkontakte(self):
        """K2: the same people, short contacts only."""
        return self.abgeschlossen().filter(adressat__in=PERSONEN, kontaktart=Kontaktart.KURZ)

    def erstberatungen(self):
        return self.filter(kontaktart=Kontaktart.ERST)

    def traegerbegleitung(self):
        """K11: completed counselling of professionals and organisations, without short contacts; disjoint from K1."""
        return self.abgeschlossen().filter(adressat__in=TRAEGER).exclude(kontaktart=Kontaktart.KURZ)

    def in_sprechstunden(self):
        """Of K11: in the weekly slot for Träger."""
        return self.filter(angebot=Angebot.TRAEGER)

    def mit_unterstuetzung(self, *arten):
        """At least one of these kinds; without any named, those that say none."""
        return self.filter(unterstuetzungen__overlap=arten) if arten else self.filter(unterstuetzungen=[])

    def ohne_angebot(self):
        """Bedarfslücken: there was nobody to send them to."""
        return self.filter(ergebnis=Ergebnis.KEIN_ANGEBOT)

    def mit_code(self):
        return self.filter(klient__isnull=False)

    def mit_organisation(self):
        return self.filter(organisation__isnull=False)

    def mit_thema(self, *codes):
        """At least one of these is Haupt- or Nebenthema; a Beratung with several appears once."""
        neben = self.model.nebenthemen.through.objects.filter(beratung=OuterRef("pk"), thema__code__in=codes)
        return self.filter(Q(hauptthema__code__in=codes) | Exists(neben))

    def mit_vermittlung(self, *stand):
        """At least one Vermittlung, of this Stand if named; a Beratung with two appears once."""
        vermittlungen = self.model._meta.get_field("vermittlungen").related_model.objects.all()
        gemeint = vermittlungen.filter(status__in=stand) if stand else vermittlungen
        return self.filter(Exists(gemeint.filter(beratung=OuterRef("pk"))))

    def von_heute(self, nutzer, tag):
        """What this person has logged on this day, newest first, with its code at hand."""
        eigene = self.nicht_storniert().filter(beratende_person=nutzer, datum=tag).select_related("klient")
        return eigene.order_by("-erstellt_am", "-pk")

    def bis(self, tag):
        """Up to this day, itself included."""
        return self.filter(datum__lte=tag)

    def mit_zielen(self):
        """With their Vermittlungen at hand, to say where to."""
        return self.prefetch_related("vermittlungen__organisation")

    def letzte(self, nutzer, tag):
        """The entry of this person that the next one of the day resembles most, or None."""
        eigene = self.nicht_storniert().filter(beratende_person=nutzer, datum__lte=tag)
        return eigene.select_related("vorhaben", "standort", "organisation").order_by("-datum", "-pk").first()

    # words that count
    def nennungen(self, zeitraeume):
        """K7: Haupt- plus Nebenthemen as `{code: {"2018-4": 7}}`; within one topic a Beratung is named once."""
        haupt, neben = (
            self.order_by().values(code=F(f"{weg}__code")).annotate(**self._je_zeitraum(ZEILEN, zeitraeume))
            for weg in ("hauptthema", "nebenthemen")
        )
        nennungen = {}
        for zeile in haupt.union(neben, all=True):
            zahlen = nennungen.setdefault(zeile.pop("code"), Counter())
            zahlen.update(zeile)
        nennungen.pop(None, None)
        return nennungen

    def je_unterstuetzung(self, spannen):
        """K11 by kind as `{code: Werte}`, None for those that say none; one with two kinds is named at both."""
        arten = {code: Q(unterstuetzungen__contains=[code]) for code in Unterstuetzung.values}
        arten[None] = Q(unterstuetzungen=[])
        zahlen = self.aggregate(
            **{
                f"{code}_{spalte}": ZEILEN.ausdruck(art & self._am_tag(spanne))
                for code, art in arten.items()
                for spalte, spanne in spannen._asdict().items()
            }
        )
        return {code: Werte(*(zahlen[f"{code}_{spalte}"] for spalte in Werte._fields)) for code in arten}


class VermittlungQuerySet(RuhendeMixin, HausQuerySet):
    """A Vermittlung has the day and the Vorhaben of its Beratung."""

    tag = "beratung__datum"
    zur_person = ("beratung__klient",)

    # words that select
    def fuer(self, vorhaben):
        return self.filter(beratung__vorhaben=vorhaben)

    def aus(self, beratungen):
        """Those that belong to the given Beratungen."""
        return self.filter(beratung__in=beratungen)

    def von_klient(self, klient):
        """Those of one code, the newest first, with where to."""
        eigene = self.filter(beratung__klient=klient).gueltig()
        return eigene.select_related("organisation", "beratung", "thema").order_by("-beratung__datum", "-pk")

    def von(self, nutzer):
        """Those that this person asks after: handed over to her, else counselled by her."""
        beratend = Q(zustaendig__isnull=True, beratung__beratende_person=nutzer)
        return self.filter(beratend | Q(zustaendig=nutzer))

    def bei(self, organisation):
        return self.filter(organisation=organisation)

    def offen(self):
        return self.filter(status=OFFEN)

    def ohne_auskunft(self):
        """Open, and nobody was asked yet."""
        return self.offen().filter(rueckmeldungen__isnull=True)

    def nachzufragen(self, tag):
        """Open ones whose day to ask has come; nobody asks after a person whose data rest."""
        offene = self.offen().gueltig().ohne_ruhende()
        return offene.filter(wiedervorlage__lte=tag).order_by("wiedervorlage", "pk")

    def seit_wochen_offen(self, wochen, tag):
        """Open ones whose Beratung is older than so many weeks on this day."""
        return self.offen().gueltig().filter(beratung__datum__lt=tag - timedelta(weeks=wochen))

    def gueltig(self):
        """Without those of a cancelled Beratung."""
        return self.exclude(beratung__status=Status.STORNIERT)

    def mit_verlauf(self):
        """With where to and all that we heard at hand."""
        return self.select_related("organisation", "thema").prefetch_related("rueckmeldungen__erstellt_von")
