"""The undo of a fix: what stood there before travels, signed, in the address of the button."""

from hashlib import sha256

from django.core import signing

SALZ = "protegat.pruefen"
EIN_TAG = 24 * 60 * 60
NEBENBEI = {"id", "erstellt_am", "geaendert_am", "erstellt_von_id", "geaendert_von_id"}


class Veraltet(Exception):
    """The record has been changed again since, or the address is not ours."""


def stand(eintrag):
    """`{"ergebnis": "", ...}`: every field of the record as text, or None."""
    felder = [feld for feld in eintrag._meta.concrete_fields if not feld.generated and feld.attname not in NEBENBEI]
    return {feld.attname: _text(feld, eintrag) for feld in felder}


def geaendert(vorher, nachher):
    """The former values of the fields that differ."""
    return {name: wert for name, wert in vorher.items() if nachher[name] != wert}


def marke(regel, eintrag, vorher):
    """Says how to bring `vorher` back, as long as nobody has changed these fields again."""
    return signing.dumps([regel.schluessel, eintrag.pk, vorher, _abdruck(eintrag, vorher)], salt=SALZ, compress=True)


def lies(marke):
    """`(key of the rule, pk, former values, print of what they became)`. Raises Veraltet."""
    try:
        return signing.loads(marke, salt=SALZ, max_age=EIN_TAG)
    except signing.BadSignature as grund:
        raise Veraltet from grund


def nimm_zurueck(eintrag, vorher, abdruck, nutzer):
    """Raises Veraltet when somebody has changed one of these fields since."""
    if _abdruck(eintrag, vorher) != abdruck:
        raise Veraltet
    felder = {feld.attname: feld for feld in eintrag._meta.concrete_fields}
    for name, wert in vorher.items():
        setattr(eintrag, name, felder[name].to_python(wert))
    eintrag.zeichne(nutzer)
    eintrag.save()


def _text(feld, eintrag):
    return None if getattr(eintrag, feld.attname) is None else feld.value_to_string(eintrag)


def _abdruck(eintrag, namen):
    jetzt = stand(eintrag)
    return sha256(repr([jetzt[name] for name in sorted(namen)]).encode()).hexdigest()[:16]
