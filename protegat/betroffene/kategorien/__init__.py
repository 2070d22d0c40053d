"""Every field of every table: whose data, of which kind. What is missing here fails a test; all documents read it."""

from functools import cache

from django.apps import apps

from . import basis, beratung, berichte, bibliotheken, netzwerk, veranstaltungen
from .arten import Betroffene, Kategorie, Tabelle

__all__ = ["NACH_MODELL", "OHNE_PERSONENBEZUG", "TABELLEN", "Betroffene", "Kategorie", "Tabelle"]

UEBERALL = {"id", "kennung", "erstellt_am", "geaendert_am", "erstellt_von", "geaendert_von"}  # who wrote it, when
FREMDE_APPS = {"auth", "contenttypes"}  # catalogues of Django without any person
RAEUME = (beratung, veranstaltungen, netzwerk, basis, bibliotheken, berichte)
# by the people whom they are about: the order in which the register lists them
TABELLEN = tuple(
    tabelle for wessen in Betroffene for raum in RAEUME for tabelle in raum.TABELLEN if tabelle.wessen == wessen
)
# Figures, catalogues and texts about the work. Also here every field is named: a new one has to be thought about.
OHNE_PERSONENBEZUG = {
    modell: felder
    for raum in (beratung, veranstaltungen, netzwerk, basis, berichte)
    for modell, felder in raum.OHNE_PERSONENBEZUG.items()
}
NACH_MODELL = {tabelle.modell: tabelle for tabelle in TABELLEN}


def eingeordnete(modell):
    """The names of the fields that the tables above name for this model."""
    tabelle = NACH_MODELL.get(modell)
    namen = [tabelle.sache, *tabelle.felder.values()] if tabelle else [OHNE_PERSONENBEZUG.get(modell, "")]
    return [feld for liste in namen for feld in liste.split()]


def vorhandene(modell):
    """The names of the fields that the model really has, without those that every table has."""
    meta = apps.get_model(modell)._meta
    return {feld.name for feld in (*meta.concrete_fields, *meta.many_to_many)} - UEBERALL


def modelle():
    return [modell._meta.label for modell in apps.get_models() if modell._meta.app_label not in FREMDE_APPS]


@cache
def kategorien_von(wessen, nur=None):
    """`[Kategorie, ...]` of one group of people, or of some of its tables, in the order of the list."""
    tabellen = [t for t in TABELLEN if t.wessen == wessen and (nur is None or t.modell in nur)]
    vorkommende = {kategorie for tabelle in tabellen for kategorie in tabelle.felder}
    return tuple(kategorie for kategorie in Kategorie if kategorie in vorkommende)
