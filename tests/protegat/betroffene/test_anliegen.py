"""Requests: the day by which we answer, whose part it is, and a log that only grows."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import (
    Ablehnungsgrund,
    Anliegen,
    Anliegenstand,
    Betroffenenrecht,
    Pruefweg,
    Schrittart,
    Verlaengerungsgrund,
    Wiedervorlage,
)
from protegat.betroffene.ablauf import AUSKUENFTE
from tests.factories import AnliegenFactory, KontaktpersonFactory

LISTE = reverse("betroffene:anliegen_list")
NEU = reverse("betroffene:anliegen_create")


def angaben(**felder):
    tag = timezone.localdate().isoformat()
    return {"recht": "auskunft", "gruppe": "klient", "zu": "7qf4", "eingegangen_am": tag, "geprueft": ""} | felder


def handle(client, anliegen, tat, **felder):
    return client.post(reverse(f"betroffene:{tat}_create", args=[anliegen.pk]), felder)


@pytest.mark.parametrize(
    ("eingang", "frist"),
    [
        (date(2018, 11, 6), date(2018, 12, 6)),
        (date(2018, 1, 31), date(2018, 2, 28)),
        (date(2016, 1, 30), date(2016, 2, 29)),
    ],
)
def test_geantwortet_wird_in_einem_monat(db, eingang, frist):
    anliegen = AnliegenFactory(eingegangen_am=eingang)

    anliegen.refresh_from_db()

    assert anliegen.faellig_am == frist


def test_verlaengert_sind_es_drei_monate_und_nur_einmal(als, beraterin, klient):
    anliegen = AnliegenFactory(zu=klient)

    for _ in range(2):
        antwort = handle(als(beraterin), anliegen, "verlaengerung", grund=Verlaengerungsgrund.UMFANG)

    anliegen.refresh_from_db()
    assert (anliegen.faellig_am, antwort.status_code) == (date(2019, 2, 6), 404)
    assert [schritt.was for schritt in anliegen.schritte.all()] == [Schrittart.VERLAENGERT]


def test_koordination_nimmt_auf_und_die_beratung_antwortet(als, koordination, beraterin, klient):
    antwort = als(koordination).post(NEU, angaben(zustaendig=beraterin.pk))

    anliegen = Anliegen.objects.get()
    seite = als(koordination).get(anliegen.get_absolute_url()).content.decode()
    erinnerung = Wiedervorlage.objects.get()
    assert (antwort.status_code, anliegen.bezeichnung, anliegen.zustaendig) == (302, "K-7QF4", beraterin)
    assert "K-7QF4" not in erinnerung.text
    assert (erinnerung.fuer, erinnerung.faellig_am) == (beraterin, anliegen.faellig_am - timedelta(days=7))
    assert "Es antwortet beraterin" in seite
    assert reverse("betroffene:auskunft", args=["klient", klient.pk]) not in seite
    assert handle(als(koordination), anliegen, "erledigung").status_code == 404


def test_wer_die_daten_nicht_sehen_darf_kann_nicht_zustaendig_sein(als, verwaltung, koordination, klient):
    antwort = als(verwaltung).post(NEU, angaben(zustaendig=koordination.pk))

    fehler = antwort.context["form"].errors
    assert fehler == {"zustaendig": ["koordination darf diese Daten nicht sehen. Bitte wählen Sie jemand anderen."]}
    assert Anliegen.objects.count() == 0


@pytest.mark.parametrize(("gruppe", "zu"), [("klient", "K-9999"), ("kontaktperson", "17"), ("nutzer", "niemand")])
def test_ein_unbekannter_eintrag_ist_ein_fehler_am_feld(als, verwaltung, gruppe, zu):
    antwort = als(verwaltung).post(NEU, angaben(gruppe=gruppe, zu=zu, zustaendig=verwaltung.pk))

    assert "zu" in antwort.context["form"].errors
    assert f'value="{zu}"' in antwort.content.decode()


def test_von_der_seite_des_codes_steht_alles_schon_da(als, beraterin, klient):
    seite = als(beraterin).get(f"{NEU}?zu=klient-{klient.pk}")

    assert seite.context["form"].initial["zu"] == "K-7QF4"
    assert seite.context["form"].initial["zustaendig"] == beraterin


def test_aus_der_nummer_erfaehrt_niemand_den_code(als, verwaltung, klient):
    """Verwaltung takes in what the person says, and may open no code."""
    seiten = [als(verwaltung).get(f"{NEU}?zu=klient-{nummer}") for nummer in (klient.pk, klient.pk + 1)]

    assert [seite.context["form"].initial for seite in seiten] == [{}, {}]
    assert "K-7QF4" not in seiten[0].content.decode()


def test_die_liste_zeigt_nur_die_eigenen_gruppen(als, beraterin, verwaltung, koordination, pruefung):
    AnliegenFactory(bezeichnung="K-1111")
    AnliegenFactory(gruppe="nutzer", bezeichnung="Konto Nr. 3")

    seiten = {wer.username: als(wer).get(LISTE).content.decode() for wer in (beraterin, verwaltung, koordination)}

    zu_sehen = {wer: ("K-1111" in seite, "Konto Nr. 3" in seite) for wer, seite in seiten.items()}
    assert zu_sehen == {"beraterin": (True, False), "verwaltung": (True, True), "koordination": (True, False)}
    assert als(pruefung).get(LISTE).status_code == 403


def test_die_liste_fragt_gleich_oft_bei_vielen(als, beraterin):
    def fragen():
        with CaptureQueriesContext(connection) as gefragt:
            als(beraterin).get(LISTE)
        return len(gefragt)

    AnliegenFactory(zustaendig=beraterin)
    wenige = fragen()
    AnliegenFactory.create_batch(40, zustaendig=beraterin)

    assert fragen() == wenige


def test_heute_erinnert_alle_die_antworten(als, beraterin, verwaltung):
    AnliegenFactory(bezeichnung="K-1111")

    seiten = [als(wer).get("/").content.decode() for wer in (beraterin, verwaltung)]

    assert all("K-1111" in seite and "überfällig seit" in seite for seite in seiten)


def test_erledigt_ist_erst_was_geprueft_ist(als, beraterin, klient):
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.BERICHTIGUNG)
    handle(als(beraterin), anliegen, "berichtigung")

    antwort = als(beraterin).post(reverse("betroffene:erledigung_create", args=[anliegen.pk]), follow=True)
    anliegen.refresh_from_db()
    ungeprueft = anliegen.stand
    handle(als(beraterin), anliegen, "erkennung", geprueft=Pruefweg.KARTE)
    handle(als(beraterin), anliegen, "erledigung")

    anliegen.refresh_from_db()
    assert "Woran haben Sie die Person erkannt?" in antwort.content.decode()
    assert (ungeprueft, anliegen.stand) == (Anliegenstand.OFFEN, Anliegenstand.ERLEDIGT)


@pytest.mark.parametrize("recht", [recht for recht in Betroffenenrecht if recht not in AUSKUENFTE])
def test_erledigt_ist_erst_wofuer_etwas_getan_wurde(als, beraterin, klient, recht):
    anliegen = AnliegenFactory(zu=klient, recht=recht, geprueft=Pruefweg.KARTE)

    antwort = als(beraterin).post(reverse("betroffene:erledigung_create", args=[anliegen.pk]), follow=True)

    anliegen.refresh_from_db()
    assert anliegen.stand == Anliegenstand.OFFEN
    assert "lehnen Sie mit Grund ab" in antwort.content.decode()


def test_wo_der_eintrag_fort_ist_darf_es_erledigt_sein(als, verwaltung):
    person = KontaktpersonFactory()
    anliegen = AnliegenFactory(
        zu=person, gruppe="kontaktperson", recht=Betroffenenrecht.LOESCHUNG, geprueft=Pruefweg.RUECKFRAGE
    )
    person.delete()

    handle(als(verwaltung), anliegen, "erledigung")

    anliegen.refresh_from_db()
    assert anliegen.stand == Anliegenstand.ERLEDIGT


def test_eine_auskunft_ist_nicht_erledigt_solange_ein_teil_fehlt(als, beraterin, klient, mit_fremder_notiz):
    anliegen = AnliegenFactory(zu=klient, geprueft=Pruefweg.KARTE)

    antwort = als(beraterin).post(reverse("betroffene:erledigung_create", args=[anliegen.pk]), follow=True)

    assert "Es fehlt noch der Teil mit den Notizen von: beraterin, kollegin." in antwort.content.decode()


def test_abgelehnt_wird_mit_grund(als, beraterin, klient):
    anliegen = AnliegenFactory(zu=klient)

    handle(als(beraterin), anliegen, "ablehnung", grund="weil")
    handle(als(beraterin), anliegen, "ablehnung", grund=Ablehnungsgrund.NICHT_ERKANNT)

    anliegen.refresh_from_db()
    assert (anliegen.stand, anliegen.schritte.get().was) == (Anliegenstand.ABGELEHNT, Schrittart.ABGELEHNT)


def test_ein_anliegen_der_verwaltung_ist_fuer_die_beratung_keines(als, beraterin):
    anliegen = AnliegenFactory(gruppe="nutzer", bezeichnung="Konto Nr. 3")

    assert als(beraterin).get(anliegen.get_absolute_url()).status_code == 404
    assert handle(als(beraterin), anliegen, "rueckzug").status_code == 404


def test_nichts_wird_aus_dem_verlauf_genommen(beraterin):
    anliegen = AnliegenFactory()
    anliegen.vermerke(Schrittart.BERICHTIGT, beraterin)

    for tat in (lambda: anliegen.schritte.update(konto="x"), lambda: anliegen.schritte.all().delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            tat()
    with pytest.raises(InternalError), transaction.atomic():
        AnliegenFactory().delete()


def test_der_verlauf_wird_nie_geleert(db):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE basis_anliegenschritt")


def test_eingegangen_ist_es_nicht_in_der_zukunft(db):
    anliegen = AnliegenFactory.build(eingegangen_am=timezone.localdate() + timedelta(days=1))

    with pytest.raises(ValidationError):
        anliegen.full_clean()


@pytest.mark.parametrize(("tage", "satz"), [(-1, "in der Zukunft"), (367, "mehr als ein Jahr zurück")])
def test_der_tag_des_eingangs_kann_gemeint_sein(als, verwaltung, tage, satz):
    tag = timezone.localdate() - timedelta(days=tage)

    seite = als(verwaltung).post(NEU, angaben(eingegangen_am=tag.isoformat())).content.decode()

    assert satz in seite
    assert not Anliegen.objects.exists()


def test_das_jahr_eins_nimmt_auch_die_datenbank_nicht(db):
    with pytest.raises(IntegrityError, match="eingegangen_am_zwischen"):
        AnliegenFactory(eingegangen_am=date(1, 1, 1))


def test_berichtigen_fuehrt_zum_formular_und_nennt_den_eingereichten_bericht_nur_wenn_es_ihn_gibt(
    als, verwaltung, beraterin, klient
):
    person = KontaktpersonFactory()
    andere = AnliegenFactory(gruppe="kontaktperson", zu=person, recht=Betroffenenrecht.BERICHTIGUNG)
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.BERICHTIGUNG)

    seite = als(beraterin).get(anliegen.get_absolute_url()).content.decode()

    assert reverse("beratung:klient_update", args=["K-7QF4"]) in seite
    assert "Nachmeldung" not in seite
    adresse = reverse("netzwerk:kontaktperson_update", args=[person.organisation_id, person.pk])
    assert adresse in als(verwaltung).get(andere.get_absolute_url()).content.decode()
