from django import forms

from protegat.basis.forms import HausForm
from protegat.basis.regeln import JAHR_PASST_NICHT, JAHRE
from protegat.basis.zahlenfeld import Zahlenfeld

DEZIMAL = {"inputmode": "decimal", "autocomplete": "off"}


def pruefe_jahr(tag):
    """At its field, what the database says of the whole row."""
    if tag.year not in JAHRE:
        raise forms.ValidationError(JAHR_PASST_NICHT)


def dezimal(*felder):
    return {feld: forms.TextInput(DEZIMAL) for feld in felder}


def zahlen(*felder):
    return dict.fromkeys(felder, Zahlenfeld)


class ImVorhabenForm(HausForm):
    """The Vorhaben stands in the address."""

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.vorhaben = vorhaben
        for feld in self.fields.values():
            for tag in getattr(feld, "fields", (feld,)):
                if isinstance(tag, forms.DateField):
                    tag.validators.append(pruefe_jahr)

    def _get_validation_exclusions(self):
        """It is part of what may stand there only once."""
        return super()._get_validation_exclusions() - {"vorhaben"}
