from pathlib import Path

from django.conf import settings
from django.utils import timezone

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.models import Laufart
from protegat.sicherung.behaelter import geoeffnet
from protegat.sicherung.geheime import geheime_aus
from protegat.sicherung.laeufe import vermerkt
from protegat.sicherung.probe import zeitpunkt
from protegat.sicherung.sichern import sichere
from protegat.sicherung.wiederherstellen import ist_leer, setze_ein, vorbereitet
from protegat.webrechte import richte_ein

NICHT_LEER = (
    "Hier gibt es schon Daten. Mit --ersetzen werden sie zuerst gesichert und dann ganz durch die Sicherung ersetzt."
)


class Command(Befehl):
    help = "Spielt eine Sicherung ein: Datenbank, Dateien und Logos; was seither gelöscht wurde, bleibt gelöscht."

    def add_arguments(self, parser):
        parser.add_argument("datei", nargs="?", help="eine Datei von manage.py sicherung")
        parser.add_argument("--ersetzen", action="store_true", help="auch wenn es schon Daten gibt")
        parser.add_argument("--schluessel", metavar="DATEI", help="die geheime Hälfte des Sicherungsschlüssels")
        parser.add_argument("--ohne-siegel", action="store_true", help="der Datenschlüssel ist verloren")

    def handle(self, *args, datei, ersetzen, schluessel, ohne_siegel, **options):
        if not datei:
            raise Abgelehnt("Welche Sicherung? Zum Beispiel: manage.py wiederherstellung DATEI --schluessel DATEI")
        leer = ist_leer()
        if not leer and not ersetzen:
            raise Abgelehnt(NICHT_LEER)
        with geoeffnet(datei, geheime_aus(schluessel)) as behaelter:
            behaelter.pruefe_siegel(ohne_siegel)
            behaelter.pruefe_teile()
            with vorbereitet(behaelter) as probe:
                getan = probe.rufe("nachbereiten")
                if not leer:
                    pfad, _schluessel = sichere(Path(settings.SICHERUNGEN))
                    self.stdout.write(f"Was bisher da war, liegt gesichert in {pfad}")
                setze_ein(probe)
                richte_ein()  # rights stay with a database, and this one is new
            self._vermerke(Path(datei), behaelter.manifest)
            self._melde(behaelter.manifest, probe.schritte, getan)

    def _vermerke(self, datei, manifest):
        with vermerkt(Laufart.WIEDERHERSTELLUNG) as lauf:
            lauf.datei, lauf.groesse = datei.name, datei.stat().st_size
            lauf.stand_vom, lauf.geprueft = zeitpunkt(manifest), True

    def _melde(self, manifest, schritte, getan):
        am, zeilen = timezone.localtime(zeitpunkt(manifest)), sum(manifest["zeilen"].values())
        self.stdout.write(f"Wiederhergestellt: Stand vom {am:%d.%m.%Y %H:%M}, {zeilen} Zeilen")
        self.stdout.write(f"Dateien und Logos: {len(manifest['teile']) - 1}")
        if schritte:
            self.stdout.write(f"Auf den neuen Stand gebracht: {schritte} Schritte")
        for was, anzahl in getan.items():
            self.stdout.write(f"{was}: {anzahl}")
        self.stderr.write(
            "Achtung: Konten, die erst nach dieser Sicherung stillgelegt wurden, sind wieder offen. "
            f"Bitte sehen Sie die {getan['offene Konten']} offenen Konten in den Stammdaten durch."
        )
        self.stdout.write("Bitte jetzt neu starten (./start); danach gelten auch die Rechte der Konten der Datenbank.")
