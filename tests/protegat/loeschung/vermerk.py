"""A shortcut for a hold."""

from datetime import date

from protegat.basis.models import Sperrvermerk


def halte(zeile, **felder):
    vorgaben = {"grund": "rechtsstreit", "pruefen_am": date(2030, 1, 1)} | felder
    return Sperrvermerk.objects.create(tabelle=zeile._meta.db_table, nummer=zeile.pk, **vorgaben)
