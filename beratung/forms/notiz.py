from django import forms

from beratung.models import Beratungsnotiz
from protegat.basis.forms import HausForm
from protegat.basis.freitext import finde

from .felder import GEHEIM


class NotizForm(HausForm):
    """What looks like a name is kept, because nobody else reads it, and mentioned afterwards."""

    class Meta:
        model = Beratungsnotiz
        fields = ("text", "beratung")
        widgets = {"text": forms.Textarea({"rows": 8, **GEHEIM})}
        help_texts = {"text": "Lesbar nur für Sie und Ihre Vertretung. Keine Namen nötig: der Code genügt."}

    def __init__(self, *args, klient, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.instance.klient, self.instance.autor = klient, self.nutzer
        beratungen = klient.beratungen.sichtbar_fuer(self.nutzer).nicht_storniert()
        self.fields["beratung"].queryset = beratungen

    def hinweis(self):
        """A sentence when the text looks like telling who somebody is, else nothing; names the kind, not the find."""
        funde = finde(self.cleaned_data["text"])
        return f"Das sieht nach {' und '.join(funde)} aus. In einer Notiz ist das nicht nötig." if funde else ""
