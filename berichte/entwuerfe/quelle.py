"""Which draft sentences a text has taken over, so that the page can say when their figures have changed since."""

import re
from dataclasses import asdict, dataclass

from berichte.aufbau import Entwurfssatz


@dataclass(frozen=True)
class Abweichung:
    """What the text says, and what the records say now: None where they no longer make such a sentence."""

    quelle: "Quelle"
    jetzt: Entwurfssatz | None
    paare: tuple[tuple[str, str], ...]

    @property
    def satz(self):
        """`Im Text steht „49 Beratungen“, gezählt sind jetzt „51 Beratungen“.`"""
        if self.paare:
            alt, neu = (" und ".join(f"„{wort}“" for wort in worte) for worte in zip(*self.paare, strict=True))
            return f"Im Text steht {alt}, gezählt sind jetzt {neu}."
        if self.jetzt:
            return f"Im Text steht „{self.quelle.satz}“ Die Einträge ergeben jetzt: „{self.jetzt.text}“"
        return f"Im Text steht „{self.quelle.satz}“ Das ergeben die Einträge nicht mehr."


@dataclass(frozen=True)
class Quelle:
    """One draft as it was taken over; people may have changed the words around its figures."""

    entwurf: str
    satz: str
    zahlen: tuple[str, ...]

    @classmethod
    def von(cls, entwurf):
        return cls(entwurf.schluessel, entwurf.text, entwurf.zahlen)

    @classmethod
    def lies(cls, gespeichert):
        return cls(gespeichert["entwurf"], gespeichert["satz"], tuple(gespeichert["zahlen"]))

    def gespeichert(self):
        return asdict(self)

    def steht_in(self, text):
        """The sentence, or at least one of its figures."""
        return self.satz in text or any(_enthaelt(text, zahl) for zahl in self.zahlen)

    def abweichung(self, text, jetzt):
        """How the text differs from the draft as the records make it now; None where it does not."""
        woertlich = self.satz in text
        if jetzt is None:
            return Abweichung(self, None, ()) if woertlich else None
        paare = self._paare(text, jetzt)
        if paare or (woertlich and jetzt.text != self.satz):
            return Abweichung(self, jetzt, paare)
        return None

    def erneuert(self, text, jetzt):
        """The text with the new sentence, or, where people have changed its words, with the new figures."""
        if self.satz in text:
            return text.replace(self.satz, jetzt.text)
        neu = dict(self._paare(text, jetzt))
        muster = "|".join(_als_wort(alt) for alt in neu)
        return re.sub(muster, lambda treffer: neu[treffer.group()], text) if neu else text

    def _paare(self, text, jetzt):
        """`(figure in the text, figure now)` where they differ; a sentence of another shape has none."""
        if len(self.zahlen) != len(jetzt.zahlen):
            return ()
        paare = zip(self.zahlen, jetzt.zahlen, strict=True)
        return tuple((alt, neu) for alt, neu in paare if alt != neu and _enthaelt(text, alt))


def quellen_von(text, bisherige, entwuerfe):
    """What a text rests on once it is saved: every draft that stands in it now, and earlier ones that still do."""
    neue = {entwurf.schluessel: Quelle.von(entwurf) for entwurf in entwuerfe if entwurf.text in text}
    alte = {quelle.entwurf: quelle for quelle in bisherige if quelle.steht_in(text)}
    return list((alte | neue).values())


def _enthaelt(text, zahl):
    return re.search(_als_wort(zahl), text) is not None


def _als_wort(zahl):
    """`9 Beratungen` does not stand in `49 Beratungen`."""
    return rf"(?<![\w.,]){re.escape(zahl)}(?!\w)"
