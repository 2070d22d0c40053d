from django import forms

from protegat.basis.forms import HausForm
from protegat.basis.zahlenfeld import Zahlenfeld

DEZIMAL = {"inputmode": "decimal", "autocomplete": "off"}


def dezimal(*felder):
    return {feld: forms.TextInput(DEZIMAL) for feld in felder}


def zahlen(*felder):
    return dict.fromkeys(felder, Zahlenfeld)


class ImVorhabenForm(HausForm):
    """The Vorhaben stands in the address."""

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.vorhaben = vorhaben

    def _get_validation_exclusions(self):
        """It is part of what may stand there only once."""
        return super()._get_validation_exclusions() - {"vorhaben"}
