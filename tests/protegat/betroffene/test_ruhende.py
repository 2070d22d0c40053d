"""What rests (Art. 18 DSGVO) is in no list and no file of those who do not counsel; every figure counts it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from beratung.models import Antwortlink, Beratung, Uebergabe, Vermittlung
from protegat.basis.models import Anliegen, Betroffenenrecht, Einschraenkung
from tests.factories import (
    AnliegenFactory,
    AnmeldungFactory,
    BeratungFactory,
    KlientFactory,
    KontaktpersonFactory,
    StammblattFactory,
    VorhabenFactory,
)

from .test_einschraenkung import VIERTES_QUARTAL, schraenke_ein, tat

K1 = reverse("berichte:kennzahl_detail", args=["EV25", VIERTES_QUARTAL, "K1"])


@pytest.fixture
def ruhende(klient, vorhaben):
    """Her contact rests, another one of the quarter does not."""
    BeratungFactory(vorhaben=vorhaben, datum=klient.beratungen.get().datum)
    schraenke_ein(klient)
    return klient.beratungen.get()


def seiten(beratung, klient):
    """Where she would be met: lists, pages, files, and what answers while somebody types."""
    return {
        "Liste": reverse("beratung:beratung_list"),
        "nach Code": f"{reverse('beratung:beratung_list')}?klient={klient.code}",
        "Datei": reverse("beratung:beratung_ausgabe", args=["csv"]),
        "Codes": reverse("beratung:klient_list"),
        "fast getippt": f"{reverse('beratung:klient_list')}?code=K-7QF5",
        "Eingabe": f"{reverse('beratung:klient_vorlage')}?klient={klient.code}",
        "fast eingegeben": f"{reverse('beratung:klient_vorlage')}?klient=K-7QF5",
        "Suche": f"{reverse('suche')}?q={klient.code}",
        "Nummer": f"{reverse('suche')}?q={beratung.kennung[:8]}",
        "Zahl": K1,
        "Heute": reverse("heute"),
        "Nachfragen": reverse("beratung:nachfragen"),
        "Übergaben": reverse("beratung:uebergabe_list"),
    }


def gezeigt(client, beratung, klient):
    """The names of these pages; what was typed and stands in its field again shows nothing."""
    woerter = (klient.get_absolute_url(), beratung.get_absolute_url(), f">{klient}<", f'"{klient}"', ";beraterin;")
    texte = {name: inhalt(client.get(weg)) for name, weg in seiten(beratung, klient).items()}
    texte = {name: text.replace(f'value="{klient}"', "") for name, text in texte.items()}
    return {name for name, text in texte.items() if any(wort in text for wort in woerter)}


def inhalt(antwort):
    return antwort.getvalue().decode() if antwort.streaming else antwort.content.decode()


def test_keine_liste_und_keine_datei_der_koordination_zeigt_sie(als, koordination, beraterin, kollegin, klient):
    beratung = klient.beratungen.get()
    beratung.vermittlungen.update(wiedervorlage=timezone.localdate())
    Uebergabe(von=beraterin, an=kollegin, klient=klient).uebergib(durch=beraterin)
    vorher = gezeigt(als(koordination), beratung, klient)
    schraenke_ein(klient).erledige(beraterin)

    danach = gezeigt(als(koordination), beratung, klient)

    assert vorher == {*seiten(beratung, klient)} - {"Suche"}  # which leads straight to the page of the code
    assert danach == set()


@pytest.mark.parametrize("adresse", ["beratung_detail", "beratung_update", "vermittlung_create"])
def test_auch_ihre_seiten_gibt_es_fuer_die_koordination_nicht(als, koordination, beraterin, ruhende, adresse):
    weg = reverse(f"beratung:{adresse}", args=[ruhende.pk])

    assert [als(wer).get(weg).status_code for wer in (koordination, beraterin)] == [404, 200]


def test_die_zahl_bleibt_und_die_probe_stimmt(als, koordination, beraterin, ruhende):
    seite = als(koordination).get(K1)
    bei_der_beratung = als(beraterin).get(K1)

    probe = seite.context["probe"]
    assert (probe.bericht, probe.liste, probe.saetze, probe.stimmt) == ("2", "2", 2, True)
    assert [len(eine.context["table"].rows) for eine in (seite, bei_der_beratung)] == [1, 2]
    assert ["davon steht nicht in der Liste" in eine.text for eine in (seite, bei_der_beratung)] == [True, False]


def test_die_liste_sagt_dass_etwas_fehlt(als, koordination, beraterin, ruhende):
    weg = reverse("beratung:beratung_list")

    texte = [als(wer).get(weg).text for wer in (koordination, beraterin)]

    assert ["Eingeschränkte Beratungen" in text for text in texte] == [True, False]


@pytest.mark.parametrize("tabelle", ["beratungen", "vermittlungen"])
def test_der_befehl_laesst_sie_weg_und_sagt_es(ruhende, tabelle, tmp_path, capsys):
    datei = tmp_path / "aus.csv"

    call_command("exportieren", tabelle, ausgabe=str(datei))

    kennungen = [ruhende.kennung, *ruhende.vermittlungen.values_list("kennung", flat=True)]
    assert [kennung for kennung in kennungen if kennung in datei.read_text()] == []
    assert capsys.readouterr().err == "Nicht in der Datei, weil eingeschränkt (Art. 18 DSGVO): 1.\n"


def test_ein_partner_wird_nach_ihr_nicht_mehr_gefragt(klient, vorhaben, beraterin):
    beratung = klient.beratungen.get()
    heute = timezone.localdate()
    beratung.vermittlungen.update(wiedervorlage=heute)
    stelle = beratung.vermittlungen.get().organisation
    link, _ = Antwortlink.objects.erstelle(stelle, von=beraterin)
    vorher = link.fragen().count()
    schraenke_ein(klient)

    assert (vorher, link.fragen().count()) == (1, 0)
    assert not Vermittlung.objects.nachzufragen(heute + timedelta(days=1)).exists()


def test_ein_ruhender_code_bekommt_keine_karte(als, beraterin, klient):
    weg = reverse("beratung:klient_karte", args=[klient.code])
    vorher = als(beraterin).get(weg).status_code
    schraenke_ein(klient)

    seite = als(beraterin).get(klient.get_absolute_url()).text

    assert (vorher, als(beraterin).get(weg).status_code) == (200, 409)
    assert "Karte drucken" not in seite


def test_ein_ruhender_code_ist_fuer_die_eingabe_der_koordination_unbekannt(als, koordination, klient):
    VorhabenFactory(kuerzel="JETZT", laufend=True)
    schraenke_ein(klient)

    antwort = als(koordination).post(reverse("beratung:beratung_create"), {"klient": klient.code})

    assert antwort.context["form"].errors["klient"][0].startswith("Den Code „K-7QF4“ gibt es nicht.")


def test_nach_der_aufhebung_ist_alles_wie_vorher(als, koordination, ruhende):
    Einschraenkung.objects.update(aufgehoben_am=timezone.localdate())

    assert als(koordination).get(ruhende.get_absolute_url()).status_code == 200
    assert Beratung.objects.sichtbar_fuer(koordination).count() == 2


def test_ein_ruhendes_stammblatt_wird_gelesen_und_nicht_gedruckt(als, beraterin, klient):
    blatt = StammblattFactory(klient=klient)
    druck = reverse("beratung:stammblatt_druck", args=[blatt.pk])
    vorher = als(beraterin).get(druck).status_code
    schraenke_ein(klient)

    seite = als(beraterin).get(blatt.get_absolute_url())

    assert (vorher, als(beraterin).get(druck).status_code, seite.status_code) == (200, 409, 200)
    assert ("Eingeschränkt seit" in seite.text, "Drucken" in seite.text) == (True, False)


def test_ein_anliegen_nennt_den_ruhenden_code_nur_denen_die_antworten(als, beraterin, koordination, verwaltung, klient):
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.EINSCHRAENKUNG, geprueft="karte")
    wege = (anliegen.get_absolute_url(), reverse("betroffene:anliegen_list"), reverse("heute"))
    vorher = [str(klient) in als(koordination).get(weg).text for weg in wege]
    tat(als(beraterin), anliegen, "einschraenkung", grund="richtigkeit")

    texte = {wer.username: [als(wer).get(weg).text for weg in wege] for wer in (beraterin, koordination, verwaltung)}

    assert vorher == [True, True, True]
    assert {wer for wer, seiten in texte.items() if any(str(klient) in text for text in seiten)} == {"beraterin"}
    assert all(f"Anliegen Nr. {anliegen.pk}" in text for text in texte["koordination"])
    assert ["bestreitet" in texte[wer][0] for wer in ("beraterin", "koordination")] == [True, False]


def test_auch_ein_alter_code_der_person_ruht(als, beraterin, koordination, klient):
    alter = KlientFactory(code="K-9WX2")
    frueher = AnliegenFactory(zu=alter)
    klient.nimm_auf(alter, von=beraterin)
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.EINSCHRAENKUNG, geprueft="karte")
    vorher = als(koordination).get(alter.get_absolute_url()).status_code
    tat(als(beraterin), anliegen, "einschraenkung", grund="richtigkeit")

    gefunden = als(koordination).get(reverse("suche"), {"q": "K-9WX"}).text

    assert (vorher, als(koordination).get(alter.get_absolute_url()).status_code) == (302, 404)
    assert alter.code not in gefunden
    assert Anliegen.objects.sichtbar_fuer(koordination).get(pk=frueher.pk).zu_wem == f"Anliegen Nr. {frueher.pk}"


@pytest.mark.parametrize(
    ("gruppe", "fabrik", "wer"),
    [("kontaktperson", KontaktpersonFactory, "verwaltung"), ("anmeldung", AnmeldungFactory, "beraterin")],
)
def test_auskunft_ueber_ruhende_gibt_nur_wer_sie_noch_sieht(als, koordination, request, gruppe, fabrik, wer):
    eintrag = fabrik()
    weg = reverse("betroffene:auskunft", args=[gruppe, eintrag.pk])
    vorher = als(koordination).get(weg).status_code
    anliegen = schraenke_ein(eintrag, gruppe)

    seite = als(koordination).get(anliegen.get_absolute_url()).text

    assert (vorher, als(koordination).get(weg).status_code) == (200, 404)
    assert als(request.getfixturevalue(wer)).get(weg).status_code == 200
    assert ("Dieser Eintrag ruht" in seite, "Einschränkung aufheben" in seite, "Zum Eintrag" in seite) == (
        True,
        True,
        False,
    )


def test_eine_ruhende_anmeldung_fehlt_der_koordination_und_auf_dem_papier(als, beraterin, koordination):
    anmeldung = AnmeldungFactory(name="Frau Beispielgast", status="angemeldet")
    liste, druck = (
        reverse(f"veranstaltungen:anmeldung_{name}", args=[anmeldung.veranstaltung_id]) for name in ("list", "druck")
    )
    vorher = [anmeldung.name in als(koordination).get(weg).text for weg in (liste, druck)]
    schraenke_ein(anmeldung, "anmeldung")

    seite = als(koordination).get(liste).text

    assert vorher == [True, True]
    assert (anmeldung.name in seite, "steht nicht in der Liste" in seite) == (False, True)
    assert [anmeldung.name in als(beraterin).get(weg).text for weg in (liste, druck)] == [True, False]


def test_auch_nicht_als_eine_die_eine_andere_ist(als, koordination, beraterin, klient):
    andere = KlientFactory()
    unterscheidung = andere.unterscheide(klient, von=beraterin)
    schraenke_ein(klient)
    vergessen = reverse("beratung:unterscheidung_delete", args=[unterscheidung.pk])

    seiten = [inhalt(als(nutzer).get(andere.get_absolute_url())) for nutzer in (beraterin, koordination)]

    assert [klient.code in seite for seite in seiten] == [True, False]
    assert als(koordination).post(vergessen).status_code == 404
