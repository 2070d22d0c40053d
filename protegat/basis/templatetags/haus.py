"""The house's way to write numbers, dates, signs and strokes; None is always a dash: there is no such value."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.templatetags.static import static
from django.utils.formats import date_format, number_format
from django.utils.html import format_html, format_html_join

from protegat.basis.entwurf import nummer, schluessel

register = template.Library()

GIBT_ES_NICHT = "–"
GESCHUETZTES_LEERZEICHEN = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"  # as wide as a digit; a hyphen would also be a place to break the line


def _geschrieben(wert, stellen, einheit=""):
    """Rounds half up before Django writes the number, because number_format cuts off; what becomes 0 has no sign."""
    if wert is None:
        return GIBT_ES_NICHT
    gerundet = Decimal(str(wert)).quantize(Decimal(1).scaleb(-stellen), ROUND_HALF_UP) + 0
    zahl = number_format(gerundet, stellen, use_l10n=True, force_grouping=True).replace("-", MINUS)
    return f"{zahl}{GESCHUETZTES_LEERZEICHEN}{einheit}" if einheit else zahl


@register.filter
def zahl(wert):
    """1234 -> 1.234"""
    return _geschrieben(wert, 0)


@register.filter
def dezimal(wert, stellen=1):
    """41.7 -> 41,7"""
    return _geschrieben(wert, stellen)


@register.filter
def prozent(wert):
    """105.4 -> 105,4 %; the value is already per cent."""
    return _geschrieben(wert, 1, "%")


@register.filter
def prozentsatz(wert):
    """61.67 -> 61,67 %, 95 -> 95,0 %: a rate as it was agreed, so that everybody can reckon with it."""
    return _geschrieben(wert, 1 if wert is None or wert == round(wert, 1) else 2, "%")


@register.filter
def euro(wert):
    """78444.8 -> 78.444,80 €"""
    return _geschrieben(wert, 2, "€")


@register.filter
def datum(wert):
    """04.12.2018"""
    return GIBT_ES_NICHT if wert is None else date_format(wert, "d.m.Y")


@register.filter
def datum_lang(wert):
    """Dienstag, 4. Dezember"""
    return GIBT_ES_NICHT if wert is None else date_format(wert, "l, j. F")


@register.filter
def zeitspanne(von, bis=None):
    """Two dates or a date range: 16.01.2017 – 31.12.2018. Two times: 15–18 Uhr, 15:30–18 Uhr."""
    if von is None:
        return GIBT_ES_NICHT
    if hasattr(von, "lower"):
        return zeitspanne(von.lower, von.upper and von.upper - timedelta(days=1))
    if isinstance(von, date):
        return f"{datum(von)} – {datum(bis)}" if bis else f"seit {datum(von)}"
    return f"{_uhrzeit(von)}–{_uhrzeit(bis)} Uhr" if bis else f"ab {_uhrzeit(von)} Uhr"


def _uhrzeit(wert):
    return date_format(wert, "G:i" if wert.minute else "G")


@register.simple_tag
def symbol(name, klasse=""):
    """A sign from the sprite; it decorates, the words beside it carry the meaning."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        f"i {klasse}".strip(),
        static("vendor/symbole.svg"),
        name,
    )


@register.simple_tag
def striche(anzahl):
    """Tally strokes: bundles of five and the rest. The number itself stands beside them as text."""
    buendel, rest = divmod(anzahl, 5)
    teile = [5] * buendel + [rest] * bool(rest)
    zeichen = static("zeichen.svg")
    svg = '<svg class="striche"><use href="{}#strich-{}"></use></svg>'
    reihe = format_html_join("", svg, ((zeichen, teil) for teil in teile))
    return format_html('<span class="striche-reihe" aria-hidden="true">{}</span>', reihe)


@register.filter
def fehlerhafte_felder(form):
    """The visible fields that hold the form up, each with the id to jump to: a group is entered at its first option."""
    felder = [feld for feld in form.visible_fields() if feld.errors]
    return [(feld, f"{feld.auto_id}_0" if feld.use_fieldset else feld.auto_id) for feld in felder]


@register.simple_tag(takes_context=True)
def entwurf(context):
    """Attributes of a `<form>` that the browser keeps until it is saved: sealed by our script, never by itself."""
    request = context.get("request")
    if request is None or not request.user.is_authenticated:
        return ""
    gesendet = format_html(' data-entwurf-gesendet="{}"', nummer(request)) if request.method == "POST" else ""
    return format_html('autocomplete="off" data-entwurf="{}"{}', schluessel(request), gesendet)
