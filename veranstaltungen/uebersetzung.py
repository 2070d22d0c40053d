"""The fixed words of the public pages in one language: what was corrected or confirmed, else the catalogue."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import escape, format_html

from netzwerk.schrift import EIGENNAMEN, lang, richtung
from protegat.basis.merkmale import Sprache

from .models.wortlaut import Wortlaut  # not the package: the post, which it imports, needs these words
from .worte import KATALOGE, QUELLE, SPRACHEN


@dataclass(frozen=True)
class Text:
    """One text with the language it is really written in."""

    text: str
    sprache: str

    @property
    def lang(self):
        return lang(self.sprache)

    @property
    def richtung(self):
        return richtung(self.sprache)

    def __bool__(self):
        return bool(self.text)

    def __str__(self):
        return self.text


@dataclass(frozen=True)
class Wort:
    """One word of the catalogue beside its German, as it is shown now."""

    schluessel: str
    deutsch: str
    text: str
    geprueft: bool
    zeile: Wortlaut | None


@dataclass
class Worte:
    """`worte.text("noch_plaetze", zahl=3)`, `worte.datum(tag)`: whatever a page says of itself."""

    sprache: str
    zeilen: dict  # (language, key) -> Wortlaut

    @classmethod
    def in_sprache(cls, sprache):
        zeilen = Wortlaut.objects.in_sprachen(Sprache.DE, sprache)
        return cls(sprache, {(zeile.sprache, zeile.schluessel): zeile for zeile in zeilen if zeile.passt})

    @classmethod
    def in_jeder_sprache(cls):
        """One per language, from one question to the database."""
        zeilen = {(zeile.sprache, zeile.schluessel): zeile for zeile in Wortlaut.objects.all() if zeile.passt}
        return [cls(sprache, zeilen) for sprache in SPRACHEN]

    @property
    def lang(self):
        """The code for `lang` and `hreflang`: `de-simple` is registered for plain German."""
        return "de-simple" if self.sprache == Sprache.DE_EINFACH else str(self.sprache)

    @property
    def richtung(self):
        return richtung(self.sprache)

    @property
    def name(self):
        return EIGENNAMEN[self.sprache]

    @property
    def deutscher_name(self):
        """What the office calls it."""
        return Sprache(self.sprache).label

    @cached_property
    def alle(self):
        """Every word by its key."""
        return {schluessel: self._wort(schluessel) for schluessel in QUELLE}

    @property
    def anzahl(self):
        return len(self.alle)

    @property
    def anzahl_geprueft(self):
        return sum(wort.geprueft for wort in self.alle.values())

    @property
    def geprueft(self):
        return self.anzahl_geprueft == self.anzahl

    def text(self, schluessel, **werte):
        """For attributes, titles and mails."""
        return self.alle[schluessel].text.format(**werte)

    def html(self, schluessel, **werte):
        """For pages: every value stands apart, so that a Latin name or a number does not tear a line from the right."""
        werte = {name: format_html("<bdi>{}</bdi>", wert) for name, wert in werte.items()}
        text = escape(self.alle[schluessel].text)
        return format_html(text, **werte) if werte else text

    def bezeichnung(self, schluessel, deutsch):
        """The name of something that the office may rename: translated as long as it still means the same."""
        wort = self.alle.get(schluessel)
        if wort is None or wort.deutsch != deutsch or self.sprache == Sprache.DE:
            return Text(deutsch, Sprache.DE)
        return Text(wort.text, self.sprache)

    def datum(self, tag):
        """Dienstag, 12. Januar 2027"""
        return self.text(
            "datum",
            wochentag=self.text(f"wochentag_{tag.isoweekday()}"),
            tag=tag.day,
            monat=self.text(f"im_monat_{tag.month}"),
            jahr=tag.year,
        )

    def monat(self, tag):
        """Januar 2027"""
        return self.text("monat_und_jahr", monat=self.text(f"monat_{tag.month}"), jahr=tag.year)

    def zeiten(self, beginn, ende=None):
        """18:00 bis 20:00 Uhr, on the clock of the office."""
        von, bis = (zeitpunkt and f"{timezone.localtime(zeitpunkt):%H:%M}" for zeitpunkt in (beginn, ende))
        return self.html("zeit_von_bis", von=von, bis=bis) if bis else self.html("zeit_ab", von=von)

    def _wort(self, schluessel):
        quelle, zeile = self.zeilen.get((Sprache.DE, schluessel)), self.zeilen.get((self.sprache, schluessel))
        deutsch = quelle.text if quelle else QUELLE[schluessel]
        text = zeile.text if zeile else KATALOGE[self.sprache][schluessel]
        geprueft = self.sprache == Sprache.DE or (zeile is not None and zeile.ist_geprueft(deutsch))
        return Wort(schluessel, deutsch, text, geprueft, zeile)
