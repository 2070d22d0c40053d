"""What two entries of one organisation had at the same time: memberships, relations, and rows written meanwhile."""

import random
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.urls import reverse

from berichte.kennzahlen.netzwerk import AktivePartner, Anwesende
from berichte.kennzahlen.traeger import TraegerOrganisationen
from netzwerk.models import Beziehung, Mitgliedschaft, Organisation
from protegat.basis.models.verweise import verweise_auf
from tests.factories import (
    BeratungFactory,
    GremiumFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)
from tests.gleichzeitig import gleichzeitig
from tests.netzwerk.test_zusammenfuehrung import stand

pytestmark = pytest.mark.django_db
TAG = date(2018, 11, 6)


@pytest.fixture
def gut():
    return OrganisationFactory(name="Kontaktstelle Wohnen")


@pytest.fixture
def doppelt():
    return OrganisationFactory(name="Kontaktstele Wohnen e.V.")


def mitglied(gremium, organisation, von, bis=None, **weiteres):
    return Mitgliedschaft.objects.create(gremium=gremium, organisation=organisation, von=von, bis=bis, **weiteres)


def test_gleichzeitige_mitgliedschaften_werden_eine(gut, doppelt, koordination):
    gremium = GremiumFactory()
    mitglied(gremium, gut, date(2018, 3, 1), date(2018, 6, 30))
    mitglied(gremium, gut, date(2018, 9, 1), date(2018, 10, 31))
    mitglied(gremium, doppelt, date(2018, 5, 1), date(2018, 9, 15), funktion="Vorsitz")
    mitglied(gremium, doppelt, date(2018, 12, 1))
    vorher = stand()

    spur = gut.nimm_auf(doppelt, von=koordination)

    assert sorted(gut.mitgliedschaften.values_list("von", "bis", "funktion")) == [
        (date(2018, 3, 1), date(2018, 10, 31), "Vorsitz"),
        (date(2018, 12, 1), None, ""),
    ]
    assert not doppelt.mitgliedschaften.exists()
    assert (spur.umzug, spur.zusammengefallen, spur.geblieben) == ([("Mitgliedschaft", 1)], [("Mitgliedschaft", 1)], [])
    spur.nimm_zurueck(von=koordination)
    assert stand() == vorher


def test_beziehungen_untereinander_entfallen_und_gleiche_werden_eine(gut, doppelt, koordination):
    stadt = OrganisationFactory(name="Stadt")
    Beziehung.objects.create(organisation=gut, art="standort", gegenueber=doppelt)
    Beziehung.objects.create(organisation=stadt, art="traeger", gegenueber=gut, von=date(2018, 3, 1))
    Beziehung.objects.create(organisation=stadt, art="traeger", gegenueber=doppelt, bis=date(2018, 12, 31))
    Beziehung.objects.create(organisation=doppelt, art="mitglied", gegenueber=stadt)
    vorher = stand()

    spur = gut.nimm_auf(doppelt, von=koordination)

    assert sorted(Beziehung.objects.values_list("organisation", "art", "gegenueber", "von", "bis")) == sorted(
        [(stadt.pk, "traeger", gut.pk, None, None), (gut.pk, "mitglied", stadt.pk, None, None)]
    )
    assert (spur.entfallen, spur.zusammengefallen, spur.umzug) == (1, [("Beziehung", 1)], [("Beziehung", 1)])
    spur.nimm_zurueck(von=koordination)
    assert stand() == vorher


def test_wer_die_gemeinsame_mitgliedschaft_berichtigt_behaelt_recht(gut, doppelt, koordination):
    gremium = GremiumFactory()
    mitglied(gremium, gut, date(2018, 3, 1))
    mitglied(gremium, doppelt, date(2018, 1, 1))
    spur = gut.nimm_auf(doppelt, von=koordination)
    gut.mitgliedschaften.update(von=date(2018, 2, 1))

    spur.nimm_zurueck(von=koordination)

    assert [m.von for m in gut.mitgliedschaften.all()] == [date(2018, 2, 1)]
    assert [m.von for m in doppelt.mitgliedschaften.all()] == [date(2018, 1, 1)]


def test_wer_danach_aus_der_liste_genommen_wurde_kommt_nicht_zurueck(gut, doppelt, ev25, koordination):
    falsch, richtig = VeranstaltungFactory(vorhaben=ev25), VeranstaltungFactory(vorhaben=ev25)
    for veranstaltung in (falsch, richtig):
        veranstaltung.anwesende.add(gut, doppelt)
    spur = gut.nimm_auf(doppelt, von=koordination)
    falsch.anwesende.clear()

    spur.nimm_zurueck(von=koordination)

    assert (falsch.anwesende.count(), richtig.anwesende.count()) == (0, 2)


