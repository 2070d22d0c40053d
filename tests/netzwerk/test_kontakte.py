"""A contact in two clicks, what comes next, its undo, and the list of all."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Netzwerkkontakt
from protegat.basis.felder import neue_kennung
from protegat.basis.models import Wiedervorlage, arbeitstag_in
from tests.factories import NetzwerkkontaktFactory, OrganisationFactory, VorhabenFactory, WiedervorlageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def heute():
    return timezone.localdate()


@pytest.fixture
def laufend(heute):
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


def angaben(vorhaben, **weitere):
    tag = timezone.localdate().isoformat()
    return {"art": "besuch", "datum": tag, "vorhaben": vorhaben.pk, "schluessel": neue_kennung()} | weitere


def neu(organisation):
    return reverse("netzwerk:netzwerkkontakt_create", args=[organisation.pk])


def zuruecknehmen(kontakt):
    return reverse("netzwerk:netzwerkkontakt_delete", args=[kontakt.pk])


def test_auf_der_seite_des_partners_steht_schon_alles_bis_auf_die_art(als, beraterin, laufend, heute):
    form = als(beraterin).get(OrganisationFactory().get_absolute_url()).context["kontaktform"]

    werte = {feld: form[feld].value() for feld in ("art", "datum", "vorhaben", "naechster_schritt")}
    assert werte == {"art": None, "datum": heute, "vorhaben": laufend.pk, "naechster_schritt": None}


def test_ohne_art_wird_nichts_festgehalten(als, beraterin, laufend):
    antwort = als(beraterin).post(neu(OrganisationFactory()), angaben(laufend, art=""))

    assert antwort.context["form"].errors.keys() == {"art"}
    assert not Netzwerkkontakt.objects.exists()


def test_kontakt_ohne_weiteres_macht_keine_wiedervorlage(als, beraterin, laufend, heute):
    organisation = OrganisationFactory()

    antwort = als(beraterin).post(neu(organisation), angaben(laufend))

    kontakt = Netzwerkkontakt.objects.get()
    assert antwort.url == organisation.get_absolute_url()
    assert (kontakt.organisation, kontakt.art, kontakt.datum, kontakt.person) == (
        organisation,
        "besuch",
        heute,
        beraterin,
    )
    assert not Wiedervorlage.objects.exists()


@pytest.mark.parametrize("wann", ["7", "14", "28"])
def test_naechster_schritt_wird_wiedervorlage_am_partner(als, beraterin, laufend, heute, wann):
    organisation = OrganisationFactory()

    als(beraterin).post(neu(organisation), angaben(laufend, naechster_schritt="Flyer hinbringen", wann=wann))

    vorlage = Wiedervorlage.objects.get()
    assert Netzwerkkontakt.objects.get().naechster_schritt == vorlage
    assert (vorlage.text, vorlage.fuer, vorlage.gegenstand) == ("Flyer hinbringen", beraterin, organisation)
    assert vorlage.faellig_am == arbeitstag_in(int(wann), heute)


def test_ein_genannter_tag_geht_vor(als, beraterin, laufend, heute):
    tag = heute + timedelta(days=3)

    als(beraterin).post(neu(OrganisationFactory()), angaben(laufend, naechster_schritt="Anrufen", faellig_am=tag))

    assert Wiedervorlage.objects.get().faellig_am == tag


@pytest.mark.parametrize(
    ("weitere", "feld"),
    [
        ({"faellig_am": "2099-01-01", "naechster_schritt": "Anrufen"}, "faellig_am"),
        ({"faellig_am": "2001-01-01", "naechster_schritt": "Anrufen"}, "faellig_am"),
        ({"wann": "9", "naechster_schritt": "Anrufen"}, "wann"),
        ({"datum": "2001-01-01"}, "datum"),
    ],
)
def test_falsches_kommt_zurueck_wie_getippt(als, beraterin, laufend, weitere, feld):
    antwort = als(beraterin).post(neu(OrganisationFactory()), angaben(laufend, anlass="Absprache", **weitere))

    form = antwort.context["form"]
    assert (feld in form.errors, form["anlass"].value()) == (True, "Absprache")
    assert not Netzwerkkontakt.objects.exists()
    assert not Wiedervorlage.objects.exists()


def test_ein_tag_ohne_schritt_fragt_was_zu_tun_ist(als, beraterin, laufend, heute):
    antwort = als(beraterin).post(neu(OrganisationFactory()), angaben(laufend, faellig_am=heute + timedelta(days=2)))

    assert antwort.context["form"].errors == {"naechster_schritt": ["Was ist dann zu tun?"]}
    assert '<details class="klappe klappe-leicht" open>' in antwort.content.decode()


def test_zuruecknehmen_nimmt_den_offenen_schritt_mit(als, beraterin, laufend):
    client = als(beraterin)
    client.post(neu(OrganisationFactory()), angaben(laufend, naechster_schritt="Anrufen"))

    client.post(zuruecknehmen(Netzwerkkontakt.objects.get()))

    assert (Netzwerkkontakt.objects.count(), Wiedervorlage.objects.count()) == (0, 0)


def test_was_schon_erledigt_ist_bleibt_beim_zuruecknehmen(als, beraterin, laufend):
    client = als(beraterin)
    client.post(neu(OrganisationFactory()), angaben(laufend, naechster_schritt="Anrufen"))
    Wiedervorlage.objects.get().erledige(von=beraterin)

    client.post(zuruecknehmen(Netzwerkkontakt.objects.get()))

    assert (Netzwerkkontakt.objects.count(), Wiedervorlage.objects.count()) == (0, 1)


def test_nur_eigene_von_heute_lassen_sich_zuruecknehmen(als, beraterin, koordination, verwaltung):
    fremder = NetzwerkkontaktFactory(erstellt_von=koordination)
    gestriger = NetzwerkkontaktFactory(erstellt_von=beraterin)
    Netzwerkkontakt.objects.filter(pk=gestriger.pk).update(erstellt_am=datetime(2018, 1, 1, tzinfo=UTC))

    assert als(beraterin).post(zuruecknehmen(fremder)).status_code == 404
    assert als(beraterin).post(zuruecknehmen(gestriger)).status_code == 404
    assert als(verwaltung).post(zuruecknehmen(fremder)).status_code == 403
    assert Netzwerkkontakt.objects.count() == 2


def test_ist_die_wiedervorlage_weg_bleibt_der_kontakt():
    kontakt = NetzwerkkontaktFactory(naechster_schritt=WiedervorlageFactory())

    kontakt.naechster_schritt.delete()

    kontakt.refresh_from_db()
    assert kontakt.naechster_schritt is None


def test_aendern(als, beraterin, ev25):
    kontakt = NetzwerkkontaktFactory(vorhaben=ev25)
    seite = als(beraterin).get(kontakt.get_absolute_url())
    gezeigt = {"fassung": seite.content.decode().split('name="fassung" value="')[1].split('"')[0]}

    antwort = als(beraterin).post(kontakt.get_absolute_url(), angaben(ev25, datum="2018-10-02", **gezeigt))

    kontakt.refresh_from_db()
    assert antwort.url == kontakt.organisation.get_absolute_url()
    assert (kontakt.art, kontakt.datum) == ("besuch", date(2018, 10, 2))


def test_liste_zaehlt_kontakte_und_organisationen_getrennt(als, beraterin, ev25):
    eine = OrganisationFactory()
    NetzwerkkontaktFactory.create_batch(3, organisation=eine, vorhaben=ev25)
    NetzwerkkontaktFactory(vorhaben=ev25, art="mail", anlass="Plätze erfragt")

    seite = als(beraterin).get(reverse("netzwerk:netzwerkkontakt_list"), {"vorhaben": "EV25"})

    assert (seite.context["table"].paginator.count, seite.context["organisationen"]) == (4, 2)
    gefiltert = als(beraterin).get(reverse("netzwerk:netzwerkkontakt_list"), {"art": "mail", "suche": "plaetze"})
    assert (gefiltert.context["table"].paginator.count, gefiltert.context["organisationen"]) == (1, 1)


def test_liste_kostet_immer_gleich_viel(als, beraterin, ev25):
    client = als(beraterin)

    def anfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(reverse("netzwerk:netzwerkkontakt_list"))
        return len(gezaehlt)

    NetzwerkkontaktFactory(vorhaben=ev25, naechster_schritt=WiedervorlageFactory())
    eine = anfragen()
    for _ in range(49):
        NetzwerkkontaktFactory(vorhaben=ev25, naechster_schritt=WiedervorlageFactory())

    assert anfragen() == eine


def test_liste_als_datei_nur_wer_ausgeben_darf(als, koordination, beraterin, verwaltung):
    NetzwerkkontaktFactory(anlass="Absprache")
    adresse = reverse("netzwerk:netzwerkkontakt_ausgabe", args=["csv"])

    assert "Absprache" in b"".join(als(koordination).get(adresse)).decode()
    assert als(beraterin).get(adresse).status_code == 403
    assert als(verwaltung).get(reverse("netzwerk:netzwerkkontakt_list")).status_code == 403
