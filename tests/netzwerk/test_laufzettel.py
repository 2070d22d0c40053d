"""The slip: what it says in which language, and the texts it is made of."""

import html
import re
from datetime import time

import pytest
from django.contrib.auth.context_processors import PermWrapper
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.dates import WEEKDAYS

from netzwerk.beschriftung import BESCHRIFTUNGEN
from netzwerk.models import SPRACHEN, Organisationstext
from netzwerk.schrift import EIGENNAMEN
from tests.factories import (
    OeffnungszeitFactory,
    OrganisationFactory,
    OrganisationstextFactory,
    StandortFactory,
    VermittlungFactory,
)
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
AUSWEIS_AR = "يرجى إحضار بطاقة الهوية."


def zettel(organisation, **abfrage):
    return reverse("netzwerk:laufzettel", args=[organisation.pk], query=abfrage)


def text_neu(organisation):
    return reverse("netzwerk:organisationstext_create", args=[organisation.pk])


def blatt(antwort):
    """The slip alone, without the page around it."""
    return " ".join(re.search(r"<article.*</article>", antwort.content.decode(), re.DOTALL).group().split())


@pytest.fixture
def partner(db):
    organisation = OrganisationFactory(
        name="Rat und Tat",
        strasse="Beispielweg 1",
        plz="04177",
        ort="Leipzig",
        telefon="030 23125 014",
        sprachen=["ar"],
    )
    OeffnungszeitFactory(organisation=organisation, hinweis="nur mit Termin")
    OrganisationstextFactory(organisation=organisation, mitbringen="Bitte einen Ausweis mitbringen.")
    return organisation


def test_arabisch_laeuft_von_rechts_zahlen_und_adresse_nicht(als, beraterin, partner):
    OrganisationstextFactory(organisation=partner, sprache="ar", mitbringen=AUSWEIS_AR)

    seite = blatt(als(beraterin).get(zettel(partner, sprache="ar")))

    assert seite.startswith('<article class="laufzettel" lang="ar" dir="rtl">')
    assert '<bdi lang="de" dir="ltr">Beispielweg 1, 04177 Leipzig</bdi>' in seite
    assert '<bdi dir="ltr">030 23125 014</bdi>' in seite
    assert '<bdi dir="ltr">09:00–12:00</bdi> بموعد مسبق فقط <small lang="de" dir="ltr">nur mit Termin</small>' in seite
    assert 'الثلاثاء <small lang="de" dir="ltr">Dienstag</small>' in seite
    assert f'<p class="eigen">{AUSWEIS_AR}</p>' in seite
    assert '<p class="deutsch" lang="de" dir="ltr">Bitte einen Ausweis mitbringen.</p>' in seite


def test_was_fehlt_steht_auf_deutsch_und_sagt_es(als, beraterin, partner):
    seite = blatt(als(beraterin).get(zettel(partner, sprache="uk")))

    assert '<p class="leise">Цей текст є лише німецькою мовою.</p>' in seite
    assert '<p class="eigen" lang="de" dir="ltr">Bitte einen Ausweis mitbringen.</p>' in seite


def test_auf_deutsch_steht_alles_einmal(als, beraterin, partner):
    seite = blatt(als(beraterin).get(zettel(partner)))

    assert seite.count("Bitte einen Ausweis mitbringen.") == 1
    assert seite.count("Dienstag") == 1
    assert "Diesen Text gibt es nur auf Deutsch." not in seite


def test_ungeprueft_sieht_nur_das_team_am_bildschirm(als, beraterin, koordination, partner):
    text = OrganisationstextFactory(organisation=partner, sprache="ar", mitbringen=AUSWEIS_AR)
    adresse, client = zettel(partner, sprache="ar"), als(beraterin)

    offen = client.get(adresse)
    text.bestaetige(von=koordination)

    assert "Die Übersetzung ist noch zu prüfen." in offen.content.decode()
    assert "zu prüfen" not in blatt(offen)
    assert "zu prüfen" not in client.get(adresse).content.decode()


def test_eine_sprache_ohne_zettel_wird_benannt(als, beraterin, partner):
    antwort = als(beraterin).get(zettel(partner, sprache="vi"))

    assert "Auf Vietnamesisch gibt es diesen Laufzettel noch nicht" in antwort.content.decode()
    assert 'lang="de"' in blatt(antwort)


def test_eine_sprache_ohne_unsere_worte_traegt_doch_den_text_des_partners(als, beraterin, partner):
    OrganisationstextFactory(organisation=partner, sprache="vi", mitbringen="Xin mang theo giấy tờ.")

    seite = blatt(als(beraterin).get(zettel(partner, sprache="vi")))

    assert "<h3>Was mitbringen?</h3>" in seite
    assert '<p class="eigen">Xin mang theo giấy tờ.</p>' in seite


def test_zugang_ersetzt_den_fehlenden_deutschen_text(als, beraterin):
    seite = blatt(als(beraterin).get(zettel(OrganisationFactory(zugang="Ausweis mitbringen."))))

    assert "Ausweis mitbringen." in seite


