"""Reading a file in three steps: look at it, write it, take it back."""

import tempfile
from dataclasses import astuple
from operator import attrgetter

from django.db import transaction

from protegat.basis.austausch.auskunft import ZEIGEN
from protegat.basis.austausch.dateien import lies
from protegat.basis.austausch.einlesen import Einleser
from protegat.basis.austausch.mitschrift import Mitschrift, abdruck, nach_schluessel
from protegat.basis.austausch.zuruecknehmen import Ruecknahme, nimm_verweise_zurueck
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Einlesung, Einlesungsstand, Einlesungszeile

from .austausch import resource_fuer

DURCHGAENGE = 5  # without the faulty rows others may turn out to be faulty, which named them


class Fehlerhaft(Abgelehnt):
    """The file has faulty rows; `fehler` lists them."""

    def __init__(self, fehler):
        super().__init__("Nichts wurde geschrieben.")
        self.fehler = sorted(fehler, key=lambda einer: einer.zeile)


class BestandAnders(Abgelehnt):
    """The same file would now change something else than what was shown."""


@transaction.atomic
def sieh_an(tabelle, dateiname, daten, nutzer):
    """An Einlesung that shows every change and has written none; faulty rows stay out of it and are named.

    Raises Abgelehnt, or Fehlerhaft when no row is without fault.
    """
    einlesung = Einlesung(tabelle=tabelle, dateiname=dateiname[:200], datei=daten)
    einlesung.zeichne(nutzer)
    fehler = []
    for _ in range(DURCHGAENGE):
        try:
            _probiere(einlesung, nutzer, fehler)
        except Fehlerhaft as grund:
            if not grund.fehler:
                break
            fehler += grund.fehler
            einlesung.ausgelassen = sorted({einer.zeile for einer in fehler})
        else:
            return einlesung
    raise Fehlerhaft(fehler)


def ausgelassene(einlesung):
    """The header and the rows that stay out, as they stand in the file, while it is still here."""
    datei, nummern = lies(bytes(einlesung.datei), einlesung.dateiname), set(einlesung.ausgelassen)
    yield datei.kopf
    yield from ([zeile.zellen[name] for name in datei.kopf] for zeile in datei.zeilen if zeile.nummer in nummern)


def _probiere(einlesung, nutzer, fehler):
    with tempfile.TemporaryFile("w+", encoding="utf-8") as notizen:
        einleser, ergebnis = _lies(einlesung, nutzer, notizen, probelauf=True)
        if fehler and not ergebnis.zeilen:
            raise Fehlerhaft([])  # nothing is left
        einlesung.abdruck = einleser.mitschrift.abdruck
        einlesung.fehler = [list(astuple(einer)) for einer in sorted(fehler, key=attrgetter("zeile"))[:ZEIGEN]]
        _halte_fest(einlesung, einleser.mitschrift, ergebnis)


@transaction.atomic
def schreibe(einlesung, nutzer):
    """Write exactly what was shown, or raise Abgelehnt and write nothing. A second time: Einlesung.DoesNotExist."""
    einlesung = Einlesung.objects.select_for_update().wartende().get(pk=einlesung.pk)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as notizen:
        einleser, ergebnis = _lies(einlesung, nutzer, notizen)
        if einleser.mitschrift.abdruck != einlesung.abdruck:
            raise BestandAnders
        einlesung.datei, einlesung.stand = None, Einlesungsstand.EINGELESEN
        einlesung.angelegt = [[v.model._meta.label, v.field, v.angelegt] for v in einleser.neue_verweise()]
        einlesung.zeichne(nutzer)
        _halte_fest(einlesung, einleser.mitschrift, ergebnis)


@transaction.atomic
def nimm_zurueck(einlesung, nutzer):
    """Undo a written import as far as nobody has built on it; what stays says why. Once only: DoesNotExist."""
    einlesung = Einlesung.objects.select_for_update().ruecknehmbare().get(pk=einlesung.pk)
    bleibende = Ruecknahme(resource_fuer(einlesung.tabelle), nutzer).ausfuehren(einlesung)
    Einlesungszeile.objects.bulk_update(bleibende, ["bleibt"], batch_size=1000)
    einlesung.geblieben = nimm_verweise_zurueck(einlesung.angelegt, nutzer)
    einlesung.stand = Einlesungsstand.ZURUECKGENOMMEN
    einlesung.zeichne(nutzer)
    einlesung.save()


def _lies(einlesung, nutzer, notizen, probelauf=False):
    resource = resource_fuer(einlesung.tabelle)
    datei = _ohne(lies(bytes(einlesung.datei), einlesung.dateiname), set(einlesung.ausgelassen))
    einleser = Einleser(resource, datei, nutzer, Mitschrift(resource, notizen))
    try:
        return einleser, einleser.ausfuehren(probelauf)
    except Abgelehnt:
        if einleser.fehler:
            raise Fehlerhaft(einleser.fehler) from None
        raise


def _ohne(datei, nummern):
    return datei._replace(zeilen=(zeile for zeile in datei.zeilen if zeile.nummer not in nummern))


def _halte_fest(einlesung, mitschrift, ergebnis):
    """Counts and lines; of written rows also what they look like now, to see later whether somebody changed them."""
    einlesung.neu, einlesung.geaendert = ergebnis.neu, ergebnis.geaendert
    einlesung.unveraendert = ergebnis.unveraendert
    einlesung.save()
    einlesung.zeilen.all().delete()
    for zeilen in mitschrift.zeilen(einlesung):
        if not einlesung.wartet:
            jetzige = nach_schluessel(mitschrift.resource, [zeile.schluessel for zeile in zeilen])
            for zeile in zeilen:
                zeile.abdruck = abdruck(mitschrift.resource, jetzige[zeile.schluessel])
        Einlesungszeile.objects.bulk_create(zeilen)
