"""Of the finances and of readers outside."""

from django.db.models import F
from django.db.models.functions import Least

from berichte.models import Beleg, Belegdatei, Lesezugang
from berichte.models.beleg import BelegdateiQuerySet
from protegat.basis.regeln import TagInBerlin
from veranstaltungen.models.nachweisdatei import esf_frist

from ..fristen import AM_TAG, MONATE_12
from ..regel import Regel
from .dateien import Dateien

GELOESCHT = "gelöscht"


class Belegdateien(Dateien):
    schluessel = "belegdateien"
    datenart = "Dateien zu Belegen"
    modell = Belegdatei
    regelfrist = BelegdateiQuerySet.regelfrist
    bleibt = "der Beleg mit seinen Beträgen"
    vorhaben = "beleg__vorhaben"


class Belege(Regel):
    schluessel = "belege"
    datenart = "Empfänger und Grund einer Zahlung"
    modell = Beleg
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. c DSGVO, Art. 82 VO (EU) 2021/1060, § 147 AO"
    beginn = "Ende der Aufbewahrung des Vorhabens"
    frist = AM_TAG
    bleibt = "Nummer, Tage und Beträge: K13 bleibt gleich"
    leere = {"empfaenger": GELOESCHT, "grund": GELOESCHT}
    vorhaben = "vorhaben"

    def ab(self):
        return esf_frist("vorhaben")


class Lesezugaenge(Regel):
    schluessel = "lesezugaenge"
    datenart = "Lesezugänge für Stadt und Prüfung"
    modell = Lesezugang
    rechtsgrundlage = "Art. 5 Abs. 2, Art. 32 DSGVO (wer lesen durfte)"
    beginn = "letzter Tag, sonst das vorzeitige Ende"
    frist = MONATE_12

    def ab(self):
        return Least(F("gueltig_bis"), TagInBerlin("beendet_am"))


REGELN = (Belegdateien(), Belege(), Lesezugaenge())
