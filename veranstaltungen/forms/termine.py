from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils import timezone

from protegat.basis.felder import Datumsfeld
from veranstaltungen.models import Serie
from veranstaltungen.rhythmus import HOECHSTENS, Rhythmus, in_worten, tage, termine, versetzt

from .veranstaltung import KOPFDATEN

ZU_VIELE = f"Das sind mehr als {HOECHSTENS} Termine. Wählen Sie einen früheren letzten Tag."
KEINER = "Keiner dieser Tage kommt in Frage. In der Vorschau steht, warum."


class TermineForm(forms.Form):
    """The dates of a Reihe, all like one of its events."""

    rhythmus = forms.ChoiceField(label="Wie oft?", choices=Rhythmus, widget=forms.RadioSelect, initial=Rhythmus.WOCHE)
    erster = forms.DateField(
        label="Erster Termin", widget=Datumsfeld, help_text="Sein Wochentag oder seine Stelle im Monat gilt für alle."
    )
    anzahl = forms.IntegerField(
        label="Anzahl",
        min_value=1,
        max_value=HOECHSTENS,
        required=False,
        help_text=f"Höchstens {HOECHSTENS}. Tage, die ausfallen, zählen mit.",
    )
    bis = forms.DateField(
        label="Letzter Tag", widget=Datumsfeld, required=False, help_text="Mit Anzahl gilt, was früher erreicht ist."
    )

    def __init__(self, *args, instance, nutzer, **kwargs):
        self.vorbild, self.nutzer, self.termine = instance, nutzer, []
        super().__init__(*args, **kwargs | {"initial": {"erster": instance.datum}})
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.field_class = "chips"
        self.helper.layout = Layout("rhythmus", Div("erster", "anzahl", "bis", css_class="felder felder-breit"))

    def clean(self):
        daten = super().clean()
        if not self.errors:
            self._pruefe(daten["erster"], daten["bis"], daten["anzahl"])
        if not self.errors:
            self._plane(**daten)
        return daten

    def _pruefe(self, erster, bis, anzahl):
        self.vorbild.vorhaben.pruefe_tag(erster, feld="erster")
        if not (bis or anzahl):
            self.add_error("anzahl", "Wie viele Termine, oder bis zu welchem Tag?")
        elif bis and bis < erster:
            self.add_error("bis", "Der letzte Tag liegt vor dem ersten Termin.")

    def _plane(self, rhythmus, erster, bis, anzahl):
        geplante = tage(rhythmus, erster, bis, anzahl)
        if len(geplante) > HOECHSTENS:
            raise forms.ValidationError({"bis": ZU_VIELE})
        self.termine = termine(geplante, self.vorbild.vorhaben, self.vorbild.reihe.belegte_tage())
        if not self.neue:
            self.add_error(None, KEINER)

    @property
    def neue(self):
        """The days that will be made."""
        return [termin.tag for termin in self.termine if not termin.hindernis]

    def in_worten(self):
        return in_worten(self.cleaned_data["rhythmus"], self.cleaned_data["erster"])

    def save(self):
        vorbild = self.vorbild
        kopfdaten = {feld: getattr(vorbild, feld) for feld in KOPFDATEN}
        beginn, ende = timezone.localtime(vorbild.beginn), vorbild.ende and timezone.localtime(vorbild.ende)
        abstaende = [(tag - vorbild.datum).days for tag in self.neue]
        zeiten = [(versetzt(beginn, abstand), versetzt(ende, abstand)) for abstand in abstaende]
        return Serie.lege_an(vorbild, kopfdaten, zeiten, von=self.nutzer)
