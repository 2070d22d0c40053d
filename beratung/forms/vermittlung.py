from django.db.models import Q

from beratung.models import Vermittlung
from netzwerk.models import Organisation, Thema
from protegat.basis.forms import HausForm

from .zeile import Zeile


class VermittlungForm(HausForm):
    """One Vermittlung on a page of its own, also when the result says something else."""

    class Meta:
        model = Vermittlung
        fields = ("thema", "entbindung_widerrufen_am")

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thema"].queryset = Thema.objects.filter(Q(aktiv=True) | Q(pk=self.instance.thema_id))
        if not self.instance.entbindung_am:
            del self.fields["entbindung_widerrufen_am"]
        self.zeile = Zeile(self, self.instance)

    def organisationen(self):
        return Organisation.objects.aktive()

    def clean(self):
        daten = super().clean()
        beratung = self.instance.beratung
        self.zeile.pruefe(beratung.datum, beratung.klient)
        widerruf, entbindung = daten.get("entbindung_widerrufen_am"), daten.get("entbindung_am")
        if widerruf and (not entbindung or widerruf < entbindung):
            self.add_error("entbindung_widerrufen_am", "Widerrufen lässt sich nur, was vorher erteilt wurde.")
        return daten

    def save(self, commit=True):
        self.zeile.speichere(self.instance.beratung)
        return self.instance
