"""What can be read off a Stammblatt: what is missing, what comes next, how it is said."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils import timezone

from protegat.basis.templatetags.haus import datum, zeitspanne

from .esf import FREIWILLIG, PFLICHT, SENSIBEL, UNBEANTWORTET, Erwerbsstatus
from .fristen import zur_zeit

LEER = (None, *UNBEANTWORTET)


@dataclass(frozen=True)
class Schritt:
    """What a record waits for, and how urgent that is: gut, offen, knapp or unter, as the traffic light knows them."""

    satz: str
    ampel: str


class Angaben(models.Model):
    """Mixed into the Stammblatt; asks nothing but its own fields, its Vorhaben and its Unterbrechungen."""

    class Meta:
        abstract = True

    def pflichtfelder(self):
        """Whose absence makes it incomplete in the period of its Vorhaben."""
        felder = PFLICHT[self.vorhaben.foerderperiode]
        arbeitslos = self.erwerbsstatus == Erwerbsstatus.ARBEITSLOS
        return [feld for feld in felder if arbeitslos or feld != "arbeitslos_seit"]

    def fehlende_felder(self):
        """`["Erwerbsstatus", "Höchster Bildungsabschluss"]`; refused is missing, too, unless the field is sensitive."""
        return [self.name_von(feld) for feld in self.pflichtfelder() if getattr(self, feld) in LEER]

    def es_fehlen(self):
        """`Es fehlen: Geschlecht, Erwerbsstatus`; empty when complete."""
        felder = self.fehlende_felder()
        return f"{'Es fehlt' if len(felder) == 1 else 'Es fehlen'}: {', '.join(felder)}" if felder else ""

    def freiwillige(self):
        """Optional merkmale; the sensitive ones only as long as the Vorhaben is active and needs them."""
        periode, aktiv = self.vorhaben.foerderperiode, self.vorhaben.aktiv
        return (*FREIWILLIG[periode], *(SENSIBEL[periode] if aktiv else ()))

    def unter_grenze(self):
        """Not yet reportable; needs `mit_minuten()`."""
        grenze = self.vorhaben.bagatellgrenze_stunden
        return grenze is not None and self.minuten < grenze * 60

    @property
    def stunden(self):
        return self.minuten / 60

    def pflichtangaben(self):
        """Name, words and whether it is missing, for every field that must be known."""
        return [(*self._angabe(feld), getattr(self, feld) in LEER) for feld in self.pflichtfelder()]

    def freiwillige_angaben(self):
        return [self._angabe(feld) for feld in self.freiwillige()]

    def _angabe(self, feld):
        return self.name_von(feld), self.in_worten(feld, als_text(getattr(self, feld)))

    def schritt(self, tag=None):
        """What comes next on this day, today unless said otherwise."""
        tag = tag or timezone.localdate()
        if self.austritt is None:
            return self._austritt(tag)
        if self.ergebnis is None:
            return _frist("Ergebnisse", bis=self.ergebnis_bis, tag=tag)
        if self.verbleib is None or self.verbleib_am < self.verbleib_ab:
            faellig = tag >= self.verbleib_ab
            satz = "fällig seit" if faellig else "ab"
            return Schritt(f"Verbleib {satz} {datum(self.verbleib_ab)}", "knapp" if faellig else "offen")
        return Schritt("alles erhoben", "gut")

    def _austritt(self, tag):
        ende = self.vorhaben.spanne.bis
        if ende < tag:
            return Schritt(f"Austritt fehlt, das Vorhaben endete am {datum(ende)}", "unter")
        return Schritt("nimmt teil", "offen")

    def ergebnis_zur_zeit(self):
        """Recorded within four weeks after leaving; what comes later is kept, and said."""
        return zur_zeit(self.ergebnis_am, self.austritt)

    def verbleib_zur_zeit(self):
        return zur_zeit(self.verbleib_am, self.verbleib_ab)

    def ergebnis_in_worten(self):
        return self.in_worten("ergebnis", als_text(self.ergebnis))

    def verbleib_in_worten(self):
        return self.in_worten("verbleib", als_text(self.verbleib))

    def zeiten(self):
        """The spans of taking part, in their order: `["01.02.2026 – 31.03.2026", "seit 02.06.2026"]`"""
        unterbrechungen = list(self.unterbrechungen.all())
        beginne = [self.eintritt, *(u.wiedereintritt for u in unterbrechungen)]
        enden = [*(u.austritt for u in unterbrechungen), self.austritt]
        return [zeitspanne(von, bis) for von, bis in zip(beginne, enden, strict=True)]

    @classmethod
    def name_von(cls, feld):
        return cls._meta.get_field(feld).verbose_name

    @classmethod
    def in_worten(cls, feld, text):
        """A stored value as people say it; empty is a dash."""
        spalte = cls._meta.get_field(feld)
        if not text:
            return "–"
        if spalte.get_internal_type() == "DateField":
            return datum(date.fromisoformat(text))
        namen = dict(spalte.choices or spalte.base_field.choices)
        return ", ".join(namen[code] for code in text.split(","))


def als_text(wert):
    """How a value stands in a trace: a code, an ISO day, codes with commas between them, or nothing."""
    return ",".join(wert) if isinstance(wert, list) else "" if wert is None else str(wert)


def _frist(was, bis, tag):
    if tag > bis:
        return Schritt(f"{was} überfällig seit {datum(bis)}", "unter")
    return Schritt(f"{was} bis {datum(bis)}", "knapp")
