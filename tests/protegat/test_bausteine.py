"""The shared pieces of templates: messages, forms, tables, filters."""

import django_filters
import django_tables2 as tables
import pytest
from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from protegat.basis.models import Standort


class ProbeForm(forms.Form):
    ergebnis = forms.ChoiceField(
        label="Was kam heraus?", widget=forms.RadioSelect, choices=[("a", "geklärt"), ("b", "vermittelt")]
    )
    personen = forms.IntegerField(label="Personen", help_text="Wie viele kamen?")

    helper = FormHelper()
    helper.form_tag = False
    helper.field_class = "chips"

    def clean(self):
        raise forms.ValidationError("Am 01.01.2019 läuft kein Vorhaben.")


class ProbeTable(tables.Table):
    name = tables.Column(verbose_name="Name")
    beratungen = tables.Column(verbose_name="Beratungen", attrs={"cell": {"class": "z"}})
    thema = tables.Column(verbose_name="Thema", orderable=False)


class ProbeFilter(django_filters.FilterSet):
    name = django_filters.CharFilter(label="Suchen")

    class Meta:
        model = Standort
        fields = ("name",)


def zeilen(anzahl):
    return [{"name": f"Stelle {nummer}", "beratungen": 1000 + nummer, "thema": "Wohnen"} for nummer in range(anzahl)]


def tabelle(request, anzahl):
    table = ProbeTable(zeilen(anzahl), empty_text="Noch keine Stelle.")
    tables.RequestConfig(request, paginate={"per_page": 20}).configure(table)
    return table


def flach(html):
    return " ".join(html.split())


@pytest.mark.parametrize(
    ("stufe", "klasse", "rolle"),
    [
        (constants.SUCCESS, "meldung", "status"),
        (constants.WARNING, "meldung meldung-warten", "status"),
        (constants.ERROR, "meldung meldung-fehler", "alert"),
    ],
)
def test_meldung_zeigt_ihre_stufe(stufe, klasse, rolle):
    html = flach(render_to_string("bausteine/_meldungen.html", {"messages": [Message(stufe, "Gespeichert <b>")]}))

    assert f'<div class="{klasse} mb-3" role="{rolle}">' in html
    assert "<span>Gespeichert &lt;b&gt;</span>" in html
    assert "<form" not in html


def test_meldung_bietet_das_zuruecknehmen_an():
    meldung = Message(constants.SUCCESS, mark_safe("Gezählt: <b>KiTa</b>"), extra_tags="/beratungen/7/storno/")

    html = render_to_string("bausteine/_meldungen.html", {"messages": [meldung]})

    assert '<form method="post" action="/beratungen/7/storno/">' in html
    assert "<span>Gezählt: <b>KiTa</b></span>" in html


def test_chips_stehen_direkt_in_ihrer_reihe():
    html = flach(render_to_string("bausteine/_formular.html", {"titel": "Probe", "form": ProbeForm()}))

    assert '<legend class="form-label ">Was kam heraus?</legend>' in html
    assert '<div class="chips"> <div class="form-check"> <input type="radio" class="form-check-input"' in html
    assert "asteriskField" not in html


def test_fehler_stehen_am_feld_und_gesammelt_mit_sprungzielen():
    form = ProbeForm({"personen": "viele"})

    html = flach(render_to_string("bausteine/_formular.html", {"titel": "Probe", "form": form}))

    assert "<b>Noch nicht gespeichert.</b> Am 01.01.2019 läuft kein Vorhaben. 2 Angaben stimmen noch nicht:" in html
    assert '<a href="#id_ergebnis_0">Was kam heraus</a>, <a href="#id_personen">Personen</a>.' in html
    assert 'id="id_ergebnis_0"' in html
    assert 'aria-describedby="id_personen_helptext id_personen_error"' in html
    assert '<div id="id_personen_error" class="invalid-feedback">' in html
    assert html.count('id="id_ergebnis_error"') == 1


def test_tabelle_nennt_rollen_und_beschriftet_zellen(rf):
    request = rf.get("/", {"sort": "-beratungen"})

    html = flach(tabelle(request, 3).as_html(request))

    assert '<table class="zahlen stapel sortierbar" role="table">' in html
    assert '<th scope="col" role="columnheader" aria-sort="descending" class="desc orderable z">' in html
    assert '<a href="?sort=beratungen">Beratungen' in html
    assert '<th scope="row" role="rowheader" >Stelle 2</th>' in html
    assert '<td role="cell" data-l="Beratungen" class="z">1.002</td>' in html
    assert 'aria-label="Seiten"' not in html


def test_tabelle_blaettert_und_behaelt_die_auswahl(rf):
    request = rf.get("/", {"name": "Stelle", "page": "2"})

    html = flach(tabelle(request, 50).as_html(request))

    assert '<li class="page-item active" aria-current="page"><span class="page-link">2</span></li>' in html
    assert 'href="?name=Stelle&amp;page=3">Weiter</a>' in html
    assert html.count('role="rowheader"') == 20


def test_leere_tabelle_sagt_es_in_einem_satz(rf):
    request = rf.get("/")

    html = flach(tabelle(request, 0).as_html(request))

    assert "<table" not in html
    assert '<p class="mb-0 mx-auto">Noch keine Stelle.</p>' in html


@pytest.mark.parametrize(("auswahl", "aufheben"), [({}, 0), ({"name": "Treff"}, 1)])
def test_filter_laesst_sich_anwenden_und_aufheben(rf, auswahl, aufheben):
    request = rf.get("/stellen/", {**auswahl, "sort": "name"})
    filterset = ProbeFilter(request.GET, queryset=Standort.objects.none())
    kontext = {"request": request, "filter": filterset, "table": tabelle(request, 1234), "einheit": "Stellen"}

    html = flach(render_to_string("bausteine/_filter.html", kontext))

    assert html.count('<a class="btn btn-link" href="/stellen/">Filter aufheben</a>') == aufheben
    assert '<input type="hidden" name="sort" value="name">' in html
    assert "<b>1.234</b> Stellen" in html
