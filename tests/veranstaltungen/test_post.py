"""The mails: each in its language, after the commit, and never the reason for losing a registration."""

import logging
import smtplib
from datetime import timedelta
from io import StringIO

import pytest
from django.core.mail.backends import locmem
from django.core.management import call_command
from django.utils import timezone
from icalendar import Calendar

from protegat.basis.befehl import Abgelehnt
from tests.factories import AnmeldungFactory, StandortFactory, VeranstaltungFactory
from tests.gleichzeitig import gleichzeitig
from veranstaltungen.forms.veranstaltung import KOPFDATEN
from veranstaltungen.models import Anmeldung, Nachricht, Platzvergabe, Veranstaltung, Verlegung
from veranstaltungen.uebersetzung import Worte
from veranstaltungen.worte import KATALOGE, SPRACHEN

pytestmark = pytest.mark.django_db
MAIL = "gast@beispiel.invalid"
ERSTE_WORTE = {
    "platz": "an_platz",
    "warteliste": "an_warteliste",
    "nachgerueckt": "an_nachgerueckt",
    "schon_da": "an_schon_da",
    "abgemeldet": "an_abgemeldet",
    "neuer_termin": "an_neuer_termin",
    "abgesagt": "abgesagt_satz",
    "verschoben": "verschoben_satz",
    "findet_statt": "an_findet_statt",
}


class Abweisend(locmem.EmailBackend):
    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({MAIL: (550, b"no")})


class Fort(locmem.EmailBackend):
    def open(self):
        raise ConnectionRefusedError


@pytest.fixture
def termin(db):
    standort = StandortFactory(name="Begegnungsraum", adresse="Beispielweg 1")
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=2, titel="KiTa-Platz finden", standort=standort)


@pytest.fixture
def kaputt(settings):
    def werde(klasse):
        settings.EMAIL_BACKEND = f"{__name__}.{klasse.__name__}"

    return werde


def melde_an(termin, email=MAIL, **felder):
    anmeldung = AnmeldungFactory.build(veranstaltung=termin, email=email, **felder)
    return Platzvergabe(termin).melde_an(anmeldung)


def versende(art, **felder):
    anmeldung = AnmeldungFactory(**{"email": MAIL} | felder)
    anmeldung.nachrichten.create(art=art)
    Nachricht.objects.versende()


@pytest.mark.parametrize("sprache", SPRACHEN)
@pytest.mark.parametrize("art", ERSTE_WORTE)
def test_jede_mail_in_jeder_sprache_ohne_luecke(termin, mailoutbox, art, sprache):
    status = {"warteliste": "warteliste"}.get(art, art if art in ("abgemeldet", "abgesagt") else "angemeldet")

    versende(art, veranstaltung=termin, sprache=sprache, status=status, personen=2, name="Quittenbaum")

    mail = mailoutbox[0]
    satz = KATALOGE[sprache][ERSTE_WORTE[art]].format(nummer=1)
    assert mail.to == [MAIL]
    assert mail.subject == f"{satz} KiTa-Platz finden"
    assert satz in mail.body
    assert "Begegnungsraum, Beispielweg 1" in mail.body
    assert KATALOGE[sprache][f"wochentag_{termin.datum.isoweekday()}"] in mail.body
    assert KATALOGE[sprache]["an_personenzahl"].format(zahl=2) in mail.body
    assert ("/anmeldung/?s=" in mail.body) is (status in ("angemeldet", "warteliste"))
    assert not set("{}<>") & set(mail.body)
    assert "Quittenbaum" not in mail.body


def test_der_link_in_der_mail_oeffnet_die_anmeldung(termin, mailoutbox, client, settings):
    settings.ADRESSE = "https://protegat.example.org"
    versende("platz", veranstaltung=termin, sprache="ar", status="angemeldet")

    link = next(zeile for zeile in mailoutbox[0].body.splitlines() if zeile.startswith("https://"))
    antwort = client.get(link.removeprefix(settings.ADRESSE))

    assert link.startswith("https://protegat.example.org/programm/ar/anmeldung/?s=")
    assert KATALOGE["ar"]["an_platz"] in antwort.text


