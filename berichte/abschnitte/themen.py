from functools import cached_property

from berichte.aufbau import Tabelle, Vergleich, Zeile, Zelle
from berichte.kennzahlen import BERATUNGEN, HAUPTTHEMEN, NENNUNGEN, THEMENANTEIL
from berichte.kennzahlen.kennzahl import anteil
from netzwerk.models import Thema
from protegat.basis.querysets import NULL
from protegat.basis.zeitraum import Spannen

from .abschnitt import Abschnitt
from .themenbild import GEZEICHNET, themen_ueber_quartale


class Themen(Abschnitt):
    """Section 2a: K7, with the change since the quarter before."""

    nummer = "2a"
    titel = "Themen"

    def teile(self):
        themen = list(Thema.objects.values_list("code", "label", "kurzname"))
        if self.lage.vorquartal:
            yield self._vergleich(themen)
        yield self._nennungen(themen)
        yield themen_ueber_quartale(self.lage, themen)
        katalog = [(code, label) for code, label, _ in themen]
        yield self.tabelle_nach(HAUPTTHEMEN, "thema", katalog, "Hauptthemen", "Thema")

    @cached_property
    def vorher(self):
        """The quarter before as the three columns of its own, or None."""
        return Spannen(*[self.lage.vorquartal] * 3) if self.lage.vorquartal else None

    @cached_property
    def frueher(self):
        """Namings per topic in the quarter before."""
        werte = NENNUNGEN.werte_nach("thema", self.lage.vorhaben, self.vorher) if self.vorher else {}
        return {code: zahlen.quartal for code, zahlen in werte.items()}

    def _nennungen(self, themen):
        werte = self.lage.werte_nach(NENNUNGEN, "thema")
        vorkommende = [(c, label) for c, label, _ in themen if werte.get(c, NULL) != NULL]
        return Tabelle(
            "Themennennungen",
            "Thema",
            (self.lage.spalten[0], "Anteil", "Vorquartal", "Änderung", *self.lage.spalten[1:]),
            tuple(self._nennung(code, label, werte[code]) for code, label in vorkommende),
            einheit=NENNUNGEN.einheit.value,
            regel=NENNUNGEN.regel,
        )

    def _nennung(self, code, label, werte):
        jetzt, *kumuliert = self.lage.zellen(NENNUNGEN, werte, ("thema", code))
        quote, *_ = self.lage.zellen(THEMENANTEIL, self.lage.werte_nach(THEMENANTEIL, "thema")[code], ("thema", code))
        return Zeile(label, (jetzt, quote, *self._veraenderung(code, werte.quartal), *kumuliert))

    def _veraenderung(self, code, jetzt):
        if not self.lage.vorquartal:
            return Zelle("–"), Zelle("–")
        vorher = self.frueher.get(code, 0)
        frueher = self.lage.zelle(NENNUNGEN, vorher, self.lage.vorquartal, ("thema", code))
        return frueher, Zelle(vorzeichen(jetzt - vorher), jetzt - vorher)

    def _vergleich(self, themen):
        """The topics named most in either quarter, as shares of K1."""
        jetzt = {code: werte.quartal for code, werte in self.lage.werte_nach(NENNUNGEN, "thema").items()}
        basis = self.lage.werte(BERATUNGEN).quartal
        basis_frueher = BERATUNGEN.werte(self.lage.vorhaben, self.vorher).quartal
        paare = [(kurz.replace("\u00ad", ""), self.frueher.get(c, 0), jetzt.get(c, 0)) for c, _, kurz in themen]
        genannte = sorted((paar for paar in paare if any(paar[1:])), key=lambda paar: -max(paar[1:]))[:GEZEICHNET]
        davor, danach = self.lage.vorquartal, self.lage.zeitraum
        return Vergleich(
            f"Themen {davor.kurzname} und {danach.kurzname}",
            "Anteil an den Beratungen (K1), mehrere Themen möglich. Die Tabelle darunter nennt alle Werte.",
            f"{davor.kurzname} ({basis_frueher} Beratungen)",
            f"{danach.kurzname} ({basis} Beratungen)",
            tuple((name, anteil(vorher, basis_frueher), anteil(neu, basis)) for name, vorher, neu in genannte),
        )


def vorzeichen(zahl):
    """`+ 3`, `− 2`, `0`."""
    return f"{'+' if zahl > 0 else '−'} {abs(zahl)}" if zahl else "0"
