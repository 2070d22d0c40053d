"""What a postcode and a telephone number look like, said to whoever types one and kept by the database."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

PLZ = RegexValidator(r"^[0-9]{5}\Z", "Eine Postleitzahl hat fünf Ziffern.")
TELEFON = RegexValidator(r"[0-9]", "Eine Telefonnummer hat Ziffern.")


def nicht_kuenftig(tag):
    """As the constraint says it, but beside the field."""
    if tag > timezone.localdate():
        raise ValidationError("Das Datum liegt in der Zukunft.")


def plz_hat_fuenf_ziffern(modell):
    return _passt(f"{modell}_plz_hat_fuenf_ziffern", "plz", r"^[0-9]{5}$", PLZ.message)


def telefon_hat_ziffern(modell):
    return _passt(f"{modell}_telefon_hat_ziffern", "telefon", TELEFON.regex.pattern, TELEFON.message)


def _passt(name, feld, muster, satz):
    """Empty, or written so."""
    passt = Q(**{feld: ""}) | Q(**{f"{feld}__regex": muster})
    return models.CheckConstraint(name=name, condition=passt, violation_error_message=satz)
