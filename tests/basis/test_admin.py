"""Master data: Verwaltung keeps them, nobody else comes in."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from netzwerk.models import Organisation, Thema
from protegat.basis.models import Anmeldeereignis, Einsicht, Nutzer, Vorhaben
from tests.factories import (
    BeratungFactory,
    FinanzierungsanteilFactory,
    KlientFactory,
    MitgliedschaftFactory,
    NutzerFactory,
    OrganisationFactory,
    ThemaFactory,
)
from veranstaltungen.models import Wortlaut

pytestmark = pytest.mark.django_db
RAEUME = {"basis", "netzwerk", "beratung", "veranstaltungen"}
MODELLE = sorted(
    (modell for modell in admin.site._registry if modell._meta.app_label in RAEUME),
    key=lambda modell: modell._meta.label,
)
OHNE_NEUE = {
    Anmeldeereignis,
    Einsicht,
    Wortlaut,
}  # logs write themselves, and the catalogue says which words
VORHABEN = {
    "kuerzel": "EV25",
    "titel": "Stadtteilmanagement",
    "zeitraum_0": "2017-01-16",
    "zeitraum_1": "2018-12-31",
    "foerderperiode": "esf_2014",
    "gesamtkosten": "78444,80",
    "teilnehmermodus": "anzahl",
    "faelligkeitstag": "15",
    "kleinzellen_schwelle": "3",
    "aktiv": "on",
    "logos-TOTAL_FORMS": "0",
    "logos-INITIAL_FORMS": "0",
}


def adresse(modell, was, *args):
    return reverse(f"admin:{modell._meta.app_label}_{modell._meta.model_name}_{was}", args=args)


def anteile(*zeilen):
    """Posted inline rows: (Mittelgeber, Satz)."""
    daten = {"finanzierungsanteile-TOTAL_FORMS": str(len(zeilen)), "finanzierungsanteile-INITIAL_FORMS": "0"}
    for nummer, (mittelgeber, satz) in enumerate(zeilen):
        daten |= {
            f"finanzierungsanteile-{nummer}-mittelgeber": mittelgeber,
            f"finanzierungsanteile-{nummer}-satz": satz,
        }
    return daten


@pytest.mark.parametrize("modell", MODELLE, ids=lambda modell: modell._meta.label)
def test_verwaltung_oeffnet_jede_liste_und_jedes_formular(als, verwaltung, modell):
    client = als(verwaltung)

    assert client.get(adresse(modell, "changelist")).status_code == 200
    assert client.get(adresse(modell, "add"), follow=True).status_code == (403 if modell in OHNE_NEUE else 200)


@pytest.mark.parametrize("wer", ["beraterin", "koordination", "pruefung"])
def test_alle_anderen_kommen_nicht_hinein(als, request, wer):
    client = als(request.getfixturevalue(wer))

    for modell in MODELLE:
        assert client.get(adresse(modell, "changelist")).status_code == 302
        assert client.post(adresse(modell, "add"), {}).status_code == 302


def test_vorhaben_mit_anteilen_speichern(als, verwaltung):
    daten = VORHABEN | anteile(("ESF- und Landesmittel", "95"), ("Stadt", ""))

    antwort = als(verwaltung).post(adresse(Vorhaben, "add"), daten)

    assert antwort.status_code == 302
    vorhaben = Vorhaben.objects.get()
    teile = [teil for _, teil in vorhaben.verteile(vorhaben.gesamtkosten)]
    assert teile == [Decimal("74522.56"), Decimal("3922.24")]
    assert sum(teile) == vorhaben.gesamtkosten
    assert vorhaben.erstellt_von == verwaltung
    assert {anteil.erstellt_von for anteil in vorhaben.finanzierungsanteile.all()} == {verwaltung}


@pytest.mark.parametrize(
    ("zeilen", "satz"),
    [
        ([("ESF", "95")], "Die Sätze ergeben 95 %, es müssen genau 100 % sein."),
        ([("ESF", "95"), ("Stadt", "5,5")], "Die Sätze ergeben 100,5 %, es müssen genau 100 % sein."),
        ([("ESF", "100"), ("Stadt", "")], "Die Sätze ergeben schon 100 %, für den Rest bleibt nichts."),
    ],
)
def test_anteile_ergeben_genau_hundert(als, verwaltung, zeilen, satz):
    antwort = als(verwaltung).post(adresse(Vorhaben, "add"), VORHABEN | anteile(*zeilen))

    assert satz in antwort.content.decode()
    assert Vorhaben.objects.count() == 0


def test_hundert_auch_ohne_rest(als, verwaltung):
    als(verwaltung).post(adresse(Vorhaben, "add"), VORHABEN | anteile(("ESF", "94,5"), ("Stadt", "5,5")))

    assert Vorhaben.objects.get().finanzierungsanteile.count() == 2


def test_formular_nennt_den_letzten_tag_und_veraendert_ihn_beim_speichern_nicht(als, verwaltung, ev25):
    client, seite = als(verwaltung), adresse(Vorhaben, "change", ev25.pk)

    inhalt = client.get(seite).content.decode()
    client.post(seite, VORHABEN | anteile())

    assert 'type="date" name="zeitraum_0" value="2017-01-16"' in inhalt
    assert 'type="date" name="zeitraum_1" value="2018-12-31"' in inhalt
    ev25.refresh_from_db()
    assert (ev25.spanne.von, ev25.spanne.bis) == (date(2017, 1, 16), date(2018, 12, 31))


def test_liste_der_vorhaben_nennt_zeitraum_und_kosten(als, verwaltung, ev25):
    Vorhaben.objects.update(gesamtkosten=Decimal("78444.80"))
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="Stadt")

    liste = als(verwaltung).get(adresse(Vorhaben, "changelist")).content.decode()
    formular = als(verwaltung).get(adresse(Vorhaben, "change", ev25.pk)).content.decode()

    assert "16.01.2017 – 31.12.2018" in liste
    assert "78.444,80\N{NO-BREAK SPACE}€" in liste
    assert "Stadt: 78.444,80\N{NO-BREAK SPACE}€" in formular


def test_vorhaben_werden_nicht_geloescht(als, verwaltung, ev25):
    assert als(verwaltung).post(adresse(Vorhaben, "delete", ev25.pk), {"post": "yes"}).status_code == 403


def test_benutztes_thema_bleibt_und_die_seite_sagt_warum(als, verwaltung, ev25):
    thema = ThemaFactory(code="eigenes", label="Eigenes Thema")
    BeratungFactory.create_batch(12, vorhaben=ev25, hauptthema=thema)

    antwort = als(verwaltung).post(adresse(Thema, "delete", thema.pk), {"post": "yes"})

    inhalt = antwort.content.decode()
    assert "Beratung am" not in inhalt, "Wann jemand wonach fragte, ist nicht Sache der Verwaltung."
    assert inhalt.count("<li>Einträge anderer Räume</li>") == 1, "nor how often"
    assert "Nehmen Sie den Haken bei „aktiv“ weg." in inhalt
    assert Thema.objects.filter(pk=thema.pk).exists()


def test_was_die_verwaltung_sehen_darf_nennt_die_seite(als, verwaltung):
    organisation = OrganisationFactory()
    MitgliedschaftFactory.create_batch(12, organisation=organisation)

    inhalt = als(verwaltung).get(adresse(Organisation, "delete", organisation.pk)).content.decode()

    assert inhalt.count("Mitgliedschaft: ") == 10
    assert "und 2 weitere" in inhalt


@pytest.mark.parametrize("modell", MODELLE, ids=lambda modell: modell._meta.label)
def test_keine_liste_wird_nach_dem_gefragt_was_auf_ihre_zeilen_zeigt(als, verwaltung, modell):
    client = als(verwaltung)

    for verweis in modell._meta.related_objects:
        antwort = client.get(adresse(modell, "changelist"), {f"{verweis.name}__isnull": "False"})
        assert antwort.status_code == (200 if modell is Wortlaut else 400), verweis.name


def test_keine_nummer_fuehrt_zu_einem_code(als, verwaltung, ev25):
    client, klient, organisation = als(verwaltung), KlientFactory(), OrganisationFactory()

    def weg(eintrag):
        art = ContentType.objects.get_for_model(eintrag)
        return client.get(reverse("admin:view_on_site", args=[art.pk, eintrag.pk]))

    assert weg(klient).status_code == 404
    assert weg(BeratungFactory(vorhaben=ev25)).status_code == 404
    assert weg(organisation).url.endswith(organisation.get_absolute_url())


def test_unbenutztes_thema_laesst_sich_loeschen(als, verwaltung):
    thema = ThemaFactory(code="eigenes")

    als(verwaltung).post(adresse(Thema, "delete", thema.pk), {"post": "yes"})

    assert not Thema.objects.filter(pk=thema.pk).exists()


def test_organisation_mit_mehreren_sprachen(als, verwaltung):
    daten = {
        "name": "Haus",
        "typ": "verein",
        "sprachen": ["ar", "fa"],
        "kooperationsformen": ["gremium"],
        "aktiv": "on",
        **{f"{zeilen}-{zahl}_FORMS": "0" for zeilen in ("zeiten", "texte") for zahl in ("TOTAL", "INITIAL")},
    }

    als(verwaltung).post(adresse(Organisation, "add"), daten)

    organisation = Organisation.objects.get()
    assert (organisation.sprachen, organisation.kooperationsformen) == (["ar", "fa"], ["gremium"])


def test_benutzte_organisation_bleibt(als, verwaltung, ev25):
    organisation = OrganisationFactory()
    BeratungFactory(vorhaben=ev25, traeger=True, organisation=organisation)

    als(verwaltung).post(adresse(Organisation, "delete", organisation.pk), {"post": "yes"})

    assert Organisation.objects.filter(pk=organisation.pk).exists()


def test_konto_sperren(als, verwaltung):
    konto = NutzerFactory()

    als(verwaltung).post(adresse(Nutzer, "change", konto.pk), {"username": konto.username, "rolle": "beratung"})

    konto.refresh_from_db()
    assert not konto.is_active


def test_niemand_sperrt_sich_selbst_aus(als, verwaltung):
    als(verwaltung).post(adresse(Nutzer, "change", verwaltung.pk), {"username": "verwaltung", "rolle": "beratung"})

    verwaltung.refresh_from_db()
    assert (verwaltung.rolle, verwaltung.is_active) == ("verwaltung", True)


def test_kein_feld_fuer_gruppen_und_allmacht(als, verwaltung):
    inhalt = als(verwaltung).get(adresse(Nutzer, "change", verwaltung.pk)).content.decode()

    assert not re.search(r'name="(groups|is_superuser|is_staff|user_permissions)"', inhalt)
