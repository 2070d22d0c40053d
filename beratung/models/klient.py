from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.formats import date_format

from protegat.basis.merkmale import KEINE_ANGABE
from protegat.basis.models import SPERRVERMERK_HAELT, HausModell, Ortsteil, Wiedervorlage
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.models.verweise import verweise_auf
from protegat.basis.models.zusammenfuehrung import ZusammenfuehrbarMixin
from protegat.basis.regeln import gueltige_auswahl

from .ausloeser import fuehrt_zum_behaltenen
from .code import zufallscode
from .kataloge import Ergebnis, Kontaktart
from .klientsuche import KlientQuerySet
from .merkmale import AUSWAHLEN, MERKMALE, OHNE_ANTWORT, SPALTEN, UNBEKANNT, Merkmale
from .unterscheidung import Unterscheidung
from .zusammenfuehrung import Zusammenfuehrung


def neuer_code():
    """A random code like `K-7QF4`, never derived from the person. Four characters make 234.256 codes."""
    while True:
        code = zufallscode()
        if not Klient.objects.filter(code=code).exists():
            return code


class Klient(ZusammenfuehrbarMixin, Merkmale, HausModell):
    """A person known by a random code only, in no one Vorhaben; the merkmale are those last known."""

    code = models.CharField(  # noqa: DJ001  unique, so that many without one must be NULL
        "Code", max_length=12, unique=True, null=True, default=neuer_code, help_text="Empty: deleted; only counts on."
    )
    aufgegangen_in = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="aliasse",
        verbose_name="aufgegangen in",
        help_text="The code that stands for the same person now; this one leads there.",
    )

    zustaendig = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Zuständig"
    )
    wiedervorlagen = GenericRelation(Wiedervorlage, "objekt_id", "art")

    derselbe = "Das ist derselbe Code."
    gehalten_durch = ("aliasse", "stammblaetter", "notizen", "identitaeten", "beratungen")

    objects = KlientQuerySet.as_manager()

    class Meta:
        verbose_name = "Klient"
        verbose_name_plural = "Klienten"
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                name="klient_code_form",
                condition=Q(code__regex=r"^K-[0-9A-Z]{4,8}$"),
                violation_error_message="Ein Code sieht aus wie K-7QF4.",
            ),
            models.CheckConstraint(
                name="klient_geht_nicht_in_sich_auf",
                condition=Q(aufgegangen_in=None) | ~Q(aufgegangen_in=F("id")),
                violation_error_message="Ein Code geht nicht in sich selbst auf.",
            ),
            *gueltige_auswahl("klient", **AUSWAHLEN),
        ]
        triggers = [
            fuehrt_zum_behaltenen("klient", "aufgegangen_in_id"),
            achtet_einschraenkung(
                "klient", "klient", wer="{zeile}.id", felder=(*SPALTEN, "code", "aufgegangen_in_id"), einfuegen=False
            ),
            SPERRVERMERK_HAELT,
        ]

    def __str__(self):
        return self.code or "Code gelöscht"

    def get_absolute_url(self):
        return reverse("beratung:klient_detail", args=[self.code]) if self.code else reverse("beratung:klient_list")

    @property
    def kurz(self):
        """`weiblich, 25 bis 29, Arabisch, Grünau`: what is known, in a few words; empty where nothing is."""
        teile = (self._in_worten(feld) for feld in ("geschlecht", "altersgruppe", "sprache", "ortsteil"))
        return ", ".join(filter(None, teile))

    def _in_worten(self, feld):
        wert = getattr(self, feld)
        if wert in OHNE_ANTWORT:
            return ""
        return str(wert) if feld == "ortsteil" else getattr(self, f"get_{feld}_display")()

    def bekannte(self):
        """`{"sprache": "ar", "ortsteil_id": 3}`: the merkmale that somebody has answered."""
        return {spalte: wert for spalte in SPALTEN if (wert := getattr(self, spalte)) not in UNBEKANNT}

    # the next contact
    def gleiche_ab(self, beratung):
        """The Beratung takes what we know already, the Klient what we learned today; saving is up to the caller."""
        for feld in MERKMALE:
            bekannt, heute = getattr(self, feld), getattr(beratung, feld)
            if heute in UNBEKANNT:
                setattr(beratung, feld, bekannt)
            elif heute != KEINE_ANGABE[0] or bekannt in UNBEKANNT:
                setattr(self, feld, heute)

    def leihe(self, beratung):
        """Let an unsaved Beratung begin with what is known; the names of what it was lent."""
        bekannt = self.bekannte()
        for spalte, wert in bekannt.items():
            setattr(beratung, spalte, wert)
        beratung.klient = self
        beratung.kontaktart = self.naechste_kontaktart(beratung.vorhaben_id, beratung.datum, beratung.kontaktart)
        return ["klient", *(spalte.removesuffix("_id") for spalte in bekannt)]

    def vorhaben_bis(self, tag):
        """The keys of the Vorhaben in which this code has been here up to the day."""
        return set(self.beratungen.nicht_storniert().bis(tag).values_list("vorhaben", flat=True))

    def naechste_kontaktart(self, vorhaben, tag, sonst=Kontaktart.ERST):
        """First or follow-up, per Vorhaben and never stored. A Kurzkontakt says how long, so it stays one."""
        if sonst == Kontaktart.KURZ or vorhaben is None:
            return sonst
        return Kontaktart.FOLGE if vorhaben in self.vorhaben_bis(tag) else Kontaktart.ERST

    def zuletzt(self, tag):
        """`zuletzt 12.11.2018, Wohnen, vermittelt an Kontaktstelle Wohnen`, or that nobody came yet."""
        letzte = self.beratungen.nicht_storniert().bis(tag).select_related("hauptthema").mit_zielen().first()
        if letzte is None:
            return "noch kein Kontakt"
        ziele = [vermittlung.ziel for vermittlung in letzte.vermittlungen.all()]
        wohin = f" an {', '.join(ziele)}" if ziele and letzte.ergebnis == Ergebnis.VERMITTELT else ""
        return f"zuletzt {date_format(letzte.datum, 'd.m.Y')}, {letzte.kurz}{wohin}"

    # one person, two codes
    @transaction.atomic
    def nimm_auf(self, anderer, von, uebernimm=()):
        """The other code turned out to be the same person: all that leads to it leads here, and it becomes an alias.

        What is not known here is taken over; where both know something, mine stays unless `uebernimm` names the
        merkmal.
        Raises ValidationError with a reason; returns the trace, which can take it back.
        """
        self.sperre(anderer)
        self.pruefe_aufnahme(anderer)
        spur = Zusammenfuehrung(behalten=self, aufgenommen=anderer)
        spur.merkmale = self._lerne_von(anderer, uebernimm)
        spur.bewege(verweise_auf(Klient))
        anderer.aufgegangen_in = self
        for zeile in (self, anderer, spur):
            zeile.zeichne(von)
            zeile.save()
        return spur

    def _lerne_von(self, anderer, uebernimm):
        """Take merkmale over; `{spalte: [before, chosen]}` of those that changed."""
        gelernt = {}
        for spalte in SPALTEN:
            mein, sein = getattr(self, spalte), getattr(anderer, spalte)
            besser = mein in UNBEKANNT or (mein in OHNE_ANTWORT and sein not in OHNE_ANTWORT)
            if (besser or spalte.removesuffix("_id") in uebernimm) and sein not in (*UNBEKANNT, mein):
                gelernt[spalte] = [mein, sein]
                setattr(self, spalte, sein)
        return gelernt

    def gemeinsame_tage(self, anderer):
        """Days on which both have been here: then they are hardly one person."""
        tage = anderer.beratungen.nicht_storniert().values("datum")
        return sorted(set(self.beratungen.nicht_storniert().filter(datum__in=tage).values_list("datum", flat=True)))

    def vergiss(self, gelernt):
        """Undo `_lerne_von` where nobody has learned something newer since; saving is up to the caller."""
        for spalte, (vorher, gewaehlt) in gelernt.items():
            verschwunden = spalte == "ortsteil_id" and not Ortsteil.objects.filter(pk=vorher).exists()
            if getattr(self, spalte) == gewaehlt:
                setattr(self, spalte, None if verschwunden else vorher)

    def unterscheide(self, anderer, von):
        """Remember that these are two people; saying it twice is saying it once."""
        return Unterscheidung.objects.halte_fest(self, anderer, von)
