"""Which network a request comes from: what is counted instead of a person."""

from ipaddress import ip_address, ip_network

from django.conf import settings

PRAEFIX = 56  # of an IPv6 address: what one household or house gets


def netz(request):
    """Behind our proxy the last address that it names, else that of the other end."""
    genannt = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip() if settings.HTTPS else ""
    try:
        adresse = ip_address(genannt or request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return ""
    return str(ip_network((adresse, PRAEFIX), strict=False)) if adresse.version == 6 else str(adresse)