def test_jede_tabelle_fuehrt_zur_behaltenen():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE 'zur_behaltenen_%'")
        regeln = set(cursor.fetchall())

    wege = {
        (verweis.modell._meta.db_table, f"zur_behaltenen_{verweis.feld.column}")
        for verweis in verweise_auf(Organisation)
        if hasattr(verweis.feld, "column") and verweis.feld.column
    }
    assert wege <= regeln


def test_wer_den_alten_eintrag_nennt_schreibt_den_neuen(gut, doppelt, ev25, koordination):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25)
    gut.nimm_auf(doppelt, von=koordination)

    veranstaltung.anwesende.set([gut, doppelt])
    mitgliedschaft = mitglied(GremiumFactory(), doppelt, TAG)

    mitgliedschaft.refresh_from_db()
    assert (list(veranstaltung.anwesende.all()), mitgliedschaft.organisation) == ([gut], gut)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_im_selben_augenblick_geht_nichts_verloren(gut, doppelt, ev25):
    taten = iter(range(4))

    def schreibe_oder_fuehre_zusammen():
        if next(taten) == 0:
            gut.nimm_auf(doppelt, von=None)
        else:
            with transaction.atomic():
                NetzwerkkontaktFactory(vorhaben=ev25, organisation_id=doppelt.pk, organisation=None)

    gleichzeitig(schreibe_oder_fuehre_zusammen)

    assert (gut.netzwerkkontakte.count(), doppelt.netzwerkkontakte.count()) == (3, 0)


@pytest.mark.parametrize("saat", range(4))
def test_zahl_ist_liste_nach_zusammenfuehrungen(saat, als, ev25, koordination):
    zufall = random.Random(saat)
    organisationen = [OrganisationFactory(name=f"Stelle {nummer}") for nummer in range(8)]
    gremium = GremiumFactory()
    wuerfle_netz(zufall, organisationen, gremium, ev25)
    spuren = []
    for _ in range(4):
        behalten, anderer = zufall.sample(list(Organisation.objects.behaltene()), k=2)
        spuren.append(behalten.nimm_auf(anderer, von=koordination))
        wuerfle_netz(zufall, organisationen, gremium, ev25)  # old entries are named on

    pruefe_zahlen(als(koordination), gremium, ev25)
    spuren.pop().nimm_zurueck(von=koordination)
    pruefe_zahlen(als(koordination), gremium, ev25)


def wuerfle_netz(zufall, organisationen, gremium, vorhaben):
    eine, andere, dritte = zufall.sample(organisationen, k=3)
    VermittlungFactory(beratung=BeratungFactory(vorhaben=vorhaben), organisation_id=eine.pk, organisation=None)
    NetzwerkkontaktFactory(vorhaben=vorhaben, organisation_id=andere.pk, organisation=None)
    sitzung = VeranstaltungFactory(
        vorhaben=vorhaben, art="gremium", gremium=gremium, status="durchgefuehrt", teilnehmende=7
    )
    sitzung.anwesende.add(*(organisation.pk for organisation in zufall.sample(organisationen, k=3)))
    sitzung.mitveranstalter.add(dritte.pk)
    von = TAG + timedelta(days=zufall.randrange(-200, 0))
    for organisation in (eine, andere):
        if not gremium.mitgliedschaften.filter(organisation__in=(organisation, *gehoert_zu(organisation))).exists():
            mitglied(gremium, organisation, von)


def gehoert_zu(organisation):
    organisation.refresh_from_db()
    return [organisation.gilt]


def pruefe_zahlen(client, gremium, vorhaben):
    """Every figure of organisations, and the list that stands behind it."""
    sichtbare = Organisation.objects.behaltene()
    for kennzahl in (AktivePartner(), Anwesende()):
        gezaehlt = kennzahl.datensaetze(vorhaben, vorhaben.spanne)
        assert gezaehlt.count() == sichtbare.filter(pk__in=gezaehlt.values("pk")).count()
    traeger = TraegerOrganisationen().datensaetze(vorhaben, vorhaben.spanne).values_list("organisation", flat=True)
    assert set(traeger) <= set(sichtbare.values_list("pk", flat=True))
    seite = client.get(gremium.get_absolute_url())
    namen = [mitgliedschaft.organisation for mitgliedschaft in seite.context["mitglieder"]]
    zahl = type(gremium).objects.mit_mitgliedern(TAG).get().mitgliederzahl
    assert zahl == len(namen) == len(set(namen))
    assert set(namen) <= set(sichtbare)
    for sitzung in gremium.sitzungen.all():
        seite = client.get(reverse("veranstaltungen:anwesende_update", args=[sitzung.pk]))
        assert set(seite.context["form"].fields["anwesende"].queryset) <= set(sichtbare)
