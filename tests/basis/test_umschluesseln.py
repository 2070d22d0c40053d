"""`manage.py umschluesseln`: everything is written with the first key, the index too, and it may be repeated."""

import os
from io import StringIO

import pytest
from django.core.management import call_command

from beratung.models import Beratungsnotiz, Identitaet
from protegat.basis import umschluesselung
from protegat.basis.befehl import Abgelehnt
from tests.basis.test_verschluesselung import gespeichert
from tests.factories import AnmeldungFactory, BeratungsnotizFactory, IdentitaetFactory
from veranstaltungen.models import Anmeldung

pytestmark = pytest.mark.django_db

ALT, NEU = {"alt": os.urandom(32)}, {"neu": os.urandom(32)}


@pytest.fixture(autouse=True)
def schluessel(settings, tmp_path):
    settings.DATENSCHLUESSEL = ALT
    settings.DATEIEN = tmp_path
    return settings


def umschluesseln():
    ausgabe = StringIO()
    call_command("umschluesseln", stdout=ausgabe)
    return ausgabe.getvalue()


def test_danach_ist_der_alte_schluessel_ueberfluessig(schluessel):
    for _ in range(3):
        BeratungsnotizFactory(text="Zwetschgenkuchen")
    IdentitaetFactory(vorname="Mohammed", telefon=None)
    schluessel.DATENSCHLUESSEL = NEU | ALT

    meldung = umschluesseln()

    schluessel.DATENSCHLUESSEL = NEU
    assert meldung.startswith("Identitäten: 1 umgeschlüsselt\nNotizen: 3 umgeschlüsselt\n")
    assert {notiz.text for notiz in Beratungsnotiz.objects.all()} == {"Zwetschgenkuchen"}
    gefunden = Identitaet.objects.mit_namen("Muhamad").get()
    assert (gefunden.vorname, gefunden.telefon) == ("Mohammed", None)


def test_auch_eine_adresse_wird_nach_dem_wechsel_wiedererkannt(schluessel):
    anmeldung = AnmeldungFactory(email="gast@beispiel.invalid")
    schluessel.DATENSCHLUESSEL = NEU | ALT

    waehrend = Anmeldung.objects.mit_adresse(anmeldung.veranstaltung, "gast@beispiel.invalid").get()
    umschluesseln()

    schluessel.DATENSCHLUESSEL = NEU
    danach = Anmeldung.objects.mit_adresse(anmeldung.veranstaltung, "gast@beispiel.invalid").get()
    assert waehrend == danach == anmeldung
    assert danach.email == "gast@beispiel.invalid"


def test_waehrend_des_wechsels_wird_alles_gelesen_und_gefunden(schluessel):
    BeratungsnotizFactory(text="Zwetschgenkuchen")
    IdentitaetFactory(vorname="Mohammed")

    schluessel.DATENSCHLUESSEL = NEU | ALT

    assert Beratungsnotiz.objects.get().text == "Zwetschgenkuchen"
    assert Identitaet.objects.mit_namen("Muhamad").exists()


def test_es_laesst_sich_unterbrechen_und_wiederholen(schluessel, monkeypatch):
    for _ in range(5):
        BeratungsnotizFactory()
    schluessel.DATENSCHLUESSEL = NEU | ALT
    monkeypatch.setattr(umschluesselung, "STAPEL", 2)
    unterbrochen = umschluesselung.Umschluesselung(Beratungsnotiz)
    unterbrochen._stapel(0)

    meldung = umschluesseln()

    assert "Notizen: 3 umgeschlüsselt" in meldung
    assert "Notizen: 0 umgeschlüsselt" in umschluesseln()
    assert {gespeichert(notiz)[:4] for notiz in Beratungsnotiz.objects.all()} == {"neu:"}


def test_wer_wann_schrieb_aendert_sich_nicht(schluessel):
    notiz = BeratungsnotizFactory()
    schluessel.DATENSCHLUESSEL = NEU | ALT

    umschluesseln()

    assert Beratungsnotiz.objects.get().geaendert_am == notiz.geaendert_am


def test_was_niemand_lesen_kann_bleibt_und_wird_genannt(schluessel):
    verlorene = BeratungsnotizFactory()
    schluessel.DATENSCHLUESSEL = {"zwischen": os.urandom(32)}
    lesbare = BeratungsnotizFactory()
    schluessel.DATENSCHLUESSEL = NEU | schluessel.DATENSCHLUESSEL

    with pytest.raises(Abgelehnt, match=r"Notizen: 1 nicht lesbar\. Der Schlüssel alt fehlt"):
        umschluesseln()

    assert gespeichert(verlorene).startswith("alt:")
    assert gespeichert(lesbare).startswith("neu:")
