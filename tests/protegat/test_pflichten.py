"""The hourly duties: all of them, whatever one of them says."""

from io import StringIO

import pytest
from django.core.management import call_command

from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Standort, Tagessiegel
from protegat.management.commands import pflichten
from tests.protokolle import vor_tagen

pytestmark = pytest.mark.django_db


def test_der_tag_ist_danach_gesiegelt():
    Standort.objects.create(name="Laden")
    vor_tagen(1)
    ausgabe = StringIO()

    call_command("pflichten", stdout=ausgabe)

    assert Tagessiegel.objects.count() == 1
    assert "Gesiegelt: 1 Tage" in ausgabe.getvalue()


def test_was_scheitert_haelt_den_rest_nicht_auf(monkeypatch):
    Standort.objects.create(name="Laden")
    vor_tagen(1)
    monkeypatch.setattr(pflichten, "PFLICHTEN", (("gibtesnicht",), ("protokoll", "--siegeln")))

    with pytest.raises(Abgelehnt, match="gibtesnicht"):
        call_command("pflichten", stdout=StringIO())

    assert Tagessiegel.objects.count() == 1


def test_kopf_ist_das_juengste_siegel():
    with pytest.raises(Abgelehnt, match="noch kein Tag gesiegelt"):
        call_command("protokoll", "--kopf")
    Standort.objects.create(name="Laden")
    vor_tagen(1)
    call_command("protokoll", "--siegeln", stdout=StringIO())
    ausgabe = StringIO()

    call_command("protokoll", "--kopf", stdout=ausgabe)

    assert Tagessiegel.objects.get().siegel in ausgabe.getvalue()
