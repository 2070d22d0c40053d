"""A deletion run, proven: unique strings go in, the run goes over them, and a dump and the files hold none of them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from beratung.models import Beratung, Klient, Stammblatt
from protegat.basis.models import Aenderung, Einlesung, Einsicht, GespeicherterFilter, Nutzer
from protegat.loeschung.lauf import laufe
from tests.factories import (
    AnmeldungFactory,
    BelegFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    BeschlussFactory,
    IdentitaetFactory,
    KlientFactory,
    KontaktpersonFactory,
    NachweisdateiFactory,
    NetzwerkkontaktFactory,
    NutzerFactory,
    ProtokollFactory,
    StammblattFactory,
    VeranstaltungFactory,
    VorhabenFactory,
    WiedervorlageFactory,
)
from tests.protegat.test_dump import dump

MARKE = "Quittenmus"  # in every text that can hold one
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def pflanze():
    """A person with all that can be known of her, in 2016; an account, a partner, an import, an event."""
    vorhaben = VorhabenFactory(
        tage=(date(2014, 1, 1), date(2018, 12, 31)), mit_stammblatt=True, aufbewahrung_bis=date(2020, 1, 1)
    )
    konto = NutzerFactory(username="quittenmus", first_name=MARKE, last_name=MARKE, email="quittenmus@beispiel.invalid")
    GespeicherterFilter.objects.create(nutzer=konto, seite="heute", name=MARKE, abfrage=f"q={MARKE}")
    klient, alter = KlientFactory(code="K-QUITTE"), KlientFactory(code="K-QUITT2")
    for name, abfrage in (("Kollegin", "klient=k+quitte&von=2016-01-01"), ("K-QUITT2", "status=offen")):
        GespeicherterFilter.objects.create(nutzer=NutzerFactory(), seite="heute", name=name, abfrage=abfrage)
    bleibt = GespeicherterFilter.objects.create(nutzer=NutzerFactory(), seite="heute", name="Alle", abfrage="von=2016")
    beratung = BeratungFactory(
        vorhaben=vorhaben, klient=klient, beratende_person=konto, thema_text=MARKE, datum=date(2016, 11, 6)
    )
    BeratungFactory(vorhaben=vorhaben, klient=alter, datum=date(2016, 11, 7))
    klient.nimm_auf(alter, konto)
    BeratungsnotizFactory(klient=klient, autor=konto, beratung=beratung, text=MARKE)
    IdentitaetFactory(klient=klient, vorname=MARKE, nachname=MARKE, email="quittenmus@beispiel.invalid")
    StammblattFactory(klient=klient, vorhaben=vorhaben, eintritt=date(2016, 11, 6), kennung=MARKE)
    termin = VeranstaltungFactory(vorhaben=vorhaben, tag=date(2016, 11, 6), referent=MARKE)
    AnmeldungFactory(veranstaltung=termin, name=MARKE, email="quittenmus@beispiel.invalid")
    ProtokollFactory(veranstaltung=termin, niederschrift=MARKE)
    BeschlussFactory(veranstaltung=termin, text=MARKE)
    datei = NachweisdateiFactory(veranstaltung=termin, name=f"{MARKE}.pdf", loeschen_am=date(2020, 1, 1))
    KontaktpersonFactory(name=MARKE, loeschen_am=date(2020, 1, 1))
    NetzwerkkontaktFactory(vorhaben=vorhaben, anlass=MARKE, datum=date(2016, 11, 6))
    BelegFactory(vorhaben=vorhaben, kostenposition__vorhaben=vorhaben, empfaenger=MARKE, grund=MARKE)
    WiedervorlageFactory(text=MARKE, erledigt_von=konto, erledigt_am=timezone.now() - timedelta(days=900))
    einlesung = Einlesung.objects.create(tabelle="beratungen", dateiname=f"{MARKE}.csv", datei=MARKE.encode())
    einlesung.zeilen.create(nummer=1, neu=True, name=MARKE, felder=[["klient", "", MARKE]])
    Einlesung.objects.update(erstellt_am=timezone.now() - timedelta(days=900))
    Nutzer.objects.filter(pk=konto.pk).update(is_active=False, password=make_password(None))
    Nutzer.objects.filter(pk=konto.pk).update(ausgeschieden_am=date(2020, 1, 1))
    return datei, bleibt


def test_nach_dem_lauf_ist_nichts_mehr_zu_finden(settings):
    datei, bleibt = pflanze()
    davor = dump().lower()

    laufe()

    danach, liste = dump().lower(), Path(settings.LOESCHLISTE).read_text().lower()
    assert davor.count("quittenmus") > 15
    assert [wort in davor for wort in ("k-quitte", "k-quitt2", "quittenmus.pdf")] == [True, True, True]
    funde = [zeile for zeile in f"{danach}\n{liste}".splitlines() if "quitten" in zeile or "k-quitt" in zeile]
    assert funde == []
    assert GespeicherterFilter.objects.get() == bleibt
    assert not (Path(settings.DATEIEN) / datei.ablage).exists()
    assert Beratung.objects.count() == 2
    assert Beratung.objects.values("klient").distinct().count() == 1
    assert (
        Klient.objects.filter(code__isnull=False).count(),
        Stammblatt.objects.count(),
        Einsicht.objects.count(),
    ) == (0, 0, 0)
    assert Aenderung.objects.filter(art="vergessen").exists()
