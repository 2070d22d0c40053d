"""A lost key closes no report whose seal has held before; a row with the name of a key that never was is not ours."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection
from django.urls import reverse

from berichte.models import Berichtsstand
from berichte.models.standsiegel import Siegelstand
from berichte.stand.bestaetigen import bestaetige
from protegat.basis.befehl import Abgelehnt
from tests import webkonto
from tests.berichte.stand import Q3, Q4, fest
from tests.berichte.test_stand_beschaedigt import FREMD, schmuggle
from tests.factories import BeratungFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stand(koordination, ev25):
    BeratungFactory.create_batch(2, vorhaben=ev25)
    return fest(ev25, Q4, koordination)


def rufe(*argumente):
    ausgabe = StringIO()
    call_command("berichte_pruefen", *argumente, stdout=ausgabe)
    return ausgabe.getvalue()


def verliere_schluessel(settings):
    settings.DATENSCHLUESSEL = {"ersatz": bytes(32)}
    return Berichtsstand.objects.get()


def test_ein_schluessel_den_es_nie_gab_ist_beschaedigt_und_zaehlt_nirgends(als, koordination, stand):
    falscher = schmuggle(stand, FREMD)

    assert (bestaetige(), falscher.siegelstand) == (1, Siegelstand.UNBESTAETIGT)
    assert Berichtsstand.objects.all().beschaedigte() == {falscher.pk}
    assert list(Berichtsstand.objects.all().gueltige()) == [stand]
    assert "ist beschädigt" in als(koordination).get(falscher.get_absolute_url()).text
    assert als(koordination).get(reverse("stand:berichtsstand_datei", args=[falscher.pk, "json"])).status_code == 404


def test_auch_mit_dem_namen_des_verlorenen_schluessels_ist_er_es(settings, stand):
    rufe("--bestaetigen")
    kennung = stand.siegel.partition(":")[0]
    verliere_schluessel(settings)

    falscher = schmuggle(stand, f"{kennung}:{64 * '0'}")

    assert Berichtsstand.objects.all().beschaedigte() == {falscher.pk}


def test_ein_verlorener_schluessel_schliesst_keinen_bestaetigten_und_die_seite_sagt_es(
    als, koordination, settings, stand
):
    rufe("--bestaetigen")
    stand = verliere_schluessel(settings)

    seite = als(koordination).get(stand.get_absolute_url())

    assert (stand.siegelstand, Berichtsstand.objects.all().beschaedigte()) == (Siegelstand.UNPRUEFBAR, set())
    assert "Siegel nicht mehr prüfbar, denn sein Schlüssel fehlt" in seite.text
    assert rufe().startswith("stimmt")


def test_bestaetigt_wird_einmal_und_nur_was_gilt(stand):
    schmuggle(stand)

    assert [rufe("--bestaetigen"), rufe("--bestaetigen")] == [
        "Bestätigte Siegel: 1 neue.\n",
        "Bestätigte Siegel: 0 neue.\n",
    ]


def test_das_konto_des_webprozesses_bestaetigt_nichts(stand):
    webkonto.anlegen()
    falscher = schmuggle(stand, FREMD)
    webkonto.annehmen()

    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute("INSERT INTO berichte_siegelbestaetigung (stand_id, am) VALUES (%s, now())", [falscher.pk])


def test_von_hand_gilt_nur_was_im_eingereichten_schreiben_steht(ev25, koordination, settings, stand):
    spaeter = fest(ev25, Q3, koordination)
    falscher = schmuggle(stand, FREMD)
    settings.DATENSCHLUESSEL = {"ersatz": bytes(32)}
    vorher = Berichtsstand.objects.all().beschaedigte()

    ausgabe = rufe("--anerkennen", stand.pruefsumme)
    with pytest.raises(Abgelehnt, match="Zeichen für Zeichen"):
        rufe("--anerkennen", 64 * "0")

    assert ausgabe == f"Anerkannt: Nr. {stand.pk}  {stand}\n"
    assert vorher == {stand.pk, spaeter.pk, falscher.pk}
    assert Berichtsstand.objects.all().beschaedigte() == {spaeter.pk, falscher.pk}
