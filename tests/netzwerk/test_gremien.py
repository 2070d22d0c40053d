"""The pages of a Gremium: its list, its members, its sessions."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Gremium, Mitgliedschaft
from protegat.basis.felder import neue_kennung
from tests.factories import (
    BeschlussFactory,
    GremiumFactory,
    MitgliedschaftFactory,
    OrganisationFactory,
    SitzungFactory,
    VeranstaltungFactory,
)

pytestmark = pytest.mark.django_db
TAG = date(2018, 11, 6)
LISTE, NEU = reverse("netzwerk:gremium_list"), reverse("netzwerk:gremium_create")
ANGABEN = {"name": "Runder Tisch  Wohnen", "art": "runder_tisch", "rhythmus": "alle zwei Monate", "aktiv": "on"}


def in_gremium(name, *nummern):
    return reverse(f"netzwerk:{name}", args=nummern)


def gesendet(client, adresse, **angaben):
    return client.post(adresse, {**angaben, "schluessel": neue_kennung()})


@pytest.mark.parametrize("wer", ["koordination", "verwaltung"])
def test_anlegen_fuehrt_zu_den_mitgliedern(als, request, wer):
    client = als(request.getfixturevalue(wer))

    antwort = gesendet(client, NEU, **ANGABEN, wochentag="2", uhrzeit="10:00")

    gremium = Gremium.objects.get()
    assert antwort.url == in_gremium("mitglieder_create", gremium.pk)
    assert (gremium.name, gremium.uhrzeit) == ("Runder Tisch Wohnen", time(10))
    assert gremium.wann == "alle zwei Monate, Mittwoch, ab 10 Uhr"

    gesendet(client, in_gremium("gremium_update", gremium.pk), **ANGABEN | {"zweck": "Wohnungen finden"})
    gremium.refresh_from_db()
    assert (gremium.zweck, gremium.wochentag) == ("Wohnungen finden", None)


def test_ein_name_im_zweck_wird_erfragt(als, koordination):
    antwort = gesendet(als(koordination), NEU, **ANGABEN, zweck="Gegründet von Frau Beispiel")

    assert "Trotzdem speichern" in antwort.text
    assert not Gremium.objects.exists()


def test_mehrere_auf_einmal_aufnehmen(als, koordination):
    gremium = GremiumFactory()
    erste, zweite = OrganisationFactory(name="Kita"), OrganisationFactory(name="Hort")
    angaben = {"organisation_1": "kita", "funktion_1": "Vorsitz", "organisation_3": "Hort", "von": "2018-11-06"}

    antwort = gesendet(als(koordination), in_gremium("mitglieder_create", gremium.pk), **angaben)

    assert antwort.url == f"{gremium.get_absolute_url()}#mitglieder"
    mitglieder = {m.organisation: (m.funktion, m.von, m.erstellt_von) for m in gremium.mitgliedschaften.all()}
    assert mitglieder == {erste: ("Vorsitz", TAG, koordination), zweite: ("", TAG, koordination)}


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        ({}, "Bitte nennen Sie mindestens eine Organisation."),
        ({"organisation_1": "Unbekannt"}, "„Unbekannt“ steht nicht in unserem Verzeichnis."),
        (
            {"organisation_1": "Hort", "organisation_2": "hort"},
            "Diese Organisation steht schon in einer Zeile darüber.",
        ),
        ({"organisation_1": "Kita"}, "Am 06.11.2018 oder danach ist sie schon Mitglied."),
        ({"organisation_1": "Hort", "funktion_2": "Gast"}, "Wer hat diese Funktion?"),
        ({"organisation_1": "Hort", "von": ""}, "Dieses Feld ist zwingend erforderlich."),
    ],
)
def test_was_beim_aufnehmen_nicht_stimmt(als, koordination, angaben, satz):
    gremium = MitgliedschaftFactory(organisation__name="Kita").gremium
    OrganisationFactory(name="Hort")

    adresse = in_gremium("mitglieder_create", gremium.pk)
    antwort = gesendet(als(koordination), adresse, **{"von": "2018-11-06"} | angaben)

    assert satz in antwort.text
    assert gremium.mitgliedschaften.count() == 1


def test_beenden_und_die_geschichte_bleibt(als, koordination):
    mitgliedschaft = MitgliedschaftFactory(organisation__name="Kita")
    gremium, client = mitgliedschaft.gremium, als(koordination)
    ende = in_gremium("mitgliedschaft_ende", gremium.pk, mitgliedschaft.pk)

    seite = client.post(ende, {"bis": "2018-11-06"}, follow=True).text

    mitgliedschaft.refresh_from_db()
    assert (mitgliedschaft.bis, mitgliedschaft.geaendert_von) == (TAG, koordination)
    assert "Kita ist Mitglied bis zum 06.11.2018." in seite
    assert "01.01.2018 – 06.11.2018" in seite.partition("Frühere und künftige")[2]

    assert "Das Ende liegt vor dem Beginn." in client.post(ende, {"bis": "2017-01-01"}, follow=True).text
    client.post(ende, {"bis": ""})
    mitgliedschaft.refresh_from_db()
    assert mitgliedschaft.bis == timezone.localdate()


def test_aendern_und_loeschen(als, koordination):
    alt = MitgliedschaftFactory(bis=date(2018, 3, 1))
    neu = MitgliedschaftFactory(gremium=alt.gremium, organisation=alt.organisation, von=TAG)
    adresse, client = in_gremium("mitgliedschaft_update", neu.gremium_id, neu.pk), als(koordination)

    seite = gesendet(client, adresse, funktion="beratend", von="2018-02-01").text
    assert "In dieser Zeit ist die Organisation schon Mitglied." in seite

    gesendet(client, adresse, funktion="beratend", von="2018-03-02", bis="2018-12-31")
    neu.refresh_from_db()
    assert (neu.funktion, neu.von, neu.bis) == ("beratend", date(2018, 3, 2), date(2018, 12, 31))

    client.post(in_gremium("mitgliedschaft_delete", neu.gremium_id, neu.pk))
    assert list(Mitgliedschaft.objects.all()) == [alt]


@pytest.mark.parametrize(("wer", "status"), [("beraterin", 200), ("verwaltung", 200), ("pruefung", 403)])
def test_wer_liest(als, request, wer, status):
    mitgliedschaft = MitgliedschaftFactory()
    sitzung = SitzungFactory(gremium=mitgliedschaft.gremium, titel="Wintersitzung")
    client = als(request.getfixturevalue(wer))

    seite = client.get(mitgliedschaft.gremium.get_absolute_url())

    assert (client.get(LISTE).status_code, seite.status_code) == (status, status)
    assert (sitzung.get_absolute_url() in seite.text) is (wer == "beraterin")  # the Verwaltung sees no events


def test_wer_nur_liest_schreibt_nicht(als, beraterin):
    mitgliedschaft = MitgliedschaftFactory()
    gremium, client = mitgliedschaft.gremium, als(beraterin)
    adressen = (
        NEU,
        in_gremium("gremium_update", gremium.pk),
        in_gremium("mitglieder_create", gremium.pk),
        in_gremium("mitgliedschaft_update", gremium.pk, mitgliedschaft.pk),
        in_gremium("mitgliedschaft_ende", gremium.pk, mitgliedschaft.pk),
        in_gremium("mitgliedschaft_delete", gremium.pk, mitgliedschaft.pk),
    )

    assert {client.post(adresse, {}).status_code for adresse in adressen} == {403}


def test_die_seite_der_organisation_nennt_ihre_gremien(als, beraterin):
    mitgliedschaft = MitgliedschaftFactory(gremium__name="Beirat Wohnen", bis=TAG)

    seite = als(beraterin).get(mitgliedschaft.organisation.get_absolute_url()).text

    karte = seite.partition('id="mitgliedschaften"')[2].partition("</section>")[0]
    assert "Beirat Wohnen" in karte
    assert "01.01.2018 – 06.11.2018" in karte


def test_liste_filtert(als, beraterin):
    MitgliedschaftFactory(gremium__name="Büro für Wohnen", organisation__name="Kita")
    GremiumFactory(name="Ruhendes", aktiv=False)
    GremiumFactory(name="Netz", art="netzwerk")
    kita = Mitgliedschaft.objects.get().organisation_id

    def namen(**frage):
        return [str(zeile) for zeile in als(beraterin).get(LISTE, frage).context["table"].data]

    assert namen() == ["Büro für Wohnen", "Netz"]
    assert namen(stand="ruhende") == ["Büro für Wohnen", "Netz", "Ruhendes"]
    assert namen(suche="buero") == namen(mitglied=kita) == ["Büro für Wohnen"]
    assert namen(art="netzwerk") == ["Netz"]


def test_so_viele_abfragen_mit_einem_wie_mit_vielen(als, koordination, django_assert_num_queries):
    gremium, client = GremiumFactory(), als(koordination)

    def fuelle(anzahl):
        MitgliedschaftFactory.create_batch(anzahl, gremium=gremium)
        MitgliedschaftFactory.create_batch(anzahl, gremium=gremium, bis=TAG)
        for sitzung in SitzungFactory.create_batch(anzahl, gremium=gremium):
            BeschlussFactory(veranstaltung=sitzung)
        GremiumFactory.create_batch(anzahl)

    for adresse in (LISTE, gremium.get_absolute_url()):
        fuelle(1)
        client.get(adresse)
        with CaptureQueriesContext(
            connection,
        ) as wenige:
            client.get(adresse)
        fuelle(10)

        with django_assert_num_queries(len(wenige)):
            client.get(adresse)


def test_eine_veranstaltung_wird_zur_sitzung(als, beraterin):
    gremium, veranstaltung = GremiumFactory(), VeranstaltungFactory(art="netzwerktreffen")
    adresse = reverse("veranstaltungen:veranstaltung_update", args=[veranstaltung.pk])

    assert f'<option value="{gremium.pk}">{gremium}</option>' in als(beraterin).get(adresse).text
