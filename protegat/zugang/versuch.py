"""Guessing is slow, and yet nobody can shut out somebody else by guessing.

Failures from devices that the account has never used are counted per account and per network, together. A device that
it has used counts for itself and for nothing else: what strangers do there does not matter.
"""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.crypto import salted_hmac

from protegat.basis.andrang import netz
from protegat.basis.models import Bremse, Versuchszaehler

from . import geraet

MINUTE = timedelta(minutes=1)
EIGENES_GERAET = Bremse(frei=10, zuerst=MINUTE, hoechstens=15 * MINUTE)
KONTO = Bremse(frei=5, zuerst=MINUTE, hoechstens=60 * MINUTE)
NETZ = Bremse(frei=20, zuerst=MINUTE, hoechstens=15 * MINUTE)  # an office behind one address
LINKS = Bremse(frei=20, zuerst=MINUTE, hoechstens=15 * MINUTE)

GEHT_DOCH = "An einem Gerät, an dem Sie sich schon einmal angemeldet haben, geht es ohne Warten."
ANMELDUNG, CODE, LINK = "anmeldung", "code", "link"


class Gebremst(ValidationError):
    """Says how long to wait, and the same for names that no account has."""

    def __init__(self, bis, rat=""):
        warten = dauer(bis - timezone.now())
        satz = f"Zu viele Fehlversuche. Bitte warten Sie {warten} und versuchen Sie es dann noch einmal. {rat}"
        super().__init__(satz.strip(), code="gebremst")


class Versuch:
    """One attempt at a password or code of the account of this name, or (without name) at a link."""

    def __init__(self, request, was, name=""):
        name = geraet.normal(name)
        self.eigenes = geraet.nummer(request, name) if name else ""
        self.fremdes_geraet = bool(name and not self.eigenes)
        if self.eigenes:
            self.bremsen = {_schluessel(was, "geraet", name, self.eigenes): EIGENES_GERAET}
        elif name:
            self.bremsen = {_schluessel(was, "konto", name): KONTO, _schluessel(was, "netz", netz(request)): NETZ}
        else:
            self.bremsen = {_schluessel(was, "netz", netz(request)): LINKS}

    def beginne(self):
        """Raises Gebremst."""
        if bis := Versuchszaehler.objects.beginne(self.bremsen):
            raise Gebremst(bis, rat=GEHT_DOCH if self.fremdes_geraet else "")

    def gelungen(self):
        """A stranger's counter keeps its other failures: between them somebody may have come in with a password."""
        ende = Versuchszaehler.objects.vergiss if self.eigenes else Versuchszaehler.objects.gelungen
        ende(list(self.bremsen))

    def bremst(self):
        """Whether this attempt, if it failed, made the next one wait."""
        return Versuchszaehler.objects.filter(schluessel__in=self.bremsen, gesperrt_bis__gt=timezone.now()).exists()


def erstmals(code, name):
    """Whether this code of this account has not been used within its time."""
    return Versuchszaehler.objects.einmal(_schluessel("einmal", geraet.normal(name), code), frist=3 * MINUTE)


def dauer(spanne):
    """Rounded up, in words."""
    sekunden = max(int(spanne.total_seconds()) + 1, 1)
    if sekunden < 60:
        return "1 Sekunde" if sekunden == 1 else f"{sekunden} Sekunden"
    minuten = -(-sekunden // 60)
    return "1 Minute" if minuten == 1 else f"{minuten} Minuten"


def _schluessel(*teile):
    """Keyed, so that the table tells nobody who was guessed at and whence."""
    return salted_hmac("protegat.versuch", "\0".join(teile), algorithm="sha256").hexdigest()
