"""The report for other programs (Fachkonzept, section 8)."""

import json
from decimal import Decimal

from berichte.kennzahlen import AUSTAUSCH, HAUPTTHEMEN, NENNUNGEN
from berichte.ziele.ziel import ziele
from netzwerk.models import Thema
from protegat.basis.querysets import NULL


def schreibe(lage, stand="entwurf"):
    """The figures of a situation as JSON text; `quartal` means the chosen period."""
    return json.dumps(inhalt(lage) | {"stand": stand}, ensure_ascii=False, indent=2, default=_zahl) + "\n"


def inhalt(lage):
    haupt = lage.werte_nach(HAUPTTHEMEN, "thema")
    nennungen = lage.werte_nach(NENNUNGEN, "thema")
    gesetzte = {ziel.kennzahl.schluessel: ziel for ziel in sorted(ziele(lage), key=lambda z: z.zielwert.jahr is None)}
    return {
        "vorhaben": lage.vorhaben.kuerzel,
        "von": lage.zeitraum.von.isoformat(),
        "bis": lage.zeitraum.bis.isoformat(),
        "stand": "entwurf",
        "kennzahlen": [_kennzahl(k, lage.werte(k), gesetzte.get(k.schluessel)) for k in AUSTAUSCH],
        "themen": [
            {
                "thema": code,
                "haupt": haupt.get(code, NULL)._asdict(),
                "nennungen": nennungen.get(code, NULL)._asdict(),
            }
            for code in Thema.objects.values_list("code", flat=True)
        ],
    }


def _kennzahl(kennzahl, werte, ziel):
    return {
        "schluessel": kennzahl.schluessel,
        "label": kennzahl.label,
        "einheit": kennzahl.einheit.value,
        "definition": kennzahl.definition,
        **{spalte: kennzahl.fuer_austausch(wert) for spalte, wert in werte._asdict().items()},
        "soll": ziel and _ganz(ziel.soll),
        "ziel_prozent": ziel and str(ziel.prozent),
    }


def _ganz(wert):
    return int(wert) if wert == wert.to_integral_value() else wert


def _zahl(wert):
    """Hours are the only Decimals that are left; two places fit a float exactly enough."""
    if isinstance(wert, Decimal):
        return float(wert)
    raise TypeError(f"{wert!r} gehört nicht in den Bericht.")
