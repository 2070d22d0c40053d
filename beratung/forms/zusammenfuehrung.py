"""Two codes side by side: which one stays, and what holds where they differ."""

from typing import Any, NamedTuple

from django import forms

from beratung.models import Klient
from beratung.models.merkmale import MERKMALE, OHNE_ANTWORT


class Zeile(NamedTuple):
    """One merkmal of both; where they contradict each other, the two options to choose from."""

    name: str
    werte: tuple
    wahl: Any = None


class ZusammenfuehrungForm(forms.Form):
    """Every choice names a code: the one that stays, or the one whose merkmal holds."""

    bleibt = forms.ChoiceField(label="Welcher Code bleibt?", widget=forms.RadioSelect)

    def __init__(self, *args, paar, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.paar, self.nutzer = paar, nutzer
        self.codes = [(einer.code, einer.code) for einer in self.paar]
        self.fields["bleibt"].choices = self.codes
        self.fields["bleibt"].initial = max(self.paar, key=lambda einer: einer.anzahl).code
        neuester = max(self.paar, key=lambda einer: (einer.letzter is not None, einer.letzter, einer.geaendert_am)).code
        for name in MERKMALE:
            if self._widerspricht(name):
                bezeichnung = Klient._meta.get_field(name).verbose_name
                self.fields[name] = forms.ChoiceField(
                    label=bezeichnung, choices=self.codes, initial=neuester, widget=forms.RadioSelect
                )

    def _widerspricht(self, name):
        werte = {getattr(einer, name) for einer in self.paar} - set(OHNE_ANTWORT)
        return len(werte) > 1

    def zeilen(self):
        """All merkmale in their order, in words."""
        for name in MERKMALE:
            werte = tuple(_in_worten(einer, name) for einer in self.paar)
            wahl = list(zip(werte, self[name].subwidgets, strict=True)) if name in self.fields else None
            yield Zeile(Klient._meta.get_field(name).verbose_name, werte, wahl)

    def save(self):
        """Join them; raises ValidationError where something is in the way."""
        behalten, anderer = sorted(self.paar, key=lambda einer: einer.code != self.cleaned_data["bleibt"])
        uebernimm = [name for name in MERKMALE if self.cleaned_data.get(name) == anderer.code]
        return behalten.nimm_auf(anderer, von=self.nutzer, uebernimm=uebernimm)


def _in_worten(klient, name):
    if name == "ortsteil":
        return str(klient.ortsteil or "nicht erhoben")
    return getattr(klient, f"get_{name}_display")()
