"""The money over time: what was spent by the end of each quarter, beside a plan that grows evenly to its end."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from berichte.aufbau import Verlauf, Zeile, Zelle
from berichte.kennzahlen import FOERDERFAEHIGE_AUSGABEN
from berichte.kennzahlen.kennzahl import runde
from berichte.ziele.ziel import stichtag
from protegat.basis.templatetags.haus import datum, euro
from protegat.basis.zeitraum import Zeitraum


@dataclass(frozen=True)
class Geldstand:
    """Since the first day of the Vorhaben; `tag` is the last day of the quarter, or today while it still runs."""

    zeitraum: Zeitraum
    tag: date
    belegt: Decimal  # K13
    ausgegeben: Decimal  # with the flat rates
    plan: Decimal


def staende(plan):
    """Quarter by quarter up to the end of the period; all receipts in one question."""
    lage, bewilligt = plan.lage, plan.vorhaben.bewilligung
    rahmen, heute = lage.spannen.vorhaben, stichtag(lage)
    enden = [quartal.geschnitten(rahmen).bis for quartal in rahmen.quartale() if quartal.von <= heute]
    zeitraeume = {f"q{nummer}": Zeitraum(rahmen.von, ende) for nummer, ende in enumerate(enden)}
    je_position = FOERDERFAEHIGE_AUSGABEN.je_position(lage.vorhaben, rahmen, zeitraeume)
    for name, zeitraum in zeitraeume.items():
        belegt = {code: betraege[name] for code, betraege in je_position.items()}
        tag = min(zeitraum.bis, heute)
        vergangen = max(0, (min(tag, bewilligt.bis) - bewilligt.von).days + 1)
        soll = runde(plan.gesamtkosten * vergangen / bewilligt.tage, 2)
        yield Geldstand(zeitraum, tag, sum(belegt.values(), Decimal(0)), plan.ausgaben(belegt), soll)


def geld_ueber_zeit(plan):
    """The drawing of it; its table says what of each sum are receipts."""
    bewilligt = plan.vorhaben.bewilligung
    return Verlauf(
        "Geld über die Zeit",
        "Bis zum",
        ("Ausgaben", "davon Belege", "Plan bis dahin"),
        tuple(_zeile(plan.lage, stand) for stand in staende(plan)),
        einheit="Euro",
        regel=FOERDERFAEHIGE_AUSGABEN.regel,
        leer="Bisher ist nichts ausgegeben.",
        beschreibung=f"Belege und Pauschalen seit Beginn, je Quartal, {bewilligt.in_worten}.",
        legende="Volle Kreise: Ausgaben, gestrichelt: Plan, gleichmäßig bis zum leeren Kreis, den Gesamtkosten.",
        von=bewilligt.von,
        bis=bewilligt.bis,
        gesamt=Zelle(euro(plan.gesamtkosten), plan.gesamtkosten),
    )


def _zeile(lage, stand):
    belegt = lage.zelle(FOERDERFAEHIGE_AUSGABEN, stand.belegt, stand.zeitraum)
    ausgegeben, soll = (Zelle(euro(betrag), betrag) for betrag in (stand.ausgegeben, stand.plan))
    return Zeile(datum(stand.tag), (ausgegeben, belegt, soll), tag=stand.tag)
