"""What `manage.py check` says about an installation that others reach."""

import os

from django.conf import settings
from django.core.checks import Tags, Warning, register

from protegat.betrieb import datenbankkonto

WEB_IST_EIGENTUEMER = Warning(
    "Der Webprozess meldet sich in der Datenbank als Eigentümer der Tabellen an.",
    hint="DATABASE_URL für ein eigenes Konto ohne Vorrechte setzen, DATABASE_OWNER_URL für den Eigentümer "
    "(docs/betrieb.md, „A server of your own“).",
    id="protegat.W001",
)


@register(Tags.security)
def webkonto(app_configs, **kwargs):
    echt = settings.HTTPS or os.environ.get("ALLOWED_HOSTS")
    return [WEB_IST_EIGENTUEMER] if echt and not datenbankkonto.getrennt() else []
