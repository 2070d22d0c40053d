"""`manage.py demo`: loads once, always the same, and takes out nothing that is real."""

from datetime import date
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone

from beratung.models import Beratung, Klient, Nebenthema, Vermittlung
from netzwerk.models import Kooperationsform, Netzwerkkontakt, Organisation
from protegat.basis import ablage
from protegat.basis.models import Nutzer, Vorhaben, Wiedervorlage
from protegat.demo.laden import laden
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NutzerFactory,
    OrganisationFactory,
    OrtsteilFactory,
    VermittlungFactory,
    VorhabenFactory,
    WiedervorlageFactory,
)
from veranstaltungen.models import Nachweisdatei, Publizitaetsdatei, Veranstaltung, Zaehlung

TABELLEN = (Beratung, Nebenthema, Vermittlung, Klient, Veranstaltung, Zaehlung, Netzwerkkontakt, Organisation)
ZIELE = {"vorhaben": "kuerzel", "hauptthema": "code", "thema": "code", "klient": "code", "organisation": "name"}


def demo(*argumente):
    ausgabe = StringIO()
    call_command("demo", *argumente, stdout=ausgabe)
    return ausgabe.getvalue()


def bestand():
    """What stands in the tables, without the keys and times that differ with every insert."""
    zeilen = {}
    for modell in TABELLEN:
        felder = modell._meta.concrete_fields
        werte = [f.name for f in felder if not f.is_relation and f.name not in ("id", "erstellt_am", "geaendert_am")]
        ziele = [f"{f.name}__{ZIELE[f.name]}" for f in felder if f.name in ZIELE]
        zeilen[modell.__name__] = sorted(map(repr, modell.objects.values_list(*werte, *ziele)))
    return zeilen


@pytest.fixture
def geladen(db):
    laden(timezone.localdate())
    return Vorhaben.objects.get(kuerzel="EV25")


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


def test_ev25_haengt_nicht_an_dem_was_vorher_da_war(geladen):
    def ev25():
        felder = ("kennung", "datum", "adressat", "kontaktart", "personenzahl", "hauptthema__code", "sprache", "dauer")
        return list(Beratung.objects.filter(vorhaben__kuerzel="EV25").order_by("kennung").values_list(*felder))

    vorher = ev25()
    behalten = Klient.objects.filter(beratungen__vorhaben=geladen).first()
    eigene = BeratungFactory(vorhaben=VorhabenFactory(kuerzel="EIGEN"), klient=behalten)
    for partner in Organisation.objects.filter(kooperationsformen__contains=[Kooperationsform.BEGLEITETER_TRAEGER]):
        VermittlungFactory(beratung=eigene, organisation=partner)
        Organisation.objects.filter(pk=partner.pk).update(kooperationsformen=[])

    demo("--entfernen")
    demo()

    assert ev25() == vorher
    assert (
        Beratung.objects.fuer(Vorhaben.objects.get(kuerzel="EV25")).personenberatungen().erstberatungen().count() == 146
    )
    assert list(behalten.beratungen.all()) == [eigene]


def test_entfernen_hinterlaesst_nichts(geladen, django_capture_on_commit_callbacks):
    namen = set(Nachweisdatei.objects.values_list("ablage", flat=True))
    namen |= set(Publizitaetsdatei.objects.values_list("ablage", flat=True))
    assert namen
    assert namen <= ablage.namen().keys()

    with django_capture_on_commit_callbacks(execute=True):
        demo("--entfernen")

    assert namen & ablage.namen().keys() == set()
    uebrig = {modell.__name__ for modell in apps.get_models() if modell._base_manager.exists()}
    assert uebrig <= {"Aenderung", "Thema", "ContentType", "Permission"}  # the journal stays


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
    assert set(Nutzer.objects.values_list("username", "is_active")) == {("beratung", False), ("verwaltung", False)}
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


@pytest.mark.django_db
def test_die_wiedervorlagen_der_beispiele_kommen_und_gehen():
    demo()
    geladen = Wiedervorlage.objects.filter(fuer__username="beratung").count()

    ausgabe = demo("--entfernen")

    assert (geladen, Wiedervorlage.objects.count()) == (3, 0)
    assert "bleibt" not in ausgabe


@pytest.mark.django_db
def test_ein_partner_mit_einer_eigenen_wiedervorlage_bleibt():
    demo()
    partner = Organisation.objects.filter(kennung__startswith="demo").first()
    WiedervorlageFactory(gegenstand=partner)

    demo("--entfernen")

    assert list(Organisation.objects.all()) == [partner]
    assert Wiedervorlage.objects.get().gegenstand == partner
