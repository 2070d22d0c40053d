"""The pages about doubles: the warning, the list, the merge; and who may not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netzwerk.models import Organisation, Unterscheidung, Zusammenfuehrung
from tests.factories import NetzwerkkontaktFactory, OrganisationFactory

pytestmark = pytest.mark.django_db
NEU = reverse("netzwerk:organisation_create")
DUBLETTEN = reverse("netzwerk:dubletten")
AEHNLICHE = reverse("netzwerk:aehnliche")


@pytest.fixture
def paar():
    eine = OrganisationFactory(name="Kontaktstelle Wohnen", strasse="Beispielweg 1", ort="Leipzig")
    return eine, OrganisationFactory(name="Kontaktstele Wohnen e.V.")


def test_ohne_javascript_fragt_das_absenden_nach(als, koordination, paar):
    client = als(koordination)

    gefragt = client.post(NEU, {"name": "KONTAKTSTELLE WOHNEN gGmbH", "typ": "wohnen"})

    assert "Beispielweg 1, Leipzig" in gefragt.text
    assert Organisation.objects.count() == 2
    siegel = gefragt.text.split('name="dublette_trotzdem"')[1].split('value="')[1].split('"')[0]
    client.post(NEU, {"name": "KONTAKTSTELLE WOHNEN gGmbH", "typ": "wohnen", "dublette_trotzdem": siegel})
    assert Organisation.objects.count() == 3


def test_wer_nur_anderes_aendert_wird_nicht_gefragt(als, koordination, paar):
    eine = paar[0]
    adresse = reverse("netzwerk:organisation_update", args=[eine.pk])

    als(koordination).post(adresse, {"name": eine.name, "typ": "verein", "ort": "Markkleeberg", "aktiv": "on"})

    eine.refresh_from_db()
    assert eine.ort == "Markkleeberg"


def test_beim_tippen_kommt_die_liste_allein(als, beraterin, paar):
    antwort = als(beraterin).get(AEHNLICHE, {"name": "kontaktstelle wohnen", "ausser": paar[1].pk})

    assert [einer.organisation for einer in antwort.context["verdaechtige"]] == [paar[0]]
    assert "Beispielweg 1" in antwort.text
    assert "<html" not in antwort.text


@pytest.mark.parametrize("name", ["", "   ", "%", "'", "ä" * 300])
def test_seltsames_tippen_geht(als, beraterin, paar, name):
    assert als(beraterin).get(AEHNLICHE, {"name": name, "ausser": "x"}).status_code == 200


def test_die_liste_der_paare_und_nicht_dieselbe(als, koordination, paar):
    client = als(koordination)
    assert [(p.aelter, p.juenger) for p in client.get(DUBLETTEN).context["paare"]] == [paar]

    client.post(reverse("netzwerk:unterscheidung_create", args=[paar[0].pk]), {"andere": paar[1].pk})

    assert list(client.get(DUBLETTEN).context["paare"]) == []
    client.post(reverse("netzwerk:unterscheidung_delete", args=[Unterscheidung.objects.get().pk]))
    assert len(client.get(DUBLETTEN).context["paare"]) == 1


def test_zusammenfuehren_und_die_alte_adresse_fuehrt_hin(als, koordination, paar):
    eine, andere = paar
    client = als(koordination)
    adresse = f"{reverse('netzwerk:zusammenfuehrung_create', args=[andere.pk])}?mit={eine.pk}"
    felder = client.get(adresse).context["form"].fields
    werte = {name: feld.initial for name, feld in felder.items()} | {"bleibt": str(eine.pk), "name": str(eine.pk)}

    antwort = client.post(adresse, werte)

    spur = Zusammenfuehrung.objects.get()
    assert (antwort.url, spur.behalten, spur.erstellt_von) == (eine.get_absolute_url(), eine, koordination)
    assert client.get(andere.get_absolute_url()).url == eine.get_absolute_url()
    assert "Kontaktstele Wohnen e.V." in client.get(eine.get_absolute_url()).text
    client.post(reverse("netzwerk:zusammenfuehrung_delete", args=[spur.pk]))
    assert client.get(andere.get_absolute_url()).status_code == 200


def test_was_umzieht_steht_beim_richtigen(als, koordination, paar, ev25):
    NetzwerkkontaktFactory(vorhaben=ev25, organisation=paar[1])

    seite = als(koordination).get(reverse("netzwerk:zusammenfuehrung_create", args=[paar[1].pk]), {"mit": paar[0].pk})

    proben = {bleibt: spur.umzug for bleibt, spur in seite.context["proben"]}
    assert proben == {paar[0]: [("Netzwerkkontakt", 1)], paar[1]: []}


def test_name_und_typ_gehen_mit_dem_der_bleibt(als, koordination, paar):
    Organisation.objects.filter(pk=paar[1].pk).update(typ="verein", telefon="0341 2")
    Organisation.objects.filter(pk=paar[0].pk).update(typ="amt", telefon="0341 1")

    felder = als(koordination).get(_seite(paar[1]), {"mit": paar[0].pk}).context["form"].fields

    assert [felder[name].initial for name in ("bleibt", "name", "typ", "telefon")] == [
        *[str(paar[0].pk)] * 3,
        str(paar[1].pk),
    ]


@pytest.mark.parametrize("wie", ["get", "post"])
def test_wer_als_zweiter_kommt_liest_dass_es_geschehen_ist(als, koordination, paar, wie):
    paar[0].nimm_auf(paar[1], von=koordination)
    client = als(koordination)

    for adresse in (f"{_seite(paar[1])}?mit={paar[0].pk}", f"{_seite(paar[0])}?mit={paar[1].pk}"):
        antwort = getattr(client, wie)(adresse, follow=True)

        assert antwort.redirect_chain == [(paar[0].get_absolute_url(), 302)]
        assert "ist schon in „Kontaktstelle Wohnen“ aufgegangen" in antwort.text


def _seite(organisation):
    return reverse("netzwerk:zusammenfuehrung_create", args=[organisation.pk])


def test_aufgegangene_stehen_in_keiner_liste(als, koordination, paar):
    paar[0].nimm_auf(paar[1], von=koordination)

    liste = als(koordination).get(reverse("netzwerk:organisation_list"))

    assert [zeile.record for zeile in liste.context["table"].rows] == [paar[0]]


@pytest.mark.parametrize("wer", ["beraterin", "pruefung"])
def test_wer_partner_nicht_pflegt_fuehrt_nichts_zusammen(als, request, paar, wer):
    client = als(request.getfixturevalue(wer))
    eine = paar[0].pk

    assert client.get(DUBLETTEN).status_code == 403
    assert client.get(reverse("netzwerk:zusammenfuehrung_create", args=[eine])).status_code == 403
    assert client.post(reverse("netzwerk:unterscheidung_create", args=[eine])).status_code == 403


def test_leserecht_sieht_auch_beim_tippen_nichts(als, pruefung):
    assert als(pruefung).get(AEHNLICHE, {"name": "x"}).status_code == 403


def test_mehr_paare_fragen_nicht_oefter(als, koordination, paar):
    client = als(koordination)

    def anfragen():
        with CaptureQueriesContext(connection) as zaehler:
            client.get(DUBLETTEN)
        return len(zaehler)

    vorher = anfragen()
    for nummer in range(25):
        OrganisationFactory(name=f"Verein {nummer:03}{nummer:03}")
        OrganisationFactory(name=f"Verein {nummer:03}{nummer:03} e.V.")

    assert anfragen() == vorher


def test_eine_endlose_nummer_ist_keine(als, koordination, paar):
    adresse = reverse("netzwerk:unterscheidung_create", args=[paar[0].pk])

    assert als(koordination).post(adresse, {"andere": "9" * 5000}).status_code == 404
