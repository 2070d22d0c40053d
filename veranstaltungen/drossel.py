"""Not too many sheets from one place, without writing down which place: it is hashed with a salt of the day that only
this process knows, and forgotten with it."""

from hashlib import blake2b
from secrets import token_hex

from django.core.cache import cache
from django.utils import timezone

EIN_TAG = 86400


def zu_viele(anlass, adresse, hoechstens, sekunden):
    """Counts one more for this occasion and address, and says whether that was more than allowed.

    A whole room may sit behind one address: `hoechstens` has to leave room for it.
    """
    salz = cache.get_or_set(f"drossel-salz-{timezone.localdate()}", token_hex, EIN_TAG)
    schluessel = "drossel-" + blake2b(f"{anlass} {adresse}".encode(), key=salz.encode()).hexdigest()
    if cache.add(schluessel, 1, sekunden):
        return False
    return _mehr(schluessel) > hoechstens


def zum_ersten_mal(nummer):
    """Whether this page has not been sent before; what was sent twice counts once."""
    return cache.add(f"bogen-{blake2b(nummer.encode()).hexdigest()}", 1, EIN_TAG)


def _mehr(schluessel):
    try:
        return cache.incr(schluessel)
    except ValueError:  # it ran out in between
        return 1
