"""What any room records in a Vorhaben holds it where it is; the database says so, too, but not at which field."""

from django.core.exceptions import ValidationError
from django.db.models import Q

TAGE = ("datum", "eintritt", "austritt")  # by these names a record has a day that lies in its Vorhaben


def pruefe_zeitraum(vorhaben):
    """Raises ValidationError when a record would lie outside the new Zeitraum."""
    for modell, feld in _tabellen(vorhaben):
        for tag in {spalte.name for spalte in modell._meta.fields}.intersection(TAGE):
            ausserhalb = Q(**{f"{tag}__lt": vorhaben.spanne.von}) | Q(**{f"{tag}__gt": vorhaben.spanne.bis})
            if anzahl := modell.objects.filter(ausserhalb, **{feld: vorhaben}).count():
                was = _anzahl(modell, anzahl, "liegt", "liegen")
                satz = f"{was} außerhalb dieses Zeitraums. Bitte erst deren Tag oder Vorhaben ändern."
                raise ValidationError({"zeitraum": satz})


def pruefe_modus(vorhaben):
    """A table that is kept in one Teilnehmermodus only says so by an attribute of this name."""
    for modell, feld in _tabellen(vorhaben):
        if getattr(modell, "teilnehmermodus", vorhaben.teilnehmermodus) == vorhaben.teilnehmermodus:
            continue
        if anzahl := modell.objects.filter(**{feld: vorhaben}).count():
            was = _anzahl(modell, anzahl, "gehört", "gehören")
            raise ValidationError({"teilnehmermodus": f"{was} schon zu diesem Vorhaben; der Modus bleibt."})


def _tabellen(vorhaben):
    """Every table of records that points to a Vorhaben, and the field it does so by."""
    verweise = vorhaben._meta.related_objects
    return [(v.related_model, v.field.name) for v in verweise if v.related_model is not type(vorhaben)]


def _anzahl(modell, anzahl, einer, mehrere):
    """`1 Beratung liegt`, `3 Beratungen liegen`"""
    meta = modell._meta
    return f"1 {meta.verbose_name} {einer}" if anzahl == 1 else f"{anzahl} {meta.verbose_name_plural} {mehrere}"
