"""Days that follow from other days, the same in Python and in the database."""

from calendar import monthrange
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from protegat.basis.regeln import Spaeter  # noqa: F401 - migrations name it by this module

ERGEBNIS_WOCHEN = 4  # results on leaving are recorded within four weeks
VERBLEIB_MONATE = 6  # and those after six months from then on, within four weeks again
KULANZ = timedelta(weeks=ERGEBNIS_WOCHEN)


def monate_spaeter(tag, monate):
    """What `Spaeter` says, for a day at hand."""
    jahr, monat = divmod(tag.month - 1 + monate, 12)
    jahr, monat = tag.year + jahr, monat + 1
    return date(jahr, monat, min(tag.day, monthrange(jahr, monat)[1]))


def vergangen(tag):
    """Validator: the same sentence as `nicht_in_der_zukunft`, at the field."""
    if tag > timezone.localdate():
        raise ValidationError("Das Datum liegt in der Zukunft.")


def tag_feld(bezeichnung, **optionen):
    """An optional day of what has happened."""
    return models.DateField(bezeichnung, null=True, blank=True, validators=[vergangen], **optionen)


def folge(modell, spaeter, frueher, satz):
    """The later day does not lie before the earlier one, where both are known."""
    return models.CheckConstraint(
        name=f"{modell}_{spaeter}_nicht_vor_{frueher}",
        condition=Q(**{f"{spaeter}__gte": F(frueher)}),
        violation_error_message=satz,
    )


def zur_zeit(erhoben_am, faellig_ab):
    """Whether results were recorded within four weeks from the day on which they are due."""
    return faellig_ab <= erhoben_am <= faellig_ab + KULANZ
