"""What the public page says of an event, written by the team and confirmed by who reads the language."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import VeranstaltungstextFactory
from tests.veranstaltungen.oeffentlich import angekuendigt, termin
from veranstaltungen.aushang import quelle
from veranstaltungen.models import Veranstaltungstext
from veranstaltungen.worte import KATALOGE, SPRACHEN

pytestmark = pytest.mark.django_db


def adresse(name, veranstaltung, sprache):
    return reverse(f"veranstaltungen:{name}", args=[veranstaltung.pk, sprache])


def sende(client, ziel, **felder):
    schluessel = client.get(ziel).context["form"]
    return client.post(ziel, {name: schluessel[name].value() or "" for name in schluessel.fields} | felder)


def test_schreiben_und_auf_der_seite_lesen(als, beraterin, client):
    eine = angekuendigt(titel="KiTa finden")

    antwort = sende(als(beraterin), adresse("veranstaltungstext_create", eine, "ar"), titel="روضة", beschreibung="أهلاً")

    assert antwort.url == f"/veranstaltungen/{eine.pk}/#oeffentliche-seite"
    assert eine.texte.get().erstellt_von == beraterin
    html = termin(client, eine, "ar").text
    assert '<h1><bdi lang="ar">روضة</bdi></h1>' in html
    assert '<div lang="ar" dir="rtl"><p>أهلاً</p></div>' in html
    assert KATALOGE["ar"]["ungeprueft"] in html


def test_das_formular_zeigt_das_deutsche_und_schreibt_von_rechts(als, beraterin):
    eine = angekuendigt(titel="KiTa finden")

    html = als(beraterin).get(adresse("veranstaltungstext_create", eine, "fa")).text

    assert "<dd>KiTa finden</dd>" in html
    assert 'dir="rtl"' in html


def test_deutsch_braucht_keinen_zweiten_titel(als, beraterin):
    form = als(beraterin).get(adresse("veranstaltungstext_create", angekuendigt(), "de")).context["form"]

    assert list(form.fields) == ["beschreibung", "hinweise"]


def test_ein_zweiter_text_in_derselben_sprache_ist_ein_fehler(als, beraterin):
    text = VeranstaltungstextFactory(veranstaltung=angekuendigt())
    ziel = adresse("veranstaltungstext_create", text.veranstaltung, "en")

    antwort = sende(als(beraterin), ziel, titel="Noch einer")

    assert "In dieser Sprache gibt es schon einen Text." in antwort.text
    assert Veranstaltungstext.objects.get().titel == text.titel


def test_leer_ist_kein_text(als, beraterin):
    antwort = sende(als(beraterin), adresse("veranstaltungstext_create", angekuendigt(), "en"), titel=" ")

    assert "Bitte füllen Sie mindestens ein Feld aus." in antwort.text


def test_aendern_nimmt_die_bestaetigung_zurueck(als, koordination):
    text = VeranstaltungstextFactory(veranstaltung=angekuendigt())
    text.bestaetige(koordination, quelle(text.veranstaltung))

    sende(als(koordination), text.get_absolute_url(), titel="Anders")

    text.refresh_from_db()
    assert (text.titel, text.geprueft_am) == ("Anders", None)


def test_bestaetigen_darf_nicht_jeder(als, beraterin, koordination):
    text = VeranstaltungstextFactory(veranstaltung=angekuendigt())
    ziel = adresse("textbestaetigung_create", text.veranstaltung, "en")

    assert als(beraterin).post(ziel).status_code == 403
    als(koordination).post(ziel)

    text.refresh_from_db()
    assert text.ist_geprueft(quelle(text.veranstaltung))
    assert text.geprueft_von == koordination


def test_karte_an_der_veranstaltung(als, koordination):
    text = VeranstaltungstextFactory(veranstaltung=angekuendigt())
    client = als(koordination)

    html = client.get(text.veranstaltung.get_absolute_url()).text

    assert html.count("zeigt den deutschen Text") == len(SPRACHEN) - 2
    assert reverse("programm:termin", args=["de", text.veranstaltung_id]) in html
    assert "Stimmt so" in html


def test_karte_fragt_gleich_oft_ob_ein_text_oder_alle(als, koordination):
    eine, client = angekuendigt(), als(koordination)
    VeranstaltungstextFactory(veranstaltung=eine, sprache="en")
    client.get(eine.get_absolute_url())
    with CaptureQueriesContext(connection) as ein_text:
        client.get(eine.get_absolute_url())

    for sprache in ("de_einfach", "ar", "fa", "uk", "ru", "tr", "fr", "ti"):
        VeranstaltungstextFactory(veranstaltung=eine, sprache=sprache)
    with CaptureQueriesContext(connection) as alle:
        client.get(eine.get_absolute_url())

    assert len(alle) == len(ein_text)


@pytest.mark.parametrize("name", ["veranstaltungstext_create", "veranstaltungstext_update"])
def test_wer_nicht_darf_und_was_es_nicht_gibt(als, pruefung, beraterin, name):
    eine = angekuendigt()

    assert als(pruefung).get(adresse(name, eine, "en")).status_code == 403
    assert als(beraterin).get(adresse(name, eine, "xx")).status_code == 404


def test_ein_deutscher_titel_gehoert_an_die_veranstaltung():
    text = VeranstaltungstextFactory.build(veranstaltung=angekuendigt(), sprache="de", titel="Doppelt")

    with pytest.raises(ValidationError, match="stehen auf Deutsch bei der Veranstaltung"):
        text.full_clean()
