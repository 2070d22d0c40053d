"""Who may read my notes: only I decide, everybody sees who decided when, and I see who has read."""

import pytest
from django.urls import reverse

from protegat.basis.models import Einsicht, Nutzer
from tests.factories import BeratungsnotizFactory, KlientFactory, NutzerFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

SEITE = reverse("vertretung")


@pytest.fixture
def kollegin():
    return NutzerFactory(username="kollegin")


def protokoll():
    return list(Einsicht.objects.order_by("pk").values_list("konto", "art", "gegenstand"))


def test_benennen_wechseln_beenden(als, beraterin, kollegin):
    andere, client = NutzerFactory(username="andere"), als(beraterin)

    html = client.post(SEITE, {"vertretung": kollegin.pk}, follow=True).content.decode()
    client.post(SEITE, {"vertretung": andere.pk})
    client.post(SEITE, {"vertretung": andere.pk})
    client.post(SEITE, {"vertretung": ""})

    assert "kollegin darf ab jetzt Ihre Notizen lesen." in html
    assert Nutzer.objects.get(pk=beraterin.pk).vertretung is None
    assert protokoll() == [
        ("beraterin", "vertretung", "kollegin"),
        ("beraterin", "vertretung_ende", "kollegin"),
        ("beraterin", "vertretung", "andere"),
        ("beraterin", "vertretung_ende", "andere"),
    ]


def test_nur_wer_beraet_kann_vertreten(als, beraterin, koordination, verwaltung):
    gesperrt = NutzerFactory(username="gesperrt", is_active=False)
    client = als(beraterin)

    for falsch in (koordination, verwaltung, gesperrt, beraterin):
        antwort = client.post(SEITE, {"vertretung": falsch.pk})
        assert antwort.status_code == 200
        assert "is-invalid" in antwort.content.decode()

    assert Nutzer.objects.get(pk=beraterin.pk).vertretung is None
    assert protokoll() == []


def test_niemand_vertritt_sich_selbst(beraterin):
    abgelehnt(
        "nutzer_vertritt_sich_nicht_selbst",
        lambda: Nutzer.objects.filter(pk=beraterin.pk).update(vertretung=beraterin),
    )


@pytest.mark.parametrize("rolle", ["koordination", "verwaltung", "pruefung"])
def test_wer_keine_notizen_schreibt_braucht_keine_vertretung(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert client.get(SEITE).status_code == 403
    assert SEITE not in client.get("/").content.decode()


def test_verwaltung_kann_niemanden_benennen(als, verwaltung, beraterin, kollegin):
    client = als(verwaltung)
    seite = reverse("admin:basis_nutzer_change", args=[beraterin.pk])

    html = client.get(seite).content.decode()
    client.post(seite, {"username": "beraterin", "rolle": "beratung", "is_active": "on", "vertretung": kollegin.pk})

    assert "vertretung" not in html.lower()
    assert Nutzer.objects.get(pk=beraterin.pk).vertretung is None


def test_die_autorin_sieht_wer_gelesen_hat(als, beraterin, kollegin):
    notiz = BeratungsnotizFactory(klient=KlientFactory(code="K-7QF4"), autor=beraterin)
    beraterin.benenne_vertretung(kollegin)
    lesen = reverse("beratung:notiz_list", args=["K-7QF4"])

    assert "Niemand." in als(beraterin).get(SEITE).content.decode()
    als(beraterin).get(lesen)
    als(kollegin).get(lesen)

    assert [e.konto for e in als(beraterin).get(SEITE).context["einsichten"]] == ["kollegin"]
    assert "K-7QF4" not in als(kollegin).get(SEITE).content.decode()
    assert notiz.text not in als(beraterin).get(SEITE).content.decode()
