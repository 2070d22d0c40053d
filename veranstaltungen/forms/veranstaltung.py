from crispy_forms.layout import Div, Field, Fieldset, Layout
from django import forms
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from netzwerk.models import Gremium, Organisation, Thema
from protegat.basis.forms import KLAPPE, HausForm, Mehrfachauswahl
from protegat.basis.freitext import FreitextMixin
from protegat.basis.models import Nutzer, Rolle, Standort, Vorhaben
from veranstaltungen.models import Gezaehlt, Platzvergabe, Protokoll, Reihe, Veranstaltung, Veranstaltungsstatus

from .felder import OHNE_TAG, EndeWidget, ZeitpunktField, ZeitpunktWidget
from .zaehlung import NICHT_GESAGT

TEAM = (Rolle.BERATUNG, Rolle.KOORDINATION)  # who may lead an event
ZEITPUNKT = "veranstaltungen/_zeitpunkt.html"
NEBENEINANDER = "felder felder-breit"
# What the next date of a series has in common with this one: no numbers, no day, nobody who came.
KOPFDATEN = (
    *("vorhaben", "art", "reihe", "gremium", "titel", "thema", "standort", "referent", "leitung", "zielgruppe"),
    *("sprachen", "dolmetschen", "barrierefrei", "zugang", "kapazitaet", "oeffentlich", "anmeldung_noetig"),
    "im_rahmen_von",
)
ZAHLEN = "status", "teilnehmende", "zaehlart", "gezaehlt_von"
IM_FORMULAR = Veranstaltungsstatus.GEPLANT, Veranstaltungsstatus.DURCHGEFUEHRT
ANDERES_VORHABEN = "Anteile oder Kosten dieser Veranstaltung passen nicht zu diesem Vorhaben. Ändern Sie zuerst diese."
DOCH_DURCHGEFUEHRT = "Mit einer Zahl ist sie durchgeführt, sonst zählt sie nicht. Oder lassen Sie die Zahl leer."
VERTRAULICH = "Das Protokoll ist vertraulich, und wer leitet, liest es. Darum ändert das nur, wer es schon liest."
ZU_FRUEH = "Vor dem Tag der Veranstaltung gibt es keine Zahl. Wie viele kommen dürfen, steht unter „Plätze“."


