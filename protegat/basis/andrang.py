"""How much comes from one network within an hour, without keeping an address: counted per web process, in its memory.

Only a hash is counted, and its salt is thrown away after an hour.
"""

import hmac
from hashlib import sha256
from ipaddress import ip_address, ip_network
from secrets import token_bytes

from django.conf import settings
from django.core.cache import cache

STUNDE = 3600
SALZ = "andrang-salz"
PRAEFIX = 56  # of an IPv6 address: what one household or house gets


def zaehle(request, wozu):
    """The how-manieth of this network in this hour."""
    salz = cache.get_or_set(SALZ, lambda: token_bytes(16), STUNDE)
    schluessel = f"andrang-{hmac.new(salz, f'{wozu} {netz(request)}'.encode(), sha256).hexdigest()}"
    cache.add(schluessel, 0, STUNDE)
    try:
        return cache.incr(schluessel)
    except ValueError:  # run out just now
        return 1


def netz(request):
    """Behind our proxy the last address that it names, else that of the other end."""
    genannt = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip() if settings.HTTPS else ""
    try:
        adresse = ip_address(genannt or request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return ""
    return str(ip_network((adresse, PRAEFIX), strict=False)) if adresse.version == 6 else str(adresse)
