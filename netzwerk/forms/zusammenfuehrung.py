"""Two organisations side by side: which one stays, and what holds where they differ."""

from typing import Any, NamedTuple

from django import forms
from django.utils.formats import date_format

from netzwerk.models import Organisation
from netzwerk.models.aufnahme import ANGABEN, BEIDE, LISTEN, MEINE, SEINE

ZEITEN = "zeiten"
NICHTS = "–"
WER_ES_IST = ("name", "kurzname", "typ")  # these go with the one that stays, unless somebody says otherwise
IN_WORTEN = {  # where the value itself is not how people say it
    "typ": lambda o: o.get_typ_display(),
    "strasse": lambda o: o.anschrift,
    "ortsteil_id": lambda o: str(o.ortsteil or ""),
    "geprueft_am": lambda o: o.geprueft_am and date_format(o.geprueft_am, "d.m.Y"),
    "aktiv": lambda o: "ja" if o.aktiv else "nein",
    "kooperationsformen": lambda o: ", ".join(o.formen),
    "sprachen": lambda o: ", ".join(o.sprachnamen),
    "themen": lambda o: ", ".join(thema.kurz for thema in o.themen.all()),
    ZEITEN: lambda o: ", ".join(str(zeit) for zeit in o.zeiten.all()),
}
BEZEICHNUNGEN = {
    "strasse": "Anschrift",
    "ortsteil_id": "Ortsteil",
    "oeffnungszeiten": "Weiteres zu den Öffnungszeiten",
    ZEITEN: "Öffnungszeiten",
}


class Zeile(NamedTuple):
    """One detail of both; where they differ, the options to choose from, for lists also both together."""

    name: str
    werte: tuple
    wahl: Any = None
    beide: Any = None


class AndereOrganisationForm(forms.Form):
    mit = forms.ModelChoiceField(
        Organisation.objects.none(), label="Welcher Eintrag ist dieselbe Organisation?", empty_label="–"
    )

    def __init__(self, *args, andere, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mit"].queryset = andere


class ZusammenfuehrungForm(forms.Form):
    """Every choice names an organisation by its key: the one that stays, or the one whose detail holds."""

    bleibt = forms.ChoiceField(label="Welcher Eintrag bleibt?", widget=forms.RadioSelect)

    def __init__(self, *args, paar, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.paar, self.nutzer = paar, nutzer
        self.auswahl = [(str(einer.pk), str(einer)) for einer in paar]
        self.fields["bleibt"].choices = self.auswahl
        aeltester = str(min(paar, key=lambda einer: einer.pk).pk)
        self.fields["bleibt"].initial = aeltester
        neuester = str(max(paar, key=lambda einer: einer.geaendert_am).pk)
        for spalten in ANGABEN:
            if self._widersprechen_sich(_werte(paar, spalten)):
                self._frage(spalten[0], aeltester if spalten[0] in WER_ES_IST else neuester)
        for name in LISTEN:
            if self._widersprechen_sich([set(einer.liste(name)) for einer in paar]):
                self._frage(name, BEIDE, (BEIDE, "beides zusammen"))
        if self._widersprechen_sich([[zeit.angaben for zeit in einer.zeiten.all()] for einer in paar]):
            self._frage(ZEITEN, neuester)

    def _widersprechen_sich(self, werte):
        """Both say something, and not the same."""
        return werte[0] != werte[1] and all(wert not in (None, "", set(), []) for wert in werte)

    def _frage(self, name, vorgabe, *weitere):
        self.fields[name] = forms.ChoiceField(
            label=_bezeichnung(name), choices=[*self.auswahl, *weitere], initial=vorgabe, widget=forms.RadioSelect
        )

    def zeilen(self):
        """All details in their order, in words."""
        for name in (*(spalten[0] for spalten in ANGABEN), *LISTEN, ZEITEN):
            werte = tuple(_in_worten(einer, name) for einer in self.paar)
            optionen = list(self[name].subwidgets) if name in self.fields else []
            wahl = list(zip(werte, optionen, strict=False)) or None
            yield Zeile(_bezeichnung(name), werte, wahl, optionen[2] if len(optionen) > len(werte) else None)

    def save(self):
        """Join them; raises ValidationError where something is in the way."""
        behalten, anderer = sorted(self.paar, key=lambda einer: str(einer.pk) != self.cleaned_data["bleibt"])
        woerter = {str(behalten.pk): MEINE, str(anderer.pk): SEINE, BEIDE: BEIDE}
        wahl = {name: woerter[wert] for name, wert in self.cleaned_data.items() if name != "bleibt"}
        return behalten.nimm_auf(anderer, von=self.nutzer, wahl=wahl)


def _werte(paar, spalten):
    """Of each the value, or of an address all its parts as far as there are any."""
    werte = [tuple(getattr(einer, spalte) or "" for spalte in spalten) for einer in paar]
    if len(spalten) > 1:
        return [wert if any(wert) else "" for wert in werte]
    return [getattr(einer, spalten[0]) for einer in paar]


def _bezeichnung(name):
    return BEZEICHNUNGEN.get(name) or Organisation._meta.get_field(name).verbose_name


def _in_worten(einer, name):
    return IN_WORTEN.get(name, lambda o: getattr(o, name))(einer) or NICHTS
