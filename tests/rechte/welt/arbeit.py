"""What is to be done: follow-ups, handovers, files read in, requests of people, holds."""

from beratung.models import Uebergabe
from protegat.basis.models import GespeicherterFilter, Sperrvermerk
from protegat.betroffene.ablauf import schraenke_ein
from protegat.betroffene.personen import finde
from protegat.einlesen import schreibe, sieh_an
from tests import factories as f

from .woerter import ANLIEGEN, RUHEND, UEBERGEBEN, VERMERK, VORGELEGT

PARTNER = b"kennung;name;typ\n%s;Stelle %s;verein"


class Arbeit:
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

    def betroffene(self):
        self.anliegen = f.AnliegenFactory(zu=self.klient)
        self.loeschanliegen = f.AnliegenFactory(zu=self.klient, recht="loeschung")
        self.fremdes_anliegen = f.AnliegenFactory(gruppe="nutzer", nummer=self.kollegin.pk, bezeichnung=ANLIEGEN)
        self.ruhender, self.ruhende = self._ruhende()
        self.vermerk = self._vermerk(self.klientin, VERMERK)
        self.partnervermerk = self._vermerk(self.andere, "")

    def _ruhende(self):
        """A code that rests (Art. 18 DSGVO), and its contact."""
        beratung = f.BeratungFactory(vorhaben=self.laufend, datum=self.tag, klient=f.KlientFactory(code=RUHEND))
        anliegen = f.AnliegenFactory(zu=beratung.klient, recht="einschraenkung", geprueft="karte")
        schraenke_ein(anliegen, finde("klient", beratung.klient.pk, self.beratung_), "richtigkeit", self.beratung_)
        anliegen.erledige(self.beratung_)
        return beratung.klient, beratung

    def _vermerk(self, eintrag, notiz):
        was = {"tabelle": eintrag._meta.db_table, "nummer": eintrag.pk, "grund": "pruefung", "notiz": notiz}
        vermerk = Sperrvermerk(**was, pruefen_am=self.tag)
        vermerk.zeichne(self.koordination)
        vermerk.save()
        return vermerk
