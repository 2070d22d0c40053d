"""The database itself refuses: no program, no person at a console changes a frozen report."""

from threading import Event, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from berichte.models import Bericht, Berichtsstand, Standzahl, Standzeile
from berichte.stand import festschreibung
from tests.berichte.stand import Q3, Q4, fest, geprueft
from tests.factories import BeratungFactory, NutzerFactory, VorhabenFactory
from tests.gleichzeitig import gleichzeitig

TABELLEN = ("berichtsstand", "standzeile", "standzahl", "einreichung")


@pytest.fixture
def stand(koordination, ev25):
    BeratungFactory.create_batch(2, vorhaben=ev25)
    stand = fest(ev25, Q4, koordination)
    stand.reiche_ein(von=koordination, am=stand.tag, an="Stadt Leipzig", weg="email")
    return stand


def verweigert(befehl, satz):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # else what is pending of the setting stands in the way
        with pytest.raises(IntegrityError, match=satz), transaction.atomic():
            cursor.execute(befehl)


@pytest.mark.django_db
@pytest.mark.parametrize("tabelle", TABELLEN)
def test_nichts_wird_geaendert_geloescht_oder_geleert(stand, tabelle):
    verweigert(f"UPDATE berichte_{tabelle} SET id = id", "nicht geändert und nicht gelöscht")
    verweigert(f"DELETE FROM berichte_{tabelle}", "nicht geändert und nicht gelöscht")
    verweigert(f"TRUNCATE berichte_{tabelle} CASCADE", "werden nie geleert")


@pytest.mark.django_db
def test_zu_einem_stand_kommt_nichts_dazu(stand):
    satz = "es kommt nichts mehr dazu"

    verweigert(
        "INSERT INTO berichte_standzeile (stand_id, nummer, art, schluessel, merkmale)"
        f" VALUES ({stand.pk}, 9999, 'beratung', 9999, '{{}}')",
        satz,
    )
    verweigert(
        "INSERT INTO berichte_standzahl (stand_id, nummer, kennzahl, von, bis, nach, auspraegung, wert, text, zeilen)"
        f" VALUES ({stand.pk}, 9999, 'K1', '2018-01-01', '2018-01-01', '', '', '5', '5', '{{}}')",
        satz,
    )


@pytest.mark.django_db
def test_der_bericht_eines_standes_bleibt(stand):
    bericht = stand.bericht

    with pytest.raises(ProtectedError):
        bericht.delete()
    with pytest.raises(ProtectedError):
        bericht.vorhaben.delete()
    verweigert(f"DELETE FROM berichte_bericht WHERE id = {bericht.pk}", "violates foreign key")
    verweigert("UPDATE berichte_bericht SET zeitraum = '[2018-10-02,2019-01-01)'", "Vorhaben, Art und Zeitraum")


