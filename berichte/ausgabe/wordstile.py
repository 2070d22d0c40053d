"""The look of a Word document: only styles, so that whoever writes on changes them in one place."""

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

SCHRIFT = "Calibri"
SPRACHE = "de-DE"
LEISE = RGBColor(68, 68, 68)
FREMDES = (qn("w:pBdr"), qn("w:tabs"), qn("w:kern"))  # what the styles of the empty document bring along
RAND = {"top_margin": Mm(18), "right_margin": Mm(18), "bottom_margin": Mm(24), "left_margin": Mm(22)}
BREITE = Mm(170)  # between the margins
GROESSEN = {"Normal": 10, "Title": 28, "Subtitle": 13, "Heading 1": 14, "Heading 2": 12, "Heading 3": 10.5}
GROESSEN |= {"Caption": 10, "List Bullet": 10, "Header": 9, "Footer": 8}
FETT = ("Title", "Heading 1", "Heading 2", "Heading 3", "Caption")
ABSTAENDE = {"Normal": (0, 6), "Title": (0, 10), "Subtitle": (0, 4), "Caption": (14, 3), "List Bullet": (0, 3)}
ABSTAENDE |= {"Heading 1": (24, 8), "Heading 2": (14, 4), "Heading 3": (10, 3)}
ZELLE, ENG, KOPF, HINWEIS = "Tabellenzelle", "Kleinzelle", "Tabellenkopf", "Hinweis"
ZAHLEN, FAKTEN = "Protegat Zahlen", "Protegat Fakten"
TABELLE = """
<w:style {raum} w:type="table" w:customStyle="1" w:styleId="{kennung}">
  <w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>{linien}</w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  {bedingt}
</w:style>"""
LINIEN = (
    '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>'
)
KOPFZEILE = (
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>'
    '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders>'
    '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
)


def richte_ein(word):
    """Styles, sheet and language of a new document."""
    for name, groesse in GROESSEN.items():
        _stil(word.styles[name], groesse, name in FETT, ABSTAENDE.get(name))
    word.styles["Caption"].paragraph_format.keep_with_next = True
    for name, groesse in ((ZELLE, 9.5), (ENG, 8), (KOPF, 8), (HINWEIS, 9)):
        _stil(word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH), groesse, False, (0, 0))
    word.styles[HINWEIS].font.color.rgb = LEISE
    word.styles[HINWEIS].paragraph_format.space_before = Pt(3)
    for name, linien, bedingt in ((ZAHLEN, LINIEN, KOPFZEILE), (FAKTEN, "", "")):
        xml = TABELLE.format(
            raum=nsdecls("w"), kennung=name.replace(" ", ""), name=name, linien=linien, bedingt=bedingt
        )
        word.styles.element.append(parse_xml(xml))
    _seite(word.sections[0])
    for sprache in word.styles.element.iter(qn("w:lang")):
        sprache.set(qn("w:val"), SPRACHE)


def _stil(stil, groesse, fett, abstaende):
    stil.font.name, stil.font.size, stil.font.bold, stil.font.italic = SCHRIFT, Pt(groesse), fett, False
    stil.font.color.rgb = RGBColor(0, 0, 0)
    schriften = stil.element.rPr.rFonts
    for name in [name for name in schriften.attrib if name.endswith("Theme")]:
        del schriften.attrib[name]
    schriften.set(qn("w:cs"), SCHRIFT)
    for sperrung in stil.element.rPr.findall(qn("w:spacing")):
        stil.element.rPr.remove(sperrung)
    for fremdes in list(stil.element.iter(*FREMDES)):
        fremdes.getparent().remove(fremdes)
    if abstaende:
        stil.paragraph_format.space_before, stil.paragraph_format.space_after = map(Pt, abstaende)


def _seite(abschnitt):
    abschnitt.page_width, abschnitt.page_height = Mm(210), Mm(297)
    for name, mass in RAND.items():
        setattr(abschnitt, name, mass)
    abschnitt.header_distance = abschnitt.footer_distance = Mm(9)
    abschnitt.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    halte = abschnitt.footer.paragraphs[0].paragraph_format.tab_stops
    halte.add_tab_stop(BREITE, WD_TAB_ALIGNMENT.RIGHT)
