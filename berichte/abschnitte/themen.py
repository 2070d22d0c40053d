from functools import cached_property

from berichte.aufbau import Tabelle, Vergleich, Zeile, Zelle
from berichte.entwuerfe import themen
from berichte.kennzahlen import BERATUNGEN, HAUPTTHEMEN, NENNUNGEN, THEMENANTEIL
from berichte.kennzahlen.kennzahl import anteil
from netzwerk.models import Thema
from protegat.basis.querysets import NULL
from protegat.basis.zeitraum import Spannen

from .abschnitt import Abschnitt
from .textfeld import Textfeld
from .themenbild import GEZEICHNET, themen_ueber_quartale
from .vergleich import vorzeichen


class Themen(Abschnitt):
    """Section 2a: K7, with the change since the quarter before."""

    nummer = "2a"
    titel = "Themen"
    textfelder = (Textfeld("2a", "Text zu den Themen", "Was steckt hinter der Verschiebung?"),)
    entwuerfe = (themen.haeufigste, themen.verschiebung)

    def teile(self):
        alle = list(Thema.objects.values_list("code", "label", "kurzname"))
        if self.lage.vorher:
            yield self._vergleich(alle)
        yield self._nennungen(alle)
        yield themen_ueber_quartale(self.lage, alle)
        katalog = [(code, label) for code, label, _ in alle]
        yield self.tabelle_nach(HAUPTTHEMEN, "thema", katalog, "Hauptthemen", "Thema")

    @cached_property
    def vorher(self):
        """The quarter or year before as the three columns of its own, or None."""
        return Spannen(*[self.lage.vorher] * 3) if self.lage.vorher else None

    @cached_property
    def frueher(self):
        """Namings per topic in the quarter or year before."""
        werte = NENNUNGEN.werte_nach("thema", self.lage.vorhaben, self.vorher) if self.vorher else {}
        return {code: zahlen.quartal for code, zahlen in werte.items()}

    @property
    def _vorspalten(self):
        """Two free days have nothing before them."""
        return ("Vorquartal" if self.lage.quartal else "Vorjahr", "Änderung") if self.vorher else ()

    def _nennungen(self, alle):
        werte = self.lage.werte_nach(NENNUNGEN, "thema")
        vorkommende = [(c, label) for c, label, _ in alle if werte.get(c, NULL) != NULL]
        return Tabelle(
            "Themennennungen",
            "Thema",
            (self.lage.spalten[0], "Anteil", *self._vorspalten, *self.lage.spalten[1:]),
            tuple(self._nennung(code, label, werte[code]) for code, label in vorkommende),
            einheit=NENNUNGEN.einheit.value,
            regel=NENNUNGEN.regel,
        )

    def _nennung(self, code, label, werte):
        jetzt, *kumuliert = self.lage.zellen(NENNUNGEN, werte, ("thema", code))
        quote, *_ = self.lage.zellen(THEMENANTEIL, self.lage.werte_nach(THEMENANTEIL, "thema")[code], ("thema", code))
        return Zeile(label, (jetzt, quote, *self._veraenderung(code, werte.quartal), *kumuliert))

    def _veraenderung(self, code, jetzt):
        if not self.vorher:
            return ()
        vorher = self.frueher.get(code, 0)
        frueher = self.lage.zelle(NENNUNGEN, vorher, self.lage.vorher, ("thema", code))
        return frueher, Zelle(vorzeichen(jetzt - vorher), jetzt - vorher)

    def _vergleich(self, alle):
        """The topics named most in either quarter, as shares of K1."""
        jetzt = {code: werte.quartal for code, werte in self.lage.werte_nach(NENNUNGEN, "thema").items()}
        basis = self.lage.werte(BERATUNGEN).quartal
        basis_frueher = self.lage.wert_im(BERATUNGEN, self.lage.vorher)
        paare = [(kurz.replace("\u00ad", ""), self.frueher.get(c, 0), jetzt.get(c, 0)) for c, _, kurz in alle]
        genannte = sorted((paar for paar in paare if any(paar[1:])), key=lambda paar: -max(paar[1:]))[:GEZEICHNET]
        davor, danach = self.lage.davor.kurz, self.lage.kurzname
        return Vergleich(
            f"Themen {davor} und {danach}",
            "Anteil an den Beratungen (K1), mehrere Themen möglich. Die Tabelle darunter nennt alle Werte.",
            f"{davor} ({basis_frueher} Beratungen)",
            f"{danach} ({basis} Beratungen)",
            tuple((name, anteil(vorher, basis_frueher), anteil(neu, basis)) for name, vorher, neu in genannte),
        )
