"""One house with a record of every kind, built once; in each secret place stands a word found nowhere else."""

from datetime import timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from beratung.models import Antwortlink, Uebergabe, Unterscheidung
from berichte.models import Belegdatei
from netzwerk.models import Unterscheidung as Organisationsunterscheidung
from protegat.basis.models import (
    Anmeldeereignis,
    Bestaetigung,
    Einladung,
    Einsicht,
    Einsichtsart,
    Ereignis,
    GespeicherterFilter,
    Logo,
    Sperrvermerk,
)
from protegat.einlesen import schreibe, sieh_an
from tests import factories as f
from tests.berichte.stand import Q4, fest
from tests.factories.datei import DateiFactory
from veranstaltungen.models import Feedback, Kalenderlink, Serie

NOTIZ, FREMDE_NOTIZ = "Qxnotizeigen", "Qxnotizfremd"
VORNAME, NACHNAME, TELEFON, EMAIL = "Qxvorname", "Qxnachname", "0341 7700881", "qxidentitaet@beispiel.invalid"
GAST, GASTMAIL, GASTTELEFON, GRUND = "Qxgast", "qxgast@beispiel.invalid", "0341 7700882", "Qxbedarfsgrund"
UEBERGEBEN, VORGELEGT, FREIES_THEMA = "Qxuebergabe", "Qxwiedervorlage", "Qxfreitext"
KONTAKT, KONTAKTMAIL = "Qxkontaktperson", "qxkontakt@beispiel.invalid"
VERTRAULICH, LISTE = "Qxvertraulich", "Qxteilnahmeliste"
ANLIEGEN, VERMERK, GERAET, EINGELADEN = "Qxanliegen", "Qxsperrvermerk", "Qxgeraet", "qxeingeladen"
VERTRAULICH_TEXT = f"{VERTRAULICH}niederschrift"
PUNKT = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
PARTNER = b"kennung;name;typ\n%s;Stelle %s;verein"


