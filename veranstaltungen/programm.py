"""The programme: notices of what is coming, by month, chosen by kind, language, place and topic."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import cached_property

from netzwerk.models import Thema

from .aushang import Aushang
from .models import Veranstaltungsart
from .uebersetzung import Text, Worte


@dataclass(frozen=True)
class Auswahl:
    """One question of the filter and what can be answered: only what occurs in the programme."""

    name: str
    titel: str
    gewaehlt: str
    moeglich: list  # (value, Text)


@dataclass
class Programm:
    worte: Worte
    aushaenge: list[Aushang]
    gefragt: dict  # what stands behind the question mark

    @cached_property
    def auswahlen(self):
        """What cannot be asked because all events agree is left out, unless somebody has asked it."""
        alle = (self._auswahl(name, self.worte.text(titel)) for name, titel in WORTE_DER_AUSWAHL)
        return [auswahl for auswahl in alle if len(auswahl.moeglich) > 1 or auswahl.gewaehlt]

    @property
    def gewaehlt(self):
        return any(auswahl.gewaehlt for auswahl in self.auswahlen)

    @cached_property
    def treffer(self):
        gewaehlt = {auswahl.name: auswahl.gewaehlt for auswahl in self.auswahlen if auswahl.gewaehlt}
        return [
            aushang
            for aushang in self.aushaenge
            if all(wert in MERKMALE[name](aushang) for name, wert in gewaehlt.items())
        ]

    @property
    def monate(self):
        """`(first day, notices)`, in the order of time."""
        je_monat = groupby(self.treffer, key=lambda aushang: aushang.datum.replace(day=1))
        return [(monat, list(aushaenge)) for monat, aushaenge in je_monat]

    @property
    def ungeprueft(self):
        return any(not aushang.geprueft for aushang in self.treffer)

    def _auswahl(self, name, titel):
        vorhandene = {wert for aushang in self.aushaenge for wert in MERKMALE[name](aushang)}
        moegliche = [(wert, text) for wert, text in self._namen[name] if wert in vorhandene]
        return Auswahl(name, titel, self.gefragt.get(name, "")[:40], moegliche)

    @cached_property
    def _namen(self):
        orte = {str(aushang.ort.nummer): aushang.ort.name for aushang in self.aushaenge if aushang.ort}
        sprachen = {text.sprache: text for aushang in self.aushaenge for text in aushang.sprachen}
        return {
            "art": [(code, self.worte.bezeichnung(f"art_{code}", label)) for code, label in Veranstaltungsart.choices],
            "sprache": list(sprachen.items()),
            "standort": [(nummer, Text(name, "de")) for nummer, name in sorted(orte.items(), key=lambda ort: ort[1])],
            "thema": [
                (code, self.worte.bezeichnung(f"thema_{code}", label))
                for code, label in Thema.objects.values_list("code", "label")
            ],
        }


WORTE_DER_AUSWAHL = (("art", "art"), ("sprache", "sprache"), ("standort", "ort"), ("thema", "thema"))
MERKMALE = {
    "art": lambda aushang: (aushang.art,),
    "sprache": lambda aushang: aushang.sprachcodes,
    "standort": lambda aushang: (str(aushang.ort.nummer),) if aushang.ort else (),
    "thema": lambda aushang: (aushang.thema,) if aushang.thema else (),
}
