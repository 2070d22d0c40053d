"""Registering: what is asked outside as at the telephone, and giving a place by hand."""

import re

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from protegat.basis.forms import KLAPPE, HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.merkmale import KEINE_ANGABE, NICHT_ERHOBEN, Sprache
from veranstaltungen.models import Anmeldung, Bedarf, Platzvergabe
from veranstaltungen.models.anmeldung import HOECHSTENS, SPRACHEN
from veranstaltungen.models.rufname import rufname

TELEFON = re.compile(r"\+?[\d /().-]{5,40}")
NICHT_ZU_DOLMETSCHEN = (Sprache.DE, Sprache.DE_EINFACH, Sprache.SONSTIGE, KEINE_ANGABE[0], NICHT_ERHOBEN[0])
DOLMETSCHEN = [("", "nicht nötig"), *(paar for paar in Sprache.choices if paar[0] not in NICHT_ZU_DOLMETSCHEN)]
KEIN_WEG = (
    "Das ist weder eine E-Mail-Adresse noch eine Telefonnummer. Bitte prüfen Sie die Angabe, oder lassen Sie sie leer."
)


class AngabenForm(forms.Form):
    """As little as possible, and one way to reach somebody at most."""

    name = forms.CharField(label="Name", max_length=100, help_text="Ein Spitzname genügt.")
    kontakt = forms.CharField(
        label="E-Mail oder Telefon",
        max_length=254,
        required=False,
        help_text="Nur für Nachrichten zu diesem Termin.",
    )
    personen = forms.TypedChoiceField(
        label="Wie viele Personen?",
        coerce=int,
        choices=[(zahl, str(zahl)) for zahl in range(1, HOECHSTENS + 1)],
        initial=1,
    )
    dolmetschen = forms.ChoiceField(label="Dolmetschen", choices=DOLMETSCHEN, required=False)
    bedarf = forms.MultipleChoiceField(
        label="Das brauche ich", choices=Bedarf.choices, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, veranstaltung, **kwargs):
        super().__init__(*args, **kwargs)
        self.veranstaltung = veranstaltung

    def clean_name(self):
        return rufname(self.cleaned_data["name"])

    def clean_kontakt(self):
        kontakt = self.cleaned_data["kontakt"].strip()
        if "@" in kontakt:
            try:
                validate_email(kontakt)
            except ValidationError:
                raise ValidationError(KEIN_WEG, code="kein_weg") from None
        elif kontakt and (not TELEFON.fullmatch(kontakt) or sum(zeichen.isdigit() for zeichen in kontakt) < 5):
            raise ValidationError(KEIN_WEG, code="kein_weg")
        return kontakt

    def clean(self):
        daten = super().clean()
        try:
            Anmeldung(veranstaltung=self.veranstaltung, personen=daten.get("personen")).clean()
        except ValidationError as fehler:
            self.add_error(None, fehler)
        return daten

    def anmeldung(self, **felder):
        """What was typed, as a row that is not saved yet."""
        daten = self.cleaned_data
        weg = "email" if "@" in daten["kontakt"] else "telefon"
        return Anmeldung(
            veranstaltung=self.veranstaltung,
            name=daten["name"],
            personen=daten["personen"],
            dolmetschen=daten["dolmetschen"],
            bedarf=",".join(daten["bedarf"]),
            **{weg: daten["kontakt"]},
            **felder,
        )


class AnmeldungForm(AngabenForm):
    """Somebody of the team registers a person who has called."""

    sprache = forms.ChoiceField(label="Sprache der Nachrichten", choices=SPRACHEN)

    def __init__(self, *args, nutzer, instance=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.nutzer, self.instance = nutzer, instance
        if instance is not None:
            self.initial = {feld: getattr(instance, feld) for feld in ("name", "personen", "dolmetschen", "sprache")}
            self.initial["kontakt"] = instance.email or instance.telefon or ""
            self.initial["bedarf"] = [bedarf.value for bedarf in instance.bedarfe]
        self.helper = FormHelper()
        self.helper.form_tag, self.helper.disable_csrf, self.helper.field_class = False, True, "chips"
        self.helper.layout = Layout(
            Div("name", "kontakt", css_class="felder felder-breit"),
            Div("personen", "dolmetschen", "sprache", css_class="felder felder-breit"),
            Field("bedarf", template=KLAPPE),
        )

    def clean_kontakt(self):
        kontakt = super().clean_kontakt()
        andere = Anmeldung.objects.exclude(pk=self.instance and self.instance.pk)
        if "@" in kontakt and andere.mit_adresse(self.veranstaltung, kontakt).exists():
            raise ValidationError("Diese Adresse ist für diesen Termin schon angemeldet.")
        return kontakt

    def save(self):
        anmeldung = self.anmeldung(sprache=self.cleaned_data["sprache"])
        return Platzvergabe(self.veranstaltung).melde_an(anmeldung, von=self.nutzer)


class BerichtigungForm(AnmeldungForm):
    """Name, contact or number were wrong: corrected without losing the rank."""

    def clean(self):
        daten = super().clean()
        if not self.errors:
            try:
                with transaction.atomic():
                    self.berichtigte = Platzvergabe(self.veranstaltung).berichtige(
                        self.instance, self.anmeldung(sprache=daten["sprache"]), von=self.nutzer
                    )
            except ValidationError as grund:
                self.add_error("personen", grund)
        return daten

    def save(self):
        return self.berichtigte


class PlatzForm(FreitextMixin, HausForm):
    """Why somebody gets a place out of turn."""

    class Meta:
        model = Anmeldung
        fields = ("grund",)
        widgets = {"grund": forms.TextInput}
        help_texts = {"grund": "Zum Beispiel: kommt als Begleitung mit. Bitte keine Namen."}

    freitexte = ("grund",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["grund"].required = True

    def save(self, commit=True):
        Platzvergabe(self.instance.veranstaltung).gib_platz(self.instance, self.cleaned_data["grund"], von=self.nutzer)
        return self.instance
