from .abonnement import OeffentlicherKalenderView, OeffentlicherTerminView, TeamkalenderView, TerminView
from .feedback import FeedbackView
from .feedback_team import FeedbackAushangView, FeedbackCreateView, FeedbackSchlussView, ReiheFeedbackView
from .kalenderlink import KalenderlinkCreateView, KalenderlinkListView, KalenderlinkRueckzugView
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
    "FeedbackAushangView",
    "FeedbackCreateView",
    "FeedbackSchlussView",
    "FeedbackView",
    "KalenderlinkCreateView",
    "KalenderlinkListView",
    "KalenderlinkRueckzugView",
    "OeffentlicherKalenderView",
    "OeffentlicherTerminView",
    "ReiheFeedbackView",
    "SerieDeleteView",
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
