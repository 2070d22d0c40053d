"""Choosing what time a page speaks of: a Vorhaben, one of its years or quarters, or any two days inside it."""

from dataclasses import dataclass, replace
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum


@dataclass(frozen=True)
class Zeitwahl:
    """A period inside a Vorhaben; `abfrage` is what leads back to it in an address."""

    vorhaben: Vorhaben
    zeitraum: Zeitraum
    name: str
    abfrage: str

    def zwischen(self, von, bis):
        """These days of the chosen time. Raises ValueError when there are none."""
        tage = Zeitraum(von or self.zeitraum.von, bis or self.zeitraum.bis).geschnitten(self.zeitraum)
        frei = urlencode({"von": tage.von.isoformat(), "bis": tage.bis.isoformat()})
        return replace(self, zeitraum=tage, name=tage.name, abfrage=f"{self.abfrage}&{frei}")


def angebote(vorhaben, heute):
    """`{"EV25": Zeitwahl, "EV25.2018": ..., "EV25.2018-4": ...}`: years and quarters begun, the latest first."""
    spanne = vorhaben.spanne
    gewaehlt = {"": (spanne, f"{vorhaben.kuerzel}, ganzes Vorhaben")}
    if spanne.von <= heute:
        begonnen = Zeitraum(spanne.von, min(heute, spanne.bis))
        for jahr in range(begonnen.bis.year, begonnen.von.year - 1, -1):
            tage = Zeitraum(date(jahr, 1, 1), date(jahr, 12, 31)).geschnitten(spanne)
            gewaehlt[f".{jahr}"] = tage, f"{vorhaben.kuerzel}, Jahr {jahr}"
        for quartal in reversed(list(begonnen.quartale())):
            gewaehlt[f".{quartal.kuerzel}"] = quartal.geschnitten(spanne), f"{vorhaben.kuerzel}, {quartal.name}"
    return {
        vorhaben.kuerzel + kurz: Zeitwahl(vorhaben, tage, name, urlencode({"zeit": vorhaben.kuerzel + kurz}))
        for kurz, (tage, name) in gewaehlt.items()
    }


class ZeitwahlForm(FilterForm):
    """`wahl` is what it comes to: without any answer the current Vorhaben, None where there is none."""

    immer_sichtbar = 3

    zeit = forms.ChoiceField(label="Zeitraum", required=False)
    von = forms.DateField(label="Nur vom", widget=Datumsfeld, required=False)
    bis = forms.DateField(label="Nur bis", widget=Datumsfeld, required=False)

    def __init__(self, data=None, *args, **kwargs):
        """An address that names no time is a question, too."""
        heute = timezone.localdate()
        alle = [angebote(vorhaben, heute) for vorhaben in Vorhaben.objects.order_by("-zeitraum")]
        self.angebote = {wert: wahl for je_vorhaben in alle for wert, wahl in je_vorhaben.items()}
        daten = QueryDict(mutable=True)
        daten.update(data or {})
        if not daten.get("zeit"):
            daten["zeit"] = getattr(Vorhaben.objects.aktuelles(heute), "kuerzel", "")
        super().__init__(daten, *args, **kwargs)
        self.fields["zeit"].choices = [(wert, wahl.name) for wert, wahl in self.angebote.items()]

    def clean(self):
        daten = super().clean()
        wahl = self.angebote.get(daten.get("zeit"))
        von, bis = daten.get("von"), daten.get("bis")
        if wahl and not self.errors and (von or bis):
            try:
                wahl = wahl.zwischen(von, bis)
            except LeererZeitraum as grund:
                self.add_error("von", str(grund))
            except ValueError:
                self.add_error("von", f"Diese Tage liegen außerhalb von {wahl.zeitraum}.")
        daten["wahl"] = wahl
        return daten

    @property
    def wahl(self):
        """The period asked for; None while the form is wrong or there is no Vorhaben."""
        return self.cleaned_data.get("wahl") if self.is_valid() else None
