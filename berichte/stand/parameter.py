"""What a frozen report must say besides its figures, so that somebody can judge them without our program."""

import tomllib
from functools import cache
from hashlib import sha256

from django.conf import settings

from berichte.festgehalten import kanonisch
from berichte.kennzahlen import KENNZAHLEN

from .spuren import abdruecke, katalog

FORMAT = 1  # of everything that a Stand holds; docs/festschreibung.md tells of each
TATSACHEN = (
    *("kuerzel", "titel", "ev_nummer", "programm", "foerderperiode", "cci", "aktenzeichen", "traeger", "auftraggeber"),
    *("adressat", "ansprechperson", "gesamtkosten", "publizitaetstext", "teilnehmermodus", "aufbewahrung_bis"),
)


@cache
def version():
    return tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def definitionen():
    return [
        {"schluessel": k.schluessel, "label": k.label, "einheit": k.einheit.value, "definition": k.definition}
        for k in KENNZAHLEN.values()
    ]


def parameter(lage, pruefung, gezaehlt_bis, nachgemeldete):
    regeln = definitionen()
    vorhaben = lage.vorhaben
    return {
        "format": FORMAT,
        "software": version(),
        "regelstand": sha256(kanonisch(regeln)).hexdigest(),
        "definitionen": regeln,
        "art": str(lage.bericht.art),
        "spannen": {name: [s.von.isoformat(), s.bis.isoformat()] for name, s in lage.spannen._asdict().items()},
        "schwelle": vorhaben.kleinzellen_schwelle,
        "vorhaben": {name: str(getattr(vorhaben, name) or "") for name in TATSACHEN}
        | {"von": vorhaben.spanne.von.isoformat(), "bis": vorhaben.spanne.bis.isoformat()},
        "anteile": [[str(anteil), str(betrag)] for anteil, betrag in vorhaben.verteile(vorhaben.gesamtkosten)],
        "ziele": [[z.kennzahl, z.jahr, str(z.soll)] for z in vorhaben.zielwerte.all()],
        "pruefung": {
            "am": pruefung.erstellt_am.isoformat(),
            "von": str(pruefung.erstellt_von or ""),
            "ohne_zweite_person": pruefung.ohne_zweite_person,
        },
        "katalog": katalog(),
        "nachmeldungen": nachgemeldete,
        "abdruck": abdruecke(vorhaben, [gezaehlt_bis])[gezaehlt_bis],
    }


def texte(bericht):
    return {
        "texte": {zeile.feld: zeile.text for zeile in bericht.texte.all()},
        "begruendungen": [
            {"ziel": str(grund.zielwert), "soll": str(grund.zielwert.soll), "text": grund.text}
            for grund in bericht.begruendungen.select_related("zielwert")
        ],
    }
