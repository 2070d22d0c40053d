"""The entry form: one page for logging, completing a Strich and correcting."""

from django import forms

from beratung.models import Beratung, Ergebnis, Hilfe, Status, Unterstuetzung
from beratung.models.kataloge import MIT_ORGANISATION, PERSONEN
from netzwerk.forms.felder import organisationsfeld
from netzwerk.models import Organisation
from protegat.basis.forms import HausForm
from protegat.basis.freitext import FreitextMixin

from .felder import zahlenfeld
from .person import FREIWILLIG, PersonFelder
from .themen import ThemenFelder
from .umstaende import UMSTAENDE, UmstaendeFelder
from .vermittlungen import VermittlungFelder

KONTAKT = ("kontaktart", "personenzahl", "dauer", "adressat", "organisation", "unterstuetzungen")


class BeratungForm(FreitextMixin, UmstaendeFelder, ThemenFelder, VermittlungFelder, PersonFelder, HausForm):
    ergebnis = forms.ChoiceField(
        label="Was kam heraus?",
        choices=Ergebnis,
        widget=forms.RadioSelect,
        error_messages={"required": "Bitte wählen Sie, was herauskam."},
    )
    hilfen = forms.MultipleChoiceField(
        label="Was haben wir getan?", choices=Hilfe, widget=forms.CheckboxSelectMultiple, required=False
    )
    organisation = organisationsfeld("Welche Organisation?")
    unterstuetzungen = forms.MultipleChoiceField(
        label="Wobei unterstützt?", choices=Unterstuetzung, widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = Beratung
        fields = (*UMSTAENDE, "hauptthema", "thema_text", "ergebnis", "hilfen", *KONTAKT, "klient", *FREIWILLIG)
        widgets = {
            "kontaktart": forms.RadioSelect,
            "personenzahl": zahlenfeld(schritt=1, hoechstens=99),
            "dauer": zahlenfeld(schritt=5, hoechstens=480),
        }

    use_required_attribute = False
    freitexte = ("thema_text",)

    def __init__(self, *args, vorlage=None, vorbelegt=(), **kwargs):
        """`vorlage` lends topics and Vermittlung, the instance all else; `vorbelegt` names what to show dashed."""
        super().__init__(*args, **kwargs)
        self.vorbelegt = vorbelegt
        for name in vorbelegt:
            self.fields[name].vorbelegt = True
        self.initial["organisation"] = self.instance.organisation
        self.richte_umstaende_ein()
        self.richte_themen_ein(vorlage or self.instance)
        self.richte_vermittlung_ein(vorlage or self.instance)
        self.richte_person_ein()

    def erstes_thema(self):
        """Takes the focus as long as nothing was sent and no topic is chosen; after an error the summary does."""
        chip = next(filter(None, self.plaetze()), None)
        return chip.data["value"] if chip and not self.is_bound and not self.initial["hauptthema"] else None

    def erstes_ergebnis(self):
        """Takes the focus where the topic is known already: the next digit says what came of it."""
        if self.is_bound or not self.initial["hauptthema"]:
            return None
        return self.initial["ergebnis"] or Ergebnis.values[0]

    def organisationen(self):
        """For the suggestions: name and kind of every active organisation."""
        return Organisation.objects.aktive()

    def clean(self):
        daten = super().clean()
        self.pruefe_themen(daten)
        self.pruefe_vermittlung(daten)
        self.pruefe_organisation(daten)
        self.pruefe_person(daten)
        return daten

    def pruefe_organisation(self, daten):
        if daten.get("adressat") in PERSONEN:
            self.errors.pop("organisation", None)
            daten["organisation"], daten["unterstuetzungen"] = None, []
        elif daten.get("adressat") in MIT_ORGANISATION and daten.get("organisation", True) is None:
            self.add_error("organisation", "Bitte nennen Sie die beratene Organisation.")

    def save(self, commit=True):
        """Everything of the page together; needs a transaction."""
        beratung = super().save(commit=False)
        if beratung.status == Status.ENTWURF:
            beratung.status = Status.ABGESCHLOSSEN
        self.speichere_klient(beratung)
        beratung.speichere(self.cleaned_data["nebenthemen"])
        self.speichere_vermittlung(beratung)
        return beratung
