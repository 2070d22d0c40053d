"""One file for all settings; what differs between installations comes from the environment (docs/betrieb.md)."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.contrib.messages import constants as message_levels
from django.urls import reverse_lazy

from protegat.betrieb import datenordner, datenschluessel, postgres, schluessel, schluesselbund

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
    "protegat.basis.urheber.UrheberMiddleware",
    "protegat.konto.AnmeldungMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "protegat.basis.entwurf.EntwurfMiddleware",
    "protegat.basis.ausgegeben.AusgabeMiddleware",
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

# ---------- database: PostgreSQL, embedded unless DATABASE_URL names a server ----------
AEHNLICH = "-c pg_trgm.similarity_threshold=0.5 -c pg_trgm.word_similarity_threshold=0.4"  # for names, for words
DATABASES = {"default": env.db_url("DATABASE_URL", default=postgres.adresse())}
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

# ---------- mail: by SMTP where EMAIL_HOST names a server, else into a folder; the pages of the team say so ----------
EMAIL_HOST = env.str("EMAIL_HOST", default="")
EMAIL_PORT = env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = (
    env.str("EMAIL_HOST_USER", default=""),
    env.str("EMAIL_HOST_PASSWORD", default=""),
)
EMAIL_USE_SSL = env.bool("EMAIL_USE_SSL", default=False)
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=not EMAIL_USE_SSL)
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if EMAIL_HOST else "protegat.basis.postordner.EmailBackend"
)
EMAIL_FILE_PATH = env.path("EMAIL_FILE_PATH", default=BASE_DIR / ".mails")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Protegat gUG <anmeldung@localhost>")
ADRESSE = env.str("ADRESSE", default="") or next(
    iter(CSRF_TRUSTED_ORIGINS), f"http://localhost:{env.int('PORT', 8000)}"
)

# ---------- files ----------
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("STATIC_ROOT", default=BASE_DIR / ".static")
MEDIA_ROOT = env.path("MEDIA_ROOT", default=BASE_DIR / ".medien")  # outside the web root: never served as is
DATEIEN = env.path("DATEIEN", default=datenordner() / "dateien")  # what people upload, 0600, under random names
LOESCHLISTE = env.path("LOESCHLISTE", default=datenordner() / "loeschungen.jsonl")  # beside it: what was deleted
DATEI_HOECHSTENS = env.int("DATEI_HOECHSTENS_MB", default=15) * 1024 * 1024
HOCHLADEN_HOECHSTENS = max(4 * DATEI_HOECHSTENS, 64 * 1024 * 1024)  # one request; beyond it nothing is kept
FILE_UPLOAD_HANDLERS = [
    "protegat.basis.hochladen.Deckel",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
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
CSRF_FAILURE_VIEW = "protegat.ausfall.formular_abgelehnt"
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

# ---------- public pages: what belongs to this installation; an empty value is left out of the page ----------
OEFFENTLICH = {
    "name": env.str("OEFFENTLICH_NAME", default="Protegat"),
    "telefon": env.str("OEFFENTLICH_TELEFON", default=""),
    "email": env.str("OEFFENTLICH_EMAIL", default=""),
    "impressum": env.str("IMPRESSUM_URL", default=""),
    "datenschutz": env.str("DATENSCHUTZ_URL", default=""),
    "barrierefreiheit": env.str("BARRIEREFREIHEIT_URL", default=""),
}
EINBETTEN_AUF = env.list("EINBETTEN_AUF", default=[])  # origins of own websites that may show the list in a frame

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
