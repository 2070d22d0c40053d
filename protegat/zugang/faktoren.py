"""The second factor: who needs one, how its secret is kept, and that the last one stays where one is needed."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import TextChoices
from django.shortcuts import redirect

from protegat.basis.faktorgeheimnis import oeffne, verschliesse
from protegat.basis.qr import QrBild

FAKTOREN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)  # codes on paper alone are none
GEPRUEFT = "zweiter_faktor"  # in the session: this account has one
ERLAUBT = frozenset(
    {
        *("mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_view_recovery_codes"),
        *("account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "account_logout"),
    }
)


class Nachweis(TextChoices):
    """How Verwaltung knew who asked for the reset: it stands in the log."""

    GESEHEN = "gesehen", "persönlich gesehen"
    AUSWEIS = "ausweis", "Ausweis gesehen"
    VIDEO = "video", "im Videogespräch gesehen"
    TELEFON = "telefon", "am Telefon erkannt, zurückgerufen"


def braucht_faktor(nutzer):
    return settings.ZWEITER_FAKTOR and nutzer.rolle in settings.ZWEITER_FAKTOR_FUER


def faktor_fehlt(request):
    """Whether this person may do nothing but set one up. Known to the session, so that no page asks for it again."""
    return braucht_faktor(request.user) and not request.session.get(GEPRUEFT)


def faktoren(nutzer):
    return Authenticator.objects.filter(user=nutzer.pk, type__in=FAKTOREN)


def setze_zurueck(konto):
    """The phone is lost: everything goes, the codes too; how many there were."""
    return Authenticator.objects.filter(user=konto).delete()[0]


class FaktorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Für Ihre Rolle ist ein zweiter Faktor Pflicht. "
        "Richten Sie zuerst einen anderen ein, dann können Sie diesen entfernen.",
        "incorrect_code": "Das stimmt nicht oder wurde schon benutzt. Bitte versuchen Sie es noch einmal.",
    }

    def encrypt(self, text):
        return verschliesse(text)

    def decrypt(self, encrypted_text):
        return oeffne(encrypted_text)

    def build_totp_svg(self, url):
        """Drawn by us, so that it needs no style of its own."""
        bild = QrBild(url)
        flaeche = f'<path fill="#fff" d="M0 0h{bild.groesse}v{bild.groesse}H0z"/>'
        rahmen = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {bild.groesse} {bild.groesse}">'
        return f'{rahmen}{flaeche}<path d="{bild.weg}"/></svg>'

    def can_delete_authenticator(self, authenticator):
        andere = faktoren(authenticator.user).exclude(pk=authenticator.pk)
        return not braucht_faktor(authenticator.user) or andere.exists()

    def get_totp_label(self, user):
        return user.username

    def _get_site_name(self):
        return "Protegat"

    def generate_authenticator_name(self, user, type):
        anzahl = Authenticator.objects.filter(user=user.pk, type=type).count()
        return f"Passkey {anzahl + 1}"


class ZweiterFaktorMiddleware:
    """Who needs a second factor and has none may set one up, and nothing else."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, *args):
        if not getattr(view_func, "login_required", True) or not request.user.is_authenticated:
            return None
        if not faktor_fehlt(request):
            return None
        if faktoren(request.user).exists():
            request.session[GEPRUEFT] = True
            return None
        return None if request.resolver_match.view_name in ERLAUBT else redirect("mfa_index")
