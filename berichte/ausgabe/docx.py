"""A Dokument as an editable Word file: real headings, captions, tables and page fields, no macro and no tick-box.

Nothing in it is drawn by hand: whoever writes on changes the styles.
"""

from io import BytesIO
from itertools import zip_longest

from docx import Document
from docx.enum.text import WD_BREAK
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm

from berichte.aufbau import Absatz, Bild, Fakten, Tabelle, Text, Vergleich, Zahlensatz
from berichte.diagramme import zeichne

from .bild import als_png
from .pdf import PdfFehler, bild_von
from .wordstile import BREITE, HINWEIS, LEISE, SPRACHE, richte_ein
from .wordtabelle import faktentabelle, zahlentabelle
from .wordtext import feld, rein
from .worte import absaetze, fusszeile, in_saetzen, siegel

LOGOHOEHE, LOGOBREITE = Mm(15), Mm(52)
EMU_JE_MM = Mm(1)


def schreibe(dokument, ziel):
    """Into a byte stream."""
    word = Document()
    richte_ein(word)
    _eigenschaften(word.core_properties, dokument)
    _rand(word.sections[0], dokument)
    _anfang(word, dokument)
    kapitel, nummern = dokument.kapitel, {"Tabelle": 0, "Abbildung": 0}
    if dokument.art == "quartalsbericht":
        _deckblatt(word, dokument, kapitel[0], nummern)
        kapitel = kapitel[1:]
    else:
        _siegel(word, dokument)
    for eines in kapitel:
        word.add_heading(rein(f"{eines.nummer} {eines.titel}"), 1)
        teile = eines.fuer_andere
        for teil, danach in zip_longest(teile, teile[1:]):
            _teil(word, teil, nummern, isinstance(danach, Tabelle))
    word.add_paragraph()  # Word wants one after a table
    word.save(ziel)


def _eigenschaften(werte, dokument):
    werte.title = rein(f"{dokument.label} {dokument.zeitraum_name}, {dokument.vorhaben} {dokument.titel}")[:255]
    werte.subject = rein(dokument.programm)[:255]
    werte.author = werte.last_modified_by = rein(dokument.traeger)[:255]
    werte.keywords = dokument.vorlaeufig
    werte.comments = ""
    werte.language = SPRACHE
    werte.created = werte.modified = dokument.daten_vom.replace(tzinfo=None)


def _rand(abschnitt, dokument):
    """On every page: what it belongs to, which page of how many, and that it is no final report yet."""
    if dokument.vorlaeufig:
        zeile = abschnitt.header.paragraphs[0].add_run(f"{dokument.vorlaeufig}, noch nicht festgeschrieben")
        zeile.bold, zeile.font.color.rgb = True, LEISE
    fuss = abschnitt.footer.paragraphs[0]
    fuss.add_run(rein(fusszeile(dokument)) + "\tSeite ")
    feld(fuss, "PAGE")
    fuss.add_run(" von ")
    feld(fuss, "NUMPAGES")


def _anfang(word, dokument):
    if dokument.logos:
        absatz = word.add_paragraph()
        for logo in dokument.logos:
            _logo(absatz, logo)
    bericht = dokument.art == "quartalsbericht"
    word.add_paragraph(rein(dokument.label), "Subtitle")
    word.add_paragraph(rein(dokument.zeitraum_name if bericht else dokument.titel), "Title")
    darunter = (dokument.titel if bericht else dokument.zeitraum_name, dokument.vorhaben, dokument.programm)
    for zeile in filter(None, darunter):
        word.add_paragraph(rein(zeile), "Subtitle")


def _logo(absatz, logo):
    """Its picture, as high as the others and not too wide, with its name for screen readers; else its name."""
    daten = bild_von(logo).daten
    try:
        if daten.lstrip().startswith(b"<"):  # SVG
            daten = als_png(daten, LOGOBREITE // EMU_JE_MM)
        bild = absatz.add_run().add_picture(BytesIO(daten), height=LOGOHOEHE)
    except (UnrecognizedImageError, PdfFehler):
        absatz.add_run(f"[{rein(logo.name)}]  ")
        return
    if bild.width > LOGOBREITE:
        bild.height, bild.width = bild.height * LOGOBREITE // bild.width, LOGOBREITE
    bild._inline.docPr.set("descr", rein(logo.name))
    absatz.add_run("   ")


def _deckblatt(word, dokument, kapitel, nummern):
    for teil in kapitel.fuer_andere:
        _teil(word, teil, nummern)
    _siegel(word, dokument)
    word.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def _siegel(word, dokument):
    word.add_paragraph()
    for fett, satz in siegel(dokument):
        absatz = word.add_paragraph()
        absatz.add_run(rein(f"{fett} ") if fett else "").bold = True
        absatz.add_run(satz)
    for satz in absaetze(dokument.publizitaet):
        word.add_paragraph(rein(satz), HINWEIS)


def _teil(word, teil, nummern, vor_tabelle=False):
    """Words introduce the table that follows, so they stay with it."""
    match teil:
        case Bild():
            _zeichnung(word, teil, nummern)
            if not teil.daneben:
                _tabelle(word, teil, nummern)
        case Tabelle():
            _tabelle(word, teil, nummern)
        case Vergleich():
            _zeichnung(word, teil, nummern)
        case Fakten():
            faktentabelle(word, teil.paare)
        case Absatz() | Text() | Zahlensatz():
            for satz in in_saetzen(teil):
                word.add_paragraph(rein(satz)).paragraph_format.keep_with_next = vor_tabelle or None
        case _:
            raise TypeError(f"Für {type(teil).__name__} gibt es keinen Platz in Word.")


def _tabelle(word, tabelle, nummern):
    titel = ", ".join(filter(None, (tabelle.titel, tabelle.einheit)))
    _beschriftung(word, "Tabelle", titel, nummern)
    if tabelle.zeilen:
        zahlentabelle(word, tabelle)
    for satz in filter(None, ("" if tabelle.zeilen else tabelle.leer, tabelle.hinweis)):
        word.add_paragraph(rein(satz), HINWEIS)


def _zeichnung(word, vergleich, nummern):
    """As a picture with its words; where there can be none, the words alone."""
    if not vergleich.hat_werte:
        return
    try:
        png = als_png(zeichne(vergleich, druck=True).encode(), BREITE // EMU_JE_MM)
    except PdfFehler:
        word.add_paragraph(rein(" ".join(in_saetzen(vergleich))))
        return
    worte = f"{vergleich.titel}. {vergleich.beschreibung} {vergleich.legende}"
    _beschriftung(word, "Abbildung", worte, nummern)
    bild = word.add_picture(BytesIO(png), width=BREITE)
    bild._inline.docPr.set("descr", rein(vergleich.in_worten))


def _beschriftung(word, wort, text, nummern):
    """`Tabelle 3: …`, counted by Word itself."""
    nummern[wort] += 1
    absatz = word.add_paragraph(f"{wort} ", "Caption")
    feld(absatz, f"SEQ {wort} \\* ARABIC", str(nummern[wort]))
    absatz.add_run(rein(f": {text}"))
