"""Every form carries its own key: sent twice, from two tabs or at the same moment, it makes one record."""

import re
from datetime import timedelta

import pytest
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratung, Sprechzeit
from netzwerk.models import Netzwerkkontakt, Organisation
from protegat.basis.felder import neue_kennung
from protegat.basis.models import Absendung, Einlesung, Vorhaben
from protegat.basis.views import HausCreateView, HausUpdateView
from tests.factories import KlientFactory, OrganisationFactory, StandortFactory, ThemaFactory, VorhabenFactory
from tests.formulare import eingaben, verborgen
from tests.gleichzeitig import gleichzeitig
from tests.test_haus import EIGENE_ADRESSEN
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
NEUE_ORGANISATION = reverse("netzwerk:organisation_create")
FORMULARE = {
    view.view_class.__name__: view.view_class
    for view in EIGENE_ADRESSEN.values()
    if issubclass(getattr(view, "view_class", object), HausCreateView | HausUpdateView)
}


def meldungen(antwort):
    return [str(meldung) for meldung in antwort.context["messages"]]


@pytest.fixture
def laufend(db):
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


def beratung():
    ThemaFactory(code="wohnen")
    return Beratung, reverse("beratung:beratung_create"), {"hauptthema": "wohnen", "ergebnis": "geklaert"}


def sprechzeit():
    angaben = {"wochentag": "1", "beginn": "15:00", "ende": "18:00", "standort": StandortFactory().pk}
    return Sprechzeit, reverse("beratung:sprechzeit_create"), angaben | {"vorhaben": Vorhaben.objects.get().pk}


def veranstaltung():
    beginn = {"beginn_0": timezone.localdate().isoformat(), "beginn_1": "18:00"}
    return (
        Veranstaltung,
        reverse("veranstaltungen:veranstaltung_create"),
        beginn | {"art": "schulung", "titel": "A"},
    )


def organisation():
    return Organisation, NEUE_ORGANISATION, {"name": "Haus der Begegnung", "typ": "verein"}


def netzwerkkontakt():
    adresse = reverse("netzwerk:netzwerkkontakt_create", args=[OrganisationFactory().pk])
    return Netzwerkkontakt, adresse, {"art": "anruf"}


JEDES = pytest.mark.parametrize("art", [beratung, sprechzeit, veranstaltung, organisation, netzwerkkontakt])


def neue_organisation(**anders):
    return {"schluessel": neue_kennung(), "name": "Haus der Begegnung", "typ": "verein", "aktiv": "on"} | anders


@JEDES
def test_zweimal_gesendet_einmal_angelegt_und_beide_landen_am_selben_ort(als, koordination, laufend, art):
    modell, adresse, getippt = art()
    vorher, client = modell.objects.count(), als(koordination)
    daten = eingaben(client.get(adresse), **getippt)

    erste, zweite = (client.post(adresse, daten, follow=True) for _ in range(2))

    assert modell.objects.count() == vorher + 1
    assert erste.redirect_chain == zweite.redirect_chain != []
    assert meldungen(erste) == meldungen(zweite) != []


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@JEDES
def test_gleichzeitig_gesendet_einmal_angelegt(als, koordination, laufend, art):
    modell, adresse, getippt = art()
    vorher, client = modell.objects.count(), als(koordination)
    daten = eingaben(client.get(adresse), **getippt)

    antworten = gleichzeitig(lambda: client.post(adresse, daten))

    assert modell.objects.count() == vorher + 1
    assert [antwort.status_code for antwort in antworten] == [302] * 4
    assert len({antwort.url for antwort in antworten}) == 1


def test_jede_seite_hat_ihren_eigenen_schluessel(als, koordination):
    client = als(koordination)

    erste, zweite = (verborgen(client.get(NEUE_ORGANISATION))["schluessel"] for _ in range(2))

    assert erste != zweite


@pytest.mark.parametrize("art", ["fremd", "kaputt"])
def test_ein_falscher_schluessel_behaelt_das_getippte_und_bietet_einen_neuen(als, koordination, verwaltung, art):
    daten, client = neue_organisation(), als(koordination)
    als(verwaltung).post(NEUE_ORGANISATION, daten | {"name": "Fremdes"})
    daten |= {} if art == "fremd" else {"schluessel": "kaputt\n"}

    antwort = client.post(NEUE_ORGANISATION, daten)

    grund = {"fremd": "gehört zu einer anderen Anmeldung", "kaputt": "kam beschädigt an"}[art]
    assert grund in antwort.content.decode()
    assert antwort.context["form"]["name"].value() == "Haus der Begegnung"
    assert client.post(NEUE_ORGANISATION, daten | verborgen(antwort)).status_code == 302
    assert Organisation.objects.filter(name="Haus der Begegnung").count() == 1


def test_ohne_recht_hilft_auch_ein_falscher_schluessel_nicht(als, pruefung):
    assert als(pruefung).post(NEUE_ORGANISATION, {"schluessel": "kaputt"}).status_code == 403


