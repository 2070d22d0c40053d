"""Several Vorhaben of which one counts, and costs that are neither heads nor eligible expenditure."""

from decimal import Decimal
from random import Random

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import KostenpunktFactory, VeranstaltungFactory, VorhabenanteilFactory, VorhabenFactory
from tests.regeln import abgelehnt
from veranstaltungen.models import Kostenpunkt, Veranstaltung, Vorhabenanteil

pytestmark = pytest.mark.django_db


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25)


@pytest.fixture
def ev26(db):
    return VorhabenFactory(kuerzel="EV26")


def neu(name, veranstaltung):
    return reverse(f"veranstaltungen:{name}_create", args=[veranstaltung.pk])


def an(name, eintrag):
    return reverse(f"veranstaltungen:{name}", args=[eintrag.veranstaltung_id, eintrag.pk])


def test_beteiligt_heisst_nicht_gezaehlt(als, koordination, abend, ev25, ev26):
    antwort = als(koordination).post(neu("vorhabenanteil", abend), {"vorhaben": ev26.pk, "anteil": "33,5"}, follow=True)

    assert Vorhabenanteil.objects.get().anteil == Decimal("33.50")
    assert (Veranstaltung.objects.fuer(ev25).teilnahmen(), Veranstaltung.objects.fuer(ev26).teilnahmen()) == (27, 0)
    assert antwort.context["eigener_anteil"] == Decimal("66.50")
    assert "beteiligt, zählt dort nicht" in antwort.content.decode()


@pytest.mark.parametrize(
    ("anteil", "feld"), [("0", "anteil"), ("100,01", "anteil"), ("61", "anteil"), ("viel", "anteil"), ("", "anteil")]
)
def test_falscher_anteil_wird_erklaert(als, koordination, abend, ev26, anteil, feld):
    VorhabenanteilFactory(veranstaltung=abend, anteil=40)

    antwort = als(koordination).post(neu("vorhabenanteil", abend), {"vorhaben": ev26.pk, "anteil": anteil})

    assert feld in antwort.context["form"].errors or anteil == "100,01"
    assert Vorhabenanteil.objects.count() == 1


def test_das_zaehlende_vorhaben_steht_nicht_zur_wahl(als, koordination, abend, ev25):
    antwort = als(koordination).post(neu("vorhabenanteil", abend), {"vorhaben": ev25.pk, "anteil": "10"})

    assert list(antwort.context["form"].errors) == ["vorhaben"]


@pytest.mark.parametrize("anteil", [61, 100])
def test_mehr_als_hundert_prozent_lehnt_die_datenbank_ab(abend, ev26, anteil):
    VorhabenanteilFactory(veranstaltung=abend, anteil=40)

    abgelehnt(
        "vorhabenanteil_hoechstens_100",
        lambda: VorhabenanteilFactory(veranstaltung=abend, vorhaben=ev26, anteil=anteil),
    )


def test_datenbank_kennt_das_zaehlende_vorhaben(abend, ev25, ev26):
    abgelehnt("vorhabenanteil_nicht_das_zaehlende", lambda: VorhabenanteilFactory(veranstaltung=abend, vorhaben=ev25))
    VorhabenanteilFactory(veranstaltung=abend, vorhaben=ev26)
    alle = Veranstaltung.objects.filter(pk=abend.pk)
    abgelehnt("vorhabenanteil_nicht_das_zaehlende", lambda: alle.update(vorhaben=ev26))


def test_kosten_je_vorhaben_ergeben_die_summe_und_keine_koepfe(als, koordination, abend, ev25, ev26):
    VorhabenanteilFactory(veranstaltung=abend, vorhaben=ev26)
    client = als(koordination)
    client.post(neu("kostenpunkt", abend), {"was": "Raum", "betrag": "80,50", "vorhaben": ev25.pk})

    antwort = client.post(
        neu("kostenpunkt", abend), {"was": "Raum", "betrag": "39.50", "vorhaben": ev26.pk}, follow=True
    )

    assert antwort.context["kosten_je_vorhaben"] == [("EV25", Decimal("80.50")), ("EV26", Decimal("39.50"))]
    inhalt = antwort.content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "120,00 €" in inhalt
    assert "EV25 80,50 € + EV26 39,50 €" in inhalt
    assert "Förderfähige Ausgaben (K13) kommen aus den Belegen" in inhalt
    assert Veranstaltung.objects.teilnahmen() == 27


