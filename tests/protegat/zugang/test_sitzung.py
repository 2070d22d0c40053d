"""Sessions end by themselves and by hand, and their owner hears of new ones."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import InternalError, transaction
from django.db.utils import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import Anmeldeereignis, Nutzer
from protegat.zugang import sitzung
from tests.factories import PASSWORT, NutzerFactory
from tests.protegat.zugang.hilfe import bekanntes_geraet, drin, melde_an

NEU = "vier Wörter am Fluss"


@pytest.fixture
def uhr(monkeypatch):
    """`uhr(minuten=31)`: so much later."""
    wirklich = sitzung._jetzt

    def stelle(**spanne):
        monkeypatch.setattr(sitzung, "_jetzt", lambda: wirklich() + timedelta(**spanne).total_seconds())

    return stelle


@pytest.mark.parametrize(
    ("rolle", "minuten"), [("beratung", 60), ("koordination", 30), ("verwaltung", 30), ("leserecht", 30)]
)
def test_wer_zu_lange_fort_war_meldet_sich_neu_an(db, uhr, rolle, minuten):
    melde_an(client := Client(), NutzerFactory(rolle=rolle))

    uhr(minutes=minuten - 1)
    assert drin(client)
    uhr(minutes=2 * minuten)
    antwort = client.get("/konto/sitzungen/", follow=True)

    assert antwort.redirect_chain == [("/konto/login/?next=/konto/sitzungen/", 302)]
    assert f"länger als {minuten} Minuten nicht aktiv" in antwort.content.decode()
    assert not drin(client)


def test_nach_zwoelf_stunden_ist_schluss_auch_wer_arbeitet(beraterin, uhr):
    melde_an(client := Client(), beraterin)

    for halbe_stunde in range(1, 24):
        uhr(minutes=30 * halbe_stunde)
        assert drin(client)
    uhr(minutes=721)

    assert "nach einem Arbeitstag zu Ende" in client.get("/konto/", follow=True).content.decode()


def test_eine_sitzung_ohne_anfang_beginnt_mit_der_letzten_anmeldung(beraterin, als):
    client = als(beraterin)
    assert drin(client)

    Nutzer.objects.update(last_login=timezone.now() - timedelta(hours=13))

    assert not drin(client)


def test_oeffentliche_seiten_fragen_nicht_danach(beraterin, uhr):
    melde_an(client := Client(), beraterin)
    uhr(hours=13)

    assert client.get("/programm/de/").status_code == 200


def test_der_schluessel_der_sitzung_ist_nach_dem_anmelden_ein_neuer(beraterin):
    client = Client()
    client.get("/konto/login/")
    sitzung_davor = client.session
    sitzung_davor["da"] = True
    sitzung_davor.save()
    client.cookies["sessionid"] = davor = sitzung_davor.session_key

    melde_an(client, beraterin)

    assert client.cookies["sessionid"].value != davor
    assert not Session.objects.filter(pk=davor).exists()


def test_passwort_aendern_beendet_die_anderen(beraterin):
    melde_an(hier := Client(), beraterin)
    melde_an(dort := Client(), beraterin)
    davor = hier.cookies["sessionid"].value
    hier.post(reverse("account_reauthenticate"), {"password": PASSWORT})

    hier.post(reverse("account_change_password"), {"oldpassword": PASSWORT, "password1": NEU, "password2": NEU})

    assert drin(hier)
    assert not drin(dort)
    assert hier.cookies["sessionid"].value != davor
    assert Anmeldeereignis.objects.latest("pk").art == "passwort"


def test_eine_andere_oder_alle_anderen_beenden(beraterin):
    browser = [Client() for _ in range(4)]
    for client in browser:
        melde_an(client, beraterin)
    hier = browser[0]
    hier.post(reverse("account_reauthenticate"), {"password": PASSWORT})
    zweite = UserSession.objects.get(session_key=browser[1].cookies["sessionid"].value)

    hier.post(reverse("sitzung_delete", args=[zweite.pk]))
    assert [drin(client) for client in browser] == [True, False, True, True]
    hier.post(reverse("andere_sitzungen_delete"))

    assert [drin(client) for client in browser] == [True, False, False, False]


def test_fremde_sitzungen_gibt_es_nicht(beraterin, koordination):
    melde_an(eigene := Client(), beraterin)
    melde_an(fremde := Client(), koordination)

    fremde.post(reverse("account_reauthenticate"), {"password": PASSWORT})

    antwort = fremde.post(reverse("sitzung_delete", args=[UserSession.objects.get(user=beraterin).pk]))

    assert antwort.status_code == 404
    assert drin(eigene)
    assert len(fremde.get(reverse("sitzung_list")).context["zeilen"]) == 1


def test_ein_neues_geraet_wird_gemeldet_ein_bekanntes_nicht(db):
    konto = NutzerFactory(email="da@example.org")
    bekannt = bekanntes_geraet(konto)
    assert [brief.to for brief in mail.outbox] == [["da@example.org"]]
    assert "Firefox auf Linux" in mail.outbox[0].body

    melde_an(bekannt, konto)
    assert len(mail.outbox) == 1
    melde_an(Client(), konto)

    assert len(mail.outbox) == 2


@pytest.mark.parametrize("adresse", ["", "beratung@beispiel.invalid"])
def test_wohin_niemand_schreiben_kann_geht_keine_mail(db, adresse):
    melde_an(client := Client(), NutzerFactory(email=adresse))

    assert mail.outbox == []
    assert drin(client)


def test_ein_toter_mailserver_haelt_niemanden_auf(db, settings, caplog):
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = (
        "django.core.mail.backends.smtp.EmailBackend",
        "localhost",
        1,
    )
    melde_an(client := Client(), NutzerFactory(email="da@example.org"))

    assert drin(client)
    assert caplog.messages == ["Eine Mail zum Konto ging nicht hinaus: ConnectionRefusedError"]


def test_mein_konto_nennt_die_vorige_anmeldung(beraterin):
    melde_an(client := Client(), beraterin)
    assert "Das ist Ihre erste Anmeldung." in client.get("/konto/").content.decode()

    melde_an(zweiter := Client(), beraterin)
    seite = zweiter.get("/konto/")

    assert seite.context["vorige"].geraet == "Firefox auf Linux"
    assert "Ihre vorige Anmeldung" in seite.content.decode()
    assert reverse("vertretung") in seite.content.decode()


def test_das_protokoll_laesst_sich_nicht_aendern_und_erst_nach_einem_jahr_loeschen(beraterin):
    melde_an(Client(), beraterin)
    alle = Anmeldeereignis.objects.all()

    for tat in (lambda: alle.update(konto="x"), alle.delete):
        with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
            tat()
    altes = Anmeldeereignis.objects.create(art="angemeldet", am=timezone.now() - timedelta(days=367))
    Anmeldeereignis.objects.filter(pk=altes.pk).delete()

    assert not Anmeldeereignis.objects.filter(pk=altes.pk).exists()
    assert alle.count() == 1


def test_nur_die_verwaltung_liest_das_protokoll(als, verwaltung, koordination):
    adresse = reverse("admin:basis_anmeldeereignis_changelist")

    assert als(verwaltung).get(adresse).status_code == 200
    assert als(koordination).get(adresse, follow=True).status_code == 403
    assert als(verwaltung).get(reverse("admin:basis_anmeldeereignis_add")).status_code == 403
