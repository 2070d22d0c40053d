from .nachweisdatei import NachweisdateiAbrufView, NachweisdateiCreateView, NachweisdateiDeleteView
from .publizitaet import (
    PublizitaetsdateiAbrufView,
    PublizitaetsdateiDeleteView,
    PublizitaetsnachweisCreateView,
    PublizitaetsnachweisDeleteView,
    PublizitaetsnachweisDetailView,
    PublizitaetsnachweisListView,
    PublizitaetsnachweisUpdateView,
    PublizitaetView,
)
from .teilnahmeliste import TeilnahmelisteView
from .termine import SerieDeleteView, TermineCreateView
from .veranstaltung import (
    VeranstaltungAusgabeView,
    VeranstaltungCreateView,
    VeranstaltungDetailView,
    VeranstaltungListView,
    VeranstaltungUpdateView,
    ZaehlungUpdateView,
)

__all__ = [
    "NachweisdateiAbrufView",
    "NachweisdateiCreateView",
    "NachweisdateiDeleteView",
    "PublizitaetView",
    "PublizitaetsdateiAbrufView",
    "PublizitaetsdateiDeleteView",
    "PublizitaetsnachweisCreateView",
    "PublizitaetsnachweisDeleteView",
    "PublizitaetsnachweisDetailView",
    "PublizitaetsnachweisListView",
    "PublizitaetsnachweisUpdateView",
    "SerieDeleteView",
    "TeilnahmelisteView",
    "TermineCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "ZaehlungUpdateView",
]
