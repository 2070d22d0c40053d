"""Codes, their consultations and Stammblätter, and what only those who counsel may read."""

from datetime import timedelta

from beratung.models import Antwortlink, Unterscheidung
from protegat.basis.models import Einsicht, Einsichtsart
from tests import factories as f

from .woerter import EMAIL, FREIES_THEMA, FREMDE_NOTIZ, NACHNAME, NOTIZ, TELEFON, VORNAME


class Beratungen:
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
