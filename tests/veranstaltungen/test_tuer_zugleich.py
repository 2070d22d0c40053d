"""Several phones at the same moment: nobody is lost, nobody counts twice."""

import json

import pytest

from protegat.basis.felder import neue_kennung
from tests.factories import TippFactory, VeranstaltungFactory
from tests.gleichzeitig import gleichzeitig
from tests.veranstaltungen.tuer import HINTEN, VORN, sende
from veranstaltungen.models import Tuer

pytestmark = pytest.mark.django_db


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_tueren_im_selben_augenblick_verlieren_niemanden(als, beraterin, abend):
    client = als(beraterin)
    cookies = client.cookies["sessionid"].value

    def zehn_tipps():
        geraet = neue_kennung()
        eigener = als(beraterin)
        eigener.cookies["sessionid"] = cookies
        return [sende(eigener, abend, geraet=geraet).status_code for _ in range(10)]

    antworten = gleichzeitig(zehn_tipps, mal=4)

    assert antworten == [[200] * 10] * 4
    assert sorted(sum(zahlen.values()) for zahlen in abend.tipps.je_geraet().values()) == [10] * 4


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_uebernahme_waehrend_getippt_wird_verliert_und_verdoppelt_nichts(abend, beraterin):
    TippFactory.create_batch(5, veranstaltung=abend)

    def tippen_oder_uebernehmen():
        tuer = Tuer(type(abend).objects.get(pk=abend.pk))
        for runde in range(6):
            tuer.tippe(neue_kennung(), HINTEN, "mann", 1)
            if runde == 3:
                tuer.uebernimm(von=beraterin)

    gleichzeitig(tippen_oder_uebernehmen, mal=3)

    abend.refresh_from_db()
    assert abend.tipps.summe() == 5 + 18
    assert abend.teilnehmende == abend.tipps.uebernommene().summe()
    assert abend.teilnehmende + abend.tipps.spaetere().summe() == 23


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_eine_person_laesst_sich_nur_einmal_zuruecknehmen(abend):
    TippFactory(veranstaltung=abend)

    def zurueck():
        return Tuer(type(abend).objects.get(pk=abend.pk)).tippe(neue_kennung(), VORN, "frau", -1)

    assert sorted(gleichzeitig(zurueck, mal=4)) == [False, False, False, True]
    assert json.loads(json.dumps(abend.tipps.je_gruppe())) == {}
