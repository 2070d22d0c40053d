"""The people, their accounts and how they come in."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.usersessions.models import UserSession

from protegat.basis.faktorgeheimnis import verschliesse
from protegat.basis.models import Anmeldeereignis, Einladung, Ereignis
from tests import factories as f

from .passkey import registrierung
from .woerter import APP, EINGELADEN, FREMD, GERAET, NOTCODE, PASSKEY


class Leute:
    def leute(self):
        neu = f.NutzerFactory
        self.beratung_, self.kollegin, self.dritte = (neu(username=n) for n in ("beraterin", "kollegin", "dritte"))
        self.koordination = neu(username="koordination", koordination=True)
        self.verwaltung = neu(username="verwaltung", verwaltung=True)
        self.pruefung = neu(username="pruefung", leserecht=True)
        self.ohne_zugang = neu(username="ohnezugang", leserecht=True)
        self.gesperrt = neu(username="gesperrt", verwaltung=True, is_active=False)

    def zugang_und_protokolle(self):
        self.passkey = self._faktoren(self.beratung_, "")
        self.fremder_passkey = self._faktoren(self.kollegin, FREMD)
        self.sitzung_im_browser, self.fremde_sitzung = (self._sitzung(wer) for wer in (self.beratung_, self.kollegin))
        neu = f.NutzerFactory(username=EINGELADEN)
        self.einladung, self.einladungsschluessel = Einladung.objects.erstelle(neu, von=self.verwaltung)
        self.anmeldeereignis = Anmeldeereignis.objects.create(
            nutzer=self.kollegin.pk, konto=self.kollegin.username, art=Ereignis.ANGEMELDET, geraet=GERAET
        )

    def _faktoren(self, nutzer, wessen):
        """An app, recovery codes and a passkey; the last of them, which addresses name."""
        art = Authenticator.Type
        notcodes = {"migrated_codes": [verschliesse(NOTCODE + wessen)], "used_mask": 0}
        TOTP.activate(nutzer, APP + wessen)
        Authenticator.objects.create(user=nutzer, type=art.RECOVERY_CODES, data=notcodes)
        return Authenticator.objects.create(
            user=nutzer, type=art.WEBAUTHN, data={"name": PASSKEY + wessen, "credential": registrierung()}
        )

    def _sitzung(self, nutzer):
        return UserSession.objects.create(
            user=nutzer, ip="127.0.0.1", session_key=f"welt-{nutzer.pk}", user_agent=GERAET
        )
