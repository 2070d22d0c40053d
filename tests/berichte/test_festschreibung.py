"""Freezing: what is stored, from which records, and what stands in its way."""

import base64
import hashlib
import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from berichte.aufbau import Logobild
from berichte.ausgabe import pdf
from berichte.models import Begruendung, Bericht, Berichtsstand, Berichtstext
from berichte.stand.festschreibung import schreibe_fest
from berichte.stand.fundstellen import gedruckte
from berichte.stand.probe import nachgerechnet
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Logo
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.berichte.stand import Q4, fest, geprueft, zahl
from tests.factories import BeratungFactory, KlientFactory, NutzerFactory, VorhabenFactory, ZielwertFactory

pytestmark = pytest.mark.django_db
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def gelesen(stand):
    return Berichtsstand.objects.get(pk=stand.pk)


def test_jede_gedruckte_zahl_oeffnet_ihre_eintraege_von_damals(koordination):
    vorhaben = zufall.Welt(3).vorhaben[0]

    stand = gelesen(fest(vorhaben, Q4, koordination))

    zellen = gedruckte(stand.festgehalten)
    assert len(zellen) > 200
    assert stand.zahlen.count() == len(zellen)
    for gespeichert in stand.zahlen.all():
        probe = nachgerechnet(gespeichert)
        assert probe.stimmt, (gespeichert.kennzahl, gespeichert.ausschnitt, gespeichert.wert, probe)


def test_die_eintraege_sind_die_der_kennzahl(koordination, ev25):
    gezaehlte = BeratungFactory.create_batch(3, vorhaben=ev25, datum=date(2018, 11, 5))
    BeratungFactory(vorhaben=ev25, datum=date(2018, 9, 30))
    BeratungFactory(vorhaben=ev25, datum=date(2018, 11, 6), status="storniert")

    k1 = zahl(fest(ev25, Q4, koordination), "K1")

    zeilen = k1.stand.zeilen.filter(nummer__in=k1.zeilen)
    assert (k1.wert, k1.text) == ("3", "3")
    assert {(z.art, z.schluessel, z.tag) for z in zeilen} == {("beratung", b.pk, b.datum) for b in gezaehlte}


def test_festgehalten_sind_codes_der_statistik_und_sonst_nichts(koordination, ev25):
    klient = KlientFactory()
    BeratungFactory.create_batch(2, vorhaben=ev25, klient=klient, thema_text="Frau Geheim", geschlecht="weiblich")
    BeratungFactory(vorhaben=ev25, klient=KlientFactory())

    stand = fest(ev25, Q4, koordination)

    personen = list(stand.zeilen.order_by("schluessel").values_list("merkmale__person", flat=True))
    assert personen[0] == personen[1] != personen[2]
    assert set(personen) == {1, 2}
    alles = b"".join(stand.kanonische_zeilen()).decode()
    assert klient.code not in alles
    assert "Geheim" not in alles
    assert stand.zeilen.filter(merkmale__geschlecht="weiblich").count() == 2
    assert nachgerechnet(zahl(stand, "K4")).liste == "mind. 2"


def test_texte_gruende_und_parameter_stehen_dabei(koordination, ev25):
    bericht = Bericht.objects.zu(ev25, "quartalsbericht", Q4, koordination)
    ziel = ZielwertFactory(vorhaben=ev25)
    Berichtstext.objects.create(bericht=bericht, feld="themen", text="Viel KiTa.")
    Begruendung.objects.create(bericht=bericht, zielwert=ziel, text="Wir waren krank.")

    stand = fest(ev25, Q4, koordination)

    assert stand.texte["texte"]["themen"] == "Viel KiTa."
    assert stand.texte["begruendungen"][0]["text"] == "Wir waren krank."
    assert stand.parameter["schwelle"] == 3
    assert stand.parameter["spannen"]["jahr"] == ["2018-01-01", "2018-12-31"]
    assert stand.parameter["vorhaben"]["kuerzel"] == "EV25"
    assert stand.parameter["ziele"] == [["K1", None, "200.00"]]
    assert {"schluessel", "label", "einheit", "definition"} == set(stand.parameter["definitionen"][0])
    assert json.loads(stand.austausch)["stand"] == "festgeschrieben"


