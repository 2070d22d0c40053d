"""The words that stand in one secret place of the world each, and nowhere else."""

NOTIZ, FREMDE_NOTIZ = "Qxnotizeigen", "Qxnotizfremd"
VORNAME, NACHNAME, TELEFON, EMAIL = "Qxvorname", "Qxnachname", "0341 7700881", "qxidentitaet@beispiel.invalid"
GAST, GASTMAIL, GASTTELEFON, GRUND = "Qxgast", "qxgast@beispiel.invalid", "0341 7700882", "Qxbedarfsgrund"
UEBERGEBEN, VORGELEGT, FREIES_THEMA = "Qxuebergabe", "Qxwiedervorlage", "Qxfreitext"
KONTAKT, KONTAKTMAIL = "Qxkontaktperson", "qxkontakt@beispiel.invalid"
VERTRAULICH, LISTE = "Qxvertraulich", "Qxteilnahmeliste"
ANLIEGEN, VERMERK, GERAET, EINGELADEN = "Qxanliegen", "Qxsperrvermerk", "Qxgeraet", "qxeingeladen"
VERTRAULICH_TEXT = f"{VERTRAULICH}niederschrift"
FREMD = "FREMD77"  # follows these three where they are another account's
RUHEND = "K-RH77"
NOTCODE, APP, PASSKEY = "QXNOTCODE4711", "QXAPPGEHEIMNIS22", "Qxpasskey"
