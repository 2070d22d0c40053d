"""The examples hold notes of one account and no name; taking them out leaves what others have written."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from beratung.models import Beratungsnotiz, Identitaet, Klient
from protegat.basis.freitext import finde
from protegat.basis.models import Einsicht, Nutzer, Vorhaben
from protegat.demo.laden import laden
from tests.factories import BeratungsnotizFactory, IdentitaetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def konto():
    laden(timezone.localdate())
    return Nutzer.objects.get(username="beratung")


def entfernen():
    ausgabe = StringIO()
    call_command("demo", "--entfernen", stdout=ausgabe)
    return ausgabe.getvalue()


def test_zwei_harmlose_notizen_und_kein_name(konto):
    notizen = Beratungsnotiz.objects.lesbar_fuer(konto)

    assert len(notizen) == Beratungsnotiz.objects.count() == 2
    assert all(notiz.text.startswith("Beispielnotiz: ") and not finde(notiz.text) for notiz in notizen)
    assert {notiz.beratung.klient for notiz in notizen} == {notiz.klient for notiz in notizen}
    assert not Identitaet.objects.exists()
    assert not Vorhaben.objects.mit_identitaet().exists()


def test_was_die_konten_ausprobiert_haben_geht_mit(konto):
    klient = Klient.objects.first()
    BeratungsnotizFactory(klient=klient, autor=konto).klient.notizen.all().lies(konto)
    IdentitaetFactory(klient=klient, erstellt_von=konto, einwilligungstext__version="probe")

    entfernen()

    assert not Beratungsnotiz.objects.exists()
    assert not Identitaet.objects.exists()
    assert not Klient.objects.exists()
    assert not Nutzer.objects.exists()
    assert Einsicht.objects.exists()  # whoever has read what stays known for a year


def test_die_notiz_einer_anderen_haelt_den_code(konto, beraterin):
    notiz = BeratungsnotizFactory(klient=Klient.objects.first(), autor=beraterin)

    meldung = entfernen()

    assert list(Beratungsnotiz.objects.all()) == [notiz]
    assert list(Klient.objects.all()) == [notiz.klient]
    assert f"Klient „{notiz.klient}“ bleibt" in meldung
