"""Mail: by SMTP where EMAIL_HOST names a server, else into a folder; the pages of the team say so."""

import environ

from protegat.betrieb import ordner

env = environ.Env()

EMAIL_HOST = env.str("EMAIL_HOST", default="")
EMAIL_PORT = env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_SSL = env.bool("EMAIL_USE_SSL", default=False)
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=not EMAIL_USE_SSL)
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if EMAIL_HOST else "protegat.basis.postordner.EmailBackend"
)
EMAIL_FILE_PATH = env.path("EMAIL_FILE_PATH", default=ordner.WURZEL / ".mails")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Protegat gUG <anmeldung@localhost>")
