from django import forms
from django.utils import timezone

from beratung.models.code import lies_code
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import HausForm
from protegat.basis.models import (
    Ablehnungsgrund,
    Anliegen,
    Einschraenkungsgrund,
    Nutzer,
    Personengruppe,
    Pruefweg,
    Verlaengerungsgrund,
)
from protegat.basis.models.anliegen import gruppen
from protegat.rollen import RECHTE

from .auskunft import Zurueckhaltung
from .eingang import eingang
from .personen import finde_nach

KEIN_EINTRAG = {
    Personengruppe.KLIENT: "Diesen Code gibt es nicht. Ohne Code können wir niemanden zuordnen (Art. 11 DSGVO).",
    Personengruppe.NUTZER: "Dieses Konto gibt es nicht.",
}
UNBEKANNT = "Diese Nummer gibt es nicht. Sie steht in der Adresse der Seite, auf der man die Angaben ändert."


class AnliegenForm(HausForm):
    """Takes a request in. Who answers must be allowed to see what is told."""

    zu = forms.CharField(
        label="Code, Konto oder Nummer",
        max_length=40,
        help_text="Von der Seite des Eintrags aus steht er schon da. Keine Namen.",
    )

    field_order = ("recht", "gruppe", "zu", "eingegangen_am", "geprueft", "zustaendig")

    class Meta:
        model = Anliegen
        fields = ("recht", "gruppe", "eingegangen_am", "geprueft", "zustaendig")
        widgets = {"eingegangen_am": Datumsfeld}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        erlaubte = gruppen(self.nutzer, "aufnehmen")
        self.fields["gruppe"].choices = [(gruppe.value, gruppe.label) for gruppe in erlaubte]
        self.fields["zustaendig"].queryset = Nutzer.objects.filter(
            is_active=True, rolle__in=_antwortende(Personengruppe)
        )
        self.fields["zustaendig"].help_text = "Wer Notizen und Namen sehen darf, antwortet: bei Codes die Beratung."

    def clean_eingegangen_am(self):
        return eingang(self.cleaned_data["eingegangen_am"])

    def clean(self):
        daten = super().clean()
        gruppe, zu, wer = daten.get("gruppe"), daten.get("zu"), daten.get("zustaendig")
        if gruppe and zu:
            self._finde(gruppe, zu)
        if gruppe and wer and wer.rolle not in _antwortende([gruppe]):
            self.add_error("zustaendig", f"{wer} darf diese Daten nicht sehen. Bitte wählen Sie jemand anderen.")
        return daten

    def _finde(self, gruppe, zu):
        person = finde_nach(gruppe, zu.strip(), self.nutzer)
        if person is None:
            self.add_error("zu", KEIN_EINTRAG.get(gruppe, UNBEKANNT))
        else:
            self.instance.nummer, self.instance.bezeichnung = person.eintrag.pk, person.bezeichnung
            if gruppe == Personengruppe.KLIENT and not person.sichtbar_fuer(self.nutzer):
                self.instance.bezeichnung = lies_code(zu)  # as it was said: an old code does not tell the new one


def _antwortende(gruppe):
    """The roles that answer for one of these groups, after the role table."""
    gesucht = {f"betroffene.beantworten_{eine}" for eine in gruppe}
    return [rolle for rolle, rechte in RECHTE.items() if gesucht & rechte]


class AuskunftForm(forms.Form):
    """How the person was recognised, and for each note whether it goes along."""

    eingegangen_am = forms.DateField(label="Gefragt am", widget=Datumsfeld, initial=timezone.localdate)
    geprueft = forms.ChoiceField(label="Woran haben Sie die Person erkannt?", choices=[("", "–"), *Pruefweg.choices])
    abschliessen = forms.BooleanField(label="Die Person bekommt die Kopie jetzt: Anliegen abschließen", required=False)

    def __init__(self, *args, notizen=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.notizen = list(notizen)
        for notiz in self.notizen:
            self.fields[f"notiz_{notiz.pk}"] = forms.ChoiceField(
                label=f"Notiz vom {notiz.erstellt_am:%d.%m.%Y}",
                choices=[("", "geht mit"), *Zurueckhaltung.choices],
                required=False,
            )

    def clean_eingegangen_am(self):
        return eingang(self.cleaned_data["eingegangen_am"])

    def mit_feldern(self):
        """Each note with the field that decides about it."""
        return [(notiz, self[f"notiz_{notiz.pk}"]) for notiz in self.notizen]

    def zurueckgehalten(self):
        """`{key of the note: reason}`"""
        gewaehlt = {notiz.pk: self.cleaned_data[f"notiz_{notiz.pk}"] for notiz in self.notizen}
        return {pk: grund for pk, grund in gewaehlt.items() if grund}


class PruefwegForm(forms.Form):
    geprueft = forms.ChoiceField(label="Woran haben Sie die Person erkannt?", choices=Pruefweg)


class VerlaengerungForm(forms.Form):
    grund = forms.ChoiceField(label="Zwei Monate mehr, weil", choices=Verlaengerungsgrund)


class AblehnungForm(forms.Form):
    grund = forms.ChoiceField(label="Warum nicht?", choices=Ablehnungsgrund)


class EinschraenkungForm(forms.Form):
    grund = forms.ChoiceField(label="Warum?", choices=Einschraenkungsgrund)
