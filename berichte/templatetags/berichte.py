"""What only the pages of the reports draw."""

from django import template

from berichte.diagramme import zeichne

register = template.Library()
register.simple_tag(zeichne, name="diagramm")


@register.filter
def gilt_fuer(meldung, anker):
    """Whether a message belongs beside the text box of this anchor."""
    return meldung.extra_tags.endswith(f"#{anker}")


@register.filter
def trennbar(titel):
    """A long word may break where it is put together, with a hyphen."""
    return titel.replace("sveranstaltung", "s\N{SOFT HYPHEN}veranstaltung")
