"""Two who change the same record: the second sees both versions field by field, and chooses."""

from datetime import timedelta
from itertools import count

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratung
from netzwerk.models import Organisation
from tests.factories import (
    BeratungFactory,
    NebenthemaFactory,
    OrganisationFactory,
    SprechzeitFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
    ZaehlungFactory,
)
from tests.formulare import eingaben, verborgen
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db


@pytest.fixture
def laufend(db):
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


@pytest.fixture
def beratung(laufend):
    ThemaFactory(code="wohnen")
    return BeratungFactory(vorhaben=laufend, datum=timezone.localdate(), dauer=20, personenzahl=1)


def bearbeiten(eintrag):
    raum, name = eintrag._meta.app_label, eintrag._meta.model_name
    return reverse(f"{raum}:{name}_update", args=[eintrag.pk])


def offene(antwort):
    """`{"dauer": ("20", "55", "eigenes")}`: what stands there, what was typed, which of both is proposed."""
    return {
        u.jetzt.html_name: (*(worte for _, worte, _ in u.seiten), "eigenes" if u.angefasst else "jetzt")
        for u in antwort.context["unterschiede"]
    }


def auswahl(antwort, **wahl):
    """The page of a conflict as a browser sends it."""
    daten = {}
    for name, wert in antwort.context["gesendet"]:
        daten.setdefault(name, []).append(wert)
    for unterschied in antwort.context["unterschiede"]:
        for name, wert in unterschied.verborgen:
            daten.setdefault(name, []).append(wert)
        vorschlag = "eigenes" if unterschied.angefasst else "jetzt"
        daten[unterschied.wahl] = wahl.get(unterschied.jetzt.html_name, vorschlag)
    return daten | verborgen(antwort)


ARTEN = {
    "beratung": (
        lambda: BeratungFactory(vorhaben=VorhabenFactory(), personenzahl=1, dauer=20),
        {"personenzahl": "3"},
        {"dauer": "55"},
    ),
    "organisation": (OrganisationFactory, {"telefon": "0341 1"}, {"zugang": "ohne Termin"}),
    "veranstaltung": (VeranstaltungFactory, {"zielgruppe": "Eltern"}, {"kapazitaet": "40"}),
    "sprechzeit": (SprechzeitFactory, {"beginn": "14:00"}, {"ende": "19:00"}),
}


@pytest.mark.parametrize("art", ARTEN)
def test_der_zweite_waehlt_und_nichts_geht_verloren(als, koordination, verwaltung, beraterin, art):
    machen, zuerst, danach = ARTEN[art]
    eintrag = machen()
    adresse, client, andere = (
        bearbeiten(eintrag),
        als(koordination),
        als(verwaltung if art != "beratung" else beraterin),
    )
    andere = als(beraterin) if art == "veranstaltung" else andere
    seite = client.get(adresse)
    assert andere.post(adresse, eingaben(andere.get(adresse), **zuerst)).status_code == 302

    antwort = client.post(adresse, eingaben(seite, **danach))

    assert antwort.status_code == 409
    assert {name: vorschlag for name, (*_, vorschlag) in offene(antwort).items()} == {
        **dict.fromkeys(zuerst, "jetzt"),
        **dict.fromkeys(danach, "eigenes"),
    }
    assert client.post(adresse, auswahl(antwort)).status_code == 302
    stand = client.get(adresse).context["form"]
    gespeichert = eingaben(client.get(adresse))
    assert stand.instance.geaendert_von == koordination
    assert {name: gespeichert[name] for name in (*zuerst, *danach)} == {n: [w] for n, w in (zuerst | danach).items()}


def test_die_seite_sagt_wer_wann_und_beides_in_worten(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    NebenthemaFactory(beratung=beratung)
    seite = client.get(adresse)
    andere = {"nebenthemen": ["wohnen"], "hilfen": ["krise", "information"], "kontaktart": "folge", "dauer": "30"}
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), **andere))

    antwort = client.post(adresse, eingaben(seite, dauer="45", hilfen=["krise"]))

    assert offene(antwort) == {
        "kontaktart": ("Folgeberatung", "Erstberatung", "jetzt"),
        "dauer": ("30", "45", "eigenes"),
        "nebenthemen": ("Wohnen/Wohnungssuche", "Schule", "jetzt"),
        "hilfen": ("Krisenhilfe, Information", "Krisenhilfe", "eigenes"),
    }
    html = antwort.content.decode()
    beratung.refresh_from_db()
    wann = timezone.localtime(beratung.geaendert_am)
    assert f"von koordination am {wann:%d.%m.%Y} um {wann:%H:%M} Uhr" in html
    assert "<legend>Minuten</legend>" in html


