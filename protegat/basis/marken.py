"""Marking found words in a text, whatever their spelling: `Büro` for somebody who typed `buero`."""

from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from .volltext import suchwort

GENUG = 4  # letters that a word form keeps: "Beratungen" marks "Beratung"
UMFELD = 60  # characters of context around a find


def markiere(text, worte):
    """The text with `<mark>` around what was found; everything else escaped."""
    teile, ende = [], 0
    for beginn, schluss in _stellen(text, worte):
        teile += [(text[ende:beginn], False), (text[beginn:schluss], True)]
        ende = schluss
    teile.append((text[ende:], False))
    return format_html_join("", "{}{}{}", ((MARKE[m][0], teil, MARKE[m][1]) for teil, m in teile if teil))


MARKE = {True: (mark_safe("<mark>"), mark_safe("</mark>")), False: ("", "")}


def ausschnitt(texte, worte):
    """Of these texts the first with a find, cut to its surroundings and marked; empty when there is none."""
    for text in texte:
        if stellen := _stellen(text, worte):
            von, bis = max(0, stellen[0][0] - UMFELD), stellen[0][1] + UMFELD
            vorn, hinten = "… " if von else "", " …" if bis < len(text) else ""
            return format_html_join("", "{}", [(vorn,), (markiere(text[von:bis], worte),), (hinten,)])
    return ""


def _stellen(text, worte):
    """`[(begin, end), ...]` of all finds, in order and without overlap."""
    form, orte = _form_mit_orten(text)
    stellen = sorted(stelle for wort in worte for stelle in _funde(form, orte, suchwort(wort)))
    ohne_ueberlappung = []
    for stelle in stellen:
        if not ohne_ueberlappung or stelle[0] >= ohne_ueberlappung[-1][1]:
            ohne_ueberlappung.append(stelle)
    return ohne_ueberlappung


def _funde(form, orte, wort):
    """Where the word stands, or the longest beginning of it that does."""
    while wort and wort not in form and len(wort) > GENUG:
        wort = wort[:-1]
    beginn = form.find(wort) if wort else -1
    while beginn >= 0:
        yield orte[beginn][0], orte[beginn + len(wort) - 1][1]
        beginn = form.find(wort, beginn + len(wort))


def _form_mit_orten(text):
    """The Suchform of a text, and for each of its characters where it comes from."""
    form, orte, stelle = "", [], 0
    while stelle < len(text):
        laenge = 2 if suchwort(text[stelle : stelle + 2]) == suchwort(text[stelle]) != "" else 1
        zeichen = suchwort(text[stelle : stelle + laenge])
        form += zeichen
        orte += [(stelle, stelle + laenge)] * len(zeichen)
        stelle += laenge
    return form, orte
