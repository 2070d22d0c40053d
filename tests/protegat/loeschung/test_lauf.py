"""The run: what goes, what stays, what is written down, and that it can be interrupted."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from beratung.models import Beratung, Beratungsnotiz, Klient, Stammblatt, Zusammenfuehrung
from berichte.kennzahlen import KENNZAHLEN
from berichte.lage import Lage
from protegat.basis.loeschung import loesche
from protegat.basis.models import Aenderung, Einlesung, Loeschprotokoll, Nutzer
from protegat.basis.zeitraum import Zeitraum
from protegat.loeschung import lauf
from tests.berichte import zufall
from tests.berichte.stand import Q4, fest
from tests.berichte.test_kennzahlen import ZEITRAEUME
from tests.factories import (
    BelegFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    KlientFactory,
    NutzerFactory,
    StammblattFactory,
    VorhabenFactory,
)

pytestmark = pytest.mark.django_db
SPAETER = date(2099, 12, 31)


def gelistete(liste):
    return [json.loads(zeile) for zeile in Path(liste).read_text().splitlines()]


def zahlen(welt):
    lagen = [Lage(vorhaben, zeitraum) for vorhaben in welt.vorhaben for zeitraum in (*ZEITRAEUME, Zeitraum(*JAHR))]
    return {
        (lage.vorhaben.kuerzel, str(lage.zeitraum), name): tuple(lage.werte(kennzahl))
        for lage in lagen
        for name, kennzahl in KENNZAHLEN.items()
    }


JAHR = date(2018, 1, 1), date(2018, 12, 31)


def test_alle_zahlen_bleiben_und_der_festgeschriebene_bericht_stimmt(koordination):
    welt = zufall.Welt(11)
    BelegFactory(vorhaben=welt.vorhaben[0], kostenposition__vorhaben=welt.vorhaben[0], empfaenger="Frau Quitte")
    stand = fest(welt.vorhaben[0], Q4, koordination)
    vorher = zahlen(welt)
    beteiligte = set(Beratung.objects.abgeschlossen().values_list("klient", flat=True)) - {None}

    lauf.laufe(SPAETER)

    assert len(beteiligte) > 5
    assert zahlen(welt) == vorher
    assert not Klient.objects.filter(code__isnull=False).exists()
    assert set(Beratung.objects.values_list("klient", flat=True)).isdisjoint(beteiligte)
    stand.refresh_from_db()
    assert stand.ist_unversehrt
    call_command("berichte_pruefen")


def test_eine_person_bleibt_je_vorhaben_eine_und_ist_ueber_vorhaben_nicht_verbunden():
    klient, eins, zwei = KlientFactory(), VorhabenFactory(), VorhabenFactory()
    BeratungFactory.create_batch(3, klient=klient, vorhaben=eins)
    BeratungFactory(klient=klient, vorhaben=zwei)

    lauf.laufe(SPAETER)

    je_vorhaben = {v: set(v.beratungen.values_list("klient", flat=True)) for v in (eins, zwei)}
    assert [len(klienten) for klienten in je_vorhaben.values()] == [1, 1]
    assert je_vorhaben[eins].isdisjoint(je_vorhaben[zwei])
    assert Klient.objects.filter(code=None, sprache="nicht_erhoben").count() == 2
    assert [lauf_ for lauf_ in lauf.laufe(SPAETER) if lauf_.anzahl] == []


def test_zusammengefuehrte_codes_gehen_samt_ihrer_spur(beraterin):
    behalten, anderer = KlientFactory(), KlientFactory()
    BeratungFactory(klient=anderer)
    behalten.nimm_auf(anderer, beraterin)

    lauf.laufe(SPAETER)

    assert (Zusammenfuehrung.objects.count(), Klient.objects.filter(code__isnull=False).count()) == (0, 0)


def test_das_stammblatt_haelt_den_code_aber_nicht_die_notiz():
    vorhaben = VorhabenFactory(mit_stammblatt=True, aufbewahrung_bis=date(2034, 12, 31))
    blatt = StammblattFactory(vorhaben=vorhaben)
    BeratungFactory(klient=blatt.klient, vorhaben=vorhaben)
    BeratungsnotizFactory(klient=blatt.klient)

    lauf.laufe(date(2034, 12, 30))
    davor = (
        Beratungsnotiz.objects.count(),
        Stammblatt.objects.count(),
        Klient.objects.filter(pk=blatt.klient_id).count(),
    )
    lauf.laufe(date(2034, 12, 31))

    assert davor == (0, 1, 1)
    assert (Stammblatt.objects.count(), Klient.objects.behaltene().count()) == (0, 0)


def test_der_nachtlauf_laesst_beispiele_stehen():
    BeratungFactory(vorhaben=VorhabenFactory(beispiel=True), klient=KlientFactory(), thema_text="Fahrrad")
    echte = BeratungFactory(thema_text="Fahrrad")

    lauf.laufe(SPAETER, beispiele=False)

    assert list(Beratung.objects.filter(thema_text="").values_list("pk", flat=True)) == [echte.pk]
    assert Klient.objects.filter(code__isnull=False).count() == 1


def test_der_probelauf_sagt_auch_dass_nichts_faellig_ist(capsys):
    call_command("loeschen", "--probelauf")
    nichts = capsys.readouterr().out
    BeratungFactory(
        datum=date(2001, 1, 1), thema_text="Fahrrad", vorhaben=VorhabenFactory(tage=(date(2001, 1, 1),) * 2)
    )
    call_command("loeschen", "--probelauf")

    assert nichts == "Heute ist nichts fällig. Erfundene Personen der Beispiele zählt --auch-beispiele mit.\n"
    assert "Freies Stichwort zum Thema einer Beratung: 1 fällig" in capsys.readouterr().out


def test_protokoll_und_liste_nennen_nummern_und_keine_inhalte(liste, beraterin):
    notiz = BeratungsnotizFactory(text="Zwetschgenkuchen")

    loesche(Beratungsnotiz.objects.all(), "notizen", beraterin)

    zeile = Loeschprotokoll.objects.get()
    assert (zeile.grund, zeile.tabelle, zeile.anzahl) == ("notizen", "beratung_beratungsnotiz", 1)
    assert (zeile.nummern, zeile.konto, zeile.nutzer) == ([notiz.pk], "beraterin", beraterin.pk)
    (eintrag,) = gelistete(liste)
    assert eintrag.keys() == {"tabelle", "nummer", "kennung", "tag", "grund"}
    assert (eintrag["nummer"], liste.stat().st_mode & 0o777) == (notiz.pk, 0o600)
    assert Aenderung.objects.von(Beratungsnotiz, notiz.pk).exclude(alt=None, neu=None).count() == 0


@pytest.mark.parametrize("befehl", ["UPDATE basis_loeschprotokoll SET anzahl = 9", "DELETE FROM basis_loeschprotokoll"])
def test_das_loeschprotokoll_wird_nur_fortgeschrieben(befehl):
    Loeschprotokoll.objects.create(grund="notizen", tabelle="t", anzahl=1)

    with pytest.raises(DatabaseError, match="nur fortgeschrieben"), transaction.atomic(), connection.cursor() as zeiger:
        zeiger.execute(befehl)


def test_was_haengen_bleibt_haelt_die_anderen_regeln_nicht_auf(monkeypatch):
    BeratungFactory(thema_text="Fahrrad")
    BeratungsnotizFactory()
    monkeypatch.setattr(type(lauf.REGELN[0]), "loesche", _scheitert)

    ergebnisse = {e.regel.schluessel: e.fehler for e in lauf.laufe(SPAETER)}

    assert ergebnisse["notizen"] == "DatabaseError"
    assert ergebnisse["stichworte"] == ""
    assert Beratung.objects.filter(thema_text="").count() == 1


def _scheitert(*args, **kwargs):
    raise DatabaseError("voll")


def test_ein_unterbrochener_lauf_geht_dort_weiter(monkeypatch):
    monkeypatch.setattr(lauf, "AUF_EINMAL", 2)
    BeratungFactory.create_batch(5, thema_text="Fahrrad")
    echt, stapel = lauf._loesche, []

    def strom_weg(*args):
        if len(stapel) == 2:
            raise KeyboardInterrupt
        stapel.append(args)
        return echt(*args)

    with monkeypatch.context() as patch:
        patch.setattr(lauf, "_loesche", strom_weg)
        with pytest.raises(KeyboardInterrupt):
            lauf.laufe(SPAETER)
    zwischendurch = Beratung.objects.filter(thema_text="").count()
    lauf.laufe(SPAETER)

    assert (zwischendurch, Beratung.objects.filter(thema_text="").count()) == (4, 5)
    stapel = Loeschprotokoll.objects.filter(grund="stichworte").values_list("nummern", flat=True)
    assert {nummer for nummern in stapel for nummer in nummern} == set(Beratung.objects.values_list("pk", flat=True))


# ---------- accounts, imports ----------
def test_ein_ausgeschiedenes_konto_verliert_den_namen_und_behaelt_die_arbeit():
    nutzer = NutzerFactory(username="quitte", first_name="Erdacht", last_name="Quitte", email="q@beispiel.invalid")
    beratung = BeratungFactory(beratende_person=nutzer)
    nutzer.is_active = False
    nutzer.save()
    nutzer.refresh_from_db()
    assert nutzer.ausgeschieden_am == timezone.localdate()

    lauf.laufe(SPAETER)

    nutzer.refresh_from_db()
    assert (str(nutzer), nutzer.email, nutzer.has_usable_password()) == (f"konto-{nutzer.pk}", "", False)
    assert Beratung.objects.get(pk=beratung.pk).beratende_person == nutzer
    assert Nutzer.objects.filter(is_active=True, username__startswith="konto-").count() == 0


def test_eingelesene_inhalte_gehen_dass_eingelesen_wurde_bleibt(verwaltung):
    einlesung = Einlesung.objects.create(
        tabelle="beratungen", dateiname="a.csv", stand="eingelesen", fehler=[[1, "datum", "Quitte", "falsch"]]
    )
    einlesung.zeilen.create(nummer=1, neu=True, name="Quitte")
    wann = timezone.now() - timezone.timedelta(days=40)
    Einlesung.objects.update(erstellt_am=wann)

    lauf.laufe()

    einlesung.refresh_from_db()
    assert (einlesung.fehler, einlesung.zeilen.count(), einlesung.stand) == ([], 0, "eingelesen")
