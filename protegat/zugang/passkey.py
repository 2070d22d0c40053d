"""A passkey whose stored half cannot be read any more opens nothing; the other ways in must still be there.

allauth reads all passkeys of an account wherever it asks for a second factor, so one damaged row would turn its owner
away at the door, with the right code in hand. It has no setting for its own class, so ours takes its place.
"""

import logging
from types import SimpleNamespace

from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError

logger = logging.getLogger(__name__)
WIE_AUCH_IMMER = (ValidationError, AttributeError, KeyError, TypeError, ValueError)  # by what is damaged


class Keine(tuple):
    """No credential: falsy where allauth asks whether there is one, equal to none where it compares numbers."""

    credential_id = b""


class Passkey(auth.WebAuthn):
    @property
    def name(self):
        return self.instance.data.get("name") or f"Passkey {self.instance.pk}"

    @name.setter
    def name(self, name):
        self.instance.data["name"] = name

    @property
    def authenticator_data(self):
        try:
            return super().authenticator_data
        except WIE_AUCH_IMMER as fehler:
            logger.warning("Der Passkey %s ist nicht zu lesen: %s", self.instance.pk, type(fehler).__name__)
            return SimpleNamespace(credential_data=Keine())

    @property
    def ist_lesbar(self):
        return bool(self.authenticator_data.credential_data)

    @property
    def is_passwordless(self):
        return self.ist_lesbar and super().is_passwordless


def setze_ein():
    auth.WebAuthn = Passkey
