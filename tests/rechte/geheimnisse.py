"""Words that stand in one secret place of the world each, and who must not meet them anywhere."""

from tests.rechte import welt as w

IDENTITAET = (w.VORNAME, w.NACHNAME, w.TELEFON, w.EMAIL)
ANMELDUNG = (w.GAST, w.GASTMAIL, w.GASTTELEFON, w.GRUND)
NUR_VERWALTUNG = (w.ANLIEGEN, w.GERAET)
GEHEIM = {  # role: the words that it must not meet anywhere
    "B": (w.FREMDE_NOTIZ, w.VERTRAULICH_TEXT, w.VORGELEGT, w.UEBERGEBEN, w.VERMERK, *NUR_VERWALTUNG),
    "K": (w.NOTIZ, w.FREMDE_NOTIZ, *IDENTITAET, *NUR_VERWALTUNG),
    "V": (w.NOTIZ, w.FREMDE_NOTIZ, *IDENTITAET, *ANMELDUNG, w.VERTRAULICH_TEXT, w.FREIES_THEMA, w.VORGELEGT, w.LISTE),
}
NICHTS = (*GEHEIM["V"], w.KONTAKT, w.KONTAKTMAIL, w.UEBERGEBEN, w.VERTRAULICH, w.VERMERK, w.EINGELADEN, *NUR_VERWALTUNG)
GEHEIM |= {"V": (*GEHEIM["V"], w.UEBERGEBEN), "L": NICHTS, "O": NICHTS, "A": NICHTS}
OHNE_SUCHE = {"programm:anmeldung"}  # whoever knows its key is that very person


def funde(rolle, name, text):
    return [] if name in OHNE_SUCHE else [wort for wort in GEHEIM[rolle] if wort in text]
