"""What every page of a record says about its end."""

from django import template

from protegat.loeschung.uhren import sperrvermerk, uhren

register = template.Library()


@register.inclusion_tag("loeschung/_uhren.html", takes_context=True)
def loeschfristen(context, zeile):
    """The clocks of this record, whether something holds it, and the way to hold it."""
    return {
        "uhren": uhren(zeile),
        "vermerk": sperrvermerk(zeile),
        "art": zeile._meta.model_name,
        "nummer": zeile.pk,
        "perms": context["perms"],
        "csrf_token": context.get("csrf_token"),
    }
