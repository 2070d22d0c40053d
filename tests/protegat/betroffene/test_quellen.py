"""No table that leads to a person may be forgotten."""

import pytest
from django.apps import apps

from protegat.basis.models import Personengruppe
from protegat.betroffene.personen import MODELLE
from protegat.betroffene.quellen import AUSGENOMMEN, QUELLEN, Anzahl

AUTOREN = {"erstellt_von", "geaendert_von", "aufgehoben_von"}  # who wrote a row, which is told by the register


def wege_zu(modell):
    """The models with a foreign key (or many-to-many) to this one."""
    for weg in modell._meta.get_fields(include_hidden=True):
        if weg.auto_created and not weg.concrete and weg.field.name not in AUTOREN:
            fremd = weg.related_model._meta
            yield fremd.auto_created or weg.related_model


def alle_wege_zu(modell):
    """Also over other tables. A reminder may speak of anything, so nothing is followed through it."""
    offen, gesehen = [modell], set()
    while offen:
        for naechstes in wege_zu(offen.pop()):
            if naechstes not in gesehen and naechstes is not modell:
                gesehen.add(naechstes)
                offen.append(naechstes)
    return {eins._meta.label for eins in gesehen}


def genannte(gruppe):
    return {quelle.modell._meta.label for quelle in QUELLEN[gruppe]} | set(AUSGENOMMEN[gruppe])


@pytest.mark.parametrize("gruppe", [Personengruppe.KLIENT, Personengruppe.KONTAKTPERSON, Personengruppe.ANMELDUNG])
def test_jede_tabelle_mit_einem_weg_zur_person_ist_genannt_oder_entschuldigt(gruppe):
    assert alle_wege_zu(MODELLE[gruppe]) - genannte(gruppe) == set()


def test_jede_tabelle_die_ein_konto_nennt_ist_genannt_oder_entschuldigt():
    direkte = {modell._meta.label for modell in wege_zu(MODELLE[Personengruppe.NUTZER])}

    assert direkte - genannte(Personengruppe.NUTZER) - {"basis.Nutzer"} == set()


@pytest.mark.parametrize("gruppe", Personengruppe)
def test_keine_entschuldigung_gilt_einer_tabelle_die_es_nicht_gibt(gruppe):
    assert all(apps.get_model(label) and grund.endswith(".") for label, grund in AUSGENOMMEN[gruppe].items())


@pytest.mark.parametrize("gruppe", Personengruppe)
def test_jede_quelle_erzaehlt_etwas(gruppe):
    ohne = [q.titel for q in QUELLEN[gruppe] if not q.felder and not isinstance(q, Anzahl)]

    assert ohne == []
