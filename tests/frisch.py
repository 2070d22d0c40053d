"""A browser whose person has just been asked again for the password."""

from time import time

from allauth.account.internal.flows import login

from protegat.zugang.sitzung import BEGONNEN, ZULETZT


def frisch(client, nutzer, bleibt=0):
    """`bleibt`: for how many seconds longer than usual, where many tests share one browser."""
    sitzung = client.session
    sitzung[login._AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(nutzer.pk)
    sitzung[login.AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "password", "at": time() + bleibt, "reauthenticated": True}
    ]
    if bleibt:  # a slow machine is not somebody who went away
        sitzung[BEGONNEN] = sitzung[ZULETZT] = int(time()) + bleibt
    sitzung.save()
    return client