def test_beide_wahlen_gelten_auch_bei_mehrfacher_auswahl(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), nebenthemen=["wohnen"], dauer="30"))

    antwort = client.post(adresse, eingaben(seite, nebenthemen=[], hilfen=["krise"], dauer="45"))
    client.post(adresse, auswahl(antwort, dauer="jetzt", nebenthemen="jetzt"))

    beratung.refresh_from_db()
    assert (beratung.dauer, beratung.hilfen) == (30, ["krise"])
    assert [thema.code for thema in beratung.themen_daneben()] == ["wohnen"]


def test_auch_die_vermittlung_steht_zur_wahl(als, beraterin, koordination, beratung):
    Beratung.objects.update(ergebnis="vermittelt")
    vermittlung = VermittlungFactory(beratung=beratung, organisation=OrganisationFactory(name="Alt"))
    OrganisationFactory(name="Neu")
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), partner="Neu"))

    antwort = client.post(adresse, eingaben(seite, dauer="45"))

    assert offene(antwort)["partner"] == ("Neu", "Alt", "jetzt")
    client.post(adresse, auswahl(antwort))
    assert [v.organisation.name for v in beratung.vermittlungen.all()] == ["Neu"]
    assert beratung.vermittlungen.get() == vermittlung


def test_die_aufgliederung_einer_zahl_steht_zur_wahl(als, beraterin, koordination):
    abend = VeranstaltungFactory(teilnehmende=27)
    ZaehlungFactory(veranstaltung=abend, auspraegung="weiblich", anzahl=14)
    client, adresse = als(beraterin), reverse("veranstaltungen:zaehlung_update", args=[abend.pk])
    seite = client.get(abend.get_absolute_url())
    andere = als(koordination)
    andere.post(adresse, eingaben(andere.get(abend.get_absolute_url()), geschlecht_weiblich="15", teilnehmende="28"))

    antwort = client.post(adresse, eingaben(seite, geschlecht_maennlich="10"))

    assert offene(antwort) == {
        "teilnehmende": ("28", "27", "jetzt"),
        "geschlecht": ("15 weiblich", "14 weiblich, 10 männlich", "eigenes"),
    }
    client.post(adresse, auswahl(antwort))
    abend.refresh_from_db()
    assert (abend.teilnehmende, abend.zaehlungen.count()) == (28, 2)


def test_aendert_sich_nochmals_etwas_wird_nochmals_gefragt(als, beraterin, koordination, beratung):
    client, adresse, werte = als(beraterin), bearbeiten(beratung), count(30)
    seite = client.get(adresse)
    Beratung.objects.update(dauer=next(werte))
    erste = client.post(adresse, eingaben(seite, personenzahl="2"))
    Beratung.objects.update(dauer=next(werte))

    zweite = client.post(adresse, auswahl(erste))

    assert zweite.status_code == 409
    assert offene(zweite) == {"dauer": ("31", "30", "jetzt"), "personenzahl": ("1", "2", "eigenes")}
    assert client.post(adresse, auswahl(zweite, dauer="eigenes")).status_code == 302
    beratung.refresh_from_db()
    assert (beratung.dauer, beratung.personenzahl) == (30, 2)


def test_haelt_die_wahl_nicht_steht_alles_im_formular(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    Beratung.objects.update(dauer=30, thema_text="Fahrrad")

    konflikt = client.post(adresse, eingaben(seite, dauer="viele", personenzahl="2", thema_text="Anhänger"))
    antwort = client.post(adresse, auswahl(konflikt, thema_text="jetzt"))

    form = antwort.context["form"]
    assert (antwort.status_code, list(form.errors)) == (200, ["dauer"])
    assert (form["dauer"].value(), form["personenzahl"].value(), form["thema_text"].value()) == (
        "viele",
        "2",
        "Fahrrad",
    )
    assert "Aus Ihrer Eingabe nicht übernommen: Welches Thema?: Anhänger" in antwort.content.decode()
    gut = eingaben(antwort, dauer="45")
    assert client.post(adresse, gut).status_code == 302


def test_was_schon_da_steht_wird_nicht_gefragt(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), dauer="45"))

    assert client.post(adresse, daten).status_code == 302


