"""The part "Mehr Angaben" of the entry page: the code and what is known of the person, all of it optional."""

from django import forms
from django.db.models import Q

from beratung.models import Klient
from beratung.models.klient import MERKMALE, UNBEKANNT
from protegat.basis.models import Ortsteil

from .felder import NameField

FREIWILLIG = (*MERKMALE, "sprachmittlung", "zugangsweg")


class PersonFelder(forms.Form):
    """Mixed into the entry form, whose model brings the merkmale."""

    klient = NameField(
        label="Code",
        queryset=Klient.objects.all(),
        spalte="code",
        unbekannt="Den Code „%(name)s“ gibt es nicht. Bitte prüfen Sie ihn oder lassen Sie das Feld leer.",
    )
    neuer_code = forms.BooleanField(label="neuen Code vergeben", required=False)

    def richte_person_ein(self):
        self.initial["klient"] = self.instance.klient
        bisher = self.instance.ortsteil_id
        self.fields["ortsteil"].queryset = Ortsteil.objects.filter(Q(aktiv=True) | Q(pk=bisher))
        self.fields["ortsteil"].empty_label = "nicht erhoben"

    def freiwillige_auswahlen(self):
        return [self[name] for name in FREIWILLIG]

    def freiwillige_offen(self):
        """Whether the fold must show: something in it is known or wrong."""
        felder = ("klient", "neuer_code", *FREIWILLIG)
        bekannt = any(self[name].value() not in (*UNBEKANNT, "") for name in FREIWILLIG)
        return bekannt or bool(self["klient"].value()) or any(name in self.errors for name in felder)

    def pruefe_person(self, daten):
        if daten.get("klient") and daten.get("neuer_code"):
            self.add_error("neuer_code", "Es steht schon ein Code da.")

    def speichere_klient(self, beratung):
        """A new code takes the merkmale over; a code noted for the first time exchanges them."""
        if self.cleaned_data["neuer_code"]:
            beratung.klient = Klient()
        elif not beratung.klient or beratung.klient == self.initial["klient"]:
            return
        beratung.klient.gleiche_ab(beratung)
        beratung.klient.zeichne(self.nutzer)
        beratung.klient.save()
