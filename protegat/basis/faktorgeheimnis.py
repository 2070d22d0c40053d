"""The secrets of second factors, encrypted like notes and names; allauth keeps them in a JSON column of its own."""

from allauth.mfa.models import Authenticator

from .verschluesselung import entschluessele, verschluessele

ORT = "mfa_authenticator.data"  # allauth asks for the text alone, so it is bound to the column, not to the row
GEHEIM = ("secret", "seed")


def verschliesse(klartext):
    return verschluessele(klartext, ORT)


def oeffne(geheimtext):
    """Raises Unlesbar."""
    return entschluessele(geheimtext, ORT)


def mit_geheimnis():
    return Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN)
