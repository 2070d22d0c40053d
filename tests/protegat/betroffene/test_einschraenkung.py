"""A restricted record rests: kept, counted, shown to those who counsel, and changed by nobody."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from beratung.models import Beratung, Klient
from protegat.basis.models import Betroffenenrecht, Einschraenkung, Einschraenkungsgrund, Sperrvermerk
from protegat.basis.zeitraum import Zeitraum
from tests.factories import (
    AnliegenFactory,
    AnmeldungFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    KontaktpersonFactory,
    StammblattFactory,
)
from veranstaltungen.models import Anmeldung

VIERTES_QUARTAL = Zeitraum(date(2018, 10, 1), date(2018, 12, 31))


def schraenke_ein(eintrag, gruppe="klient"):
    anliegen = AnliegenFactory(zu=eintrag, gruppe=gruppe, recht=Betroffenenrecht.EINSCHRAENKUNG, geprueft="karte")
    Einschraenkung.objects.create(
        anliegen=anliegen, gruppe=gruppe, nummer=eintrag.pk, grund=Einschraenkungsgrund.RICHTIGKEIT
    )
    return anliegen


def tat(client, anliegen, name, **felder):
    return client.post(reverse(f"betroffene:{name}_create", args=[anliegen.pk]), felder)


TATEN = {
    "Merkmal": lambda k: Klient.objects.filter(pk=k.pk).update(geschlecht="maennlich"),
    "Kontakt": lambda k: k.beratungen.update(dauer=10),
    "weg": lambda k: k.beratungen.all().delete(),
    "neu": lambda k: BeratungFactory(klient=k, vorhaben=k.beratungen.first().vorhaben),
    "Name": lambda k: k.identitaeten.get().save(),
    "Notiz": lambda k: BeratungsnotizFactory(klient=k),
    "Vermittlung": lambda k: k.beratungen.first().vermittlungen.update(status="angekommen"),
    "Stammblatt": lambda k: k.stammblaetter.all().delete(),
}


@pytest.mark.parametrize("name", TATEN)
def test_die_datenbank_weist_jede_aenderung_ab(klient, name):
    StammblattFactory(klient=klient)
    schraenke_ein(klient)

    with pytest.raises(IntegrityError, match="eingeschränkt"), transaction.atomic():
        TATEN[name](klient)


def test_auch_kontaktpersonen_und_anmeldungen_ruhen(db):
    person, anmeldung = KontaktpersonFactory(), AnmeldungFactory()
    schraenke_ein(person, "kontaktperson")
    schraenke_ein(anmeldung, "anmeldung")

    for eintrag in (person, anmeldung):
        with pytest.raises(IntegrityError, match="eingeschränkt"), transaction.atomic():
            eintrag.save()
    assert not Anmeldung.objects.faellige(date(2999, 1, 1)).exists()


def test_die_statistik_zaehlt_weiter(klient):
    def gezaehlt():
        return Beratung.objects.im(VIERTES_QUARTAL).personenberatungen().zaehle()

    vorher = gezaehlt()
    schraenke_ein(klient)

    assert (vorher, gezaehlt()) == (1, 1)


def test_wer_nicht_beraet_sieht_sie_nicht_die_beratung_mit_hinweis(als, beraterin, koordination, klient):
    StammblattFactory(klient=klient)
    schraenke_ein(klient)
    adressen = [klient.get_absolute_url(), klient.stammblaetter.get().get_absolute_url()]

    koordiniert = [als(koordination).get(adresse).status_code for adresse in adressen]
    seite = als(beraterin).get(adressen[0]).content.decode()

    assert koordiniert == [404, 404]
    assert "Eingeschränkt seit" in seite
    assert [wort for wort in ("Neue Beratung mit", "Notiz schreiben", "Angaben ändern") if wort in seite] == []


def test_die_erfassung_leiht_ihre_merkmale_nur_der_beratung(als, beraterin, koordination, klient):
    schraenke_ein(klient)
    adresse = reverse("beratung:klient_vorlage", query={"klient": klient.code})

    assert als(beraterin).get(adresse).json()["code"] == klient.code
    assert als(koordination).get(adresse).json() == {"gemeint": []}


def test_ein_versuch_ist_eine_seite_die_sagt_warum(als, beraterin, klient):
    schraenke_ein(klient)
    beratung = klient.beratungen.get()

    antwort = als(beraterin).post(reverse("beratung:storno_create", args=[beratung.pk]))

    beratung.refresh_from_db()
    assert (antwort.status_code, beratung.status) == (409, "abgeschlossen")
    assert "Dieser Eintrag ist eingeschränkt" in antwort.content.decode()


def test_einschraenken_und_aufheben_haelt_auch_das_loeschen_an(als, beraterin, klient):
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.EINSCHRAENKUNG, geprueft="karte")

    tat(als(beraterin), anliegen, "einschraenkung", grund="richtigkeit")
    gehalten = Sperrvermerk.objects.geltende().zu(klient).count()
    tat(als(beraterin), anliegen, "einschraenkung", grund="richtigkeit")
    tat(als(beraterin), anliegen, "aufhebung")

    klient.save()
    assert (gehalten, Sperrvermerk.objects.geltende().count()) == (1, 0)
    assert [schritt.was for schritt in anliegen.schritte.all()] == ["eingeschraenkt", "aufgehoben"]


@pytest.mark.parametrize(("rolle", "status"), [("koordination", 404), ("verwaltung", 404), ("pruefung", 403)])
def test_nur_wer_antwortet_schraenkt_ein(als, request, klient, rolle, status):
    anliegen = AnliegenFactory(zu=klient, recht=Betroffenenrecht.EINSCHRAENKUNG)

    antwort = tat(als(request.getfixturevalue(rolle)), anliegen, "einschraenkung", grund="richtigkeit")

    assert (antwort.status_code, Einschraenkung.objects.count()) == (status, 0)


def test_der_schluessel_laesst_sich_trotzdem_wechseln(klient, settings, capsys):
    schraenke_ein(klient)
    alte = klient.notizen.get().__dict__["text"].zeichen
    settings.DATENSCHLUESSEL = {"neu": next(iter(settings.DATENSCHLUESSEL.values())), **settings.DATENSCHLUESSEL}

    call_command("umschluesseln")

    neue = klient.notizen.get()
    assert (alte.startswith("neu:"), neue.__dict__["text"].zeichen.startswith("neu:")) == (False, True)
