"""Whom to send somebody to while they are still sitting there: one rule, in the order in which a counsellor thinks.

Distance is a word about districts, never a way or a map: of where the visitor lives, the district is all that is known.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone

from protegat.basis.kalender import feiertag, naechste_tage
from protegat.basis.merkmale import Sprache
from protegat.basis.models import Ortsteil
from protegat.basis.regeln import Sortierung
from protegat.basis.templatetags.haus import zeitspanne

from .models import Kooperationsform, Organisation, Thema
from .models.querysets import HIER, NEBENAN

HOECHSTENS = 5
RUECKBLICK = timedelta(days=91)  # "in den letzten 3 Monaten"
AUSSAGEKRAEFTIG = 3  # known outcomes; fewer say nothing about a partner
DEUTSCH = (Sprache.DE, Sprache.DE_EINFACH)
NAEHE = {HIER: "im selben Ortsteil", NEBENAN: "im Nachbarortsteil"}

REIHENFOLGE = (  # the rule: the first difference decides
    "-verweisstelle",  # we have agreed with them that we send people
    "-spricht",  # the language of the person
    "-heute_offen",  # now or later today
    "naehe",  # this district, the next one, another one
    "-zuletzt_angekommen",  # where people really arrived
    Sortierung("name"),
)


@dataclass(frozen=True)
class Gesuch:
    """What we look for; whatever is None or empty does not matter. With a topic only partners that offer it come."""

    thema: Thema | None = None
    sprache: str = ""
    ortsteil: Ortsteil | None = None
    heute_offen: bool = False
    jetzt: datetime = field(default_factory=timezone.localtime)

    def __bool__(self):
        """Whether there is anything to go by."""
        return bool(self.thema or self.sprache or self.ortsteil)

    @property
    def fremdsprache(self):
        """German is spoken everywhere."""
        return "" if self.sprache in DEUTSCH else self.sprache

    @property
    def feiertag(self):
        return feiertag(self.jetzt.date())


@dataclass(frozen=True)
class Vorschlag:
    organisation: Organisation
    gruende: tuple[str, ...]

    @property
    def satz(self):
        return ", ".join(self.gruende)


def finde(gesuch, organisationen):
    """The best few of these organisations, each with its reasons in words."""
    organisationen = organisationen.aktive()
    if gesuch.thema:
        organisationen = organisationen.zum_thema(gesuch.thema)
    if gesuch.heute_offen:
        organisationen = organisationen.heute_noch_offen(gesuch.jetzt)
    passende = (
        organisationen.mit_offenheit(gesuch.jetzt)
        .mit_naehe(gesuch.ortsteil)
        .mit_ankunft(gesuch.jetzt.date() - RUECKBLICK)
        .annotate(
            verweisstelle=_trifft_zu(kooperationsformen__contains=[Kooperationsform.VERWEISSTELLE]),
            spricht=_trifft_zu(sprachen__contains=[gesuch.fremdsprache]),
        )
    )
    beste = passende.order_by(*REIHENFOLGE).prefetch_related("zeiten")[:HOECHSTENS]
    return [Vorschlag(organisation, tuple(_gruende(organisation, gesuch))) for organisation in beste]


def _trifft_zu(**bedingung):
    return ExpressionWrapper(Q(**bedingung), BooleanField())


def _gruende(organisation, gesuch):
    if gesuch.thema:
        yield f"passt zu {gesuch.thema.kurz}"
    if gesuch.fremdsprache:
        sprache = Sprache(gesuch.fremdsprache).label
        yield f"spricht {sprache}" if organisation.spricht else f"{sprache} nicht eingetragen"
    yield oeffnung(organisation.zeiten.all(), gesuch.jetzt)
    if gesuch.ortsteil and organisation.ortsteil_id:
        yield NAEHE.get(organisation.naehe, "in einem anderen Ortsteil")
    if organisation.ausgang_bekannt >= AUSSAGEKRAEFTIG:
        zahlen = f"{organisation.zuletzt_angekommen} von {organisation.ausgang_bekannt}"
        yield f"in den letzten 3 Monaten {zahlen} angekommen"


def oeffnung(zeiten, jetzt):
    """`heute bis 16 Uhr, nur mit Termin`, `heute ab 14 Uhr`, `wieder Dienstag ab 9 Uhr`."""
    if not zeiten:
        return "Öffnungszeiten nicht eingetragen"
    heute, uhrzeit = jetzt.date(), jetzt.time()
    offene = [zeit for zeit in _am(heute, zeiten) if zeit.ende > uhrzeit]
    if offene:
        zeit = offene[0]
        worte = f"heute bis {_uhr(zeit.ende)}" if zeit.beginn <= uhrzeit else f"heute {zeitspanne(zeit.beginn)}"
    else:
        zeit, worte = _naechste(heute, zeiten)
    return f"{worte}, {zeit.hinweis}" if zeit and zeit.hinweis else worte


def _naechste(heute, zeiten):
    for tag in naechste_tage(heute):
        for zeit in _am(tag, zeiten):
            wann = "morgen" if tag - heute == timedelta(days=1) else zeit.get_wochentag_display()
            return zeit, f"wieder {wann} {zeitspanne(zeit.beginn)}"
    return None, "in den nächsten Tagen geschlossen"


def _am(tag, zeiten):
    return [] if feiertag(tag) else [zeit for zeit in zeiten if zeit.wochentag == tag.weekday()]


def _uhr(uhrzeit):
    return zeitspanne(uhrzeit).removeprefix("ab ")