@pytest.mark.django_db
def test_eine_zweite_fassung_ohne_grund_lehnt_auch_die_datenbank_ab(stand):
    verweigert(
        "INSERT INTO berichte_berichtsstand"
        " (bericht_id, fassung, grund, am, von, konto, inhalt, austausch, texte, parameter, pruefsumme, siegel)"
        " SELECT bericht_id, 2, ' ', am, von, konto, inhalt, austausch, texte, parameter, pruefsumme, siegel"
        " FROM berichte_berichtsstand",
        "berichtsstand_berichtigung_mit_grund",
    )


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_zugleich_ergeben_einen_stand():
    koordination, vorhaben = NutzerFactory(koordination=True), VorhabenFactory()
    BeratungFactory.create_batch(3, vorhaben=vorhaben)
    vorhaben.refresh_from_db()
    bericht = geprueft(vorhaben, Q4, koordination)

    def schreibe():
        try:
            return festschreibung.schreibe_fest(
                Bericht.objects.get(pk=bericht.pk), koordination, nach_fassung=0
            ).fassung
        except ValidationError as grund:
            return grund.messages[0]

    ergebnisse = gleichzeitig(schreibe, mal=3)

    abgelehnt = {festschreibung.SCHON, festschreibung.WIRD_GERADE, festschreibung.EIN_ANDERER}
    assert sum(ergebnis == 1 for ergebnis in ergebnisse) == 1, ergebnisse
    assert {e for e in ergebnisse if e != 1} <= abgelehnt
    assert Berichtsstand.objects.count() == 1
    assert set(Standzeile.objects.values_list("stand", flat=True)) == {Berichtsstand.objects.get().pk}
    assert Standzahl.objects.exclude(stand=Berichtsstand.objects.get()).count() == 0


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_alle_zahlen_sind_von_einem_augenblick(monkeypatch):
    """Somebody saves in the middle of it: no figure sees that."""
    koordination, vorhaben = NutzerFactory(koordination=True), VorhabenFactory()
    BeratungFactory.create_batch(2, vorhaben=vorhaben)
    vorhaben.refresh_from_db()
    bericht, fertig = geprueft(vorhaben, Q3, koordination), Event()
    echtes = festschreibung.hindernisse

    def speichere():
        BeratungFactory(vorhaben=vorhaben, datum=Q3.von)
        connection.close()
        fertig.set()

    def hindernisse_und_jemand_speichert(*args):
        Thread(target=speichere).start()
        assert fertig.wait(10)
        return echtes(*args)

    monkeypatch.setattr(festschreibung, "hindernisse", hindernisse_und_jemand_speichert)
    stand = festschreibung.schreibe_fest(bericht, koordination)

    assert stand.zahlen.get(kennzahl="K1", von=Q3.von, bis=Q3.bis, nach="").wert == "0"
    assert Berichtsstand.objects.get().ist_unversehrt


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_berichte_eines_vorhabens_entstehen_nacheinander(monkeypatch):
    """Each hides what it would tell together with those before it, so it has to see them; others do not wait."""
    koordination, vorhaben = NutzerFactory(koordination=True), VorhabenFactory()
    vorhaben.refresh_from_db()
    fremdes = VorhabenFactory()
    fremdes.refresh_from_db()
    erster, zweiter = (geprueft(vorhaben, quartal, koordination) for quartal in (Q3, Q4))
    fremder, echtes, zugleich = geprueft(fremdes, Q4, koordination), festschreibung.hindernisse, []

    def schreibe(bericht):
        try:
            zugleich.append(festschreibung.schreibe_fest(bericht, koordination).bericht)
        except ValidationError as grund:
            zugleich.append(grund.messages[0])
        finally:
            connection.close()

    def hindernisse_und_andere_schreiben(*args):
        monkeypatch.setattr(festschreibung, "hindernisse", echtes)
        for bericht in (zweiter, fremder):
            anderer = Thread(target=schreibe, args=[bericht])
            anderer.start()
            anderer.join(60)
        return echtes(*args)

    monkeypatch.setattr(festschreibung, "hindernisse", hindernisse_und_andere_schreiben)
    festschreibung.schreibe_fest(erster, koordination)

    assert zugleich == [festschreibung.EIN_ANDERER, fremder]
    assert festschreibung.schreibe_fest(zweiter, koordination).fassung == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_wer_die_nummer_vorher_kennt_schmuggelt_nichts_hinein():
    """Written before the Stand, committed after it: the second one waits for the first, and then finds it sealed."""
    koordination, vorhaben = NutzerFactory(koordination=True), VorhabenFactory()
    stand = fest(vorhaben, Q3, koordination)
    nummer, drin, fertig, ergebnis = stand.pk + 1000, Event(), Event(), []

    def schmuggle():
        try:
            with transaction.atomic():
                Standzeile.objects.create(stand_id=nummer, nummer=2, art="beratung", schluessel=2)
                drin.set()
                fertig.wait(10)
        except IntegrityError as grund:
            ergebnis.append(str(grund))
        finally:
            connection.close()

    anderer = Thread(target=schmuggle)
    with transaction.atomic():
        Standzeile.objects.create(stand_id=nummer, nummer=1, art="beratung", schluessel=1)
        anderer.start()
        kam_hinein = drin.wait(1)
        stand.pk, stand.fassung, stand.grund = nummer, 2, "noch eine"
        stand.save(force_insert=True)
    fertig.set()
    anderer.join(20)

    assert not kam_hinein
    assert "es kommt nichts mehr dazu" in ergebnis[0]
    assert list(Standzeile.objects.filter(stand=nummer).values_list("nummer", flat=True)) == [1]
