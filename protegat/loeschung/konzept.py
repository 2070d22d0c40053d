"""The rules as a table for people: generated, so that the document cannot say otherwise than the code does."""

from .ohne_regel import AUSSERHALB, OHNE_REGEL
from .regel import FOERDERUNG, Regel
from .regeln import REGELN

BEGINN, ENDE = "<!-- Beginn: erzeugt von manage.py loeschen --konzept -->", "<!-- Ende: erzeugt -->"
KOPF = ("Datenart", "Tabelle", "Rechtsgrundlage", "Beginn der Frist", "Frist", "Fördermittel", "Was bleibt")


def tabelle():
    """Markdown: the rules, what is no table, and the tables without a rule, each with its reason."""
    teile = [
        BEGINN,
        "### Regeln",
        _zeilen(KOPF, (_regel(regel) for regel in REGELN)),
        f"„ja“ heißt: Es gibt eine zweite Uhr, und die spätere gilt. {FOERDERUNG}",
        "### Außerhalb der Datenbank",
        _zeilen(("Was", "Frist", "Wodurch"), AUSSERHALB),
        "### Tabellen ohne Regel, und warum",
        _zeilen(("Tabelle", "Grund"), sorted(OHNE_REGEL.items())),
        ENDE,
    ]
    return "\n\n".join(teile) + "\n"


def _regel(regel):
    tabellen = ", ".join(modell._meta.label for modell in (regel.modell, *regel.mit))
    zweite_uhr = "ja" if type(regel).foerderung_am is not Regel.foerderung_am else "–"
    return (
        *(regel.datenart, tabellen, regel.rechtsgrundlage, regel.beginn, regel.frist.worte),
        *(zweite_uhr, regel.bleibt),
    )


def _zeilen(kopf, zeilen):
    linien = [kopf, ("---",) * len(kopf), *zeilen]
    return "\n".join(f"| {' | '.join(linie)} |" for linie in linien)
