from django import forms

from netzwerk.models import Netzwerkkontakt
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin


class NetzwerkkontaktForm(FreitextMixin, HausForm):
    """The organisation stands in the address, so nobody chooses it twice."""

    class Meta:
        model = Netzwerkkontakt
        fields = ("vorhaben", "datum", "art", "anlass")
        widgets = {"art": forms.RadioSelect}

    freitexte = ("anlass",)

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
        self.instance.person = self.nutzer
