"""A name to sign in with is of one script: nobody is mistaken for somebody else."""

import pytest
from django.urls import reverse

from protegat.basis.models import Nutzer
from tests.factories import NutzerFactory
from tests.protegat.zugang.test_einladungen import PERSON

KYRILLISCH = "k\N{CYRILLIC SMALL LETTER O}llegin"
BREIT = "\N{FULLWIDTH LATIN SMALL LETTER K}ollegin"
ZERLEGT = "ju\N{COMBINING DIAERESIS}rgen"


@pytest.mark.parametrize(
    ("name", "satz"),
    [(KYRILLISCH, "mischt Schriften"), (BREIT, "neu ein, so: „kollegin“"), (ZERLEGT, "neu ein, so: „jürgen“")],
)
def test_eingeladen_wird_niemand_der_nur_so_aussieht(als, verwaltung, name, satz):
    seite = als(verwaltung).post(reverse("einladung_create"), PERSON | {"username": name}).content.decode()

    assert satz in seite
    assert name in seite
    assert not Nutzer.objects.filter(username=name).exists()


@pytest.mark.parametrize("name", ["jürgen.groß-2@beispiel", "\N{CYRILLIC SMALL LETTER A}" * 4, "سارة", "café_1"])
def test_namen_einer_schrift_gehen(als, verwaltung, name):
    als(verwaltung).post(reverse("einladung_create"), PERSON | {"username": name})

    assert Nutzer.objects.filter(username=name).exists()


def test_umbenannt_wird_so_auch_niemand_und_alte_namen_bleiben(als, verwaltung):
    konto, alt = NutzerFactory(username="kollegin"), NutzerFactory(username=KYRILLISCH)
    felder = {"first_name": "Erdacht", "last_name": "Beispiel", "email": "", "rolle": "beratung", "is_active": "on"}
    client = als(verwaltung)

    seite = client.post(
        reverse("admin:basis_nutzer_change", args=[konto.pk]), felder | {"username": f"{KYRILLISCH}x"}
    ).content.decode()
    client.post(reverse("admin:basis_nutzer_change", args=[alt.pk]), felder | {"username": KYRILLISCH})

    konto.refresh_from_db()
    alt.refresh_from_db()
    assert "mischt Schriften" in seite
    assert (konto.username, alt.first_name) == ("kollegin", "Erdacht")
