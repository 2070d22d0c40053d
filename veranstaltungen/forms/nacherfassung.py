"""Typing in a signed sheet, row by row in the order in which it was printed: two characters a row, no names."""

from collections import Counter

from django import forms

from protegat.basis.merkmale import Altersgruppe, Geschlecht
from veranstaltungen.models import Gezaehlt, Merkmal, Zaehlart

from .teilnahmeliste import HOECHSTENS
from .zaehlung import hindernis

GESCHLECHT = {
    "w": Geschlecht.WEIBLICH,
    "m": Geschlecht.MAENNLICH,
    "d": Geschlecht.DIVERS,
    "k": Geschlecht.KEINE_ANGABE,
    "x": Geschlecht.NICHT_ERHOBEN,
}
ALTER = {
    "1": Altersgruppe.U18,
    "2": Altersgruppe.AB_18,
    "3": Altersgruppe.AB_25,
    "4": Altersgruppe.AB_30,
    "5": Altersgruppe.AB_55,
    "6": Altersgruppe.AB_65,
    "k": Altersgruppe.KEINE_ANGABE,
    "x": Altersgruppe.NICHT_ERHOBEN,
}
ZEILE = {"class": "form-control", "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
UNBEKANNT = "„{}“ gibt es nicht. Zuerst {} für das Geschlecht, dann {} für das Alter."
KEINE = "Es ist noch keine Zeile ausgefüllt. Kam niemand, tragen Sie auf der Seite der Veranstaltung 0 ein."
ZU_WENIGE = "Das sind {} Zeilen, aber Herkunftsregion oder Sprache sind schon für {} gezählt. Ändern Sie zuerst diese."


class ZeileField(forms.CharField):
    """`w4` is a woman from 30 to 54, `x` somebody of whom nothing is known; an empty row has no signature."""

    def __init__(self, nummer):
        super().__init__(label=f"Zeile {nummer}", max_length=2, required=False, widget=forms.TextInput(ZEILE))

    def clean(self, value):
        text = super().clean(value).strip().lower()
        if not text:
            return None
        geschlecht, alter = (text[0], text[1:]) if text[0] in GESCHLECHT else ("x", text)
        if (alter or "x") not in ALTER:
            raise forms.ValidationError(UNBEKANNT.format(text, ", ".join(GESCHLECHT), ", ".join(ALTER)))
        return GESCHLECHT[geschlecht], ALTER[alter or "x"]


class NacherfassungForm(forms.Form):
    """The rows become the headcount and its breakdown; no row is kept, so that none leads back to a signature."""

    use_required_attribute = False

    unterschriften = forms.IntegerField(
        label="Unterschriften auf der Liste",
        min_value=0,
        max_value=HOECHSTENS,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "form-control zahlfeld"}),
        help_text="Zur Probe: so viele Zeilen müssen ausgefüllt sein.",
    )
    gezaehlt_von = forms.ChoiceField(
        label="Gezählt von",
        choices=[("", "–"), *Gezaehlt.choices],
        required=False,
        widget=forms.Select({"class": "form-select"}),
    )

    def __init__(self, *args, instance, nutzer, zeilen, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance, self.nutzer, self.zeilen = instance, nutzer, zeilen
        self.andere = instance.zaehlungen.ohne(Merkmal.GESCHLECHT, Merkmal.ALTERSGRUPPE)
        for nummer in zeilen:
            self.fields[f"zeile_{nummer}"] = ZeileField(nummer)

    legende = [(zeichen, wert.label) for zeichen, wert in GESCHLECHT.items()]
    legende_alter = [(zeichen, wert.label) for zeichen, wert in ALTER.items()]

    def zeilenfelder(self):
        return [(nummer, self[f"zeile_{nummer}"]) for nummer in self.zeilen]

    def ausgefuellte(self):
        return [zeile for nummer in self.zeilen if (zeile := self.cleaned_data.get(f"zeile_{nummer}"))]

    def clean(self):
        daten = super().clean()
        if grund := hindernis(self.instance):
            raise forms.ValidationError(grund)
        if self.errors:
            return daten
        anzahl, soll = len(self.ausgefuellte()), daten.get("unterschriften")
        if not anzahl and soll is None:
            raise forms.ValidationError(KEINE)
        if soll is not None and soll != anzahl:
            satz = f"Ausgefüllt sind {anzahl} Zeilen, unterschrieben {soll}. Eine der beiden Zahlen stimmt nicht."
            self.add_error("unterschriften", satz)
        elif anzahl < (mindestens := self.andere.groesste_summe()):
            raise forms.ValidationError(ZU_WENIGE.format(anzahl, mindestens))
        return daten

    def aufgliederung(self):
        """What the rows say; other merkmale that somebody has counted already stay."""
        zeilen = self.ausgefuellte()
        andere = {(z.merkmal, z.auspraegung): z.anzahl for z in self.andere}
        neu = Counter((Merkmal.GESCHLECHT.value, geschlecht.value) for geschlecht, _ in zeilen)
        neu += Counter((Merkmal.ALTERSGRUPPE.value, alter.value) for _, alter in zeilen)
        return andere | {paar: anzahl for paar, anzahl in neu.items() if paar[1] != Geschlecht.NICHT_ERHOBEN.value}

    def save(self):
        """Returns the step back."""
        daten = self.cleaned_data
        return self.instance.zaehle(
            len(self.ausgefuellte()),
            Zaehlart.LISTE,
            self.aufgliederung(),
            von=self.nutzer,
            gezaehlt_von=daten["gezaehlt_von"],
        )
