"""The fields of one Vermittlung within a form that may hold several."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from beratung.models import NACHFRAGEN_NACH, Vermittlungsart

from .felder import ANDERER_TAG, WIE_BISHER, vermittlungsfelder

WOHIN = "Wohin? Bitte nennen Sie eine Organisation oder die Art der Stelle."
OHNE_ENTBINDUNG = "Eine schriftliche Übergabe braucht eine datierte Schweigepflichtentbindung."
GEAENDERT = (
    *("beratung", "organisation", "stelle", "thema", "art", "wiedervorlage"),
    *("entbindung_am", "entbindung_widerrufen_am", "geaendert_von", "geaendert_am"),
)


class Zeile:
    """One Vermittlung of the form. Its fields carry the number as an ending, those of the first one none."""

    def __init__(self, form, vermittlung, nummer=1, muster=None):
        """`muster` lends where to and how, for a new one."""
        self.form, self.vermittlung, self.nummer = form, vermittlung, nummer
        self.endung = "" if nummer == 1 else f"_{nummer}"
        for name, feld in vermittlungsfelder(vermittlung.wiedervorlage).items():
            feld.label = f"{feld.label}{self.zusatz}"
            form.fields[name + self.endung] = feld
        werte = self._anfang(muster or vermittlung)
        form.initial |= {name + self.endung: wert for name, wert in werte.items()}

    def __getitem__(self, name):
        return self.form[name + self.endung]

    def _anfang(self, muster):
        bisher = WIE_BISHER if self.vermittlung.wiedervorlage else ""
        return {
            "partner": muster.organisation,
            "stelle": muster.stelle,
            "art": muster.art,
            "nachfragen": bisher if self.gespeichert else str(NACHFRAGEN_NACH[0]),
            "entbindung_am": self.vermittlung.entbindung_am,
        }

    @property
    def zusatz(self):
        """Tells equal labels apart."""
        return "" if self.nummer == 1 else f" ({self.nummer}.)"

    @property
    def gespeichert(self):
        return self.vermittlung.pk is not None

    @property
    def leer(self):
        """Nothing was said here; what is stored already is never empty."""
        genannt = any(self[name].value() for name in ("partner", "stelle", "entbindung_am", "nachfragen_am"))
        return not self.gespeichert and not genannt and self["art"].value() in ("", None, Vermittlungsart.INFORMATION)

    @property
    def fehlerhaft(self):
        return any(self[name].errors for name in vermittlungsfelder())

    @property
    def offen(self):
        """Whether the fold of this row must show."""
        return not self.leer or self.fehlerhaft

    @property
    def vermittlung_feld(self):
        """The hidden field that says which Vermittlung this is; only where a form has several."""
        return self._feld("vermittlung")

    @property
    def entfernen_feld(self):
        return self._feld("entfernen")

    def _feld(self, name):
        return self[name] if name + self.endung in self.form.fields else ""

    @property
    def schriftlich_offen(self):
        """Whether the fold of the consent must show."""
        return bool(self["entbindung_am"].value() or self["entbindung_am"].errors)

    def wert(self, name):
        return self.form.cleaned_data.get(name + self.endung)

    def _klage(self, name, satz):
        self.form.add_error(name + self.endung, satz)

    def _fehlt(self, name):
        return not self.wert(name) and name + self.endung not in self.form.errors

    def vergiss_fehler(self):
        """Of a row that does not count."""
        for name in vermittlungsfelder():
            self.form.errors.pop(name + self.endung, None)

    def pruefe(self, tag, klient):
        """Where to, when to ask, and for a written handover the consent: the rules of the model, at their fields."""
        if not self.wert("stelle") and self._fehlt("partner"):
            self._klage("partner", WOHIN)
        if self.wert("nachfragen") == ANDERER_TAG and self._fehlt("nachfragen_am"):
            self._klage("nachfragen_am", "Bitte nennen Sie den Tag, oder wählen Sie „nicht nachfragen“.")
        if self.wert("nachfragen") == ANDERER_TAG and (self.wert("nachfragen_am") or tag) < tag:
            self._klage("nachfragen_am", "Dieser Tag liegt vor der Beratung.")
        schriftlich = self.wert("art") == Vermittlungsart.UEBERGABE_SCHRIFTLICH
        if schriftlich and self._fehlt("entbindung_am"):
            self._klage("entbindung_am", OHNE_ENTBINDUNG)
        if self.wert("entbindung_am"):
            self._pruefe_entbindung(tag, klient)

    def _pruefe_entbindung(self, tag, klient):
        if self.wert("entbindung_am") > timezone.localdate():
            self._klage("entbindung_am", "Das Datum liegt in der Zukunft.")
            return
        self.vermittlung.art = self.wert("art") or Vermittlungsart.INFORMATION
        self.vermittlung.entbindung_am = self.wert("entbindung_am")
        try:
            self.vermittlung.pruefe_entbindung(tag, klient)
        except ValidationError as fehler:
            self._klage("entbindung_am", fehler.messages)

    def speichere(self, beratung):
        """Needs the saved Beratung. Of an existing one the Stand stays, whoever reports it at this moment."""
        vermittlung = self.vermittlung
        vermittlung.beratung, vermittlung.organisation = beratung, self.wert("partner")
        vermittlung.stelle = "" if vermittlung.organisation else self.wert("stelle")
        vermittlung.art = self.wert("art") or Vermittlungsart.INFORMATION
        vermittlung.entbindung_am = self.wert("entbindung_am")
        vermittlung.thema = vermittlung.thema or beratung.hauptthema
        vermittlung.wiedervorlage = self._nachfragen_am(beratung.datum)
        vermittlung.zeichne(self.form.nutzer)
        vermittlung.save(update_fields=GEAENDERT if self.gespeichert else None)

    def _nachfragen_am(self, tag):
        wann = self.wert("nachfragen")
        if wann == WIE_BISHER:
            return self.vermittlung.wiedervorlage
        if wann == ANDERER_TAG:
            return self.wert("nachfragen_am")
        return tag + timedelta(weeks=int(wann)) if wann else None
