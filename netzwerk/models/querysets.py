from calendar import monthrange
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Case,
    Count,
    DateField,
    Exists,
    F,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, Greatest

from protegat.basis.kalender import feiertag
from protegat.basis.merkmale import Sprache
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import Sortierung
from protegat.basis.volltext import Fundort, suchwort

from .rufnummernsuche import RufnummernsucheMixin
from .vergleich import VergleichMixin

SUCHFELDER = ("name", "kurzname", "strasse", "plz", "ort", "zugang", "oeffnungszeiten", "ev_nummer")
# Codes of the room above, which this one does not import.
ABGESCHLOSSEN = "abgeschlossen"  # of a Beratung
ANGEKOMMEN, NICHT_ANGEKOMMEN = "angekommen", "nicht_angekommen"  # of a Vermittlung
LEERZEICHEN = Value(" ", output_field=TextField())
NIE = Value(False, output_field=BooleanField())
HIER, NEBENAN, ANDERSWO = range(3)  # how near a partner is, as near as we ever know


def gezaehlt_in(vorhaben):
    """Of Vermittlungen: those whose Beratung is completed and belongs to the Vorhaben."""
    return Q(beratung__vorhaben=vorhaben, beratung__status=ABGESCHLOSSEN)


class OrganisationQuerySet(VergleichMixin, RufnummernsucheMixin, HausQuerySet):
    fundorte = (
        Fundort(SUCHFELDER),
        Fundort(("label", "code"), "themen"),
        Fundort(("angebot", "mitbringen", "weg"), "texte"),
    )

    # words that select
    def sichtbar_fuer(self, nutzer):
        """Without those that have gone into another."""
        return super().sichtbar_fuer(nutzer).behaltene()

    def behaltene(self):
        """Entries that stand for an organisation; the others only lead there."""
        return self.filter(aufgegangen_in=None)

    def aktive(self):
        return self.behaltene().filter(aktiv=True)

    def mit_form(self, *formen):
        """Those we co-operate with in one of these ways."""
        return self.filter(kooperationsformen__overlap=formen)

    def mit_sprache(self, sprache):
        return self.filter(sprachen__contains=[sprache])

    def mit_rufnummer(self, ziffern):
        return self.filter(rufnummer__contains=ziffern)

    def zum_thema(self, thema):
        return self.filter(themen=thema)

    def offen_am(self, tag, uhrzeit=None):
        """Those with an opening time on this day, or at this time of it; on a public holiday nobody is open."""
        laeuft = Q(beginn__lte=uhrzeit, ende__gt=uhrzeit) if uhrzeit else Q()
        return self.filter(self._offen(tag, laeuft))

    def heute_noch_offen(self, jetzt):
        """Open now, or later on the local day of this moment."""
        return self.filter(self._noch_offen(jetzt))

    def nahe(self, ortsteil):
        """In this district or one beside it."""
        return self.filter(Q(ortsteil=ortsteil) | _neben(ortsteil))

    def veraltet(self, tag):
        """Nobody has checked the details within the twelve months before this day."""
        letzter_tag_im_monat = monthrange(tag.year - 1, tag.month)[1]
        vor_einem_jahr = date(tag.year - 1, tag.month, min(tag.day, letzter_tag_im_monat))
        return self.filter(Q(geprueft_am=None) | Q(geprueft_am__lte=vor_einem_jahr))

    def laengst_geprueft_zuerst(self):
        """What nobody ever checked comes first."""
        return self.order_by(F("geprueft_am").asc(nulls_first=True), Sortierung("name"), "pk")

    # words that add a column; each asks a table of its own, so that no row is multiplied
    def mit_vermittlungen(self, vorhaben):
        """`vermittelt` and `angekommen`: referrals from completed Beratungen of a Vorhaben."""
        aus_beratungen = self._verwandte("vermittlungen").filter(gezaehlt_in(vorhaben), organisation=OuterRef("pk"))
        return self.annotate(
            vermittelt=_anzahl(aus_beratungen),
            angekommen=_anzahl(aus_beratungen.filter(status=ANGEKOMMEN)),
        )

    def mit_ankunft(self, seit):
        """`ausgang_bekannt` and `zuletzt_angekommen`: what we know of those sent since this day."""
        erfasst = {"beratung__datum__gte": seit, "beratung__status": ABGESCHLOSSEN, "organisation": OuterRef("pk")}
        gesandte = self._verwandte("vermittlungen").filter(**erfasst, status__in=(ANGEKOMMEN, NICHT_ANGEKOMMEN))
        return self.annotate(
            ausgang_bekannt=_anzahl(gesandte),
            zuletzt_angekommen=_anzahl(gesandte.filter(status=ANGEKOMMEN)),
        )

    def mit_offenheit(self, jetzt):
        """`heute_offen`: the answer of `heute_noch_offen` for each."""
        return self.annotate(heute_offen=self._noch_offen(jetzt))

    def mit_naehe(self, ortsteil):
        """`naehe`: HIER, NEBENAN or ANDERSWO, seen from this district."""
        if ortsteil is None:
            return self.annotate(naehe=Value(ANDERSWO))
        faelle = When(ortsteil=ortsteil, then=HIER), When(_neben(ortsteil), then=NEBENAN)
        return self.annotate(naehe=Case(*faelle, default=ANDERSWO))

    def mit_fundtexten(self):
        """`themennamen` and `saetze`: its topics, and what its texts tell visitors, to show where a word was found."""
        themen = self._verwandte_themen().filter(organisationen=OuterRef("pk")).values("label")
        texte = self._verwandte("texte").filter(organisation=OuterRef("pk"))
        saetze = texte.values(text=Concat("angebot", LEERZEICHEN, "mitbringen", LEERZEICHEN, "weg"))
        return self.annotate(themennamen=ArraySubquery(themen), saetze=ArraySubquery(saetze))

    def mit_letztem_kontakt(self):
        """`letzter_kontakt`: day of the last talk, or of the last event held together."""
        veranstaltungen = self._verwandte("mitveranstaltete").durchgefuehrt()
        tage = (
            self._verwandte("netzwerkkontakte").filter(organisation=OuterRef("pk")),
            veranstaltungen.filter(mitveranstalter=OuterRef("pk")),
            veranstaltungen.filter(anwesende=OuterRef("pk")),
        )
        return self.annotate(letzter_kontakt=Greatest(*map(_letzter_tag, tage), output_field=DateField()))

    def _weitere_mit_wort(self, wort):
        """Those that speak a language of this name, or are called by this number."""
        sprachen = [code for code, name in Sprache.choices if suchwort(wort) in suchwort(name)]
        sprechende = [self.model.objects.order_by().filter(sprachen__overlap=sprachen)] if sprachen else []
        return [*super()._weitere_mit_wort(wort), *sprechende]

    def _noch_offen(self, jetzt):
        return self._offen(jetzt.date(), Q(ende__gt=jetzt.time()))

    def _offen(self, tag, wann):
        if feiertag(tag):
            return NIE
        zeiten = self._verwandte("zeiten").filter(organisation=OuterRef("pk"), wochentag=tag.weekday())
        return Exists(zeiten.filter(wann))

    def _verwandte_themen(self):
        return self.model._meta.get_field("themen").related_model.objects.order_by("rang")

    def _verwandte(self, name):
        """All rows of the table that points here under this name; rooms above are not imported."""
        return self.model._meta.get_field(name).related_model.objects.order_by()


def _neben(ortsteil):
    return Q(ortsteil__in=ortsteil.nachbarn.values("pk"))


def _anzahl(zeilen):
    je_organisation = zeilen.values("organisation").annotate(anzahl=Count("pk"))
    return Coalesce(Subquery(je_organisation.values("anzahl")), 0)


def _letzter_tag(zeilen):
    return Subquery(zeilen.order_by("-datum").values("datum")[:1])
