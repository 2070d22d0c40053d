"""The mails to people who have registered: in their language, plain text, each with a link of its own."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string


@dataclass(frozen=True)
class Brief:
    an: str
    betreff: str
    text: str

    def sende(self, verbindung):
        EmailMessage(self.betreff, self.text, to=[self.an], connection=verbindung).send()


def brief(nachricht, schluessel):
    anmeldung = nachricht.anmeldung
    kontext = {
        "nachricht": nachricht,
        "anmeldung": anmeldung,
        "veranstaltung": anmeldung.veranstaltung,
        "adresse": f"{settings.ADRESSE}/?{urlencode({'s': schluessel})}",
    }
    text = render_to_string("veranstaltungen/nachricht.txt", kontext)
    return Brief(anmeldung.email, str(nachricht), text)
