"""The entry form: its rules speak German at the field, and keep what was typed."""

from datetime import date, timedelta

import pytest

from beratung.models import Beratung, Klient, Vermittlung
from tests.factories import KlientFactory, OrganisationFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

NEBENTHEMEN = ["kita", "schule", "arbeit", "sprache"]


def fehler(form):
    return {feld: list(meldungen) for feld, meldungen in form.errors.items()}


@pytest.fixture
def gespeichert(formular, beraterin):
    """`gespeichert(dauer=5)`: the saved record."""

    def speichern(**anders):
        form = formular(**anders)
        form.instance.beratende_person = beraterin
        assert fehler(form) == {}
        return form.save()

    return speichern


def test_thema_ergebnis_und_vorbelegtes_genuegen(gespeichert, beraterin):
    beratung = gespeichert()

    assert (beratung.hauptthema.code, beratung.status) == ("wohnen", "abgeschlossen")
    assert (beratung.erstellt_von, beratung.geaendert_von) == (beraterin, beraterin)


def test_am_ersten_januar_2019_laeuft_kein_vorhaben(formular, ev25):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))

    form = formular(datum="2019-01-01", vorhaben=ev25.pk)

    assert fehler(form) == {
        "datum": ["Am 01.01.2019 läuft kein Vorhaben. EV25 endet am 31.12.2018, EV25-2 beginnt am 02.01.2019."]
    }


def test_ein_tag_in_der_zukunft_wird_abgelehnt(formular, heute):
    form = formular(datum=(heute + timedelta(days=1)).isoformat())

    assert fehler(form)["datum"] == ["Das Datum liegt in der Zukunft."]


def test_thema_und_ergebnis_sind_noetig(formular):
    form = formular(hauptthema="", ergebnis="")

    assert fehler(form) == {
        "hauptthema": ["Bitte wählen Sie das Thema."],
        "ergebnis": ["Bitte wählen Sie, was herauskam."],
    }


@pytest.mark.parametrize("adressat", ["organisation", "projekttraeger"])
def test_traeger_brauchen_ihre_organisation(formular, adressat):
    organisation = OrganisationFactory(name="Verein Nord")

    assert fehler(formular(adressat=adressat)) == {"organisation": ["Bitte nennen Sie die beratene Organisation."]}
    form = formular(adressat=adressat, organisation="verein nord")
    assert fehler(form) == {}
    assert form.cleaned_data["organisation"] == organisation


def test_nebenthemen_hoechstens_drei_und_nicht_das_hauptthema(formular):
    assert fehler(formular(nebenthemen=NEBENTHEMEN)) == {
        "nebenthemen": ["Höchstens drei weitere Themen, gewählt sind 4."]
    }
    assert fehler(formular(nebenthemen=["kita", "wohnen"])) == {
        "nebenthemen": ["„Wohnen/Wohnungssuche“ ist schon das Hauptthema."]
    }


def test_nebenthemen_werden_in_ihrer_reihe_gespeichert(gespeichert):
    beratung = gespeichert(nebenthemen=["schule", "kita"], hilfen=["krise", "begleitung"])

    assert [thema.code for thema in beratung.themen_daneben()] == ["schule", "kita"]
    assert beratung.hilfen == ["krise", "begleitung"]


def test_sonstiges_braucht_ein_stichwort(formular):
    assert fehler(formular(hauptthema="sonstiges")) == {"thema_text": ["Zu „Sonstiges“ gehört ein Stichwort."]}
    assert fehler(formular(hauptthema="sonstiges", thema_text="Fahrrad")) == {}


def test_ein_unbekannter_code_bleibt_stehen(formular):
    form = formular(klient="K-9999")

    assert fehler(form) == {
        "klient": ["Den Code „K-9999“ gibt es nicht. Bitte prüfen Sie ihn oder lassen Sie das Feld leer."]
    }
    assert form["klient"].value() == "K-9999"


def test_ein_bekannter_code_leiht_seine_merkmale(gespeichert):
    klient = KlientFactory(geschlecht="weiblich")

    beratung = gespeichert(klient=klient.code.lower(), sprache="ar")

    assert (beratung.klient, beratung.geschlecht) == (klient, "weiblich")
    klient.refresh_from_db()
    assert (klient.geschlecht, klient.sprache) == ("weiblich", "ar")


