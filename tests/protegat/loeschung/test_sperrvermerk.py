"""What a Sperrvermerk holds, and that nobody gets around it."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from beratung.models import Beratungsnotiz, Identitaet, Klient
from protegat.basis.loeschung import loesche
from protegat.loeschung import lauf
from tests.factories import (
    BeratungFactory,
    BeratungsnotizFactory,
    IdentitaetFactory,
    KlientFactory,
    KontaktpersonFactory,
)
from tests.protegat.loeschung.vermerk import halte

pytestmark = pytest.mark.django_db
SPAETER = date(2099, 12, 31)


def test_ein_sperrvermerk_haelt_auch_was_dazugehoert():
    klient = KlientFactory()
    beratung = BeratungFactory(klient=klient, thema_text="Fahrrad")
    BeratungsnotizFactory(klient=klient, beratung=beratung)
    IdentitaetFactory(klient=klient)
    vermerk = halte(beratung)

    lauf.laufe(SPAETER)
    gehalten = (Beratungsnotiz.objects.count(), Klient.objects.filter(pk=klient.pk).count())
    vermerk.hebe_auf(None)
    lauf.laufe(SPAETER)

    assert gehalten == (1, 1)
    assert (Beratungsnotiz.objects.count(), Identitaet.objects.count()) == (0, 0)
    assert not Klient.objects.filter(code__isnull=False).exists()


def test_die_datenbank_haelt_auch_gegen_den_umweg():
    person = KontaktpersonFactory()
    halte(person)

    with pytest.raises(DatabaseError, match="Sperrvermerk"), transaction.atomic():
        person.organisation.delete()

    assert loesche(type(person).objects.all(), "kontaktpersonen").gehalten == 1
