"""The secret links to the team's calendar: shown once, known by their fingerprint, withdrawn one by one."""

import pytest
from django.urls import reverse

from veranstaltungen.models import Kalenderlink

pytestmark = pytest.mark.django_db
TEAM = reverse("veranstaltungen:kalender_team")


def test_link_erstellen_zeigt_ihn_dieses_eine_mal(als, client, beraterin):
    browser = als(beraterin)
    seite = reverse("veranstaltungen:kalenderlink_list")

    browser.post(reverse("veranstaltungen:kalenderlink_create"), {"bezeichnung": "Telefon"})

    schluessel = browser.cookies["kalenderlink"].value
    html = browser.get(seite).text
    assert len(schluessel) >= 32
    assert schluessel not in str(list(Kalenderlink.objects.values()))
    assert f'value="http://testserver{TEAM}?s={schluessel}"' in html
    assert f'href="webcal://testserver{TEAM}?s={schluessel}"' in html
    assert client.get(TEAM, {"s": schluessel}).status_code == 200
    assert schluessel not in browser.get(seite).text
    assert "Zuletzt abgerufen am" in browser.get(seite).text


def test_was_noch_im_browser_liegt_zeigt_ihn_kein_zweites_mal(als, beraterin):
    browser = als(beraterin)
    browser.post(reverse("veranstaltungen:kalenderlink_create"), {"bezeichnung": "Telefon"})
    schluessel = browser.cookies["kalenderlink"].value
    browser.get(reverse("veranstaltungen:kalenderlink_list"))

    browser.cookies["kalenderlink"] = schluessel

    assert schluessel not in browser.get(reverse("veranstaltungen:kalenderlink_list")).text


def test_nach_der_abmeldung_zeigt_ihn_niemand_mehr(als, beraterin):
    browser = als(beraterin)
    browser.post(reverse("veranstaltungen:kalenderlink_create"), {"bezeichnung": "Telefon"})
    schluessel = browser.cookies["kalenderlink"].value

    browser.logout()
    wieder = als(beraterin)
    wieder.cookies["kalenderlink"] = schluessel

    assert schluessel not in wieder.get(reverse("veranstaltungen:kalenderlink_list")).text


def test_ohne_bezeichnung_steht_der_grund_am_feld(als, beraterin):
    antwort = als(beraterin).post(reverse("veranstaltungen:kalenderlink_create"), {"bezeichnung": " "})

    assert list(antwort.context["form"].errors) == ["bezeichnung"]
    assert Kalenderlink.objects.count() == 0


def test_zurueckziehen_kann_nur_wem_er_gehoert(als, client, beraterin, koordination, kalenderlink):
    weg = reverse("veranstaltungen:kalenderlink_rueckzug", args=[kalenderlink[0].pk])

    assert als(koordination).post(weg).status_code == 404
    assert client.get(TEAM, {"s": kalenderlink[1]}).status_code == 200
    assert als(beraterin).post(weg).status_code == 302
    assert client.get(TEAM, {"s": kalenderlink[1]}).status_code == 404
    assert "Zurückgezogen am" in als(beraterin).get(reverse("veranstaltungen:kalenderlink_list")).text
    assert "Zurückgezogen am" not in als(koordination).get(reverse("veranstaltungen:kalenderlink_list")).text


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, wer):
    person = als(request.getfixturevalue(wer))

    assert person.get(reverse("veranstaltungen:kalenderlink_list")).status_code == 403
    assert person.post(reverse("veranstaltungen:kalenderlink_create"), {"bezeichnung": "X"}).status_code == 403


def test_abruf_wird_nur_auf_die_stunde_gemerkt(kalenderlink):
    link = kalenderlink[0]
    link.merke_abruf()
    link.refresh_from_db()
    erster = link.zuletzt_am

    link.merke_abruf()
    link.refresh_from_db()

    assert link.zuletzt_am == erster
