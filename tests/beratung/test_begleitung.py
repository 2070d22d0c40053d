"""Accompanied organisations: kinds of support from the entry page to file, list and filter."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.models import Beratung, begleitete
from netzwerk.models import Organisation
from tests.austausch import csv_datei, exportiere, importiere
from tests.factories import BeratungFactory, OrganisationFactory, VorhabenFactory
from tests.formulare import bearbeiten, eingaben
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
LISTE = reverse("beratung:begleitung_list")
EINER = "kennung;vorhaben;datum;beratende_person;adressat;organisation;hauptthema;ergebnis"


@pytest.mark.parametrize(
    ("regel", "angaben"),
    [
        ("beratung_unterstuetzungen_aus_katalog", {"traeger": True, "unterstuetzungen": ["geld"]}),
        ("beratung_unterstuetzung_nur_fuer_traeger", {"unterstuetzungen": ["antrag"]}),
    ],
)
def test_datenbank_lehnt_ab(regel, angaben):
    abgelehnt(regel, lambda: BeratungFactory(**angaben))


def test_die_erfassung_fragt_danach_nur_bei_traegern(als, beraterin, ev25):
    beratung = BeratungFactory(vorhaben=ev25, beratende_person=beraterin, traeger=True)
    client, ziel = als(beraterin), bearbeiten(beratung)
    seite = client.get(ziel)
    frage = seite.text.partition('class="nur-traeger')[2].partition("</fieldset>")[0]

    assert frage.count('name="unterstuetzungen"') == 5
    client.post(ziel, eingaben(seite, unterstuetzungen=["antrag", "austausch"]))
    beratung.refresh_from_db()
    assert sorted(beratung.unterstuetzungen) == ["antrag", "austausch"]
    assert "Antrag, Austausch" in client.get(beratung.get_absolute_url()).text

    client.post(ziel, eingaben(client.get(ziel), adressat="person"))
    beratung.refresh_from_db()
    assert (beratung.adressat, beratung.unterstuetzungen, beratung.organisation) == ("person", [], None)
    assert "Wobei unterstützt" not in client.get(beratung.get_absolute_url()).text


def test_liste_der_beratungen_filtert(als, beraterin, ev25):
    antrag = BeratungFactory(vorhaben=ev25, traeger=True, unterstuetzungen=["antrag", "austausch"])
    kurz = BeratungFactory(vorhaben=ev25, traeger=True, kurz=True, organisation=antrag.organisation)
    person = BeratungFactory(vorhaben=ev25)

    def gefunden(**frage):
        return set(als(beraterin).get(reverse("beratung:beratung_list"), frage).context["table"].data)

    assert gefunden(unterstuetzung="austausch") == gefunden(zaehlt="K11") == {antrag}
    assert gefunden(organisation=antrag.organisation_id) == {antrag, kurz}
    assert (gefunden(zaehlt="K1"), gefunden(unterstuetzung="zwischennachweis")) == ({person}, set())


def test_was_ausgegeben_wurde_laesst_sich_wieder_einlesen(ev25, tmp_path):
    BeratungFactory(vorhaben=ev25, traeger=True, kennung="b1", unterstuetzungen=["antrag", "austausch"])
    datei = exportiere("beratungen", tmp_path / "tabelle.csv")
    Beratung.objects.update(unterstuetzungen=[])

    importiere("beratungen", datei)

    assert datei.read_text("utf-8-sig").splitlines()[0].split(";")[-1] == "unterstuetzungen"
    assert Beratung.objects.get().unterstuetzungen == ["antrag", "austausch"]


def test_eine_datei_ohne_die_spalte_laesst_sie_wie_sie_ist(ev25, beraterin, tmp_path):
    BeratungFactory(vorhaben=ev25, traeger=True, kennung="b1", organisation__name="Träger", unterstuetzungen=["antrag"])
    zeilen = [f"{k};EV25;06.11.2018;beraterin;projekttraeger;Träger;kita;geklaert" for k in ("b1", "b2")]

    importiere("beratungen", csv_datei(tmp_path, EINER, *zeilen))

    assert list(Beratung.objects.order_by("kennung").values_list("unterstuetzungen", flat=True)) == [["antrag"], []]


def test_begleitete_mit_ihren_zahlen(ev25):
    traeger = OrganisationFactory(name="Träger", ev_nummer="EV 7", kooperationsformen=["begleiteter_traeger"])
    OrganisationFactory(kooperationsformen=["verweisstelle"])
    for tag, arten, angebot in (
        (date(2017, 5, 2), ["antrag"], "termin"),
        (date(2018, 11, 6), ["austausch", "antrag"], "traeger"),
        (date(2018, 12, 4), ["austausch"], "traeger"),
    ):
        felder = {"datum": tag, "unterstuetzungen": arten, "angebot": angebot, "personenzahl": 2}
        BeratungFactory(vorhaben=ev25, adressat="projekttraeger", organisation=traeger, **felder)
    BeratungFactory(vorhaben=ev25, traeger=True, storniert=True, organisation=traeger)

    im_quartal = Beratung.objects.traegerbegleitung().filter(datum__gte=date(2018, 10, 1))
    einer = begleitete(Organisation.objects.all(), im_quartal).get()

    assert (einer.seit, einer.letzter) == (date(2018, 11, 6), date(2018, 12, 4))
    assert (einer.kontakte, einer.beratene, einer.in_sprechstunden) == (2, 4, 2)
    assert {zeile["art"]: zeile["anzahl"] for zeile in einer.arten} == {"antrag": 1, "austausch": 2}
    ohne_kontakt = begleitete(Organisation.objects.all(), Beratung.objects.none()).get()
    assert (ohne_kontakt.kontakte, ohne_kontakt.seit, ohne_kontakt.letzter) == (0, None, None)


def test_liste_nennt_ev_nummer_und_fuehrt_zu_genau_den_kontakten(als, beraterin, ev25):
    traeger = OrganisationFactory(name="Träger", ev_nummer="EV 7")
    gezaehlt = BeratungFactory(vorhaben=ev25, traeger=True, organisation=traeger, unterstuetzungen=["antrag"])
    BeratungFactory(vorhaben=ev25, traeger=True, organisation=traeger, kurz=True)
    BeratungFactory(vorhaben=ev25, traeger=True, organisation=traeger, datum=date(2017, 5, 2))
    client = als(beraterin)

    seite = client.get(LISTE, {"vorhaben": "EV25", "von": "2018-10-01", "suche": "ev 7"})

    assert "EV 7" in seite.text
    (zeile,) = seite.context["table"].data
    ziel = seite.context["table"].liste(zeile)
    assert (zeile.kontakte, list(client.get(ziel).context["table"].data)) == (1, [gezaehlt])
    assert not list(client.get(LISTE, {"unterstuetzung": "zwischennachweis"}).context["table"].data)


def test_ohne_frage_gilt_das_laufende_vorhaben(als, beraterin):
    altes, neues = VorhabenFactory(), VorhabenFactory(tage=(date(2019, 1, 2), date(2019, 12, 31)))
    BeratungFactory(vorhaben=altes, traeger=True)
    jetziger = BeratungFactory(vorhaben=neues, datum=date(2019, 3, 5), traeger=True)

    assert list(als(beraterin).get(LISTE).context["table"].data) == [jetziger.organisation]


def test_wer_sie_sieht_und_wer_sie_ausgibt(als, beraterin, koordination, verwaltung, pruefung, ev25):
    BeratungFactory(vorhaben=ev25, traeger=True, organisation__ev_nummer="EV 7", unterstuetzungen=["antrag"])
    datei = reverse("beratung:begleitung_ausgabe", args=["csv"])

    def status(nutzer):
        return als(nutzer).get(LISTE).status_code, als(nutzer).get(datei).status_code

    assert [status(nutzer) for nutzer in (koordination, beraterin, verwaltung, pruefung)] == [
        (200, 200),
        (200, 403),
        (403, 403),
        (403, 403),
    ]
    assert "EV 7" in b"".join(als(koordination).get(datei).streaming_content).decode("utf-8-sig")


def test_so_viele_abfragen_mit_einer_wie_mit_vielen(als, beraterin, ev25, django_assert_num_queries):
    client = als(beraterin)
    BeratungFactory(vorhaben=ev25, traeger=True)
    client.get(LISTE)
    with CaptureQueriesContext(connection) as wenige:
        client.get(LISTE)
    BeratungFactory.create_batch(50, vorhaben=ev25, traeger=True)

    with django_assert_num_queries(len(wenige)):
        client.get(LISTE)
