"""One file for all settings; what differs between installations comes from the environment (docs/betrieb.md)."""

from pathlib import Path

import environ
from django.contrib.messages import constants as message_levels

from protegat.angaben.dateien import *  # noqa: F403 - what people upload, backups
from protegat.angaben.haus import *  # noqa: F403 - who we are, for the public pages
from protegat.angaben.post import *  # noqa: F403 - mail
from protegat.angaben.richtlinie import *  # noqa: F403 - what a page may load and run
from protegat.betrieb import datenbankkonto, datenschluessel, schluessel, schluesselbund
from protegat.zugang.einstellungen import *  # noqa: F403 - people and the way in

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
    "allauth.mfa",
    "allauth.usersessions",
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
    "protegat.koepfe.Koepfe",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "protegat.basis.urheber.UrheberMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "protegat.zugang.sitzung.SitzungMiddleware",
    "protegat.konto.AnmeldungMiddleware",
    "protegat.zugang.faktoren.ZweiterFaktorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "protegat.basis.entwurf.EntwurfMiddleware",
    "protegat.basis.ausgegeben.AusgabeMiddleware",
    "protegat.betroffene.sperre.EingeschraenktMiddleware",
    "protegat.suchmaschinen.NichtIndexieren",
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

# ---------- database: PostgreSQL, embedded unless DATABASE_URL names a server; pages own nothing ----------
AEHNLICH = "-c pg_trgm.similarity_threshold=0.5 -c pg_trgm.word_similarity_threshold=0.4"  # for names, for words
DATABASES = {"default": env.db_url_config(datenbankkonto.adresse())}
DATABASES["default"].setdefault("OPTIONS", {})["options"] = AEHNLICH
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=0)
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 20_000}},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ---------- language, time, numbers ----------
LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

# ---------- the way back: where links in mails lead ----------
ADRESSE = env.str("ADRESSE", default="") or next(
    iter(CSRF_TRUSTED_ORIGINS), f"http://localhost:{env.int('PORT', 8000)}"
)

# ---------- files that belong to the program ----------
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("STATIC_ROOT", default=BASE_DIR / ".static")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# ---------- protection ----------
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"  # Strict would show links in mails the login
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "protegat.ausfall.formular_abgelehnt"
HTTPS = env.bool("HTTPS", default=False)  # behind a TLS proxy: cookies only over TLS, HSTS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # localhost
KEKSNAME, PFADKEKSNAME = ("__Host-", "__Secure-") if HTTPS else ("", "")  # of this host only; with a path of its own
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{KEKSNAME}sessionid", f"{KEKSNAME}csrftoken"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # may name a code: not in a cookie
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REDIRECT_EXEMPT = [r"^gesund/$", r"^veranstaltungen/(team|kalender)\b.*\.ics$"]  # programs would not notice
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
