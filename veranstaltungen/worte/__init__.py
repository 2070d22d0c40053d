"""The fixed words of the public pages: one file per language, the same keys in each, German is the source.

Rules for a word: a value stands in braces, `{zahl}`; there are no plural forms, so say "Freie Plätze: {zahl}".
What somebody corrects or confirms stands in the database (models/wortlaut.py) and goes before these files.
"""

from protegat.basis.merkmale import Sprache

from . import ar, de, de_einfach, en, fa, fr, ru, ti, tr, uk
from .anmeldung import ANMELDUNG
from .feedback import WORTE as FEEDBACK
from .feedback.satz import als_katalog

KATALOGE = {
    Sprache.DE.value: de.WORTE,
    Sprache.DE_EINFACH.value: de_einfach.WORTE,
    Sprache.EN.value: en.WORTE,
    Sprache.AR.value: ar.WORTE,
    Sprache.FA.value: fa.WORTE,
    Sprache.UK.value: uk.WORTE,
    Sprache.RU.value: ru.WORTE,
    Sprache.TR.value: tr.WORTE,
    Sprache.FR.value: fr.WORTE,
    Sprache.TI.value: ti.WORTE,
}
KATALOGE = {sprache: worte | ANMELDUNG[sprache] | als_katalog(FEEDBACK[sprache]) for sprache, worte in KATALOGE.items()}
SPRACHEN = tuple(KATALOGE)
QUELLE = KATALOGE[Sprache.DE.value]
