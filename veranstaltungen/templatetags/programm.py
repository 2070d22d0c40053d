"""Words, days and times on a public page, in the language of the page (context: worte)."""

from django import template

from veranstaltungen.sprachnamen import sprachname

register = template.Library()


@register.simple_tag(takes_context=True)
def wort(context, schluessel, **werte):
    """`{% wort "noch_plaetze" zahl=3 %}`: as HTML, each value in a `<bdi>` of its own."""
    return context["worte"].html(schluessel, **werte)


@register.simple_tag(takes_context=True)
def wort_schlicht(context, schluessel, **werte):
    """The same without markup, for titles and attributes."""
    return context["worte"].text(schluessel, **werte)


@register.simple_tag(takes_context=True)
def heisst_hier(context, sprache):
    """`ar` -> `Arabisch`, in the language of the page; "" where we have no word."""
    return sprachname(str(sprache), str(context["worte"].sprache))


@register.simple_tag(takes_context=True)
def tag_lang(context, tag):
    """Dienstag, 12. Januar 2027"""
    return context["worte"].datum(tag)


@register.simple_tag(takes_context=True)
def wochentag(context, tag):
    return context["worte"].text(f"wochentag_{tag.isoweekday()}")


@register.simple_tag(takes_context=True)
def monat(context, tag):
    """Januar 2027"""
    return context["worte"].monat(tag)


@register.simple_tag(takes_context=True)
def zeiten(context, beginn, ende=None):
    """18:00 bis 20:00 Uhr"""
    return context["worte"].zeiten(beginn, ende)
