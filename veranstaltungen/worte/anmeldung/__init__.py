"""The words of registering, on pages and in mails; the same rules as for all (one floor up)."""

from . import ar, de, de_einfach, en, fa, fr, ru, ti, tr, uk

ANMELDUNG = {
    "de": de.WORTE,
    "de_einfach": de_einfach.WORTE,
    "en": en.WORTE,
    "ar": ar.WORTE,
    "fa": fa.WORTE,
    "uk": uk.WORTE,
    "ru": ru.WORTE,
    "tr": tr.WORTE,
    "fr": fr.WORTE,
    "ti": ti.WORTE,
}
