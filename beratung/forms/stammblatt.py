"""The participant record: made at the entry, completed and corrected later."""

from django import forms

from beratung.models import Erwerbsstatus, Stammblatt
from beratung.models.berichtigung import OHNE_GRUND
from beratung.models.esf import AUSWAHLEN, PFLICHT
from beratung.models.stammblatt import ABGANG, SPUR
from protegat.basis.forms import HausForm, Mehrfachauswahl
from protegat.basis.freitext import FreitextMixin

TEILNAHME = ("eintritt", "informiert_am")


class StammblattForm(FreitextMixin, HausForm):
    """Asks only what the period of the Vorhaben asks; what is known already changes with a reason."""

    ergebnis = Mehrfachauswahl(Stammblatt, "ergebnis", empty_value=None)
    verbleib = Mehrfachauswahl(Stammblatt, "verbleib", empty_value=None)
    grund = forms.CharField(
        label="Grund der Berichtigung",
        max_length=200,
        required=False,
        help_text="Nötig, wenn Sie etwas ändern, das schon bekannt war. Keine Namen.",
    )

    class Meta:
        model = Stammblatt
        fields = (*TEILNAHME, *AUSWAHLEN, "arbeitslos_seit", *ABGANG)

    freitexte = ("grund",)

    def __init__(self, *args, vorbelegt=(), **kwargs):
        """`vorbelegt` names what to show dashed, if there is anything in it."""
        super().__init__(*args, **kwargs)
        blatt = self.instance
        self.pflichtfelder = PFLICHT[blatt.vorhaben.foerderperiode]
        self.bekannte = [feld for feld in ABGANG if getattr(blatt, feld) is not None]
        gefragt = {*TEILNAHME, *self.pflichtfelder, *blatt.freiwillige(), *self.bekannte}
        gefragt |= {"grund"} if blatt.pk else set()
        for name in set(self.fields) - gefragt:
            del self.fields[name]
        for name in self.bekannte:
            self.fields[name].required = True
        for name in self.fields.keys() & set(vorbelegt):
            self.fields[name].vorbelegt = self.initial[name] not in OHNE_GRUND

    def teilnahme(self):
        return [self[name] for name in TEILNAHME]

    def pflicht(self):
        return [self[name] for name in self.pflichtfelder]

    def freiwillig(self):
        return [self[name] for name in self.instance.freiwillige()]

    def abgang(self):
        return [self[name] for name in self.bekannte]

    def freiwillig_offen(self):
        """Whether the fold must show: something in it is known or wrong."""
        return any(feld.value() not in OHNE_GRUND or feld.errors for feld in self.freiwillig())

    def clean(self):
        daten = super().clean()
        if daten.get("erwerbsstatus") != Erwerbsstatus.ARBEITSLOS:
            self.errors.pop("arbeitslos_seit", None)
            daten["arbeitslos_seit"] = None
        if self._aendert_bekanntes() and "grund" not in self.errors and not daten["grund"]:
            self.add_error("grund", "Sie ändern etwas, das schon bekannt war. Bitte nennen Sie den Grund.")
        return daten

    def _aendert_bekanntes(self):
        geaendert = (name for name in self.changed_data if name in SPUR)
        return bool(self.instance.pk) and any((self.initial[name] or "") not in OHNE_GRUND for name in geaendert)

    def save(self, commit=True):
        """A record that exists keeps its old values; needs a transaction."""
        if not self.instance.pk:
            return super().save(commit)
        self.instance.berichtige(self.cleaned_data["grund"], von=self.nutzer)
        return self.instance
