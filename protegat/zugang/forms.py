"""The forms of the way in: codes are guessed slowly, too; a link lets its owner choose a password."""

from allauth.account.forms import ChangePasswordForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from protegat.basis.forms import HausForm
from protegat.basis.models import Einladung, Ereignis, Nutzer, Rolle

from .passwort import HOECHSTENS, Laenge
from .vermerk import vermerke
from .versuch import ANMELDUNG, CODE, Versuch, erstmals

RAT = Laenge().get_help_text()
LESERECHT = f"{Rolle.LESERECHT.label}: sieht etwas, sobald die Koordination einen Lesezugang gegeben hat."
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
        """A code of the app works once, in whichever process it is sent again."""
        code = super().clean_code()
        aus_app = self.authenticator.type == Authenticator.Type.TOTP
        if aus_app and not erstmals("".join(code.split()), self.user.username):
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


class PasswortForm(ChangePasswordForm):
    """Who finds an open browser does not guess the password here, either."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = "Jetziges Passwort"
        self.fields["password1"].label = "Neues Passwort"
        self.fields["password1"].help_text = RAT
        self.fields["password2"].label = "Neues Passwort noch einmal"

    def clean_oldpassword(self):
        versuch = Versuch(context.request, ANMELDUNG, self.user.username)
        versuch.beginne()
        passwort = super().clean_oldpassword()
        versuch.gelungen()
        return passwort


class KontoEinladenForm(HausForm):
    """Verwaltung names the account; its password is nobody's business but its owner's."""

    class Meta:
        model = Nutzer
        fields = ("username", "first_name", "last_name", "email", "rolle")
        labels = {"username": "Anmeldename", "email": "E-Mail-Adresse"}
        help_texts = {"username": "Damit meldet sich die Person an.", "email": "Dorthin geht der Link."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True
        self.fields["rolle"].help_text = LESERECHT

    def clean_username(self):
        name = self.cleaned_data["username"]
        if Nutzer.objects.filter(username__iexact=name).exists():
            raise ValidationError("Dieser Anmeldename ist schon vergeben.")
        return name

    def save(self, commit=True):
        """The account with its link, and the key that opens it."""
        self.instance.set_unusable_password()
        self.instance.save()
        return Einladung.objects.erstelle(self.instance, von=self.nutzer)


class NeuesPasswortForm(forms.Form):
    passwort = forms.CharField(
        label="Neues Passwort",
        strip=False,
        max_length=HOECHSTENS,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    wiederholung = forms.CharField(
        label="Noch einmal",
        strip=False,
        max_length=HOECHSTENS,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, konto, **kwargs):
        super().__init__(*args, **kwargs)
        self.konto = konto
        self.fields["passwort"].help_text = RAT
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def clean_passwort(self):
        passwort = self.cleaned_data["passwort"]
        password_validation.validate_password(passwort, self.konto)
        return passwort

    def clean(self):
        daten = super().clean()
        if daten.get("passwort") and daten.get("wiederholung") and daten["passwort"] != daten["wiederholung"]:
            self.add_error("wiederholung", "Die beiden Passwörter sind verschieden.")
        return daten
