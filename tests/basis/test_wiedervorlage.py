"""A Wiedervorlage: when it is due, whose it is, which record it speaks of, and what the database refuses."""

from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from beratung.models import Beratung, Klient
from protegat.basis.models import Wiedervorlage, arbeitstag_in
from tests.factories import BeratungFactory, KlientFactory, NutzerFactory, WiedervorlageFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

DIENSTAG = date(2018, 11, 6)


def test_faellig_ist_was_offen_und_heran_ist_das_aelteste_zuerst():
    heute = WiedervorlageFactory(faellig_am=DIENSTAG)
    alt = WiedervorlageFactory(faellig_am=date(2018, 11, 1))
    WiedervorlageFactory(faellig_am=date(2018, 11, 7))
    WiedervorlageFactory(faellig_am=DIENSTAG).erledige(von=heute.fuer)

    assert list(Wiedervorlage.objects.faellig(DIENSTAG)) == [alt, heute]


def test_man_sieht_eigene_und_selbst_vergebene_koordination_alle(beraterin, koordination, verwaltung):
    eigene = WiedervorlageFactory(fuer=beraterin)
    vergebene = WiedervorlageFactory(erstellt_von=beraterin)
    fremde = WiedervorlageFactory()

    def sicht(wer):
        return set(Wiedervorlage.objects.sichtbar_fuer(wer))

    assert sicht(beraterin) == {eigene, vergebene}
    assert sicht(koordination) == {eigene, vergebene, fremde}
    assert sicht(verwaltung) == set()


def test_zu_einem_code_gehoeren_auch_die_zu_seinen_beratungen():
    klient = KlientFactory()
    am_code = WiedervorlageFactory(gegenstand=klient)
    an_beratung = WiedervorlageFactory(gegenstand=BeratungFactory(klient=klient))
    WiedervorlageFactory(gegenstand=BeratungFactory(pk=klient.pk + 1000))
    WiedervorlageFactory()

    gefunden = Wiedervorlage.objects.zu(Klient.objects.filter(pk=klient.pk), Beratung.objects.filter(klient=klient))

    assert set(gefunden) == {am_code, an_beratung}


def test_mit_dem_eintrag_geht_die_wiedervorlage():
    beratung = BeratungFactory()
    WiedervorlageFactory(gegenstand=beratung)

    beratung.delete()

    assert not Wiedervorlage.objects.exists()


def test_erledigen_und_wieder_oeffnen(beraterin):
    wiedervorlage = WiedervorlageFactory(fuer=beraterin)

    wiedervorlage.erledige(von=beraterin)
    erledigt = (wiedervorlage.offen, wiedervorlage.erledigt_von, timezone.localdate(wiedervorlage.erledigt_am))
    wiedervorlage.oeffne_wieder(von=beraterin)

    assert erledigt == (False, beraterin, timezone.localdate())
    assert list(Wiedervorlage.objects.offene()) == [wiedervorlage]


@pytest.mark.parametrize(
    ("tage", "ziel"),
    [(1, date(2018, 11, 7)), (4, date(2018, 11, 12)), (5, date(2018, 11, 12)), (6, date(2018, 11, 12))],
)
def test_was_auf_ein_wochenende_fiele_wartet_bis_montag(tage, ziel):
    assert arbeitstag_in(tage, DIENSTAG) == ziel


def test_die_datenbank_nimmt_nur_ganze_angaben():
    nutzer = NutzerFactory()
    art = ContentType.objects.get_for_model(Klient)
    faelle = {
        "wiedervorlage_text_nicht_leer": {"text": " "},
        "wiedervorlage_gegenstand_ganz_oder_gar_nicht": {"art": art},
        "wiedervorlage_erledigt_von_jemandem": {"erledigt_von": nutzer},
    }

    for regel, felder in faelle.items():
        abgelehnt(regel, lambda felder=felder: WiedervorlageFactory(**felder))
