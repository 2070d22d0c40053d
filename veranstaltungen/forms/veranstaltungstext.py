from django import forms

from netzwerk.schrift import lang, richtung
from protegat.basis.forms import HausForm
from protegat.basis.merkmale import Sprache

from ..models import KOPF, TEXTE, Veranstaltungstext


class VeranstaltungstextForm(HausForm):
    """Event and language stand in the address. The German title stands at the event already."""

    class Meta:
        model = Veranstaltungstext
        fields = TEXTE
        widgets = {
            "beschreibung": forms.Textarea({"rows": 6}),
            "hinweise": forms.Textarea({"rows": 3}),
        }
        help_texts = {"hinweise": "Zum Beispiel: was man mitbringt, Kinderbetreuung, wie man hineinkommt."}

    def __init__(self, *args, veranstaltung, sprache, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.veranstaltung, self.instance.sprache = veranstaltung, sprache
        if sprache == Sprache.DE:
            for name in KOPF:
                del self.fields[name]
        for feld in self.fields.values():
            feld.widget.attrs |= {"lang": lang(sprache), "dir": richtung(sprache)}

    def _get_validation_exclusions(self):
        """The rules of the database speak of the event and the language, too."""
        return super()._get_validation_exclusions() - {"veranstaltung", "sprache"}
