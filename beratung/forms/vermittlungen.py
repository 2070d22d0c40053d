"""The part "Vermittelt an" of the entry page: several Vermittlungen, counted only with the result "vermittelt"."""

from django import forms

from beratung.models import Ergebnis, Vermittlung
from protegat.basis.felder import neue_kennung

from .zeile import WOHIN, Zeile

MINDESTENS, HOECHSTENS = 3, 20  # rows on the entry page
BLEIBEN, ENTFERNEN = "bleiben", "entfernen"
NEU_LADEN = "Eine der Vermittlungen gehört zu einer anderen Beratung. Bitte laden Sie die Seite neu."


class VermittlungFelder(forms.Form):
    """Mixed into the entry form, so that one summary names every error of the page."""

    def richte_vermittlung_ein(self, vorlage):
        """Show the Vermittlungen of this record; on a new one those of the `vorlage` are only a pattern."""
        bekannte = list(vorlage.vermittlungen.mit_verlauf()) if vorlage.pk else []
        self.bisherige = bekannte if self.instance.pk else []
        muster = [] if self.instance.pk else bekannte
        anzahl = max(MINDESTENS, len(bekannte), self._gesendete())
        self.zeilen = [self._zeile(nummer, muster[nummer - 1 : nummer]) for nummer in range(1, anzahl + 1)]
        if self.bisherige and self["ergebnis"].initial == Ergebnis.VERMITTELT:
            self.fields["mit_bisherigen"] = forms.ChoiceField(
                label="Was wird aus den bisherigen Vermittlungen?",
                choices=self._wahl(),
                widget=forms.RadioSelect,
                required=False,
            )

    def _gesendete(self):
        """How many rows the page had: somebody may have removed one meanwhile."""
        return max((n for n in range(1, HOECHSTENS + 1) if _feld("vermittlung", n) in self.data), default=0)

    def _zeile(self, nummer, muster):
        """A row knows its Vermittlung by the kennung, so that a repeated submit or an earlier removal moves none."""
        name = _feld("vermittlung", nummer)
        vermittlung = self._vermittlung(nummer, self.data.get(name))
        zeile = Zeile(self, vermittlung, nummer, *muster)
        self.fields[name] = forms.CharField(
            widget=forms.HiddenInput({"data-entwurf-mit": True}), max_length=64, required=False
        )
        self.initial[name] = vermittlung.kennung
        if zeile.gespeichert and vermittlung.entfernbar:
            self.fields[_feld("entfernen", nummer)] = forms.BooleanField(
                label=f"diese Vermittlung entfernen{zeile.zusatz}",
                widget=forms.CheckboxInput({"class": "form-check-input"}),
                required=False,
            )
        return zeile

    def _vermittlung(self, nummer, kennung):
        bekannt = next((vermittlung for vermittlung in self.bisherige if vermittlung.kennung == kennung), None)
        if kennung is None and nummer <= len(self.bisherige):
            return self.bisherige[nummer - 1]
        return bekannt or Vermittlung(kennung=kennung or neue_kennung())

    def _wahl(self):
        wahl = [(BLEIBEN, "Sie bleiben und zählen weiter")]
        if all(vermittlung.entfernbar for vermittlung in self.bisherige):
            wahl.append((ENTFERNEN, "Sie waren ein Irrtum: entfernen"))
        return wahl

    def bisherige_gefragt(self):
        return "mit_bisherigen" in self.errors

    def pruefe_vermittlung(self, daten):
        """Only the rows that count are judged."""
        vermittelt = daten.get("ergebnis") == Ergebnis.VERMITTELT
        gezaehlte = self._gezaehlte() or self.zeilen[:1] if vermittelt else []
        for zeile in self.zeilen:
            if zeile not in gezaehlte:
                zeile.vergiss_fehler()
        for zeile in gezaehlte:
            zeile.pruefe(daten.get("datum") or self.instance.datum, daten.get("klient"))
        self._pruefe_kennungen(gezaehlte, daten)
        if vermittelt and not self._gezaehlte() and "partner" not in self.errors:
            self.add_error("partner", WOHIN)
        if daten.get("ergebnis") and not vermittelt:
            self._frage_nach_bisherigen(daten)

    def _gezaehlte(self):
        return [zeile for zeile in self.zeilen if not zeile.leer and not zeile.wert("entfernen")]

    def _pruefe_kennungen(self, gezaehlte, daten):
        neue = [zeile.vermittlung.kennung for zeile in gezaehlte if not zeile.gespeichert]
        fremde = Vermittlung.objects.filter(kennung__in=neue)
        eigene = daten.get("kennung") or self.instance.kennung
        if neue and fremde.exclude(beratung__kennung=eigene).exists():
            self.add_error(None, NEU_LADEN)

    def _frage_nach_bisherigen(self, daten):
        """Nothing that was reported goes unasked."""
        if "mit_bisherigen" not in self.fields or daten.get("mit_bisherigen") or "mit_bisherigen" in self.errors:
            return
        namen = "; ".join(f"{vermittlung.ziel}, {vermittlung.get_status_display()}" for vermittlung in self.bisherige)
        anzahl = len(self.bisherige)
        gehoert = "gehört 1 Vermittlung" if anzahl == 1 else f"gehören {anzahl} Vermittlungen"
        self.add_error("mit_bisherigen", f"Zu dieser Beratung {gehoert}: {namen}. Bitte sagen Sie, was gelten soll.")

    def speichere_vermittlung(self, beratung):
        """Needs the saved Beratung. What somebody has been asked about in this moment stays."""
        if beratung.ergebnis != Ergebnis.VERMITTELT:
            if self.cleaned_data.get("mit_bisherigen") == ENTFERNEN:
                beratung.vermittlungen.ohne_auskunft().delete()
            return
        weg = [zeile.vermittlung.pk for zeile in self.zeilen if zeile.wert("entfernen")]
        beratung.vermittlungen.filter(pk__in=weg).ohne_auskunft().delete()
        for zeile in self._gezaehlte():
            zeile.speichere(beratung)


def _feld(name, nummer):
    return name if nummer == 1 else f"{name}_{nummer}"
