from django import forms

from netzwerk.models import SPRACHEN, TEXTE, Organisationstext
from netzwerk.schrift import lang, richtung
from protegat.basis.forms import HausForm


class OrganisationstextForm(HausForm):
    """The organisation stands in the address; the language too, once there is a text in it."""

    class Meta:
        model = Organisationstext
        fields = ("sprache", *TEXTE)
        widgets = {name: forms.Textarea({"rows": 3, "dir": "auto"}) for name in TEXTE}

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
        if self.instance.pk:
            del self.fields["sprache"]
            self.schreibe_in(self.instance.sprache)
            return
        vorhandene = set(organisation.texte.values_list("sprache", flat=True))
        self.fields["sprache"].choices = [(code, name) for code, name in SPRACHEN if code not in vorhandene]

    def schreibe_in(self, sprache):
        """Tell the fields which way they are written."""
        for name in TEXTE:
            self.fields[name].widget.attrs |= {"lang": lang(sprache), "dir": richtung(sprache)}
