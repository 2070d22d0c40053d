"""How accounts come to be: never by themselves."""

from allauth.account.adapter import DefaultAccountAdapter


class GeschlosseneAnmeldung(DefaultAccountAdapter):
    """Accounts are made by Verwaltung; nobody signs up."""

    def is_open_for_signup(self, request):
        return False
