"""Records do not fall out of their Vorhaben: neither does a day lie outside, nor does the Vorhaben move away."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from protegat.basis.models import Vorhaben
from tests.factories import BeratungFactory, NetzwerkkontaktFactory, VeranstaltungFactory
from tests.regeln import abgelehnt

KUERZER = DateRange(date(2017, 1, 16), date(2018, 11, 5), "[]")  # ends the day before the records

FAELLE = [
    (BeratungFactory, "beratung_beratung", "1 Beratung liegt"),
    (VeranstaltungFactory, "veranstaltungen_veranstaltung", "1 Veranstaltung liegt"),
    (NetzwerkkontaktFactory, "netzwerk_netzwerkkontakt", "1 Netzwerkkontakt liegt"),
]


@pytest.mark.parametrize(("factory", "tabelle", "satz"), FAELLE)
def test_die_datenbank_laesst_kein_vorhaben_von_seinen_eintraegen_weg(ev25, factory, tabelle, satz):
    factory(vorhaben=ev25)

    abgelehnt(f"{tabelle}_bleibt_im_vorhaben", lambda: Vorhaben.objects.filter(pk=ev25.pk).update(zeitraum=KUERZER))


@pytest.mark.parametrize(("factory", "tabelle", "satz"), FAELLE)
def test_das_formular_sagt_was_im_weg_steht(ev25, factory, tabelle, satz):
    factory(vorhaben=ev25)
    ev25.zeitraum = KUERZER

    with pytest.raises(ValidationError, match=satz):
        ev25.full_clean()


def test_laenger_werden_darf_es(ev25):
    BeratungFactory(vorhaben=ev25)

    Vorhaben.objects.filter(pk=ev25.pk).update(zeitraum=DateRange(date(2017, 1, 16), date(2019, 6, 30), "[]"))

    assert Vorhaben.objects.get().spanne.bis == date(2019, 6, 30)


def test_die_stammdaten_nennen_den_grund_am_feld(als, verwaltung, ev25):
    BeratungFactory(vorhaben=ev25)
    adresse = reverse("admin:basis_vorhaben_change", args=[ev25.pk])
    seite = als(verwaltung).get(adresse)
    formular = seite.context["adminform"].form
    daten = {
        name: formular[name].value() or ""
        for name in formular.fields
        if name not in ("zeitraum", "bewilligungszeitraum")
    }
    for reihe in seite.context["inline_admin_formsets"]:
        verwaltung_der_zeilen = reihe.formset.management_form
        daten |= {
            verwaltung_der_zeilen.add_prefix(n): verwaltung_der_zeilen[n].value() for n in verwaltung_der_zeilen.fields
        }

    antwort = als(verwaltung).post(adresse, daten | {"zeitraum_0": "2017-01-16", "zeitraum_1": "2018-11-05"})

    assert "1 Beratung liegt außerhalb dieses Zeitraums." in antwort.text
    assert Vorhaben.objects.get().spanne.bis == date(2018, 12, 31)
