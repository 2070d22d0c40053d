"""A session of a Gremium: when and where, who was there, minutes and decisions."""

from datetime import timedelta

from crispy_forms.layout import HTML, Div, Field, Fieldset, Layout
from django import forms
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from netzwerk.forms.felder import UNBEKANNTES_MITGLIED, OrganisationenMixin, organisationsfeld
from netzwerk.models import Organisation
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin
from protegat.basis.models import Nutzer, Standort, Vorhaben
from veranstaltungen.models import SITZUNGSARTEN, Beschluss, Protokoll, Veranstaltung, Veranstaltungsart
from veranstaltungen.sitzung import mitglieder_am_tag

from .felder import OHNE_TAG, EndeWidget, ZeitpunktField, ZeitpunktWidget
from .veranstaltung import NEBENEINANDER, TEAM, ZEITPUNKT

GAESTE = tuple(f"gast_{nummer}" for nummer in range(1, 5))
MEHR_GAESTE = '<p class="form-text">Mehr Gäste? Nach dem Speichern ist wieder Platz.</p>'
HOECHSTENS = timedelta(days=731)


class SitzungForm(FreitextMixin, HausForm):
    """The Gremium stands in the address."""

    beginn = ZeitpunktField(label="Beginn", widget=ZeitpunktWidget("Beginn"))
    ende = ZeitpunktField(label="Ende", widget=EndeWidget("Ende"), required=False, help_text=OHNE_TAG)

    class Meta:
        model = Veranstaltung
        fields = ("titel", "art", "vorhaben", "beginn", "ende", "standort", "leitung")
        widgets = {"art": forms.RadioSelect}

    freitexte = ("titel",)

    def __init__(self, *args, gremium, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.gremium = gremium
        self.fields["art"].choices = [(art.value, Veranstaltungsart(art).label) for art in SITZUNGSARTEN]
        self.fields["vorhaben"].queryset = Vorhaben.objects.filter(aktiv=True)
        self.fields["standort"].queryset = Standort.objects.filter(Q(aktiv=True) | Q(pk=gremium.standort_id))
        self.fields["leitung"].queryset = Nutzer.objects.filter(is_active=True, rolle__in=TEAM)
        self.helper.layout = Layout(
            "titel",
            "art",
            Div(Field("beginn", template=ZEITPUNKT), Field("ende", template=ZEITPUNKT), css_class=NEBENEINANDER),
            Div("standort", "leitung", "vorhaben", css_class=NEBENEINANDER),
        )

    def clean(self):
        daten = super().clean()
        if daten.get("beginn") and daten.get("ende") and daten["ende"] <= daten["beginn"]:
            self.add_error("ende", "Das Ende liegt vor dem Beginn.")
        return daten


class AnwesendeForm(OrganisationenMixin, HausForm):
    """Members of that day to tick, and guests by their name."""

    class Meta:
        model = Veranstaltung
        fields = ("anwesende",)
        widgets = {"anwesende": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        mitglieder = [organisation.pk for organisation in mitglieder_am_tag(self.instance)]
        bekannte = Q(pk__in=mitglieder) | Q(pk__in=self.instance.anwesende.values("pk"))
        self.fields["anwesende"].queryset = Organisation.objects.filter(bekannte)
        self.fields["anwesende"].label = "Mitglieder an diesem Tag und bisher Eingetragene"
        for name in GAESTE:
            self.fields[name] = organisationsfeld(f"Gast {name[-1]}", UNBEKANNTES_MITGLIED)
        gaeste = Fieldset("Gäste", Div(*GAESTE, css_class=NEBENEINANDER), HTML(MEHR_GAESTE), css_class="frage")
        self.helper.layout = Layout(Div("anwesende", data_ankreuzen="ja"), gaeste)

    def clean(self):
        daten = super().clean()
        angekreuzt = daten.get("anwesende", Organisation.objects.none())
        gaeste = [gast.pk for name in GAESTE if (gast := daten.get(name))]
        daten["anwesende"] = Organisation.objects.filter(Q(pk__in=angekreuzt.values("pk")) | Q(pk__in=gaeste))
        return daten


class ProtokollForm(FreitextMixin, HausForm):
    """The session stands in the address."""

    class Meta:
        model = Protokoll
        fields = ("tagesordnung", "niederschrift", "vertraulich")
        widgets = {"tagesordnung": forms.Textarea({"rows": 5}), "niederschrift": forms.Textarea({"rows": 14})}

    freitexte = ("tagesordnung", "niederschrift")

    def __init__(self, *args, sitzung, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.veranstaltung = sitzung

    def clean(self):
        daten = super().clean()
        if self.instance._state.adding:
            Veranstaltung.objects.select_for_update().get(pk=self.instance.veranstaltung_id)  # who is second waits
        if Protokoll.objects.filter(veranstaltung=self.instance.veranstaltung).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(
                "Zu dieser Sitzung gibt es schon ein Protokoll. Kopieren Sie Ihren Text und ergänzen Sie ihn dort."
            )
        return daten


class BeschlussForm(FreitextMixin, OrganisationenMixin, HausForm):
    """With a day it becomes a Wiedervorlage; without one it is only noted."""

    organisation = organisationsfeld("Wer macht es?", UNBEKANNTES_MITGLIED, help_text="Leer heißt: wir.")
    faellig_am = forms.DateField(
        label="Bis wann?",
        required=False,
        widget=Datumsfeld,
        help_text="Daraus wird eine Wiedervorlage. Leer heißt: nur festhalten.",
    )
    zustaendig = forms.ModelChoiceField(label="Wer von uns achtet darauf?", queryset=None, required=False)

    class Meta:
        model = Beschluss
        fields = ("text", "organisation", "faellig_am", "zustaendig")

    freitexte = ("text",)

    def __init__(self, *args, sitzung, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.veranstaltung = sitzung
        vorlage = self.instance.wiedervorlage
        bisher = vorlage.fuer if vorlage else self.nutzer
        self.fields["zustaendig"].queryset = Nutzer.objects.filter(Q(is_active=True, rolle__in=TEAM) | Q(pk=bisher.pk))
        self.fields["zustaendig"].empty_label = None
        self.initial |= {
            "organisation": self.instance.organisation,
            "zustaendig": bisher.pk,
            "faellig_am": vorlage and vorlage.faellig_am,
        }

    def clean_faellig_am(self):
        """A slip of the finger in the year would hide it for ever."""
        tag, frueher = self.cleaned_data["faellig_am"], self.instance.veranstaltung.datum
        spaetestens = timezone.localdate() + HOECHSTENS
        if tag and "faellig_am" in self.changed_data and not frueher <= tag <= max(frueher, spaetestens):
            raise forms.ValidationError("Der Tag liegt zwischen der Sitzung und in zwei Jahren.")
        return tag

    @transaction.atomic
    def save(self, commit=True):
        beschluss, daten = self.instance, self.cleaned_data
        beschluss.zeichne(self.nutzer)
        beschluss.lege_vor(daten["faellig_am"], daten["zustaendig"] or self.nutzer, von=self.nutzer)
        return beschluss
