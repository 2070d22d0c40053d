from django import forms

from netzwerk.models import Vereinbarung
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin


class VereinbarungForm(FreitextMixin, HausForm):
    """The organisation stands in the address."""

    class Meta:
        model = Vereinbarung
        fields = ("art", "gegenstand", "von", "bis")
        widgets = {"art": forms.RadioSelect}

    freitexte = ("gegenstand",)

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
