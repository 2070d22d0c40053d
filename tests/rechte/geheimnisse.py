"""Words that stand in one secret place of the world each, and who must not meet them anywhere."""

from tests.rechte.welt import woerter as w

IDENTITAET = (w.VORNAME, w.NACHNAME, w.TELEFON, w.EMAIL)
ANMELDUNG = (w.GAST, w.GASTMAIL, w.GASTTELEFON, w.GRUND)
NUR_VERWALTUNG = (w.ANLIEGEN, w.GERAET)
FAKTOREN = (w.NOTCODE, w.APP, w.PASSKEY)  # whose they are, and nobody else, not even Verwaltung
GEHEIM = {  # role: the words that it must not meet anywhere
    "B": (w.FREMD, w.FREMDE_NOTIZ, w.VERTRAULICH_TEXT, w.VORGELEGT, w.UEBERGEBEN, w.VERMERK, *NUR_VERWALTUNG),
    "K": (w.RUHEND, w.NOTIZ, w.FREMDE_NOTIZ, *IDENTITAET, *NUR_VERWALTUNG, *FAKTOREN),
    "V": (
        *(w.NOTIZ, w.FREMDE_NOTIZ, *IDENTITAET, *ANMELDUNG, *FAKTOREN, w.VERTRAULICH_TEXT, w.FREIES_THEMA),
        *(w.VORGELEGT, w.UEBERGEBEN, w.LISTE, w.VERMERK),
    ),
}
NICHTS = (*GEHEIM["V"], w.KONTAKT, w.KONTAKTMAIL, w.VERTRAULICH, w.EINGELADEN, *NUR_VERWALTUNG)
GEHEIM |= {"L": NICHTS, "O": NICHTS, "A": NICHTS}
OHNE_SUCHE = {"programm:anmeldung"}  # whoever knows its key is that very person


def im_brief(brief):
    """A mail goes through foreign hands: what nobody outside may know, but for the guest whom it greets."""
    return [wort for wort in NICHTS if wort in brief and not (wort in ANMELDUNG and w.GASTMAIL in brief)]


def funde(rolle, name, text):
    return [] if name in OHNE_SUCHE else [wort for wort in GEHEIM[rolle] if wort in text]
