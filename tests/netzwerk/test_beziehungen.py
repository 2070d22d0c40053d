"""Relations between partners: seen from both ends, in force for a time, never twice at once."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netzwerk.models import Beziehung
from protegat.basis.felder import neue_kennung
from tests.factories import BeziehungFactory, OrganisationFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
TAG = date(2018, 6, 1)


def adresse(name, organisation, *weitere):
    return reverse(f"netzwerk:beziehung_{name}", args=[organisation.pk, *weitere])


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("beziehung_art_aus_katalog", {"art": "freundschaft"}),
        ("beziehung_endet_nicht_vor_beginn", {"von": TAG, "bis": TAG - timedelta(days=1)}),
    ],
)
def test_datenbank_lehnt_ab(regel, angabe):
    abgelehnt(regel, lambda: BeziehungFactory(**angabe))


def test_keine_beziehung_zu_sich_selbst():
    organisation = OrganisationFactory()

    abgelehnt("beziehung_verbindet_zwei", lambda: BeziehungFactory(organisation=organisation, gegenueber=organisation))


@pytest.mark.parametrize("gedreht", [False, True])
def test_zur_gleichen_zeit_nur_einmal_wie_herum_auch_immer(gedreht):
    eine, andere = OrganisationFactory.create_batch(2)
    BeziehungFactory(organisation=eine, gegenueber=andere, von=date(2018, 1, 1), bis=TAG)
    enden = {"organisation": andere, "gegenueber": eine} if gedreht else {"organisation": eine, "gegenueber": andere}

    abgelehnt("beziehung_zur_gleichen_zeit_nur_einmal", lambda: BeziehungFactory(**enden, von=TAG))
    assert BeziehungFactory(**enden, von=TAG + timedelta(days=1)).pk
    assert BeziehungFactory(**enden, art="mitglied", von=TAG).pk


def test_laufende_gelten_an_beiden_enden():
    for art, von, bis in (("traeger", None, TAG), ("mitglied", TAG, None), ("standort", TAG + timedelta(days=1), None)):
        BeziehungFactory(art=art, von=von, bis=bis)
    BeziehungFactory(art="nachfolge", bis=TAG - timedelta(days=1))

    assert set(Beziehung.objects.laufende(TAG).values_list("art", flat=True)) == {"traeger", "mitglied"}


def test_von_beiden_enden_gelesen():
    beziehung = BeziehungFactory(art="traeger")

    assert beziehung.aus_sicht_von(beziehung.organisation) == ("ist Träger von", beziehung.gegenueber)
    assert beziehung.aus_sicht_von(beziehung.gegenueber) == ("wird getragen von", beziehung.organisation)


@pytest.mark.parametrize("wer", ["koordination", "verwaltung"])
@pytest.mark.parametrize("richtung", ["traeger", "traeger-umgekehrt"])
def test_festhalten_und_aendern(als, request, wer, richtung):
    client, haus, stadt = als(request.getfixturevalue(wer)), OrganisationFactory(), OrganisationFactory(name="Stadt")
    angaben = {"richtung": richtung, "andere": "stadt", "von": "2018-01-01", "schluessel": neue_kennung()}

    antwort = client.post(adresse("create", haus), angaben)

    beziehung = Beziehung.objects.get()
    assert antwort.url == f"{haus.get_absolute_url()}#beziehungen"
    erwartet = (haus, stadt) if richtung == "traeger" else (stadt, haus)
    assert (beziehung.art, beziehung.organisation, beziehung.gegenueber) == ("traeger", *erwartet)
    form = client.get(adresse("update", haus, beziehung.pk)).context["form"]
    assert (form.initial["richtung"], form.initial["andere"]) == (richtung, stadt)
    seite = client.get(stadt.get_absolute_url()).content.decode()
    assert ("ist Träger von" if richtung.endswith("umgekehrt") else "wird getragen von") in seite


@pytest.mark.parametrize(
    ("angaben", "meldung"),
    [
        ({"andere": "Gibt es nicht"}, "„Gibt es nicht“ steht nicht in unserem Verzeichnis."),
        ({"andere": "Haus"}, "Eine Organisation hat keine Beziehung zu sich selbst."),
        ({"andere": ""}, "Dieses Feld ist zwingend erforderlich."),
        ({"von": "2018-02-01", "bis": "2018-01-01"}, "Das Ende liegt vor dem Beginn."),
        ({"andere": "Verein"}, "Diese Beziehung ist für diese Zeit schon festgehalten."),
    ],
)
def test_falsches_kommt_zurueck_wie_getippt(als, koordination, angaben, meldung):
    haus, verein = OrganisationFactory(name="Haus"), OrganisationFactory(name="Verein")
    OrganisationFactory(name="Stadt")
    BeziehungFactory(art="zusammenarbeit", organisation=verein, gegenueber=haus)
    voll = {"richtung": "zusammenarbeit", "andere": "Stadt", "schluessel": neue_kennung()} | angaben

    antwort = als(koordination).post(adresse("create", haus), voll)

    seite = antwort.content.decode()
    assert (antwort.status_code, Beziehung.objects.count()) == (200, 1)
    assert meldung in seite
    assert f'value="{voll["andere"]}"' in seite or not voll["andere"]


def test_ein_irrtum_laesst_sich_loeschen_von_jedem_ende(als, koordination):
    beziehung = BeziehungFactory()

    antwort = als(koordination).post(adresse("delete", beziehung.gegenueber, beziehung.pk))

    assert antwort.url.startswith(beziehung.gegenueber.get_absolute_url())
    assert not Beziehung.objects.exists()


def test_wer_nur_liest_aendert_nichts(als, beraterin, pruefung):
    beziehung = BeziehungFactory()
    enden = (beziehung.organisation, beziehung.pk)

    assert als(beraterin).get(beziehung.organisation.get_absolute_url()).status_code == 200
    assert als(beraterin).get(adresse("create", beziehung.organisation)).status_code == 403
    assert als(beraterin).post(adresse("delete", *enden)).status_code == 403
    assert als(pruefung).get(adresse("update", *enden)).status_code == 403


def test_fremde_adresse_findet_sie_nicht(als, koordination):
    beziehung = BeziehungFactory()

    assert als(koordination).get(adresse("update", OrganisationFactory(), beziehung.pk)).status_code == 404


def test_viele_kosten_nicht_mehr_anfragen(als, koordination):
    organisation, client = OrganisationFactory(), als(koordination)

    def anfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(organisation.get_absolute_url())
        return len(gezaehlt)

    BeziehungFactory(organisation=organisation)
    eine = anfragen()
    BeziehungFactory.create_batch(25, organisation=organisation)
    BeziehungFactory.create_batch(25, gegenueber=organisation)

    assert anfragen() == eine
