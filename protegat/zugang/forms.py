"""The forms of the way in: an invitation, and a password that only its owner knows."""

from allauth.account.forms import ChangePasswordForm
from allauth.core import context
from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from protegat.basis.forms import HausForm
from protegat.basis.models import Einladung, Nutzer, Rolle

from .anmeldename import anmeldename
from .passwort import HOECHSTENS, Laenge
from .versuch import ANMELDUNG, Versuch

RAT = Laenge().get_help_text()
LESERECHT = f"{Rolle.LESERECHT.label}: sieht etwas, sobald die Koordination einen Lesezugang gegeben hat."


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
        name = anmeldename(self.cleaned_data["username"])
        if Nutzer.objects.filter(username__iexact=name).exists():
            raise ValidationError("Dieser Anmeldename ist schon vergeben.")
        return name

    def save(self, commit=True):
        """The account with its link, and the key that opens it."""
        self.instance.set_unusable_password()
        self.instance.save()
        return Einladung.objects.erstelle(self.instance, von=self.nutzer)


class KontoForm(forms.ModelForm):
    """An account in the master data; only a new name is looked at, old ones stay as they are."""

    def clean_username(self):
        name = self.cleaned_data["username"]
        return anmeldename(name) if "username" in self.changed_data else name


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
