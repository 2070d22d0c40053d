from berichte.aufbau import Absatz, Tabelle, Zeile, Zelle
from berichte.finanzen.lauf import TOLERANZ, abrufstand, abweichungen, hinweise, zeit_und_geld
from berichte.finanzen.plan import Kostenplan
from berichte.finanzen.verlauf import geld_ueber_zeit
from berichte.kennzahlen import FOERDERFAEHIGE_AUSGABEN
from protegat.basis.templatetags.haus import datum, euro, prozent, prozentsatz

from .abschnitt import Abschnitt
from .nachmeldungen import nachmeldungen

RUNDUNG = "Jede Spalte wird für sich auf den Cent verteilt, kaufmännisch gerundet; der letzte Anteil ist der Rest."
EIGENMITTEL = "Eigenmittel, nicht gedeckt"
PAUSCHALREGEL = (
    "Pauschalen werden aus den förderfähigen Ausgaben ihrer Grundlage berechnet, je Spalte auf den Cent, nie "
    "eingegeben. Rest ist der Plan ohne die Ausgaben im Vorhaben."
)


class Finanzen(Abschnitt):
    """Section 11: plan, Ist and rest of each position, who bears it, what was asked for, and time against money."""

    nummer = "11"
    titel = "Finanzen"
    recht = "berichte.view_beleg"

    def teile(self):
        plan = Kostenplan(self.lage)
        yield self._kostenplan(plan)
        lauf = zeit_und_geld(plan)
        yield _zeit_und_geld(lauf)
        yield geld_ueber_zeit(plan)
        yield Absatz("\n".join((lauf.satz, *abweichungen(plan), *hinweise(plan, self.lage.zeitraum.bis))))
        yield self._finanzierung(plan)
        stand = abrufstand(plan, self.lage.zeitraum.bis)
        yield _abrufe(plan, stand)
        yield Absatz(stand.satz)
        yield from nachmeldungen(self.lage, self.recht)

    def _kostenplan(self, plan):
        zeilen = [self._position(zeile) for eigene in plan.zeilen for zeile in eigene.zeilen]
        belegt = Zeile(
            "Summe der Belege", (Zelle("–"), *self.lage.zellen(FOERDERFAEHIGE_AUSGABEN, plan.belegt), Zelle("–"))
        )
        summe = Zeile("Insgesamt", _zellen(plan.plan, *plan.ist, plan.rest))
        return Tabelle(
            "Kostenplan und Ausgaben",
            "Kostenposition",
            ("Plan", *self.lage.spalten, "Rest"),
            (*zeilen, belegt, summe),
            einheit="Euro",
            regel=FOERDERFAEHIGE_AUSGABEN.regel,
            hinweis=f"{PAUSCHALREGEL} Ein Hinweis folgt, wo eine Position mehr als {TOLERANZ} % abweicht.",
        )

    def _position(self, zeile):
        """A flat rate has no records of its own; it says what it is computed from."""
        position = zeile.position
        if position.ist_pauschale:
            return Zeile(f"{position} ({prozentsatz(position.satz)})", _zellen(zeile.plan, *zeile.ist, zeile.rest))
        gliederung = "gruppe" if position.oberposition_id is None else "position"
        ist = self.lage.zellen(FOERDERFAEHIGE_AUSGABEN, zeile.ist, (gliederung, position.code))
        return Zeile(str(position), (*_zellen(zeile.plan), *ist, *_zellen(zeile.rest)))

    def _finanzierung(self, plan):
        zeilen = [
            Zeile(anteil.mittelgeber, (Zelle(_satz(anteil), anteil.satz), *_zellen(*geteilt)))
            for anteil, geteilt in plan.anteile(plan.gesamtkosten, *plan.gedeckt)
        ]
        if zeilen and any(plan.eigenmittel):
            zeilen.append(Zeile(EIGENMITTEL, (Zelle("–"), Zelle("–"), *_zellen(*plan.eigenmittel))))
        return Tabelle(
            "Finanzierung",
            "Mittelgeber",
            ("Satz", "Gesamtkosten", *self.lage.spalten),
            (*zeilen, Zeile("Insgesamt", (Zelle("–"), *_zellen(plan.gesamtkosten, *plan.ist)))) if zeilen else (),
            einheit="Euro",
            hinweis=f"{RUNDUNG} Verteilt sind Belege und Pauschalen bis zu den Gesamtkosten.",
            leer="Für dieses Vorhaben ist kein Mittelgeber eingetragen.",
        )


def _zeit_und_geld(lauf):
    return Tabelle(
        "Zeit und Geld",
        "Vom Ganzen",
        ("Bisher", "Insgesamt", "Prozent"),
        (
            Zeile("Tage im Bewilligungszeitraum", (_ganz(lauf.tage), _ganz(lauf.von_tagen), _anteil(lauf.zeit))),
            Zeile("Euro", (*_zellen(lauf.ausgegeben, lauf.von_kosten), _anteil(lauf.geld))),
        ),
        hinweis=f"Gezählt bis zum {datum(lauf.tag)}. Geld sind Belege und Pauschalen.",
    )


def _abrufe(plan, stand):
    """One column per funder, so that each finds its own amount."""
    geber = [anteil.mittelgeber for anteil in plan.vorhaben.finanzierungsanteile.all()]
    return Tabelle(
        "Mittelabrufe",
        "Angefordert am",
        ("Für den Zeitraum", "Betrag", *geber, "Eingegangen am", "Eingegangen"),
        tuple(map(_abruf, stand.abrufe)),
        einheit="Euro",
        leer="Bis zum Ende des Zeitraums ist nichts abgerufen.",
        textspalten=(0,),
    )


def _abruf(abruf):
    zellen = (
        Zelle(str(abruf.spanne)),
        *_zellen(abruf.betrag, *(betrag for _, betrag in abruf.anteile)),
        Zelle(datum(abruf.eingegangen_am), abruf.eingegangen_am),
        Zelle(euro(abruf.eingegangen), abruf.eingegangen),
    )
    return Zeile(datum(abruf.datum), zellen, tag=abruf.datum)


def _zellen(*betraege):
    return tuple(Zelle(euro(betrag), betrag) for betrag in betraege)


def _ganz(zahl):
    return Zelle(f"{zahl:,}".replace(",", "."), zahl)


def _anteil(zahl):
    return Zelle(prozent(zahl), zahl)


def _satz(anteil):
    return "Rest" if anteil.satz is None else prozentsatz(anteil.satz)
