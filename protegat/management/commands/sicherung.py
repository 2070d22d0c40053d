from pathlib import Path

from django.conf import settings

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.models import Laufart
from protegat.sicherung.behaelter import geoeffnet
from protegat.sicherung.geheime import geheime_aus
from protegat.sicherung.generationen import ueberzaehlige
from protegat.sicherung.laeufe import auf_gleicher_platte, vermerkt
from protegat.sicherung.probe import eingespielt, zeitpunkt
from protegat.sicherung.sichern import sichere

SELBE_PLATTE = (
    "Achtung: Die Sicherung liegt auf derselben Platte wie die Daten. Bringen Sie sie an einen anderen Ort "
    "(docs/sicherung.md)."
)
BEWIESEN = "Zurückgespielt und verglichen: Zeilen, Berichte, Verschlüsseltes und Dateien sind wie gesichert."


class Command(Befehl):
    help = "Sichert alles außer den Schlüsseln in eine verschlüsselte Datei und spielt sie zur Probe zurück."

    def add_arguments(self, parser):
        parser.add_argument("--ziel", help="Ordner der Sicherungen; sonst der aus SICHERUNGEN")
        parser.add_argument("--behalten", type=int, help="so viele Tage, Wochen und Monate bleiben, ältere gehen")
        parser.add_argument("--ohne-probe", action="store_true", help="nicht zurückspielen; gilt nicht als bewiesen")
        parser.add_argument("--pruefen", metavar="DATEI", help="nur diese Sicherung prüfen")
        parser.add_argument("--schluessel", metavar="DATEI", help="mit --pruefen: die geheime Hälfte")
        parser.add_argument("--ohne-siegel", action="store_true", help="mit --pruefen: der Datenschlüssel ist verloren")

    def handle(self, *args, pruefen, **options):
        if pruefen:
            self._pruefe(Path(pruefen), geheime_aus(options["schluessel"]), options["ohne_siegel"])
        else:
            self._sichere(Path(options["ziel"] or settings.SICHERUNGEN), options["behalten"], options["ohne_probe"])

    def _sichere(self, ordner, behalten, ohne_probe):
        if behalten is not None and behalten < 1:
            raise Abgelehnt("--behalten braucht eine Zahl ab 1.")
        with vermerkt(Laufart.SICHERUNG) as lauf:
            pfad, schluessel = sichere(ordner)
            lauf.datei, lauf.groesse = pfad.name, pfad.stat().st_size
            lauf.gleiche_platte = auf_gleicher_platte(ordner)
            self.stdout.write(f"Gesichert: {pfad} ({lauf.groesse} Bytes)")
            if not ohne_probe:
                lauf.stand_vom = self._beweise(pfad, lambda kennung, haelfte: schluessel)
                lauf.geprueft = True
        if lauf.gleiche_platte:
            self.stderr.write(SELBE_PLATTE)
        if behalten:
            self._raeume_auf(ordner, behalten)

    def _pruefe(self, pfad, schluessel, ohne_siegel):
        with vermerkt(Laufart.PROBE) as lauf:
            lauf.datei = pfad.name
            lauf.stand_vom = self._beweise(pfad, schluessel, ohne_siegel)
            lauf.groesse, lauf.geprueft = pfad.stat().st_size, True

    def _beweise(self, pfad, schluessel, ohne_siegel=False):
        with geoeffnet(pfad, schluessel) as behaelter:
            behaelter.pruefe_siegel(ohne_siegel)
            behaelter.pruefe_teile()
            with eingespielt(behaelter):
                self.stdout.write(BEWIESEN)
            return zeitpunkt(behaelter.manifest)

    def _raeume_auf(self, ordner, behalten):
        alte = ueberzaehlige([datei.name for datei in ordner.iterdir()], behalten)
        for name in alte:
            (ordner / name).unlink()
        self.stdout.write(f"Ältere Sicherungen gelöscht: {len(alte)}")