def test_die_pruefsumme_rechnet_auch_wer_unser_programm_nicht_hat(koordination, ev25):
    """As docs/festschreibung.md tells it: from the tables by plain SQL, with no word of ours."""
    BeratungFactory.create_batch(3, vorhaben=ev25, personenzahl=2)
    stand = fest(ev25, Q4, koordination)

    def frage(sql):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT json_build_object({sql}", [stand.pk])
            return [zeile[0] for zeile in cursor.fetchall()]

    kopf = "'fassung', fassung, 'grund', grund, 'festgeschrieben_von', json_build_array(von, konto)"
    moment = """to_char(am AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"')"""
    teile = frage(
        f"'kopf', json_build_object({kopf}, 'festgeschrieben_am', {moment}), 'inhalt', inhalt, 'austausch', austausch,"
        " 'texte', texte, 'parameter', parameter) FROM berichte_berichtsstand WHERE id = %s"
    )[0]
    zeilen = [{name: teile[name]} for name in ("kopf", "inhalt", "austausch", "texte", "parameter")]
    zeilen += frage(
        "'zeile', json_build_array(nummer, art, schluessel, tag, merkmale))"
        " FROM berichte_standzeile WHERE stand_id = %s ORDER BY nummer"
    )
    zeilen += frage(
        "'zahl', json_build_array(nummer, kennzahl, von, bis, nach, auspraegung, wert, text, to_json(zeilen)))"
        " FROM berichte_standzahl WHERE stand_id = %s ORDER BY nummer"
    )
    form = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    text = "".join(json.dumps(zeile, **form) + "\n" for zeile in zeilen)
    assert hashlib.sha256(text.encode()).hexdigest() == stand.pruefsumme


def test_ein_ausgetauschtes_logo_aendert_den_druck_nicht(koordination, ev25):
    logo = Logo.objects.create(vorhaben=ev25, name="Stadt", datei=ContentFile(PNG, name="stadt.png"))
    stand = fest(ev25, Q4, koordination)
    damals = pdf.schreibe(gelesen(stand).festgehalten)
    logo.datei.delete()
    logo.delete()
    BeratungFactory(vorhaben=ev25)

    assert gelesen(stand).festgehalten.logos == (Logobild("Stadt", PNG),)
    assert pdf.schreibe(gelesen(stand).festgehalten) == damals


def test_ungeprueft_laufend_und_unvollstaendig_wird_nichts_festgeschrieben(koordination, ev25):
    heute = timezone.localdate()
    laufend = VorhabenFactory(laufend=True)
    bericht = Bericht.objects.zu(laufend, "quartalsbericht", Zeitraum(heute - timedelta(3), heute), koordination)
    ZielwertFactory(vorhaben=ev25)

    with pytest.raises(ValidationError) as ungeprueft:
        schreibe_fest(bericht, koordination)
    with pytest.raises(ValidationError, match="Kapitel 9: Beratungen, ganzes Vorhaben: Die Begründung fehlt"):
        fest(ev25, Q4, koordination)

    assert ungeprueft.value.messages[:2] == [
        f"Der Zeitraum läuft noch bis {heute:%d.%m.%Y}.",
        "Der Bericht ist noch nicht geprüft.",
    ]
    assert not Berichtsstand.objects.exists()


def test_eine_berichtigung_ist_eine_weitere_fassung_mit_grund(koordination, ev25):
    erste = fest(ev25, Q4, koordination)
    BeratungFactory(vorhaben=ev25)

    with pytest.raises(ValidationError, match="braucht einen Grund"):
        fest(ev25, Q4, koordination, " ")
    zweite = fest(ev25, Q4, koordination, "Eine Beratung fehlte.")

    assert (zweite.fassung, zahl(zweite, "K1").wert) == (2, "1")
    assert (gelesen(erste).fassung, zahl(erste, "K1").wert) == (1, "0")
    assert gelesen(erste).ist_unversehrt


def test_wer_schon_ueberholt_ist_schreibt_nicht_fest(koordination, ev25):
    fest(ev25, Q4, koordination)

    with pytest.raises(ValidationError, match="eben jemand anderes"):
        schreibe_fest(geprueft(ev25, Q4, koordination), koordination, "noch eine", nach_fassung=0)


def test_befehl_und_pruefsumme_nennen_den_beschaedigten(koordination, ev25, capsys):
    BeratungFactory(vorhaben=ev25)
    stand = fest(ev25, Q4, koordination)
    call_command("berichte_pruefen")
    heil = capsys.readouterr().out

    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("UPDATE berichte_standzeile SET merkmale = merkmale || '{\"dauer\": 999}'")
        cursor.execute("SET session_replication_role = DEFAULT")

    assert heil.startswith(f"stimmt  {stand.pruefsumme}")
    assert not gelesen(stand).ist_unversehrt
    with pytest.raises(Abgelehnt, match="Nicht mehr wie festgeschrieben: Quartalsbericht EV25"):
        call_command("berichte_pruefen")


def test_zweite_person_liest_gegen_wo_es_eine_gibt(koordination, ev25):
    bericht = Bericht.objects.zu(ev25, "quartalsbericht", Q4, koordination)
    text = Berichtstext(bericht=bericht, feld="themen", text="Viel KiTa.")
    text.zeichne(koordination)
    text.save()
    allein = bericht.pruefe(von=koordination, zahlen={})
    allein.nimm_zurueck(von=koordination)
    kollegin = NutzerFactory(username="kollegin", koordination=True)

    with pytest.raises(ValidationError, match="Prüfen kann ihn kollegin"):
        Bericht.objects.get(pk=bericht.pk).pruefe(von=koordination, zahlen={})
    zu_zweit = Bericht.objects.get(pk=bericht.pk).pruefe(von=kollegin, zahlen={})

    assert (allein.ohne_zweite_person, zu_zweit.ohne_zweite_person) == (True, False)


@pytest.mark.parametrize("tat", ["neu", "anders", "weg"])
def test_ein_geaenderter_text_nimmt_die_pruefung_zurueck(koordination, ev25, tat):
    bericht = Bericht.objects.zu(ev25, "quartalsbericht", Q4, koordination)
    text = Berichtstext.objects.create(bericht=bericht, feld="themen", text="Viel KiTa.", geaendert_von=koordination)
    pruefung = bericht.pruefe(von=koordination, zahlen={})
    text.save()
    pruefung.refresh_from_db()
    assert pruefung.zurueckgenommen_am is None

    if tat == "weg":
        text.delete()
    else:
        neuer = Berichtstext(bericht=bericht, feld="netz") if tat == "neu" else text
        neuer.text, neuer.geaendert_von = "Viel Schule.", koordination
        neuer.save()

    pruefung.refresh_from_db()
    assert pruefung.zurueckgenommen_am is not None
    assert pruefung.zurueckgenommen_von == (None if tat == "weg" else koordination)
    assert Bericht.objects.get(pk=bericht.pk).geltende_pruefung is None
