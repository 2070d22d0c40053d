"""What languages are called in the language of a page, where Django brings the word; German ones are our own."""

from functools import cache

from django.utils.translation import get_language_info, override

from protegat.basis.merkmale import Sprache

MIT_WORTEN = (Sprache.EN, Sprache.AR, Sprache.FA, Sprache.UK, Sprache.RU, Sprache.TR, Sprache.FR)


@cache
def sprachname(code, seite):
    """`("ar", "de")` -> `Arabisch`; "" where there is no word or it is the language of the page itself."""
    if code == seite:
        return ""
    if seite in (Sprache.DE, Sprache.DE_EINFACH):
        return Sprache(code).label
    if seite not in MIT_WORTEN or code == Sprache.DE_EINFACH:
        return ""
    try:
        angaben = get_language_info(code)
    except KeyError:
        return ""
    if seite == Sprache.EN:
        return angaben["name"]
    name, deutsch = (_uebersetzt(angaben, sprache) for sprache in (seite, "de"))
    return "" if name in (angaben["name"], deutsch) else name  # without a word of its own Django takes another language


def _uebersetzt(angaben, sprache):
    with override(sprache):
        return str(angaben["name_translated"])
