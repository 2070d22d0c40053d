from pathlib import Path

from django.conf import settings
from django.utils import timezone

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.models import Laufart
from protegat.sicherung import rueckfrage
from protegat.sicherung.behaelter import geoeffnet
from protegat.sicherung.geheime import geheime_aus
from protegat.sicherung.laeufe import vermerkt
from protegat.sicherung.probe import zeitpunkt
from protegat.sicherung.sichern import sichere
from protegat.sicherung.wiederherstellen import berechtige, ist_leer, setze_ein, stillgelegte, vorbereitet

NICHT_LEER = (
    "Hier gibt es schon Daten. Mit --ersetzen werden sie zuerst gesichert und dann ganz durch die Sicherung ersetzt."
)
WIE_DAMALS = "Passwörter, Rollen und zweite Faktoren sind die vom Tag der Sicherung."
WIEDER_OFFEN = (
    "Achtung: Welche Konten nach der Sicherung stillgelegt wurden, ist hier nicht bekannt; sie sind wieder offen. "
    "Bitte sehen Sie die Konten in den Stammdaten durch, bevor jemand hereinkommt."
)
OHNE_LOESCHLISTE = (
    "Achtung: Es gibt hier keine Löschliste ({}). Wurde seit der Sicherung etwas gelöscht, ist es wieder da. Legen Sie "
    "die Liste des alten Rechners dorthin und rufen Sie auf: manage.py loeschen --nachholen"
)


class Command(Befehl):
    help = "Spielt eine Sicherung ein: Datenbank, Dateien und Logos; was seither gelöscht wurde, bleibt gelöscht."

    def add_arguments(self, parser):
        parser.add_argument("datei", nargs="?", help="eine Datei von manage.py sicherung")
        parser.add_argument("--ersetzen", action="store_true", help="auch wenn es schon Daten gibt")
        parser.add_argument("--stand", metavar="TT.MM.JJJJ", help="bestätigt den Tag der Sicherung, ohne Rückfrage")
        parser.add_argument("--schluessel", metavar="DATEI", help="die geheime Hälfte des Sicherungsschlüssels")
        parser.add_argument("--ohne-siegel", action="store_true", help="der Datenschlüssel ist verloren")

    def handle(self, *args, datei, ersetzen, stand, schluessel, ohne_siegel, **options):
        if not datei:
            raise Abgelehnt("Welche Sicherung? Zum Beispiel: manage.py wiederherstellung DATEI --schluessel DATEI")
        leer = ist_leer()
        if not leer and not ersetzen:
            raise Abgelehnt(NICHT_LEER)
        with geoeffnet(datei, geheime_aus(schluessel)) as behaelter:
            behaelter.pruefe_siegel(ohne_siegel)
            behaelter.pruefe_teile()
            self._frage(Path(datei), zeitpunkt(behaelter.manifest), leer, stand)
            with vorbereitet(behaelter) as probe:
                geschlossene = () if leer else stillgelegte()
                getan = probe.rufe("nachbereiten", *(f"--stillgelegt={name}" for name in geschlossene))
                berechtige(probe)
                if not leer:
                    pfad, _schluessel = sichere(Path(settings.SICHERUNGEN))
                    self.stdout.write(f"Was bisher da war, liegt gesichert in {pfad}")
                setze_ein(probe)
            self._vermerke(Path(datei), behaelter.manifest)
            self._melde(behaelter.manifest, probe.schritte, getan)
            self._warne(leer)

    def _frage(self, datei, am, leer, stand):
        """Nothing to lose and nothing younger beside it: then nobody is asked."""
        self.stdout.write(rueckfrage.in_worten(am))
        juengere = rueckfrage.juengere_neben(datei)
        if juengere:
            self.stderr.write(rueckfrage.JUENGERE.format(juengere))
        if not leer:
            verlust = rueckfrage.verlust_seit(am)
            self.stdout.write("\n  ".join([rueckfrage.VERLUST, *verlust]) if verlust else rueckfrage.NICHTS)
        if juengere or not leer:
            rueckfrage.bestaetige(am, stand)

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
        self.stdout.write(WIE_DAMALS)
        self.stdout.write("Bitte jetzt neu starten: ./start")

    def _warne(self, leer):
        """Of a house that was empty nobody knows what has happened since the backup."""
        if leer:
            self.stderr.write(WIEDER_OFFEN)
            if not Path(settings.LOESCHLISTE).exists():
                self.stderr.write(OHNE_LOESCHLISTE.format(settings.LOESCHLISTE))
