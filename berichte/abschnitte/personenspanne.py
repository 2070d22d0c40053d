from berichte.aufbau import Zahlensatz, Zelle
from berichte.kennzahlen import BERATENE, EINDEUTIGE_PERSONEN, HOECHSTENS_PERSONEN


def personenspanne(lage):
    """`Im Vorhaben kamen bisher mindestens 118, höchstens 220 verschiedene Personen.`, each bound with its records."""
    spanne = lage.spannen.vorhaben
    grenzen = [(kennzahl, lage.werte(kennzahl).vorhaben) for kennzahl in (EINDEUTIGE_PERSONEN, HOECHSTENS_PERSONEN)]
    von, bis = (lage.zelle(kennzahl, wert, spanne, text=BERATENE.text(wert)) for kennzahl, wert in grenzen)
    schluss = Zelle(" verschiedene Personen.")
    if von.wert == bis.wert:
        return Zahlensatz((Zelle("Im Vorhaben kamen bisher genau "), von, schluss))
    return Zahlensatz((Zelle("Im Vorhaben kamen bisher mindestens "), von, Zelle(", höchstens "), bis, schluss))
