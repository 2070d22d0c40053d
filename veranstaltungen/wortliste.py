"""All words of the public pages in one language, German beside them: corrected and confirmed on one page."""

import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction

from protegat.basis.merkmale import Sprache

from .models import Wortlaut

INZWISCHEN = "Inzwischen hat jemand etwas geändert. Bitte sehen Sie die Worte noch einmal durch und speichern Sie dann."


class WortlisteForm(forms.Form):
    """Two fields per word: how it reads, and (for who may say so) that it is right for the German as it stands here."""

    fassung = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, worte, darf_bestaetigen, **kwargs):
        super().__init__(*args, **kwargs)
        self.worte, self.darf_bestaetigen = worte, darf_bestaetigen and worte.sprache != Sprache.DE
        self.fields["fassung"].initial = self.jetzige_fassung
        for wort in worte.alle.values():
            schrift = {"lang": worte.lang, "dir": worte.richtung, "rows": 2, "cols": 40}
            self.fields[f"text_{wort.schluessel}"] = forms.CharField(
                label=wort.deutsch, initial=wort.text, strip=False, widget=forms.Textarea(schrift)
            )
            if self.darf_bestaetigen and not wort.geprueft:
                self.fields[f"stimmt_{wort.schluessel}"] = forms.BooleanField(label="stimmt", required=False)

    @property
    def jetzige_fassung(self):
        """Changes with every word, so that nobody overwrites or confirms what they have not seen."""
        inhalt = "\0".join(f"{wort.deutsch}\0{wort.text}" for wort in self.worte.alle.values())
        return hashlib.sha256(inhalt.encode()).hexdigest()

    def zeilen(self):
        """`(word, text field, tick or None)`"""
        for wort in self.worte.alle.values():
            stimmt = f"stimmt_{wort.schluessel}"
            yield wort, self[f"text_{wort.schluessel}"], self[stimmt] if stimmt in self.fields else None

    def clean(self):
        self.geaenderte, self.bestaetigte = [], []
        alle = self.darf_bestaetigen and "alle" in self.data
        for wort in self.worte.alle.values():
            text = " ".join(self.cleaned_data.get(f"text_{wort.schluessel}", wort.text).splitlines())
            if text != wort.text:
                self._pruefe(wort, text)
            if self.cleaned_data.get(f"stimmt_{wort.schluessel}") or (alle and not wort.geprueft):
                self.bestaetigte.append((wort, text))
        if self.cleaned_data.get("fassung") != self.jetzige_fassung:
            self.data = self.data.copy()
            self.data["fassung"] = self.jetzige_fassung
            raise ValidationError(INZWISCHEN)

    @transaction.atomic
    def speichern(self, von):
        """Returns how many words were changed and how many confirmed."""
        zeilen = {zeile.schluessel: zeile for zeile in Wortlaut.objects.in_sprachen(self.worte.sprache)}
        for wort, text in self.geaenderte:
            self._schreibe(zeilen, wort, text, von)
        for wort, text in self.bestaetigte:
            self._schreibe(zeilen, wort, text, von).bestaetige(von, wort.deutsch)
        return len(self.geaenderte), len(self.bestaetigte)

    def _pruefe(self, wort, text):
        try:
            Wortlaut(sprache=self.worte.sprache, schluessel=wort.schluessel, text=text).clean()
        except ValidationError as grund:
            self.add_error(f"text_{wort.schluessel}", grund.message_dict["text"])
        else:
            self.geaenderte.append((wort, text))

    def _schreibe(self, zeilen, wort, text, von):
        zeile = zeilen.setdefault(wort.schluessel, Wortlaut(sprache=self.worte.sprache, schluessel=wort.schluessel))
        zeile.text = text
        zeile.zeichne(von)
        zeile.save()
        return zeile
