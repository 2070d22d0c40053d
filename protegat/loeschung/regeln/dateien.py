"""What all rules for uploaded files share."""

from django.db.models.functions import Coalesce

from ..fristen import AM_TAG
from ..regel import Regel


class Dateien(Regel):
    """A file has its own day or that of its kind; its bytes go as soon as the row is certainly gone."""

    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. c DSGVO, Art. 82 VO (EU) 2021/1060"
    beginn = "eigener Löschtag, sonst das Ende der Aufbewahrung des Vorhabens"
    frist = AM_TAG
    regelfrist = None

    def ab(self):
        return Coalesce("loeschen_am", self.regelfrist)
