"""How the money runs: against the time, against the plan of each position, and against what was asked for."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from berichte.kennzahlen.kennzahl import anteil
from berichte.models import Belegteil, Mittelabruf
from berichte.ziele.ziel import stichtag
from protegat.basis.templatetags.haus import euro, prozent

TOLERANZ = 20  # per cent; further off than this, a position needs a word
HUNDERT = Decimal(100)
ZUSTIMMUNG = (
    "Mehr als {} % über dem Ansatz braucht vorher die Zustimmung der Bewilligungsstelle: bitte einen Änderungsantrag "
    "stellen oder den Mehrbetrag aus eigenen Mitteln tragen."
)
AUSGLEICH = "Das ist nur zulässig, wenn eine andere Position so viel einspart: bitte den Ausgleich festhalten."
ZU_SCHNELL = "Bitte prüfen, ob das Geld bis zum Ende reicht, und Ausgaben strecken oder umschichten."
ZU_LANGSAM = "Bitte prüfen, ob Belege fehlen; was übrig bleibt, umschichten oder weniger abrufen."


@dataclass(frozen=True)
class ZeitUndGeld:
    """Per cent of the Bewilligungszeitraum that is over, and of the money that is spent."""

    tag: date
    tage: int
    von_tagen: int
    ausgegeben: Decimal
    von_kosten: Decimal

    @property
    def zeit(self):
        return anteil(self.tage, self.von_tagen)

    @property
    def geld(self):
        """None where nothing may be spent."""
        return anteil(self.ausgegeben, self.von_kosten)

    @property
    def satz(self):
        """`Bis zum 31.12.2017 sind 49,0 % der Zeit vergangen und 45,2 % des Geldes ausgegeben.`"""
        geld = f"{prozent(self.geld)} des Geldes" if self.geld is not None else f"{euro(self.ausgegeben)}"
        satz = f"Bis zum {self.tag:%d.%m.%Y} sind {prozent(self.zeit)} der Zeit vergangen und {geld} ausgegeben"
        return f"{satz}{self._vergleich()}."

    def _vergleich(self):
        if self.geld is None or abs(self.geld - self.zeit) <= TOLERANZ:
            return ""
        return ", das Geld läuft der Zeit voraus" if self.geld > self.zeit else ", das Geld bleibt hinter der Zeit"


def zeit_und_geld(plan):
    rahmen, tag = plan.vorhaben.bewilligung, stichtag(plan.lage)
    vergangen = (min(tag, rahmen.bis) - rahmen.von).days + 1
    return ZeitUndGeld(tag, max(0, vergangen), rahmen.tage, plan.ist.vorhaben, plan.gesamtkosten)


def abweichungen(plan):
    """A sentence for each own position that is more than 20 % off, with what to do."""
    zeit = zeit_und_geld(plan)
    saetze = (_abweichung(zeile, zeit) for zeile in plan.zeilen)
    return tuple(satz for satz in saetze if satz)


def _abweichung(zeile, zeit):
    ist, soll = zeile.ist.vorhaben, zeile.plan
    if ist > soll:
        ueber = ist - soll
        grenze = soll * (HUNDERT + TOLERANZ) / HUNDERT
        rat = ZUSTIMMUNG.format(TOLERANZ) if ist > grenze else AUSGLEICH
        wie_viel = f" ({prozent(anteil(ueber, soll))})" if soll else ""
        return f"{zeile.position}: {euro(ueber)} über dem Plan{wie_viel}. {rat}"
    erwartet = soll * zeit.tage / zeit.von_tagen
    if abs(ist - erwartet) * HUNDERT <= TOLERANZ * erwartet:
        return ""
    abstand = anteil(ist - erwartet, erwartet)
    wie = f"{euro(ist)} statt {euro(erwartet)} bis zum {zeit.tag:%d.%m.%Y}"
    richtung, rat = ("mehr", ZU_SCHNELL) if abstand > 0 else ("weniger", ZU_LANGSAM)
    return f"{zeile.position}: {wie}, {prozent(abs(abstand))} {richtung} als der Plan auf die Zeit verteilt. {rat}"


@dataclass(frozen=True)
class Abrufstand:
    """What was asked for and has arrived by a day, against what was spent by then."""

    abrufe: tuple
    angefordert: Decimal
    eingegangen: Decimal
    ausgegeben: Decimal
    gedeckt: Decimal  # of it, by the Gesamtkosten

    @property
    def satz(self):
        """What was asked for beyond, or is still to be asked for; never more than the Gesamtkosten."""
        satz = f"Abgerufen sind {euro(self.angefordert)}, eingegangen {euro(self.eingegangen)}, "
        folgen = "; ".join(self._folgen())
        return f"{satz}ausgegeben {euro(self.ausgegeben)}{': ' if folgen else ''}{folgen}."

    def _folgen(self):
        if self.angefordert > self.ausgegeben:
            yield f"{euro(self.angefordert - self.ausgegeben)} sind abgerufen und noch nicht ausgegeben"
        elif self.angefordert > self.gedeckt:
            yield f"{euro(self.angefordert - self.gedeckt)} sind über die Gesamtkosten hinaus abgerufen"
        elif self.angefordert < self.gedeckt:
            yield f"{euro(self.gedeckt - self.angefordert)} können noch abgerufen werden"
        if self.ausgegeben > self.gedeckt:
            yield f"{euro(self.ausgegeben - self.gedeckt)} sind Eigenmittel, nicht gedeckt"


def abrufstand(plan, tag):
    """By the end of this day."""
    alle = Mittelabruf.objects.fuer(plan.vorhaben)
    abrufe = tuple(alle.bis(tag))
    for abruf in abrufe:
        abruf.vorhaben = plan.vorhaben  # which knows its funders already
    da = [abruf.eingegangen for abruf in abrufe if abruf.eingegangen_am and abruf.eingegangen_am <= tag]
    angefordert = sum((abruf.betrag for abruf in abrufe), Decimal(0))
    return Abrufstand(abrufe, angefordert, sum(da, Decimal(0)), plan.ist.vorhaben, plan.gedeckt.vorhaben)


def hinweise(plan, tag):
    """By the end of this day what an auditor asks for: money that no figure counts, a plan that does not add up."""
    teile = Belegteil.objects.fuer(plan.vorhaben)
    offene = teile.unbezahlte().gestellt_bis(tag)
    if rechnungen := offene.rechnungen().foerderfaehig():
        yield f"Noch nicht bezahlt: Rechnungen über {euro(rechnungen)}. Das zählt erst mit dem Tag der Zahlung."
    if gutschriften := offene.gutschriften().foerderfaehig():
        yield f"Noch nicht erhalten: Gutschriften über {euro(-gutschriften)}. Sie mindern erst, wenn das Geld da ist."
    if daneben := teile.bis(tag).ausserhalb().foerderfaehig():
        yield f"Außerhalb des Bewilligungszeitraums bezahlt: {euro(daneben)}. Das ist nicht förderfähig."
    if spaeter := teile.ausserhalb_des_vorhabens().foerderfaehig():
        yield (
            f"Im Bewilligungszeitraum, aber außerhalb des Vorhabens bezahlt: {euro(spaeter)}. Das ist förderfähig, "
            "liegt in keinem Berichtszeitraum und gehört in den Verwendungsnachweis."
        )
    if plan.vorhaben.gesamtkosten and plan.zeilen and plan.plan != plan.vorhaben.gesamtkosten:
        yield (
            f"Der Kostenplan ergibt {euro(plan.plan)}, die Gesamtkosten des Vorhabens sind "
            f"{euro(plan.vorhaben.gesamtkosten)}. Bitte prüfen."
        )


def spaeteres(plan, tag):
    """What has come since, which no number of that day holds."""
    if danach := Belegteil.objects.fuer(plan.vorhaben).nach(tag).ausserhalb().foerderfaehig():
        yield f"Nach dem {tag:%d.%m.%Y} und außerhalb des Bewilligungszeitraums bezahlt: {euro(danach)}."
