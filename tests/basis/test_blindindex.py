"""The index of encrypted names: stable, keyed, and found by any of the keys."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beratung.models import Identitaet
from protegat.basis.blindindex import hinterlegte
from tests.factories import IdentitaetFactory

NAMEN = st.lists(st.text(max_size=40), min_size=1, max_size=3)


@given(NAMEN)
def test_gleiche_namen_gleicher_index_in_jeder_reihenfolge(namen):
    assert hinterlegte(namen) == hinterlegte(namen[::-1])
    assert hinterlegte(namen) == hinterlegte([name.replace("ü", "ue") for name in namen])


@given(NAMEN)
def test_der_index_zeigt_keine_buchstaben(namen):
    for wert in hinterlegte(namen):
        _kennung, _, hash_ = wert.partition(":")
        assert len(hash_) == 32
        assert set(hash_) <= set("0123456789abcdef")


def test_ein_anderer_schluessel_ein_anderer_index(settings):
    vorher = hinterlegte(["Erdacht"])

    settings.DATENSCHLUESSEL = {next(iter(settings.DATENSCHLUESSEL)): os.urandom(32)}

    assert not set(vorher) & set(hinterlegte(["Erdacht"]))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("vorname", "nachname", "gesucht"),
    [
        ("Mohammed", "Mustermensch", "Muhamad Musdermensch"),
        ("Mohammed", "Mustermensch", "mustermensch, mohamad"),
        ("Jörg", "Müller-Lüdenscheidt", "Luedenscheid"),
        ("Jörg", "Müller-Lüdenscheidt", "Joerg Muellerluedenscheidt"),
        ("Abdulrahman", "Beispiel", "Abdul Rahman Beispiel"),
        ("Abdul Rahman", "Beispiel", "Abdulrahman"),
        ("محمد", "مثال", "محمد"),
    ],
)
def test_findet(vorname, nachname, gesucht):
    gemeint = IdentitaetFactory(vorname=vorname, nachname=nachname)
    IdentitaetFactory(vorname="Ganz", nachname="Anders")

    assert list(Identitaet.objects.mit_namen(gesucht)) == [gemeint]


@pytest.mark.django_db
@pytest.mark.parametrize("gesucht", ["Mohammed Anders", "Muster", "", "  ", "123", "-"])
def test_findet_nicht(gesucht):
    IdentitaetFactory(vorname="Mohammed", nachname="Mustermensch")

    assert not Identitaet.objects.mit_namen(gesucht).exists()


@pytest.mark.django_db
def test_genau_geschriebene_stehen_vorn():
    aehnlich = IdentitaetFactory(vorname="Mohamad", klient__code="K-AAAA")
    genau = IdentitaetFactory(vorname="Mohammed", klient__code="K-CCCC")

    assert list(Identitaet.objects.mit_namen("mohammed")) == [genau, aehnlich]


@pytest.mark.django_db
def test_der_index_folgt_dem_namen():
    identitaet = IdentitaetFactory(vorname="Erdacht", nachname=None)

    identitaet.vorname = "Ausgedacht"
    identitaet.save()

    assert not Identitaet.objects.mit_namen("Erdacht").exists()
    assert Identitaet.objects.mit_namen("Ausgedacht").exists()
