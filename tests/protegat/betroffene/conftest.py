"""One person with something in every room, and a colleague who has written a note, too."""

from datetime import date

import pytest

from tests.factories import (
    BeratungFactory,
    BeratungsnotizFactory,
    IdentitaetFactory,
    KlientFactory,
    NutzerFactory,
    VermittlungFactory,
    VorhabenFactory,
)

NAME, NOTIZ, FREMDE_NOTIZ = "Erdacht", "Fragt nach dem Sprachkurs am Vormittag.", "Das soll niemand sonst lesen."


@pytest.fixture
def vorhaben(db):
    return VorhabenFactory(kuerzel="EV25", mit_identitaet=True)


@pytest.fixture
def kollegin(db):
    return NutzerFactory(username="kollegin")


@pytest.fixture
def klient(vorhaben, beraterin):
    klient = KlientFactory(code="K-7QF4", geschlecht="weiblich", herkunftsregion="naher_osten")
    beratung = BeratungFactory(klient=klient, vorhaben=vorhaben, datum=date(2018, 11, 6), beratende_person=beraterin)
    VermittlungFactory(beratung=beratung, organisation__name="Kontaktstelle Wohnen")
    IdentitaetFactory(klient=klient)
    BeratungsnotizFactory(klient=klient, autor=beraterin, text=NOTIZ)
    return klient


@pytest.fixture
def mit_fremder_notiz(klient, kollegin):
    return BeratungsnotizFactory(klient=klient, autor=kollegin, text=FREMDE_NOTIZ)
