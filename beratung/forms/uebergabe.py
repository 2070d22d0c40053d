from django import forms
from django.utils import timezone

from beratung.models import Uebergabe
from protegat.basis.forms import HausForm
from protegat.basis.models import Nutzer, Rolle
from protegat.basis.models.wiedervorlage import ALLE_SEHEN

TEAM = (Rolle.BERATUNG, Rolle.KOORDINATION)


class UebergabeForm(HausForm):
    """To whom, and until when. Whoever shares out the work may also do it for somebody who is ill."""

    class Meta:
        model = Uebergabe
        fields = ("von", "an", "bis")

    def __init__(self, *args, klient=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.klient = klient
        team = Nutzer.objects.filter(rolle__in=TEAM)
        self.fields["von"].queryset = team
        self.fields["an"].queryset = team.filter(is_active=True)
        self.fields["von"].initial = (klient and klient.zustaendig) or self.nutzer
        self.fields["von"].empty_label = None
        if not self.nutzer.has_perm(ALLE_SEHEN):
            self.instance.von = self.nutzer
            del self.fields["von"]

    def clean_bis(self):
        bis = self.cleaned_data["bis"]
        if bis and bis < timezone.localdate():
            raise forms.ValidationError("Der Tag liegt in der Vergangenheit. Leer heißt: auf Dauer.")
        return bis

    def clean(self):
        daten = super().clean()
        if daten.get("an") and daten["an"] == daten.get("von", self.nutzer):
            self.add_error("an", "Bitte wählen Sie jemand anderen: hier liegt es schon.")
        return daten

    def save(self, commit=True):
        self.instance.uebergib(durch=self.nutzer)
        return self.instance