class VeranstaltungForm(FreitextMixin, HausForm):
    beginn = ZeitpunktField(label="Beginn", widget=ZeitpunktWidget("Beginn"))
    ende = ZeitpunktField(label="Ende", widget=EndeWidget("Ende"), required=False, help_text=OHNE_TAG)
    anmeldeschluss = ZeitpunktField(
        label="Anmeldeschluss",
        widget=ZeitpunktWidget("Anmeldeschluss"),
        required=False,
        help_text="Leer heißt: bis zum Beginn.",
    )
    sprachen = Mehrfachauswahl(Veranstaltung, "sprachen")
    zugang = Mehrfachauswahl(Veranstaltung, "zugang")

    class Meta:
        model = Veranstaltung
        fields = (*KOPFDATEN, "beginn", "ende", "anmeldeschluss", "mitveranstalter", "anwesende", *ZAHLEN)
        widgets = {
            "mitveranstalter": forms.CheckboxSelectMultiple,
            "anwesende": forms.CheckboxSelectMultiple,
            "zaehlart": forms.RadioSelect,
            "gezaehlt_von": forms.RadioSelect,
            "status": forms.RadioSelect,
        }

    freitexte = ("titel", "zielgruppe", "dolmetschen", "im_rahmen_von")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, modell in (("thema", Thema), ("standort", Standort), ("reihe", Reihe), ("vorhaben", Vorhaben)):
            self._biete_an(name, modell, Q(aktiv=True))
        self._biete_an("gremium", Gremium, Q(aktiv=True))
        self._biete_an("leitung", Nutzer, Q(is_active=True, rolle__in=TEAM))
        if Protokoll.objects.gesperrt_fuer(self.nutzer).filter(veranstaltung=self.instance.pk).exists():
            self.fields["leitung"].disabled = True  # whoever leads reads it
            self.fields["leitung"].help_text = VERTRAULICH
        for name in ("mitveranstalter", "anwesende"):
            self._biete_an(name, Organisation, Q(aktiv=True))
        self._biete_zahlen_an()
        self.helper.layout = _layout(*self._stand())

    def _biete_zahlen_an(self):
        """What was called off or postponed is asked for a number only when it is planned again."""
        if self.instance.status not in IM_FORMULAR:
            for name in ZAHLEN:
                del self.fields[name]
            return
        self.fields["status"].choices = [(status.value, status.label) for status in IM_FORMULAR]
        self.fields["zaehlart"].required = False
        self.fields["gezaehlt_von"].choices = Gezaehlt.choices
        if self.instance.teilnehmende is None:
            self.initial["zaehlart"] = None
        if self.initial.get("status") == Veranstaltungsstatus.DURCHGEFUEHRT:
            self.fields["status"].help_text = "Zurück auf „geplant“ löscht die Zahl und ihre Aufgliederung."

    def _stand(self):
        if "status" not in self.fields:
            return ()
        return "status", Div("teilnehmende", "zaehlart", "gezaehlt_von", css_class=NEBENEINANDER)

    def _biete_an(self, name, modell, waehlbar):
        """Only what is in use, and what this event has already."""
        bisher = self.initial.get(name) or []
        bisher = bisher if isinstance(bisher, list) else [bisher]
        self.fields[name].queryset = modell.objects.filter(waehlbar | Q(pk__in=[getattr(b, "pk", b) for b in bisher]))

    def clean(self):
        daten = super().clean()
        self._pruefe_zeit(daten.get("beginn"), daten.get("ende"), daten.get("status"))
        self._pruefe_vorhaben(daten.get("vorhaben"))
        if "status" not in self.fields:
            return daten
        if self._nimmt_zahl_zurueck():
            daten["teilnehmende"], daten["gezaehlt_von"] = None, ""
            self.errors.pop("teilnehmende", None)
        else:
            self._pruefe_zahl(daten.get("status"), daten.get("teilnehmende"))
        daten["zaehlart"] = daten.get("zaehlart") or self.instance.zaehlart
        return daten

    def _nimmt_zahl_zurueck(self):
        """The count was a mistake: what was held is planned again."""
        vorher, nachher = self.initial.get("status"), self.cleaned_data.get("status")
        return (vorher, nachher) == (Veranstaltungsstatus.DURCHGEFUEHRT, Veranstaltungsstatus.GEPLANT)

    def _pruefe_zeit(self, beginn, ende, status):
        schluss = self.cleaned_data.get("anmeldeschluss")
        if beginn and schluss and schluss > beginn:
            self.add_error("anmeldeschluss", "Der Anmeldeschluss liegt nach dem Beginn.")
        if beginn and ende and ende <= beginn:
            self.add_error("ende", "Das Ende liegt vor dem Beginn.")
        durchgefuehrt = status == Veranstaltungsstatus.DURCHGEFUEHRT
        if beginn and durchgefuehrt and timezone.localdate(beginn) > timezone.localdate():
            self.add_error("beginn", "Was in der Zukunft liegt, ist noch nicht durchgeführt.")

    def _pruefe_vorhaben(self, vorhaben):
        """Its shares and costs were noted beside the former one."""
        if vorhaben is None or not self.instance.pk or "vorhaben" not in self.changed_data:
            return
        bisher = self.initial["vorhaben"]
        if self.instance.vorhabenanteile.fuer(vorhaben).exists() or self.instance.kosten.fuer(bisher).exists():
            self.add_error("vorhaben", ANDERES_VORHABEN)

    def _pruefe_zahl(self, status, teilnehmende):
        if "teilnehmende" in self.errors:
            return
        if status == Veranstaltungsstatus.GEPLANT and teilnehmende is not None:
            self._frage_nach_stand()
        if status == Veranstaltungsstatus.DURCHGEFUEHRT and teilnehmende is None:
            self.add_error("teilnehmende", "Wie viele waren da? 0 ist eine Zahl, leer nicht.")
        mindestens = self.instance.zaehlungen.groesste_summe() if self.instance.pk else 0
        if (teilnehmende or 0) < mindestens:
            self.add_error("teilnehmende", f"Die Aufgliederung ergibt schon {mindestens}. Ändern Sie zuerst diese.")
        if teilnehmende is not None and not self.cleaned_data.get("zaehlart"):
            self.add_error("zaehlart", NICHT_GESAGT)

    def _frage_nach_stand(self):
        """A number beside "geplant" looks finished and counts nowhere."""
        beginn = self.cleaned_data.get("beginn")
        if beginn and timezone.localdate(beginn) > timezone.localdate():
            self.add_error("teilnehmende", ZU_FRUEH)
        else:
            self.add_error("status", DOCH_DURCHGEFUEHRT)

    @transaction.atomic
    def save(self, commit=True):
        if self._nimmt_zahl_zurueck():
            self.instance.vergiss_zaehlung()
        veranstaltung = super().save(commit)
        Platzvergabe(veranstaltung).folge_der_veranstaltung()
        return veranstaltung


def _layout(*stand):
    return Layout(
        "titel",
        Div("art", "reihe", "gremium", "thema", "vorhaben", css_class=NEBENEINANDER),
        Div(Field("beginn", template=ZEITPUNKT), Field("ende", template=ZEITPUNKT), css_class=NEBENEINANDER),
        _frage(
            "Wo und wer",
            Div("standort", "leitung", "referent", "im_rahmen_von", css_class=NEBENEINANDER),
            Field("mitveranstalter", template=KLAPPE),
        ),
        _frage(
            "Für wen",
            Div("zielgruppe", "dolmetschen", "kapazitaet", css_class=NEBENEINANDER),
            Field("sprachen", template=KLAPPE),
            "barrierefrei",
            Field("zugang", template=KLAPPE),
            "oeffentlich",
            "anmeldung_noetig",
            Field("anmeldeschluss", template=ZEITPUNKT),
        ),
        _frage("Stand", *stand, Field("anwesende", template=KLAPPE)),
    )


def _frage(titel, *felder):
    return Fieldset(titel, *felder, css_class="frage")
