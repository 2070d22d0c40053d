"""Two entries of one organisation become one: what moves, what falls together, and the way back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from berichte.kennzahlen.netzwerk import AktivePartner
from netzwerk.models import Organisation, Zusammenfuehrung
from protegat.basis.models import Wiedervorlage
from protegat.basis.models.verweise import verweise_auf
from tests.factories import (
    BeratungFactory,
    KontaktpersonFactory,
    NetzwerkkontaktFactory,
    OeffnungszeitFactory,
    OrganisationFactory,
    OrganisationstextFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VereinbarungFactory,
    VermittlungFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def gut():
    return OrganisationFactory(name="Kontaktstelle Wohnen", telefon="0341 111111", sprachen=["ar"], kennung="gut")


@pytest.fixture
def doppelt():
    return OrganisationFactory(
        name="Kontaktstele Wohnen e.V.", telefon="0341 222222", email="w@wohnen.example", sprachen=["ru"], kennung="alt"
    )


def stand():
    """What every table says about organisations, and the organisations."""
    spalten = [feld.attname for feld in Organisation._meta.concrete_fields if not feld.name.startswith("geaendert")]
    zeiger = {verweis.name: sorted(_zeilen(verweis), key=str) for verweis in verweise_auf(Organisation)}
    return zeiger, list(Organisation.objects.order_by("pk").values_list(*spalten))


def _zeilen(verweis):
    """Links are made anew on the way back, so their own key says nothing."""
    unwichtig = ("geaendert_am", "geaendert_von_id", *(["id"] if verweis.ist_bloss_verknuepfung else []))
    for zeile in verweis.modell._base_manager.values():
        yield {spalte: wert for spalte, wert in zeile.items() if spalte not in unwichtig}


def haenge_alles_an(organisation, vorhaben, beraterin):
    VermittlungFactory(beratung=BeratungFactory(vorhaben=vorhaben), organisation=organisation)
    NetzwerkkontaktFactory(vorhaben=vorhaben, organisation=organisation)
    KontaktpersonFactory(organisation=organisation)
    VereinbarungFactory(organisation=organisation)
    OrganisationstextFactory(organisation=organisation)
    OeffnungszeitFactory(organisation=organisation)
    organisation.themen.add(ThemaFactory(code="wohnen"))
    Wiedervorlage.objects.create(
        gegenstand=organisation, text="Anrufen", fuer=beraterin, faellig_am=timezone.localdate()
    )


def test_alles_zieht_um_und_kommt_zurueck(gut, doppelt, ev25, koordination):
    haenge_alles_an(doppelt, ev25, koordination)
    vorher = stand()

    spur = gut.nimm_auf(doppelt, von=koordination)

    assert dict(spur.umzug) == {
        "Vermittlung": 1,
        "Netzwerkkontakt": 1,
        "Kontaktperson": 1,
        "Vereinbarung": 1,
        "Text für Ratsuchende": 1,
        "Öffnungszeit": 1,
        "Wiedervorlage": 1,
    }
    gut.refresh_from_db()
    assert (gut.telefon, gut.email, gut.sprachen) == ("0341 111111", "w@wohnen.example", ["ar", "ru"])
    assert [thema.code for thema in gut.themen.all()] == ["wohnen"]
    assert (spur.erstellt_von, spur.alter_name) == (koordination, "Kontaktstele Wohnen e.V.")

    Zusammenfuehrung.objects.get().nimm_zurueck(von=koordination)

    assert stand() == vorher


def test_gemeinsame_veranstaltungen_fallen_zusammen_und_trennen_sich_wieder(gut, doppelt, ev25, koordination):
    gemeinsam, eigene = VeranstaltungFactory(vorhaben=ev25), VeranstaltungFactory(vorhaben=ev25)
    gemeinsam.mitveranstalter.add(gut, doppelt)
    eigene.mitveranstalter.add(doppelt)
    vorher = stand()

    spur = gut.nimm_auf(doppelt, von=koordination)

    assert list(gemeinsam.mitveranstalter.all()) == list(eigene.mitveranstalter.all()) == [gut]
    assert spur.umzug == spur.zusammengefallen == [("Veranstaltung (Mitveranstalter)", 1)]

    spur.nimm_zurueck(von=koordination)

    assert stand() == vorher


def test_kennzahlen_aendern_sich_nur_um_das_doppelte(gut, doppelt, ev25, koordination):
    fremd = OrganisationFactory(name="Sportverein")
    for organisation in (gut, doppelt, fremd):
        NetzwerkkontaktFactory(vorhaben=ev25, organisation=organisation, datum=date(2018, 11, 6))
        VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25), organisation=organisation)
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, status="durchgefuehrt", teilnehmende=7)
    veranstaltung.anwesende.add(gut, doppelt)

    def zahlen():
        aktive = AktivePartner().datensaetze(ev25, ev25.spanne).count()
        kontakte = sum(o.netzwerkkontakte.count() for o in Organisation.objects.all())
        return aktive, kontakte, sum(o.vermittlungen.count() for o in Organisation.objects.all())

    vorher = zahlen()
    spur = gut.nimm_auf(doppelt, von=koordination)
    danach = zahlen()
    spur.nimm_zurueck(von=koordination)

    assert (vorher, danach, zahlen()) == ((3, 3, 3), (2, 3, 3), (3, 3, 3))


def test_was_es_nur_einmal_gibt_bleibt_beim_alten_und_wird_genannt(gut, doppelt, koordination):
    OrganisationstextFactory(organisation=gut, angebot="gilt")
    OrganisationstextFactory(organisation=doppelt, angebot="alt")
    OrganisationstextFactory(organisation=doppelt, sprache="ar")

    spur = gut.nimm_auf(doppelt, von=koordination)

    assert (spur.umzug, spur.geblieben) == ([("Text für Ratsuchende", 1)], [("Text für Ratsuchende", 1)])
    assert sorted(gut.texte.values_list("sprache", "angebot")) == [("ar", ""), ("de", "gilt")]


@pytest.mark.parametrize(("wahl", "stunde"), [("meine", 9), ("seine", 14)])
def test_die_ganze_woche_des_einen_gilt(gut, doppelt, koordination, wahl, stunde):
    OeffnungszeitFactory(organisation=gut)
    OeffnungszeitFactory(organisation=doppelt, beginn="14:00", ende="16:00")
    vorher = stand()

    spur = gut.nimm_auf(doppelt, von=koordination, wahl={"zeiten": wahl})

    assert [zeit.beginn.hour for zeit in gut.zeiten.all()] == [stunde]
    spur.nimm_zurueck(von=koordination)
    assert stand() == vorher


def test_jede_angabe_laesst_sich_waehlen_auch_der_name(gut, doppelt, koordination):
    vorher = stand()
    wahl = {"name": "seine", "telefon": "seine", "sprachen": "seine", "email": "meine"}

    spur = gut.nimm_auf(doppelt, von=koordination, wahl=wahl)

    gut.refresh_from_db()
    doppelt.refresh_from_db()
    assert (gut.name, gut.telefon, gut.sprachen) == ("Kontaktstele Wohnen e.V.", "0341 222222", ["ru"])
    assert (doppelt.name, doppelt.gilt) == ("Kontaktstelle Wohnen", gut)
    spur.nimm_zurueck(von=koordination)
    assert stand() == vorher


def test_was_seitdem_geaendert_wurde_bleibt(gut, doppelt, ev25, koordination):
    kontakt = NetzwerkkontaktFactory(vorhaben=ev25, organisation=doppelt)
    fremd = OrganisationFactory(name="Sportverein")
    spur = gut.nimm_auf(doppelt, von=koordination, wahl={"telefon": "seine"})
    Organisation.objects.filter(pk=gut.pk).update(telefon="0341 333333")
    type(kontakt).objects.update(organisation=fremd)

    spur.nimm_zurueck(von=koordination)

    gut.refresh_from_db()
    kontakt.refresh_from_db()
    assert (gut.telefon, kontakt.organisation) == ("0341 333333", fremd)


def test_zurueck_geht_nur_der_reihe_nach_und_einmal(gut, doppelt, koordination):
    dritte = OrganisationFactory(name="Dritte")
    erste_spur = gut.nimm_auf(doppelt, von=koordination)
    zweite_spur = dritte.nimm_auf(gut, von=koordination)

    doppelt.refresh_from_db()
    assert doppelt.gilt == dritte
    for grund in ("aufgegangen", "schon in"):
        with pytest.raises(ValidationError, match=grund):
            erste_spur.nimm_zurueck(von=koordination) if grund == "aufgegangen" else gut.nimm_auf(doppelt, von=None)

    zweite_spur.nimm_zurueck(von=koordination)
    erste_spur.nimm_zurueck(von=koordination)
    with pytest.raises(ValidationError, match="schon zurückgenommen"):
        erste_spur.nimm_zurueck(von=koordination)
    assert not Organisation.objects.exclude(aufgegangen_in=None).exists()


def test_die_probe_schreibt_nichts(gut, doppelt, ev25, koordination):
    haenge_alles_an(doppelt, ev25, koordination)
    vorher = stand()

    spur = gut.probe(doppelt)

    assert ("Vermittlung", 1) in spur.umzug
    assert stand() == vorher
    assert not Zusammenfuehrung.objects.exists()


def test_jeder_weg_zu_einer_organisation_wird_gefunden():
    namen = {verweis.name for verweis in verweise_auf(Organisation)}

    assert {
        "beratung.beratung.organisation",
        "beratung.vermittlung.organisation",
        "beratung.antwortlink.organisation",
        "netzwerk.netzwerkkontakt.organisation",
        "netzwerk.organisation.aufgegangen_in",
        "veranstaltungen.veranstaltung_anwesende.organisation",
        "basis.wiedervorlage.gegenstand",
    } <= namen
