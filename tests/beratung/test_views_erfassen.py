"""The entry page, from opening to saving twice."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.models import Beratung, Klient
from netzwerk.models import Thema
from tests.factories import BeratungFactory, NebenthemaFactory, OrganisationFactory, ThemaFactory, VermittlungFactory
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db

NEU = "/beratungen/neu/"


def meldung(antwort):
    return [str(meldung) for meldung in antwort.context["messages"]]


def gewaehlt(antwort, name):
    """The values of the checked options, read from the page itself."""
    marken = re.findall(rf'<input [^>]*name="{name}"[^>]*>', antwort.content.decode())
    return [re.search(r'value="([^"]*)"', marke)[1] for marke in marken if " checked" in marke]


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_erfasst_nicht(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert client.get(NEU).status_code == 403
    assert client.post(NEU).status_code == 403


def test_eine_neue_seite_ist_vorbelegt_nur_thema_und_ergebnis_nicht(als, beraterin, laufend, heute):
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, folge=True, dauer=35)

    antwort = als(beraterin).get(NEU)

    assert antwort.status_code == 200
    assert gewaehlt(antwort, "kontaktart") == ["folge"]
    assert (gewaehlt(antwort, "hauptthema"), gewaehlt(antwort, "ergebnis")) == ([], [])
    assert antwort.context["form"]["dauer"].value() == 35
    assert 'class="form-check vorbelegt"' in antwort.content.decode()


def test_speichern_und_naechste_meldet_mit_ruecknahme(als, beraterin, eingabe):
    antwort = als(beraterin).post(NEU, eingabe(weiter="neu"), follow=True)

    beratung = Beratung.objects.get()
    assert antwort.redirect_chain == [(NEU, 302)]
    assert re.fullmatch(r"Gespeichert \d\d:\d\d: Wohnen, geklärt", meldung(antwort)[0])
    assert f'action="/beratungen/{beratung.pk}/storno/"' in antwort.content.decode()
    assert (beratung.beratende_person, beratung.erstellt_von) == (beraterin, beraterin)


def test_speichern_zeigt_den_eintrag(als, beraterin, eingabe):
    antwort = als(beraterin).post(NEU, eingabe())

    assert antwort.url == Beratung.objects.get().get_absolute_url()


def test_nachtragen_bleibt_beim_tag(als, beraterin, eingabe, heute):
    gestern = heute - timedelta(days=1)

    antwort = als(beraterin).post(NEU, eingabe(datum=gestern.isoformat(), weiter="neu"), follow=True)

    assert antwort.redirect_chain == [(f"{NEU}?datum={gestern.isoformat()}", 302)]
    assert antwort.context["form"]["datum"].value() == gestern


@pytest.mark.parametrize("tag", ["morgen", "2999-01-01"])
def test_ein_unmoeglicher_tag_in_der_adresse_wird_heute(als, beraterin, laufend, heute, tag):
    assert als(beraterin).get(NEU, {"datum": tag}).context["form"]["datum"].value() == heute


def test_zweimal_gesendet_einmal_gespeichert(als, beraterin, eingabe):
    client, daten = als(beraterin), eingabe(weiter="neu", neuer_code="on", ergebnis="vermittelt", stelle="amt")

    erste, zweite = (client.post(NEU, daten, follow=True) for _ in range(2))

    beratung = Beratung.objects.get()
    assert (Klient.objects.count(), beratung.vermittlungen.count()) == (1, 1)
    assert meldung(erste) == meldung(zweite)
    assert zweite.redirect_chain == [(NEU, 302)]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_gleichzeitig_gesendet_einmal_gespeichert(als, beraterin, eingabe):
    ThemaFactory(code="wohnen")  # the tests before may have ended with an empty database
    client, daten = als(beraterin), eingabe()

    antworten = gleichzeitig(lambda: client.post(NEU, daten).url)

    assert antworten == [Beratung.objects.get().get_absolute_url()] * 4


def test_ein_neuer_code_steht_in_der_meldung(als, beraterin, eingabe):
    antwort = als(beraterin).post(NEU, eingabe(neuer_code="on", weiter="neu"), follow=True)

    assert meldung(antwort)[0].endswith(f"Wohnen, geklärt. Neuer Code: {Klient.objects.get().code}")


def test_fehler_stehen_oben_und_am_feld_und_alles_bleibt_stehen(als, beraterin, eingabe):
    antwort = als(beraterin).post(NEU, eingabe(ergebnis="vermittelt", partner="Nirgendwo", nebenthemen=["kita"]))

    seite = antwort.content.decode()
    assert antwort.status_code == 200
    assert "<b>Noch nicht gespeichert.</b>" in seite
    assert '<a href="#id_partner">Organisation</a>' in seite
    assert antwort.context["form"]["partner"].value() == "Nirgendwo"
    assert (gewaehlt(antwort, "hauptthema"), gewaehlt(antwort, "nebenthemen")) == (["wohnen"], ["kita"])
    assert gewaehlt(antwort, "ergebnis") == ["vermittelt"]
    assert not Beratung.objects.exists()


def test_noch_einmal_zeigt_thema_und_ergebnis_vorbelegt(als, beraterin, laufend, heute):
    alt = BeratungFactory(vorhaben=laufend, datum=heute - timedelta(days=2), ergebnis="vermittelt")
    NebenthemaFactory(beratung=alt)
    VermittlungFactory(beratung=alt, organisation=OrganisationFactory(name="Kontaktstelle Wohnen"))

    antwort = als(beraterin).get(NEU, {"wie": alt.pk})

    assert (gewaehlt(antwort, "hauptthema"), gewaehlt(antwort, "ergebnis")) == (["kita"], ["vermittelt"])
    assert gewaehlt(antwort, "nebenthemen") == ["schule"]
    assert antwort.context["form"]["partner"].value() == "Kontaktstelle Wohnen"
    assert antwort.context["form"]["datum"].value() == heute


@pytest.mark.parametrize("wie", ["999999", "99999999999999999999"])
def test_noch_einmal_ohne_vorlage_gibt_es_nicht(als, beraterin, laufend, wie):
    assert als(beraterin).get(NEU, {"wie": wie}).status_code == 404


def test_ohne_laufendes_vorhaben_sagt_die_seite_was_fehlt(als, beraterin, ev25):
    antwort = als(beraterin).get(NEU)

    assert "kein Vorhaben" in antwort.content.decode()
    assert antwort.context["form"].umstaende_offen()


def test_die_seite_kostet_immer_gleich_wenig(als, beraterin, laufend, heute):
    client = als(beraterin)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin)
    OrganisationFactory()
    with CaptureQueriesContext(connection) as vorher:
        client.get(NEU)

    BeratungFactory.create_batch(20, vorhaben=laufend, datum=heute, beratende_person=beraterin, traeger=True)
    with CaptureQueriesContext(connection) as nachher:
        client.get(NEU)

    assert len(nachher) == len(vorher) <= 11


def test_ein_strich_wird_ergaenzt_und_zaehlt(als, beraterin, laufend, heute, eingabe):
    strich = BeratungFactory(vorhaben=laufend, datum=heute, entwurf=True, hauptthema=None)
    adresse = reverse("beratung:beratung_update", args=[strich.pk])
    assert "Strich ergänzen" in als(beraterin).get(adresse).content.decode()

    antwort = als(beraterin).post(adresse, eingabe())

    assert antwort.url == strich.get_absolute_url()
    assert list(Beratung.objects.personenberatungen()) == [strich]


def test_nach_dem_speichern_kommt_der_naechste_strich_derselben_person(als, beraterin, laufend, heute, eingabe):
    umstaende = {"vorhaben": laufend, "datum": heute, "entwurf": True}
    erster, zweiter = BeratungFactory.create_batch(2, beratende_person=beraterin, **umstaende)
    BeratungFactory(**umstaende)
    wege = [reverse("beratung:beratung_update", args=[strich.pk]) for strich in (erster, zweiter)]
    liste = als(beraterin).get("/beratungen/?status=entwurf").content.decode()
    assert f'href="{wege[0]}">' in liste

    seite = als(beraterin).get(wege[0]).content.decode()
    antwort = als(beraterin).post(wege[0], eingabe(weiter="strich"))

    assert ("noch 2 Striche" in seite, "Speichern und nächster Strich" in seite) == (True, True)
    assert antwort.url == wege[1]
    letzte = als(beraterin).get(wege[1]).content.decode()
    assert ("noch 1 Strich" in letzte, "Speichern und nächster Strich" in letzte) == (True, False)
    assert als(beraterin).post(wege[1], eingabe(weiter="strich")).url == zweiter.get_absolute_url()


def test_bearbeiten_behaelt_kennung_person_und_stand_der_vermittlung(als, koordination, eingabe, laufend, heute):
    alt = BeratungFactory(vorhaben=laufend, datum=heute, ergebnis="vermittelt")
    vermittlung = VermittlungFactory(beratung=alt, status="angekommen", wiedervorlage=heute)
    adresse = reverse("beratung:beratung_update", args=[alt.pk])
    partner = vermittlung.organisation.name
    assert als(koordination).get(adresse).context["form"]["partner"].value() == partner

    daten = eingabe(ergebnis="vermittelt", partner=partner, nachfragen="bleibt", dauer="55")
    als(koordination).post(adresse, daten)

    neu = Beratung.objects.get()
    assert (neu.kennung, neu.beratende_person, neu.dauer) == (alt.kennung, alt.beratende_person, 55)
    assert (neu.erstellt_von, neu.geaendert_von) == (None, koordination)
    vermittlung.refresh_from_db()
    assert (vermittlung.status, vermittlung.wiedervorlage) == ("angekommen", heute)


def test_stornierte_lassen_sich_nicht_bearbeiten(als, beraterin):
    storniert = BeratungFactory(storniert=True)

    antwort = als(beraterin).get(reverse("beratung:beratung_update", args=[storniert.pk]), follow=True)

    assert antwort.redirect_chain == [(storniert.get_absolute_url(), 302)]
    assert "nimmt zuerst das Storno zurück" in antwort.content.decode()


def test_ein_stillgelegtes_thema_laesst_seinen_platz_frei(als, beraterin, laufend):
    Thema.objects.filter(code__in=["kita", "orientierung"]).update(aktiv=False)

    antwort = als(beraterin).get(NEU)

    plaetze = [chip and chip.data["value"] for chip in antwort.context["form"].plaetze()]
    assert (plaetze[0], plaetze[1], plaetze[4], len(plaetze)) == (None, "schule", "wohnen", 8)
    assert re.search(r'value="schule" autofocus data-ziffer="2"', antwort.content.decode())


def test_das_beispiel_der_tasten_nennt_ein_thema_das_es_gibt(als, beraterin, laufend):
    Thema.objects.filter(code="wohnen").update(aktiv=False)
    assert "Sozial\xadleistungen, geklärt: <kbd>6</kbd> <kbd>1</kbd>" in als(beraterin).get(NEU).content.decode()

    Thema.objects.update(ziffer=None)
    assert "geklärt: <kbd>" not in als(beraterin).get(NEU).content.decode()


def test_die_seite_kommt_aus_keinem_zwischenspeicher(als, beraterin, laufend):
    assert "no-store" in als(beraterin).get(NEU)["Cache-Control"]
