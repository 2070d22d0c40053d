"""Encrypted fields stand in no list, no file and no search."""

import pytest
from django.contrib import admin
from import_export.resources import modelresource_factory

from beratung.models import Beratungsnotiz, Identitaet
from protegat.austausch import TABELLEN
from protegat.basis.austausch.resource import HausResource
from protegat.basis.geheimfelder import geheimfelder
from protegat.filter import LISTEN
from veranstaltungen.models import Anmeldung

MODELLE = (Beratungsnotiz, Identitaet, Anmeldung)


def test_eine_tabelle_mit_geheimem_feld_laesst_sich_nicht_einmal_schreiben():
    with pytest.raises(TypeError, match="steht in keiner Datei"):
        modelresource_factory(Beratungsnotiz, resource_class=HausResource)


def test_weder_tabellen_noch_listen_noch_stammdaten_fuehren_sie():
    getauschte = {resource._meta.model for _, resource in TABELLEN}
    gelistete = {view.queryset.model if view.queryset is not None else view.model for view in LISTEN.values()}

    assert all(geheimfelder(modell) for modell in MODELLE)
    assert not any(geheimfelder(modell) for modell in getauschte | gelistete | set(admin.site._registry))
