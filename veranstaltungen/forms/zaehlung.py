"""How many came, and who they were: one form, one save."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.merkmale import NICHT_ERHOBEN
from veranstaltungen.models import Gezaehlt, Merkmal, Veranstaltungsstatus, Zaehlart
from veranstaltungen.models.zaehlung import AUSPRAEGUNGEN

from .felder import AufgliederungField
from .summe import Summe

HOECHSTENS = 100_000
ZU_VIEL = "zu_viel"
NICHT_GESAGT = "Bitte wählen Sie, womit gezählt wurde."
ZURUECKNEHMEN = "0 ist eine Zahl, leer nicht. Ein Versehen nimmt „Zählung zurücknehmen“ zurück."
SELTENE = Merkmal.HERKUNFTSREGION, Merkmal.SPRACHE


def _auswahl(merkmal):
    return [paar for paar in AUSPRAEGUNGEN[merkmal].choices if paar[0] != NICHT_ERHOBEN[0]]


def hindernis(veranstaltung):
    """Why nobody can count this event now, or an empty text."""
    status, tag = Veranstaltungsstatus(veranstaltung.status), veranstaltung.datum
    if status in (Veranstaltungsstatus.ABGESAGT, Veranstaltungsstatus.VERSCHOBEN):
        return f"Diese Veranstaltung ist {status.label}. Wer zählen will, plant sie zuerst wieder."
    if tag > timezone.localdate():
        return f"Zählen lässt sich ab dem {date_format(tag, 'd.m.Y')}, dem Tag der Veranstaltung."
    return ""


def vorbehalt(veranstaltung):
    """What to think of when an event was counted before its hour, or an empty text."""
    if veranstaltung.status != Veranstaltungsstatus.DURCHGEFUEHRT or not veranstaltung.faengt_noch_an:
        return ""
    uhr = timezone.localtime(veranstaltung.beginn)
    return f"Sie beginnt erst um {uhr:%H:%M} Uhr und zählt trotzdem schon als durchgeführt: Stimmt die Zahl?"


class ZaehlungForm(forms.Form):
    """Fewer than the headcount is fine, the rest counts as nicht erhoben; more is an error at its group."""

    use_required_attribute = False  # our sentence says more than the browser's

    teilnehmende = forms.IntegerField(
        label="Teilnehmende",
        min_value=0,
        max_value=HOECHSTENS,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "form-control zahlfeld"}),
        error_messages={"required": "Wie viele waren da? 0 ist eine Zahl, leer nicht."},
    )
    zaehlart = forms.ChoiceField(
        label="Gezählt mit", choices=Zaehlart, widget=forms.RadioSelect, error_messages={"required": NICHT_GESAGT}
    )

    gezaehlt_von = forms.ChoiceField(label="Gezählt von", choices=Gezaehlt, widget=forms.RadioSelect, required=False)

    def __init__(self, *args, instance, nutzer, **kwargs):
        self.instance, self.nutzer = instance, nutzer
        super().__init__(*args, **kwargs | {"initial": _initial(instance)})
        if instance.teilnehmende is not None:
            self.fields["teilnehmende"].error_messages["required"] = ZURUECKNEHMEN
        self.helper = FormHelper()
        self.helper.field_class = "chips"
        for merkmal in Merkmal:
            self.fields[merkmal.value] = AufgliederungField(
                label=f"Nach {merkmal.label}", auswahl=_auswahl(merkmal), hoechstens=HOECHSTENS
            )

    @property
    def hindernis(self):
        return hindernis(self.instance)

    def clean(self):
        daten = super().clean()
        if self.hindernis:
            raise forms.ValidationError(self.hindernis)
        for merkmal in Merkmal.values:
            summe = Summe(sum(daten.get(merkmal, {}).values()), daten.get("teilnehmende"))
            if summe.stand == "zuviel":
                self.add_error(merkmal, forms.ValidationError(str(summe), code=ZU_VIEL))
        return daten

    def gruppen(self):
        """Each merkmal with its sum as typed, and the errors that the sum does not already say."""
        gesamt = _zahl(self["teilnehmende"].value())
        for merkmal in Merkmal.values:
            feld = self[merkmal]
            summe = Summe(sum(_zahl(zahl) or 0 for zahl in _getippt(feld)), gesamt)
            yield feld, summe, [] if self.has_error(merkmal, ZU_VIEL) else feld.errors

    @property
    def hat_seltene(self):
        """Whether the fold of rarely asked merkmale holds something to see."""
        seltene = [self[merkmal] for merkmal in SELTENE]
        return any(feld.errors or any(zahl not in (None, "") for zahl in _getippt(feld)) for feld in seltene)

    def save(self):
        """Returns the step back."""
        daten = self.cleaned_data
        aufgliederung = {(merkmal, code): zahl for merkmal in Merkmal.values for code, zahl in daten[merkmal].items()}
        return self.instance.zaehle(
            daten["teilnehmende"],
            daten["zaehlart"],
            aufgliederung,
            von=self.nutzer,
            gezaehlt_von=daten["gezaehlt_von"],
        )


def _initial(veranstaltung):
    aufgliederung = {}
    for zaehlung in veranstaltung.zaehlungen.all():
        aufgliederung.setdefault(zaehlung.merkmal, {})[zaehlung.auspraegung] = zaehlung.anzahl
    zaehlart = None if veranstaltung.teilnehmende is None else veranstaltung.zaehlart
    stand = {"teilnehmende": veranstaltung.teilnehmende, "gezaehlt_von": veranstaltung.gezaehlt_von}
    return {**stand, "zaehlart": zaehlart, **aufgliederung}


def _getippt(feld):
    wert = feld.value()
    return wert if isinstance(wert, list) else (wert or {}).values()


def _zahl(text):
    """What the browser counts as a number; anything else is nothing yet."""
    text = "" if text is None else str(text).strip()
    return int(text[:9]) if text.isascii() and text.isdigit() else None
