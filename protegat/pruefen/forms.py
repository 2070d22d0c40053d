"""Small forms that fix one thing about one record."""

from django import forms
from django.urls import reverse

from beratung.forms.code import CodeField
from beratung.models import Beratung, Ergebnis, Klient, Quelle, Status, Vermittlung, Vermittlungsstatus
from netzwerk.models import Organisation, Thema
from protegat.basis.forms import LEER, HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.models import Bestaetigung
from veranstaltungen.models import Veranstaltung, Veranstaltungsstatus

ZAHL = {"inputmode": "numeric", "autocomplete": "off"}


class Behebung(HausForm):
    """Long choices are read once per page, not once per record: `listen` names their fields."""

    listen = ()
    knopf = "Speichern"
    rueckweg = ""  # where to undo what was saved, if not by the former values
    use_required_attribute = False

    def __init__(self, *args, listen=None, **kwargs):
        super().__init__(*args, **kwargs)
        for name, auswahl in (listen or {}).items():
            self.fields[name].choices = [("", LEER), *auswahl]

    @classmethod
    def lies_listen(cls):
        return {name: [(zeile.pk, str(zeile)) for zeile in cls.base_fields[name].queryset.all()] for name in cls.listen}


class StrichBehebung(Behebung):
    """Completes a Strich. Where more must be said, the whole entry form is the place."""

    listen = ("hauptthema",)
    hauptthema = forms.ModelChoiceField(
        Thema.objects.aktive(), label="Worum ging es?", error_messages={"required": "Bitte wählen Sie das Thema."}
    )
    ergebnis = forms.ChoiceField(
        label="Was kam heraus?",
        choices=[("", LEER), *Ergebnis.choices],
        error_messages={"required": "Bitte wählen Sie, was herauskam."},
    )

    class Meta:
        model = Beratung
        fields = ("hauptthema", "ergebnis")

    def clean_hauptthema(self):
        thema = self.cleaned_data["hauptthema"]
        if thema.text_noetig and not self.instance.thema_text:
            raise forms.ValidationError("Dieses Thema braucht einen Text. Bitte öffnen Sie den ganzen Eintrag.")
        return thema

    def clean_ergebnis(self):
        ergebnis = self.cleaned_data["ergebnis"]
        if ergebnis == Ergebnis.VERMITTELT:
            raise forms.ValidationError("Wohin vermittelt? Bitte öffnen Sie den ganzen Eintrag.")
        return ergebnis

    def save(self, commit=True):
        self.instance.status = Status.ABGESCHLOSSEN
        return super().save(commit)


class AlterBehebung(Behebung):
    class Meta:
        model = Beratung
        fields = ("altersgruppe",)


class GeschlechtBehebung(Behebung):
    class Meta:
        model = Beratung
        fields = ("geschlecht",)


class KontaktartBehebung(Behebung):
    klient = CodeField(required=False)

    class Meta:
        model = Beratung
        fields = ("kontaktart", "klient")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["klient"] = self.instance.klient
        self.fields["klient"].codes = Klient.objects.sichtbar_fuer(self.nutzer)


class StornoBehebung(Behebung):
    knopf = "Doppelten Eintrag stornieren"

    class Meta:
        model = Beratung
        fields = ()

    def save(self, commit=True):
        self.instance.storniere(von=self.nutzer)
        return self.instance


class DauerBehebung(Behebung):
    class Meta:
        model = Beratung
        fields = ("dauer",)
        widgets = {"dauer": forms.TextInput(ZAHL)}


class TextBehebung(FreitextMixin, Behebung):
    freitexte = ("thema_text",)

    class Meta:
        model = Beratung
        fields = ("thema_text",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thema_text"].required = True


class ErgebnisBehebung(Behebung):
    ergebnis = forms.ChoiceField(label="Ergebnis", choices=Ergebnis)

    class Meta:
        model = Beratung
        fields = ("ergebnis",)


class StandBehebung(Behebung):
    """What we heard is noted with its source, as it is after asking."""

    stand = forms.ChoiceField(
        label="Stand",
        choices=[("", LEER), *(paar for paar in Vermittlungsstatus.choices if paar[0] != Vermittlungsstatus.OFFEN)],
        error_messages={"required": "Bitte wählen Sie, was daraus wurde."},
    )

    class Meta:
        model = Vermittlung
        fields = ()

    def save(self, commit=True):
        gemeldet = self.instance.melde(self.cleaned_data["stand"], von=self.nutzer, quelle=Quelle.NACHFRAGE)
        self.rueckweg = reverse("beratung:rueckmeldung_delete", args=[gemeldet.pk])
        return self.instance


class OrganisationBehebung(Behebung):
    listen = ("organisation",)
    organisation = forms.ModelChoiceField(Organisation.objects.aktive(), label="Welche Organisation?")

    class Meta:
        model = Beratung
        fields = ("organisation",)


class ZahlBehebung(FreitextMixin, Behebung):
    freitexte = ("statusgrund",)
    teilnehmende = forms.IntegerField(
        label="Teilnehmende", min_value=0, max_value=100_000, required=False, widget=forms.TextInput(ZAHL)
    )
    abgesagt = forms.BooleanField(label="wurde abgesagt", required=False)

    class Meta:
        model = Veranstaltung
        fields = ("teilnehmende", "zaehlart", "statusgrund")
        labels = {"statusgrund": "Grund der Absage"}

    field_order = ("teilnehmende", "zaehlart", "abgesagt", "statusgrund")

    def clean(self):
        daten = super().clean()
        zahl = daten.get("teilnehmende")
        if daten.get("abgesagt"):
            if zahl is not None:
                self.add_error("abgesagt", "Abgesagt oder gezählt: bitte nur eines von beiden.")
            elif not daten.get("statusgrund") and "statusgrund" not in self.errors:
                self.add_error("statusgrund", "Warum wurde abgesagt?")
        elif zahl is None and "teilnehmende" not in self.errors:
            self.add_error("teilnehmende", "Wie viele waren da? 0 ist eine Zahl, leer nicht.")
        elif zahl is not None and zahl < (beschrieben := self.instance.zaehlungen.groesste_summe()):
            self.add_error("teilnehmende", f"Die Aufgliederung nennt schon {beschrieben} Personen.")
        stand = Veranstaltungsstatus.ABGESAGT if daten.get("abgesagt") else Veranstaltungsstatus.DURCHGEFUEHRT
        self.instance.status = stand if not self.errors else self.instance.status
        return daten


class BestaetigungForm(HausForm):
    """ "Stimmt so", with the reason."""

    class Meta:
        model = Bestaetigung
        fields = ("grund",)


class GrundBehebung(FreitextMixin, Behebung):
    freitexte = ("statusgrund",)

    class Meta:
        model = Veranstaltung
        fields = ("statusgrund",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statusgrund"].required = True
