"""The file of a backup: a beginning in clear (format, key id, fresh half of the key), then an encrypted zip.

The zip holds the parts, then `manifest.json` with the SHA-256 of each, and `siegel.json`: the HMAC of the manifest with
a key derived from DATENSCHLUESSEL. Everybody may know the public half of the backup key; the seal says who has written.
"""

import contextlib
import hmac
import json
import os
import zipfile
from hashlib import sha256

from protegat.basis.befehl import Abgelehnt
from protegat.basis.stueckweise import Schreiber, leser
from protegat.basis.verschluesselung import Unlesbar, ableitung, schreibender

FORMAT = b"PROTEGAT-SICHERUNG1\n"
HAELFTE = 32
BLOCK = 1 << 16
MANIFEST, SIEGEL = "manifest.json", "siegel.json"
PRIVAT = 0o600
FREMD = "Das ist keine Sicherung von Protegat."
BESCHAEDIGT = "Die Sicherung ist beschädigt, unvollständig, oder der Sicherungsschlüssel passt nicht."
FALSCHES_SIEGEL = "Das Siegel stimmt nicht: Diese Sicherung wurde nicht mit dem Datenschlüssel {} geschrieben."
OHNE_SIEGEL = (
    "Ob die Sicherung von diesem Haus ist, lässt sich nicht prüfen: Der Datenschlüssel {} fehlt. Setzen Sie ihn in "
    "DATENSCHLUESSEL; ist er verloren, geht es mit --ohne-siegel weiter, und was er verschlüsselt hat, bleibt unlesbar."
)


class Packer:
    """Writes the parts one after the other and notes their checksums."""

    def __init__(self, archiv):
        self._archiv, self.teile = archiv, {}

    def packe(self, name, stuecke):
        summe, groesse = sha256(), 0
        with self._archiv.open(zipfile.ZipInfo(name), "w", force_zip64=True) as ziel:
            for stueck in stuecke:
                summe.update(stueck)
                groesse += ziel.write(stueck)
        self.teile[name] = {"sha256": summe.hexdigest(), "bytes": groesse}

    def versiegle(self, manifest):
        text = json.dumps(manifest | {"teile": self.teile}, ensure_ascii=False, sort_keys=True).encode()
        kennung = schreibender()
        siegel = {"kennung": kennung, "hmac": _siegel(kennung, text)}
        self._archiv.writestr(zipfile.ZipInfo(MANIFEST), text)
        self._archiv.writestr(zipfile.ZipInfo(SIEGEL), json.dumps(siegel))


@contextlib.contextmanager
def neuer(pfad, empfaenger):
    """A Packer and the key of the file, which is written beside, and whole or not at all (0600)."""
    entwurf = pfad.with_name(f".{pfad.name}.unfertig")
    schluessel, haelfte = empfaenger.neuer_schluessel()
    kopf = FORMAT + bytes([len(empfaenger.kennung)]) + empfaenger.kennung.encode() + haelfte
    with os.fdopen(os.open(entwurf, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVAT), "wb") as datei:
        try:
            datei.write(kopf)
            schreiber = Schreiber(datei, schluessel, kopf)
            with zipfile.ZipFile(schreiber, "w") as archiv:
                yield Packer(archiv), schluessel
            schreiber.beende()
            datei.flush()
            os.fsync(datei.fileno())
            entwurf.rename(pfad)
        finally:
            entwurf.unlink(missing_ok=True)
    _sichere_ordner(pfad.parent)


class Behaelter:
    """A backup that is open for reading."""

    def __init__(self, archiv):
        self._archiv = archiv
        self._text = archiv.read(MANIFEST)
        self.manifest = json.loads(self._text)

    def pruefe_siegel(self, auch_ohne=False):
        """Raises Abgelehnt."""
        siegel = json.loads(self._archiv.read(SIEGEL))
        kennung = siegel["kennung"]
        try:
            erwartet = _siegel(kennung, self._text)
        except Unlesbar:
            if auch_ohne:
                return
            raise Abgelehnt(OHNE_SIEGEL.format(kennung)) from None
        if not hmac.compare_digest(erwartet, siegel["hmac"]):
            raise Abgelehnt(FALSCHES_SIEGEL.format(kennung))

    def pruefe_teile(self):
        """Every part is there, none is foreign, each has its checksum. Raises Abgelehnt."""
        teile = self.manifest["teile"]
        namen = self._archiv.namelist()
        if sorted(namen) != sorted([*teile, MANIFEST, SIEGEL]):
            raise Abgelehnt(f"{BESCHAEDIGT} Ihre Teile sind nicht die des Manifests.")
        for name, teil in teile.items():
            summe = sha256()
            for stueck in self.stuecke(name):
                summe.update(stueck)
            if summe.hexdigest() != teil["sha256"]:
                raise Abgelehnt(f"{BESCHAEDIGT} Der Teil {name} hat eine andere Prüfsumme.")

    def stuecke(self, name):
        with self._archiv.open(name) as quelle:
            while stueck := quelle.read(BLOCK):
                yield stueck

    def namen(self, ordner):
        return [name for name in self.manifest["teile"] if name.startswith(f"{ordner}/")]


@contextlib.contextmanager
def geoeffnet(pfad, schluessel):
    """`schluessel(kennung, haelfte)` finds the key of the file. Every damage is an Abgelehnt with a sentence."""
    try:
        with open(pfad, "rb") as datei:
            kopf, kennung, haelfte = _lies_kopf(datei)
            quelle = leser(datei, schluessel(kennung, haelfte), kopf, BESCHAEDIGT)
            with quelle, zipfile.ZipFile(quelle) as archiv:
                yield Behaelter(archiv)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as fehler:
        raise Abgelehnt(f"Die Datei {fehler.filename} lässt sich nicht öffnen.") from None
    except Unlesbar as grund:
        raise Abgelehnt(str(grund)) from None
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError):
        raise Abgelehnt(BESCHAEDIGT) from None


def _lies_kopf(datei):
    if datei.read(len(FORMAT)) != FORMAT:
        raise Abgelehnt(FREMD)
    laenge = datei.read(1)
    kennung, haelfte = datei.read(int.from_bytes(laenge, "big")), datei.read(HAELFTE)
    if len(haelfte) < HAELFTE or not kennung.isascii():
        raise Abgelehnt(BESCHAEDIGT)
    return FORMAT + laenge + kennung + haelfte, kennung.decode(), haelfte


def _siegel(kennung, text):
    return hmac.new(ableitung(kennung, "siegel"), text, sha256).hexdigest()


def _sichere_ordner(ordner):
    """The name of the file, too, is to outlive a power cut."""
    nummer = os.open(ordner, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)
