"""The same again: one key or tap offers what was saved last, and every record can be duplicated."""

import re
from datetime import timedelta

import pytest

from tests.factories import BeratungFactory

pytestmark = pytest.mark.django_db

NEU = "/beratungen/neu/"


def wie_eben(antwort):
    treffer = re.search(r'href="\?wie=(\d+)&amp;datum=([\d-]+)"\s+data-taste="0"', antwort.content.decode())
    return treffer and (int(treffer[1]), treffer[2])


def test_wie_eben_meint_den_letzten_fertigen_eintrag_des_tages(als, beraterin, laufend, heute):
    fertig = BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, entwurf=True)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, storniert=True)
    BeratungFactory(vorhaben=laufend, datum=heute)

    assert wie_eben(als(beraterin).get(NEU)) == (fertig.pk, heute.isoformat())


def test_beim_nachtragen_bleibt_wie_eben_beim_tag(als, beraterin, laufend, heute):
    gestern = heute - timedelta(days=1)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin)
    damals = BeratungFactory(vorhaben=laufend, datum=gestern, beratende_person=beraterin)
    client = als(beraterin)

    eben = wie_eben(client.get(NEU, {"datum": gestern.isoformat()}))
    seite = client.get(NEU, {"wie": eben[0], "datum": eben[1]})

    assert eben == (damals.pk, gestern.isoformat())
    assert seite.context["form"]["datum"].value() == gestern


def test_am_anfang_des_tages_gibt_es_kein_eben(als, beraterin, laufend):
    assert wie_eben(als(beraterin).get(NEU)) is None


def test_jeder_fertige_eintrag_laesst_sich_duplizieren(als, beraterin, laufend, heute):
    fertig, strich = (BeratungFactory(vorhaben=laufend, datum=heute, entwurf=entwurf) for entwurf in (False, True))
    client = als(beraterin)

    seiten = [client.get(adresse).content.decode() for adresse in ("/beratungen/", fertig.get_absolute_url())]

    assert [f'href="{NEU}?wie={fertig.pk}"' in seite for seite in seiten] == [True, True]
    assert f"?wie={strich.pk}" not in seiten[0]
