"""Opening times: what the database refuses, how a line of text is read, and who is open when."""

import random
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.urls import reverse

from netzwerk.forms.zeiten import Tageszeiten, in_worten
from netzwerk.models import Oeffnungszeit, Organisation
from protegat.basis.kalender import FEIERTAGE, Wochentag
from tests.factories import OeffnungszeitFactory, OrganisationFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
NEU = reverse("netzwerk:organisation_create")
ANGABEN = {"name": "Haus der Begegnung", "typ": "verein", "aktiv": "on"}
BERLIN = ZoneInfo("Europe/Berlin")
MONTAG = date(2018, 11, 12)


def sofort(tat):
    """The rule waits for the end of the transaction; here it is asked at once."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return tat()


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("oeffnungszeit_endet_nach_beginn", {"beginn": time(12), "ende": time(12)}),
        ("oeffnungszeit_wochentag_aus_katalog", {"wochentag": 7}),
        ("oeffnungszeit_ueberschneidet_sich_nicht", {"beginn": time(11, 59), "ende": time(15)}),
        ("oeffnungszeit_ueberschneidet_sich_nicht", {"beginn": time(10), "ende": time(11)}),
    ],
)
def test_datenbank_lehnt_zeit_ab(regel, angabe):
    offen = OeffnungszeitFactory(beginn=time(9), ende=time(12))

    abgelehnt(regel, lambda: sofort(lambda: OeffnungszeitFactory(**{"organisation": offen.organisation} | angabe)))


def test_zeiten_duerfen_sich_beruehren_und_andere_tage_sind_frei():
    offen = OeffnungszeitFactory(beginn=time(9), ende=time(12))

    OeffnungszeitFactory(organisation=offen.organisation, beginn=time(12), ende=time(15))
    OeffnungszeitFactory(organisation=offen.organisation, wochentag=2)
    OeffnungszeitFactory()

    sofort(lambda: None)
    assert Oeffnungszeit.objects.count() == 4


@pytest.mark.parametrize(
    ("text", "zeiten"),
    [
        ("", []),
        ("9-12", [(time(9), time(12), "")]),
        ("9–12, 14:30–18 Uhr", [(time(9), time(12), ""), (time(14, 30), time(18), "")]),
        ("9 bis 12 und 14 bis 18 Uhr", [(time(9), time(12), ""), (time(14), time(18), "")]),
        ("08.30 Uhr - 12.00 Uhr (nur mit Termin)", [(time(8, 30), time(12), "nur mit Termin")]),
        (
            "9–12 Anmeldung, 2 Tage vorher; 14–16",
            [(time(9), time(12), "Anmeldung, 2 Tage vorher"), (time(14), time(16), "")],
        ),
    ],
)
def test_eine_zeile_wird_gelesen_und_steht_danach_gleich_wieder_da(text, zeiten):
    feld = Tageszeiten(Wochentag.MITTWOCH)

    gelesen = feld.clean(text)

    assert gelesen == [(2, *zeit) for zeit in zeiten]
    zeilen = [Oeffnungszeit(wochentag=t, beginn=b, ende=e, hinweis=h) for t, b, e, h in gelesen]
    assert feld.clean(in_worten(zeilen)) == gelesen


@pytest.mark.parametrize(
    ("text", "satz"),
    [
        ("vormittags", "„vormittags“ ist keine Zeit. So geht es: 9–12, 14–18 nur mit Termin."),
        ("12–9", "„12–9“: Das Ende liegt vor dem Beginn."),
        ("9–25", "„25“ gibt es auf der Uhr nicht."),
        ("9–12, 11–14", "Zwei Zeiten überschneiden sich."),
        (f"9–12 {'x' * 61}", "Ein Hinweis hat höchstens 60 Zeichen"),
    ],
)
def test_ein_fehler_steht_am_tag_und_das_getippte_bleibt(als, koordination, text, satz):
    antwort = als(koordination).post(NEU, ANGABEN | {"zeiten_mittwoch": text})

    assert satz in antwort.context["form"].errors["zeiten_mittwoch"][0]
    assert f'value="{text}"' in antwort.content.decode()
    assert not Organisation.objects.exists()


def test_die_woche_wird_im_formular_gepflegt(als, koordination):
    client = als(koordination)
    client.post(NEU, ANGABEN | {"zeiten_montag": "9–12", "zeiten_dienstag": "9–12, 14–18 nur mit Termin"})
    organisation = Organisation.objects.get()
    bearbeiten = reverse("netzwerk:organisation_update", args=[organisation.pk])
    bleibt = organisation.zeiten.get(wochentag=0)

    assert client.get(bearbeiten).context["form"]["zeiten_dienstag"].value() == "9–12, 14–18 nur mit Termin"
    client.post(bearbeiten, ANGABEN | {"zeiten_montag": "9–12", "zeiten_dienstag": "10–13"})

    assert [str(zeit) for zeit in organisation.zeiten.all()] == ["Montag 9–12 Uhr", "Dienstag 10–13 Uhr"]
    assert organisation.zeiten.get(wochentag=0) == bleibt
    assert organisation.zeiten.get(wochentag=1).erstellt_von == koordination


def test_wer_nur_den_namen_aendert_aendert_keine_zeit(als, koordination):
    zeit = OeffnungszeitFactory(beginn=time(9, 30, 15), ende=time(12))
    adresse = reverse("netzwerk:organisation_update", args=[zeit.organisation.pk])

    als(koordination).post(adresse, ANGABEN | {"zeiten_dienstag": "9:30–12"})

    assert Oeffnungszeit.objects.get().beginn == time(9, 30, 15)


def zufaellige_partner(zufall, anzahl=25):
    for _ in range(anzahl):
        organisation = OrganisationFactory()
        for tag in zufall.sample(range(7), k=zufall.randint(0, 4)):
            grenzen = sorted(zufall.sample(range(7 * 4, 20 * 4), k=4))
            uhrzeiten = [time(viertel // 4, viertel % 4 * 15) for viertel in grenzen]
            for beginn, ende in (uhrzeiten[:2], uhrzeiten[2:])[: zufall.randint(1, 2)]:
                OeffnungszeitFactory(organisation=organisation, wochentag=tag, beginn=beginn, ende=ende)


@pytest.mark.parametrize("saat", range(3))
def test_wer_offen_ist_wie_von_hand_gezaehlt(saat):
    zufall = random.Random(saat)
    zufaellige_partner(zufall)
    alle = [(o.pk, list(o.zeiten.all())) for o in Organisation.objects.prefetch_related("zeiten")]
    tage = [MONTAG + timedelta(days=n) for n in range(10)]  # with Buß- und Bettag, a Wednesday

    for tag in tage:
        uhrzeit = time(zufall.randint(6, 20), zufall.choice((0, 15, 30, 59)))
        jetzt = datetime.combine(tag, uhrzeit, tzinfo=BERLIN)
        offen = {
            pk: [z for z in zeiten if z.wochentag == tag.weekday() and tag not in FEIERTAGE] for pk, zeiten in alle
        }

        assert pks(Organisation.objects.offen_am(tag)) == {pk for pk, zeiten in offen.items() if zeiten}
        assert pks(Organisation.objects.offen_am(tag, uhrzeit)) == {
            pk for pk, zeiten in offen.items() if any(z.beginn <= uhrzeit < z.ende for z in zeiten)
        }
        noch = {pk for pk, zeiten in offen.items() if any(uhrzeit < z.ende for z in zeiten)}
        assert pks(Organisation.objects.heute_noch_offen(jetzt)) == noch
        assert {o.pk for o in Organisation.objects.mit_offenheit(jetzt) if o.heute_offen} == noch
    assert date(2018, 11, 21) in tage
    assert date(2018, 11, 21) in FEIERTAGE


def pks(organisationen):
    return set(organisationen.values_list("pk", flat=True))


def test_das_formular_der_stammdaten_nennt_die_ueberschneidung(als, verwaltung):
    zeilen = {}
    for nummer, (beginn, ende) in enumerate((("09:00", "12:00"), ("11:00", "14:00"))):
        werte = {"wochentag": "1", "beginn": beginn, "ende": ende, "hinweis": ""}
        zeilen |= {f"zeiten-{nummer}-{name}": wert for name, wert in werte.items()}
    rahmen = {
        "zeiten-TOTAL_FORMS": "2",
        "zeiten-INITIAL_FORMS": "0",
        "texte-TOTAL_FORMS": "0",
        "texte-INITIAL_FORMS": "0",
    }

    antwort = als(verwaltung).post(reverse("admin:netzwerk_organisation_add"), ANGABEN | zeilen | rahmen)

    assert "Zwei Öffnungszeiten am selben Tag überschneiden sich." in antwort.content.decode()
    als(verwaltung).post(
        reverse("admin:netzwerk_organisation_add"), ANGABEN | zeilen | rahmen | {"zeiten-1-wochentag": "2"}
    )
    assert [str(zeit) for zeit in Oeffnungszeit.objects.all()] == ["Dienstag 9–12 Uhr", "Mittwoch 11–14 Uhr"]


def test_die_seite_sagt_wann_offen_ist(als, beraterin, monkeypatch):
    organisation = OeffnungszeitFactory(hinweis="nur mit Termin").organisation
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2018, 11, 6, 9, tzinfo=UTC))

    seite = als(beraterin).get(organisation.get_absolute_url()).content.decode()

    assert "Heute bis 12 Uhr, nur mit Termin" in seite
    assert "Dienstag 9–12 Uhr, nur mit Termin" in seite
