"""The examples: the sums of the project sheet come out of counting."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from beratung.models import Beratung, Vermittlung
from beratung.models.querysets import PERSONENZAHL
from berichte.abschnitte.netzwerk import Netzwerk
from berichte.kennzahlen import AKTIVE_PARTNER
from berichte.lage import Lage
from netzwerk.dubletten import paare
from netzwerk.models import Gremium, Organisation
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Zeitraum
from protegat.demo.entfernen import entfernen
from protegat.demo.laden import laden
from veranstaltungen.models import Beschluss, Veranstaltung

GANZ = Zeitraum(date(2017, 1, 16), date(2018, 12, 31))
BEWEGT = ("kita", "schule", "ausbildung", "arbeit")


@pytest.fixture(scope="module")
def beispiele(django_db_setup, django_db_blocker):
    """Loaded once for this file; its tests only look."""
    with django_db_blocker.unblock():
        laden(timezone.localdate())
        yield
        entfernen()


@pytest.fixture
def ev25(beispiele, db):
    return Vorhaben.objects.get(kuerzel="EV25")


def test_veranstaltungen_des_projektblatts(ev25):
    gehalten = Veranstaltung.objects.fuer(ev25).im(GANZ).durchgefuehrt()

    def zahlen(art):
        return gehalten.der_art(art).count(), gehalten.der_art(art).teilnahmen()

    assert zahlen("beratungsnachmittag") == (10, 417)
    assert zahlen("informationsveranstaltung") == (10, 266)
    assert gehalten.der_art("netzwerktreffen").count() == 6
    assert [v.im_rahmen_von for v in gehalten.der_art("buergerdialog")] == ["Stadtteilfest"]
    assert gehalten.count() == 27


def test_beratungen_des_projektblatts(ev25):
    personen = Beratung.objects.fuer(ev25).im(GANZ).personenberatungen()
    traeger = Beratung.objects.fuer(ev25).im(GANZ).traegerbegleitung()

    assert personen.zaehle(PERSONENZAHL) == 253
    assert set(personen.values_list("angebot", "datum__year")) == {("sprechzeit", 2018)}
    assert set(personen.values_list("personenzahl", flat=True)) == {1, 2, 3, 4}
    assert traeger.zaehle(PERSONENZAHL) == 162
    assert set(traeger.values_list("datum__year", flat=True)) == {2017, 2018}


def test_die_vierzehn_partner_waren_alle_aktiv(ev25):
    namen = AKTIVE_PARTNER.datensaetze(ev25, GANZ).values_list("name", flat=True)

    assert len(namen) == 14
    assert not any("erfunden" in name for name in namen)


def test_die_zeile_ueber_die_netzwerktreffen(ev25):
    ganz, quartal = (
        next(Netzwerk(Lage(ev25, zeitraum)).entwurfssaetze()).text for zeitraum in (GANZ, Zeitraum.quartal(2018, 4))
    )

    assert ganz.endswith(": 6 Netzwerktreffen, 14 Organisationen, davon 14 neu.")
    assert quartal == "Im IV. Quartal 2018: ein Netzwerktreffen, 7 Organisationen, davon 2 neu."


def test_gremien_haben_mitglieder_sitzungen_und_beschluesse(ev25):
    netzwerk = Gremium.objects.mit_mitgliedern(date(2018, 11, 14)).get(sitzungen__datum=date(2018, 11, 14))

    assert (netzwerk.sitzungen.count(), netzwerk.mitgliederzahl) == (6, 11)
    assert {beschluss.stand for beschluss in Beschluss.objects.mit_stand()} == {"offen", "erledigt"}


def test_die_mittel_beider_vorhaben(ev25):
    for kuerzel, erwartet in (("EV25", ["74522.56", "3922.24"]), ("EV25-2", ["35910.00", "1890.00"])):
        vorhaben = Vorhaben.objects.get(kuerzel=kuerzel)

        assert [betrag for _, betrag in vorhaben.verteile(vorhaben.gesamtkosten)] == [Decimal(b) for b in erwartet]


def test_die_themen_verlagern_sich(ev25):
    def anteil(nummer):
        quartal = Zeitraum.quartal(2018, nummer)
        beratungen = Beratung.objects.fuer(ev25).im(quartal).personenberatungen()
        nennungen = beratungen.nennungen({"quartal": quartal})
        bewegt = sum(nennungen[code]["quartal"] for code in BEWEGT)
        return bewegt / sum(werte["quartal"] for werte in nennungen.values())

    anteile = [anteil(nummer) for nummer in (1, 2, 3, 4)]

    assert anteile == sorted(anteile)
    assert anteile[0] < 0.35
    assert anteile[3] > 0.65


def test_stornierte_und_entwuerfe_sind_da(ev25):
    status = set(Beratung.objects.fuer(ev25).values_list("status", flat=True))

    assert status == {"abgeschlossen", "entwurf", "storniert"}
    assert Veranstaltung.objects.fuer(ev25).filter(status="abgesagt").count() == 1


def test_der_heutige_tag_lebt(ev25):
    heute = timezone.localdate()
    beispiel = Vorhaben.objects.get(kuerzel="BEISPIEL")
    beratungen = Beratung.objects.fuer(beispiel)

    assert 400 <= beratungen.count() <= 600
    assert beratungen.filter(datum=heute).exists()
    assert beratungen.entwuerfe().filter(datum__gt=heute - timedelta(days=7)).exists()
    assert Veranstaltung.objects.fuer(beispiel).ohne_zahl(heute).count() == 1
    assert Veranstaltung.objects.fuer(beispiel).filter(datum__gt=heute, status="geplant").exists()
    assert 1 <= Vermittlung.objects.fuer(beispiel).nachzufragen(heute).count() <= 30


def test_eine_organisation_steht_doppelt_zum_ansehen(beispiele, db):
    (paar,) = paare(Organisation.objects.all())

    assert (paar.aelter.name, paar.satz) == ("Beispielverein Begegnung (erfunden)", "ähnlicher Name")
