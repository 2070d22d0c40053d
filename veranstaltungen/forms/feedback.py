from django import forms

from veranstaltungen.models import ANTWORTEN, Frage

from .stempel import Stempel, Verdacht

ZU_SCHNELL = 2  # seconds in which nobody reads three questions


class FeedbackForm(forms.Form):
    """The sheet in one language; every question may stay open, one has to be answered."""

    webseite = forms.CharField(required=False)  # no person sees it; programs fill in what they find

    stempel = forms.CharField(required=False, widget=forms.HiddenInput({"autocomplete": "off"}))

    def __init__(self, *args, worte, noch_einmal, feedback, **kwargs):
        super().__init__(*args, **kwargs)
        self.worte, self.bitte, self.zeichen = worte, noch_einmal, Stempel("feedback", feedback.pk)
        self.verdacht = None
        self.fields["stempel"].initial = self.zeichen.neu()
        for frage in Frage:
            mehrfach = frage == Frage.FEHLTE
            feld, bedienung = (
                (forms.MultipleChoiceField, forms.CheckboxSelectMultiple)
                if mehrfach
                else (forms.ChoiceField, forms.RadioSelect)
            )
            antworten = zip(ANTWORTEN[frage].values, getattr(worte, f"antworten_{frage}"), strict=True)
            self.fields[frage.value] = feld(
                label=getattr(worte, frage), choices=list(antworten), widget=bedienung, required=False
            )
            self.fields[frage.value].error_messages["invalid_choice"] = worte.gibt_es_nicht

    def fragen(self):
        return [self[frage.value] for frage in Frage]

    def clean(self):
        daten = super().clean()
        self.nummer = self.zeichen.nummer(daten.get("stempel", ""))
        if daten.get("webseite"):
            self.verdacht = Verdacht.FALLE
        if not self.nummer:
            self._noch_einmal(Verdacht.STEMPEL, stempel=self.zeichen.neu())
        elif self.zeichen.zu_jung(daten["stempel"], ZU_SCHNELL):
            self._noch_einmal(Verdacht.ZU_SCHNELL)
        if not self.errors and not any(daten.get(frage.value) for frage in Frage):
            raise forms.ValidationError(self.worte.eine_antwort)
        return daten

    def _noch_einmal(self, verdacht, **felder):
        """Kindly: what was chosen stays, and sent once more it counts."""
        self.verdacht, self.data = self.verdacht or verdacht, self.data.copy()
        for name, wert in felder.items():
            self.data[name] = wert
        self.add_error(None, self.bitte)

    @property
    def von_programm(self):
        return self.verdacht is Verdacht.FALLE

    def antworten(self):
        """`{frage: [antwort, ...]}`; who lacked something did not lack nothing."""
        daten = {frage: self.cleaned_data[frage.value] for frage in Frage}
        listen = {frage: wahl if isinstance(wahl, list) else [wahl] * bool(wahl) for frage, wahl in daten.items()}
        if len(listen[Frage.FEHLTE]) > 1:
            listen[Frage.FEHLTE] = [antwort for antwort in listen[Frage.FEHLTE] if antwort != "nichts"]
        return listen
