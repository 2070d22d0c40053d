"""Contact persons: what the database asks for, when they go, who may do what."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from beratung.models.fristen import monate_spaeter
from netzwerk.models import Kontaktperson
from protegat.basis.felder import neue_kennung
from tests.factories import KontaktpersonFactory, OrganisationFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
FAELLIG = reverse("netzwerk:kontaktperson_faellig")
LOESCHUNG = reverse("netzwerk:kontaktperson_loeschung")


def adresse(was, person):
    return reverse(f"netzwerk:kontaktperson_{was}", args=[person.organisation_id, person.pk])


def gestern():
    return timezone.localdate() - timedelta(days=1)


def in_einem_jahr():
    return monate_spaeter(timezone.localdate(), 12)


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [("kontaktperson_name_nicht_leer", {"name": " "}), ("kontaktperson_sagt_wozu", {"funktion": " "})],
)
def test_datenbank_lehnt_ab(regel, angabe):
    abgelehnt(regel, lambda: KontaktpersonFactory(**angabe))


def test_faellig_ist_wer_seinen_tag_erreicht_hat():
    tag = date(2026, 5, 4)
    KontaktpersonFactory(name="spaeter", loeschen_am=date(2026, 5, 5))
    KontaktpersonFactory(name="heute", loeschen_am=tag)
    KontaktpersonFactory(name="laengst", loeschen_am=date(2025, 1, 1))
    KontaktpersonFactory(name="ohne Tag")

    assert [person.name for person in Kontaktperson.objects.faellige(tag)] == ["laengst", "heute"]


def test_ruht_die_organisation_steht_der_tag_ein_jahr_spaeter_fest():
    organisation = OrganisationFactory()
    KontaktpersonFactory(name="a", organisation=organisation)
    KontaktpersonFactory(name="b", organisation=organisation, loeschen_am=date(2026, 1, 1))
    KontaktpersonFactory(name="woanders")

    type(organisation).objects.filter(pk=organisation.pk).update(aktiv=False)
    KontaktpersonFactory(name="danach", organisation=organisation)

    tage = dict(Kontaktperson.objects.values_list("name", "loeschen_am"))
    assert tage == {"a": in_einem_jahr(), "b": date(2026, 1, 1), "woanders": None, "danach": in_einem_jahr()}


def test_ein_gesetzter_tag_bleibt_wenn_die_zusammenarbeit_neu_beginnt():
    person = KontaktpersonFactory(organisation__aktiv=False)

    type(person.organisation).objects.update(aktiv=True)

    person.refresh_from_db()
    assert person.loeschen_am == in_einem_jahr()


@pytest.mark.parametrize("wer", ["koordination", "verwaltung"])
def test_anlegen_aendern_loeschen(als, request, wer):
    nutzer, organisation = request.getfixturevalue(wer), OrganisationFactory()
    client = als(nutzer)
    neu = reverse("netzwerk:kontaktperson_create", args=[organisation.pk])
    angaben = {"name": "Leitung Haus", "telefon": "0341 000", "schluessel": neue_kennung()}

    antwort = client.post(neu, angaben)

    person = Kontaktperson.objects.get()
    assert antwort.url == f"{organisation.get_absolute_url()}#kontaktpersonen"
    assert (person.organisation, person.erstellt_von, person.loeschen_am) == (organisation, nutzer, None)

    client.post(adresse("update", person), angaben | {"funktion": "Empfang", "schluessel": neue_kennung()})
    person.refresh_from_db()
    assert person.funktion == "Empfang"

    assert "Leitung Haus" in client.get(adresse("delete", person)).text
    client.post(adresse("delete", person))
    assert not Kontaktperson.objects.exists()


def test_ohne_angabe_sagt_die_seite_was_fehlt_und_behaelt_das_getippte(als, koordination):
    neu = reverse("netzwerk:kontaktperson_create", args=[OrganisationFactory().pk])

    seite = als(koordination).post(neu, {"name": "Leitung Haus", "schluessel": neue_kennung()}).text

    assert "Bitte geben Sie die Funktion, ein Telefon oder eine E-Mail an." in seite
    assert 'value="Leitung Haus"' in seite


@pytest.mark.parametrize(("wer", "sieht"), [("beraterin", True), ("pruefung", False)])
def test_wer_nur_liest_oder_gar_nicht(als, request, wer, sieht):
    person = KontaktpersonFactory(name="Leitung Haus", loeschen_am=gestern())
    client = als(request.getfixturevalue(wer))
    neu = reverse("netzwerk:kontaktperson_create", args=[person.organisation_id])

    assert ("Leitung Haus" in client.get(person.organisation.get_absolute_url()).text) is sieht
    for seite in (neu, adresse("update", person), adresse("delete", person)):
        assert client.get(seite).status_code == client.post(seite).status_code == 403
    assert client.get(FAELLIG).status_code == 403
    assert client.post(LOESCHUNG, {"person": [person.pk]}).status_code == 403
    assert Kontaktperson.objects.exists()


def test_unter_einer_anderen_organisation_gibt_es_sie_nicht(als, koordination):
    person, andere = KontaktpersonFactory(), OrganisationFactory()

    for was in ("update", "delete"):
        falsch = reverse(f"netzwerk:kontaktperson_{was}", args=[andere.pk, person.pk])
        assert als(koordination).get(falsch).status_code == 404


@pytest.mark.parametrize("wer", ["koordination", "verwaltung"])
def test_faellige_stehen_auf_einer_seite_und_gehen_in_einem_schritt(als, request, wer):
    erste, zweite = KontaktpersonFactory.create_batch(2, loeschen_am=gestern())
    verschont = KontaktpersonFactory(loeschen_am=gestern())
    noch_nicht = KontaktpersonFactory(loeschen_am=in_einem_jahr())
    client = als(request.getfixturevalue(wer))

    liste = client.get(reverse("netzwerk:organisation_list")).text
    faellige = client.get(FAELLIG).context["object_list"]
    gewaehlt = [erste.pk, zweite.pk, noch_nicht.pk, "x", 10**30]
    antwort = client.post(LOESCHUNG, {"person": gewaehlt}, follow=True)

    assert "3 Kontaktpersonen sind zu löschen." in liste
    assert set(faellige) == {erste, zweite, verschont}
    assert "Gelöschte Kontaktpersonen: 2." in antwort.text
    assert set(Kontaktperson.objects.all()) == {verschont, noch_nicht}


def test_nichts_angekreuzt_loescht_nichts(als, koordination):
    KontaktpersonFactory(loeschen_am=gestern())

    antwort = als(koordination).post(LOESCHUNG, follow=True)

    assert "Nichts gelöscht." in antwort.text
    assert Kontaktperson.objects.exists()


def test_geloescht_wird_nur_durch_absenden(als, koordination):
    assert als(koordination).get(LOESCHUNG).status_code == 405


def test_der_hinweis_gilt_nur_denen_die_loeschen(als, beraterin):
    KontaktpersonFactory(loeschen_am=gestern())

    assert "zu löschen." not in als(beraterin).get(reverse("netzwerk:organisation_list")).text


def test_keine_ausgabe_nennt_sie_und_die_suche_nur_wer_sie_sieht(als, koordination):
    person = KontaktpersonFactory(name="Zitronenfalter", organisation__name="Haus", organisation__aktiv=True)
    client = als(koordination)
    ausgabe = reverse("netzwerk:organisation_ausgabe", args=["csv"])

    datei = client.get(ausgabe)
    inhalt = b"".join(datei.streaming_content) if datei.streaming else datei.content

    assert person.organisation.name.encode() in inhalt
    assert b"Zitronenfalter" not in inhalt
    liste = client.get(reverse("netzwerk:organisation_list"), {"suche": "Zitronenfalter"})
    assert list(liste.context["table"].data) == []
    (gruppe,) = client.get(reverse("suche"), {"q": "Zitronenfalter"}).context["gruppen"]
    assert gruppe.name == "Kontaktpersonen"


@pytest.mark.parametrize("seite", ["faellig", "organisation", "liste"])
def test_so_viele_abfragen_mit_einer_wie_mit_vielen(als, koordination, django_assert_num_queries, seite):
    organisation, client = OrganisationFactory(), als(koordination)
    ziel = {
        "faellig": FAELLIG,
        "organisation": organisation.get_absolute_url(),
        "liste": reverse("netzwerk:organisation_list"),
    }[seite]
    KontaktpersonFactory(organisation=organisation, loeschen_am=gestern())
    client.get(ziel)
    with CaptureQueriesContext(connection) as abfragen:
        client.get(ziel)
    KontaktpersonFactory.create_batch(50, organisation=organisation, loeschen_am=gestern())

    with django_assert_num_queries(len(abfragen)):
        client.get(ziel)


def test_ein_loeschtag_liegt_nicht_in_der_vergangenheit_wenn_man_ihn_tippt(als, koordination):
    person = KontaktpersonFactory(loeschen_am=timezone.localdate() - timedelta(days=30))
    seite = adresse("update", person)
    angaben = {"name": "Neu genannt", "funktion": "Leitung"}

    gestern = als(koordination).post(seite, angaben | {"loeschen_am": timezone.localdate() - timedelta(days=1)})
    unveraendert = als(koordination).post(seite, angaben | {"loeschen_am": person.loeschen_am})

    assert "schon vorbei" in gestern.text
    assert unveraendert.status_code == 302


def test_dieselbe_person_noch_einmal_fragt_nach(als, koordination):
    person = KontaktpersonFactory(name="Rolle Empfang", funktion="Empfang")
    KontaktpersonFactory(name="Rolle Leitung")  # elsewhere
    seite = reverse("netzwerk:kontaktperson_create", args=[person.organisation_id])
    angaben = {"name": "rolle  EMPFANG", "funktion": "Empfang"}

    gefragt = als(koordination).post(seite, angaben)
    siegel = gefragt.text.split('name="doppelt_trotzdem"')[1].split('value="')[1].split('"')[0]
    als(koordination).post(seite, {"name": "Rolle Leitung", "funktion": "Leitung"})
    als(koordination).post(seite, angaben | {"doppelt_trotzdem": siegel})

    assert "„Rolle Empfang“ (Empfang) steht hier schon" in gefragt.text
    assert person.organisation.kontaktpersonen.count() == 3
