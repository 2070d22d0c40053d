"""Frozen values as JSON and back, exactly: what a report has said can be read again after years.

A dataclass is an object that names its class under `_`; so are a Decimal, a day, a moment and bytes. A list is a tuple.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from protegat.basis.zeitraum import Zeitraum

from . import aufbau

KLASSEN = {klasse.__name__: klasse for klasse in (*vars(aufbau).values(), Zeitraum) if is_dataclass(klasse)}
LESEN = {
    "Decimal": Decimal,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "bytes": lambda text: b64decode(text, validate=True),
}
SCHREIBEN = (  # a moment is a day, too, so it comes first
    (Decimal, "Decimal", str),
    (datetime, "datetime", datetime.isoformat),
    (date, "date", date.isoformat),
    (bytes, "bytes", lambda wert: b64encode(wert).decode()),
)


def to_json(wert):
    """Only what JSON has: objects, lists, texts, whole numbers, true, false, null. Raises TypeError for all else."""
    if isinstance(wert, str):
        return str(wert)
    if wert is None or isinstance(wert, bool | int):
        return wert
    if isinstance(wert, tuple):
        return [to_json(teil) for teil in wert]
    if KLASSEN.get(type(wert).__name__) is type(wert):
        return {"_": type(wert).__name__} | {feld.name: to_json(getattr(wert, feld.name)) for feld in fields(wert)}
    for klasse, name, schreibe in SCHREIBEN:
        if isinstance(wert, klasse):
            return {"_": name, "wert": schreibe(wert)}
    raise TypeError(f"{wert!r} lässt sich nicht festhalten.")


def from_json(wert):
    """The very value that `to_json` was given."""
    if isinstance(wert, list):
        return tuple(map(from_json, wert))
    if not isinstance(wert, dict):
        return wert
    name = wert["_"]
    if name in LESEN:
        return LESEN[name](wert["wert"])
    return KLASSEN[name](**{feld: from_json(inhalt) for feld, inhalt in wert.items() if feld != "_"})


def hat_form(wert):
    """Whether there are parts wherever their class says so: JSON would take any value. Words are not looked at."""
    if isinstance(wert, tuple):
        return all(map(hat_form, wert))
    if not is_dataclass(wert):
        return True
    inhalte = ((getattr(wert, feld.name), feld.type) for feld in fields(wert))
    return all(_passt(inhalt, art) and hat_form(inhalt) for inhalt, art in inhalte)


def _passt(wert, art):
    if isinstance(art, UnionType):
        return wert is None or any(_passt(wert, eine) for eine in get_args(art) if eine is not NoneType)
    if tuple not in (art, get_origin(art)):
        return isinstance(wert, art) if is_dataclass(art) else True
    teil = next(iter(get_args(art)), Any)
    return isinstance(wert, tuple) and (not is_dataclass(teil) or all(isinstance(eins, teil) for eins in wert))


def kanonisch(wert):
    """One line of the canonical form: JSON in UTF-8, keys sorted, no blanks, no escapes that are not needed, LF."""
    text = json.dumps(wert, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode() + b"\n"
