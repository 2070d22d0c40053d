"""The examples: the sums of the project sheet come out of counting, and all of it goes away again."""

from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone

from beratung.models import Beratung, Klient, Nebenthema, Vermittlung
from netzwerk.models import Netzwerkkontakt, Organisation
from protegat.basis.models import Nutzer, Vorhaben
from protegat.basis.zeitraum import Spannen, Zeitraum
from protegat.demo.laden import laden
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NutzerFactory,
    OrganisationFactory,
    OrtsteilFactory,
    VermittlungFactory,
    VorhabenFactory,
)
from veranstaltungen.models import Veranstaltung, Zaehlung

GANZ = Zeitraum(date(2017, 1, 16), date(2018, 12, 31))
BEWEGT = ("kita", "schule", "ausbildung", "arbeit")
AUFGEBAUT = (Beratung, Nebenthema, Vermittlung, Klient, Veranstaltung, Zaehlung, Netzwerkkontakt, Organisation)


def demo(*argumente):
    ausgabe = StringIO()
    call_command("demo", *argumente, stdout=ausgabe)
    return ausgabe.getvalue()


def bestand(**nur):
    """What stands in the tables, without keys and times that differ with every insert."""
    ohne = {"id", "erstellt_am", "geaendert_am"}
    zeilen = {}
    for modell in AUFGEBAUT:
        felder = [f for f in modell._meta.concrete_fields if f.name not in ohne and not f.is_relation]
        texte = [f"{f.name}__{ziel}" for f in modell._meta.concrete_fields if (ziel := ZIELE.get(f.name))]
        namen = [feld.name for feld in felder] + texte
        zeilen[modell.__name__] = sorted(map(repr, modell.objects.values_list(*namen)))
    return zeilen


ZIELE = {"vorhaben": "kuerzel", "hauptthema": "code", "thema": "code", "klient": "code", "organisation": "name"}


@pytest.fixture
def geladen(db):
    laden(timezone.localdate())
    return Vorhaben.objects.get(kuerzel="EV25")


def test_veranstaltungen_des_projektblatts(geladen):
    gehalten = Veranstaltung.objects.fuer(geladen).im(GANZ).durchgefuehrt()

    def zahlen(art):
        return gehalten.der_art(art).count(), gehalten.der_art(art).teilnahmen()

    assert zahlen("beratungsnachmittag") == (10, 417)
    assert zahlen("informationsveranstaltung") == (10, 266)
    assert gehalten.der_art("netzwerktreffen").count() == 6
    assert [v.im_rahmen_von for v in gehalten.der_art("buergerdialog")] == ["Stadtteilfest"]
    assert gehalten.count() == 27


def test_beratungen_des_projektblatts(geladen):
    personen = Beratung.objects.fuer(geladen).im(GANZ).personenberatungen()
    traeger = Beratung.objects.fuer(geladen).im(GANZ).traegerbegleitung()

    assert personen.personen() == 253
    assert set(personen.values_list("angebot", "datum__year")) == {("sprechzeit", 2018)}
    assert set(personen.values_list("personenzahl", flat=True)) == {1, 2, 3, 4}
    assert traeger.personen() == 162
    assert set(traeger.values_list("datum__year", flat=True)) == {2017, 2018}


def test_die_vierzehn_partner_waren_alle_aktiv(geladen):
    aktive = set()
    for modell, feld, beratung in (
        (Vermittlung, "organisation", "beratung__"),
        (Beratung, "organisation", ""),
        (Netzwerkkontakt, "organisation", ""),
        (Veranstaltung, "mitveranstalter", ""),
        (Veranstaltung, "anwesende", ""),
    ):
        aktive |= set(modell.objects.filter(**{f"{beratung}vorhaben": geladen}).values_list(f"{feld}__name", flat=True))

    assert len(aktive - {None}) == 14
    assert not any("erfunden" in name for name in aktive - {None})


def test_die_mittel_beider_vorhaben(geladen):
    for kuerzel, erwartet in (("EV25", ["74522.56", "3922.24"]), ("EV25-2", ["35910.00", "1890.00"])):
        vorhaben = Vorhaben.objects.get(kuerzel=kuerzel)

        assert [betrag for _, betrag in vorhaben.verteile(vorhaben.gesamtkosten)] == [Decimal(b) for b in erwartet]


def test_die_themen_verlagern_sich(geladen):
    def anteil(nummer):
        quartal = Zeitraum.quartal(2018, nummer)
        beratungen = Beratung.objects.fuer(geladen).im(quartal).personenberatungen()
        nennungen = beratungen.nennungen(Spannen.fuer(quartal, geladen.spanne))
        bewegt = sum(nennungen[code].quartal for code in BEWEGT)
        return bewegt / sum(werte.quartal for werte in nennungen.values())

    anteile = [anteil(nummer) for nummer in (1, 2, 3, 4)]

    assert anteile == sorted(anteile)
    assert anteile[0] < 0.35
    assert anteile[3] > 0.65


