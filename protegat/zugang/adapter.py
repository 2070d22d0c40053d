"""How people come in: accounts never come by themselves, guessing is slow, and every way in is written down."""

from allauth.account.adapter import DefaultAccountAdapter
from django.urls import reverse

from protegat.basis.andrang import adresse
from protegat.basis.models import Ereignis, Nutzer

from . import geraet, sitzung
from .vermerk import schreibe, vermerke
from .versuch import ANMELDUNG, Versuch

BELEGE = "account_authentication_methods"  # where allauth notes in the session how somebody came in
FALSCH = "Anmeldename oder Passwort stimmen nicht."
# the buttons of the page that asks once more, by allauth's ids
ERNEUT = {
    "reauthenticate": "Mit Passwort",
    "mfa_reauthenticate": "Mit Code der App oder Notfallcode",
    "mfa_reauthenticate:webauthn": "Mit Passkey",
}
# what allauth tells by mail: what it is in our log, with what, and the sentence
MITTEILUNGEN = {
    "account/email/password_changed": (Ereignis.PASSWORT, "", "Ihr Passwort wurde geändert."),
    "mfa/email/totp_activated": (
        Ereignis.FAKTOR_NEU,
        "Authenticator-App",
        "Eine Authenticator-App wurde als zweiter Faktor eingerichtet.",
    ),
    "mfa/email/totp_deactivated": (
        Ereignis.FAKTOR_WEG,
        "Authenticator-App",
        "Die Authenticator-App ist nicht mehr zweiter Faktor.",
    ),
    "mfa/email/webauthn_added": (Ereignis.FAKTOR_NEU, "Passkey", "Ein Passkey wurde hinzugefügt."),
    "mfa/email/webauthn_removed": (Ereignis.FAKTOR_WEG, "Passkey", "Ein Passkey wurde entfernt."),
    "mfa/email/recovery_codes_generated": (
        Ereignis.CODES_NEU,
        "",
        "Neue Notfallcodes wurden erstellt, die alten gelten nicht mehr.",
    ),
}


class GeschlosseneAnmeldung(DefaultAccountAdapter):
    """Accounts are made by Verwaltung; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": FALSCH,
        "incorrect_password": "Dieses Passwort stimmt nicht.",
        "enter_current_password": "Dieses Passwort stimmt nicht.",
    }

    def is_open_for_signup(self, request):
        return False

    def is_safe_url(self, url):
        """What is no address at all leads nowhere either; the library would stumble over it."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False

    def pre_authenticate(self, request, **credentials):
        self.versuch = Versuch(request, ANMELDUNG, credentials.get("username", ""))
        self.versuch.beginne()

    def authenticate(self, request, **credentials):
        nutzer = super().authenticate(request, **credentials)
        if nutzer:
            self.versuch.gelungen()
        return nutzer

    def authentication_failed(self, request, **credentials):
        konto = Nutzer.objects.filter(username__iexact=credentials.get("username", "")).first()
        art = Ereignis.GEBREMST if self.versuch.bremst() else Ereignis.GESCHEITERT
        vermerke(request, art, konto)

    def post_login(self, request, user, **kwargs):
        neues_geraet = not geraet.nummer(request, user.username)
        antwort = super().post_login(request, user, **kwargs)
        sitzung.beginne(request)
        ereignis = vermerke(request, Ereignis.ANGEMELDET, user, womit=_womit(request))
        geraet.merke(request, antwort, user.username)
        if neues_geraet:
            schreibe(user, "Neue Anmeldung bei Protegat", "neues_geraet", ereignis=ereignis)
        return antwort

    def get_reauthentication_methods(self, user):
        return [weg | {"description": ERNEUT[weg["id"]]} for weg in super().get_reauthentication_methods(user)]

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Of what allauth tells we write our own sentence, and a line for the log."""
        art, womit, satz = MITTEILUNGEN[template_prefix]  # other ways to change something are closed
        ereignis = vermerke(self.request, art, user, womit=womit)
        schreibe(user, "Ihr Zugang zu Protegat", "geaendert", satz=satz, ereignis=ereignis)

    def get_client_ip(self, request):
        """The address that counts elsewhere, too; a fixed one where a test has none."""
        return str(adresse(request) or "0.0.0.0")  # noqa: S104 - a mark, nothing listens there

    def get_password_change_redirect_url(self, request):
        return reverse("mein_konto")


def _womit(request):
    """„Passwort und Code“, „Passkey“."""
    worte = {"password": "Passwort", "totp": "Code", "recovery_codes": "Notfallcode", "webauthn": "Passkey"}
    belege = [beleg.get("type") or beleg.get("method") for beleg in request.session.get(BELEGE, [])]
    return " und ".join(dict.fromkeys(worte[beleg] for beleg in belege if beleg in worte))
