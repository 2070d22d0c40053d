"""A restore that cannot end well says what state the house is in and what to do next, and nothing is lost."""

import secrets

import pytest
from django.db import connection

from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Nutzer
from protegat.dateien import befunde
from protegat.sicherung import datenbank
from tests.factories import NutzerFactory
from tests.protegat.sicherung.conftest import GEHEIM, rufe
from tests.protegat.sicherung.test_wiederherstellung import tag_von

pytestmark = pytest.mark.django_db

DARF = "SELECT has_table_privilege(%s, 'basis_nutzer', 'UPDATE'), has_table_privilege(%s, 'basis_aenderung', 'UPDATE')"


@pytest.fixture(autouse=True)
def geheime_haelfte(monkeypatch):
    monkeypatch.setenv("SICHERUNGSSCHLUESSEL_GEHEIM", GEHEIM)


@pytest.fixture
def webkonto(haus, monkeypatch):
    """A server of one's own with two accounts; that of the pages is made by whoever runs it."""
    konto = f"test_web_{secrets.token_hex(4)}"
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://eigentuemer@rechner/haus")
    monkeypatch.setenv("DATABASE_URL", f"postgres://{konto}@rechner/haus")
    yield konto
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [konto])
        if cursor.fetchone():
            cursor.execute(f"DROP OWNED BY {konto}")
            cursor.execute(f"DROP ROLE {konto}")


def stelle_wieder_her(sicherung):
    return rufe("wiederherstellung", sicherung, "--ersetzen", "--stand", tag_von(sicherung))


def datenbanken():
    """Those beside the house that are the house of before, or a copy that was left behind."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE '%%_alt_%%' OR datname LIKE '%%_probe_%%'", []
        )
        return [name for (name,) in cursor.fetchall()]


def test_ohne_konto_der_webseiten_wird_nichts_getauscht(haus, sicherung, webkonto):
    spaeter = NutzerFactory(username="spaeter")
    vorher = sorted(haus.DATEIEN.iterdir())

    with pytest.raises(Abgelehnt) as grund:
        stelle_wieder_her(sicherung)

    assert f"Das Konto „{webkonto}“ aus DATABASE_URL gibt es in der Datenbank nicht. Es ist nichts geändert" in str(
        grund.value
    )
    assert "rufen Sie den Befehl noch einmal auf" in str(grund.value)
    assert Nutzer.objects.filter(pk=spaeter.pk).exists()
    assert (sorted(haus.DATEIEN.iterdir()), datenbanken()) == (vorher, [])


def test_das_konto_der_webseiten_darf_im_wiederhergestellten_dasselbe(haus, sicherung, webkonto):
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {webkonto} LOGIN")

    stelle_wieder_her(sicherung)

    with connection.cursor() as cursor:
        cursor.execute(DARF, [webkonto, webkonto])
        assert cursor.fetchone() == (True, False)


def test_scheitern_die_dateien_bleibt_die_bisherige_datenbank_und_der_zweite_versuch_gelingt(haus, sicherung):
    NutzerFactory(username="spaeter")
    alte_medien = haus.MEDIA_ROOT.rename(haus.MEDIA_ROOT.with_name("beiseite"))
    haus.MEDIA_ROOT.touch()  # a file where a folder has to be

    with pytest.raises(Abgelehnt) as grund:
        stelle_wieder_her(sicherung)
    [alte] = datenbanken()
    haus.MEDIA_ROOT.unlink()
    ausgabe = stelle_wieder_her(sicherung)

    assert f"liegt unter dem Namen „{alte}“" in str(grund.value)
    assert "rufen Sie den Befehl mit --ersetzen noch einmal auf" in str(grund.value)
    assert "Wiederhergestellt: Stand vom" in ausgabe
    assert not Nutzer.objects.filter(username="spaeter").exists()
    assert (list(befunde()), datenbanken()) == ([], [alte])
    assert (haus.MEDIA_ROOT / "logos" / "stadt.svg").read_bytes() == (alte_medien / "logos" / "stadt.svg").read_bytes()
    datenbank.verwirf(alte)
