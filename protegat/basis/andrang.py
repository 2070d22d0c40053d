"""Which network a request comes from: what is counted instead of a person."""

from ipaddress import ip_address, ip_network

from django.conf import settings

PRAEFIX = 56  # of an IPv6 address: what one household or house gets


def adresse(request):
    """Behind our proxy the last address that it names, else that of the other end; None where there is none."""
    genannt = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip() if settings.HTTPS else ""
    try:
        return ip_address(genannt or request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return None


def netz(request):
    """The address, of the long ones the part that a whole house shares."""
    eine = adresse(request)
    if eine is None:
        return ""
    return str(ip_network((eine, PRAEFIX), strict=False)) if eine.version == 6 else str(eine)
