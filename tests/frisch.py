"""A browser whose person has just been asked again for the password."""

from time import time

from allauth.account.internal.flows import login


def frisch(client, nutzer):
    sitzung = client.session
    sitzung[login._AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(nutzer.pk)
    sitzung[login.AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "password", "at": time(), "reauthenticated": True}]
    sitzung.save()
    return client
