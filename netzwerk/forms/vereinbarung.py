from django import forms

from netzwerk.models import Vereinbarung, Vereinbarungsdatei
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.hochladen import DateienField, DateienMixin


class VereinbarungForm(DateienMixin, FreitextMixin, HausForm):
    """The organisation stands in the address. What was signed can come along, now or later."""

    dateien = DateienField(required=False, label="Unterschriebene Fassung")
    dateimodell = Vereinbarungsdatei

    class Meta:
        model = Vereinbarung
        fields = ("art", "gegenstand", "von", "bis")
        widgets = {"art": forms.RadioSelect}

    freitexte = ("gegenstand",)

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation

    def save(self, commit=True):
        vereinbarung = super().save(commit)
        self.lege_dateien_ab(vereinbarung=vereinbarung)
        return vereinbarung
