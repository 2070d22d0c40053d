from datetime import date, timedelta

import django_filters as filters
from django import forms

from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.models import Aenderung, Aenderungsart, Einsicht, Einsichtsart

from .blaetter import beginn
from .einrichtung import protokollierte
from .worte import tabellenname

EIN_TAG = timedelta(days=1)
TAG = {"widget": Datumsfeld}


class ProtokollFilter(filters.FilterSet):
    """Both logs: who, when, what."""

    konto = filters.CharFilter(
        label="Konto", lookup_expr="istartswith", widget=forms.TextInput({"type": "search", "autocomplete": "off"})
    )
    von = filters.DateFilter(label="Von", method="ab_tag", **TAG)
    bis = filters.DateFilter(label="Bis", method="bis_tag", **TAG)

    def ab_tag(self, eintraege, name, tag):
        return eintraege.filter(am__gte=beginn(tag))

    def bis_tag(self, eintraege, name, tag):
        return eintraege.filter(am__lt=beginn(tag + EIN_TAG)) if tag < date.max else eintraege


class AenderungFilter(ProtokollFilter):
    art = filters.ChoiceFilter(label="Was", choices=Aenderungsart, empty_label="alles")
    tabelle = filters.ChoiceFilter(label="Tabelle", choices=lambda: tabellen(), empty_label="alle")
    nummer = filters.NumberFilter(label="Nummer des Eintrags", min_value=1)

    class Meta:
        model = Aenderung
        form = FilterForm
        fields = ("konto", "von", "bis", "art", "tabelle", "nummer")


class EinsichtFilter(ProtokollFilter):
    art = filters.ChoiceFilter(label="Was", choices=Einsichtsart, empty_label="alles")
    nummer = filters.NumberFilter(label="Nummer des Eintrags", min_value=1)

    class Meta:
        model = Einsicht
        form = FilterForm
        fields = ("konto", "von", "bis", "art", "nummer")


def tabellen():
    """`[("beratung_beratung", "Beratung"), ...]` by name."""
    namen = [(modell._meta.db_table, tabellenname(modell._meta.db_table)) for modell in protokollierte()]
    return sorted(namen, key=lambda paar: (paar[1].casefold(), paar[0]))
