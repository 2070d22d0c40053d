"""An event that does not take place as planned: why, and on which other day."""

from crispy_forms.layout import Field, Layout
from django.utils import timezone

from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from veranstaltungen.models import Platzvergabe, Veranstaltung, Verlegung

from .felder import OHNE_TAG, EndeWidget, ZeitpunktField, ZeitpunktWidget
from .veranstaltung import KOPFDATEN, ZEITPUNKT

WARUM = "Bitte nennen Sie den Grund: im Bericht ist eine Lücke sonst nicht zu erklären."


class AbsageForm(FreitextMixin, HausForm):
    class Meta:
        model = Veranstaltung
        fields = ("statusgrund",)

    freitexte = ("statusgrund",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statusgrund"].required = True
        self.fields["statusgrund"].error_messages["required"] = WARUM
        self.fields["statusgrund"].help_text = "Zum Beispiel: Krankheit, zu wenige Anmeldungen, Raum gesperrt."

    def save(self, commit=True):
        self.instance.sage_ab(self.cleaned_data["statusgrund"], von=self.nutzer)
        Platzvergabe(self.instance).folge_der_veranstaltung()
        return self.instance


class VerlegungForm(AbsageForm):
    beginn = ZeitpunktField(label="Neuer Beginn", widget=ZeitpunktWidget("Neuer Beginn"))
    ende = ZeitpunktField(label="Neues Ende", widget=EndeWidget("Neues Ende"), required=False, help_text=OHNE_TAG)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.vorher = self.instance.beginn
        for feld, uhrzeit in zip(("beginn", "ende"), self.instance.uhrzeiten, strict=True):
            self.initial[feld] = [None, uhrzeit]
        self.helper.layout = Layout(
            "statusgrund", Field("beginn", template=ZEITPUNKT), Field("ende", template=ZEITPUNKT)
        )

    def clean(self):
        daten = super().clean()
        beginn, ende = daten.get("beginn"), daten.get("ende")
        if beginn:
            self.instance.vorhaben.pruefe_tag(timezone.localdate(beginn), feld="beginn")
        if beginn and beginn == self.vorher:
            self.add_error("beginn", "Das ist der bisherige Beginn.")
        if beginn and ende and ende <= beginn:
            self.add_error("ende", "Das Ende liegt vor dem Beginn.")
        return daten

    def save(self, commit=True):
        daten = self.cleaned_data
        kopfdaten = {feld: getattr(self.instance, feld) for feld in KOPFDATEN}
        return Verlegung(self.instance).auf(
            daten["beginn"], daten["ende"], kopfdaten, daten["statusgrund"], von=self.nutzer
        )
