from datetime import date

import pytest

from beratung.models import Beratung, Klient, Vermittlung
from protegat.basis.befehl import Abgelehnt
from tests.austausch import csv_datei, exportiere, importiere
from tests.factories import BeratungFactory, NebenthemaFactory, OrganisationFactory, VermittlungFactory, VorhabenFactory

KOPF = (
    "kennung;vorhaben;datum;beratende_person;adressat;organisation;personenzahl;hauptthema;nebenthemen;ergebnis;klient"
)
VERMITTLUNG = "kennung;beratung;organisation;art;stelle;entbindung_am"


def grund_der_ablehnung(tabelle, datei):
    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere(tabelle, datei)
    return str(abgelehnt.value).splitlines()[1:]


@pytest.mark.django_db
def test_eine_zeile_wird_eine_beratung(ev25, beraterin, tmp_path):
    OrganisationFactory(name="Partner e.V.")
    datei = csv_datei(
        tmp_path, KOPF, "b1;EV25;06.11.2018;beraterin;organisation;partner E.v.;2;kita;schule|arbeit;geklaert;K-7QF4"
    )

    assert importiere("beratungen", datei) == "1 neu, 0 geändert, 0 unverändert\nNeu unter „Klienten“: K-7QF4\n"

    beratung = Beratung.objects.get(kennung="b1")
    assert (beratung.datum, beratung.organisation.name, beratung.personenzahl) == (date(2018, 11, 6), "Partner e.V.", 2)
    assert [zeile.thema.code for zeile in beratung.nebenthemen_zeilen.all()] == ["schule", "arbeit"]
    assert (beratung.dauer, beratung.geschlecht, beratung.status) == (20, "nicht_erhoben", "abgeschlossen")
    assert (beratung.klient.code, beratung.erstellt_von) == ("K-7QF4", None)


@pytest.mark.django_db
def test_der_neujahrstag_2019_liegt_in_keinem_vorhaben(ev25, beraterin, tmp_path):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))
    datei = csv_datei(tmp_path, KOPF, "b1;EV25;01.01.2019;beraterin;;;;kita;;geklaert;")

    assert grund_der_ablehnung("beratungen", datei) == [
        "Zeile 2, Spalte datum, Wert „01.01.2019“: Am 01.01.2019 läuft kein Vorhaben. "
        "EV25 endet am 31.12.2018, EV25-2 beginnt am 02.01.2019."
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zellen", "grund"),
    [
        (";;2;kita;;;", "Spalte ergebnis, Wert „“: Zum Abschließen fehlen Thema oder Ergebnis."),
        (";;2;;;geklaert;", "Spalte hauptthema, Wert „“: Zum Abschließen fehlen Thema oder Ergebnis."),
        (
            "organisation;;2;kita;;geklaert;",
            "Spalte organisation, Wert „“: Bitte nennen Sie die beratene Organisation.",
        ),
        (
            ";Fremd;2;kita;;geklaert;",
            "Spalte organisation, Wert „Fremd“: „Fremd“ gibt es unter „Organisationen“ nicht.",
        ),
        (";;0;kita;;geklaert;", "Spalte personenzahl, Wert „0“: Dieser Wert muss größer oder gleich 1 sein."),
        (";;2;kita;kita;geklaert;", "Spalte nebenthemen, Wert „kita“: Das Hauptthema ist kein Nebenthema."),
        (";;2;kita;arbeit|arbeit;geklaert;", "Spalte nebenthemen, Wert „arbeit|arbeit“: „arbeit“ steht hier zweimal."),
        (
            ";;2;kita;arbeit|schule|wohnen|recht;geklaert;",
            "Spalte nebenthemen, Wert „arbeit|schule|wohnen|recht“: Höchstens drei Nebenthemen.",
        ),
        (";;2;kita;;geklaert;Anna", "Spalte klient, Wert „Anna“: Ein Code sieht aus wie K-7QF4."),
    ],
)
def test_regeln_nennen_ihre_spalte(ev25, beraterin, tmp_path, zellen, grund):
    datei = csv_datei(tmp_path, KOPF, f"b1;EV25;06.11.2018;beraterin;{zellen}")

    assert grund_der_ablehnung("beratungen", datei) == [f"Zeile 2, {grund}"]
    assert not Klient.objects.exists()


@pytest.mark.django_db
def test_ein_nebenthema_wird_hauptthema(ev25, beraterin, tmp_path):
    beratung = BeratungFactory(vorhaben=ev25, kennung="b1", thema_text="bleibt stehen")
    NebenthemaFactory(beratung=beratung)

    importiere("beratungen", csv_datei(tmp_path, KOPF, "b1;EV25;06.11.2018;beraterin;;;;schule;kita;geklaert;"))

    beratung.refresh_from_db()
    assert (beratung.hauptthema.code, [t.code for t in beratung.nebenthemen.all()]) == ("schule", ["kita"])
    assert beratung.thema_text == "bleibt stehen"


@pytest.mark.django_db
def test_ohne_spalte_nebenthemen_urteilt_die_datenbank(ev25, beraterin, tmp_path):
    NebenthemaFactory(beratung=BeratungFactory(vorhaben=ev25, kennung="b1"))
    kopf = "kennung;vorhaben;datum;beratende_person;hauptthema;ergebnis"

    datei = csv_datei(tmp_path, kopf, "b1;EV25;06.11.2018;beraterin;schule;geklaert")

    assert grund_der_ablehnung("beratungen", datei) == [
        "Zeile 2, Spalte hauptthema, Wert „schule“: Das Hauptthema ist kein Nebenthema."
    ]


@pytest.mark.django_db
def test_freitext_verlaesst_das_haus_nicht(ev25, tmp_path):
    BeratungFactory(vorhaben=ev25, thema_text="Frau Geheim")

    assert "Geheim" not in exportiere("beratungen", tmp_path / "b.csv").read_text()


@pytest.mark.django_db
def test_vermittlung_an_stelle_oder_organisation(ev25, tmp_path):
    BeratungFactory(vorhaben=ev25, kennung="b1")
    OrganisationFactory(name="Partner")

    importiere("vermittlungen", csv_datei(tmp_path, VERMITTLUNG, "v1;b1;Partner;termin;;", "v2;b1;;;jobcenter;"))

    assert [v.ziel for v in Vermittlung.objects.order_by("kennung")] == ["Partner", "Jobcenter"]


@pytest.mark.django_db
def test_vermittlungen_nennen_alle_fehler(ev25, tmp_path):
    VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25, kennung="b1"), kennung="v0")
    datei = csv_datei(
        tmp_path,
        VERMITTLUNG,
        "v1;b2;;;amt;",
        "v2;b1;;;;",
        "v3;b1;;uebergabe_schriftlich;amt;",
        "v4;b1;;;amt;06.11.2018",
    )

    assert grund_der_ablehnung("vermittlungen", datei) == [
        "Zeile 2, Spalte beratung, Wert „b2“: „b2“ gibt es unter „Beratungen“ nicht.",
        "Zeile 3, Spalte organisation, Wert „“: Wohin? Bitte nennen Sie eine Organisation oder die Art der Stelle.",
        "Zeile 4, Spalte entbindung_am, Wert „“: Eine schriftliche Übergabe braucht eine datierte "
        "Schweigepflichtentbindung.",
    ]
    assert Vermittlung.objects.count() == 1
