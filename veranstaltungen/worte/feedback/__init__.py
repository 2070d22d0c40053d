"""The sheet in the public languages: fixed words, drafts until somebody who speaks the language has read them."""

from protegat.basis.merkmale import Sprache

from . import ar, de, de_einfach, en, fa, fr, ru, ti, tr, uk

WORTE = {
    Sprache.DE: de.WORTE,
    Sprache.DE_EINFACH: de_einfach.WORTE,
    Sprache.EN: en.WORTE,
    Sprache.AR: ar.WORTE,
    Sprache.FA: fa.WORTE,
    Sprache.UK: uk.WORTE,
    Sprache.RU: ru.WORTE,
    Sprache.TR: tr.WORTE,
    Sprache.FR: fr.WORTE,
    Sprache.TI: ti.WORTE,
}
