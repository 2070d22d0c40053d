from django import forms

from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from veranstaltungen.models import Reihe


class ReiheForm(FreitextMixin, HausForm):
    class Meta:
        model = Reihe
        fields = ("name", "beschreibung", "art", "zielgruppe", "aktiv")
        widgets = {"beschreibung": forms.Textarea({"rows": 3})}

    freitexte = ("name", "beschreibung", "zielgruppe")