def test_nach_dem_speichern_geaendert_wird_nichts_still_verschluckt(als, koordination):
    daten, client = neue_organisation(), als(koordination)
    client.post(NEUE_ORGANISATION, daten)

    antwort = client.post(NEUE_ORGANISATION, daten | {"name": "Ein anderes Haus"})

    assert Organisation.objects.count() == 1
    assert "Diese Seite haben Sie am" in antwort.content.decode()
    assert antwort.context["form"]["name"].value() == "Ein anderes Haus"
    client.post(NEUE_ORGANISATION, daten | {"name": "Ein anderes Haus"} | verborgen(antwort))
    assert Organisation.objects.count() == 2


def test_der_knopf_macht_keinen_unterschied(als, koordination):
    daten, client = neue_organisation(), als(koordination)

    antworten = [client.post(NEUE_ORGANISATION, daten | knopf) for knopf in ({"weiter": "neu"}, {})]

    assert [antwort.status_code for antwort in antworten] == [302, 302]


def test_mit_fehlern_bleibt_der_schluessel_gut(als, koordination):
    daten, client = neue_organisation(), als(koordination)

    antwort = client.post(NEUE_ORGANISATION, daten | {"name": ""})

    assert verborgen(antwort) == {"schluessel": daten["schluessel"]}
    assert not Absendung.objects.exists()
    assert client.post(NEUE_ORGANISATION, daten).status_code == 302


def test_alte_absendungen_gehen_wenn_neue_kommen(als, koordination):
    client = als(koordination)
    client.post(NEUE_ORGANISATION, neue_organisation())
    Absendung.objects.update(zeitpunkt=timezone.now() - timedelta(days=31))

    client.post(NEUE_ORGANISATION, neue_organisation(name="Zweites Haus"))

    assert Absendung.objects.get().zeitpunkt > timezone.now() - timedelta(days=1)


def gemerkt():
    """All that the only Absendung holds, its bytes as well."""
    absendung = Absendung.objects.get()
    return " ".join([str(absendung.__dict__), bytes(absendung.antwort).decode("latin-1")])


def test_was_getippt_wurde_steht_in_keiner_absendung(als, koordination):
    als(koordination).post(NEUE_ORGANISATION, neue_organisation(telefon="0341 1234567"))

    assert "1234567" not in gemerkt()


def test_wohin_sie_fuehrte_und_was_da_stand_oeffnet_nur_die_seite_selbst(als, beraterin):
    """Else a code that was deleted would stand there for another month, and what was typed with it."""
    klient = KlientFactory()
    daten = {"schluessel": neue_kennung(), "text": "Zwiebelturm", "wann": "1", "zu": f"klient-{klient.pk}"}

    erste, zweite = (als(beraterin).post(reverse("wiedervorlage_create"), daten, follow=True) for _ in "12")

    assert [wort for wort in (klient.code, "Zwiebelturm", daten["schluessel"]) if wort in gemerkt()] == []
    assert zweite.redirect_chain == erste.redirect_chain == [(klient.get_absolute_url(), 302)]
    assert any("Zwiebelturm" in satz for satz in meldungen(zweite))


def test_ein_doppelter_tipp_ist_ein_strich_zwei_themen_sind_zwei(als, beraterin, laufend):
    ThemaFactory(code="kita"), ThemaFactory(code="schule")
    client, schluessel = als(beraterin), neue_kennung()

    for thema in ("kita", "kita", "schule"):
        client.post(reverse("beratung:strich_create"), {"thema": thema, "schluessel": schluessel})

    assert Beratung.objects.count() == 2


def test_eine_datei_zweimal_gesendet_ist_eine_vorschau_eine_andere_ist_eine_neue(als, koordination, tmp_path):
    client, schluessel = als(koordination), neue_kennung()

    for inhalt in ("name;typ\nAlpha;verein\n", "name;typ\nAlpha;verein\n", "name;typ\nOmega;verein\n"):
        datei = tmp_path / "partner.csv"
        datei.write_text(inhalt)
        with datei.open("rb") as offen:
            angaben = {"tabelle": "organisationen", "datei": offen, "schluessel": schluessel}
            assert client.post(reverse("einlesung_create"), angaben).status_code == 302

    assert Einlesung.objects.count() == 2


@pytest.mark.parametrize("name", FORMULARE)
def test_jedes_formular_traegt_schluessel_und_fassung(name):
    assert "bausteine/_schluessel.html" in vorlagen(FORMULARE[name].template_name, set())


def vorlagen(name, gesehen):
    """A template with all that it extends and includes."""
    if name not in gesehen:
        gesehen.add(name)
        for weitere in re.findall(r'{% (?:extends|include) "([^"]+)"', get_template(name).template.source):
            vorlagen(weitere, gesehen)
    return gesehen
