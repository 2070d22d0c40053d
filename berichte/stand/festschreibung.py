"""Freezing: everything a report says, from one moment, in one transaction."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from berichte.arten import ARTEN
from berichte.ausgabe import json
from berichte.ausgabe.pdf import bild_von
from berichte.festgehalten import to_json
from berichte.lage import Lage
from berichte.models import Bericht, Berichtsstand
from berichte.models.standsiegel import siegle
from berichte.vollstaendig import luecken
from protegat.basis.allein import allein
from protegat.basis.zeitraum import Zeitraum

from .fundstellen import gedruckte, ohne_internes, ohne_ziele
from .nachmeldung import nachgemeldete
from .niederschrift import Niederschrift
from .parameter import parameter, texte

SPERRE = 0x66657374
WIRD_GERADE = "Dieser Bericht wird gerade festgeschrieben. Bitte gleich noch einmal nachsehen."
EIN_ANDERER = "In diesem Vorhaben wird gerade ein Bericht festgeschrieben. Bitte gleich noch einmal."
SCHON = "Diesen Bericht hat eben jemand anderes festgeschrieben."


@contextmanager
def momentaufnahme():
    """A transaction in which every question gets the answer of one and the same moment.

    Must be the outermost; only inside a test there is one around it.
    """
    with transaction.atomic(durable=True):
        if len(connection.atomic_blocks) == 1:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


@contextmanager
def allein_im(vorhaben_id):
    """One report of a Vorhaben after the other: each hides what it would give away together with those before.

    Around the transaction, so that its moment lies after the end of the one before. Raises ValidationError.
    """
    with allein(SPERRE, vorhaben_id) as darf:
        if not darf:
            raise ValidationError(EIN_ANDERER)
        yield


def hindernisse(lage, grund=""):
    """Why the report cannot be frozen now, besides what it lacks, as sentences; none when it can."""
    bericht = lage.bericht
    gruende = []
    if lage.zeitraum.bis >= timezone.localdate():
        gruende.append(f"Der Zeitraum läuft noch bis {lage.zeitraum.bis:%d.%m.%Y}.")
    if bericht is None or bericht.geltende_pruefung is None:
        gruende.append("Der Bericht ist noch nicht geprüft.")
    if bericht and bericht.letzter_stand and not grund.strip():
        gruende.append("Eine weitere Fassung braucht einen Grund.")
    return gruende


def fehlt_davor(lage):
    """The quarter before, where no frozen report ends with it: after it more of this one could be printed."""
    if lage.zeitraum.von <= lage.vorhaben.spanne.von:
        return None
    feste = Berichtsstand.objects.fuer(lage.vorhaben).heile()
    if feste.filter(bericht__zeitraum__endswith=lage.zeitraum.von).exists():
        return None
    return Zeitraum.quartal_mit(lage.zeitraum.von - timedelta(days=1))


def schreibe_fest(bericht, von, grund="", nach_fassung=None):
    """Store the report as its next version; `nach_fassung` is the latest one that the person has seen.

    Raises ValidationError in words for the page; then nothing is stored.
    """
    try:
        with allein_im(bericht.vorhaben_id), momentaufnahme():
            bericht = Bericht.objects.select_for_update(nowait=True, of=("self",)).get(pk=bericht.pk)
            return _schreibe(bericht, von, grund, nach_fassung)
    except IntegrityError as fehler:
        raise ValidationError(SCHON) from fehler
    except DatabaseError as fehler:
        if getattr(fehler.__cause__, "pgcode", "") not in ("55P03", "40001"):  # the row is locked, or was written
            raise
        raise ValidationError(WIRD_GERADE) from fehler


def _schreibe(bericht, von, grund, nach_fassung):
    bisher = bericht.letzter_stand.fassung if bericht.letzter_stand else 0
    if nach_fassung is not None and nach_fassung != bisher:
        raise ValidationError(SCHON)
    lage = Lage(bericht.vorhaben, bericht.gemeint, bericht)
    fehlendes = [f"Kapitel {luecke.kapitel}: {luecke.satz}" for luecke in luecken(lage, ARTEN[bericht.art])]
    if einwaende := hindernisse(lage, grund) + fehlendes:
        raise ValidationError(einwaende)
    dokument = zu_festes_dokument(lage, bisher + 1)
    stand = Berichtsstand(
        pk=_naechste_nummer(),
        bericht=bericht,
        fassung=bisher + 1,
        grund=grund.strip(),
        am=lage.jetzt,
        von=von.pk,
        konto=str(von),
        inhalt=to_json(dokument),
        austausch=json.schreibe(json.austausch(lage, dokument)),
        texte=texte(bericht),
        parameter=parameter(lage, bericht.geltende_pruefung, lage.zeitraum.bis, nachgemeldete(lage, bericht.art)),
    )
    Niederschrift(stand.pk, bericht.vorhaben).schreibe(gedruckte(dokument))
    return _besiegelt(stand)


def _besiegelt(stand):
    """Saved last: from then on nothing is added to its parts."""
    stand.pruefsumme = stand.berechne_pruefsumme()  # of what the database has, not of what we meant to write
    stand.siegel = siegle(stand)
    stand.save(force_insert=True)
    return stand


def zu_festes_dokument(lage, fassung):
    """The Dokument to freeze: no links to what can change, the logos as they are, no longer a draft."""
    dokument = ohne_ziele(ohne_internes(ARTEN[lage.bericht.art].dokument(lage)))
    return replace(
        dokument, stand="festgeschrieben", fassung=fassung, logos=tuple(map(bild_von, dokument.logos))
    )  # here small cells are covered once more, against the earlier frozen reports of the Vorhaben


def _naechste_nummer():
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('berichte_berichtsstand', 'id'))")
        return cursor.fetchone()[0]
