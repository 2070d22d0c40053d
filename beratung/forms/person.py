"""The part "Mehr Angaben" of the entry page: the code and what is known of the person, all of it optional."""

from django import forms
from django.db.models import Q

from beratung.models import Klient
from beratung.models.merkmale import MERKMALE, UNBEKANNT
from protegat.basis.models import Ortsteil

from .code import CodeField

FREIWILLIG = (*MERKMALE, "sprachmittlung", "zugangsweg")


class PersonFelder(forms.Form):
    """Mixed into the entry form, whose model brings the merkmale."""

    klient = CodeField(required=False)
    neuer_code = forms.BooleanField(label="neuen Code vergeben", required=False)

    def richte_person_ein(self):
        self.initial["klient"] = self.instance.klient
        self.fields["klient"].codes = Klient.objects.sichtbar_fuer(self.nutzer)
        bisher = self.instance.ortsteil_id
        self.fields["ortsteil"].queryset = Ortsteil.objects.filter(Q(aktiv=True) | Q(pk=bisher))
        self.fields["ortsteil"].empty_label = "nicht erhoben"

    def freiwillige_auswahlen(self):
        return [self[name] for name in FREIWILLIG]

    def freiwillige_offen(self):
        """Whether the fold must show: something in it is known or wrong."""
        felder = ("klient", "neuer_code", *FREIWILLIG)
        bekannt = any(self[name].value() not in (*UNBEKANNT, "") for name in FREIWILLIG)
        return bekannt or bool(self["klient"].value()) or any(name in self.errors for name in felder)

    def zuletzt(self):
        """What the code tells of the last contact, on a record that is not stored yet; None without a code."""
        klient = self.cleaned_data.get("klient") if self.is_bound else self.initial["klient"]
        return f"{klient}: {klient.zuletzt(self.instance.datum)}" if klient and not self.instance.pk else None

    def leihe(self, vorher):
        """Instead of judging the half-filled page fill in what its code lends; what a hand has chosen stays.

        `vorher` is the Kontaktart that the page began with: another one was chosen by hand.
        """
        nur_am_code = self.errors.get("klient")
        klient, vorhaben = self.cleaned_data.get("klient"), self.cleaned_data.get("vorhaben")
        if klient:
            daten = self.data.copy()
            geliehen = {
                name: wert
                for spalte, wert in klient.bekannte().items()
                if daten.get(name := spalte.removesuffix("_id"), "") in (*UNBEKANNT, "")
            }
            if vorhaben and daten.get("kontaktart") == vorher:
                geliehen["kontaktart"] = klient.naechste_kontaktart(vorhaben.pk, self.instance.datum, vorher)
            for name, wert in geliehen.items():
                daten[name] = str(wert)
                self.fields[name].vorbelegt = True
            self.data, self.vorbelegt = daten, tuple(geliehen)
        self.errors.clear()
        if nur_am_code:
            self.errors["klient"] = nur_am_code

    def pruefe_person(self, daten):
        if daten.get("klient") and daten.get("neuer_code"):
            self.add_error("neuer_code", "Es steht schon ein Code da.")

    def speichere_klient(self, beratung):
        """A new code takes the merkmale over; a code noted for the first time exchanges them."""
        if self.cleaned_data["neuer_code"]:
            beratung.klient = Klient()
        elif not beratung.klient or beratung.klient == self.initial["klient"]:
            return
        beratung.klient.gleiche_ab(beratung)
        beratung.klient.zeichne(self.nutzer)
        beratung.klient.save()
