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
KEIN_KONTAKT = Warning(
    "Wer eine Sicherheitslücke findet, erfährt nicht, wem er sie melden kann.",
    hint="SICHERHEITSKONTAKT=mailto:... oder OEFFENTLICH_EMAIL setzen; steht dann in /.well-known/security.txt.",
    id="protegat.W002",
)


@register(Tags.security)
def echter_betrieb(app_configs, **kwargs):
    """Only where others come in: a demonstration on one's own desk is left in peace."""
    if settings.HTTPS or os.environ.get("ALLOWED_HOSTS"):
        if not datenbankkonto.getrennt():
            yield WEB_IST_EIGENTUEMER
        if not settings.SICHERHEITSKONTAKT:
            yield KEIN_KONTAKT
