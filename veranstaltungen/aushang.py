"""What the public may know of an event: pages, the frame for other websites and search engines see this and no more."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from netzwerk.schrift import EIGENNAMEN
from protegat.basis.merkmale import Sprache

from .models import KOPF, TEXTE, Veranstaltungsstatus
from .uebersetzung import Text


@dataclass(frozen=True)
class Ort:
    nummer: int
    name: str
    adresse: str
    stufenlos: bool


@dataclass(frozen=True)
class Aushang:
    """A public notice of one event in one language."""

    nummer: int
    kennung: str  # random; by it calendar programs know the event again
    art: str
    thema: str | None  # code of a topic
    texte: dict[str, Text]
    beginn: datetime
    ende: datetime | None
    datum: date
    ort: Ort | None
    stufenlos: bool
    sprachcodes: tuple[str, ...]
    status: str
    nur_deutsch: bool  # something stands here in German because nobody has written it in this language
    geprueft: bool
    frei: int | None = None  # places; None where nobody registers or there is no limit
    neuer_tag: tuple[int, date] | None = None  # number and day of the event that it was moved to

    @property
    def titel(self):
        return self.texte["titel"]

    @property
    def sprachen(self):
        """The languages spoken there, each by its own name and in its own script."""
        return [Text(EIGENNAMEN[code], code) for code in self.sprachcodes if code in EIGENNAMEN]

    @property
    def abgesagt(self):
        return self.status == Veranstaltungsstatus.ABGESAGT

    @property
    def verschoben(self):
        return self.status == Veranstaltungsstatus.VERSCHOBEN

    @property
    def vorbei(self):
        return (self.ende or self.beginn) < timezone.now() and (
            self.ende is not None or self.datum < timezone.localdate()
        )

    @property
    def findet_statt(self):
        return not (self.abgesagt or self.verschoben or self.vorbei)


def aushang(veranstaltung, sprache):
    """Asks for `zum_aushang(sprache)`; the only place where an event becomes public."""
    zeilen = {zeile.sprache: zeile for zeile in veranstaltung.texte.all()}
    hier = zeilen.get(sprache) if sprache != Sprache.DE else None
    deutsche = _deutsche(veranstaltung, zeilen.get(Sprache.DE))
    texte = {
        name: Text(uebersetzt, sprache) if (uebersetzt := getattr(hier, name, "")) else Text(deutsch, Sprache.DE)
        for name, deutsch in deutsche.items()
    }
    return Aushang(
        nummer=veranstaltung.pk,
        kennung=veranstaltung.kennung,
        art=veranstaltung.art,
        thema=veranstaltung.thema and veranstaltung.thema.code,
        texte=texte,
        beginn=veranstaltung.beginn,
        ende=veranstaltung.ende,
        datum=veranstaltung.datum,
        ort=_ort(veranstaltung.standort),
        stufenlos=veranstaltung.barrierefrei,
        sprachcodes=tuple(veranstaltung.sprachen),
        status=veranstaltung.status,
        nur_deutsch=any(text and text.sprache != sprache for text in texte.values()),
        geprueft=hier is None or hier.ist_geprueft(_quelle(deutsche)),
        frei=_freie(veranstaltung),
        neuer_tag=_neuer_tag(veranstaltung.nachfolger),
    )


def _freie(veranstaltung):
    plaetze = veranstaltung.kapazitaet
    return max(plaetze - veranstaltung.vergeben, 0) if plaetze and veranstaltung.nimmt_anmeldungen_an else None


def _neuer_tag(nachfolger):
    return (nachfolger.pk, nachfolger.datum) if nachfolger and nachfolger.oeffentlich else None


def deutsche_texte(veranstaltung):
    """The German of an event, by field."""
    return _deutsche(veranstaltung, veranstaltung.texte.filter(sprache=Sprache.DE).first())


def quelle(veranstaltung):
    """The same as one text: what a translation is confirmed against."""
    return _quelle(deutsche_texte(veranstaltung))


def _quelle(deutsche):
    return "\n\n".join(deutsche.values())


def _deutsche(veranstaltung, zeile):
    return {name: getattr(veranstaltung if name in KOPF else zeile, name, "") for name in TEXTE}


def _ort(standort):
    return standort and Ort(standort.pk, standort.name, standort.adresse, standort.barrierefrei)
