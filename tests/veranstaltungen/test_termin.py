"""The page of one event: what the public may know, and nothing else."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from protegat.basis.merkmale import Sprache
from tests.factories import NutzerFactory, OrganisationFactory, ReiheFactory, StandortFactory, VeranstaltungstextFactory
from tests.veranstaltungen.oeffentlich import angekuendigt, laufendes_vorhaben, termin
from veranstaltungen.aushang import quelle
from veranstaltungen.worte import KATALOGE, QUELLE, SPRACHEN

pytestmark = pytest.mark.django_db


def daten(antwort):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', antwort.text, re.S)[1])


def test_zeit_ort_und_angaben(client):
    saal = StandortFactory(name="Saal am Kanal", adresse="Beispielweg 1, 04177 Leipzig", barrierefrei=True)
    eine = angekuendigt(
        titel="KiTa finden", standort=saal, sprachen=["de", "ar"], dolmetschen="Arabisch", zielgruppe="Eltern"
    )
    eine.mitveranstalter.add(OrganisationFactory(name="Haus der Familie"))
    VeranstaltungstextFactory(
        veranstaltung=eine, sprache="de", titel="", beschreibung="So geht es.", hinweise="Kommen Sie."
    )

    html = termin(client, eine).text

    for text in ("KiTa finden", "Saal am Kanal", "Beispielweg 1, 04177 Leipzig", "ohne Stufen", "العربية", "Arabisch"):
        assert text in html
    for text in ("Eltern", "kostenlos", "Haus der Familie", "So geht es.", "Kommen Sie."):
        assert text in html


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_in_jeder_sprache(client, sprache):
    eine = angekuendigt()

    antwort = termin(client, eine, sprache)

    assert antwort.status_code == 200
    assert KATALOGE[sprache]["wo"] in antwort.text
    assert (KATALOGE[sprache]["nur_deutsch"] in antwort.text) is (sprache != "de")


def test_was_nicht_angekuendigt_ist_gibt_es_nicht(client):
    eine = angekuendigt(oeffentlich=False)

    assert termin(client, eine).status_code == 404
    assert termin(client, angekuendigt()).status_code == 200


def test_nichts_internes_ist_je_zu_sehen(client):
    leitung = NutzerFactory(username="leitung-intern", first_name="Vorname-intern", last_name="Nachname-intern")
    eine = angekuendigt(
        leitung=leitung,
        referent="Referentin-intern",
        im_rahmen_von="Rahmen-intern",
        reihe=ReiheFactory(name="Reihe-intern", beschreibung="Beschreibung-intern"),
        vorhaben=laufendes_vorhaben(kuerzel="INTERN-1", aktenzeichen="AZ-intern", ansprechperson="Ansprech-intern"),
        kapazitaet=4711,
        erstellt_von=leitung,
    )
    eine.anwesende.add(OrganisationFactory(name="Anwesende-intern"))
    eine.wiedervorlagen.create(text="Wiedervorlage-intern", faellig_am=eine.datum, fuer=leitung)

    for sprache in SPRACHEN:
        html = termin(client, eine, sprache).text
        assert "intern" not in html.lower()
        assert "4711" not in html
        assert eine.kennung not in html


def test_vergangenes_sagt_es_und_gehoert_in_kein_verzeichnis(client):
    antwort = termin(client, angekuendigt(-3))

    assert QUELLE["vorbei"] in antwort.text
    assert antwort["X-Robots-Tag"] == "noindex, nofollow"
    assert 'name="robots" content="noindex, nofollow"' in antwort.text


@pytest.mark.parametrize(
    ("status", "satz", "zustand"),
    [
        ("geplant", None, "EventScheduled"),
        ("abgesagt", "abgesagt_satz", "EventCancelled"),
        ("verschoben", "verschoben_satz", "EventPostponed"),
    ],
)
def test_der_stand_steht_auf_der_seite_und_in_den_daten(client, status, satz, zustand):
    antwort = termin(client, angekuendigt(status=status))

    assert [name for name in ("abgesagt_satz", "verschoben_satz") if QUELLE[name] in antwort.text] == [satz] * bool(
        satz
    )
    assert daten(antwort)["eventStatus"] == f"https://schema.org/{zustand}"


def test_die_daten_fuer_suchmaschinen_lassen_sich_zuruecklesen(client, settings):
    settings.OEFFENTLICH = settings.OEFFENTLICH | {"name": "Verein & Co"}
    saal = StandortFactory(name="Saal", adresse="Beispielweg 1, 04177 Leipzig")
    eine = angekuendigt(
        titel='</script><b>"KiTa"', standort=saal, sprachen=["de", "de_einfach", "ar"], zielgruppe="Eltern"
    )
    eine.mitveranstalter.add(OrganisationFactory(name="Haus der Familie"))

    antwort = termin(client, eine, "ar")

    assert antwort.text.count("</script>") == 1
    assert daten(antwort) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": '</script><b>"KiTa"',
        "url": f"http://testserver/programm/ar/{eine.pk}/",
        "startDate": timezone.localtime(eine.beginn).isoformat(),
        "endDate": timezone.localtime(eine.ende).isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "Saal", "address": "Beispielweg 1, 04177 Leipzig"},
        "organizer": [
            {"@type": "Organization", "name": "Verein & Co"},
            {"@type": "Organization", "name": "Haus der Familie"},
        ],
        "inLanguage": ["de", "ar"],
        "isAccessibleForFree": True,
        "audience": {"@type": "Audience", "audienceType": "Eltern"},
    }
    assert re.search(r"\+0[12]:00$", daten(antwort)["startDate"])


def test_ungeprueft_bis_jemand_bestaetigt_und_wieder_wenn_das_deutsche_sich_aendert(koordination):
    eine = angekuendigt(titel="KiTa finden")
    text = VeranstaltungstextFactory(veranstaltung=eine, sprache="en")
    assert not text.ist_geprueft(quelle(eine))

    text.bestaetige(koordination, quelle(eine))
    assert text.ist_geprueft(quelle(eine))

    VeranstaltungstextFactory(veranstaltung=eine, sprache=Sprache.DE, titel="", beschreibung="Neu.")
    assert not text.ist_geprueft(quelle(eine))


def test_eine_laufende_ist_noch_nicht_vorbei(client):
    jetzt = timezone.now()
    eine = angekuendigt(0, beginn=jetzt - timedelta(minutes=1), ende=jetzt + timedelta(hours=1))

    assert QUELLE["vorbei"] not in termin(client, eine).text


def test_wen_man_fragen_kann_sagt_die_einstellung(client, settings):
    eine = angekuendigt()
    assert QUELLE["fragen"] not in termin(client, eine).text

    settings.OEFFENTLICH = settings.OEFFENTLICH | {"telefon": "0341 000 00 00", "impressum": "/impressum/"}

    html = termin(client, eine, "ar").text
    assert '<a href="tel:03410000000"><bdi dir="ltr">0341 000 00 00</bdi></a>' in html
    assert '<a href="/impressum/">' in html
