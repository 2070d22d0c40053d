"""A table of a report as a table of Word: heads repeated on each page, rows never split, numbers to the right.

Written as one piece of XML, because cell by cell a long report takes seconds.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from .wordstile import BREITE, ENG, FAKTEN, KOPF, ZAHLEN, ZELLE
from .wordtext import rein

TWIPS = 635  # what Word's own measure has of the EMU that pictures are measured in
PLATZ = BREITE // TWIPS
RECHTS = '<w:jc w:val="right"/>'
KURZ = 14  # rows that stay on one page
ZAHLBREITE, ENGE_ZAHLBREITE, FAKTENBREITE = 1474, 1077, 2381  # 26, 19 and 42 mm
KURZES_WORT, TAG = 16, len("31.12.2018")
JE_ZEICHEN, JE_ZEICHEN_ENG, LUFT = 122, 103, 130  # a digit of a wide type, and what stands beside the text of a cell
TABELLE = (
    '<w:tbl {raum}><w:tblPr><w:tblStyle w:val="{stil}"/><w:tblW w:w="{platz}" w:type="dxa"/>'
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="{kopf:d}" w:lastRow="0" w:firstColumn="0" '
    'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val={titel}/><w:tblDescription w:val={worte}/>'
    "</w:tblPr><w:tblGrid>{spalten}</w:tblGrid>{reihen}</w:tbl>"
)


@dataclass(frozen=True)
class Feld:
    """One cell before it is XML; `ueber` is how many columns it covers."""

    text: str
    breite: int
    rechts: bool = False
    fett: bool = False
    ueber: int = 1
    stil: str = ZELLE

    def xml(self, zusammen):
        absatz = f'<w:pStyle w:val="{self.stil}"/>{"<w:keepNext/>" * zusammen}{RECHTS * self.rechts}'
        lauf = f'{"<w:rPr><w:b/></w:rPr>" * self.fett}<w:t xml:space="preserve">{_text(self.text)}</w:t>'
        spanne = f'<w:gridSpan w:val="{self.ueber}"/>' if self.ueber > 1 else ""
        umbruch = "<w:noWrap/>" if self.rechts and self.stil != KOPF else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self.breite}" w:type="dxa"/>{spanne}{umbruch}</w:tcPr>'
            f"<w:p><w:pPr>{absatz}</w:pPr><w:r>{lauf}</w:r></w:p></w:tc>"
        )


def zahlentabelle(word, tabelle):
    """The table itself; its caption and its note stand around it."""
    breiten = _breiten(tabelle)
    zusammen = len(tabelle.zeilen) <= KURZ
    reihen = [_reihe(_felder((tabelle.kopf, *tabelle.spalten), breiten, tabelle.textspalten, KOPF), True, kopf=True)]
    for nummer, zeile in enumerate(tabelle.zeilen, start=1):
        mit_naechster = zeile.gruppe or (zusammen and nummer < len(tabelle.zeilen))
        if zeile.gruppe:
            felder = [Feld(zeile.label, sum(breiten), fett=True, ueber=len(breiten))]
        else:
            label = f"{zeile.label} ({zeile.einheit})" if zeile.einheit else zeile.label
            texte = (label, *(zelle.aussen for zelle in zeile.zellen))
            felder = _felder(texte, breiten, tabelle.textspalten, ENG if _ist_eng(tabelle) else ZELLE)
        reihen.append(_reihe(felder, mit_naechster))
    _haenge_an(word, ZAHLEN, breiten, reihen, (tabelle.titel, tabelle.hinweis or tabelle.titel), kopf=True)


def faktentabelle(word, paare):
    """Two columns without a head: what it is, and what it says."""
    breiten = [FAKTENBREITE, PLATZ - FAKTENBREITE]
    reihen = [_reihe([Feld(name, breiten[0], fett=True), Feld(wert, breiten[1])], False) for name, wert in paare]
    _haenge_an(word, FAKTEN, breiten, reihen, ("Angaben", "Links die Angabe, rechts ihr Wert"), kopf=False)


def _haenge_an(word, stil, breiten, reihen, worte, kopf):
    titel, beschreibung = (quoteattr(rein(text)) for text in worte)
    xml = TABELLE.format(
        raum=nsdecls("w"),
        stil=stil.replace(" ", ""),
        platz=sum(breiten),
        kopf=kopf,
        titel=titel,
        worte=beschreibung,
        spalten="".join(f'<w:gridCol w:w="{breite}"/>' for breite in breiten),
        reihen="".join(reihen),
    )
    word.element.body.insert_element_before(parse_xml(xml), "w:sectPr")


def _reihe(felder, zusammen, kopf=False):
    art = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' * kopf}</w:trPr>"
    return f"<w:tr>{art}{''.join(feld.xml(zusammen) for feld in felder)}</w:tr>"


def _felder(texte, breiten, textspalten, stil):
    """One per column, also where a row says less."""
    texte = [*texte, *[""] * (len(breiten) - len(texte))]
    for platz, (text, breite) in enumerate(zip(texte, breiten, strict=True), start=-1):
        zahl = platz >= 0 and platz not in textspalten
        yield Feld(_fest(text) if zahl and stil != KOPF else text, breite, rechts=zahl, stil=stil)


def _fest(text):
    """A number never breaks inside, not at the space before its unit either."""
    return text.replace(" ", "\u00a0")


def _text(text):
    return escape(rein(text)).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')


def _breiten(tabelle):
    """Numbers and days stand in columns as wide as they need at least; words share what is left by what they say."""
    fest = _feste_breiten(tabelle)
    worte = {platz: texte for platz, texte in _spalten(tabelle).items() if platz not in fest}
    frei = PLATZ - sum(fest.values())
    koepfe = (tabelle.kopf, *tabelle.spalten)
    noetig = {platz: _platz_fuer(_worte([koepfe[platz + 1], *texte])) for platz, texte in worte.items()}
    rest = max(frei - sum(noetig.values()), 0)
    gewichte = {platz: _laenge(texte) + 12 for platz, texte in worte.items()}
    for platz, gewicht in gewichte.items():
        eigenes = min(noetig[platz], frei * noetig[platz] // sum(noetig.values()))
        fest[platz] = eigenes + rest * gewicht // sum(gewichte.values())
    return [fest[platz] for platz in range(-1, len(tabelle.spalten))]


def _feste_breiten(tabelle):
    """Of all but at least one column, which takes what is left."""
    zahlbreite = ZAHLBREITE if len(tabelle.spalten) <= 3 else ENGE_ZAHLBREITE
    if len(tabelle.spalten) > 4 and all(len(zeile.label) <= KURZES_WORT for zeile in tabelle.zeilen):
        zahlbreite = PLATZ // (len(tabelle.spalten) + 1)
    breiten = {}
    for platz, texte in _spalten(tabelle).items():
        kopf = (tabelle.kopf, *tabelle.spalten)[platz + 1]
        bedarf = _platz_fuer([*texte, *_worte([kopf])], JE_ZEICHEN_ENG if _ist_eng(tabelle) else JE_ZEICHEN)
        if platz >= 0 and platz not in tabelle.textspalten:
            breiten[platz] = max(0 if _ist_eng(tabelle) else zahlbreite, bedarf)
        elif tabelle.textspalten and _laenge(texte) <= TAG:
            breiten[platz] = bedarf
    if len(breiten) > len(tabelle.spalten):
        del breiten[-1]
    return breiten


def _ist_eng(tabelle):
    return len(tabelle.spalten) > 5


def _worte(texte):
    return [wort for text in texte for wort in text.split()]


def _platz_fuer(texte, je_zeichen=JE_ZEICHEN):
    return _laenge(texte) * je_zeichen + LUFT


def _spalten(tabelle):
    """`{-1: labels, 0: texts of the first column, ...}`, without the headings inside."""
    zeilen = [zeile for zeile in tabelle.zeilen if not zeile.gruppe]
    texte = {
        platz: [z.zellen[platz].aussen for z in zeilen if platz < len(z.zellen)]
        for platz in range(len(tabelle.spalten))
    }
    return {-1: [zeile.label + zeile.einheit for zeile in zeilen]} | texte


def _laenge(texte):
    return min(max(map(len, texte), default=0), 64)
