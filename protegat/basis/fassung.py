"""Which version of a record a page shows, and where the record now differs from what somebody typed on it."""

import json
from base64 import b64encode
from dataclasses import dataclass

from django.core import signing
from django.forms import BoundField, CheckboxInput, FileInput, MultiWidget
from django.utils.crypto import salted_hmac
from django.utils.datastructures import MultiValueDict

from .worte import in_worten

SALZ = "fassung"
MARKE = 8  # characters of one mark
WAHL, JETZT = "wahl-", "jetzt-"  # on the page of a conflict: what to take, and what stood there when it was shown


def felder(form):
    """What people can change, by name; files no browser sends a second time."""
    return {feld.html_name: feld for feld in form.visible_fields() if not isinstance(feld.field.widget, FileInput)}


def gesendet(feld):
    """`{"beginn_0": ["2018-12-04"], "beginn_1": ["18:00"]}`: what a browser sends for the field as it stands."""
    return MultiValueDict(dict(_eingaben(feld.field.widget, feld.html_name, feld.value())))


def _eingaben(widget, name, wert):
    if isinstance(widget, MultiWidget):
        werte = wert if isinstance(wert, list) else widget.decompress(wert)
        for teil, endung, einzelner in zip(widget.widgets, widget.widgets_names, werte, strict=False):
            yield from _eingaben(teil, name + endung, einzelner)
    elif isinstance(widget, CheckboxInput):
        yield name, ["on"] if wert else []
    else:
        formatiert = widget.format_value(wert)
        yield name, formatiert if isinstance(formatiert, list) else ["" if formatiert is None else str(formatiert)]


def marke(feld):
    """A short sign for name and value; keyed, so that the value cannot be guessed from it."""
    werte = {name: sorted(" ".join(wert.split()) for wert in werte) for name, werte in gesendet(feld).lists()}
    return b64encode(salted_hmac(SALZ, json.dumps(werte, sort_keys=True)).digest())[:MARKE].decode()


@dataclass(frozen=True)
class Fassung:
    """What the page of one record showed: a mark per field. The page carries it signed."""

    modell: str
    pk: object
    marken: frozenset

    @classmethod
    def von(cls, form):
        instance = form.instance
        return cls(instance._meta.label, instance.pk, frozenset(map(marke, felder(form).values())))

    @classmethod
    def lies(cls, text):
        """As the page sent it back. A forged one is that of no record: whatever was typed is then asked about."""
        try:
            modell, pk, marken = signing.loads(text, salt=SALZ)
        except signing.BadSignature:
            return cls("", None, frozenset())
        return cls(modell, pk, frozenset(marken[i : i + MARKE] for i in range(0, len(marken), MARKE)))

    def __str__(self):
        return signing.dumps([self.modell, self.pk, "".join(sorted(self.marken))], salt=SALZ, compress=True)

    def gehoert_zu(self, eintrag):
        return (self.modell, self.pk) == (eintrag._meta.label, eintrag.pk)

    def zeigt(self, feld):
        return marke(feld) in self.marken


@dataclass(frozen=True)
class Unterschied:
    """One field in which the record is not what was typed; `angefasst`: she changed it, so her value is proposed."""

    jetzt: BoundField
    eigenes: BoundField
    angefasst: bool

    @property
    def wahl(self):
        """The name under which the page asks."""
        return WAHL + self.jetzt.html_name

    @property
    def verborgen(self):
        """What stands there now, to be sent back with the choice."""
        return [(JETZT + name, wert) for name, werte in gesendet(self.jetzt).lists() for wert in werte]

    @property
    def seiten(self):
        """What stands there and what was typed: value of the choice, the field in words, whether it is proposed."""
        return (
            ("jetzt", in_worten(self.jetzt, gesendet(self.jetzt)), not self.angefasst),
            ("eigenes", in_worten(self.eigenes, gesendet(self.eigenes)), self.angefasst),
        )


def unterschiede(fassung, jetzt, eigenes):
    """Fields to choose between: none as long as the record is as it was shown, or already what was typed."""
    jetzige, eigene = felder(jetzt), felder(eigenes)
    if all(fassung.zeigt(feld) for feld in jetzige.values()):
        return []
    return [
        Unterschied(feld, eigene[name], angefasst=not fassung.zeigt(eigene[name]))
        for name, feld in jetzige.items()
        if name in eigene and marke(feld) != marke(eigene[name])
    ]


def entscheide(daten, form):
    """What was typed, with the choices of the page of a conflict carried out; `form` only lends the names."""
    entschieden = daten.copy()
    for name, feld in felder(form).items():
        if daten.get(WAHL + name) == "jetzt":
            for eingabe in gesendet(feld):
                entschieden.setlist(eingabe, daten.getlist(JETZT + eingabe))
    for name in daten:
        if name.startswith((WAHL, JETZT)):
            del entschieden[name]
    return entschieden
