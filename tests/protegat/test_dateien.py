"""`manage.py dateien`: row and bytes belong together, and what has had its time goes."""

import os
from datetime import date, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone

from netzwerk.models import Vereinbarungsdatei
from protegat.basis import ablage
from protegat.basis.felder import neue_kennung
from protegat.basis.models import Datei, Entsorgung
from protegat.dateien import MODELLE
from tests.factories import NachweisdateiFactory, PublizitaetsdateiFactory, VereinbarungsdateiFactory, VorhabenFactory
from veranstaltungen.models import Nachweisdatei, Publizitaetsdatei

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def ordner(settings, tmp_path):
    settings.DATEIEN = tmp_path / "dateien"


def dateien(*argumente):
    ausgabe = StringIO()
    call_command("dateien", *argumente, stdout=ausgabe)
    return ausgabe.getvalue().splitlines()


def befunde():
    ausgabe = StringIO()
    with pytest.raises(CommandError) as grund:
        call_command("dateien", "--pruefen", stdout=ausgabe)
    return str(grund.value), ausgabe.getvalue().splitlines()


def altere(name, tage=2):
    vorher = (timezone.now() - timedelta(days=tage)).timestamp()
    os.utime(ablage.pfad(name), (vorher, vorher))


def test_jede_tabelle_mit_dateien_wird_geprueft_und_geleert():
    assert set(MODELLE) == {modell for modell in apps.get_models() if issubclass(modell, Datei)}


def test_stimmt_alles_wird_das_gesagt():
    NachweisdateiFactory()

    assert dateien("--pruefen") == ["Jeder Eintrag hat seine Datei, jede Datei ihren Eintrag."]


def test_pruefen_nennt_fehlende_veraenderte_und_fremde_bytes():
    fehlt, anders = NachweisdateiFactory(name="Fehlt.pdf"), PublizitaetsdateiFactory(name="Anders.pdf")
    ablage.entferne(fehlt.ablage)
    ablage.pfad(anders.ablage).write_bytes(b"ausgetauscht")
    fremd = neue_kennung()
    ablage.lege_ab(fremd, [b"x"])

    assert befunde() == (
        "3 Befunde.",
        [
            f"Nachweisdatei {fehlt.pk} „Fehlt.pdf“ ({fehlt.ablage}): Die Bytes fehlen in der Ablage.",
            f"Publizitätsdatei {anders.pk} „Anders.pdf“ ({anders.ablage}): Die Bytes sind nicht mehr die abgelegten.",
            f"{fremd}: liegt in der Ablage, aber kein Eintrag nennt die Datei.",
        ],
    )


def test_die_regel_der_esf_unterlagen_gilt_bis_sie_das_vorhaben_sagt():
    ohne = VorhabenFactory(tage=(date(2017, 1, 16), date(2018, 12, 31)))
    mit = VorhabenFactory(aufbewahrung_bis=date(2028, 12, 31))
    NachweisdateiFactory(veranstaltung__vorhaben=ohne)
    NachweisdateiFactory(veranstaltung__vorhaben=mit)
    PublizitaetsdateiFactory(nachweis__vorhaben=mit)
    NachweisdateiFactory(veranstaltung__vorhaben=mit, loeschen_am=date(2020, 1, 1))

    fristen = Nachweisdatei.objects.mit_frist().order_by("pk").values_list("frist", flat=True)

    assert list(fristen) == [date(2024, 12, 31), date(2028, 12, 31), date(2020, 1, 1)]
    assert Publizitaetsdatei.objects.mit_frist().get().frist == date(2028, 12, 31)


@pytest.mark.parametrize(
    ("bis", "faellig"),
    [(date(2022, 12, 31), True), (date(2022, 1, 1), True), (date(2023, 1, 1), False), (None, False)],
)
def test_eine_vereinbarung_bleibt_drei_volle_jahre_nach_ihrem_ende(bis, faellig):
    VereinbarungsdateiFactory(vereinbarung__bis=bis)

    assert Vereinbarungsdatei.objects.faellige(date(2025, 12, 31)).exists() is faellig
    assert not Vereinbarungsdatei.objects.faellige(date(2025, 12, 30)).exists()


def test_loeschen_nimmt_faelliges_mit_bytes_und_laesst_den_rest(django_capture_on_commit_callbacks):
    gestern, morgen = (timezone.localdate() + timedelta(days=n) for n in (-1, 1))
    faellig, bleibt = NachweisdateiFactory(loeschen_am=gestern), NachweisdateiFactory(loeschen_am=morgen)
    vorschau = dateien("--loeschen", "--probelauf")
    assert len(ablage.namen()) == 2

    with django_capture_on_commit_callbacks(execute=True):
        meldung = dateien("--loeschen")

    assert vorschau[0] == "Nachweisdateien: 1 fällig"
    assert meldung[0] == "Nachweisdateien: 1 gelöscht"
    assert (list(Nachweisdatei.objects.all()), list(ablage.namen())) == ([bleibt], [bleibt.ablage])
    assert faellig.ablage != bleibt.ablage


def test_auch_wer_an_allem_vorbei_loescht_laesst_keine_bytes(django_capture_on_commit_callbacks):
    datei = NachweisdateiFactory()
    Nachweisdatei.objects.filter(pk=datei.pk)._raw_delete("default")
    assert Entsorgung.objects.get().ablage == datei.ablage
    assert dateien("--pruefen")  # noted, so it is no orphan

    assert dateien("--loeschen")[-1] == "Reste in der Ablage: 1 entfernt"
    assert (ablage.namen(), Entsorgung.objects.count()) == ({}, 0)


def test_bytes_ohne_zeile_gehen_nach_einem_tag():
    alt, jung = neue_kennung(), neue_kennung()
    for name in (alt, jung):
        ablage.lege_ab(name, [b"x"])
    altere(alt)

    dateien("--loeschen")

    assert list(ablage.namen()) == [jung]


@pytest.mark.parametrize("argumente", [(), ("--pruefen", "--loeschen"), ("--pruefen", "--probelauf")])
def test_ohne_klaren_auftrag_geschieht_nichts(argumente):
    with pytest.raises(CommandError):
        dateien(*argumente)
