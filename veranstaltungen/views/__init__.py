from .abonnement import OeffentlicherKalenderView, OeffentlicherTerminView, TeamkalenderView, TerminView
from .feedback import FeedbackView
from .feedback_team import FeedbackAushangView, FeedbackCreateView, FeedbackSchlussView, ReiheFeedbackView
from .kalenderlink import KalenderlinkCreateView, KalenderlinkListView, KalenderlinkRueckzugView
from .logo import LogoView
from .nachweisdatei import NachweisdateiAbrufView, NachweisdateiCreateView, NachweisdateiDeleteView
from .programm import AushangView, EinbettenView, ProgrammView, SprachwahlView
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
from .sitemap import SitemapView
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
from .veranstaltungstext import TextbestaetigungCreateView, VeranstaltungstextCreateView, VeranstaltungstextUpdateView

__all__ = [
    "AnwesendeUpdateView",
    "AushangView",
    "BeschlussCreateView",
    "BeschlussDeleteView",
    "BeschlussUpdateView",
    "EinbettenView",
    "FeedbackAushangView",
    "FeedbackCreateView",
    "FeedbackSchlussView",
    "FeedbackView",
    "KalenderlinkCreateView",
    "KalenderlinkListView",
    "KalenderlinkRueckzugView",
    "LogoView",
    "NachweisdateiAbrufView",
    "NachweisdateiCreateView",
    "NachweisdateiDeleteView",
    "OeffentlicherKalenderView",
    "OeffentlicherTerminView",
    "ProgrammView",
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
    "SitemapView",
    "SitzungCreateView",
    "SprachwahlView",
    "TeamkalenderView",
    "TeilnahmelisteView",
    "TerminView",
    "TermineCreateView",
    "TextbestaetigungCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "VeranstaltungstextCreateView",
    "VeranstaltungstextUpdateView",
    "ZaehlungUpdateView",
]
