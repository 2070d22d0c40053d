"""Joining two codes on the screen, taking it back, and saying that they are two people."""

from datetime import date

import pytest
from django.urls import reverse

from beratung.models import Beratung, Klient, Unterscheidung, Zusammenfuehrung
from tests.austausch import csv_datei, importiere
from tests.factories import BeratungFactory, KlientFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def alt():
    klient = KlientFactory(code="K-AAAA", sprache="ar", geschlecht="weiblich")
    BeratungFactory.create_batch(2, klient=klient, datum=date(2018, 3, 6))
    return klient


@pytest.fixture
def neu():
    klient = KlientFactory(code="K-CCCC", sprache="ku")
    BeratungFactory(klient=klient, datum=date(2018, 6, 5))
    return klient


def adresse(klient, name="zusammenfuehrung_create"):
    return reverse(f"beratung:{name}", args=[klient.code])


def zusammen(client, klient, anderer, **wahl):
    return client.post(f"{adresse(klient)}?mit={anderer.code}", wahl, follow=True)


def test_beide_stehen_nebeneinander_und_nur_widersprueche_werden_gefragt(als, beraterin, alt, neu):
    antwort = als(beraterin).get(adresse(neu), {"mit": "aaaa"})

    form = antwort.context["form"]
    assert list(form.fields) == ["bleibt", "sprache"]
    assert (form["bleibt"].value(), form["sprache"].value()) == ("K-AAAA", "K-CCCC")
    zeilen = {zeile.name: zeile.werte for zeile in form.zeilen()}
    assert zeilen["Sprache"] == ("Kurdisch (Kurmandschi)", "Arabisch")
    assert zeilen["Geschlecht"] == ("nicht erhoben", "weiblich")


def test_zusammenfuehren_und_ueberall_hinfinden(als, beraterin, alt, neu):
    client = als(beraterin)

    antwort = zusammen(client, neu, alt, bleibt="K-AAAA", sprache="K-CCCC")

    assert antwort.redirect_chain == [(alt.get_absolute_url(), 302)]
    assert "K-CCCC ist jetzt K-AAAA." in antwort.text
    alt.refresh_from_db()
    assert (alt.sprache, alt.geschlecht, alt.beratungen.count()) == ("ku", "weiblich", 3)
    for name in ("klient_detail", "klient_karte"):
        umweg = client.get(adresse(neu, name), follow=True)
        assert umweg.redirect_chain == [(adresse(alt, name), 302)]
        assert "K-CCCC ist in K-AAAA aufgegangen." in umweg.text
    assert client.get("/suche/", {"q": "K-CCCC"}).url == alt.get_absolute_url()
    assert client.get("/beratungen/", {"klient": "cccc"}).context["table"].paginator.count == 3
    assert [z.record for z in client.get("/beratungen/klienten/", {"code": "cccc"}).context["table"].rows] == [alt]
    assert client.get(adresse(neu, "klient_update")).status_code == 404


def test_die_spur_steht_da_und_fuehrt_zurueck(als, beraterin, koordination, alt, neu):
    zusammen(als(beraterin), alt, neu, bleibt="K-AAAA", sprache="K-AAAA")
    spur = Zusammenfuehrung.objects.get()
    html = als(koordination).get(alt.get_absolute_url()).text
    assert ("K-CCCC</b> ist dieselbe Person" in html, "beraterin, 1 Kontakt umgezogen" in html) == (True, True)

    antwort = als(koordination).post(reverse("beratung:zusammenfuehrung_delete", args=[spur.pk]), follow=True)

    assert "K-CCCC und K-AAAA sind wieder zwei Codes." in antwort.text
    assert (alt.beratungen.count(), neu.beratungen.count()) == (2, 1)
    noch_einmal = als(koordination).post(reverse("beratung:zusammenfuehrung_delete", args=[spur.pk]), follow=True)
    assert "Diese Zusammenführung ist schon zurückgenommen." in noch_einmal.text


@pytest.mark.parametrize(
    ("mit", "satz"),
    [
        ("", "Bitte nennen Sie den anderen Code."),
        ("aaaa", "Das ist derselbe Code. Bitte nennen Sie den anderen."),
        ("K-CCCD", "Den Code „K-CCCD“ gibt es nicht. Meinten Sie K-CCCC?"),
    ],
)
def test_ohne_zweiten_code_wird_weiter_gefragt(als, beraterin, alt, neu, mit, satz):
    for antwort in (
        als(beraterin).get(adresse(alt), {"mit": mit}),
        als(beraterin).post(f"{adresse(alt)}?mit={mit}", {"bleibt": "K-AAAA"}),
    ):
        assert satz in antwort.text
    assert not Zusammenfuehrung.objects.exists()


