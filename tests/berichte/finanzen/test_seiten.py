"""The pages of the money: who may, what they show, what they keep."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from berichte.models import Beleg, Belegaufteilung, Kostenposition, Mittelabruf
from protegat.basis.felder import neue_kennung
from tests.dateien import PDF, upload
from tests.factories import (
    BelegaufteilungFactory,
    BelegFactory,
    FinanzierungsanteilFactory,
    KostenpositionFactory,
    MittelabrufFactory,
)
from tests.formulare import eingaben

pytestmark = pytest.mark.django_db


@pytest.fixture
def position(ev25):
    ev25.refresh_from_db()
    return KostenpositionFactory(vorhaben=ev25, code="1.1")


@pytest.fixture
def client(als, koordination):
    return als(koordination)


def adresse(name, *schluessel):
    return reverse(f"finanzen:{name}", args=["EV25", *schluessel])


def angaben(position, **anders):
    return {
        "kostenposition": position.pk,
        "beleg_nr": "12/2018",
        "empfaenger": "Druckerei",
        "grund": "Flyer",
        "brutto": "1.119,00",
        "nicht_foerderfaehig": "",
        "rechnungsdatum": "2018-10-25",
        "zahlungsdatum": "2018-11-06",
        "schluessel": neue_kennung(),
    } | anders


def test_einen_beleg_erfassen_und_den_naechsten_mit_derselben_position(client, position):
    antwort = client.post(adresse("beleg_create"), angaben(position, weiter="1"))

    beleg = Beleg.objects.get()
    assert (beleg.vorhaben, beleg.foerderfaehig) == (position.vorhaben, Decimal("1119.00"))
    assert antwort.url == f"{adresse('beleg_create')}?position={position.pk}"
    assert client.get(antwort.url).context["form"]["kostenposition"].value() == str(position.pk)


@pytest.mark.parametrize(
    ("angabe", "feld", "satz"),
    [
        ({"brutto": "viel"}, "brutto", "Zahl"),
        ({"brutto": "0"}, "brutto", "Ein Beleg über 0 Euro ist keiner."),
        ({"nicht_foerderfaehig": "1.119,01"}, "nicht_foerderfaehig", "höchstens der ganze Betrag"),
        ({"zahlungsdatum": "2199-01-01"}, "zahlungsdatum", "Das Datum liegt in der Zukunft."),
        ({"beleg_nr": "alt"}, "beleg_nr", "Diese Nummer hat schon der Beleg an Druckerei, bezahlt am 06.11.2018."),
        ({"empfaenger": " "}, "empfaenger", "zwingend"),
    ],
)
def test_falsches_kommt_mit_seinem_grund_zurueck(client, position, angabe, feld, satz):
    BelegFactory(kostenposition=position, beleg_nr="alt")

    antwort = client.post(adresse("beleg_create"), angaben(position) | angabe)

    assert satz in " ".join(antwort.context["form"].errors[feld])
    assert antwort.context["form"]["grund"].value() == "Flyer"
    assert Beleg.objects.count() == 1


def test_eine_vielleicht_doppelte_zahlung_wird_gesagt(client, position):
    BelegFactory(kostenposition=position, beleg_nr="11", brutto="1119.00")

    antwort = client.post(adresse("beleg_create"), angaben(position), follow=True)

    assert "Vielleicht doppelt: Beleg 11 nennt denselben Empfänger" in antwort.text


def test_ein_scan_kommt_zum_beleg_und_geht_mit_ihm(client, position):
    scan = upload(PDF, "Beleg 12.pdf")

    client.post(adresse("beleg_create"), angaben(position, dateien=[scan]))

    (datei,) = Beleg.objects.get().dateien.all()
    assert b"".join(client.get(datei.get_absolute_url()).streaming_content).startswith(b"%PDF")
    assert "Beleg 12.pdf" in client.get(datei.beleg.get_absolute_url()).text
    client.post(f"{datei.get_absolute_url()}loeschen/")
    assert not Beleg.objects.get().dateien.exists()


def test_aendern_und_loeschen(client, position):
    beleg = BelegFactory(kostenposition=position)
    seite = client.get(adresse("beleg_update", beleg.pk))

    client.post(adresse("beleg_update", beleg.pk), eingaben(seite, brutto="80,50"))

    beleg.refresh_from_db()
    assert beleg.foerderfaehig == Decimal("80.50")
    client.post(adresse("beleg_delete", beleg.pk))
    assert not Beleg.objects.exists()


def test_aufteilen_auf_ein_anderes_vorhaben(client, position):
    beleg, andere = BelegFactory(kostenposition=position), KostenpositionFactory(vorhaben__kuerzel="EV25-2")
    neu = adresse("belegaufteilung_create", beleg.pk)

    client.post(neu, {"kostenposition": andere.pk, "satz": "33,33", "betrag": "", "schluessel": neue_kennung()})

    seite = client.get(beleg.get_absolute_url())
    teile = {teil.vorhaben.kuerzel: teil.foerderfaehig for teil in seite.context["teile"]}
    assert teile == {"EV25": Decimal("66.67"), "EV25-2": Decimal("33.33")}
    assert seite.context["unverteilt"] == 0
    rest = Belegaufteilung.objects.get(satz=None)
    client.post(adresse("belegaufteilung_delete", beleg.pk, rest.pk))
    assert "Nicht verteilt: 66,67\xa0€." in client.get(beleg.get_absolute_url()).text


def test_ein_anteil_ueber_hundert_prozent_kommt_zurueck(client, position):
    beleg = BelegFactory(kostenposition=position)
    anteil = BelegaufteilungFactory(beleg=beleg, kostenposition=position, satz=60)
    andere = KostenpositionFactory()
    neu = adresse("belegaufteilung_create", beleg.pk)

    antwort = client.post(neu, {"kostenposition": andere.pk, "satz": "40,01", "schluessel": neue_kennung()})

    assert "Übrig sind 40,00 Prozent, 40,00 Euro." in antwort.context["form"].errors["satz"][0]
    seite = client.get(adresse("belegaufteilung_update", beleg.pk, anteil.pk))
    client.post(adresse("belegaufteilung_update", beleg.pk, anteil.pk), eingaben(seite, satz="100"))
    assert beleg.teile.get().foerderfaehig == 100


def test_die_liste_filtert_und_nennt_ihre_summen(client, position):
    andere = KostenpositionFactory(vorhaben=position.vorhaben, code="2")
    BelegFactory(kostenposition=position, beleg_nr="A", brutto=10)
    BelegFactory(kostenposition=position, beleg_nr="B", brutto=20, offen=True)
    BelegFactory(kostenposition=andere, beleg_nr="C", brutto=40, zahlungsdatum=date(2019, 1, 15))
    BelegaufteilungFactory(beleg=BelegFactory(beleg_nr="D", brutto=80), kostenposition=position, satz=50)
    BelegFactory(beleg_nr="fremd")

    def gezeigt(frage=""):
        kontext = client.get(f"{adresse('beleg_list')}?{frage}").context
        nummern = {zeile.record.beleg.beleg_nr for zeile in kontext["table"].rows}
        return nummern, int(kontext["brutto"]), int(kontext["foerderfaehig"]), int(kontext["zaehlt"])

    assert gezeigt() == (set("ABCD"), 150, 110, 50)
    assert gezeigt("position=2") == ({"C"}, 40, 40, 0)
    assert gezeigt("nur=offen") == ({"B"}, 20, 20, 0)
    assert gezeigt("nur=ausserhalb") == ({"C"}, 40, 40, 0)
    assert gezeigt("nur=geteilt") == ({"D"}, 80, 40, 40)
    assert gezeigt("von=2018-11-06&bis=2018-12-31") == (set("AD"), 90, 50, 50)
    assert gezeigt("suche=flyer a")[0] == {"A"}


def test_kostenposition_und_pauschale(client, position):
    daten = {"kostenart": "pauschale", "code": "4", "bezeichnung": "Gemeinkosten", "plan": "150,00"}
    daten |= {"satz": "15", "rang": 2}

    ohne = client.post(adresse("kostenposition_create"), daten | {"schluessel": neue_kennung()})
    client.post(adresse("kostenposition_create"), daten | {"basis": [position.pk], "schluessel": neue_kennung()})

    assert ohne.context["form"].errors["basis"] == ["Bitte wählen Sie, wovon die Pauschale berechnet wird."]
    pauschale = Kostenposition.objects.get(code="4")
    assert list(pauschale.basis.all()) == [position]
    seite = client.get(adresse("kostenposition_update", pauschale.pk))
    anders = eingaben(seite, kostenart="sach", satz="", basis=[])
    falsch = client.post(adresse("kostenposition_update", pauschale.pk), anders)
    assert "Die Kostenart bleibt." in falsch.context["form"].errors["kostenart"][0]


def test_eine_position_mit_belegen_bleibt(client, position):
    BelegFactory(kostenposition=position)
    leere = KostenpositionFactory(vorhaben=position.vorhaben)

    antwort = client.post(adresse("kostenposition_delete", position.pk))
    client.post(adresse("kostenposition_delete", leere.pk))

    assert "sie lässt sich nicht löschen" in antwort.text
    assert list(Kostenposition.objects.all()) == [position]


def test_mittelabruf_anlegen_und_eingang_nachtragen(client, position):
    FinanzierungsanteilFactory(vorhaben=position.vorhaben, mittelgeber="Land", satz=95)
    FinanzierungsanteilFactory(vorhaben=position.vorhaben, mittelgeber="Stadt")
    daten = {"datum": "2018-11-15", "zeitraum_0": "2018-10-01", "zeitraum_1": "2018-12-31", "betrag": "100,01"}

    client.post(adresse("mittelabruf_create"), daten | {"schluessel": neue_kennung()})

    abruf = Mittelabruf.objects.get()
    assert (abruf.spanne.bis, abruf.betrag) == (date(2018, 12, 31), Decimal("100.01"))
    seite = client.get(adresse("mittelabruf_update", abruf.pk))
    ohne_tag = client.post(adresse("mittelabruf_update", abruf.pk), eingaben(seite, eingegangen="100"))
    assert ohne_tag.context["form"].errors["eingegangen_am"] == ["Zum Eingang gehören Tag und Betrag."]
    text = client.get(adresse("uebersicht")).text.replace("\xa0", " ")
    assert "Land: 95,01 €" in text
    assert "Stadt: 5,00 €" in text
    client.post(adresse("mittelabruf_delete", abruf.pk))
    assert not Mittelabruf.objects.exists()


def test_die_uebersicht_zeigt_plan_ist_rest_und_was_auffaellt(client, position):
    BelegFactory(kostenposition=position, brutto=300)
    BelegFactory(kostenposition=position, offen=True, brutto=7)

    seite = client.get(adresse("uebersicht"))

    (zeile,) = seite.context["plan"].zeilen
    assert (zeile.plan, zeile.ist.vorhaben, zeile.rest, zeile.prozent) == (1000, 300, 700, 30)
    assert "Noch nicht bezahlt: Rechnungen über 7,00\xa0€" in seite.text
    assert "700,00\xa0€ weniger" not in seite.text


def test_seiten_fragen_bei_vielen_zeilen_nicht_oefter(client, position):
    FinanzierungsanteilFactory(vorhaben=position.vorhaben)

    def fragen(seite):
        client.get(seite)
        with CaptureQueriesContext(connection) as gefragt:
            assert client.get(seite).status_code == 200
        return len(gefragt)

    BelegFactory(kostenposition=position)
    MittelabrufFactory(vorhaben=position.vorhaben)
    seiten = adresse("uebersicht"), adresse("beleg_list"), "/berichte/EV25/2018-4/"
    eine = list(map(fragen, seiten))

    for nummer in range(12):
        neue = KostenpositionFactory(vorhaben=position.vorhaben, code=f"9.{nummer}")
        BelegFactory.create_batch(4, kostenposition=neue)
        BelegaufteilungFactory(beleg=BelegFactory(kostenposition=neue), kostenposition=position, satz=50)
        MittelabrufFactory(vorhaben=position.vorhaben)

    assert list(map(fragen, seiten)) == eine