def test_stornierte_und_entwuerfe_sind_da(geladen):
    status = set(Beratung.objects.fuer(geladen).values_list("status", flat=True))

    assert status == {"abgeschlossen", "entwurf", "storniert"}
    assert Veranstaltung.objects.fuer(geladen).filter(status="abgesagt").count() == 1


def test_der_heutige_tag_lebt(geladen):
    heute = timezone.localdate()
    beispiel = Vorhaben.objects.get(kuerzel="BEISPIEL")
    beratungen = Beratung.objects.fuer(beispiel)

    assert 400 <= beratungen.count() <= 600
    assert beratungen.filter(datum=heute).exists()
    assert beratungen.entwuerfe().filter(datum__gt=heute - timedelta(days=7)).exists()
    assert Veranstaltung.objects.fuer(beispiel).ohne_zahl(heute).count() == 1
    assert Veranstaltung.objects.fuer(beispiel).filter(datum__gt=heute, status="geplant").exists()
    assert 1 <= Vermittlung.objects.fuer(beispiel).nachzufragen(heute).count() <= 30


def test_zweimal_laden_ist_einmal(geladen):
    vorher = bestand()

    meldung = demo()

    assert bestand() == vorher
    assert "nichts geändert" in meldung


def test_jedes_laden_ergibt_dasselbe(geladen):
    vorher = bestand()

    demo("--entfernen")
    demo()

    assert bestand() == vorher


@pytest.mark.django_db
def test_ev25_haengt_nicht_am_tag():
    def ev25():
        felder = ("kennung", "datum", "personenzahl", "hauptthema__code", "klient__code", "sprache", "ergebnis")
        return list(Beratung.objects.filter(vorhaben__kuerzel="EV25").order_by("kennung").values_list(*felder))

    laden(date(2026, 3, 3))
    damals = ev25()
    demo("--entfernen")
    laden(date(2026, 1, 1))

    assert ev25() == damals


def test_entfernen_hinterlaesst_nichts(geladen):
    demo("--entfernen")

    uebrig = {modell.__name__ for modell in apps.get_models() if modell._base_manager.exists()}
    assert uebrig <= {"Thema", "ContentType", "Permission"}


def test_entfernen_laesst_eigene_daten_stehen(geladen):
    partner = Organisation.objects.get(name="IHK Leipzig")
    eigene = BeratungFactory(
        vorhaben=VorhabenFactory(kuerzel="EIGEN"), beratende_person=Nutzer.objects.get(username="beratung")
    )
    VermittlungFactory(beratung=eigene, organisation=partner)
    mehrfach = Klient.objects.filter(beratungen__vorhaben=geladen).first()
    BeratungFactory(vorhaben=eigene.vorhaben, beratende_person=eigene.beratende_person, klient=mehrfach)
    KlientFactory(code="K-AAAA")
    OrganisationFactory(name="Eigener Verein")
    OrtsteilFactory(name="Grünau")

    meldung = demo("--entfernen")

    assert [v.kuerzel for v in Vorhaben.objects.all()] == ["EIGEN"]
    assert set(Organisation.objects.values_list("name", flat=True)) == {"IHK Leipzig", "Eigener Verein"}
    assert set(Klient.objects.values_list("code", flat=True)) == {"K-AAAA", mehrfach.code}
    assert list(Nutzer.objects.values_list("username", "is_active")) == [("beratung", False)]
    assert "Organisation „IHK Leipzig“ bleibt" in meldung
    assert "Konto „beratung“ wird gesperrt" in meldung


@pytest.mark.django_db
def test_ein_vorhandenes_konto_bleibt_wie_es_ist():
    eigenes = NutzerFactory(username="beratung")

    demo()
    demo("--entfernen")

    assert list(Nutzer.objects.values_list("username", "password", "is_active")) == [
        ("beratung", eigenes.password, True)
    ]


@pytest.mark.django_db
def test_ein_eigenes_ev25_wird_nicht_ueberschrieben():
    VorhabenFactory(kuerzel="EV25")

    with pytest.raises(CommandError, match="eigenes Vorhaben EV25"):
        demo()

    assert not Beratung.objects.exists()


def test_ein_eigenes_folgevorhaben_haelt_das_entfernen_auf(geladen):
    VorhabenFactory(kuerzel="EV25-3", vorgaenger=geladen)

    with pytest.raises(CommandError, match="EV25-3 nennt das Beispiel EV25 als Vorgänger"):
        demo("--entfernen")

    assert Beratung.objects.fuer(geladen).exists()
