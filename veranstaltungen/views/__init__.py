from .abonnement import OeffentlicherKalenderView, OeffentlicherTerminView, TeamkalenderView, TerminView
from .anmelden import AngemeldetView, AnmeldenView, MeineAnmeldungView
from .anmeldung import (
    AbmeldungCreateView,
    AnmeldungCreateView,
    AnmeldungDruckView,
    AnmeldungListView,
    AnmeldungLoeschungView,
    AnmeldungUpdateView,
    AnrufCreateView,
    PlatzUpdateView,
    VersandCreateView,
)
from .ausfall import (
    AbsageCreateView,
    AbsageDeleteView,
    VerlegungCreateView,
    VerlegungDeleteView,
    ZaehlschrittDeleteView,
    ZaehlungDeleteView,
)
from .beteiligung import (
    KostenpunktCreateView,
    KostenpunktDeleteView,
    KostenpunktUpdateView,
    VorhabenanteilCreateView,
    VorhabenanteilDeleteView,
    VorhabenanteilUpdateView,
)
from .feedback import FeedbackView
from .feedback_team import FeedbackAushangView, FeedbackCreateView, FeedbackSchlussView, ReiheFeedbackView
from .kalenderlink import KalenderlinkCreateView, KalenderlinkListView, KalenderlinkRueckzugView
from .logo import LogoView
from .nacherfassung import NacherfassungView
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
from .reihe import ReiheCreateView, ReiheDetailView, ReiheListView, ReiheUpdateView
from .seite import VeranstaltungDetailView, ZaehlungUpdateView
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
from .tuer import DienstView, HuelleView, StandView, TippCreateView, TippSendungView, TuerView, UebernahmeCreateView
from .veranstaltung import (
    VeranstaltungAusgabeView,
    VeranstaltungCreateView,
    VeranstaltungListView,
    VeranstaltungUpdateView,
)
from .veranstaltungstext import TextbestaetigungCreateView, VeranstaltungstextCreateView, VeranstaltungstextUpdateView

__all__ = [
    "AbmeldungCreateView",
    "AbsageCreateView",
    "AbsageDeleteView",
    "AngemeldetView",
    "AnmeldenView",
    "AnmeldungCreateView",
    "AnmeldungDruckView",
    "AnmeldungListView",
    "AnmeldungLoeschungView",
    "AnmeldungUpdateView",
    "AnrufCreateView",
    "AnwesendeUpdateView",
    "AushangView",
    "BeschlussCreateView",
    "BeschlussDeleteView",
    "BeschlussUpdateView",
    "DienstView",
    "EinbettenView",
    "FeedbackAushangView",
    "FeedbackCreateView",
    "FeedbackSchlussView",
    "FeedbackView",
    "HuelleView",
    "KalenderlinkCreateView",
    "KalenderlinkListView",
    "KalenderlinkRueckzugView",
    "KostenpunktCreateView",
    "KostenpunktDeleteView",
    "KostenpunktUpdateView",
    "LogoView",
    "MeineAnmeldungView",
    "NacherfassungView",
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
    "ReiheCreateView",
    "ReiheDetailView",
    "ReiheFeedbackView",
    "ReiheListView",
    "ReiheUpdateView",
    "SerieDeleteView",
    "SitemapView",
    "SitzungCreateView",
    "SprachwahlView",
    "StandView",
    "TeamkalenderView",
    "TeilnahmelisteView",
    "TerminView",
    "TermineCreateView",
    "TextbestaetigungCreateView",
    "TippCreateView",
    "TippSendungView",
    "TuerView",
    "UebernahmeCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "VeranstaltungstextCreateView",
    "VeranstaltungstextUpdateView",
    "VerlegungCreateView",
    "VerlegungDeleteView",
    "VersandCreateView",
    "VorhabenanteilCreateView",
    "VorhabenanteilDeleteView",
    "VorhabenanteilUpdateView",
    "ZaehlschrittDeleteView",
    "ZaehlungDeleteView",
    "ZaehlungUpdateView",
]
