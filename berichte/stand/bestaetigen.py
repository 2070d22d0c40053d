"""Which seals have held while their key was there, noted for the day on which it is lost; for the owner alone."""

from berichte.models import Berichtsstand, Siegelbestaetigung
from berichte.models.standsiegel import Siegelstand


def bestaetige():
    """Note those that hold and are not noted yet; how many that were."""
    neue = [
        Siegelbestaetigung(stand=stand)
        for stand in _unbestaetigte().exclude(siegel="").iterator(1)
        if stand.siegelstand == Siegelstand.GILT and stand.ist_unversehrt
    ]
    return len(Siegelbestaetigung.objects.bulk_create(neue))


def erkenne_an(pruefsumme):
    """The report of this checksum, which stands in a letter of ours: a human vouches for it. None if there is none.

    For what was frozen and lost its key before anybody noted its seal.
    """
    for stand in _unbestaetigte().filter(pruefsumme=pruefsumme):
        if stand.siegelstand == Siegelstand.UNBESTAETIGT and stand.ist_unversehrt:
            Siegelbestaetigung.objects.create(stand=stand)
            return stand
    return None


def _unbestaetigte():
    return Berichtsstand.objects.select_related("bericht__vorhaben").filter(bestaetigung=None)
