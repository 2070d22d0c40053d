"""The public form: in the language of the page, with a stamp that carries its key and tells how old it is."""

from django import forms
from django.core.exceptions import ValidationError

from netzwerk.schrift import EIGENNAMEN
from veranstaltungen.models import Bedarf

from .anmeldung import DOLMETSCHEN, AngabenForm
from .stempel import Stempel, Verdacht

ZU_SCHNELL = 3  # seconds in which nobody fills a form in
GLEICH = ("name", "email", "telefon", "personen", "dolmetschen", "bedarf")
FEHLER = {
    "kein_weg": "an_kein_weg",
    "zu_viele": "an_zu_viele",
    "geschlossen": "an_geschlossen",
    "zeichen": "an_name_zeichen",
}


class OeffentlicheAnmeldungForm(AngabenForm):
    webseite = forms.CharField(required=False, widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}))
    stempel = forms.CharField(required=False, widget=forms.HiddenInput({"autocomplete": "off"}))

    def __init__(self, *args, worte, **kwargs):
        super().__init__(*args, **kwargs)
        self.worte, self.kennung, self.verdacht = worte, "", None
        self.zeichen = Stempel("anmeldung", self.veranstaltung.pk)
        self.fields["stempel"].initial = self.zeichen.neu()
        self._beschrifte()

    def _beschrifte(self):
        text = self.worte.text
        for name in ("name", "kontakt", "personen", "dolmetschen", "bedarf"):
            self.fields[name].label = text(f"an_{name}")
        self.fields["webseite"].label = text("an_falle")
        self.fields["dolmetschen"].choices = [
            ("", text("an_dolmetschen_nein")),
            *((code, EIGENNAMEN[code]) for code, _ in DOLMETSCHEN[1:]),
        ]
        self.fields["bedarf"].choices = [(bedarf.value, text(f"an_{bedarf}")) for bedarf in Bedarf]
        for feld in self.fields.values():
            feld.error_messages |= dict.fromkeys(("required", "invalid_choice", "invalid"), text("an_fehlt"))
            feld.widget.attrs.setdefault("class", "form-select" if hasattr(feld, "choices") else "form-control")
        self.fields["bedarf"].widget.attrs["class"] = "form-check-input"
        self.fields["name"].widget.attrs |= {"autocomplete": "name", "aria-describedby": "name-hilfe"}
        self.fields["kontakt"].widget.attrs |= {"autocomplete": "email", "aria-describedby": "kontakt-hilfe"}

    def add_error(self, field, error):
        """Every reason in the language of the page."""
        if (code := getattr(error, "code", None)) in FEHLER:
            error = ValidationError(self.worte.text(FEHLER[code]), code=code)
        elif hasattr(error, "error_dict"):
            for name, fehler in error.error_dict.items():
                for einer in fehler:
                    self.add_error(name, einer)
            return
        super().add_error(field, error)

    def clean(self):
        daten = super().clean()
        self.kennung = self.zeichen.nummer(daten.get("stempel", ""))
        if daten.get("webseite"):
            self._noch_einmal(Verdacht.FALLE, webseite="")
        elif not self.kennung:
            self._noch_einmal(Verdacht.STEMPEL, stempel=self.zeichen.neu())
        elif self.zeichen.zu_jung(daten["stempel"], ZU_SCHNELL):
            self._noch_einmal(Verdacht.ZU_SCHNELL)
        return daten

    def frage_nach(self, anmeldung):
        """The same page was sent before; if it then said something else, this is asked and gets a key of its own."""
        if self.kennung != anmeldung.kennung or all(
            (getattr(anmeldung, feld) or "") == (getattr(self.anmeldung(), feld) or "") for feld in GLEICH
        ):
            return False
        self._setze(stempel=self.zeichen.neu())
        self.add_error(None, ValidationError(self.worte.text("an_schon_gesendet")))
        return True

    def anmeldung(self, **felder):
        return super().anmeldung(kennung=self.kennung, sprache=self.worte.sprache, **felder)

    def _noch_einmal(self, verdacht, **felder):
        """Kindly: what was typed stays, and sent once more it is taken."""
        self.verdacht = verdacht
        self._setze(**felder)
        self.add_error(None, ValidationError(self.worte.text("an_noch_einmal")))

    def _setze(self, **felder):
        self.data = self.data.copy()
        for name, wert in felder.items():
            self.data[name] = wert