def test_summe_wie_von_hand_gerechnet(abend, ev25, ev26):
    VorhabenanteilFactory(veranstaltung=abend, vorhaben=ev26)
    zufall = Random(4)
    for nummer in range(30):
        betrag = Decimal(zufall.randint(0, 99_999)) / 100
        KostenpunktFactory(
            veranstaltung=abend, vorhaben=zufall.choice((ev25, ev26)), was=f"Posten {nummer}", betrag=betrag
        )

    von_hand = sum((punkt.betrag for punkt in Kostenpunkt.objects.all()), Decimal(0))

    assert abend.kosten.betrag() == von_hand
    assert sum(summe for _, summe in abend.kosten.je_vorhaben()) == von_hand


@pytest.mark.parametrize(
    ("angabe", "feld"),
    [
        ({"betrag": "-1"}, "betrag"),
        ({"betrag": "0,00"}, "betrag"),
        ({"betrag": "1,234"}, "betrag"),
        ({"was": " "}, "was"),
    ],
)
def test_falsche_kosten_stehen_am_feld(als, koordination, abend, ev25, angabe, feld):
    daten = {"was": "Raum", "betrag": "80", "vorhaben": ev25.pk} | angabe

    antwort = als(koordination).post(neu("kostenpunkt", abend), daten)

    assert feld in antwort.context["form"].errors
    assert Kostenpunkt.objects.count() == 0


def test_nichts_steht_doppelt(als, koordination, abend, ev25):
    KostenpunktFactory(veranstaltung=abend, was="Raum")

    antwort = als(koordination).post(neu("kostenpunkt", abend), {"was": "RAUM", "betrag": "1", "vorhaben": ev25.pk})

    assert "schon in der Liste" in str(antwort.context["form"].errors)
    abgelehnt("kostenpunkt_nichts_doppelt", lambda: KostenpunktFactory(veranstaltung=abend, was="raum"))


def test_kosten_nur_fuer_beteiligte(abend, ev26):
    abgelehnt("kostenpunkt_vorhaben_beteiligt", lambda: KostenpunktFactory(veranstaltung=abend, vorhaben=ev26))


def test_beteiligtes_mit_kosten_laesst_sich_nicht_loesen(als, koordination, abend, ev26):
    anteil = VorhabenanteilFactory(veranstaltung=abend, vorhaben=ev26)
    punkt = KostenpunktFactory(veranstaltung=abend, vorhaben=ev26)
    client = als(koordination)

    antwort = client.post(an("vorhabenanteil_delete", anteil), follow=True)
    assert "Für EV26 stehen hier noch Kosten" in antwort.content.decode()
    with pytest.raises(ValidationError):
        anteil.loese()

    client.post(an("kostenpunkt_delete", punkt))
    client.post(an("vorhabenanteil_delete", anteil))
    assert (Kostenpunkt.objects.count(), Vorhabenanteil.objects.count()) == (0, 0)


def test_ein_anderes_vorhaben_passt_erst_ohne_die_alten_kosten(als, koordination, abend, ev26):
    KostenpunktFactory(veranstaltung=abend)
    daten = {"vorhaben": ev26.pk, "art": "schulung", "titel": "Abend", "beginn_0": "2018-11-06", "beginn_1": "18:00"}
    daten |= {"status": "durchgefuehrt", "teilnehmende": "27", "zaehlart": "liste"}

    antwort = als(koordination).post(reverse("veranstaltungen:veranstaltung_update", args=[abend.pk]), daten)

    assert list(antwort.context["form"].errors) == ["vorhaben"]


def test_wer_sehen_und_wer_eintragen_darf(als, beraterin, verwaltung, abend):
    punkt = KostenpunktFactory(veranstaltung=abend, was="Saalmiete")
    client = als(beraterin)

    assert "Saalmiete" in client.get(abend.get_absolute_url()).content.decode()
    for client in (als(beraterin), als(verwaltung)):
        assert client.get(neu("kostenpunkt", abend)).status_code == 403
        assert client.get(neu("vorhabenanteil", abend)).status_code == 403
        assert client.post(an("kostenpunkt_update", punkt)).status_code == 403
        assert client.post(an("kostenpunkt_delete", punkt)).status_code == 403


def test_eintrag_einer_anderen_veranstaltung_ist_404(als, koordination, abend, ev25):
    punkt = KostenpunktFactory(veranstaltung=VeranstaltungFactory(vorhaben=ev25))
    adresse = reverse("veranstaltungen:kostenpunkt_update", args=[abend.pk, punkt.pk])

    assert als(koordination).get(adresse).status_code == 404
