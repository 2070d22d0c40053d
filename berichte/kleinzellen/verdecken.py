"""Hide as little as possible of one sheet until nobody can compute a small number."""

from itertools import chain, combinations

from .blatt import VERBORGEN, klein
from .geheimnisse import geheimnisse
from .kenntnis import Kenntnis

# What hiding a cell costs its reader. `verborgen` for a small number or a 0 is the exception: who knows how we hide
# would draw conclusions from it.
GROSS, SCHON_KLEIN, NULL = 2, 3, 5


def verdecke(jetzt, fruehere=(), kenntnis=Kenntnis, immer=frozenset()):
    """Set the marks of this sheet, knowing the earlier ones. Who asks is told what cannot be kept secret any more.

    The cells of `immer` are hidden in any case, and nobody shall be able to compute them.
    """
    return Verdeckung(jetzt, geheimnisse(jetzt, fruehere, kenntnis, immer), immer).verdecke()


class Verdeckung:
    """The marks only grow while secrets are protected, so one round is enough and always ends."""

    def __init__(self, jetzt, geheimnisse, immer):
        self.jetzt = jetzt
        self.immer = immer
        self.geheimnisse = list(geheimnisse)
        self.kenntnisse = {id(g.kenntnis): g.kenntnis for g in self.geheimnisse}.values()

    def verdecke(self):
        kleine = [platz for platz, wert in self.jetzt.werte.items() if self._klein(wert)]
        self._setze(dict.fromkeys(kleine, klein(self.jetzt.schwelle)) | dict.fromkeys(self.immer, VERBORGEN))
        if all(map(self._bewahre, self.geheimnisse)):
            self._zeige_wieder()
        else:
            self._setze(dict.fromkeys(self.jetzt.werte, VERBORGEN))
        return (geheimnis for geheimnis in self.geheimnisse if geheimnis.verraten)

    def _bewahre(self, geheimnis):
        """Whether to go on: not where everything has to be hidden anyway."""
        if not self._erschoepft and geheimnis.verraten:
            self._schuetze(geheimnis)
        return not self._erschoepft and not geheimnis.ohne_beweis

    @property
    def _erschoepft(self):
        """Whether the search takes too long: then everything is hidden, and nothing more shown again."""
        return any(kenntnis.erschoepft for kenntnis in self.kenntnisse)

    def _klein(self, wert):
        return 0 < wert < self.jetzt.schwelle

    def _setze(self, ersatz):
        """Print these marks; what readers know of the rows whose marks changed must be worked out anew."""
        blatt, vorher, ganze = self.jetzt, self.jetzt.ersatz, self.jetzt.ganz_verborgene
        blatt.ersatz = ersatz
        zeilen = {zeile for (zeile, _), _ in vorher.items() ^ ersatz.items()}
        for gruppe, _ in ganze ^ blatt.ganz_verborgene:
            zeilen.update(blatt.gruppen[gruppe])
        for kenntnis in self.kenntnisse:
            kenntnis.vergiss(*zeilen)

    def _schuetze(self, geheimnis):
        """The cheapest way to keep one secret; where nothing helps, nothing more is hidden for it."""
        vorher = self.jetzt.ersatz
        for tausch, marken in self._plaene(geheimnis):
            if self._erschoepft:
                return
            self._setze(vorher | marken)
            if geheimnis.gewahrt_durch(tausch):
                return
        for marken in self._ganze_spalten():
            self._setze(vorher | marken)
            if not geheimnis.verraten:
                return
        self._setze(vorher)

    def _plaene(self, geheimnis):
        """Hide the rows of one exchange in some columns, cheapest first; the order is the same on every run."""
        plaene = [
            (tausch, self._marken([zeile for zeile, _ in tausch], spannen, auch_kleine))
            for tausch in geheimnis.auswege
            for spannen in self._spaltenwahl()
            for auch_kleine in (False, True)
        ]
        return sorted((plan for plan in plaene if plan[1]), key=lambda plan: self._preis(plan[1]))

    def _marken(self, zeilen, spannen, auch_kleine):
        """What would have to be marked besides; `auch_kleine`: take even `< 3` from the reader."""
        plaetze = {(zeile, spanne) for zeile in zeilen for spanne in spannen} & self.jetzt.werte.keys()
        gezeigte = [platz for platz in plaetze if self.jetzt.ersatz.get(platz) != VERBORGEN]
        return {platz: VERBORGEN for platz in gezeigte if auch_kleine or platz not in self.jetzt.ersatz}

    def _preis(self, marken):
        werte = [self.jetzt.werte[platz] for platz in marken]
        kosten = [NULL if not wert else SCHON_KLEIN if self._klein(wert) else GROSS for wert in werte]
        return sum(kosten), sum(werte)

    def _ganze_spalten(self):
        """The last resort: every row, in one column, in several, in all."""
        return (dict.fromkeys(self.jetzt.plaetze(spannen), VERBORGEN) for spannen in self._spaltenwahl())

    def _spaltenwahl(self):
        spannen = self.jetzt.spannen
        return chain.from_iterable(combinations(spannen, anzahl) for anzahl in range(1, len(spannen) + 1))

    def _zeige_wieder(self):
        """Show again, greatest first, what the other marks turn out to cover without it."""
        gewahrte = [geheimnis for geheimnis in self.geheimnisse if not geheimnis.verraten]
        werte, ersatz = self.jetzt.werte, self.jetzt.ersatz
        weitere = [p for p, m in ersatz.items() if m == VERBORGEN and p not in self.immer and not self._klein(werte[p])]
        for platz in sorted(weitere, key=lambda platz: (-werte[platz], platz)):
            if self._erschoepft:
                return
            vorher = self.jetzt.ersatz
            self._setze({p: marke for p, marke in vorher.items() if p != platz})
            if any(geheimnis.verraten for geheimnis in gewahrte):
                self._setze(vorher)
