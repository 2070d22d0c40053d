"""Shortcuts for the life of a report."""

from berichte.arten import QUARTALSBERICHT
from berichte.models import Bericht
from berichte.stand.festschreibung import schreibe_fest
from protegat.basis.zeitraum import Zeitraum

Q2, Q3, Q4 = (Zeitraum.quartal(2018, nummer) for nummer in (2, 3, 4))


def geprueft(vorhaben, zeitraum, von):
    """The Bericht of these days, checked by this person."""
    bericht = Bericht.objects.zu(vorhaben, "quartalsbericht", zeitraum, von)
    schreibe_pflichttexte(bericht)
    bericht.pruefe(von=von, zahlen={})
    return Bericht.objects.get(pk=bericht.pk)


def schreibe_pflichttexte(bericht):
    """What nobody has written yet of what must be written; by nobody, so that anybody may check it."""
    geschrieben = set(bericht.texte.values_list("feld", flat=True))
    felder = [f.schluessel for abschnitt in QUARTALSBERICHT.abschnitte for f in abschnitt.textfelder if f.pflicht]
    for feld in felder:
        if feld not in geschrieben:
            bericht.texte.create(feld=feld, text="Es ging voran.")


def fest(vorhaben, zeitraum, von, grund=""):
    """A frozen version of it."""
    return schreibe_fest(geprueft(vorhaben, zeitraum, von), von, grund)


def zahl(stand, schluessel, zeitraum=None, nach="", auspraegung=""):
    tage = zeitraum or stand.bericht.spanne
    ort = {"kennzahl": schluessel, "von": tage.von, "bis": tage.bis, "nach": nach, "auspraegung": auspraegung}
    return stand.zahlen.get(**ort)
