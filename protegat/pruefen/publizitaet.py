"""Rules about evidence and publicity of events, and the small forms that take the missing file."""

from django import forms
from django.urls import reverse
from django.utils import timezone

from protegat.basis.forms import LEER
from protegat.basis.hochladen import DateienField, DateienMixin
from veranstaltungen.models import BELEGT, Abbildung, Nachweisart, Nachweisdatei, Veranstaltung, pruefe_menschen
from veranstaltungen.publizitaet import BALD, ohne_beleg, ohne_einladung

from .forms import Behebung
from .regel import Regel, ganz


class NachweisBehebung(DateienMixin, Behebung):
    """One file for the event; the undo deletes it again."""

    dateien = DateienField(hoechstens=1, label="Datei", help_text="")
    dateimodell = Nachweisdatei
    knopf = "Ablegen"

    class Meta:
        model = Veranstaltung
        fields = ()

    def angaben(self):
        """What the new row says besides its file."""
        raise NotImplementedError

    def save(self, commit=True):
        [datei] = self.lege_dateien_ab(veranstaltung=self.instance, **self.angaben())
        self.rueckweg = reverse("veranstaltungen:nachweisdatei_delete", args=[self.instance.pk, datei.pk])
        return self.instance


class EinladungBehebung(NachweisBehebung):
    abbildung = forms.ChoiceField(
        label="Nur bei Bildern: Menschen", choices=[("", LEER), *Abbildung.choices], required=False
    )
    field_order = ("abbildung", "dateien")

    def angaben(self):
        abbildung = self.cleaned_data.get("abbildung", "")
        return {"art": Nachweisart.FLYER, "zeigt_foerderung": True, "abbildung": abbildung}

    def clean(self):
        daten = super().clean()
        try:
            pruefe_menschen(Nachweisart.FLYER, daten.get("abbildung"), daten.get("dateien", []))
        except forms.ValidationError as grund:
            self.add_error(None, grund)
        if self.errors:
            self.erinnere()
        return daten


class BelegBehebung(NachweisBehebung):
    art = forms.ChoiceField(label="Was ist das?", choices=[(art.value, art.label) for art in BELEGT])
    abbildung = forms.ChoiceField(
        label="Nur bei Fotos: Menschen", choices=[("", LEER), *Abbildung.choices], required=False
    )
    field_order = ("art", "abbildung", "dateien")

    def angaben(self):
        return {name: self.cleaned_data.get(name, "") for name in ("art", "abbildung")}

    def clean(self):
        daten = super().clean()
        try:
            Nachweisdatei(**self.angaben()).validate_constraints(exclude={"name", "typ", "ablage", "kennung"})
        except forms.ValidationError as grund:
            self.add_error("abbildung", grund.messages)
        if self.errors:
            self.erinnere()
        return daten


class OhneEinladung(Regel):
    schluessel = "ohne_einladung"
    name = "Kein Flyer mit Logos und Fördertext"
    satz = "Wer öffentlich einlädt, zeigt, wer es bezahlt. Laden Sie Flyer oder Einladung hoch."
    modell = Veranstaltung
    vorlage = "pruefen/_veranstaltung.html"
    recht = "veranstaltungen.add_nachweisdatei"
    behebung = EinladungBehebung
    wessen = ("leitung",)
    verwandte = ("leitung", "reihe")

    def auswahl(self, zeilen):
        return ohne_einladung(zeilen, timezone.localdate() + BALD)

    def wirkung(self, lage, anzahl):
        return f"{ganz(anzahl)} ohne Nachweis in Kapitel 7 (Publizität)"


class OhneBeleg(OhneEinladung):
    schluessel = "ohne_beleg"
    name = "Veranstaltung ohne Foto oder Scan"
    satz = "Was stattgefunden hat, braucht einen Beleg: Teilnahmeliste, Foto, Protokoll oder Presseartikel."
    behebung = BelegBehebung

    def auswahl(self, zeilen):
        return ohne_beleg(zeilen)
