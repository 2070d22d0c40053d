"""Several Vermittlungen on the entry page: each with its errors, none lost unasked."""

from datetime import timedelta

import pytest
from django.urls import reverse

from beratung.models import Quelle, Vermittlung
from protegat.basis.felder import neue_kennung
from tests.factories import BeratungFactory, OrganisationFactory, VermittlungFactory

pytestmark = pytest.mark.django_db

WOHIN = "Wohin? Bitte nennen Sie eine Organisation oder die Art der Stelle."


def fehler(form):
    return {feld: list(meldungen) for feld, meldungen in form.errors.items()}


@pytest.fixture
def vermittelt(laufend, heute):
    """A Beratung with two Vermittlungen: to Nord and to the Jobcenter."""
    beratung = BeratungFactory(vorhaben=laufend, datum=heute, ergebnis="vermittelt")
    VermittlungFactory(beratung=beratung, organisation=OrganisationFactory(name="Nord"))
    VermittlungFactory(beratung=beratung, organisation=None, stelle="jobcenter")
    return beratung


@pytest.fixture
def aendern(als, beraterin, eingabe):
    """`aendern(beratung, dauer=5)`: what the page shows, sent with these changes; the answer."""

    def senden(beratung, **anders):
        client, adresse = als(beraterin), reverse("beratung:beratung_update", args=[beratung.pk])
        form = client.get(adresse).context["form"]
        zeilen = {
            zeile[name].html_name: zeile[name].value() or ""
            for zeile in form.zeilen
            for name in ("vermittlung", "partner", "stelle", "art", "nachfragen")
        }
        zeilen = {name: str(wert) for name, wert in zeilen.items()}
        return client.post(adresse, eingabe(ergebnis="vermittelt") | zeilen | anders)

    return senden


def ziele(beratung):
    return [vermittlung.ziel for vermittlung in beratung.vermittlungen.select_related("organisation")]


def test_drei_in_einem_kontakt(formular, beraterin, heute):
    OrganisationFactory(name="Nord")
    form = formular(
        ergebnis="vermittelt",
        partner="nord",
        nachfragen="2",
        stelle_2="jobcenter",
        art_2="termin",
        nachfragen_2="8",
        stelle_3="amt",
        nachfragen_3="",
    )
    form.instance.beratende_person = beraterin

    assert fehler(form) == {}
    vermittlungen = list(form.save().vermittlungen.all())

    assert [(v.ziel, v.art) for v in vermittlungen] == [
        ("Nord", "information"),
        ("Jobcenter", "termin"),
        ("Amt", "information"),
    ]
    assert [v.wiedervorlage for v in vermittlungen] == [
        heute + timedelta(weeks=2),
        heute + timedelta(weeks=8),
        None,
    ]


def test_die_tage_zaehlen_ab_der_beratung_nicht_ab_heute(formular, beraterin, heute):
    vor_drei_wochen = heute - timedelta(weeks=3)
    form = formular(datum=vor_drei_wochen.isoformat(), ergebnis="vermittelt", stelle="amt", nachfragen="2")
    form.instance.beratende_person = beraterin

    assert form.is_valid()
    assert form.save().vermittlungen.get().wiedervorlage == vor_drei_wochen + timedelta(weeks=2)


def test_jeder_fehler_steht_bei_seiner_zeile(formular):
    form = formular(
        ergebnis="vermittelt",
        stelle="amt",
        partner_2="Nirgendwo",
        stelle_3="amt",
        art_3="uebergabe_schriftlich",
        nachfragen_3="tag",
    )

    assert set(fehler(form)) == {"partner_2", "entbindung_am_3", "nachfragen_am_3"}
    assert [zeile.offen for zeile in form.zeilen] == [True, True, True]


def test_eine_zeile_ohne_ziel_aber_mit_art_wird_nicht_uebergangen(formular):
    assert fehler(formular(ergebnis="vermittelt", stelle="amt", art_2="termin")) == {"partner_2": [WOHIN]}


def test_ein_eigener_tag_liegt_nicht_vor_der_beratung(formular, heute):
    anders = {"ergebnis": "vermittelt", "stelle": "amt", "nachfragen": "tag"}

    davor, danach = (formular(**anders, nachfragen_am=(heute + timedelta(days=tage)).isoformat()) for tage in (-1, 100))

    assert (set(fehler(davor)), set(fehler(danach))) == ({"nachfragen_am"}, set())


@pytest.mark.parametrize("tage", [1, -400])
def test_die_entbindung_ist_nicht_von_morgen_und_nicht_ueberaltert(formular, heute, tage):
    tag = (heute + timedelta(days=tage)).isoformat()

    form = formular(ergebnis="vermittelt", stelle="amt", art="uebergabe_schriftlich", entbindung_am=tag)

    assert set(fehler(form)) == {"entbindung_am"}


def test_die_seite_zeigt_alle_und_speichert_sie_unveraendert(aendern, vermittelt):
    vorher = list(Vermittlung.objects.values("pk", "organisation", "stelle", "art", "wiedervorlage", "status"))

    antwort = aendern(vermittelt)

    assert antwort.url == vermittelt.get_absolute_url()
    nachher = list(Vermittlung.objects.values("pk", "organisation", "stelle", "art", "wiedervorlage", "status"))
    assert nachher == vorher


