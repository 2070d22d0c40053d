"""The forms of the second factor: codes are guessed slowly, and each code of the app works once."""

from textwrap import wrap

from allauth.core import context
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django.core.exceptions import ValidationError

from protegat.basis.models import Ereignis

from .vermerk import vermerke
from .versuch import CODE, Versuch, erstmals

GENUEGT = "Der Passkey genügt dann allein, weil das Gerät nach PIN, Finger oder Gesicht fragt."


class LangsamMixin:
    """Counts wrong codes of this account, apart from wrong passwords: who is here knows the password."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        feld = self.fields["code"]
        feld.label = "Code"
        feld.max_length = 20
        feld.widget.attrs.update({"placeholder": "", "inputmode": "numeric", "maxlength": 20, "autofocus": True})

    def clean_code(self):
        request = context.request
        versuch = Versuch(request, CODE, self.user.username)
        versuch.beginne()
        try:
            code = self.pruefe_code()
        except ValidationError:
            art = Ereignis.GEBREMST if versuch.bremst() else Ereignis.FAKTOR_FALSCH
            vermerke(request, art, self.user, womit="Code")
            raise
        versuch.gelungen()
        return code

    def pruefe_code(self):
        """A code of the app works once, in whichever process and with whatever signs between it is sent again."""
        code = super().clean_code()
        aus_app = self.authenticator.type == Authenticator.Type.TOTP
        if aus_app and not erstmals(normalize_user_code(code), self.user.username):
            raise ValidationError("Dieser Code wurde schon benutzt. Bitte warten Sie auf den nächsten.")
        return code


class CodeForm(LangsamMixin, AuthenticateForm):
    pass


class ErneutCodeForm(LangsamMixin, ReauthenticateForm):
    pass


class AppForm(LangsamMixin, ActivateTOTPForm):
    """The first code shows that app and server agree."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = "Code aus der App"
        self.zum_abtippen = " ".join(wrap(self.secret, 4))

    def pruefe_code(self):
        return super(LangsamMixin, self).clean_code()


class PasskeyForm(AddWebAuthnForm):
    """A passkey always stands for both factors: the device and its lock."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = "Name"
        self.fields["name"].max_length = 60
        self.fields["name"].help_text = "Damit Sie ihn wiedererkennen, zum Beispiel „Diensttelefon“."
        self.fields["passwordless"].initial = True
        self.fields["passwordless"].label = "Auch ohne Passwort anmelden"
        self.fields["passwordless"].help_text = GENUEGT
