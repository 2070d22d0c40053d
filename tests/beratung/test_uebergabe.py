"""Handing over: open work moves, facts and notes stay, and what was moved comes back exactly."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratung, Uebergabe, Vermittlung
from protegat.basis.models import Wiedervorlage
from protegat.heute import Heute
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NutzerFactory,
    VermittlungFactory,
    WiedervorlageFactory,
)
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

NEU = "/beratungen/uebergaben/neu/"


@pytest.fixture
def arbeit(beraterin):
    """Open work of the counsellor, and things beside it that must stay where they are."""
    klient = KlientFactory(zustaendig=beraterin)
    eigene = BeratungFactory(beratende_person=beraterin, klient=klient)
    WiedervorlageFactory(fuer=beraterin, gegenstand=klient)
    WiedervorlageFactory(fuer=beraterin)
    WiedervorlageFactory(fuer=beraterin).erledige(von=beraterin)
    VermittlungFactory(beratung=eigene)
    VermittlungFactory(beratung=eigene, status="angekommen")
    VermittlungFactory(beratung__beratende_person=NutzerFactory(), zustaendig=beraterin)
    VermittlungFactory()
    BeratungFactory(beratende_person=beraterin, entwurf=True)
    return klient


def lage():
    """Whose part everything is."""
    return (
        sorted(Wiedervorlage.objects.values_list("pk", "fuer")),
        sorted(Vermittlung.objects.values_list("pk", "zustaendig"), key=str),
        sorted(Beratung.objects.values_list("pk", "beratende_person")),
    )


def test_alles_geht_mit_und_die_beratungen_bleiben(als, beraterin, koordination, arbeit):
    beratungen = lage()[2]

    antwort = als(beraterin).post(NEU, {"an": koordination.pk}, follow=True)

    uebergabe = Uebergabe.objects.get()
    arbeit.refresh_from_db()
    assert uebergabe.was == "2 Wiedervorlagen, 2 Nachfragen, 1 Code"
    assert (uebergabe.von, uebergabe.erstellt_von) == (beraterin, beraterin)
    assert Wiedervorlage.objects.offene().von(koordination).count() == 2
    assert Vermittlung.objects.offen().von(koordination).count() == 2
    assert not Vermittlung.objects.offen().von(beraterin).exists()
    assert arbeit.zustaendig == koordination
    assert lage()[2] == beratungen
    meldung = "2 Wiedervorlagen, 2 Nachfragen, 1 Code an koordination übergeben. 1 Strich bleibt"
    assert meldung in antwort.content.decode()


def test_rueckgaengig_stellt_alles_genau_wieder_her(als, beraterin, koordination, arbeit):
    vorher, client = lage(), als(beraterin)
    client.post(NEU, {"an": koordination.pk})

    client.post(reverse("beratung:rueckgabe_create", args=[Uebergabe.objects.get().pk]))

    arbeit.refresh_from_db()
    assert lage() == vorher
    assert arbeit.zustaendig == beraterin
    assert not Uebergabe.objects.geltende().exists()


def test_was_die_kollegin_erledigt_oder_weitergegeben_hat_bleibt_bei_ihr(beraterin, koordination, arbeit):
    andere = NutzerFactory()
    uebergabe = Uebergabe(von=beraterin, an=koordination)
    uebergabe.uebergib(durch=beraterin)
    erledigte, weitergegebene = Wiedervorlage.objects.offene().von(koordination)
    erledigte.erledige(von=koordination)
    Wiedervorlage.objects.filter(pk=weitergegebene.pk).update(fuer=andere)

    uebergabe.gib_zurueck(durch=beraterin)

    assert Wiedervorlage.objects.get(pk=erledigte.pk).fuer == koordination
    assert Wiedervorlage.objects.get(pk=weitergegebene.pk).fuer == andere


def test_ein_code_allein_nimmt_nur_das_seine_mit(als, beraterin, koordination, arbeit):
    adresse = reverse("beratung:klient_uebergabe_create", args=[arbeit.code])
    assert "Notizen bleiben bei Ihnen" in als(beraterin).get(adresse).content.decode()

    antwort = als(beraterin).post(adresse, {"an": koordination.pk})

    arbeit.refresh_from_db()
    assert antwort.url == arbeit.get_absolute_url()
    assert Uebergabe.objects.get().was == "1 Wiedervorlage, 1 Nachfrage, 1 Code"
    assert arbeit.zustaendig == koordination
    assert Wiedervorlage.objects.offene().von(beraterin).count() == 1


def test_koordination_uebergibt_fuer_eine_kranke_kollegin(als, beraterin, koordination, arbeit):
    als(koordination).post(NEU, {"von": beraterin.pk, "an": koordination.pk})

    assert (Uebergabe.objects.get().von, Uebergabe.objects.get().erstellt_von) == (beraterin, koordination)
    assert Wiedervorlage.objects.offene().von(koordination).count() == 2


def test_niemand_sonst_uebergibt_fremdes(als, beraterin, arbeit):
    andere, dritte = NutzerFactory(), NutzerFactory()

    als(andere).post(NEU, {"von": beraterin.pk, "an": dritte.pk})

    assert Uebergabe.objects.get().von == andere
    assert Wiedervorlage.objects.offene().von(beraterin).count() == 2


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        ({}, "Dieses Feld ist zwingend erforderlich."),
        ({"an": "selbst"}, "Bitte wählen Sie jemand anderen: hier liegt es schon."),
        ({"an": "koordination", "bis": "2018-01-01"}, "Der Tag liegt in der Vergangenheit."),
    ],
)
def test_was_nicht_geht_wird_gesagt(als, beraterin, koordination, angaben, satz):
    konten = {"selbst": beraterin.pk, "koordination": koordination.pk}
    daten = {name: konten.get(wert, wert) for name, wert in angaben.items()}

    antwort = als(beraterin).post(NEU, daten)

    assert satz in antwort.content.decode()
    assert not Uebergabe.objects.exists()


def test_die_datenbank_uebergibt_nicht_an_sich_selbst(beraterin):
    abgelehnt("uebergabe_an_jemand_anderen", lambda: Uebergabe.objects.create(von=beraterin, an=beraterin))


def test_nach_der_zeit_fragt_heute_beide(als, beraterin, koordination, arbeit):
    heute = timezone.localdate()
    uebergabe = Uebergabe(von=beraterin, an=koordination, bis=heute)
    uebergabe.uebergib(durch=beraterin)
    noch_nicht = Heute(beraterin, heute).abgelaufene_uebergaben
    Uebergabe.objects.update(bis=heute - timedelta(days=1))

    seiten = [als(wer).get("/").content.decode() for wer in (beraterin, koordination)]

    assert noch_nicht == []
    assert all("Diese Zeit ist vorbei." in seite and "Zurückgeben</button>" in seite for seite in seiten)


def test_wer_nachfragt_folgt_der_uebergabe(beraterin, koordination):
    heute = timezone.localdate()
    vermittlung = VermittlungFactory(beratung__beratende_person=koordination, wiedervorlage=heute)
    vorher = Heute(beraterin, heute).nachfragen

    Uebergabe(von=koordination, an=beraterin).uebergib(durch=koordination)

    assert (vorher, Heute(beraterin, heute).nachfragen) == ([], [vermittlung])


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_uebergibt_nichts(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert [client.get(adresse).status_code for adresse in (NEU, "/beratungen/uebergaben/")] == [403, 403]


def test_die_spur_sehen_nur_beteiligte(als, beraterin, koordination):
    Uebergabe(von=beraterin, an=koordination).uebergib(durch=beraterin)

    gesehen = [len(als(wer).get("/beratungen/uebergaben/").context["object_list"]) for wer in (beraterin, koordination)]

    assert gesehen == [1, 1]
    assert len(als(NutzerFactory()).get("/beratungen/uebergaben/").context["object_list"]) == 0
