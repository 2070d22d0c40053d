"""What a browser sends when a passkey is made, from a key that lies on no device."""

from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

WO = "testserver"
KENNUNG = b"passkey"


def registrierung():
    oeffentlich = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    eintrag = AttestedCredentialData.create(Aaguid.NONE, KENNUNG, oeffentlich)
    merkmale = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    daten = AuthenticatorData.create(sha256(WO.encode()), merkmale, 0, eintrag)
    anlass = CollectedClientData.create("webauthn.create", b"frage", f"https://{WO}")
    return {
        "id": websafe_encode(KENNUNG),
        "rawId": websafe_encode(KENNUNG),
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": anlass.b64,
            "attestationObject": websafe_encode(AttestationObject.create("none", daten, {})),
        },
    }
