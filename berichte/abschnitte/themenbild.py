"""The topics over the quarters up to the end of the period, drawn (K7)."""

from berichte.aufbau import Punktreihen, Zeile
from berichte.kennzahlen import NENNUNGEN

GEZEICHNET = 8  # rows, and quarters, that a reader can take in at a glance


def themen_ueber_quartale(lage, themen):
    """Those named most in these quarters; `themen` are `(code, label, kurzname)`."""
    rahmen = lage.spannen.vorhaben
    letzte = [quartal.geschnitten(rahmen) for quartal in rahmen.quartale()][-GEZEICHNET:]
    quartale = {f"q{nummer}": quartal for nummer, quartal in enumerate(letzte)}
    nennungen = NENNUNGEN.je_zeitraum(lage.vorhaben, rahmen, quartale)
    genannte = [(code, kurz) for code, _, kurz in themen if sum(nennungen.get(code, {}).values())]
    haeufigste = sorted(genannte, key=lambda thema: -sum(nennungen[thema[0]].values()))[:GEZEICHNET]
    return Punktreihen(
        "Themen über die Quartale",
        "Thema",
        tuple(quartal.kurzname for quartal in letzte),
        tuple(_zeile(lage, code, kurz, nennungen[code], quartale) for code, kurz in haeufigste),
        einheit=NENNUNGEN.einheit.value,
        regel=NENNUNGEN.regel,
        leer="Bisher ist kein Thema genannt.",
        beschreibung=f"Nennungen je Quartal der häufigsten Themen, {letzte[0].von:%d.%m.%Y} bis {rahmen.bis:%d.%m.%Y}.",
        legende="Alle Reihen haben denselben Maßstab. Voller Kreis: letztes Quartal, leere Kreise: die davor.",
    )


def _zeile(lage, code, kurzname, zahlen, quartale):
    ausschnitt = ("thema", code)
    zellen = (lage.zelle(NENNUNGEN, zahlen[name], quartal, ausschnitt) for name, quartal in quartale.items())
    return Zeile(kurzname.replace("\u00ad", ""), tuple(zellen))
