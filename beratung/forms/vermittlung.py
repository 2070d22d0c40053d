"""The part "Vermittelt an" of the entry page. It counts only when the result is "vermittelt"."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from beratung.models import Ergebnis, Vermittlung, Vermittlungsart
from netzwerk.models import Organisation, Organisationstyp
from protegat.basis.felder import Datumsfeld

from .felder import NameField

UNBEKANNTE_ORGANISATION = (
    "„%(name)s“ steht nicht in unserem Verzeichnis. Bitte wählen Sie einen Vorschlag oder nur die Art der Stelle."
)
WOCHEN = (2, 4, 8)
WIE_BISHER = "bleibt"


def organisationsfeld(label):
    return NameField(
        label=label,
        queryset=Organisation.objects.all(),
        spalte="name",
        unbekannt=UNBEKANNTE_ORGANISATION,
        widget=forms.TextInput({"list": "organisationen"}),
    )


class VermittlungFelder(forms.Form):
    """Mixed into the entry form, so that one summary names every error of the page."""

    partner = organisationsfeld("Organisation")
    stelle = forms.ChoiceField(
        label="oder nur Art der Stelle", choices=[("", "–"), *Organisationstyp.choices], required=False
    )
    art = forms.ChoiceField(label="Art", choices=Vermittlungsart, initial=Vermittlungsart.INFORMATION, required=False)
    nachfragen = forms.ChoiceField(label="Nachfragen am", required=False)
    entbindung_am = forms.DateField(label="Schweigepflichtentbindung vom", required=False, widget=Datumsfeld)

    def richte_vermittlung_ein(self, vorlage):
        """Show the first Vermittlung; on a new record it is only a pattern for the next one."""
        bisherige = vorlage.vermittlungen.select_related("organisation") if vorlage.pk else Vermittlung.objects.none()
        bekannt = bisherige.first() or Vermittlung()
        self.vermittlung = bekannt if self.instance.pk else Vermittlung()
        bisher = self.vermittlung.wiedervorlage
        self.fields["nachfragen"].choices = _tage(bisher)
        self.initial |= {
            "partner": bekannt.organisation,
            "stelle": bekannt.stelle,
            "art": bekannt.art,
            "entbindung_am": self.vermittlung.entbindung_am,
            "nachfragen": WIE_BISHER if bisher else "" if self.vermittlung.pk else str(WOCHEN[0]),
        }

    def pruefe_vermittlung(self, daten):
        """Where to, and for a written handover the consent: the same rules as in the database, at their fields."""
        if daten.get("ergebnis") != Ergebnis.VERMITTELT:
            for name in VermittlungFelder.base_fields:
                self.errors.pop(name, None)
            return
        if not daten.get("partner") and not daten.get("stelle") and "partner" not in self.errors:
            self.add_error("partner", "Wohin? Bitte nennen Sie eine Organisation oder die Art der Stelle.")
        schriftlich = daten.get("art") == Vermittlungsart.UEBERGABE_SCHRIFTLICH
        if schriftlich and not daten.get("entbindung_am") and "entbindung_am" not in self.errors:
            self.add_error(
                "entbindung_am", "Eine schriftliche Übergabe braucht eine datierte Schweigepflichtentbindung."
            )

    def speichere_vermittlung(self, beratung):
        """Needs the saved Beratung. An existing Vermittlung keeps its state; one taken back goes."""
        if beratung.ergebnis != Ergebnis.VERMITTELT:
            if self["ergebnis"].initial == Ergebnis.VERMITTELT:
                beratung.vermittlungen.all().delete()
            return
        vermittlung, daten = self.vermittlung, self.cleaned_data
        vermittlung.beratung, vermittlung.organisation = beratung, daten["partner"]
        vermittlung.stelle = "" if daten["partner"] else daten["stelle"]
        vermittlung.art = daten["art"] or Vermittlungsart.INFORMATION
        vermittlung.entbindung_am = daten["entbindung_am"]
        vermittlung.thema = vermittlung.thema or beratung.hauptthema
        if daten["nachfragen"] != WIE_BISHER:
            wochen = daten["nachfragen"]
            vermittlung.wiedervorlage = timezone.localdate() + timedelta(weeks=int(wochen)) if wochen else None
        vermittlung.zeichne(self.nutzer)
        vermittlung.save()


def _tage(bisher):
    """`Di 18.12. (in 2 Wochen)`, counted from today: an entry made late is still asked about in the future."""
    heute = timezone.localdate()
    tage = [(str(wochen), f"{_kurz(heute + timedelta(weeks=wochen))} (in {wochen} Wochen)") for wochen in WOCHEN]
    alter = [(WIE_BISHER, f"{_kurz(bisher)} (wie bisher)")] if bisher else []
    return [*alter, *tage, ("", "nicht nachfragen")]


def _kurz(tag):
    return date_format(tag, "D d.m.")
