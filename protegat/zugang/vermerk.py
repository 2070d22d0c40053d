"""One line for the log of the door, and the mail that tells its owner."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from protegat.basis.andrang import netz
from protegat.basis.models import Anmeldeereignis

from . import geraet

logger = logging.getLogger(__name__)
NIRGENDS = ".invalid"  # addresses of the examples: nobody can read there


def vermerke(request, art, konto=None, womit="", durch=None):
    """Without account: a name that none has. What was typed is never written, it may be a password."""
    return Anmeldeereignis.objects.create(
        nutzer=konto.pk if konto else None,
        konto=konto.username if konto else "",
        art=art,
        womit=womit,
        netz=netz(request),
        geraet=geraet.bezeichnung(request.headers.get("user-agent", "")),
        durch=durch.username if durch else "",
    )


def schreibe(konto, betreff, vorlage, an=None, **kontext):
    """A mail to this account, or to `an`, an address that it had; False where it cannot go:

    nobody is kept out because a mail server is away.
    """
    an = konto.email if an is None else an
    if not an or an.endswith(NIRGENDS):
        return False
    angaben = {"konto": konto, "jetzt": timezone.localtime(), "adresse": settings.ADRESSE, **kontext}
    text = render_to_string(f"zugang/mail/{vorlage}.txt", angaben)
    try:
        EmailMessage(betreff, text, to=[an]).send()
    except (OSError, SMTPException) as fehler:
        logger.warning("Eine Mail zum Konto ging nicht hinaus: %s", type(fehler).__name__)
        return False
    return True
