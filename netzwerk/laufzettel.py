"""The slip that a visitor takes along to a partner: in their language, with the German beside it for those at the door.

It carries no name and no code. What is missing in the language stands there in German and says so.
"""

from dataclasses import dataclass

from django.utils.functional import cached_property

from protegat.basis.merkmale import Sprache

from .beschriftung import BESCHRIFTUNGEN, DEUTSCH
from .models import SPRACHEN, TEXTE, Organisation
from .schrift import EIGENNAMEN, lang, richtung


@dataclass(frozen=True)
class Wort:
    """The same twice; without `hier` there is only the German."""

    deutsch: str
    hier: str = ""


@dataclass(frozen=True)
class Abschnitt:
    titel: Wort
    text: Wort


@dataclass(frozen=True)
class Tag:
    name: Wort
    zeiten: tuple[tuple[str, Wort], ...]  # `09:00–12:00` and its note


@dataclass(frozen=True)
class Laufzettel:
    organisation: Organisation
    sprache: str  # a code of the catalogue; without words of ours for it the labels are German

    @property
    def lang(self):
        return lang(self.sprache)

    @property
    def richtung(self):
        return richtung(self.sprache)

    @property
    def zweisprachig(self):
        return self.lang != "de"

    @property
    def nur_deutsch(self):
        return self.beschriftung.nur_deutsch

    @property
    def ungeprueft(self):
        """The text that nobody has confirmed yet; for the eyes of staff."""
        return self.text if self.text and not self.text.geprueft_am else None

    @cached_property
    def beschriftung(self):
        return BESCHRIFTUNGEN.get(self.sprache, DEUTSCH)

    @cached_property
    def titel(self):
        """Every label by its name."""
        return {name: self._wort(wort, getattr(self.beschriftung, name)) for name, wort in DEUTSCH._asdict().items()}

    @cached_property
    def texte(self):
        return {text.sprache: text for text in self.organisation.texte.all()}

    @property
    def text(self):
        return self.texte.get(self.sprache)

    def abschnitte(self):
        """What is known of offer, papers and way."""
        for name in TEXTE:
            deutsch = getattr(self.texte.get(Sprache.DE), name, "") or self._auffangtext(name)
            text = Wort(deutsch, getattr(self.text, name, "") if self.sprache != Sprache.DE else "")
            if text.deutsch or text.hier:
                yield Abschnitt(self.titel[name], text)

    def woche(self):
        for tag, zeiten in self.organisation.woche:
            name = self._wort(tag.label, self.beschriftung.wochentage[tag])
            yield Tag(name, tuple((_uhrzeit(zeit), self._hinweis(zeit.hinweis)) for zeit in zeiten))

    def sprachen(self):
        """The languages spoken there, each by its own name and in its own script."""
        eigene = [sprache for sprache in self.organisation.sprachen if sprache in EIGENNAMEN]
        return [(EIGENNAMEN[sprache], lang(sprache), richtung(sprache)) for sprache in eigene]

    def _auffangtext(self, name):
        return self.organisation.zugang if name == "mitbringen" else ""

    def _hinweis(self, hinweis):
        return self._wort(hinweis, self.beschriftung.hinweis(hinweis) or "")

    def _wort(self, deutsch, hier):
        return Wort(deutsch, hier if self.beschriftung is not DEUTSCH else "")


def sprachwahl(organisation):
    """What a slip can be written in: our public languages, and any that the partner has a text in."""
    moegliche = {*BESCHRIFTUNGEN, *(text.sprache for text in organisation.texte.all())}
    return [(code, name) for code, name in SPRACHEN if code in moegliche]


def _uhrzeit(zeit):
    return f"{zeit.beginn:%H:%M}–{zeit.ende:%H:%M}"
