"""The sheet for signatures: what it says, what it asks for, how many rows it has."""

import re

import pytest
from django.urls import reverse

from protegat.basis.models import Logo
from tests.factories import StandortFactory, VeranstaltungFactory

pytestmark = pytest.mark.django_db


def liste(veranstaltung, **abfrage):
    return reverse("veranstaltungen:teilnahmeliste", args=[veranstaltung.pk], query=abfrage or None)


def nummern(antwort):
    zeilen = re.findall(r'<th scope="row" class="nummer">(\d+)</th>', antwort.content.decode())
    return [int(zeile) for zeile in zeilen]


def test_liste_nennt_veranstaltung_ort_und_foerderung(als, beraterin, ev25):
    ev25.publizitaetstext = "Gefördert aus Mitteln des <ESF>."
    ev25.save()
    Logo.objects.create(vorhaben=ev25, name="Europäische Union")
    ort = StandortFactory(name="Treff", adresse="Beispielweg 1")
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, titel="Wohnen", standort=ort)

    seite = als(beraterin).get(liste(veranstaltung)).content.decode()

    for angabe in ("Wohnen", "Dienstag, 06.11.2018, ab 18 Uhr", "Treff, Beispielweg 1", "<li>Europäische Union</li>"):
        assert angabe in seite.partition("<article")[2]
    assert "Gefördert aus Mitteln des &lt;ESF&gt;." in seite.partition("<tfoot>")[2].partition("</tfoot>")[0]


@pytest.mark.parametrize(("modus", "mit_namen"), [("keine", 0), ("anzahl", 0), ("liste", 1), ("stammblatt", 1)])
def test_nach_namen_fragt_sie_nur_wenn_das_vorhaben_sie_braucht(als, beraterin, ev25, modus, mit_namen):
    ev25.teilnehmermodus = modus
    ev25.save()

    seite = als(beraterin).get(liste(VeranstaltungFactory(vorhaben=ev25))).content.decode()

    assert seite.count('<th scope="col">Name</th>') == mit_namen


@pytest.mark.parametrize(
    ("plaetze", "abfrage", "anzahl"),
    [(None, {}, 30), (12, {}, 12), (12, {"zeilen": "3"}, 3), (900, {}, 200), (12, {"zeilen": ""}, 12)],
)
def test_zeilen_sind_nummeriert(als, beraterin, ev25, plaetze, abfrage, anzahl):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, kapazitaet=plaetze)

    antwort = als(beraterin).get(liste(veranstaltung, **abfrage))

    assert nummern(antwort) == list(range(1, anzahl + 1))


@pytest.mark.parametrize("zeilen", ["0", "201", "viele"])
def test_falsche_zahl_steht_am_feld(als, beraterin, ev25, zeilen):
    antwort = als(beraterin).get(liste(VeranstaltungFactory(vorhaben=ev25), zeilen=zeilen))

    assert list(antwort.context["form"].errors) == ["zeilen"]
    assert 'id="id_zeilen_error"' in antwort.content.decode()
    assert f'value="{zeilen}"' in antwort.content.decode()
    assert len(nummern(antwort)) == 30


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, ev25, wer):
    assert als(request.getfixturevalue(wer)).get(liste(VeranstaltungFactory(vorhaben=ev25))).status_code == 403


def test_die_seite_der_veranstaltung_fuehrt_hin(als, beraterin, ev25):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25)

    assert liste(veranstaltung) in als(beraterin).get(veranstaltung.get_absolute_url()).content.decode()
