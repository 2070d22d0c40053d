"""Reports with a single table, and handing them out one after the other."""

from datetime import datetime

from berichte.aufbau import Dokument, Kapitel
from berichte.kleinzellen import decke


def dokument(tabelle, zeitraum, stand):
    worte = dict.fromkeys(("art", "label", "vorhaben", "titel", "programm", "traeger", "aktenzeichen"), "")
    worte |= dict.fromkeys(("zeitraum_name", "kurz", "hinweis", "stand", "publizitaet"), "")
    kapitel = (Kapitel("2b", "Zielgruppe", (tabelle,), "k2b"),)
    return Dokument(**worte, zeitraum=zeitraum, daten_vom=datetime(2019, 1, stand), kapitel=kapitel, logos=())


def ausgegeben(welt, zeitraeume, decken=decke, spaeter=lambda: None):
    """One report after the other, each knowing all before it; `spaeter` is what happens in between."""
    berichte = []
    for stand, zeitraum in enumerate(zeitraeume, start=1):
        spaeter()
        berichte.append(decken(welt.dokument(zeitraum, stand), 3, berichte))
    return berichte
