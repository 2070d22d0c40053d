"""Pages that were sent, so that the same page sent again makes nothing twice.

Where a page led and what was said there may name a code, or hold what somebody typed. Only the page itself opens it
again, by the key that it carries: the database knows no more of that than its fingerprint, so whoever is deleted is not
still to be read here.
"""

import json
import os
import re
from datetime import timedelta
from hashlib import sha256

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.querysets import HausQuerySet

FORM = r"^[0-9a-f]{32}$"  # what `neue_kennung` makes, and its fingerprint
EINMALWERT = 12  # bytes, new for every text
AUFBEWAHRT_TAGE = 30  # how long a page may lie in a browser and still be recognised
NOCH_EINMAL = "Ihre Eingaben stehen noch hier: Bitte speichern Sie sie noch einmal."
BESCHAEDIGT = f"Diese Seite kam beschädigt an. {NOCH_EINMAL}"
FREMD = f"Diese Seite gehört zu einer anderen Anmeldung. {NOCH_EINMAL}"


class AbsendungQuerySet(HausQuerySet):
    def nimm_an(self, schluessel, nutzer, abdruck):
        """The row of this key: a new one, or that of the first time, which then has a `ziel`.

        Waits for a first sending that is on its way; needs a transaction. Raises ValidationError in words for the page.
        """
        if not re.fullmatch(FORM, schluessel):
            raise ValidationError(BESCHAEDIGT)
        fingerabdruck = sha256(schluessel.encode()).hexdigest()[:32]
        neue = self.model(schluessel=fingerabdruck, nutzer=nutzer, abdruck=abdruck)
        self.bulk_create([neue], ignore_conflicts=True)
        absendung = self.get(schluessel=fingerabdruck)
        absendung.offen = schluessel
        absendung.pruefe(nutzer, abdruck)
        return absendung

    def raeume_auf(self):
        self.filter(zeitpunkt__lt=timezone.now() - timedelta(days=AUFBEWAHRT_TAGE)).delete()


class Absendung(models.Model):
    """One page that was sent and accepted: whoever sends it again is led to the same place by the same words."""

    offen = ""  # the key itself, as long as the page is being answered

    schluessel = models.CharField(max_length=32, unique=True)
    nutzer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="absendungen")
    abdruck = models.CharField(max_length=64, help_text="Of all that was typed; nothing can be read from it.")
    antwort = models.BinaryField(
        default=b"", help_text="Where it led and what was said there; empty only while it is being saved."
    )
    zeitpunkt = models.DateTimeField(default=timezone.now, db_index=True)

    objects = AbsendungQuerySet.as_manager()

    class Meta:
        verbose_name = "Absendung"
        verbose_name_plural = "Absendungen"
        constraints = [
            models.CheckConstraint(
                name="absendung_schluessel_form",
                condition=Q(schluessel__regex=FORM),
                violation_error_message=BESCHAEDIGT,
            ),
        ]

    def __str__(self):
        return self.schluessel

    def pruefe(self, nutzer, abdruck):
        """A key serves one account and what was typed the first time."""
        if self.nutzer_id != nutzer.pk:
            raise ValidationError(FREMD)
        if self.abdruck != abdruck:
            wann = date_format(timezone.localtime(self.zeitpunkt), "d.m.Y \\u\\m H:i")
            raise ValidationError(
                f"Diese Seite haben Sie am {wann} Uhr schon gespeichert. Was Sie danach geändert haben, ist es noch "
                "nicht: Soll daraus ein weiterer Eintrag werden, speichern Sie noch einmal."
            )

    def merke(self, ziel, meldungen):
        """Note where it has led and what was said there, `[[level, text, extra_tags], ...]`, under its key."""
        einmalwert = os.urandom(EINMALWERT)
        self.antwort = einmalwert + self._aes().encrypt(einmalwert, json.dumps([ziel, meldungen]).encode(), None)
        self.save(update_fields=["antwort"])
        type(self).objects.raeume_auf()

    def gemerktes(self):
        """`(ziel, meldungen)` of the first time."""
        einmalwert, geheim = self.antwort[:EINMALWERT], self.antwort[EINMALWERT:]
        return json.loads(self._aes().decrypt(bytes(einmalwert), bytes(geheim), None))

    def _aes(self):
        ableitung = HKDF(SHA256(), length=32, salt=None, info=b"protegat absendung")
        return AESGCM(ableitung.derive(self.offen.encode()))
