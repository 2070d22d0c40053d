"""Small pieces of Word that python-docx has no word for: fields that count, text without forbidden signs."""

from unicodedata import category

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from protegat.basis.austausch.ods import KEINE_ZEICHEN

VERBOTEN = ("Cc", "Cs")  # by kind


def rein(text):
    """The text without signs that XML does not know."""
    rest = (zeichen for zeichen in text if zeichen not in KEINE_ZEICHEN)
    return "".join(zeichen for zeichen in rest if zeichen in "\t\n" or category(zeichen) not in VERBOTEN)


def feld(absatz, anweisung, stand="1"):
    """A field like PAGE, NUMPAGES or `SEQ Tabelle`; until Word counts, it shows `stand`."""
    for art, inhalt in (("begin", None), (None, anweisung), ("separate", None), (None, None), ("end", None)):
        lauf = absatz.add_run()
        if art:
            zeichen = OxmlElement("w:fldChar")
            zeichen.set(qn("w:fldCharType"), art)
            lauf._r.append(zeichen)
        elif inhalt:
            text = OxmlElement("w:instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = f" {inhalt} "
            lauf._r.append(text)
        else:
            lauf.text = stand
