"""The pages: who sees them, what they say, and that they ask the database the same number of questions."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratung
from protegat.basis.models import Loeschprotokoll, Sperrvermerk
from tests.factories import (
    BeratungFactory,
    BeratungsnotizFactory,
    KlientFactory,
    KontaktpersonFactory,
    StammblattFactory,
    VorhabenFactory,
)
from tests.protegat.loeschung.vermerk import halte

pytestmark = pytest.mark.django_db
SEITEN = ("loeschung", "loeschlauf_create", "loeschprotokoll_list")


@pytest.mark.parametrize("name", SEITEN)
def test_nur_die_verwaltung(als, verwaltung, koordination, beraterin, pruefung, name):
    stand = [als(nutzer).get(reverse(name)).status_code for nutzer in (verwaltung, koordination, beraterin, pruefung)]

    assert stand == [200, 403, 403, 403]


def test_sperrvermerke_fuer_koordination_und_verwaltung(als, verwaltung, koordination, beraterin, pruefung):
    klient = KlientFactory()
    neu = reverse("sperrvermerk_create", args=["klient", klient.pk])
    liste = reverse("sperrvermerk_list")

    leute = (verwaltung, koordination, beraterin, pruefung)
    wege = [[als(n).get(weg).status_code for weg in (liste, neu)] for n in leute]

    assert wege == [[200, 404], [200, 200], [403, 403], [403, 403]]


def test_die_vorschau_nennt_zahlen_und_keine_inhalte(als, verwaltung):
    klient = KlientFactory(code="K-7QF4")
    BeratungFactory.create_batch(3, klient=klient, thema_text="Fahrrad")

    text = als(verwaltung).get(reverse("loeschung")).text

    assert "Freies Stichwort zum Thema einer Beratung" in text
    assert "Fahrrad" not in text
    assert "K-7QF4" not in text


def test_die_vorschau_fragt_immer_gleich_oft(als, verwaltung):
    client, adresse = als(verwaltung), reverse("loeschung")
    client.get(adresse)

    def fragen():
        with CaptureQueriesContext(
            connection,
        ) as gefragt:
            client.get(adresse)
        return len(gefragt)

    eine = fragen()
    for _ in range(10):
        BeratungsnotizFactory(klient=BeratungFactory(mit_code=True, thema_text="x").klient)

    assert fragen() == eine


def test_der_knopf_loescht_was_er_gezeigt_hat(als, verwaltung):
    BeratungFactory.create_batch(3, thema_text="Fahrrad")
    client, adresse = als(verwaltung), reverse("loeschlauf_create")

    falsch = client.post(adresse, {"anzahl": 2}, follow=True)
    noch_da = Beratung.objects.filter(thema_text="Fahrrad").count()
    richtig = client.post(adresse, {"anzahl": 3}, follow=True)

    assert noch_da == 3
    assert "Inzwischen ist etwas anderes fällig" in falsch.text
    assert "Gelöscht: 3." in richtig.text
    assert not Beratung.objects.filter(thema_text="Fahrrad").exists()
    assert set(Loeschprotokoll.objects.values_list("konto", flat=True)) == {"verwaltung"}
    protokoll = client.get(reverse("loeschprotokoll_list")).text
    assert "Freies Stichwort zum Thema" in protokoll
    assert ('data-l="Was">Beratung' in protokoll, "beratung_beratung" in protokoll) == (True, False)


def test_einen_vermerk_setzen_und_aufheben(als, koordination):
    beratung, client = BeratungFactory(), als(koordination)
    seite, bald = reverse("beratung:beratung_detail", args=[beratung.pk]), timezone.localdate() + timedelta(days=90)
    neu = reverse("sperrvermerk_create", args=["beratung", beratung.pk])
    daten = {"grund": "pruefung", "notiz": "SAB", "pruefen_am": bald.isoformat()}

    client.post(neu, daten)
    gehalten = client.get(seite).text
    doppelt = client.post(neu, daten)
    client.post(reverse("aufhebung_create", args=[Sperrvermerk.objects.get().pk]))

    assert "Sperrvermerk: Prüfung durch den Fördermittelgeber" in gehalten
    assert "liegt schon ein Sperrvermerk" in doppelt.text
    assert Sperrvermerk.objects.get().aufgehoben_von == koordination
    assert "Sperrvermerk setzen" in client.get(seite).text


def test_im_stichwort_steht_kein_name(als, koordination):
    neu = reverse("sperrvermerk_create", args=["beratung", BeratungFactory().pk])

    antwort = als(koordination).post(neu, {"grund": "pruefung", "notiz": "Frau Quitte", "pruefen_am": "2027-01-31"})

    assert "einem Namen" in antwort.text
    assert not Sperrvermerk.objects.exists()


def test_die_liste_zeigt_nur_was_man_sehen_darf(als, koordination, verwaltung):
    klient = KlientFactory(code="K-7QF4")
    halte(klient, pruefen_am=date(2020, 1, 1))

    texte = [als(nutzer).get(reverse("sperrvermerk_list")).text for nutzer in (koordination, verwaltung)]

    assert ["K-7QF4" in text for text in texte] == [True, False]
    assert all("prüfen seit" in text for text in texte)


def test_beide_uhren_stehen_auf_dem_stammblatt(als, beraterin):
    vorhaben = VorhabenFactory(mit_stammblatt=True, aufbewahrung_bis=date(2034, 12, 31))
    blatt = StammblattFactory(vorhaben=vorhaben, austritt=date(2018, 12, 1))

    text = als(beraterin).get(blatt.get_absolute_url()).text

    assert "löschen am 31.12.2019" in text
    assert "aufbewahren bis 31.12.2034" in text
    assert "Der Fördermittelgeber geht vor" in text


def test_wer_gehalten_wird_bleibt_auch_von_hand(als, verwaltung):
    person = KontaktpersonFactory(loeschen_am=date(2020, 1, 1))
    halte(person.organisation)

    antwort = als(verwaltung).post(reverse("netzwerk:kontaktperson_loeschung"), {"person": [person.pk]}, follow=True)

    assert "Ein Sperrvermerk hält davon: 1." in antwort.text
    person.refresh_from_db()


def test_eine_beratung_ohne_ihren_code_laesst_sich_ansehen(als, beraterin):
    beratung = BeratungFactory(klient=KlientFactory(code=None), beratende_person=beraterin)
    client = als(beraterin)

    seiten = [client.get(adresse) for adresse in (beratung.get_absolute_url(), reverse("beratung:klient_list"), "/")]

    assert [seite.status_code for seite in seiten] == [200, 200, 200]


def test_auch_eine_notiz_bleibt_wenn_ihr_code_gehalten_wird(als, beraterin):
    notiz = BeratungsnotizFactory(autor=beraterin)
    vermerk, adresse = halte(notiz.klient), reverse("beratung:notiz_delete", args=[notiz.pk])
    client = als(beraterin)

    gehalten = client.post(adresse, follow=True)
    vermerk.hebe_auf(None)
    gegangen = client.post(adresse, follow=True)

    assert "Hier liegt ein Sperrvermerk" in gehalten.text
    assert "ist gelöscht." in gegangen.text
    assert list(Loeschprotokoll.objects.values_list("grund", "konto")) == [("von_hand", "beraterin")]
