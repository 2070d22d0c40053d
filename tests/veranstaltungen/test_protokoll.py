"""Minutes that few may read, and decisions that become Wiedervorlagen."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from protegat.basis.felder import neue_kennung
from protegat.basis.freitext import siegel
from protegat.basis.models import Loeschprotokoll, Wiedervorlage
from tests.factories import BeschlussFactory, NutzerFactory, OrganisationFactory, ProtokollFactory, SitzungFactory
from tests.formulare import eingaben
from tests.protegat.loeschung.vermerk import halte
from tests.regeln import abgelehnt
from veranstaltungen.models import Beschluss, Protokoll

pytestmark = pytest.mark.django_db


def adresse(name, *nummern):
    return reverse(f"veranstaltungen:{name}", args=nummern)


def gesendet(client, ziel, **angaben):
    return client.post(ziel, {**angaben, "schluessel": neue_kennung()})


@pytest.fixture
def sitzung(ev25):
    return SitzungFactory(vorhaben=ev25, titel="Sitzung im November")


@pytest.mark.parametrize(
    ("regel", "tat"),
    [
        ("beschluss_text_nicht_leer", lambda: BeschlussFactory(text=" ", notiert=True)),
        ("protokoll_sagt_etwas", lambda: ProtokollFactory(niederschrift=" ")),
    ],
)
def test_datenbank_lehnt_ab(regel, tat):
    abgelehnt(regel, tat)


def test_protokoll_schreiben_und_drucken(als, beraterin, sitzung):
    client = als(beraterin)
    angaben = {"tagesordnung": "Rückblick\n\nTermine", "niederschrift": "Frau Beispiel fragt nach <Räumen>."}

    seite = gesendet(client, adresse("protokoll_create", sitzung.pk), **angaben)
    assert "Trotzdem speichern" in seite.text
    bestaetigt = {"niederschrift_trotzdem": siegel(angaben["niederschrift"])}
    antwort = gesendet(client, adresse("protokoll_create", sitzung.pk), **angaben, **bestaetigt)

    assert antwort.url == f"{sitzung.get_absolute_url()}#sitzung"
    assert sitzung.protokoll.punkte == ["Rückblick", "Termine"]
    blatt = client.get(adresse("protokoll_detail", sitzung.pk)).text.partition("<article")[2]
    for stueck in ("Sitzung im November", "<li>Termine</li>", "&lt;Räumen&gt;"):
        assert stueck in blatt


def test_ein_zweites_protokoll_gibt_es_nicht(als, beraterin, sitzung):
    ProtokollFactory(veranstaltung=sitzung)

    seite = gesendet(als(beraterin), adresse("protokoll_create", sitzung.pk), niederschrift="Noch eines")

    assert "Zu dieser Sitzung gibt es schon ein Protokoll." in seite.text
    assert Protokoll.objects.count() == 1


@pytest.mark.parametrize(
    ("wer", "sieht"),
    [("schreibende", True), ("leitende", True), ("koordination", True), ("andere", False), ("pruefung", False)],
)
def test_vertrauliches_lesen_nur_wenige(als, request, koordination, pruefung, ev25, wer, sieht):
    leute = {"koordination": koordination, "pruefung": pruefung}
    leute |= {name: NutzerFactory() for name in ("schreibende", "leitende", "andere")}
    sitzung = SitzungFactory(vorhaben=ev25, leitung=leute["leitende"])
    protokoll = ProtokollFactory(
        veranstaltung=sitzung, niederschrift="Streng geheim", vertraulich=True, erstellt_von=leute["schreibende"]
    )
    client = als(leute[wer])
    seiten = (sitzung.get_absolute_url(), adresse("protokoll_detail", sitzung.pk))

    assert [("Streng geheim" in client.get(seite).text) for seite in seiten] == [sieht, sieht]
    aendern = client.get(adresse("protokoll_update", sitzung.pk, protokoll.pk)).status_code
    assert aendern == {True: 200, False: 403 if wer == "pruefung" else 404}[sieht]


@pytest.mark.parametrize(("wer", "wird_leitung"), [("schreibende", True), ("andere", False)])
def test_niemand_macht_sich_zur_leitung_um_ein_vertrauliches_zu_lesen(als, ev25, wer, wird_leitung):
    leute = {name: NutzerFactory() for name in ("schreibende", "leitende", "andere")}
    sitzung = SitzungFactory(vorhaben=ev25, leitung=leute["leitende"])
    ProtokollFactory(veranstaltung=sitzung, vertraulich=True, erstellt_von=leute["schreibende"])
    client, seite = als(leute[wer]), adresse("veranstaltung_update", sitzung.pk)

    antwort = client.post(seite, eingaben(client.get(seite), leitung=str(leute[wer].pk), titel="Sitzung, berichtigt"))

    assert antwort.status_code == 302
    sitzung.refresh_from_db()
    assert (sitzung.leitung == leute[wer], sitzung.titel) == (wird_leitung, "Sitzung, berichtigt")


@pytest.mark.parametrize(("wer", "haelt_fest"), [("schreibende", True), ("leitende", True), ("andere", False)])
def test_beschluesse_einer_vertraulichen_sitzung_sieht_das_team_und_haelt_fest_wer_ihr_protokoll_liest(
    als, ev25, wer, haelt_fest
):
    leute = {name: NutzerFactory() for name in ("schreibende", "leitende", "andere")}
    sitzung = SitzungFactory(vorhaben=ev25, leitung=leute["leitende"])
    ProtokollFactory(veranstaltung=sitzung, vertraulich=True, erstellt_von=leute["schreibende"])
    beschluss = BeschlussFactory(veranstaltung=sitzung, text="Wir fragen nach")
    client, aendern = als(leute[wer]), adresse("beschluss_update", sitzung.pk, beschluss.pk)

    seite = client.get(sitzung.get_absolute_url()).text
    gesendet(client, adresse("beschluss_delete", sitzung.pk, beschluss.pk))

    assert "Wir fragen nach" in seite
    assert (aendern in seite, adresse("beschluss_create", sitzung.pk) in seite) == (haelt_fest, haelt_fest)
    assert Beschluss.objects.filter(pk=beschluss.pk).exists() != haelt_fest


def test_ein_beschluss_wird_zur_wiedervorlage_und_zeigt_ob_er_erledigt_ist(als, beraterin, koordination, sitzung):
    partner, client = OrganisationFactory(name="Kita"), als(beraterin)
    tag = timezone.localdate() + timedelta(days=9)
    angaben = {"text": "Raum suchen", "organisation": "Kita", "faellig_am": str(tag), "zustaendig": koordination.pk}

    antwort = gesendet(client, adresse("beschluss_create", sitzung.pk), **angaben, weiter="neu")

    assert antwort.url == adresse("beschluss_create", sitzung.pk)
    beschluss, vorlage = Beschluss.objects.get(), Wiedervorlage.objects.get()
    assert (beschluss.wiedervorlage, beschluss.organisation, beschluss.stand) == (vorlage, partner, "offen")
    assert (vorlage.text, vorlage.faellig_am, vorlage.fuer) == ("Raum suchen", tag, koordination)
    assert (vorlage.gegenstand, vorlage.erstellt_von) == (sitzung, beraterin)

    als(koordination).post(reverse("erledigung_create", args=[vorlage.pk]))

    karte = client.get(sitzung.get_absolute_url()).text.partition('id="beschluesse"')[2]
    assert "erledigt" in karte
    assert Beschluss.objects.get().stand == "erledigt"
    assert not Beschluss.objects.offene().exists()


def test_ohne_tag_wird_er_nur_festgehalten(als, beraterin, sitzung):
    gesendet(als(beraterin), adresse("beschluss_create", sitzung.pk), text="Wir machen weiter", zustaendig=beraterin.pk)

    assert (Beschluss.objects.get().stand, Wiedervorlage.objects.count()) == ("notiert", 0)


@pytest.mark.parametrize("tag", ["2018-11-05", "2099-01-01", "kein Tag"])
def test_ein_verschriebener_tag_wird_erklaert(als, beraterin, sitzung, tag):
    angaben = {"text": "Raum suchen", "faellig_am": tag, "zustaendig": beraterin.pk}

    seite = gesendet(als(beraterin), adresse("beschluss_create", sitzung.pk), **angaben)

    assert 'id="id_faellig_am_error"' in seite.text
    assert not Beschluss.objects.exists()


def test_beschluss_aendern_und_loeschen(als, beraterin, sitzung):
    beschluss = BeschlussFactory(veranstaltung=sitzung, fuer=beraterin)
    ziel, client = beschluss.get_absolute_url(), als(beraterin)

    client.post(ziel, eingaben(client.get(ziel), text="Saal suchen", faellig_am="2018-12-01"))
    vorlage = Wiedervorlage.objects.get()
    assert (vorlage.text, vorlage.faellig_am) == ("Saal suchen", date(2018, 12, 1))
    client.post(ziel, eingaben(client.get(ziel), faellig_am=""))
    assert (Beschluss.objects.get().stand, Wiedervorlage.objects.count()) == ("notiert", 0)

    zweiter = BeschlussFactory(veranstaltung=sitzung, fuer=beraterin)
    client.post(adresse("beschluss_delete", sitzung.pk, zweiter.pk))
    assert (list(Beschluss.objects.all()), Wiedervorlage.objects.count()) == ([beschluss], 0)


def test_mit_dem_beschluss_geht_auch_was_erledigt_war_und_es_steht_im_loeschprotokoll(als, beraterin, sitzung):
    beschluss = BeschlussFactory(veranstaltung=sitzung, fuer=beraterin)
    beschluss.wiedervorlage.erledige(von=beraterin)

    als(beraterin).post(adresse("beschluss_delete", sitzung.pk, beschluss.pk))

    assert not Wiedervorlage.objects.exists()
    zeilen = Loeschprotokoll.objects.values_list("grund", "tabelle", "konto")
    assert set(zeilen) == {
        ("von_hand", "veranstaltungen_beschluss", beraterin.username),
        ("von_hand", "basis_wiedervorlage", beraterin.username),
    }


def test_ein_sperrvermerk_auf_der_sitzung_haelt_protokoll_und_beschluesse(als, beraterin, sitzung):
    """Whoever deletes, and whatever the way."""
    beschluss = BeschlussFactory(veranstaltung=sitzung)
    protokoll = ProtokollFactory(veranstaltung=sitzung)
    vermerk = halte(sitzung)

    seite = als(beraterin).post(adresse("beschluss_delete", sitzung.pk, beschluss.pk), follow=True)
    for zeile in (beschluss, protokoll):
        with pytest.raises(DatabaseError, match="Sperrvermerk"), transaction.atomic():
            type(zeile).objects.filter(pk=zeile.pk).delete()
    vermerk.hebe_auf(None)
    protokoll.delete()

    assert "Hier liegt ein Sperrvermerk" in seite.content.decode()
    assert Beschluss.objects.filter(pk=beschluss.pk).exists()
    assert not Protokoll.objects.exists()


def test_die_naechste_sitzung_fragt_nach_dem_offenen(als, beraterin, ev25, sitzung):
    offener = BeschlussFactory(veranstaltung=sitzung, text="Raum suchen")
    BeschlussFactory(veranstaltung=sitzung, text="Schon gemacht").wiedervorlage.erledige(von=beraterin)
    BeschlussFactory(veranstaltung=sitzung, text="Nur notiert", notiert=True)
    BeschlussFactory(veranstaltung__vorhaben=ev25, text="Anderes Gremium")
    naechste = SitzungFactory(vorhaben=ev25, gremium=sitzung.gremium, tag=date(2018, 12, 4))
    client = als(beraterin)

    for seite in (naechste.get_absolute_url(), adresse("protokoll_detail", naechste.pk)):
        frueheres = client.get(seite).text.partition("Offen aus früheren Sitzungen")[2]
        assert "Raum suchen" in frueheres
        assert not any(text in frueheres for text in ("Schon gemacht", "Nur notiert", "Anderes Gremium"))
    assert list(Beschluss.objects.vor(naechste).offene()) == [offener]
    assert "Offen aus früheren" not in client.get(sitzung.get_absolute_url()).text
