"""What else hangs on a code goes with it: notes, names, Stammblätter, Wiedervorlagen."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratungsnotiz, Klient
from protegat.basis.models import Wiedervorlage
from tests.factories import BeratungsnotizFactory, IdentitaetFactory, KlientFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def alt():
    return KlientFactory(code="K-AAAA")


@pytest.fixture
def neu():
    return KlientFactory(code="K-CCCC")


def haengt_an(code):
    klient = Klient.objects.get(code=code)
    zeilen = (klient.notizen, klient.identitaeten, klient.stammblaetter, klient.wiedervorlagen)
    return [tabelle.count() for tabelle in zeilen]


def test_alles_geht_mit_und_kommt_zurueck(alt, neu, beraterin):
    notiz = BeratungsnotizFactory(klient=neu, text="wartet auf Antwort")
    IdentitaetFactory(klient=neu)
    StammblattFactory(klient=neu)
    Wiedervorlage.objects.create(gegenstand=neu, text="Anrufen", fuer=beraterin, faellig_am=timezone.localdate())

    spur = alt.nimm_auf(neu, von=beraterin)

    assert (haengt_an("K-AAAA"), haengt_an("K-CCCC")) == ([1, 1, 1, 1], [0, 0, 0, 0])
    assert Beratungsnotiz.objects.get(pk=notiz.pk).text == "wartet auf Antwort"

    spur.nimm_zurueck(von=beraterin)

    assert (haengt_an("K-AAAA"), haengt_an("K-CCCC")) == ([0, 0, 0, 0], [1, 1, 1, 1])


@pytest.mark.parametrize("doppelt", [StammblattFactory, IdentitaetFactory])
def test_was_es_nur_einmal_geben_darf_haelt_die_codes_auseinander(alt, neu, beraterin, doppelt):
    vorhaben = {"vorhaben": VorhabenFactory(teilnehmermodus="stammblatt")} if doppelt is StammblattFactory else {}
    for klient in (alt, neu):
        doppelt(klient=klient, **vorhaben)
    BeratungsnotizFactory(klient=neu)

    with pytest.raises(ValidationError) as fehler:
        alt.nimm_auf(neu, von=beraterin)

    assert all(satz.endswith(".") for satz in fehler.value.messages)
    neu.refresh_from_db()
    assert neu.aufgegangen_in is None
    assert haengt_an("K-CCCC")[0] == 1


def test_wer_den_alten_code_noch_offen_hat_schreibt_zum_neuen(alt, neu, beraterin):
    alt.nimm_auf(neu, von=beraterin)

    notiz = BeratungsnotizFactory(klient=neu)

    notiz.refresh_from_db()
    assert notiz.klient == alt


def test_seiten_des_alten_codes_schreiben_zum_neuen(als, alt, neu, beraterin):
    blatt = StammblattFactory(klient=alt)
    alt.nimm_auf(neu, von=beraterin)
    client = als(beraterin)

    client.post(reverse("beratung:notiz_create", args=["K-CCCC"]), {"text": "kommt am Montag"})
    zweites = client.get(reverse("beratung:stammblatt_create", args=["K-CCCC", blatt.vorhaben.kuerzel]))
    client.post(reverse("wiedervorlage_create"), {"text": "Anrufen", "wann": "7", "zu": f"klient-{neu.pk}"})

    assert (haengt_an("K-AAAA"), haengt_an("K-CCCC")) == ([1, 0, 1, 1], [0, 0, 0, 0])
    assert zweites.url == blatt.get_absolute_url()


def test_abgelehnt_zeigt_die_seite_was_gespeichert_ist(als, neu, beraterin):
    alt = KlientFactory(code="K-AAAA", sprache="ar")
    for klient in (alt, neu):
        IdentitaetFactory(klient=klient)
    adresse = f"{reverse('beratung:zusammenfuehrung_create', args=['K-CCCC'])}?mit=K-AAAA"

    antwort = als(beraterin).post(adresse, {"bleibt": "K-CCCC"})

    assert antwort.status_code == 200
    assert (antwort.context["klient"].sprache, antwort.context["anderer"].sprache) == ("nicht_erhoben", "ar")