def test_eine_dritte_kommt_dazu_auch_zweimal_gesendet(aendern, vermittelt):
    kennung = neue_kennung()

    for _ in range(2):
        aendern(vermittelt, vermittlung_3=kennung, stelle_3="amt")

    assert ziele(vermittelt) == ["Nord", "Jobcenter", "Amt"]


def test_eine_einzelne_geht_und_die_andere_bleibt(aendern, vermittelt):
    aendern(vermittelt, entfernen_2="on")

    assert ziele(vermittelt) == ["Nord"]


def test_eine_leergeraeumte_zeile_entfernt_nichts(aendern, vermittelt):
    antwort = aendern(vermittelt, stelle_2="")

    assert antwort.context["form"].errors == {"partner_2": [WOHIN]}
    assert ziele(vermittelt) == ["Nord", "Jobcenter"]


def test_alle_entfernt_heisst_nicht_vermittelt(aendern, vermittelt):
    antwort = aendern(vermittelt, entfernen="on", entfernen_2="on")

    assert antwort.context["form"].errors == {"partner": [WOHIN]}
    assert ziele(vermittelt) == ["Nord", "Jobcenter"]


def test_was_bekannt_ist_entfernt_die_seite_nicht(aendern, vermittelt, beraterin):
    vermittelt.vermittlungen.first().melde("angekommen", von=beraterin, quelle=Quelle.PARTNER)

    aendern(vermittelt, entfernen="on")

    assert ziele(vermittelt) == ["Nord", "Jobcenter"]


def test_eine_inzwischen_entfernte_verschiebt_keine_andere(aendern, vermittelt):
    nord, jobcenter = vermittelt.vermittlungen.all()
    nord.delete()

    aendern(
        vermittelt,
        vermittlung=nord.kennung,
        partner="Nord",
        stelle="",
        vermittlung_2=jobcenter.kennung,
        partner_2="",
        stelle_2="jobcenter",
        art_2="termin",
    )

    jobcenter.refresh_from_db()
    assert (jobcenter.ziel, jobcenter.art) == ("Jobcenter", "termin")
    assert ziele(vermittelt) == ["Jobcenter", "Nord"]


def test_die_vermittlung_einer_anderen_beratung_laesst_sich_nicht_einhaengen(aendern, vermittelt):
    fremde = VermittlungFactory()

    antwort = aendern(vermittelt, vermittlung_3=fremde.kennung, stelle_3="amt")

    assert "gehört zu einer anderen Beratung" in antwort.context["form"].non_field_errors()[0]
    fremde.refresh_from_db()
    assert fremde.beratung != vermittelt


def test_ein_anderes_ergebnis_fragt_was_aus_den_vermittlungen_wird(aendern, vermittelt):
    antwort = aendern(vermittelt, ergebnis="geklaert")

    assert antwort.context["form"].errors == {
        "mit_bisherigen": [
            "Zu dieser Beratung gehören 2 Vermittlungen: Nord, offen; Jobcenter, offen. "
            "Bitte sagen Sie, was gelten soll."
        ]
    }
    assert "Sie bleiben und zählen weiter" in antwort.text
    vermittelt.refresh_from_db()
    assert (vermittelt.ergebnis, len(ziele(vermittelt))) == ("vermittelt", 2)


@pytest.mark.parametrize(("wahl", "uebrig"), [("bleiben", ["Nord", "Jobcenter"]), ("entfernen", [])])
def test_die_antwort_darauf_gilt(aendern, vermittelt, wahl, uebrig):
    aendern(vermittelt, ergebnis="folgetermin", mit_bisherigen=wahl)

    vermittelt.refresh_from_db()
    assert (vermittelt.ergebnis, ziele(vermittelt)) == ("folgetermin", uebrig)


def test_mit_einer_bekannten_bleibt_nur_das_behalten(aendern, vermittelt, beraterin):
    vermittelt.vermittlungen.first().melde("offen", von=beraterin, quelle=Quelle.NACHFRAGE)

    antwort = aendern(vermittelt, ergebnis="geklaert", mit_bisherigen="entfernen")

    assert set(antwort.context["form"].errors) == {"mit_bisherigen"}
    assert "Sie waren ein Irrtum" not in antwort.text
    assert len(ziele(vermittelt)) == 2


def test_wer_nie_vermittelt_hiess_wird_nicht_gefragt(aendern, laufend, heute):
    beratung = BeratungFactory(vorhaben=laufend, datum=heute, ergebnis="folgetermin")
    VermittlungFactory(beratung=beratung)

    aendern(beratung, ergebnis="geklaert")

    assert beratung.vermittlungen.count() == 1


def test_ein_gleichzeitig_gemeldeter_stand_ueberlebt_das_speichern(formular, vermittelt, beraterin, eingabe):
    form = type(formular())(
        eingabe(ergebnis="vermittelt", stelle="amt", stelle_2="jobcenter"), instance=vermittelt, nutzer=beraterin
    )
    assert form.is_valid()
    vermittelt.vermittlungen.first().melde("angekommen", von=None, quelle=Quelle.PARTNER)

    form.save()

    assert vermittelt.vermittlungen.first().status == "angekommen"
