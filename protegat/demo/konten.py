"""One account per role, recognised by an e-mail address that cannot exist."""

from django.contrib.auth.hashers import make_password

from protegat.basis.models import Nutzer, Rolle

PASSWORT = "protegat-demo"
POSTFACH = "beispiel.invalid"


def demokonten():
    return Nutzer.objects.filter(email__endswith=f"@{POSTFACH}")


def anlegen():
    """`{Rolle: Nutzer}`. An account that is not ours keeps its name; the example is then called `demo-...`."""
    fremde = set(Nutzer.objects.exclude(pk__in=demokonten()).values_list("username", flat=True))
    passwort = make_password(PASSWORT)
    konten = {}
    for rolle in Rolle:
        name = rolle.value if rolle.value not in fremde else f"demo-{rolle.value}"
        vorgaben = {"rolle": rolle, "email": f"{name}@{POSTFACH}", "password": passwort}
        konten[rolle], _ = Nutzer.objects.get_or_create(username=name, defaults=vorgaben)
    demokonten().update(is_active=True)
    return konten
