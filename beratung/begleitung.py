"""The page of accompanied organisations: what it can be asked, and what its columns say."""

from urllib.parse import urlencode

import django_filters as filters
import django_tables2 as tables
from django import forms
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Organisation
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.models import Vorhaben
from protegat.basis.regeln import Sortierung

from .models import Beratung, Unterstuetzung, begleitete

ZAHL = {"cell": {"class": "z"}, "th": {"class": "z"}}
WEITERGEREICHT = ("vorhaben", "von", "bis", "unterstuetzung")


class BegleitungFilter(filters.FilterSet):
    """Asked of accompanied organisations; Vorhaben and days say which contacts are counted."""

    suche = filters.CharFilter(
        label="Suchen", method="nichts", widget=forms.TextInput({"type": "search", "placeholder": "Name, EV-Nummer"})
    )
    vorhaben = filters.ModelChoiceFilter(
        label="Vorhaben", queryset=Vorhaben.objects.all(), to_field_name="kuerzel", method="nichts", empty_label="alle"
    )
    von = filters.DateFilter(label="Kontakte von", method="nichts", widget=Datumsfeld)
    bis = filters.DateFilter(label="bis", method="nichts", widget=Datumsfeld)
    unterstuetzung = filters.ChoiceFilter(label="Unterstützung", choices=Unterstuetzung, method="nichts")

    class Meta:
        model = Organisation
        form = FilterForm
        fields = ()

    def __init__(self, data=None, *args, **kwargs):
        """An address that does not say which asks for the current Vorhaben."""
        aktuelles = Vorhaben.objects.aktuelles(timezone.localdate())
        super().__init__(data or {"vorhaben": aktuelles.kuerzel if aktuelles else ""}, *args, **kwargs)

    def nichts(self, organisationen, name, wert):
        """All of them together say which contacts count."""
        return organisationen

    @property
    def angaben(self):
        return self.form.cleaned_data if self.form.is_valid() else {}

    @property
    def kontakte(self):
        """The contacts of K11 that these days, this Vorhaben and this kind of support leave."""
        kontakte, angaben = Beratung.objects.traegerbegleitung(), self.angaben
        if angaben.get("vorhaben"):
            kontakte = kontakte.fuer(angaben["vorhaben"])
        if angaben.get("von"):
            kontakte = kontakte.filter(datum__gte=angaben["von"])
        if angaben.get("bis"):
            kontakte = kontakte.bis(angaben["bis"])
        if angaben.get("unterstuetzung"):
            kontakte = kontakte.mit_unterstuetzung(angaben["unterstuetzung"])
        return kontakte

    def filter_queryset(self, queryset):
        organisationen = begleitete(queryset, self.kontakte)
        if self.angaben.get("suche"):
            organisationen = organisationen.mit_woertern(self.angaben["suche"], "name", "kurzname", "ev_nummer")
        return organisationen.filter(kontakte__gt=0) if self.angaben.get("unterstuetzung") else organisationen


class BegleitungTable(tables.Table):
    """Numbers lead to exactly the contacts that they count."""

    name = tables.Column(verbose_name="Organisation", linkify=True)
    ev_nummer = tables.Column(verbose_name="EV-Nummer", order_by=("ev_nummer", "pk"))
    seit = tables.DateColumn(verbose_name="Begleitet seit", format="d.m.Y", order_by=("seit", "pk"))
    kontakte = tables.Column(attrs=ZAHL, linkify=lambda record, table: table.liste(record), order_by=("kontakte", "pk"))
    in_sprechstunden = tables.Column(
        verbose_name="davon in Sprechstunden",
        attrs=ZAHL,
        linkify=lambda record, table: table.liste(record, angebot="traeger"),
        order_by=("in_sprechstunden", "pk"),
    )
    beratene = tables.Column(verbose_name="Beratene", attrs=ZAHL, order_by=("beratene", "pk"))
    letzter = tables.DateColumn(verbose_name="Letzter Kontakt", format="d.m.Y", order_by=("letzter", "pk"))
    arten = tables.Column(verbose_name="Unterstützung", orderable=False, attrs={"cell": {"class": "breit"}})

    class Meta:
        model = Organisation
        fields = ()
        default = "–"
        empty_text = "Keine begleitete Organisation passt zu diesen Filtern."

    def __init__(self, *args, angaben, **kwargs):
        super().__init__(*args, **kwargs)
        self.angaben = angaben

    def liste(self, organisation, **weiteres):
        """The address of the contacts behind a number."""
        gefragt = {name: self.angaben[name] for name in WEITERGEREICHT if self.angaben.get(name)}
        if "vorhaben" in gefragt:
            gefragt["vorhaben"] = gefragt["vorhaben"].kuerzel
        frage = {"zaehlt": "K11", "organisation": organisation.pk, **gefragt, **weiteres}
        return f"{reverse('beratung:beratung_list')}?{urlencode(frage)}"

    def render_arten(self, value):
        """`Antrag 2, Austausch 1`, in the order of the catalogue."""
        anzahlen = {zeile["art"]: zeile["anzahl"] for zeile in value}
        return ", ".join(f"{art.label} {anzahlen[art]}" for art in Unterstuetzung if art in anzahlen) or "–"

    def order_name(self, organisationen, absteigend):
        spalte = Sortierung("name")
        return organisationen.order_by(spalte.desc() if absteigend else spalte), True
