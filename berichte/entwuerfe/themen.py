"""Section 2a: what it was about most, and what has shifted."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from itertools import islice

from berichte.kennzahlen import BERATUNGEN, NENNUNGEN, THEMENGRUPPENANTEIL
from berichte.kennzahlen.themen import THEMENGRUPPEN, Themengruppe
from netzwerk.models import Thema
from protegat.basis.zeitraum import Spannen, Zeitraum

from . import worte
from .worte import glied, im_quartal, in_tagen, satz

MINDESTENS = 20  # Beratungen in each of the two periods: 2 of 4 is no trend
SPUERBAR = 5  # percentage points
SICHER = 4  # the square of two standard errors: beyond it, chance explains one difference in twenty at most
JAHR = 365
NENNBAR = 4  # topics in one sentence


@dataclass(frozen=True)
class Verschiebung:
    """The share of a group of topics before and now."""

    gruppe: Themengruppe
    vorher: object
    jetzt: object

    @property
    def punkte(self):
        return self.jetzt - self.vorher

    @property
    def verb(self):
        return "stieg" if self.punkte > 0 else "sank"

    def traegt(self, n_vorher, n_jetzt):
        """Whether it is large, and larger than chance would make it between so few records."""
        vorher, jetzt = Fraction(self.vorher) / 100, Fraction(self.jetzt) / 100
        zusammen = (vorher * n_vorher + jetzt * n_jetzt) / (n_vorher + n_jetzt)
        streuung = zusammen * (1 - zusammen) * (Fraction(1, n_vorher) + Fraction(1, n_jetzt))
        return abs(self.punkte) >= SPUERBAR and (jetzt - vorher) ** 2 > SICHER * streuung


def haeufigste(lage):
    """`Am häufigsten ging es um Wohnen/Wohnungssuche (12 Nennungen) und Schule (9 Nennungen).`"""
    werte = lage.werte_nach(NENNUNGEN, "thema")
    codes = _vorn({code: zahlen.quartal for code, zahlen in werte.items() if zahlen.quartal})
    labels = dict(Thema.objects.values_list("code", "label"))
    stuecke = []
    for platz, code in enumerate(codes, start=1):
        davor = "Am häufigsten ging es um " if platz == 1 else " und " if platz == len(codes) else ", "
        stuecke += [
            davor,
            f"{labels[code]} (",
            glied(lage, NENNUNGEN, worte.NENNUNGEN, ausschnitt=("thema", code)),
            ")",
        ]
    return satz(*stuecke, ".") if stuecke else None


def _vorn(zahlen):
    """The two with the most, and whatever is level with them; where that is too many, only who is really ahead."""
    rang = sorted(zahlen, key=lambda code: (-zahlen[code], code))
    schwelle = zahlen[rang[:2][-1]] if rang else 0
    gleichauf = [code for code in rang if zahlen[code] >= schwelle]
    return gleichauf if len(gleichauf) <= NENNBAR else [code for code in rang if zahlen[code] > schwelle]


def verschiebung(lage):
    """`Der Anteil der Beratungen zu KiTa und Schule stieg von 12,0 % … auf 31,1 % …`, or None where nothing is sure.

    The quarter is compared with the one before, any longer period's first half or year with its last.
    """
    zeiten = vergleichszeiten(lage)
    if zeiten is None:
        return None
    erste, *weitere = verschiebungen(lage, *zeiten) or [None]
    return erste and satz(*_erste(lage, erste, *zeiten), *_weitere(lage, weitere, *zeiten), ".")


def verschiebungen(lage, davor, danach):
    """The largest that is sure, then the largest the other way about other topics, if any."""
    spannen = Spannen(davor, danach, Zeitraum(davor.von, danach.bis))
    n_vorher, n_jetzt = lage.wert_im(BERATUNGEN, davor), lage.wert_im(BERATUNGEN, danach)
    if min(n_vorher, n_jetzt) < MINDESTENS:
        return []
    anteile = THEMENGRUPPENANTEIL.werte_nach("gruppe", lage.vorhaben, spannen)
    alle = [Verschiebung(gruppe, *anteile[gruppe.schluessel][:2]) for gruppe in THEMENGRUPPEN]
    sichere = sorted((v for v in alle if v.traegt(n_vorher, n_jetzt)), key=lambda v: -abs(v.punkte))
    andere = (v for v in sichere if v.verb != sichere[0].verb and not {*v.gruppe.themen} & {*sichere[0].gruppe.themen})
    return [*sichere[:1], *islice(andere, 1)]


def vergleichszeiten(lage):
    """Two periods of one length inside the report's reach, or None where there is no earlier one."""
    if lage.quartal:
        return (lage.vorher, lage.zeitraum) if lage.vorher else None
    ganz = lage.zeitraum
    tage = JAHR if ganz.tage >= 2 * JAHR else ganz.tage // 2
    if not tage:
        return None
    strecke = timedelta(days=tage - 1)
    return Zeitraum(ganz.von, ganz.von + strecke), Zeitraum(ganz.bis - strecke, ganz.bis)


def _erste(lage, erste, davor, danach):
    yield f"Der Anteil der Beratungen zu {erste.gruppe.label} {erste.verb} von "
    yield from _zeit(lage, erste, erste.vorher, davor)
    yield " auf "
    yield from _zeit(lage, erste, erste.jetzt, danach)


def _weitere(lage, weitere, davor, danach):
    for andere in weitere:
        yield f"; der zu {andere.gruppe.label} {andere.verb} von "
        yield _anteil(lage, andere, andere.vorher, davor)
        yield " auf "
        yield _anteil(lage, andere, andere.jetzt, danach)


def _zeit(lage, verschobene, wert, zeitraum):
    """`12,0 % im III. Quartal 2018 (50 Beratungen)`."""
    basis = lage.wert_im(BERATUNGEN, zeitraum)
    yield _anteil(lage, verschobene, wert, zeitraum)
    yield f" {im_quartal(zeitraum) if lage.quartal else in_tagen(zeitraum)} ("
    yield lage.zelle(BERATUNGEN, basis, zeitraum, text=worte.BERATUNGEN.mit(BERATUNGEN.text(basis), basis))
    yield ")"


def _anteil(lage, verschobene, wert, zeitraum):
    return lage.zelle(THEMENGRUPPENANTEIL, wert, zeitraum, ("gruppe", verschobene.gruppe.schluessel))
