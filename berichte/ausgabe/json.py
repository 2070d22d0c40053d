"""The report for other programs (Fachkonzept, section 8)."""

import json
from decimal import Decimal
from functools import partial

from berichte.aufbau import Fundstelle
from berichte.esf import GESAMT, Esfzahlen, anhang
from berichte.kennzahlen import AUSTAUSCH, HAUPTTHEMEN, NENNUNGEN
from netzwerk.models import Thema
from protegat.basis.querysets import NULL, Werte


def schreibe(austausch):
    """The figures for other programs as JSON text."""
    return json.dumps(austausch, ensure_ascii=False, indent=2, default=_zahl) + "\n"


def austausch(lage, dokument):
    """The figures of a situation; `quartal` means the chosen period, and null what the Dokument hides from others."""
    offen = partial(_offen, lage.spannen, dokument.verborgene)
    return {
        "vorhaben": lage.vorhaben.kuerzel,
        "von": lage.zeitraum.von.isoformat(),
        "bis": lage.zeitraum.bis.isoformat(),
        "stand": dokument.stand,
        "fassung": dokument.fassung,  # 0 in a draft
        "kennzahlen": [_kennzahl(k, offen(k, lage.werte(k)), lage.vorgaben.get(k.schluessel)) for k in AUSTAUSCH],
        "themen": list(_themen(lage, offen)),
        "texte": {feld: text.text for feld, text in sorted(lage.texte.items())},
        **_esf(lage, offen),
    }


def _esf(lage, offen):
    """Only where a Vorhaben keeps Stammblätter."""
    if not anhang(lage.vorhaben):
        return {}
    zahlen = Esfzahlen(lage)
    return {"esf": [_indikator(indikator, zahlen, offen) for indikator in zahlen.anhang.indikatoren]}


def _indikator(indikator, zahlen, offen):
    """By gender as it is printed, of the whole Vorhaben."""
    werte = {GESAMT: offen(indikator, _werte(zahlen.zellen(indikator)))._asdict()}
    for geschlecht in zahlen.geschlechter:
        eigene = offen(indikator, _werte(zahlen.zellen(indikator, geschlecht)), ("geschlecht", geschlecht))
        werte[geschlecht] = {"vorhaben": eigene.vorhaben}
    return {
        "code": indikator.schluessel,
        "name": indikator.label,
        "quelle": indikator.quelle,
        "definition": indikator.definition,
        "werte": werte,
    }


def _werte(zellen):
    return Werte(*(zelle.wert for zelle in zellen))


def _themen(lage, offen):
    haupt = lage.werte_nach(HAUPTTHEMEN, "thema")
    nennungen = lage.werte_nach(NENNUNGEN, "thema")
    for code in Thema.objects.values_list("code", flat=True):
        yield {
            "thema": code,
            "haupt": offen(HAUPTTHEMEN, haupt.get(code, NULL), ("thema", code))._asdict(),
            "nennungen": offen(NENNUNGEN, nennungen.get(code, NULL), ("thema", code))._asdict(),
        }


def _offen(spannen, verborgene, kennzahl, werte, ausschnitt=None):
    """The three numbers, each only where nothing that is printed hides it."""
    orte = (Fundstelle(kennzahl.schluessel, spanne, ausschnitt) for spanne in spannen)
    return Werte(*(None if ort in verborgene else wert for ort, wert in zip(orte, werte, strict=True)))


def _kennzahl(kennzahl, werte, ziel):
    prozent = None if ziel is None or None in werte else str(ziel.prozent)  # beside a hidden number it would tell it
    return {
        "schluessel": kennzahl.schluessel,
        "label": kennzahl.label,
        "einheit": kennzahl.einheit.value,
        "definition": kennzahl.definition,
        **{spalte: None if w is None else kennzahl.fuer_austausch(w) for spalte, w in werte._asdict().items()},
        "soll": ziel and _ganz(ziel.soll),
        "ziel_prozent": prozent,
    }


def _ganz(wert):
    return int(wert) if wert == wert.to_integral_value() else wert


def _zahl(wert):
    """Hours are the only Decimals that are left; two places fit a float exactly enough."""
    if isinstance(wert, Decimal):
        return float(wert)
    raise TypeError(f"{wert!r} gehört nicht in den Bericht.")
