"""The settings of the way in (docs/zugang.md); read by protegat/settings.py, so nothing here knows Django's models."""

from datetime import timedelta

import environ
from django.urls import reverse_lazy

env = environ.Env()

BEISPIELE = env.bool("PROTEGAT_DEMO", default=not env.str("ALLOWED_HOSTS", default=""))
ZWEITER_FAKTOR = env.bool("ZWEITER_FAKTOR", default=not BEISPIELE)  # off only where examples are tried out
PFLICHTROLLEN = ("koordination", "verwaltung", "leserecht")  # always; the environment only adds to them
ZWEITER_FAKTOR_FUER = frozenset({*PFLICHTROLLEN, *env.list("ZWEITER_FAKTOR_FUER", default=[])})  # e.g. beratung
EINLADUNG_STUNDEN = env.int("EINLADUNG_STUNDEN", default=72)
SITZUNG_LEERLAUF = timedelta(minutes=env.int("SITZUNG_LEERLAUF_MINUTEN", default=60))
SITZUNG_LEERLAUF_STRENG = timedelta(minutes=env.int("SITZUNG_LEERLAUF_STRENG_MINUTEN", default=30))
SITZUNG_HOECHSTENS = timedelta(hours=env.int("SITZUNG_HOECHSTENS_STUNDEN", default=12))
SESSION_COOKIE_AGE = int(SITZUNG_HOECHSTENS.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

AUTH_USER_MODEL = "basis.Nutzer"
AUTHENTICATION_BACKENDS = ["protegat.rollen.RollenBackend"]
PASSWORD_HASHERS = [
    "protegat.zugang.hasher.Argon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # older hashes; they are renewed when their owner signs in
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "protegat.zugang.passwort.Laenge"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "protegat.zugang.passwort.NichtBekannt"},
    {"NAME": "protegat.zugang.passwort.NichtVonHier"},
]
ACCOUNT_ADAPTER = "protegat.zugang.adapter.GeschlosseneAnmeldung"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_REDIRECT_URL = reverse_lazy("account_login")
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_RATE_LIMITS = False  # allauth's count per account for all alike, so strangers could lock somebody out
ACCOUNT_FORMS = {"change_password": "protegat.zugang.forms.PasswortForm"}
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # before the password is changed
ACCOUNT_SESSION_REMEMBER = False
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = reverse_lazy("heute")

MFA_ADAPTER = "protegat.zugang.faktoren.FaktorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "protegat.zugang.faktorforms.CodeForm",
    "reauthenticate": "protegat.zugang.faktorforms.ErneutCodeForm",
    "activate_totp": "protegat.zugang.faktorforms.AppForm",
    "add_webauthn": "protegat.zugang.faktorforms.PasskeyForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a passkey is something one has and something one knows or is
MFA_TOTP_TOLERANCE = 1  # half a minute that the clock of a phone may be wrong
MFA_TOTP_ISSUER = "Protegat"
MFA_RECOVERY_CODES_SHOW_ONCE = True
