"""How a language is written on a page of ours, and what it calls itself."""

from protegat.basis.merkmale import Sprache

RECHTS_NACH_LINKS = {Sprache.AR, Sprache.FA, Sprache.CKB, Sprache.PS, Sprache.UR}
EIGENNAMEN = {
    Sprache.DE: "Deutsch",
    Sprache.DE_EINFACH: "einfaches Deutsch",
    Sprache.AR: "العربية",
    Sprache.FA: "فارسی، دری",
    Sprache.KU: "Kurmancî",
    Sprache.CKB: "سۆرانی",
    Sprache.PS: "پښتو",
    Sprache.UK: "Українська",
    Sprache.RU: "Русский",
    Sprache.EN: "English",
    Sprache.FR: "Français",
    Sprache.ES: "Español",
    Sprache.PT: "Português",
    Sprache.IT: "Italiano",
    Sprache.TR: "Türkçe",
    Sprache.TI: "ትግርኛ",
    Sprache.AM: "አማርኛ",
    Sprache.SO: "Soomaali",
    Sprache.VI: "Tiếng Việt",
    Sprache.PL: "Polski",
    Sprache.RO: "Română",
    Sprache.BG: "Български",
    Sprache.HU: "Magyar",
    Sprache.EL: "Ελληνικά",
    Sprache.SQ: "Shqip",
    Sprache.SR: "Srpski, Hrvatski, Bosanski",
    Sprache.KA: "ქართული",
    Sprache.HY: "Հայերեն",
    Sprache.UR: "اردو",
    Sprache.HI: "हिन्दी",
    Sprache.ZH: "中文",
}


def lang(sprache):
    """The code that browsers know."""
    return "de" if sprache == Sprache.DE_EINFACH else str(sprache)


def richtung(sprache):
    return "rtl" if sprache in RECHTS_NACH_LINKS else "ltr"
