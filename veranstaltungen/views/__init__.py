from .abonnement import OeffentlicherKalenderView, OeffentlicherTerminView, TeamkalenderView, TerminView
from .anmelden import AngemeldetView, AnmeldenView, MeineAnmeldungView
from .anmeldung import (
    AbmeldungCreateView,
    AnmeldungCreateView,
    AnmeldungDruckView,
    AnmeldungListView,
    AnmeldungLoeschungView,
    AnrufCreateView,
    PlatzUpdateView,
    VersandCreateView,
)
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
    "AbmeldungCreateView",
    "AngemeldetView",
    "AnmeldenView",
    "AnmeldungCreateView",
    "AnmeldungDruckView",
    "AnmeldungListView",
    "AnmeldungLoeschungView",
    "AnrufCreateView",
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
    "MeineAnmeldungView",
    "NachweisdateiAbrufView",
    "NachweisdateiCreateView",
    "NachweisdateiDeleteView",
    "OeffentlicherKalenderView",
    "OeffentlicherTerminView",
    "PlatzUpdateView",
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
    "VersandCreateView",
    "ZaehlungUpdateView",
]
