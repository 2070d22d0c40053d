"""One file for all settings; what differs between installations comes from the environment (docs/betrieb.md)."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.contrib.messages import constants as message_levels
from django.urls import reverse_lazy

from protegat.betrieb import datenschluessel, postgres, schluessel, schluesselbund

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or schluessel()
DATENSCHLUESSEL = schluesselbund(env.str("DATENSCHLUESSEL", default="") or datenschluessel())
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", ".localhost"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# ---------- the house: rooms from the top floor down ----------
INSTALLED_APPS = [
    "protegat.apps.HausAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_filters",
    "django_tables2",
    "import_export",
    "pgtrigger",
    "berichte",
    "beratung",
    "veranstaltungen",
    "netzwerk",
    "protegat.basis",
    "protegat",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "protegat.konto.AnmeldungMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "protegat.basis.entwurf.EntwurfMiddleware",
]
ROOT_URLCONF = "protegat.urls"
WSGI_APPLICATION = "protegat.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "protegat.menue.rahmen",
            ],
            "builtins": ["protegat.basis.templatetags.haus"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# ---------- database: PostgreSQL, embedded unless DATABASE_URL names a server ----------
AEHNLICH = "-c pg_trgm.similarity_threshold=0.5 -c pg_trgm.word_similarity_threshold=0.4"  # for names, for words
DATABASES = {"default": env.db_url("DATABASE_URL", default=postgres.adresse())}
DATABASES["default"].setdefault("OPTIONS", {})["options"] = AEHNLICH
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=0)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ---------- language, time, numbers ----------
LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

# ---------- people and the way in ----------
AUTH_USER_MODEL = "basis.Nutzer"
AUTHENTICATION_BACKENDS = ["protegat.rollen.RollenBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
ACCOUNT_ADAPTER = "protegat.konto.GeschlosseneAnmeldung"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = reverse_lazy("account_login")
ACCOUNT_PRESERVE_USERNAME_CASING = False
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = reverse_lazy("heute")
EMAIL_BACKEND = env.str("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")

# ---------- files ----------
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("STATIC_ROOT", default=BASE_DIR / ".static")
MEDIA_ROOT = env.path("MEDIA_ROOT", default=BASE_DIR / ".medien")  # outside the web root: never served as is
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# ---------- protection ----------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
HTTPS = env.bool("HTTPS", default=False)  # behind a TLS proxy: cookies only over TLS, HSTS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REDIRECT_EXEMPT = [r"^gesund/$"]
DEFAULT_EXCEPTION_REPORTER_FILTER = "protegat.protokoll.Verschwiegen"

# ---------- what goes wrong: on stderr, without anything that people have typed ----------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"protokoll": {"()": "protegat.protokoll.Protokoll"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "protokoll"}},
    "loggers": {
        "django": {"handlers": []},  # its own ones are silent without DEBUG
        "gunicorn.error": {"handlers": [], "propagate": True},  # its own ones write whole addresses
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

# ---------- libraries ----------
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
CRISPY_FAIL_SILENTLY = False
FILTERS_EMPTY_CHOICE_LABEL = "alle"
DJANGO_TABLES2_TEMPLATE = "bausteine/_tabelle.html"
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
MESSAGE_TAGS = {
    message_levels.SUCCESS: "",
    message_levels.WARNING: "meldung-warten",
    message_levels.ERROR: "meldung-fehler",
}
