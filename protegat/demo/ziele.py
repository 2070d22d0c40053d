"""What the present-day example has promised."""

from berichte.models import Zielwert

ZIELE = (("K1", 600), ("K3", 800), ("K9.informationsveranstaltung", 12), ("K11.kontakte", 90))


def anlegen(vorhaben, konto):
    for kennzahl, soll in ZIELE:
        zielwert = Zielwert(vorhaben=vorhaben, kennzahl=kennzahl, soll=soll)
        zielwert.zeichne(konto)
        zielwert.save()
