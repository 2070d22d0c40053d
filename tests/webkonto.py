"""An account with the rights of the web process in the test's own database."""

from django.db import connection

from protegat.webrechte import erneuere

KONTO = "protegat_web_probe"


def anlegen():
    """Committed where no transaction is open; the password is the owner's, so that it can log in as he does."""
    erneuere(KONTO, anlegen=True)
    if kennwort := connection.settings_dict["PASSWORD"]:
        _ausfuehren(f"ALTER ROLE {KONTO} PASSWORD %s", [kennwort])


def entfernen():
    _ausfuehren(f"DROP OWNED BY {KONTO}")
    _ausfuehren(f"DROP ROLE {KONTO}")


def annehmen():
    """From here to the end of the transaction everything is asked and written as that account."""
    _ausfuehren(f"SET LOCAL ROLE {KONTO}")


def _ausfuehren(satz, werte=None):
    with connection.cursor() as cursor:
        cursor.execute(satz, werte)