def test_ein_neuer_code_entsteht_mit_den_merkmalen(gespeichert):
    beratung = gespeichert(neuer_code="on", geschlecht="divers", altersgruppe="18_24")

    klient = Klient.objects.get()
    assert beratung.klient == klient
    assert (klient.geschlecht, klient.altersgruppe) == ("divers", "18_24")


def test_code_und_neuer_code_schliessen_sich_aus(formular):
    form = formular(klient=KlientFactory().code, neuer_code="on")

    assert fehler(form) == {"neuer_code": ["Es steht schon ein Code da."]}


def test_vermittelt_braucht_ein_ziel(formular):
    assert fehler(formular(ergebnis="vermittelt", art="information")) == {
        "partner": ["Wohin? Bitte nennen Sie eine Organisation oder die Art der Stelle."]
    }


def test_ein_unbekannter_partner_bleibt_stehen(formular):
    form = formular(ergebnis="vermittelt", partner="Kontaktstele Wohnen")

    assert fehler(form) == {
        "partner": [
            "„Kontaktstele Wohnen“ steht nicht in unserem Verzeichnis. "
            "Bitte wählen Sie einen Vorschlag oder nur die Art der Stelle."
        ]
    }
    assert form["partner"].value() == "Kontaktstele Wohnen"


def test_schriftliche_uebergabe_braucht_die_entbindung(formular):
    form = formular(ergebnis="vermittelt", stelle="amt", art="uebergabe_schriftlich")

    assert fehler(form) == {
        "entbindung_am": ["Eine schriftliche Übergabe braucht eine datierte Schweigepflichtentbindung."]
    }


def test_vermittlung_an_eine_organisation(gespeichert, heute):
    organisation = OrganisationFactory(name="Kontaktstelle Wohnen")

    beratung = gespeichert(
        ergebnis="vermittelt", partner="kontaktstelle wohnen", stelle="amt", art="termin", nachfragen="4"
    )

    vermittlung = beratung.vermittlungen.get()
    assert (vermittlung.organisation, vermittlung.stelle, vermittlung.art) == (organisation, "", "termin")
    assert vermittlung.wiedervorlage == heute + timedelta(weeks=4)
    assert (vermittlung.thema, vermittlung.status) == (beratung.hauptthema, "offen")


def test_vermittlung_nur_an_eine_art_von_stelle_ohne_nachfrage(gespeichert):
    vermittlung = gespeichert(ergebnis="vermittelt", stelle="jobcenter", nachfragen="").vermittlungen.get()

    assert (vermittlung.ziel, vermittlung.wiedervorlage) == ("Jobcenter", None)


def test_ohne_vermittelt_zaehlt_der_block_nicht(gespeichert):
    beratung = gespeichert(ergebnis="geklaert", partner="gibt es nicht", stelle="mond", art="uebergabe_schriftlich")

    assert Beratung.objects.get() == beratung
    assert not Vermittlung.objects.exists()


@pytest.mark.parametrize("feld", ["personenzahl", "dauer"])
@pytest.mark.parametrize("wert", ["0", "481", "viele", ""])
def test_zahlen_haben_grenzen(formular, feld, wert):
    assert set(fehler(formular(**{feld: wert}))) == {feld}


def test_bei_personen_zaehlt_die_organisation_nicht(gespeichert):
    OrganisationFactory(name="Verein Nord")

    assert gespeichert(adressat="familie", organisation="Verein Nord").organisation is None
    assert gespeichert(adressat="familie", organisation="gibt es nicht").organisation is None
    assert gespeichert(adressat="fachkraft", organisation="Verein Nord").organisation.name == "Verein Nord"


def test_die_umstaende_nennen_den_getippten_tag_auch_wenn_er_nicht_gilt(formular, heute):
    morgen = heute + timedelta(days=1)

    assert f"{morgen:%d.%m.}" in formular(datum=morgen.isoformat()).umstaende()
    assert f"{heute:%d.%m.}" in formular(datum="bald").umstaende()
