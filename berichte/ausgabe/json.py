"""The report for other programs (Fachkonzept, section 8)."""

import json
from decimal import Decimal

from berichte.esf import GESAMT, Esfzahlen, anhang
from berichte.kennzahlen import AUSTAUSCH, HAUPTTHEMEN, NENNUNGEN
from netzwerk.models import Thema
from protegat.basis.querysets import NULL


def schreibe(lage, stand="entwurf"):
    """The figures of a situation as JSON text; `quartal` means the chosen period."""
    return json.dumps(inhalt(lage) | {"stand": stand}, ensure_ascii=False, indent=2, default=_zahl) + "\n"


def inhalt(lage):
    haupt = lage.werte_nach(HAUPTTHEMEN, "thema")
    nennungen = lage.werte_nach(NENNUNGEN, "thema")
    return {
        "vorhaben": lage.vorhaben.kuerzel,
        "von": lage.zeitraum.von.isoformat(),
        "bis": lage.zeitraum.bis.isoformat(),
        "stand": "entwurf",
        "kennzahlen": [_kennzahl(k, lage.werte(k), lage.vorgaben.get(k.schluessel)) for k in AUSTAUSCH],
        "themen": [
            {
                "thema": code,
                "haupt": haupt.get(code, NULL)._asdict(),
                "nennungen": nennungen.get(code, NULL)._asdict(),
            }
            for code in Thema.objects.values_list("code", flat=True)
        ],
        **_esf(lage),
    }


def _esf(lage):
    """Only where a Vorhaben keeps Stammblätter; a number that must not leave the house travels as its sign."""
    if not anhang(lage.vorhaben):
        return {}
    zahlen = Esfzahlen(lage)

    def werte(indikator, geschlecht):
        zellen = zahlen.zellen(indikator, geschlecht)
        return dict(zip(lage.spannen._fields, (zelle.ersatz or zelle.wert for zelle in zellen), strict=True))

    return {
        "esf": [
            {
                "code": indikator.schluessel,
                "name": indikator.label,
                "quelle": indikator.quelle,
                "definition": indikator.definition,
                "werte": {geschlecht: werte(indikator, geschlecht) for geschlecht in (*zahlen.geschlechter, GESAMT)},
            }
            for indikator in zahlen.anhang.indikatoren
        ]
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