def test_die_vermittlung_fuehrt_zum_zettel_in_der_sprache_der_person(als, beraterin, partner):
    standort = StandortFactory(name="Büro West", adresse="Beispielplatz 2")
    vermittlung = VermittlungFactory(organisation=partner, beratung__sprache="ar", beratung__standort=standort)
    kontext = {"vermittlung": vermittlung, "perms": PermWrapper(beraterin)}

    verweis = render_to_string("netzwerk/_laufzettel_link.html", kontext)
    adresse = html.unescape(re.search('href="([^"]*)"', verweis).group(1))
    seite = blatt(als(beraterin).get(adresse))

    assert "Büro West, Beispielplatz 2" in seite
    assert 'lang="ar"' in seite


def test_eine_vermittlung_an_eine_art_von_stelle_hat_keinen_zettel(beraterin):
    vermittlung = VermittlungFactory(organisation=None, stelle="amt")
    kontext = {"vermittlung": vermittlung, "perms": PermWrapper(beraterin)}

    assert render_to_string("netzwerk/_laufzettel_link.html", kontext).strip() == ""


def test_der_zettel_nennt_niemanden(als, beraterin, partner):
    seite = blatt(als(beraterin).get(zettel(partner, sprache="ar", klient="K-AAAA")))

    assert "K-AAAA" not in seite
    assert beraterin.username not in seite


@pytest.mark.parametrize("code", ["ar", "fa", "uk", "ru", "tr", "fr", "en", "de"])
def test_die_wochentage_heissen_wie_in_djangos_uebersetzung(code):
    def nur_buchstaben(name):
        return re.sub(r"[\s\u200c]", "", str(name)).lower()

    with translation.override(code):
        namen = [nur_buchstaben(WEEKDAYS[tag]) for tag in range(7)]

    assert [nur_buchstaben(name) for name in BESCHRIFTUNGEN[code].wochentage] == namen


def test_jede_beschriftung_ist_vollstaendig_und_jede_sprache_hat_einen_namen():
    for beschriftung in BESCHRIFTUNGEN.values():
        assert all(beschriftung)
        assert len(set(beschriftung.wochentage)) == 7
    assert {code for code, _ in SPRACHEN} == {str(code) for code in EIGENNAMEN}


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("organisationstext_einmal_je_sprache", {}),
        ("organisationstext_sprache_aus_katalog", {"sprache": "nicht_erhoben"}),
        ("organisationstext_nicht_leer", {"sprache": "uk", "mitbringen": " "}),
    ],
)
def test_datenbank_lehnt_text_ab(regel, angabe, partner):
    abgelehnt(regel, lambda: OrganisationstextFactory(organisation=partner, **angabe))


def test_wer_den_text_aendert_nimmt_die_pruefung_zurueck(als, koordination, partner):
    text, client = partner.texte.get(), als(koordination)
    text.bestaetige(von=koordination)

    client.post(text.get_absolute_url(), {"mitbringen": text.mitbringen})
    text.refresh_from_db()
    assert text.geprueft_von == koordination

    client.post(text.get_absolute_url(), {"mitbringen": "Nichts."})
    text.refresh_from_db()
    assert (text.mitbringen, text.geprueft_am, text.geprueft_von) == ("Nichts.", None, None)


@pytest.mark.parametrize(
    ("wer", "schreiben", "bestaetigen"),
    [("beraterin", 302, 403), ("koordination", 302, 302), ("verwaltung", 302, 302), ("pruefung", 403, 403)],
)
def test_wer_texte_schreibt_und_wer_sie_bestaetigt(als, request, partner, wer, schreiben, bestaetigen):
    client, text = als(request.getfixturevalue(wer)), partner.texte.get()

    geschrieben = client.post(text_neu(partner), {"sprache": "ar", "weg": "الترام رقم 7"})
    bestaetigt = client.post(reverse("netzwerk:bestaetigung_create", args=[partner.pk, "de"]))

    text.refresh_from_db()
    assert (geschrieben.status_code, bestaetigt.status_code) == (schreiben, bestaetigen)
    assert Organisationstext.objects.filter(sprache="ar", geprueft_am=None).exists() is (schreiben == 302)
    assert (text.geprueft_am is not None) is (bestaetigen == 302)


def test_eine_sprache_gibt_es_einmal_und_der_leere_text_wird_erklaert(als, koordination, partner):
    client = als(koordination)

    assert "de" not in dict(client.get(text_neu(partner)).context["form"].fields["sprache"].choices)
    leer = client.post(text_neu(partner), {"sprache": "ar"}).content.decode()

    assert "Bitte füllen Sie mindestens ein Feld aus." in leer


def test_fehlender_text_ist_404_und_leserecht_403(als, koordination, pruefung, partner):
    fehlt = reverse("netzwerk:organisationstext_update", args=[partner.pk, "ti"])

    assert als(koordination).get(fehlt).status_code == 404
    assert als(pruefung).get(zettel(partner)).status_code == 403


def test_die_seite_der_organisation_zeigt_den_stand_der_texte(als, koordination, partner):
    seite = als(koordination).get(partner.get_absolute_url()).content.decode()

    assert "zu prüfen" in seite
    assert "Stimmt so" in seite
    assert zettel(partner) in seite


def test_jeder_tag_mit_allen_zeiten(als, beraterin, partner):
    OeffnungszeitFactory(organisation=partner, beginn=time(14), ende=time(17, 30))

    seite = blatt(als(beraterin).get(zettel(partner, sprache="fr")))

    assert seite.index("09:00–12:00") < seite.index("14:00–17:30")
    assert seite.count("mardi") == 1
