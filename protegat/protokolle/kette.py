"""The chain of the days: sealing what is complete, and looking whether everything is as it was sealed."""

from datetime import date, timedelta
from hashlib import sha256

from django.db import OperationalError, connection, transaction
from django.utils import timezone

from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Aenderung, Aenderungsart, Tagessiegel

from .befund import Befund
from .blaetter import LOGS, WACHSENDE, abdruck, am_tag, beginn, eintraege
from .einrichtung import fehlende
from .vergessenes import noch_da, unbelegte

AUFBEWAHRT = timedelta(days=367)  # twelve months and the day that is not over
WIRD_ALT = timedelta(days=365)  # from then on entries may be gone
STILL = "LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE"
GESPERRT = "55P03"
GESIEGELT_AB = timedelta(days=2 * 366)  # so far back the first seal reaches at most: a foul day makes no thousands


def siegle():
    """Seal every day that is over, and return the new seals. Raises Abgelehnt while somebody writes for long.

    For a moment nobody may write: then no entry of a day that is over can still be on its way.
    """
    with transaction.atomic():
        _stille()
        letztes, neue = Tagessiegel.objects.last(), []
        tag = letztes.tag + timedelta(days=1) if letztes else _erster_tag()
        while tag and tag < timezone.localdate():
            letztes = _siegel(tag, letztes.siegel if letztes else "")
            neue.append(letztes)
            tag += timedelta(days=1)
        return neue


def pruefe(ab=None):
    """Everything that is not as it was sealed, `[Befund, ...]`; the entries since `ab`, the chain as a whole."""
    befunde = [*_ausloeser(), *_kette()]
    vergessene = []
    for siegel in Tagessiegel.objects.filter(tag__gte=ab or date.min):
        heutige = eintraege(siegel.tag)
        befunde += _tag(siegel, heutige)
        vergessene += [(siegel.tag, eintrag) for eintrag in heutige if eintrag.vergessen]
    for tag in _offene_tage():
        heutige = eintraege(tag)
        befunde += [Befund(_satz(eintrag.kuerzel, "wurde verändert"), tag) for eintrag in heutige if not eintrag.heil]
        vergessene += [(tag, eintrag) for eintrag in heutige if eintrag.vergessen]
    return [*befunde, *_unvermerkte(vergessene), *unbelegte(), *noch_da(), *_abseits()]


@transaction.atomic
def raeume_auf():
    """What is older than twelve months goes, day by day, and its hashes with it; the seals stay. How many entries."""
    alte = Tagessiegel.objects.filter(tag__lt=timezone.localdate() - AUFBEWAHRT).exclude(blaetter=[])
    anzahl = 0
    for siegel in alte:
        for modell in LOGS.values():
            anzahl += am_tag(modell.objects.all(), siegel.tag).delete()[0]
        siegel.blaetter = []
        siegel.save(update_fields=["blaetter"])
    for modell in (LOGS[kuerzel] for kuerzel in WACHSENDE):  # of days before the first seal
        anzahl += modell.objects.filter(am__lt=beginn(min(_anfang(), timezone.localdate() - AUFBEWAHRT))).delete()[0]
    return anzahl


def _stille():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '5s'")
            cursor.execute(STILL.format(", ".join(modell._meta.db_table for modell in LOGS.values())))
    except OperationalError as fehler:
        if getattr(fehler.__cause__, "pgcode", "") != GESPERRT:
            raise
        raise Abgelehnt("Gerade wird lange geschrieben; gesiegelt wird beim nächsten Mal.") from None


def _erster_tag():
    erste = [modell.objects.order_by("am").values_list("am", flat=True).first() for modell in LOGS.values()]
    erster = min((timezone.localdate(am) for am in erste if am), default=None)
    return erster and max(erster, timezone.localdate() - GESIEGELT_AB)