def test_ein_titel_aus_zwei_zeilen_haelt_keine_mail_auf(termin, mailoutbox):
    termin.texte.create(sprache="en", titel="Finding\r\nBcc: day care")

    versende("platz", veranstaltung=termin, sprache="en", status="angemeldet")

    assert mailoutbox[0].subject == "You have a place. Finding Bcc: day care"


def test_der_uebersetzte_titel_geht_vor(termin, mailoutbox):
    termin.texte.create(sprache="en", titel="Finding day care")

    versende("platz", veranstaltung=termin, sprache="en", status="angemeldet")

    assert mailoutbox[0].subject == "You have a place. Finding day care"


def test_wer_einen_platz_hat_bekommt_ihn_in_den_kalender(termin, mailoutbox):
    versende("platz", veranstaltung=termin, status="angemeldet")
    versende("warteliste", veranstaltung=termin, email="zwei@beispiel.invalid")

    name, inhalt, art = mailoutbox[0].attachments[0]
    eintrag = Calendar.from_ical(inhalt).walk("VEVENT")[0]
    assert (name, art) == ("termin.ics", "text/calendar")
    assert eintrag["dtstart"].dt == termin.beginn
    assert str(eintrag["location"]) == "Begegnungsraum, Beispielweg 1"
    assert mailoutbox[1].attachments == []


def kalendereintrag(mail):
    return Calendar.from_ical(mail.attachments[0][1]).walk("VEVENT")[0]


def test_verschoben_nennt_den_alten_tag_und_aendert_den_eintrag_im_kalender(termin, mailoutbox, beraterin):
    melde_an(termin)
    Nachricht.objects.versende()
    neu = termin.beginn + timedelta(days=7)
    Veranstaltung.objects.update(erstellt_am=termin.erstellt_am - timedelta(minutes=1))  # a minute goes by

    Verlegung(termin).auf(neu, None, {feld: getattr(termin, feld) for feld in KOPFDATEN}, "Raum", von=beraterin)
    Veranstaltung.objects.filter(pk=termin.pk).update(erstellt_am=termin.erstellt_am - timedelta(minutes=1))
    Nachricht.objects.versende()

    vorher, nachher = (kalendereintrag(mail) for mail in mailoutbox)
    assert f"Bisher: {Worte.in_sprache('de').datum(termin.datum)}" in mailoutbox[1].body
    assert nachher["uid"] == vorher["uid"]
    assert nachher["sequence"] > vorher["sequence"]
    assert nachher["dtstart"].dt == neu


def test_abgesagt_nimmt_den_eintrag_aus_dem_kalender(termin, mailoutbox, beraterin):
    melde_an(termin)
    Nachricht.objects.versende()

    termin.sage_ab("Krankheit", von=beraterin)
    Platzvergabe(termin).folge_der_veranstaltung()
    Nachricht.objects.versende()

    kalender = Calendar.from_ical(mailoutbox[1].attachments[0][1])
    assert kalender["method"] == "CANCEL"
    assert kalender.walk("VEVENT")[0]["status"] == "CANCELLED"
    assert kalendereintrag(mailoutbox[1])["uid"] == kalendereintrag(mailoutbox[0])["uid"]


def test_dieselbe_adresse_noch_einmal_hoert_es_in_der_sprache_der_anfrage(termin, mailoutbox):
    melde_an(termin)
    Nachricht.objects.versende()

    for sprache in ("ar", "ar", "uk", "ru", "tr"):
        melde_an(termin, sprache=sprache)
        Nachricht.objects.versende()

    betreffs = [mail.subject.removesuffix(" KiTa-Platz finden") for mail in mailoutbox[1:]]
    assert betreffs == [KATALOGE[sprache]["an_schon_da"] for sprache in ("ar", "ar", "uk")]
    assert KATALOGE["ar"]["an_schon_da_satz"] in mailoutbox[1].body
    assert "/programm/ar/anmeldung/?s=" in mailoutbox[1].body
    assert Anmeldung.objects.get().sprache == "de"