def test_zurueck_und_noch_einmal_bearbeitet_zeigt_die_eigene_aenderung(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")
    client.post(adresse, daten)

    antwort = client.post(adresse, daten | {"dauer": "50"})

    assert antwort.status_code == 409
    assert "von Ihnen selbst" in antwort.content.decode()


def test_eine_gefaelschte_fassung_fragt_statt_zu_ueberschreiben(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")

    antwort = client.post(adresse, daten | {"fassung": daten["fassung"][:-3] + "xxx"})

    assert offene(antwort) == {"dauer": ("20", "45", "eigenes")}
    beratung.refresh_from_db()
    assert beratung.dauer == 20


def test_die_fassung_gehoert_zu_ihrem_eintrag(als, beraterin, beratung):
    andere = BeratungFactory(vorhaben=beratung.vorhaben, datum=beratung.datum, dauer=90)
    client = als(beraterin)
    fremde = verborgen(client.get(bearbeiten(andere)))

    antwort = client.post(bearbeiten(beratung), eingaben(client.get(bearbeiten(beratung)), dauer="45") | fremde)

    assert antwort.status_code == 409


def test_aus_der_fassung_ist_nichts_zu_lesen(als, koordination):
    organisation = OrganisationFactory(name="Haus der Begegnung", telefon="0341 1234567", zugang="Ausweis mitbringen")

    fassung = verborgen(als(koordination).get(bearbeiten(organisation)))["fassung"]

    inhalt = str(signing.loads(fassung, salt="fassung"))
    assert not [wort for wort in ("Begegnung", "1234567", "Ausweis") if wort in inhalt]
    assert len(fassung) < 500


def test_inzwischen_storniert_bleibt_das_getippte_stehen(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")
    beratung.storniere(von=koordination)

    antwort = client.post(adresse, daten)

    assert antwort.status_code == 409
    html = " ".join(antwort.content.decode().split())
    assert "Diese Beratung ist inzwischen storniert, zuletzt geändert von koordination" in html
    assert antwort.context["form"]["dauer"].value() == "45"
    beratung.stelle_wieder_her(von=koordination)
    assert client.post(adresse, eingaben(antwort)).status_code == 302
    beratung.refresh_from_db()
    assert beratung.dauer == 45


def test_inzwischen_geloescht_bleibt_das_getippte_stehen(als, koordination):
    organisation = OrganisationFactory()
    client, adresse = als(koordination), bearbeiten(organisation)
    daten = eingaben(client.get(adresse), zugang="ohne Termin")
    Organisation.objects.all().delete()

    antwort = client.post(adresse, daten)

    assert antwort.status_code == 409
    assert "Diesen Eintrag gibt es nicht mehr" in antwort.content.decode()
    assert antwort.context["form"]["zugang"].value() == "ohne Termin"
    assert not Organisation.objects.exists()


def test_wer_die_seite_nie_hatte_findet_nichts(als, koordination):
    assert als(koordination).post(reverse("netzwerk:organisation_update", args=[404]), {}).status_code == 404


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_von_vieren_im_selben_augenblick_speichert_einer(als, koordination):
    organisation, laenge = OrganisationFactory(), count(1)
    client, adresse = als(koordination), bearbeiten(organisation)
    seite = client.get(adresse)
    sendungen = [eingaben(seite, zugang=f"Tür {next(laenge)}") | {"schluessel": f"{n:032x}"} for n in range(4)]

    codes = gleichzeitig(lambda: client.post(adresse, sendungen.pop()).status_code)

    assert sorted(codes) == [302, 409, 409, 409]


def test_die_fassung_kostet_keine_abfrage(als, koordination, django_assert_num_queries, monkeypatch):
    organisation = OrganisationFactory()
    client, adresse = als(koordination), bearbeiten(organisation)
    with CaptureQueriesContext(connection) as mit:
        client.get(adresse)

    monkeypatch.setattr("protegat.basis.templatetags.formular.Fassung.von", lambda form: "")
    with CaptureQueriesContext(connection) as ohne:
        client.get(adresse)

    assert len(mit) == len(ohne)
