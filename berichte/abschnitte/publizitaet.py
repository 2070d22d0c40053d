from berichte.aufbau import Tabelle, Zeile, Zelle
from berichte.entwuerfe import stand
from protegat.basis.models import JE_VERANSTALTUNG, PFLICHTEN, Publizitaetspflicht
from veranstaltungen.models import Publizitaetsnachweis, Veranstaltung
from veranstaltungen.publizitaet import massnahmen, ohne_beleg, ohne_einladung

from .abschnitt import Abschnitt, tag
from .textfeld import Textfeld


class Publizitaet(Abschnitt):
    """Section 7: what told the public who pays, with its proof; and each duty, whether it is met by then."""

    nummer = "7"
    titel = "Publizität"
    textfelder = (Textfeld("7", "Text zur Publizität"),)
    entwuerfe = (stand.publizitaet,)

    def teile(self):
        yield Tabelle(
            f"Maßnahmen vom {self.lage.zeitraum.in_worten}",
            "Datum",
            ("Medium", "Maßnahme", "Nachweis"),
            tuple(map(_massnahme, massnahmen(self.lage.vorhaben, self.lage.zeitraum))),
            leer="In diesem Zeitraum ist keine Maßnahme festgehalten.",
            textspalten=(0, 1, 2),
        )
        yield Tabelle(
            "Pflichten",
            "Pflicht",
            ("Grundlage", "Stand"),
            tuple(self._pflicht(pflicht) for pflicht in self.lage.vorhaben.pflichten),
            leer="Für dieses Vorhaben ist keine Pflicht gewählt.",
            textspalten=(0, 1),
        )

    def _pflicht(self, pflicht):
        quelle = PFLICHTEN[self.lage.vorhaben.foerderperiode].get(pflicht, "–")
        stand = self._je_veranstaltung(pflicht) if pflicht in JE_VERANSTALTUNG else self._einmal(pflicht)
        return Zeile(pflicht.label, (Zelle(quelle), stand))

    def _einmal(self, pflicht):
        """Met once, it holds; the first proof is the one that counts."""
        bis = Publizitaetsnachweis.objects.fuer(self.lage.vorhaben).filter(datum__lte=self.lage.zeitraum.bis)
        erster = bis.zur_pflicht(pflicht).order_by("datum", "pk").first()
        if erster is None:
            return Zelle("fehlt")
        return Zelle(f"nachgewiesen seit {tag(erster.datum)}", ziel=erster.get_absolute_url())

    def _je_veranstaltung(self, pflicht):
        alle = Veranstaltung.objects.fuer(self.lage.vorhaben).im(self.lage.zeitraum).durchgefuehrt()
        if pflicht == Publizitaetspflicht.EINLADUNG:
            offene = ohne_einladung(alle, self.lage.zeitraum.bis)
        else:
            offene = ohne_beleg(alle)
        gesamt = alle.count()
        return Zelle(f"bei {gesamt - offene.count()} von {gesamt} durchgeführten Veranstaltungen")


def _massnahme(massnahme):
    zellen = Zelle(massnahme.medium), Zelle(massnahme.was, massnahme.was, massnahme.ziel), Zelle(massnahme.beleg)
    return Zeile(tag(massnahme.datum), zellen)