class Welt:
    """Everything that the addresses of the house can name; attributes are the records."""

    def __init__(self):
        self.leute()
        self.vorhaben()
        self.partner()
        self.beratungen()
        self.geheimes()
        self.arbeit()
        self.veranstaltungen()
        self.nachweise()
        self.berichte()
        self.stammdaten()
        self.zugang_und_protokolle()
        self.betroffene()

    def leute(self):
        neu = f.NutzerFactory
        self.beratung_, self.kollegin, self.dritte = (neu(username=n) for n in ("beraterin", "kollegin", "dritte"))
        self.koordination = neu(username="koordination", koordination=True)
        self.verwaltung = neu(username="verwaltung", verwaltung=True)
        self.pruefung = neu(username="pruefung", leserecht=True)
        self.ohne_zugang = neu(username="ohnezugang", leserecht=True)
        self.gesperrt = neu(username="gesperrt", verwaltung=True, is_active=False)

    def vorhaben(self):
        self.tag = timezone.localdate()
        self.ev25 = f.VorhabenFactory(kuerzel="EV25", teilnehmermodus="stammblatt")
        self.fremdes = f.VorhabenFactory(kuerzel="FREMD")
        self.laufend = f.VorhabenFactory(
            kuerzel="JETZT", laufend=True, mit_identitaet=True, teilnehmermodus="stammblatt"
        )

    def partner(self):
        self.stelle, self.andere, self.dublette = (
            f.OrganisationFactory(name=n, email="stelle@beispiel.invalid") for n in ("Stelle A", "Stelle B", "Stelle C")
        )
        self.stelle.geprueft_am, self.stelle.geprueft_von = self.tag, self.koordination
        self.stelle.save()
        self.kontaktperson = f.KontaktpersonFactory(
            organisation=self.stelle, name=KONTAKT, email=KONTAKTMAIL, funktion="Leitung"
        )
        self.vereinbarung = f.VereinbarungFactory(organisation=self.stelle)
        self.vereinbarungsdatei = f.VereinbarungsdateiFactory(vereinbarung=self.vereinbarung)
        self.beziehung = f.BeziehungFactory(organisation=self.stelle, gegenueber=self.andere)
        self.kontakt = f.NetzwerkkontaktFactory(
            vorhaben=self.laufend, organisation=self.stelle, datum=self.tag, erstellt_von=self.beratung_
        )
        self.fremder_kontakt = f.NetzwerkkontaktFactory(
            vorhaben=self.laufend, organisation=self.stelle, datum=self.tag, erstellt_von=self.kollegin
        )
        self.gremium = f.GremiumFactory()
        self.mitglied = f.MitgliedschaftFactory(gremium=self.gremium, organisation=self.stelle)
        self.fremdes_mitglied = f.MitgliedschaftFactory()
        f.OrganisationstextFactory(organisation=self.stelle)
        self.verein_unterschieden = Organisationsunterscheidung.objects.halte_fest(
            self.stelle, self.andere, self.koordination
        )
        self.verein_vereint = self.stelle.nimm_auf(self.dublette, self.koordination)

    def beratungen(self):
        self.klient, self.zwilling, self.aufgenommen = (f.KlientFactory(zustaendig=self.beratung_) for _ in range(3))
        self.klientin = f.KlientFactory()
        mein = {"vorhaben": self.laufend, "datum": self.tag, "beratende_person": self.beratung_}
        self.beratung = f.BeratungFactory(**mein, klient=self.klient, thema_text=FREIES_THEMA)
        self.storniert = f.BeratungFactory(**mein, storniert=True)
        self.auffaellig = f.BeratungFactory(vorhaben=self.ev25, dauer=300)
        f.BeratungFactory.create_batch(5, vorhaben=self.ev25, beratende_person=self.beratung_)
        f.BeratungFactory.create_batch(5, vorhaben=self.fremdes)
        frueher = f.BeratungFactory(**mein | {"datum": self.tag - timedelta(weeks=3)}, klient=f.KlientFactory())
        self.vermittlung = f.VermittlungFactory(
            beratung=frueher, organisation=self.stelle, art="termin", wiedervorlage=self.tag
        )
        self.offene = f.VermittlungFactory(beratung=self.beratung, organisation=self.andere, wiedervorlage=self.tag)
        self.rueckmeldung = self.vermittlung.melde("angekommen", von=self.beratung_, quelle="nachfrage")
        fremde = f.VermittlungFactory(beratung=frueher, organisation=self.stelle)
        self.fremde_rueckmeldung = fremde.melde("angekommen", von=self.kollegin, quelle="nachfrage")
        self.antwortlink, self.antwortschluessel = Antwortlink.objects.erstelle(self.andere, von=self.beratung_)
        blatt = {"vorhaben": self.laufend, "eintritt": self.tag - timedelta(days=60), "laendlich": "nein"}
        self.stammblatt = f.StammblattFactory(**blatt, klient=self.klient)
        self.ausgetreten = f.StammblattFactory(**blatt, klient=self.zwilling, austritt=self.tag - timedelta(days=5))
        self.zurueckgekehrt = f.StammblattFactory(
            **blatt, klient=f.KlientFactory(), austritt=self.tag - timedelta(days=9), ergebnis_am=self.tag
        )
        self.zurueckgekehrt.tritt_wieder_ein(am=self.tag - timedelta(days=2), von=self.beratung_)
        self.unterschieden = Unterscheidung.objects.halte_fest(self.klient, self.zwilling, self.beratung_)
        self.vereint = self.klient.nimm_auf(self.aufgenommen, von=self.beratung_)

    def geheimes(self):
        self.notiz = f.BeratungsnotizFactory(klient=self.klient, autor=self.beratung_, text=NOTIZ)
        self.fremde_notiz = f.BeratungsnotizFactory(klient=self.klient, autor=self.kollegin, text=FREMDE_NOTIZ)
        self.einwilligung = f.EinwilligungstextFactory()
        self.identitaet = f.IdentitaetFactory(
            klient=self.klient,
            einwilligungstext=self.einwilligung,
            vorname=VORNAME,
            nachname=NACHNAME,
            telefon=TELEFON,
            email=EMAIL,
        )
        self.einsicht = Einsicht.von(self.kollegin, Einsichtsart.NOTIZ, gegenstand=self.klient.code)
        self.einsicht.save()

    def arbeit(self):
        self.wiedervorlage = f.WiedervorlageFactory(fuer=self.beratung_, erstellt_von=self.beratung_)
        self.erledigte = f.WiedervorlageFactory(fuer=self.beratung_)
        self.erledigte.erledige(self.beratung_)
        self.fremde_wiedervorlage = f.WiedervorlageFactory(fuer=self.kollegin, text=VORGELEGT)
        f.WiedervorlageFactory(fuer=self.dritte, text=UEBERGEBEN)
        self.uebergabe = Uebergabe(von=self.beratung_, an=self.dritte, klient=self.klient)
        self.uebergabe.uebergib(durch=self.beratung_)
        self.fremde_uebergabe = Uebergabe(von=self.dritte, an=self.kollegin)
        self.fremde_uebergabe.uebergib(durch=self.dritte)
        self.filter = self._filter(self.beratung_)
        self.fremder_filter = self._filter(self.kollegin)
        self.vorschau = sieh_an("organisationen", "a.csv", PARTNER % (b"n1", b"N"), self.koordination)
        self.lueckig = sieh_an(
            "organisationen", "l.csv", b"kennung;name;typ\nn3;Stelle X;verein\nn4;;verein", self.koordination
        )
        self.eingelesen = sieh_an("organisationen", "b.csv", PARTNER % (b"n2", b"M"), self.koordination)
        schreibe(self.eingelesen, self.koordination)
        self.fremde_einlesung = sieh_an(
            "vorhaben", "v.csv", b"kuerzel;titel;beginn;ende\nNEU;Neu;2026-01-01;2026-12-31", self.koordination
        )

    def _filter(self, nutzer):
        return GespeicherterFilter.objects.create(
            nutzer=nutzer, seite="beratung:beratung_list", name="Mein Filter", abfrage="kontaktart=erst"
        )

    def veranstaltungen(self):
        leitung = {"leitung": self.kollegin, "erstellt_von": self.kollegin}
        self.veranstaltung = f.VeranstaltungFactory(vorhaben=self.ev25, reihe=f.ReiheFactory(), oeffentlich=True)
        self.abend = f.VeranstaltungFactory(mit_anmeldung=True, vorhaben=self.laufend)
        geplant = {"geplant": True, "vorhaben": self.laufend}
        self.bald = f.VeranstaltungFactory(**geplant, tag=self.tag + timedelta(days=9), reihe=self.veranstaltung.reihe)
        self.heutige = f.VeranstaltungFactory(**geplant, tag=self.tag)
        kopf = {
            "vorhaben": self.laufend,
            "art": "informationsveranstaltung",
            "titel": "Serie",
            "reihe": self.bald.reihe,
        }
        self.serie = Serie.lege_an(self.bald, kopf, [(timezone.now(), None)], von=self.beratung_)
        self.anmeldung = f.AnmeldungFactory(veranstaltung=self.abend, name=GAST, email=GASTMAIL, status="angemeldet")
        self.wartende = f.AnmeldungFactory(
            veranstaltung=self.abend, name=f"{GAST} zwei", telefon=GASTTELEFON, grund=GRUND
        )
        self.anmeldeschluessel = self.anmeldung.neuer_schluessel()
        self.zaehlung = f.ZaehlungFactory(veranstaltung=self.veranstaltung)
        self.anteil = f.VorhabenanteilFactory(veranstaltung=self.veranstaltung, vorhaben=self.fremdes)
        self.posten = f.KostenpunktFactory(veranstaltung=self.veranstaltung)
        self.fremder_posten = f.KostenpunktFactory()
        f.VeranstaltungstextFactory(veranstaltung=self.veranstaltung)
        self.feedback = Feedback.objects.eroeffne(self.veranstaltung, self.beratung_)
        self.kalenderlink, self.kalenderschluessel = Kalenderlink.objects.erstelle("Telefon", von=self.beratung_)
        self.fremder_link, _ = Kalenderlink.objects.erstelle("Telefon", von=self.kollegin)
        self.sitzung = f.SitzungFactory(gremium=self.gremium, vorhaben=self.ev25, **leitung)
        self.geheime_sitzung = f.SitzungFactory(gremium=self.gremium, vorhaben=self.ev25, **leitung)
        self.protokoll = f.ProtokollFactory(veranstaltung=self.sitzung)
        self.geheimes_protokoll = f.ProtokollFactory(
            veranstaltung=self.geheime_sitzung,
            niederschrift=VERTRAULICH_TEXT,
            vertraulich=True,
            erstellt_von=self.kollegin,
        )
        self.beschluss = f.BeschlussFactory(veranstaltung=self.sitzung, fuer=self.beratung_)
        self.geheimer_beschluss = f.BeschlussFactory(
            veranstaltung=self.geheime_sitzung, text=f"{VERTRAULICH} beschlossen", fuer=self.kollegin
        )

    def nachweise(self):
        self.liste = f.NachweisdateiFactory(veranstaltung=self.veranstaltung, name=f"{LISTE}.pdf")
        self.foto = f.NachweisdateiFactory(veranstaltung=self.veranstaltung, art="flyer")
        self.fremdes_foto = f.NachweisdateiFactory(veranstaltung=self.heutige, art="flyer")
        self.publizitaet = f.PublizitaetsnachweisFactory(vorhaben=self.ev25)
        self.publizitaetsdatei = f.PublizitaetsdateiFactory(nachweis__vorhaben=self.ev25)

    def berichte(self):
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")  # as in a request of its own; reading in files asks at once
        self.stand, self.fremder_stand = (fest(v, Q4, self.koordination) for v in (self.ev25, self.fremdes))
        for stand in (self.stand, self.fremder_stand):
            stand.reiche_ein(von=self.koordination, am=self.tag, an="Stadt Leipzig", weg="portal")
        self.ziel = f.ZielwertFactory(vorhaben=self.ev25)
        self.fremdes_ziel = f.ZielwertFactory(vorhaben=self.fremdes)
        self.position = f.KostenpositionFactory(vorhaben=self.ev25)
        self.freie_position = f.KostenpositionFactory(vorhaben=self.ev25)
        self.leere_position = f.KostenpositionFactory(vorhaben=self.ev25)
        self.beleg = f.BelegFactory(kostenposition=self.position)
        self.fremde_position = f.KostenpositionFactory(vorhaben=self.fremdes)
        self.fremder_beleg = f.BelegFactory(kostenposition=self.fremde_position)
        self.aufteilung = f.BelegaufteilungFactory(beleg=self.beleg, kostenposition=self.leere_position, betrag=10)
        self.belegdatei = self._datei()
        self.abruf = f.MittelabrufFactory(vorhaben=self.ev25)
        self.zugang = f.LesezugangFactory(nutzer=self.pruefung, vorhaben=[self.ev25])
        self.beendet = f.LesezugangFactory(nutzer=self.pruefung, vorhaben=[self.ev25], beendet=True)

    def _datei(self):
        class BelegdateiFactory(DateiFactory):
            class Meta:
                model = Belegdatei

        return BelegdateiFactory(beleg=self.beleg)

    def stammdaten(self):
        bild = SimpleUploadedFile("logo.png", PUNKT)
        self.logo = Logo.objects.create(vorhaben=self.laufend, name="Europäische Union", datei=bild)
        self.standort, self.ortsteil, self.thema = f.StandortFactory(), f.OrtsteilFactory(), f.ThemaFactory()
        self.sprechzeit = f.SprechzeitFactory(vorhaben=self.laufend)
        self.reihe = self.veranstaltung.reihe
        self.bestaetigung = Bestaetigung.objects.create(regel="dauer", kennung=self.beratung.kennung)

    def zugang_und_protokolle(self):
        self.passkey, self.fremder_passkey = (_passkey(wer) for wer in (self.dritte, self.kollegin))
        self.sitzung_im_browser, self.fremde_sitzung = (_sitzung(wer) for wer in (self.beratung_, self.kollegin))
        neu = f.NutzerFactory(username=EINGELADEN)
        self.einladung, self.einladungsschluessel = Einladung.objects.erstelle(neu, von=self.verwaltung)
        self.anmeldeereignis = Anmeldeereignis.objects.create(
            nutzer=self.kollegin.pk, konto=self.kollegin.username, art=Ereignis.ANGEMELDET, geraet=GERAET
        )

    def betroffene(self):
        self.anliegen = f.AnliegenFactory(zu=self.klient)
        self.loeschanliegen = f.AnliegenFactory(zu=self.klient, recht="loeschung")
        self.fremdes_anliegen = f.AnliegenFactory(gruppe="nutzer", nummer=self.kollegin.pk, bezeichnung=ANLIEGEN)
        self.vermerk = Sperrvermerk(
            tabelle="beratung_klient", nummer=self.klientin.pk, grund="pruefung", notiz=VERMERK, pruefen_am=self.tag
        )
        self.vermerk.zeichne(self.koordination)
        self.vermerk.save()


def _passkey(nutzer):
    daten = {"name": "Passkey", "credential": {}}
    return Authenticator.objects.create(user=nutzer, type=Authenticator.Type.WEBAUTHN, data=daten)


def _sitzung(nutzer):
    return UserSession.objects.create(user=nutzer, ip="127.0.0.1", session_key=f"welt-{nutzer.pk}", user_agent=GERAET)
