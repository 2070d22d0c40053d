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
OHNE_TLS = Warning(
    "Andere erreichen diese Installation, aber HTTPS ist aus: Passwörter gingen im Klartext über das Netz.",
    hint="Hinter einem Proxy mit TLS HTTPS=1 setzen (docs/betrieb.md).",
    id="protegat.W003",
)
DATENBANK_UNGEPRUEFT = Warning(
    "Die Datenbank liegt auf einem anderen Rechner, und niemand prüft, ob er es ist.",
    hint="An DATABASE_URL und DATABASE_OWNER_URL ?sslmode=verify-full anhängen.",
    id="protegat.W004",
)


@register(Tags.security)
def echter_betrieb(app_configs, **kwargs):
    """Only where others come in: a demonstration on one's own desk is left in peace."""
    if settings.HTTPS or os.environ.get("ALLOWED_HOSTS"):
        if not datenbankkonto.getrennt():
            yield WEB_IST_EIGENTUEMER
        if not settings.SICHERHEITSKONTAKT:
            yield KEIN_KONTAKT
        if not settings.HTTPS:
            yield OHNE_TLS
        if _datenbank_ist_fern() and settings.DATABASES["default"]["OPTIONS"].get("sslmode") != "verify-full":
            yield DATENBANK_UNGEPRUEFT


def _datenbank_ist_fern():
    rechner = str(settings.DATABASES["default"].get("HOST") or settings.DATABASES["default"]["OPTIONS"].get("host", ""))
    return bool(rechner) and not rechner.startswith("/") and rechner not in ("localhost", "127.0.0.1", "::1")