def test_erst_nach_dem_festschreiben(termin, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        melde_an(termin)
        vorher = len(mailoutbox)

    assert (vorher, len(mailoutbox)) == (0, 1)


@pytest.mark.parametrize("klasse", [Abweisend, Fort])
def test_ohne_mailserver_bleibt_die_anmeldung_und_die_mail_kommt_spaeter(
    termin, mailoutbox, kaputt, settings, caplog, django_capture_on_commit_callbacks, klasse
):
    heil = settings.EMAIL_BACKEND
    kaputt(klasse)
    with caplog.at_level(logging.WARNING), django_capture_on_commit_callbacks(execute=True):
        melde_an(termin)

    assert Anmeldung.objects.get().hat_platz
    assert Nachricht.objects.zu_mailen().count() == 1
    assert caplog.messages
    assert MAIL not in caplog.text

    settings.EMAIL_BACKEND = heil
    assert Nachricht.objects.versende() == 1
    assert len(mailoutbox) == 1
    assert not Nachricht.objects.zu_mailen().exists()


def test_eine_unzustellbare_haelt_die_anderen_nicht_auf(termin, mailoutbox):
    schlecht = AnmeldungFactory(veranstaltung=termin, email="gast\n@beispiel.invalid")
    schlecht.nachrichten.create(art="platz")

    versende("platz", veranstaltung=termin, status="angemeldet")

    assert [mail.to for mail in mailoutbox] == [[MAIL]]
    assert schlecht.nachrichten.get().versuche == 1


def test_was_nicht_mehr_stimmt_geht_nicht_hinaus(termin, mailoutbox):
    anmeldung = melde_an(termin)
    Platzvergabe(termin).melde_ab(anmeldung)

    Nachricht.objects.versende()

    assert [mail.subject for mail in mailoutbox] == ["Sie sind abgemeldet. KiTa-Platz finden"]


def test_wer_nur_eine_nummer_nennt_wird_angerufen_wenn_sich_etwas_aendert(termin, mailoutbox):
    gehend = melde_an(termin, email=None, telefon="0341 000000", personen=2)
    wartend = melde_an(termin, email=None, telefon="0341 000001")
    stumm = melde_an(termin, email=None)

    Platzvergabe(termin).melde_ab(gehend)
    Nachricht.objects.versende()

    assert mailoutbox == []
    assert [n.anmeldung for n in Nachricht.objects.anzurufen()] == [wartend]
    assert Anmeldung.objects.get(pk=stumm.pk).hat_platz


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_die_zugleich_verschicken_verschicken_jede_mail_einmal(mailoutbox):
    for n in range(6):
        anmeldung = AnmeldungFactory(email=f"gast{n}@beispiel.invalid")
        anmeldung.nachrichten.create(art="warteliste")

    gleichzeitig(Nachricht.objects.versende, mal=4)

    assert sorted(mail.to[0] for mail in mailoutbox) == [f"gast{n}@beispiel.invalid" for n in range(6)]


def befehl():
    ausgabe = StringIO()
    call_command("anmeldungen", stdout=ausgabe)
    return ausgabe.getvalue()


def test_der_befehl_holt_alles_nach(termin, mailoutbox):
    vorbei = VeranstaltungFactory(mit_anmeldung=True, tag=timezone.localdate() - timedelta(days=20))
    AnmeldungFactory(veranstaltung=vorbei)
    melde_an(termin, personen=2), melde_an(termin, email="zwei@beispiel.invalid")
    Nachricht.objects.versende()
    Veranstaltung.objects.filter(pk=termin.pk).update(kapazitaet=3)  # as an import does

    ausgabe = befehl()

    assert mailoutbox[-1].subject.startswith("Für Sie ist ein Platz frei geworden.")
    assert ausgabe == "Mails: 1 verschickt\nAnmeldungen: Angaben von 1 gelöscht\n"
    assert befehl() == "Mails: 0 verschickt\nAnmeldungen: Angaben von 0 gelöscht\n"


def test_der_befehl_sagt_was_liegen_bleibt(termin, kaputt):
    melde_an(termin)
    kaputt(Abweisend)

    with pytest.raises(Abgelehnt, match="Noch nicht verschickt: 1"):
        befehl()
