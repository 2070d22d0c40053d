"""The pages for reading a file: look at it, write it, take it back."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Organisation
from protegat.basis.models import Einlesung, Einlesungszeile
from protegat.einlesen import nimm_zurueck, schreibe, sieh_an
from tests.factories import BeratungFactory, OrganisationFactory, ThemaFactory, VermittlungFactory

pytestmark = pytest.mark.django_db
NEU = reverse("einlesung_create")
PARTNER = "kennung;name;typ;themen;telefon"


def datei(*zeilen):
    return "\n".join(zeilen).encode()


def lade_hoch(client, tabelle, daten, name="partner.csv"):
    return client.post(NEU, {"tabelle": tabelle, "datei": SimpleUploadedFile(name, daten)}, follow=True)


def handle(client, was, einlesung):
    return client.post(reverse(was, args=[einlesung.pk]), follow=True)


@pytest.fixture
def bekannte(db):
    organisation = OrganisationFactory(kennung="a1", name="Alter Name", typ="verein", telefon="+49 1")
    organisation.themen.set([ThemaFactory(code="kita")])
    ThemaFactory(code="wohnen")
    return organisation


@pytest.fixture
def partner(bekannte):
    return datei(PARTNER, "a1;Neuer Name;verein;wohnen;'+49 1", "b2;Jobcenter Mitte;jobcenter;kita|wohnen;")


def test_vorschau_zeigt_jede_aenderung_und_schreibt_nichts(als, koordination, partner):
    antwort = lade_hoch(als(koordination), "organisationen", partner)

    zeilen = Einlesungszeile.objects.all()
    assert [(z.nummer, z.neu, z.name, z.felder) for z in zeilen] == [
        (2, False, "Alter Name", [["name", "Alter Name", "Neuer Name"], ["themen", "kita", "wohnen"]]),
        (
            *(3, True, ""),
            [
                *(["kennung", "", "b2"], ["name", "", "Jobcenter Mitte"]),
                *(["typ", "", "jobcenter"], ["themen", "", "kita|wohnen"]),
            ],
        ),
    ]
    assert "1 neu, 1 geändert, 0 unverändert" in antwort.text
    assert "<del>Alter Name</del> → <ins>Neuer Name</ins>" in antwort.text
    assert list(Organisation.objects.values_list("name", flat=True)) == ["Alter Name"]


def test_so_einlesen_schreibt_und_die_datei_bleibt_nicht_liegen(als, koordination, partner, bekannte):
    client = als(koordination)
    lade_hoch(client, "organisationen", partner)
    einlesung = Einlesung.objects.get()

    antwort = handle(client, "schreibung_create", einlesung)

    assert "Die Datei ist eingelesen." in antwort.text
    bekannte.refresh_from_db()
    assert (bekannte.name, bekannte.geaendert_von) == ("Neuer Name", koordination)
    assert Organisation.objects.get(kennung="b2").erstellt_von == koordination
    einlesung.refresh_from_db()
    assert (einlesung.stand, einlesung.datei, einlesung.erstellt_von) == ("eingelesen", None, koordination)
    assert "Diese Datei war schon eingelesen." in handle(client, "schreibung_create", einlesung).text
    assert Organisation.objects.count() == 2


def test_ruecknahme_stellt_alles_wieder_her(als, koordination, partner, bekannte):
    client = als(koordination)
    lade_hoch(client, "organisationen", partner)
    einlesung = Einlesung.objects.get()
    handle(client, "schreibung_create", einlesung)

    antwort = handle(client, "ruecknahme_create", einlesung)

    assert "Die Einlesung ist zurückgenommen." in antwort.text
    bekannte.refresh_from_db()
    assert (bekannte.name, bekannte.telefon) == ("Alter Name", "+49 1")
    assert [thema.code for thema in bekannte.themen.all()] == ["kita"]
    assert Organisation.objects.count() == 1
    nochmal = handle(client, "ruecknahme_create", einlesung)
    assert "Diese Einlesung lässt sich nicht mehr zurücknehmen." in nochmal.text


def test_was_seitdem_jemand_aenderte_bleibt_und_sagt_warum(als, koordination, partner, bekannte):
    einlesung = sieh_an("organisationen", "partner.csv", partner, koordination)
    schreibe(einlesung, koordination)
    Organisation.objects.filter(kennung="a1").update(telefon="0345")
    VermittlungFactory(organisation=Organisation.objects.get(kennung="b2"))

    handle(als(koordination), "ruecknahme_create", einlesung)

    bleibende = dict(Einlesungszeile.objects.values_list("schluessel", "bleibt"))
    assert bleibende == {"a1": "Seit dem Einlesen geändert.", "b2": "Wird gebraucht unter „Vermittlungen“."}
    assert Organisation.objects.get(kennung="a1").name == "Neuer Name"
    seite = als(koordination).get(einlesung.get_absolute_url(), {"geblieben": ""})
    assert "2 Zeilen bleiben" in seite.text
    assert "Wird gebraucht unter „Vermittlungen“." in seite.text


def test_aendert_sich_der_bestand_kommt_eine_neue_vorschau(als, koordination, partner, bekannte):
    client = als(koordination)
    lade_hoch(client, "organisationen", partner)
    einlesung = Einlesung.objects.get()
    Organisation.objects.filter(pk=bekannte.pk).update(name="Dazwischen")

    antwort = handle(client, "schreibung_create", einlesung)

    assert "Seit der Vorschau hat sich der Bestand geändert." in antwort.text
    assert "<del>Dazwischen</del>" in antwort.text
    assert Einlesung.objects.get().wartet
    assert Organisation.objects.get().name == "Dazwischen"


def test_fehler_stehen_mit_zeile_spalte_wert_und_grund(als, koordination):
    antwort = lade_hoch(als(koordination), "organisationen", datei("name;typ", "A;klub", ";verein"))

    assert "2 Zeilen sind fehlerhaft, nichts wurde geschrieben." in antwort.text
    assert [(f.zeile, f.spalte, f.wert) for f in antwort.context["fehler"]] == [(2, "typ", "klub"), (3, "name", "")]
    assert "Diesen Wert gibt es hier nicht. Möglich sind: amt" in antwort.text
    assert not Einlesung.objects.exists()


@pytest.mark.parametrize(
    ("daten", "satz"),
    [
        (b"name;typ;farbe\nA;amt;rot\n", "Die Spalte „farbe“ gibt es hier nicht."),
        (b"PK\x03\x04kaputt", "Die Datei lässt sich nicht als XLSX lesen."),
        (b"", "Die Datei ist leer."),
    ],
)
def test_unlesbare_datei_wird_mit_grund_abgelehnt(als, koordination, daten, satz):
    assert satz in lade_hoch(als(koordination), "organisationen", daten).text


def test_zu_grosse_datei(als, koordination, monkeypatch):
    monkeypatch.setattr("protegat.einlesungen.GROESSE", 10)

    assert "Die Datei ist größer als" in lade_hoch(als(koordination), "organisationen", b"name;typ\nA;amt\n").text


def test_rollen(als, beraterin, verwaltung, koordination, pruefung, ev25):
    for nutzer in (beraterin, pruefung):
        assert als(nutzer).get(NEU).status_code == 403
        assert als(nutzer).get(reverse("einlesung_list")).status_code == 403
    form = als(verwaltung).get(NEU).context["form"]
    assert [wert for wert, _ in form.fields["tabelle"].choices] == ["organisationen"]
    einlesung = sieh_an(
        "vorhaben", "v.csv", datei("kuerzel;titel;beginn;ende", "X;X;2020-01-01;2020-02-01"), koordination
    )
    assert als(verwaltung).get(einlesung.get_absolute_url()).status_code == 404
    assert handle(als(verwaltung), "schreibung_create", einlesung).status_code == 404
    assert "v.csv" not in als(verwaltung).get(reverse("einlesung_list")).text
    assert "v.csv" in als(koordination).get(reverse("einlesung_list")).text


def test_verwerfen_und_aufraeumen(als, koordination, partner):
    client = als(koordination)
    lade_hoch(client, "organisationen", partner)
    handle(client, "einlesung_delete", Einlesung.objects.get())
    assert not Einlesung.objects.exists()

    gestern = sieh_an("organisationen", "p.csv", partner, koordination)
    alte = sieh_an("organisationen", "q.csv", partner, koordination)
    schreibe(alte, koordination)
    Einlesung.objects.filter(pk=gestern.pk).update(erstellt_am=timezone.now() - timedelta(days=2))
    Einlesung.objects.filter(pk=alte.pk).update(erstellt_am=timezone.now() - timedelta(days=31))
    client.get(reverse("einlesung_list"))

    assert list(Einlesung.objects.all()) == [alte]
    assert not Einlesungszeile.objects.exists()
    assert "lässt sich nicht mehr zurücknehmen" in handle(client, "ruecknahme_create", alte).text
    assert "Die einzelnen Änderungen sind nach 30 Tagen gelöscht." in client.get(alte.get_absolute_url()).text


def test_viele_zeilen_fragen_nicht_oefter(als, koordination):
    """Taking back asks once per table that may point at an organisation, however many rows were read in."""
    anzahlen = []
    for wieviele in (3, 90):
        zeilen = [f"k{i};Partner {i};verein;;" for i in range(wieviele)]
        einlesung = sieh_an("organisationen", "p.csv", datei(PARTNER, *zeilen), koordination)
        with CaptureQueriesContext(connection) as abfragen:
            schreibe(einlesung, koordination)
            nimm_zurueck(einlesung, koordination)
        anzahlen.append(len(abfragen))

    assert anzahlen[0] == anzahlen[1]
    assert not Organisation.objects.exists()
    seite = als(koordination).get(einlesung.get_absolute_url())
    assert seite.context["table"].paginator.num_pages == 2


def test_bekannte_zeilen_fragen_nicht_oefter(koordination, ev25):
    thema = ThemaFactory(code="kita")

    def anfragen(anzahl):
        beratungen = [BeratungFactory(vorhaben=ev25, hauptthema=thema) for _ in range(anzahl)]
        kopf = "kennung;vorhaben;datum;beratende_person;standort;hauptthema;ergebnis;dauer"
        zeilen = [f"{b.kennung};EV25;2018-11-06;koordination;Ort;kita;geklaert;45" for b in beratungen]
        with CaptureQueriesContext(connection) as zaehler:
            schreibe(sieh_an("beratungen", "b.csv", datei(kopf, *zeilen), koordination), koordination)
        return len(zaehler)

    anfragen(1)
    assert anfragen(60) == anfragen(2)


def test_die_stammdaten_fuehren_zum_einlesen(als, verwaltung):
    html = als(verwaltung).get(reverse("admin:netzwerk_organisation_changelist")).content.decode()

    assert f'href="{NEU}?tabelle=organisationen"' in html


def test_fehlerhafte_zeilen_bleiben_draussen_und_werden_genannt(als, koordination, partner):
    client, daten = als(koordination), datei(partner.decode(), "c3;Klub;klub;;", "b2;Noch einmal;verein;;")

    vorschau = lade_hoch(client, "organisationen", daten)

    einlesung = Einlesung.objects.get()
    assert "2 Zeilen sind fehlerhaft und bleiben draußen." in vorschau.text
    assert [(f.zeile, f.spalte, f.wert) for f in vorschau.context["fehler"]] == [
        (4, "typ", "klub"),
        (5, "kennung", "b2"),
    ]
    assert (einlesung.neu, einlesung.geaendert, einlesung.ausgelassen) == (1, 1, [4, 5])
    assert "Fehlerfreie Zeilen einlesen" in vorschau.text
    assert list(Organisation.objects.values_list("name", flat=True)) == ["Alter Name"]

    handle(client, "schreibung_create", einlesung)

    assert set(Organisation.objects.values_list("name", flat=True)) == {"Neuer Name", "Jobcenter Mitte"}
    handle(client, "ruecknahme_create", einlesung)
    assert list(Organisation.objects.values_list("name", flat=True)) == ["Alter Name"]


def test_die_fehlerhaften_gibt_es_als_datei_solange_die_vorschau_wartet(als, koordination, beraterin, partner):
    client = als(koordination)
    lade_hoch(client, "organisationen", datei(partner.decode(), "c3;Klub;klub;;"))
    adresse = reverse("einlesung_ausgelassene", args=[Einlesung.objects.get().pk])

    zeilen = client.get(adresse).content.decode("utf-8-sig").split()

    assert zeilen == [PARTNER, "c3;Klub;klub;;"]
    assert als(beraterin).get(adresse).status_code == 403
    handle(client, "schreibung_create", Einlesung.objects.get())
    assert client.get(adresse).status_code == 404


def test_die_datenbank_findet_weitere_fehler_und_auch_die_bleiben_draussen(als, koordination, bekannte):
    daten = datei("kennung;name;typ", "x1;alter name;verein", "x2;Neu;verein", "x3;Falsch;klub")

    lade_hoch(als(koordination), "organisationen", daten)

    assert (Einlesung.objects.get().neu, Einlesung.objects.get().ausgelassen) == (1, [2, 4])


def test_die_vorschau_spricht_wie_die_formulare(als, koordination):
    OrganisationFactory(kennung="a1", name="Haus", typ="verein")
    ThemaFactory(code="kita", label="Kinderbetreuung")
    daten = b"kennung;name;typ;sprachen;themen;geprueft_am\na1;Haus 2018-11-06;amt;ar|ru;kita;2018-11-06\n"

    text = lade_hoch(als(koordination), "organisationen", daten).text

    for wort in ("Angaben geprüft am", "Verein", "Amt", "Arabisch, Russisch", "Kinderbetreuung", "06.11.2018"):
        assert wort in text
    assert "<ins>Haus 2018-11-06</ins>" in text
