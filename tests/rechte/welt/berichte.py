"""Vorhaben and what is master data; frozen reports, targets, money, readers from outside."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from berichte.models import Belegdatei
from protegat.basis.models import Bestaetigung, Logo
from tests import factories as f
from tests.berichte.stand import Q4, fest
from tests.dateien import bild
from tests.factories.datei import DateiFactory


class Berichte:
    def vorhaben(self):
        self.tag = timezone.localdate()
        self.ev25 = f.VorhabenFactory(kuerzel="EV25", teilnehmermodus="stammblatt")
        self.fremdes = f.VorhabenFactory(kuerzel="FREMD")
        self.laufend = f.VorhabenFactory(
            kuerzel="JETZT", laufend=True, mit_identitaet=True, teilnehmermodus="stammblatt"
        )

    def berichte(self):
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")  # as in a request of its own; reading in files asks at once
        self.stand, self.fremder_stand = (fest(v, Q4, self.koordination) for v in (self.ev25, self.fremdes))
        for stand in (self.stand, self.fremder_stand):
            stand.reiche_ein(von=self.koordination, am=self.tag, an="Stadt Leipzig", weg="portal")
        self.bericht = self.stand.bericht
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

    def stammdaten(self):
        datei = SimpleUploadedFile("logo.png", bild("PNG"))
        self.logo = Logo.objects.create(vorhaben=self.laufend, name="Europäische Union", datei=datei)
        self.standort, self.ortsteil, self.thema = f.StandortFactory(), f.OrtsteilFactory(), f.ThemaFactory()
        self.sprechzeit = f.SprechzeitFactory(vorhaben=self.laufend)
        self.reihe = self.veranstaltung.reihe
        self.bestaetigung = Bestaetigung.objects.create(regel="dauer", kennung=self.beratung.kennung)

    def _datei(self):
        class BelegdateiFactory(DateiFactory):
            class Meta:
                model = Belegdatei

        return BelegdateiFactory(beleg=self.beleg)
