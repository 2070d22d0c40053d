"""One small drawing of each kind, and what is read from its SVG."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

from berichte.aufbau import Anteilsbild, Punktreihen, Saeulen, Vergleich, Verlauf, Zeile, Zelle, Zielbild
from berichte.diagramme import zeichne

SVG = "{http://www.w3.org/2000/svg}"
WORTE = {"beschreibung": "Was gezählt ist.", "legende": "Was die Zeichen heißen."}


def zelle(wert, ersatz=""):
    return Zelle(f"{wert}", wert, ersatz=ersatz)


def zeile(label, *werte):
    return Zeile(label, tuple(wert if isinstance(wert, Zelle) else zelle(wert) for wert in werte))


def ziel(label, soll, ist, plan, stand="im Plan (100,0 %)"):
    return Zeile(label, (zelle(soll), zelle(ist), Zelle("x"), zelle(plan), Zelle(stand)))


def punktreihen(*zeilen, spalten=("III/2018", "IV/2018")):
    return Punktreihen("Themen über die Quartale", "Thema", spalten, zeilen, **WORTE)


def saeulen(*zeilen, beginn=date(2018, 1, 1)):
    return Saeulen("Je Monat", "Monat", ("Beratungen", "Kurzkontakte"), zeilen, beginn=beginn, **WORTE)


def anteilsbild(*zeilen):
    return Anteilsbild("Geschlecht: Anteile", "Geschlecht", ("Quartal",), zeilen, **WORTE)


def zielbild(*zeilen):
    return Zielbild("Ziele", "Ziel", ("Soll", "Ist", "Ziel %", "Plan bis dahin", "Stand"), zeilen, **WORTE)


def verlauf(*staende, gesamt=1000):
    zeilen = tuple(Zeile(str(tag), (zelle(Decimal(wert)),), tag=tag) for tag, wert in staende)
    tage = {"von": date(2017, 1, 1), "bis": date(2017, 12, 31)}
    return Verlauf("Geld", "Tag", ("Ausgaben",), zeilen, einheit="€", gesamt=zelle(Decimal(gesamt)), **tage, **WORTE)


ALLE = {
    "vergleich": Vergleich("Themen", "Was gezählt ist.", "III/2018", "IV/2018", (("KiTa", 9.8, 24.5),)),
    "punktreihen": punktreihen(zeile("Wohnen", 3, 7)),
    "saeulen": saeulen(zeile("Januar", 7, 2), zeile("Februar", 3, 0)),
    "anteile": anteilsbild(zeile("weiblich", 3), zeile("männlich", 1), zeile("Summe", 4)),
    "zielbild": zielbild(ziel("Beratungen, 2018", 400, 100, 200)),
    "verlauf": verlauf((date(2017, 7, 2), 250)),
}


def baum(bild, druck=False):
    return ElementTree.fromstring(zeichne(bild, druck=druck))


def alle(zeichnung, name, klasse=""):
    return [e for e in zeichnung.iter(f"{SVG}{name}") if not klasse or klasse in e.get("class").split()]


def zahl(element, feld):
    return float(element.get(feld).rstrip("%"))


def worte(zeichnung):
    return [t.text for t in alle(zeichnung, "text") if t.text]