def test_wer_nichts_waehlt_fuehrt_nichts_zusammen(als, beraterin, alt, neu):
    antwort = zusammen(als(beraterin), alt, neu, bleibt="K-XXXX")

    assert set(antwort.context["form"].errors) == {"bleibt", "sprache"}
    assert not Zusammenfuehrung.objects.exists()


def test_was_im_weg_steht_wird_gesagt(als, beraterin, alt, neu):
    """The other code went into a third one while this page was open."""
    client = als(beraterin)
    form = client.get(adresse(alt), {"mit": "cccc"}).context["form"]
    KlientFactory(code="K-DDDD").nimm_auf(neu, von=beraterin)
    form = type(form)({"bleibt": "K-AAAA", "sprache": "K-AAAA"}, paar=form.paar, nutzer=beraterin)

    assert form.is_valid()
    with pytest.raises(Exception, match="K-CCCC ist schon in K-DDDD aufgegangen"):
        form.save()


def test_nicht_dieselbe_person_wird_gemerkt_und_warnt(als, beraterin, alt, neu):
    client = als(beraterin)
    seite = client.post(adresse(alt, "unterscheidung_create"), {"anderer": "K-CCCC"}, follow=True).text
    assert "Gemerkt: K-AAAA und K-CCCC sind nicht dieselbe Person." in seite
    assert "K-CCCC</b></a> ist nicht dieselbe Person" in seite

    warnung = client.get(adresse(neu), {"mit": "K-AAAA"}).text

    assert "K-AAAA und K-CCCC sind nicht dieselbe Person. Bitte fragen Sie nach" in warnung
    assert "Trotzdem zusammenführen" in warnung
    client.post(reverse("beratung:unterscheidung_delete", args=[Unterscheidung.objects.get().pk]))
    assert "Trotzdem" not in client.get(adresse(neu), {"mit": "K-AAAA"}).text


def test_am_selben_tag_da_warnt(als, beraterin, alt, neu):
    BeratungFactory(klient=neu, datum=date(2018, 3, 6))

    assert "Beide waren am selben Tag da: 06.03.2018." in als(beraterin).get(adresse(neu), {"mit": "K-AAAA"}).text


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_nur_wer_beraet_fuehrt_zusammen(als, beraterin, request, rolle, alt, neu):
    spur, unterscheidung = alt.nimm_auf(neu, von=beraterin), alt.unterscheide(KlientFactory(), von=beraterin)
    client = als(request.getfixturevalue(rolle))

    for weg in (
        adresse(alt),
        adresse(alt, "unterscheidung_create"),
        reverse("beratung:zusammenfuehrung_delete", args=[spur.pk]),
        reverse("beratung:unterscheidung_delete", args=[unterscheidung.pk]),
    ):
        assert client.post(weg, {"mit": "K-CCCC", "anderer": "K-CCCC"}).status_code == 403
    assert Klient.objects.zu("K-CCCC") == alt


def test_eingelesen_meint_der_alte_code_den_neuen(beraterin, ev25, tmp_path, alt, neu):
    kopf = "kennung;vorhaben;datum;beratende_person;hauptthema;ergebnis;klient"
    datei = csv_datei(tmp_path, kopf, "b1;EV25;06.11.2018;beraterin;kita;geklaert;k-cccc")
    importiere("beratungen", datei)
    alt.nimm_auf(neu, von=beraterin)

    assert importiere("beratungen", datei) == "0 neu, 0 geändert, 1 unverändert\n"
    assert Beratung.objects.get(kennung="b1").klient == alt


def test_eine_vielleicht_verlorene_karte_wird_still_genannt(als, beraterin):
    gleich = {
        "geschlecht": "weiblich",
        "altersgruppe": "25_29",
        "sprache": "ar",
        "herkunftsregion": "naher_osten",
        "staatsangehoerigkeit": "drittstaat",
        "aufenthaltsstatus": "ae_schutz",
    }
    erste, zweite = KlientFactory(**gleich), KlientFactory(**gleich)
    for klient, tag in ((erste, date(2018, 3, 6)), (zweite, date(2018, 5, 8))):
        BeratungFactory(klient=klient, datum=tag)
    client = als(beraterin)
    assert f"<b>{zweite}</b></a> vielleicht dieselbe Person" in client.get(erste.get_absolute_url()).text

    seite = client.post(adresse(erste, "unterscheidung_create"), {"anderer": zweite.code}, follow=True).text

    assert "vielleicht dieselbe Person" not in seite
