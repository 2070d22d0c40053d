"""What the form of a page carries besides its fields: the key of this sending, and the version that it shows."""

from django import template

from protegat.basis.fassung import Fassung
from protegat.basis.felder import neue_kennung

register = template.Library()


@register.simple_tag
def schluessel(form=None):
    """A new one for every page; one that comes back with errors keeps its own."""
    return _gesendet(form, "schluessel") or neue_kennung()


@register.simple_tag
def fassung(form=None):
    """Of an old record only."""
    if not getattr(getattr(form, "instance", None), "pk", None):
        return ""
    return _gesendet(form, "fassung") or Fassung.von(form)


def _gesendet(form, name):
    return form.data.get(name) if getattr(form, "is_bound", False) else None
