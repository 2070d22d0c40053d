from django import forms
from django.utils.formats import number_format

from berichte.entwuerfe.quelle import quellen_von
from berichte.models import Begruendung, Berichtstext
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin, siegel

HOECHSTENS = 6000  # signs of one text: two printed pages
UEBERNEHMEN, ERSETZEN = "uebernehmen", "ersetzen"  # the buttons beside the text box
NICHT_MEHR = "Die Einträge haben sich eben geändert. Bitte lesen Sie den neuen Satz, bevor Sie ihn übernehmen."


class WorteForm(FreitextMixin, HausForm):
    """One text box of the report; emptied, the text is removed. `schreibfeld` says what is offered beside it."""

    text = forms.CharField(required=False, widget=forms.Textarea({"rows": 6, "class": "schreibfeld"}))
    freitexte = ("text",)

    def __init__(self, *args, schreibfeld, **kwargs):
        super().__init__(*args, auto_id=f"id_{schreibfeld.anker}_%s".replace(".", "-"), **kwargs)
        self.schreibfeld = schreibfeld
        self.fields["text"].label, self.fields["text"].help_text = schreibfeld.label, schreibfeld.hilfe

    def clean(self):
        """Counted here and not by the browser, which would cut off what somebody pastes without a word."""
        daten = super().clean()
        if (zeichen := len(daten.get("text") or "")) > HOECHSTENS:
            worte = f"{number_format(HOECHSTENS)} Zeichen, es sind {number_format(zeichen)}"
            self.add_error("text", forms.ValidationError(f"Höchstens {worte}. Bitte kürzen Sie.", code="max_length"))
        return daten

    def save(self, commit=True):
        if self.cleaned_data["text"]:
            return super().save(commit)
        if self.instance.pk:
            self.instance.delete()
        return self.instance


class BerichtstextForm(WorteForm):
    class Meta:
        model = Berichtstext
        fields = ("text",)

    def clean_text(self):
        """What was typed, with the sentence that the button takes over, exactly as it was read."""
        text = self.cleaned_data["text"]
        if UEBERNEHMEN in self.data:
            return " ".join(filter(None, (text, self._gelesen(self.data[UEBERNEHMEN]).text)))
        if ERSETZEN in self.data:
            neu = self._gelesen(self.data[ERSETZEN])
            for quelle in self.schreibfeld.quellen:
                text = quelle.erneuert(text, neu) if quelle.entwurf == neu.schluessel else text
        return text

    def _gelesen(self, griff):
        """The offer behind a button. Raises ValidationError when it has changed since somebody read it."""
        schluessel, _, gelesen = griff.rpartition("|")
        angebot = self.schreibfeld.angebote.get(schluessel)
        if angebot is None or siegel(angebot.text) != gelesen:
            raise forms.ValidationError(NICHT_MEHR, code="veraltet")
        return angebot

    def save(self, commit=True):
        quellen = quellen_von(self.cleaned_data["text"], self.schreibfeld.quellen, self.schreibfeld.entwuerfe)
        self.instance.quellen = [quelle.gespeichert() for quelle in quellen]
        return super().save(commit)


class BegruendungForm(WorteForm):
    class Meta:
        model = Begruendung
        fields = ("text",)
