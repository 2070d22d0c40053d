"""What stands in a form field, as people say it."""

from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.forms import ModelChoiceField
from django.utils import timezone
from django.utils.choices import flatten_choices
from django.utils.formats import date_format

from .templatetags.haus import GIBT_ES_NICHT, zeitspanne


def in_worten(feld, eingaben):
    """Labels, names, German days; what was typed and is no valid value stays as it was typed."""
    rohes = feld.field.widget.value_from_datadict(eingaben, {}, feld.html_name)
    if isinstance(feld.field, ModelChoiceField):
        return _namen(feld.field, rohes if isinstance(rohes, list) else [rohes])
    try:
        return _wort(feld.field, feld.field.clean(rohes))
    except ValidationError:
        return _wort(feld.field, rohes)


def _namen(field, schluessel):
    """Also of rows that can no longer be chosen."""
    alle = field.queryset.model._default_manager.all()
    try:
        gewaehlte = list(alle.filter(**{f"{field.to_field_name or 'pk'}__in": filter(None, schluessel)}))
    except (ValueError, ValidationError):
        return ", ".join(schluessel)
    return ", ".join(map(field.label_from_instance, gewaehlte)) or GIBT_ES_NICHT


def _wort(field, wert):
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(wert, dict):
        return field.in_worten(wert) or GIBT_ES_NICHT
    if isinstance(wert, (list, tuple)):
        return ", ".join(_wort(field, einzelner) for einzelner in wert if einzelner) or GIBT_ES_NICHT
    if wert is None or wert == "":
        return GIBT_ES_NICHT
    return _zeit(wert) or str(_labels(field).get(str(wert), wert))


def _zeit(wert):
    if isinstance(wert, datetime):
        return date_format(timezone.localtime(wert), "d.m.Y, G:i \\U\\h\\r")
    if isinstance(wert, date):
        return date_format(wert, "d.m.Y")
    if isinstance(wert, time):
        return date_format(wert, "G:i \\U\\h\\r")
    return zeitspanne(wert) if hasattr(wert, "lower") and hasattr(wert, "upper_inf") else ""


def _labels(field):
    return {str(code): label for code, label in flatten_choices(getattr(field, "choices", ()))}
