"""What sentences are built of: nouns for none, one and many, figures that open their records, and periods in words.

Days are written with the name of their month: `31.12.2018` in a text looks like a day of birth.
"""

from dataclasses import dataclass

from django.utils import formats

from berichte.aufbau import Zelle


@dataclass(frozen=True)
class Nomen:
    """A noun in one case."""

    keine: str
    eine: str
    mehrere: str

    def mit(self, zahl, wert):
        """`keine Beratung`, `eine Beratung`, `49 Beratungen`; `zahl` is the value as the figure writes it."""
        if wert in (0, 1):
            return self.eine if wert else self.keine
        return f"{zahl} {self.mehrere}"


BERATUNGEN = Nomen("keine Beratung", "eine Beratung", "Beratungen")
KURZKONTAKTE = Nomen("keinen Kurzkontakt", "einen Kurzkontakt", "Kurzkontakte")
ERSTBERATUNGEN = Nomen("keine Erstberatung", "eine Erstberatung", "Erstberatungen")
VERMITTLUNGEN = Nomen("keine Vermittlung", "eine Vermittlung", "Vermittlungen")
NENNUNGEN = Nomen("keine Nennung", "eine Nennung", "Nennungen")
MIT_TEILNAHMEN = Nomen("keiner Teilnahme", "einer Teilnahme", "Teilnahmen")
IN_KONTAKTEN = Nomen("keinem Kontakt", "einem Kontakt", "Kontakten")
MIT_ORGANISATIONEN = Nomen("keiner Organisation", "einer Organisation", "Organisationen")
MIT_PARTNERN = Nomen("keiner Partnerorganisation", "einer Partnerorganisation", "Partnerorganisationen")


def satz(*stuecke):
    """Words and figures as the parts of one sentence."""
    return tuple(Zelle(stueck) if isinstance(stueck, str) else stueck for stueck in stuecke)


def glied(lage, kennzahl, nomen=None, spalte="quartal", ausschnitt=None):
    """A figure of one column, with its noun, or as the figure alone writes it."""
    if ausschnitt:
        wert = getattr(lage.werte_nach(kennzahl, ausschnitt[0])[ausschnitt[1]], spalte)
    else:
        wert = wert_von(lage, kennzahl, spalte)
    text = nomen.mit(kennzahl.text(wert), wert) if nomen else kennzahl.text(wert)
    return lage.zelle(kennzahl, wert, getattr(lage.spannen, spalte), ausschnitt, text)


def wert_von(lage, kennzahl, spalte="quartal"):
    return getattr(lage.werte(kennzahl), spalte)


def im_zeitraum(lage):
    """`im IV. Quartal 2018`, `vom 1. Februar bis 31. Mai 2018`."""
    return im_quartal(lage.quartal) if lage.quartal else in_tagen(lage.zeitraum)


def im_quartal(quartal):
    return f"im {quartal.ganzes_quartal.name}"


def in_tagen(zeitraum):
    von = formats.date_format(zeitraum.von, "j. F" if zeitraum.von.year == zeitraum.bis.year else "j. F Y")
    return f"vom {von} bis {formats.date_format(zeitraum.bis, 'j. F Y')}"


def gross(worte):
    """At the beginning of a sentence."""
    return worte[:1].upper() + worte[1:]


def am_anfang(lage):
    return gross(im_zeitraum(lage))
