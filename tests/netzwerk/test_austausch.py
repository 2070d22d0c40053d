import pytest
from tablib import Dataset

from netzwerk.austausch import OrganisationResource
from netzwerk.models import Organisation
from tests.austausch import csv_datei, importiere
from tests.factories import OrganisationFactory


@pytest.mark.django_db
def test_eine_zeile_wird_eine_organisation(tmp_path):
    kopf = "name;typ;kooperationsformen;sprachen;themen;web;aktiv"
    importiere(
        "organisationen",
        csv_datei(tmp_path, kopf, "Rat und Tat;amt;gremium|raumpartner;ar|uk;kita|arbeit;www.beispiel.de;nein"),
    )

    partner = Organisation.objects.get()
    assert (partner.kooperationsformen, partner.sprachen) == (["gremium", "raumpartner"], ["ar", "uk"])
    assert {thema.code for thema in partner.themen.all()} == {"kita", "arbeit"}
    assert (partner.web, partner.aktiv, len(partner.kennung)) == ("https://www.beispiel.de", False, 32)


def test_die_spalten_stehen_in_der_zugesagten_reihenfolge():
    zugesagt = "kennung name typ kooperationsformen strasse plz ort telefon email web sprachen themen ev_nummer aktiv"

    assert " ".join(OrganisationResource().spalten).startswith(zugesagt)


@pytest.mark.django_db
def test_dieselbe_resource_dient_der_bibliothek():
    OrganisationFactory(kennung="o1", name="Alt")
    zeilen = Dataset(
        ["o1", "Neu", "amt", "kita"], ["o2", "Zwei", "verein", ""], headers=["kennung", "name", "typ", "themen"]
    )

    ergebnis = OrganisationResource().import_data(zeilen, raise_errors=True)

    assert (ergebnis.totals["new"], ergebnis.totals["update"]) == (1, 1)
    assert [t.code for t in Organisation.objects.get(name="Neu").themen.all()] == ["kita"]
    assert OrganisationResource().export().dict[0]["themen"] == "kita"
