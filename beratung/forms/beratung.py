"""The entry form: one page for logging, completing a Strich and correcting."""

from django import forms
from django.core.validators import RegexValidator
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from beratung.models import Beratung, Ergebnis, Hilfe, Klient, Ortsteil, Status
from beratung.models.kataloge import MIT_ORGANISATION
from beratung.models.klient import MERKMALE, UNBEKANNT
from netzwerk.models import Organisation
from protegat.basis.felder import neue_kennung
from protegat.basis.forms import HausForm
from protegat.basis.models import Standort, Vorhaben

from .felder import NameField, zahlenfeld
from .themen import ThemenFelder
from .vermittlung import VermittlungFelder, organisationsfeld

UMSTAENDE = ("datum", "angebot", "kanal", "standort", "vorhaben")
FREIWILLIG = (*MERKMALE, "sprachmittlung", "zugangsweg")
NUR_VERMITTELT = tuple(VermittlungFelder.base_fields)


class BeratungForm(ThemenFelder, VermittlungFelder, HausForm):
    kennung = forms.CharField(
        widget=forms.HiddenInput, validators=[RegexValidator(r"^[0-9a-f]{32}$", "Bitte laden Sie die Seite neu.")]
    )
    organisation = organisationsfeld("Welche Organisation?")
    ergebnis = forms.ChoiceField(
        label="Was kam heraus?",
        choices=Ergebnis,
        widget=forms.RadioSelect,
        error_messages={"required": "Bitte wählen Sie, was herauskam."},
    )
    hilfen = forms.MultipleChoiceField(
        label="Was haben wir getan?", choices=Hilfe, widget=forms.CheckboxSelectMultiple, required=False
    )
    klient = NameField(
        label="Code",
        queryset=Klient.objects.all(),
        spalte="code",
        unbekannt="Den Code „%(name)s“ gibt es nicht. Bitte prüfen Sie ihn oder lassen Sie das Feld leer.",
    )
    neuer_code = forms.BooleanField(label="neuen Code vergeben", required=False)

    class Meta:
        model = Beratung
        fields = (
            *UMSTAENDE,
            "hauptthema",
            "thema_text",
            "ergebnis",
            "hilfen",
            "kontaktart",
            "personenzahl",
            "dauer",
            "adressat",
            "organisation",
            "klient",
            *FREIWILLIG,
        )
        widgets = {
            "kontaktart": forms.RadioSelect,
            "personenzahl": zahlenfeld(schritt=1, hoechstens=99),
            "dauer": zahlenfeld(schritt=5, hoechstens=480),
        }

    use_required_attribute = False

    def __init__(self, *args, vorlage=None, vorbelegt=(), **kwargs):
        """`vorlage` lends topics and Vermittlung, the instance all else; `vorbelegt` names what to show dashed."""
        super().__init__(*args, **kwargs)
        self.vorbelegt = vorbelegt
        for name in vorbelegt:
            self.fields[name].vorbelegt = True
        quelle = vorlage or self.instance
        nebenthemen = quelle.themen_daneben() if quelle.pk else []
        self.initial |= {
            "kennung": neue_kennung(),
            "hauptthema": self.instance.hauptthema and self.instance.hauptthema.code,
            "nebenthemen": [thema.code for thema in nebenthemen],
            "organisation": self.instance.organisation,
            "klient": self.instance.klient,
        }
        self.richte_themen_ein([*filter(None, [self.instance.hauptthema]), *nebenthemen])
        bisher = quelle.vermittlungen.select_related("organisation").first() if quelle.pk else None
        self.richte_vermittlung_ein(bisher, neu=not self.instance.pk)
        self._richte_auswahlen_ein()
        if self.instance.pk:
            del self.fields["kennung"]

    def _richte_auswahlen_ein(self):
        """Offer what is in use today, and what this record already has."""
        for name, modell in (("vorhaben", Vorhaben), ("standort", Standort), ("ortsteil", Ortsteil)):
            bisher = getattr(self.instance, f"{name}_id")
            self.fields[name].queryset = modell.objects.filter(Q(aktiv=True) | Q(pk=bisher))
        self.fields["vorhaben"].label_from_instance = lambda vorhaben: f"{vorhaben.kuerzel} ({vorhaben.spanne})"
        self.fields["ortsteil"].empty_label = "nicht erhoben"
        self.fields["standort"].empty_label = "ohne"

    # ---------- what the page asks ----------
    def frisch(self):
        """Not yet sent: the first topic takes the focus. After an error the summary speaks first."""
        return not self.is_bound

    def organisationen(self):
        """For the suggestions: name and kind of every active organisation."""
        return Organisation.objects.aktive()

    def umstaende(self):
        """`Di 04.12., Sprechzeit, Nachbarschaftszentrum, persönlich, EV25`"""
        beratung = self.instance
        teile = (
            date_format(beratung.datum, "D d.m." if beratung.datum.year == timezone.localdate().year else "D d.m.Y"),
            beratung.get_angebot_display(),
            beratung.standort,
            beratung.get_kanal_display(),
            beratung.vorhaben.kuerzel if beratung.vorhaben_id else "kein Vorhaben",
        )
        return ", ".join(str(teil) for teil in teile if teil)

    def umstaende_felder(self):
        return [self[name] for name in UMSTAENDE[1:]]

    def umstaende_offen(self):
        return not self.instance.vorhaben_id or any(name in self.errors for name in UMSTAENDE)

    def freiwillige_felder(self):
        return [self[name] for name in FREIWILLIG]

    def freiwillige_offen(self):
        felder = ("klient", "neuer_code", *FREIWILLIG)
        bekannt = any(self[name].value() not in (*UNBEKANNT, "") for name in FREIWILLIG)
        return bekannt or bool(self["klient"].value()) or any(name in self.errors for name in felder)

    # ---------- rules ----------
    def clean_kennung(self):
        kennung = self.cleaned_data["kennung"]
        if Beratung.objects.filter(kennung=kennung).exclude(erstellt_von=self.nutzer).exists():
            raise forms.ValidationError("Diese Seite ist abgelaufen. Bitte laden Sie sie neu.")
        return kennung

    def clean_datum(self):
        datum = self.cleaned_data["datum"]
        if datum > timezone.localdate():
            raise forms.ValidationError("Das Datum liegt in der Zukunft.")
        return datum

    def clean(self):
        daten = super().clean()
        self.pruefe_themen(daten)
        if daten.get("ergebnis") == Ergebnis.VERMITTELT:
            self.pruefe_vermittlung(daten)
        else:
            for name in NUR_VERMITTELT:
                self.errors.pop(name, None)
        ohne_organisation = not daten.get("organisation") and "organisation" not in self.errors
        if daten.get("adressat") in MIT_ORGANISATION and ohne_organisation:
            self.add_error("organisation", "Bitte nennen Sie die beratene Organisation.")
        if daten.get("klient") and daten.get("neuer_code"):
            self.add_error("neuer_code", "Es steht schon ein Code da.")
        return daten

    # ---------- saving ----------
    def save(self, commit=True):
        """Everything of the page together; needs a transaction."""
        beratung = super().save(commit=False)
        if not beratung.pk:
            beratung.kennung = self.cleaned_data["kennung"]
        if beratung.status == Status.ENTWURF:
            beratung.status = Status.ABGESCHLOSSEN
        self._speichere_klient(beratung)
        beratung.speichere(self.cleaned_data["nebenthemen"])
        if beratung.ergebnis == Ergebnis.VERMITTELT:
            self.speichere_vermittlung(beratung)
        elif self["ergebnis"].initial == Ergebnis.VERMITTELT:
            beratung.vermittlungen.all().delete()
        return beratung

    def _speichere_klient(self, beratung):
        if self.cleaned_data["neuer_code"]:
            beratung.klient = Klient()
        elif not beratung.klient or beratung.klient == self.initial["klient"]:
            return
        beratung.klient.gleiche_ab(beratung)
        beratung.klient.zeichne(self.nutzer)
        beratung.klient.save()
