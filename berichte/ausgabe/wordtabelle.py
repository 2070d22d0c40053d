"""A table of a report as a table of Word: heads repeated on each page, rows never split, numbers to the right."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from .wordstile import BREITE, FAKTEN, ZAHLEN, ZELLE
from .wordtext import rein

KURZ = 14  # rows that stay on one page
ZAHLBREITE, ENGE_ZAHLBREITE = Mm(26), Mm(19)
FAKTENBREITE = Mm(42)


def zahlentabelle(word, tabelle):
    """The table itself; its caption and its note stand around it."""
    raster = word.add_table(0, len(tabelle.spalten) + 1, ZAHLEN)
    _rahmen(raster, _breiten(tabelle), tabelle.titel, tabelle.hinweis or tabelle.titel)
    zusammen = len(tabelle.zeilen) <= KURZ
    kopf = _reihe(raster, (tabelle.kopf, *tabelle.spalten), tabelle, zusammen=True)
    kopf._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for nummer, zeile in enumerate(tabelle.zeilen, start=1):
        mit_naechster = zeile.gruppe or (zusammen and nummer < len(tabelle.zeilen))
        if zeile.gruppe:
            _gruppe(raster, zeile.label)
        else:
            label = f"{zeile.label} ({zeile.einheit})" if zeile.einheit else zeile.label
            _reihe(raster, (label, *(zelle.aussen for zelle in zeile.zellen)), tabelle, mit_naechster)


def faktentabelle(word, paare):
    """Two columns without a head: what it is, and what it says."""
    raster = word.add_table(0, 2, FAKTEN)
    _rahmen(raster, [FAKTENBREITE, BREITE - FAKTENBREITE], "Angaben", "Links die Angabe, rechts ihr Wert")
    for paar in paare:
        reihe = _neue_reihe(raster)
        for zelle, text in zip(reihe.cells, paar, strict=True):
            _schreibe(zelle, text)
        reihe.cells[0].paragraphs[0].runs[0].bold = True


def _rahmen(raster, breiten, titel, beschreibung):
    """Fixed widths, and words for those who do not see the table."""
    raster.autofit = False
    for spalte, breite in zip(raster.columns, breiten, strict=True):
        spalte.width = breite
    for name, text in (("w:tblCaption", titel), ("w:tblDescription", beschreibung)):
        element = OxmlElement(name)
        element.set(qn("w:val"), rein(text))
        raster._tbl.tblPr.append(element)


def _breiten(tabelle):
    """Numbers stand in columns of one width; words share what is left by what they say."""
    zahlbreite = ZAHLBREITE if len(tabelle.spalten) <= 3 else ENGE_ZAHLBREITE
    worte = [platz for platz in range(len(tabelle.spalten)) if platz in tabelle.textspalten]
    frei = BREITE - zahlbreite * (len(tabelle.spalten) - len(worte))
    zeilen = [zeile for zeile in tabelle.zeilen if not zeile.gruppe]
    gewichte = {-1: _laenge(zeile.label + zeile.einheit for zeile in zeilen)}
    gewichte |= {platz: _laenge(zeile.zellen[platz].aussen for zeile in zeilen) for platz in worte}
    anteile = {platz: frei * gewicht // sum(gewichte.values()) for platz, gewicht in gewichte.items()}
    return [anteile.get(platz, zahlbreite) for platz in range(-1, len(tabelle.spalten))]


def _laenge(texte):
    return min(max(map(len, texte), default=0), 64) + 12


def _neue_reihe(raster):
    reihe = raster.add_row()
    reihe._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return reihe


def _reihe(raster, texte, tabelle, zusammen):
    reihe = _neue_reihe(raster)
    for platz, (zelle, text) in enumerate(zip(reihe.cells, texte, strict=False), start=-1):
        absatz = _schreibe(zelle, text)
        absatz.paragraph_format.keep_with_next = zusammen or None
        if platz >= 0 and platz not in tabelle.textspalten:
            absatz.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return reihe


def _gruppe(raster, label):
    zellen = _neue_reihe(raster).cells
    absatz = _schreibe(zellen[0].merge(zellen[-1]), label)
    absatz.runs[0].bold = True
    absatz.paragraph_format.keep_with_next = True


def _schreibe(zelle, text):
    absatz = zelle.paragraphs[0]
    absatz.style = ZELLE
    absatz.add_run(rein(text))
    return absatz