def _siegel(tag, davor):
    blaetter = [str(eintrag) for eintrag in eintraege(tag)]
    wurzel = _wurzel(blaetter)
    return Tagessiegel.objects.create(
        tag=tag,
        eintraege=len(blaetter),
        blaetter=blaetter,
        wurzel=wurzel,
        davor=davor,
        siegel=_verkettet(tag, len(blaetter), wurzel, davor),
        am=timezone.now(),
    )


def _wurzel(blaetter):
    return sha256("\n".join(blaetter).encode()).hexdigest()


def _verkettet(tag, anzahl, wurzel, davor):
    return abdruck(tag.isoformat(), anzahl, wurzel, davor)


def _kette():
    davor = None
    for s in Tagessiegel.objects.defer("blaetter"):
        if davor and s.tag != davor.tag + timedelta(days=1):
            yield Befund("Davor fehlen Tagessiegel.", s.tag)
        if s.davor != (davor.siegel if davor else ""):
            yield Befund("Das Siegel ruht nicht auf dem des Tages davor.", s.tag)
        if s.siegel != _verkettet(s.tag, s.eintraege, s.wurzel, s.davor):
            yield Befund("Das Tagessiegel selbst wurde verändert.", s.tag)
        davor = s


def _tag(siegel, heutige):
    """Compares the day with what was sealed; what is older than twelve months may be missing, not different."""
    alt = siegel.tag <= timezone.localdate() - WIRD_ALT
    if (siegel.blaetter or not alt) and _wurzel(siegel.blaetter) != siegel.wurzel:
        yield Befund("Die Liste der Prüfsummen wurde verändert.", siegel.tag)
    damals = dict(blatt.split(":") for blatt in siegel.blaetter)
    for eintrag in heutige:
        summe = damals.pop(eintrag.kuerzel, None)
        if summe is None:
            yield Befund(_satz(eintrag.kuerzel, "kam dazu, nachdem der Tag gesiegelt war"), siegel.tag)
        elif summe != eintrag.pruefsumme or not eintrag.heil:
            yield Befund(_satz(eintrag.kuerzel, "wurde verändert"), siegel.tag)
    for kuerzel in () if alt else damals:
        yield Befund(_satz(kuerzel, "fehlt"), siegel.tag)


def _offene_tage():
    """Days that are not sealed yet, today included."""
    letztes = Tagessiegel.objects.last()
    tag = letztes.tag + timedelta(days=1) if letztes else _erster_tag()
    heute = timezone.localdate()
    return [tag + timedelta(days=n) for n in range((heute - tag).days + 1)] if tag else []


def _unvermerkte(vergessene):
    """Whoever blanks an entry by hand leaves no note of it in the journal."""
    vermerke = set(
        Aenderung.objects.filter(art=Aenderungsart.VERGESSEN).values_list("tabelle", "nummer") if vergessene else ()
    )
    for tag, eintrag in vergessene:
        if eintrag.vergessen not in vermerke:
            yield Befund(_satz(eintrag.kuerzel, "ist ohne Inhalt, und niemand hat das vermerkt"), tag)


def _abseits():
    """Entries that no seal reaches: of days before the first one, or that have not come yet."""
    beginnt = beginn(_anfang())
    endet = beginn(timezone.localdate() + timedelta(days=1))
    for modell in LOGS.values():
        if anzahl := modell.objects.exclude(am__gte=beginnt, am__lt=endet).count():
            log = modell._meta.verbose_name_plural
            yield Befund(f"Im {log} stehen Einträge von Tagen, die kein Siegel erreicht: {anzahl}.")


def _anfang():
    erstes = Tagessiegel.objects.first()
    return erstes.tag if erstes else timezone.localdate() - GESIEGELT_AB


def _ausloeser():
    for tabelle, name in fehlende():
        yield Befund(f"An der Tabelle {tabelle} fehlt der Auslöser {name}, oder er ist abgeschaltet.")


def _satz(kuerzel, was):
    return f"Der Eintrag {kuerzel[1:]} des {LOGS[kuerzel[0]]._meta.verbose_name_plural}s {was}."
