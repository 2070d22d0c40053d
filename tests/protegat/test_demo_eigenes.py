"""`manage.py demo --entfernen` where people have worked in the example Vorhaben."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone

from beratung.models import Beratung, Beratungsnotiz, Identitaet, Klient, Stammblatt, Vermittlung
from berichte.models import Beleg, Belegdatei, Kostenposition, Mittelabruf
from netzwerk.models import Gremium, Netzwerkkontakt, Organisation, Vereinbarungsdatei
from protegat.basis.models import Eintrag, Nutzer, Vorhaben
from protegat.demo.eigenes import ARTEN
from protegat.demo.laden import laden
from tests.factories import BeratungFactory, KlientFactory, NetzwerkkontaktFactory, VermittlungFactory
from veranstaltungen.models import Anmeldung, Nachweisdatei, Publizitaetsdatei, Publizitaetsnachweis, Veranstaltung

ALLE = [modell for modell, *_ in ARTEN]


def demo(*argumente):
    ausgabe = StringIO()
    call_command("demo", *argumente, stdout=ausgabe)
    return ausgabe.getvalue().splitlines()


def zahlen():
    return {modell.__name__: modell._base_manager.count() for modell in apps.get_models()}


@pytest.fixture
def geladen(db):
    laden(timezone.localdate())
    return Vorhaben.objects.get(kuerzel="EV25")


@pytest.fixture
def probierer(geladen):
    return Nutzer.objects.get(username="beratung")


def test_beim_ausprobieren_erfasstes_geht_mit_und_wird_genannt(geladen, probierer):
    neue = BeratungFactory.create_batch(5, vorhaben=geladen, erstellt_von=probierer)
    VermittlungFactory(beratung=neue[0], erstellt_von=probierer)
    Beratung.objects.filter(kennung__startswith="demo-ev25").update(geaendert_von=probierer)
    beratungen, vermittlungen = Beratung.objects.count(), Vermittlung.objects.count()

    meldung = demo("--entfernen")

    assert f"Beratungen: {beratungen} entfernt, davon 5 beim Ausprobieren erfasst" in meldung
    assert f"Vermittlungen: {vermittlungen} entfernt, davon 1 beim Ausprobieren erfasst" in meldung
    assert "Veranstaltungen: 52 entfernt" in meldung
    assert [modell.__name__ for modell in ALLE if modell.objects.exists()] == []


def test_eigene_datensaetze_halten_das_entfernen_auf(geladen, beraterin):
    BeratungFactory.create_batch(4, vorhaben=geladen, erstellt_von=None)
    BeratungFactory(vorhaben=geladen, erstellt_von=beraterin)
    NetzwerkkontaktFactory(vorhaben=geladen)
    vorher = zahlen()

    with pytest.raises(CommandError) as grund:
        demo("--entfernen")

    assert str(grund.value) == (
        "In den Beispiel-Vorhaben liegen 5 eigene Beratungen. In den Beispiel-Vorhaben liegt 1 eigener "
        "Netzwerkkontakt. Ordnen Sie sie einem eigenen Vorhaben zu (eine Vermittlung mit ihrer Beratung), oder "
        "entfernen Sie sie mit: manage.py demo --entfernen --auch-eigene\nNichts entfernt."
    )
    assert zahlen() == vorher
    assert Nutzer.objects.get(username="beratung").is_active


def test_auch_eine_eigene_vermittlung_an_einer_beispielberatung(geladen, beraterin):
    VermittlungFactory(beratung=Beratung.objects.fuer(geladen).first(), erstellt_von=beraterin)

    with pytest.raises(CommandError, match="liegt 1 eigene Vermittlung"):
        demo("--entfernen")


def test_auf_wunsch_gehen_auch_die_eigenen(geladen, probierer, beraterin):
    code = KlientFactory(code="K-EIGEN", erstellt_von=beraterin)
    BeratungFactory(vorhaben=geladen, erstellt_von=beraterin, klient=code)
    BeratungFactory(vorhaben=geladen, erstellt_von=probierer)
    zahl = Beratung.objects.count()

    meldung = demo("--entfernen", "--auch-eigene")

    assert f"Beratungen: {zahl} entfernt, davon 1 beim Ausprobieren erfasst und 1 eigene" in meldung
    assert not Klient.objects.exists()


def test_ein_fremder_code_bleibt_ungefragt_stehen(geladen, probierer, beraterin):
    code = KlientFactory(code="K-EIGEN", erstellt_von=beraterin)
    BeratungFactory(vorhaben=geladen, erstellt_von=probierer, klient=code)

    demo("--entfernen")

    assert list(Klient.objects.all()) == [code]


def test_auch_eigene_gibt_es_nur_beim_entfernen(db):
    with pytest.raises(CommandError, match="nur zusammen mit --entfernen"):
        demo("--auch-eigene")

    assert not Vorhaben.objects.exists()


def test_jeder_eintrag_eines_vorhabens_wird_gesucht():
    eintraege = {modell for modell in apps.get_models() if issubclass(modell, Eintrag)}

    assert (
        eintraege - {Organisation, Gremium, Beratungsnotiz, Identitaet, Vereinbarungsdatei, Anmeldung}
        == {Beratung, Stammblatt, Vermittlung, Veranstaltung, Netzwerkkontakt}
        | {Nachweisdatei, Publizitaetsdatei, Publizitaetsnachweis}
        | {Kostenposition, Beleg, Belegdatei, Mittelabruf}
        == set(ALLE)
    )
