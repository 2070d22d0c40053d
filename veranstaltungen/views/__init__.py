from .abonnement import OeffentlicherKalenderView, OeffentlicherTerminView, TeamkalenderView, TerminView
from .feedback import FeedbackView
from .feedback_team import FeedbackAushangView, FeedbackCreateView, FeedbackSchlussView, ReiheFeedbackView
from .kalenderlink import KalenderlinkCreateView, KalenderlinkListView, KalenderlinkRueckzugView
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
from .sitzung import (
    AnwesendeUpdateView,
    BeschlussCreateView,
    BeschlussDeleteView,
    BeschlussUpdateView,
    ProtokollCreateView,
    ProtokollDetailView,
    ProtokollUpdateView,
    SitzungCreateView,
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
    "AnwesendeUpdateView",
    "BeschlussCreateView",
    "BeschlussDeleteView",
    "BeschlussUpdateView",
    "FeedbackAushangView",
    "FeedbackCreateView",
    "FeedbackSchlussView",
    "FeedbackView",
    "KalenderlinkCreateView",
    "KalenderlinkListView",
    "KalenderlinkRueckzugView",
    "NachweisdateiAbrufView",
    "NachweisdateiCreateView",
    "NachweisdateiDeleteView",
    "OeffentlicherKalenderView",
    "OeffentlicherTerminView",
    "ProtokollCreateView",
    "ProtokollDetailView",
    "ProtokollUpdateView",
    "PublizitaetView",
    "PublizitaetsdateiAbrufView",
    "PublizitaetsdateiDeleteView",
    "PublizitaetsnachweisCreateView",
    "PublizitaetsnachweisDeleteView",
    "PublizitaetsnachweisDetailView",
    "PublizitaetsnachweisListView",
    "PublizitaetsnachweisUpdateView",
    "ReiheFeedbackView",
    "SerieDeleteView",
    "SitzungCreateView",
    "TeamkalenderView",
    "TeilnahmelisteView",
    "TerminView",
    "TermineCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "ZaehlungUpdateView",
]
